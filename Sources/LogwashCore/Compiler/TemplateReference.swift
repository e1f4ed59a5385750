import LogwashSyntax

/// A place in a template that names others.
struct TemplateReference {
  var pattern: TemplateNamePattern
  var isImport = false
  /// What runs is found by the name when the template runs.
  var isComputed = false
  /// The template is to run, not to be printed as it is.
  var isParsed = true
  /// The template that it stands in makes no sense without what it names.
  var isRequired = false
  var span: SourceSpan

  static func all(in tree: SyntaxTree) -> [TemplateReference] {
    var found: [TemplateReference] = []
    collect(tree.nodes, inAttempt: false, into: &found)
    return found
  }

  private static func collect(_ nodes: [Node], inAttempt: Bool, into found: inout [TemplateReference]) {
    for node in nodes {
      switch node {
      case .include(let node): found.append(TemplateReference(node, inAttempt: inAttempt))
      case .import(let node): found.append(TemplateReference(node, inAttempt: inAttempt))
      default: break
      }
      for expression in node.expressions { collect(expression, into: &found) }
      if case .attempt(let node) = node {
        collect(node.body, inAttempt: true, into: &found)
        collect(node.recovery, inAttempt: inAttempt, into: &found)
      } else {
        for body in node.bodies { collect(body, inAttempt: inAttempt, into: &found) }
      }
    }
  }

  /// `.get_optional_template(name)`, or that as a value, which can be called with any name.
  private static func collect(_ expression: Expression, into found: inout [TemplateReference]) {
    var children = expression.children[...]
    var name: Expression?
    switch expression.kind {
    case .call(let callee, let arguments):
      guard callee.isOptionalTemplate else { break }
      name = arguments.first?.value
      children = children.dropFirst()
      if name != nil { fallthrough }
    case .special where expression.isOptionalTemplate || name != nil:
      found.append(
        TemplateReference(
          pattern: name.map { TemplateNamePattern($0) } ?? .any, isImport: true, isComputed: true,
          span: expression.span))
    default: break
    }
    for child in children { collect(child, into: &found) }
  }
}

extension TemplateReference {
  private init(_ node: IncludeDirective, inAttempt: Bool) {
    pattern = TemplateNamePattern(node.path)
    isComputed = !node.isConstant
    isParsed = node.parse?.constantAnswer != false
    isRequired = node.path.constantString != nil && !inAttempt
    span = node.path.span
  }

  private init(_ node: ImportDirective, inAttempt: Bool) {
    pattern = TemplateNamePattern(node.path)
    isImport = true
    isComputed = node.path.constantString == nil
    isRequired = !isComputed && !inAttempt
    span = node.path.span
  }
}

extension IncludeDirective {
  /// What it includes, and how, is known when the template is compiled.
  var isConstant: Bool {
    path.constantString != nil && (parse.map { $0.constantAnswer != nil } ?? true)
      && (ignoreMissing.map { $0.constantTruth != nil } ?? true)
  }
}

extension Expression {
  /// `true` or `false`.
  var constantTruth: Bool? {
    if case .boolean(let truth) = unparenthesized.kind { truth } else { nil }
  }

  /// `true` or `false`, or one of FreeMarker's old words for them.
  var constantAnswer: Bool? {
    if let truth = constantTruth { return truth }
    guard let word = constantString else { return nil }
    let bytes = ConstantBytes(Array(word.utf8))
    defer { extendLifetime(bytes) }
    return YesNo.answer(bytes.view)
  }

  var isOptionalTemplate: Bool {
    if case .special(SpecialVariable.getOptionalTemplate.name) = unparenthesized.kind { true } else { false }
  }
}

/// What is known of a template's name before it is computed.
struct TemplateNamePattern {
  /// The constant parts, joined where they follow each other; nil for what is computed.
  private var parts: [String?]

  static let any = TemplateNamePattern(parts: [nil])

  private init(parts: [String?]) { self.parts = parts }

  init(_ expression: Expression) {
    parts = []
    append(expression)
    if parts.isEmpty { parts = [""] }
  }

  /// The name, if nothing of it is computed.
  var constant: String? { parts.count == 1 ? parts[0] : nil }

  /// It is one of those that come along.
  var isShipped: Bool { parts.first.flatMap(\.self)?.hasPrefix(TemplateName.shipped) ?? false }

  private mutating func append(_ expression: Expression) {
    switch expression.kind {
    case .string(let pieces):
      for piece in pieces {
        switch piece {
        case .text(let text): append(text)
        case .interpolation: parts.append(nil)
        }
      }
    case .parenthesized(let inner): append(inner)
    case .binary(.add, let left, let right):
      append(left)
      append(right)
    default: parts.append(nil)
    }
  }

  private mutating func append(_ text: String) {
    if let last = parts.last, let before = last {
      parts[parts.count - 1] = before + text
    } else {
      parts.append(text)
    }
  }

  /// Whether a computed name can mean the template `name`. What is computed does not lead up from what stands before it.
  func matches(_ name: String, from base: String) -> Bool {
    if let end = parts.last, let suffix = end, !suffix.isEmpty {
      // Folders at the end may have been taken away by `..`.
      let step = suffix.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      guard name.hasSuffix(step) else { return false }
      if suffix.contains("/"), name != step, !name.hasSuffix("/" + step) { return false }
    }
    guard let start = parts.first, let prefix = start, !prefix.isEmpty, !prefix.contains("*"),
      !prefix.contains(":")
    else { return true }
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { prefix[...$0] } ?? ""
    // A last step that nothing can be called keeps the folder's slash.
    guard let resolved = TemplateName.resolve(folder + "\0", from: base) else { return false }
    let rest = slash.map { prefix[prefix.index(after: $0)...] } ?? prefix[...]
    // `.` and `..` may still grow into steps.
    return name.hasPrefix(resolved.dropLast() + (rest == "." || rest == ".." ? "" : rest))
  }
}

import LogwashSyntax

extension CodeGenerator {
  /// `<#include "name">`: the other template's code stands here, so that it sees what is visible here.
  mutating func include(_ node: IncludeDirective) {
    let ignoresMissing = node.ignoreMissing.map { $0.unparenthesized.kind == .boolean(true) } ?? false
    guard let number = template(node.path, ignoresMissing: ignoresMissing) else { return }
    guard !templateStack.contains(number) else {
      return report(.includeCycle(templates.sources[number].name, at: node.span))
    }
    if node.parse?.isNo == true {
      builder.emit(.printConstant(builder.text(templates.sources[number].text)), at: node.span)
      return
    }
    templateStack.append(number)
    // An included template cannot break out of the loop that it is included in.
    let outer = context.breakables
    context.breakables = []
    defineMacros(of: templates.trees[number])
    generate(templates.trees[number].nodes)
    context.breakables = outer
    templateStack.removeLast()
  }

  /// `<#import "name" as ns>`: the template runs once, in its own namespace, its output dropped.
  mutating func importDirective(_ node: ImportDirective) {
    guard let number = template(node.path, ignoresMissing: false) else { return }
    guard !templateStack.contains(number) else {
      return report(.includeCycle(templates.sources[number].name, at: node.span))
    }
    let namespace = namespaces[number] ?? parts.namespaceCount
    if namespaces[number] == nil {
      namespaces[number] = namespace
      parts.namespaceCount += 1
    }
    let end = builder.makeLabel()
    let start = builder.makeLabel()
    builder.emit(to: start, at: node.span) { .importNamespace(namespace: UInt16(clamping: namespace), $0) }
    builder.emit(to: end, at: node.span) { .jump($0) }
    builder.place(start)
    templateStack.append(number)
    let outer = context
    context = importContext(outer)
    captureDepth += 1
    defineMacros(of: templates.trees[number])
    generate(templates.trees[number].nodes)
    captureDepth -= 1
    let inner = context
    context = outer
    context.adopt(inner)
    templateStack.removeLast()
    builder.emit(.importEnd, at: node.span)
    builder.place(end)
    builder.emit(.pushNamespace(UInt16(clamping: namespace)), at: node.span)
    // What the main template imports, the templates that it imports see, too.
    builder.emit(.setGlobalInMain(variable(node.namespace.value)), at: node.namespace.span)
    builder.emit(.setVariable(variable(node.namespace.value)), at: node.namespace.span)
  }

  /// An imported template sees nothing of where it is imported; its slots lie behind those of the frame.
  private func importContext(_ outer: FrameContext) -> FrameContext {
    var context = FrameContext(kind: .template)
    context.adopt(outer)
    return context
  }

  /// The number of a template that is named by a constant; nil if there is none, which is reported.
  private mutating func template(_ path: Expression, ignoresMissing: Bool) -> Int? {
    includeCount += 1
    guard includeCount <= Self.maximumIncludes else {
      if includeCount == Self.maximumIncludes + 1 {
        report(.tooMany("includes", limit: Self.maximumIncludes, at: path.span))
      }
      return nil
    }
    guard let written = path.constantString else {
      report(.templateNameNotConstant(at: path.span))
      return nil
    }
    let current = templates.sources[templateStack.last ?? 0].name
    guard let name = TemplateSet.normalize(written, from: current) else {
      report(.includeOutsideRoot(written, at: path.span))
      return nil
    }
    let known = templates.number(of: name)
    if known == nil, !ignoresMissing { report(.templateNotFound(name, at: path.span)) }
    return known
  }
}

extension Expression {
  /// `false`, or one of FreeMarker's old words for it.
  fileprivate var isNo: Bool {
    if case .boolean(let truth) = unparenthesized.kind { return !truth }
    return ["n", "no", "f", "false"].contains(constantString)
  }
}

import LogwashSyntax

/// The templates of a compilation: the main one, and those that it includes or imports by constant names, each parsed once.
struct TemplateSet {
  private(set) var sources: [TemplateSource] = []
  private(set) var trees: [SyntaxTree] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [String: Int] = [:]
  private let loader: TemplateLoader

  init(main: TemplateSource, loader: @escaping TemplateLoader) {
    self.loader = loader
    add(main)
  }

  private mutating func add(_ source: TemplateSource) {
    numbers[source.name] = sources.count
    let number = sources.count
    sources.append(source)
    let (tree, found) = Parser.parse(source, index: number)
    trees.append(tree)
    diagnostics += found
  }

  /// The number of a template by its normalized name, loading it if need be; nil if there is none.
  mutating func number(of name: String) -> Int? {
    if let known = numbers[name] { return known }
    guard let source = loader(name) else { return nil }
    add(TemplateSource(name: name, text: source.text))
    return numbers[name]
  }

  /// A template name as it is written, seen from another template, as a name from the root; nil if it would leave the root.
  static func normalize(_ path: String, from base: String) -> String? {
    var parts: [Substring] = path.hasPrefix("/") ? [] : base.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

package import LogwashSyntax

/// The templates of a compilation, each parsed once: the main one, those that others include or import, and the candidates for
/// names that are computed when the template runs.
struct TemplateSet {
  private(set) var sources: [TemplateSource] = []
  private(set) var trees: [SyntaxTree] = []
  /// What computed names can mean.
  private(set) var candidates: Set<Int> = []
  /// What some import runs.
  private(set) var imported: Set<Int> = []
  /// What cannot be left out: what is reached from the main template by constant names, outside of `<#attempt>`. The mistakes of
  /// all others are warnings, and faults when they are reached.
  private(set) var required: Set<Int> = [0]
  /// About names of templates.
  private(set) var problems: [Diagnostic] = []

  /// What the parser found in each; nil for a text that nobody parses.
  private var found: [[Diagnostic]?] = []
  /// By normalized names, with the step `*`.
  private var numbers: [String: Int] = [:]
  private var candidateBytes = 0
  private let loader: TemplateLoader

  /// More templates than that cannot be meant by computed names, nor more bytes.
  static let maximumCandidates = 1000
  static let maximumCandidateBytes = 64 << 20

  init(main: TemplateSource, loader: TemplateLoader) {
    self.loader = loader
    add(main)
    _ = parse(0)
    loadReferences()
  }

  // MARK: What there is

  /// Everything that was found while parsing.
  var diagnostics: [Diagnostic] {
    problems
      + found.enumerated().flatMap { number, diagnostics in
        (diagnostics ?? []).map { diagnostic in
          var diagnostic = diagnostic
          if !required.contains(number) { diagnostic.severity = .warning }
          return diagnostic
        }
      }
  }

  /// Whether the parser found that a template cannot run.
  func hasMistakes(_ number: Int) -> Bool { (found[number] ?? []).contains(where: \.isError) }

  /// Those that can run.
  var runnable: [Int] { sources.indices.filter { found[$0] != nil && !hasMistakes($0) } }

  /// The number of a template by its name from the root on, with the step `*`; nil if there is none.
  func number(of name: String) -> Int? { numbers[name] }

  /// The template that may be meant by a name that there is none of: one that comes along.
  func shippedName(near name: String) -> String? {
    var bare = name.hasPrefix(TemplateName.shipped) ? name.dropFirst(TemplateName.shipped.count) : name[...]
    if bare.hasSuffix(".ftl") { bare = bare.dropLast(4) }
    let wanted = String(bare)
    let found =
      name.hasPrefix(TemplateName.shipped)
      ? nearest(to: wanted, in: loader.shippedNames) : loader.shippedNames.first { $0 == wanted }
    return found.map { TemplateName.shipped + $0 }
  }

  // MARK: Loading

  private mutating func add(_ source: TemplateSource) {
    numbers[source.name] = sources.count
    sources.append(source)
    trees.append(SyntaxTree(header: nil, nodes: []))
    found.append(nil)
  }

  /// Parses a template unless it was; whether it was not.
  private mutating func parse(_ number: Int) -> Bool {
    guard found[number] == nil else { return false }
    let (tree, diagnostics) = Parser.parse(sources[number], index: number)
    trees[number] = tree
    found[number] = diagnostics
    return true
  }

  private mutating func load(_ name: String) -> Int? {
    if let known = numbers[name] { return known }
    guard sources.count < Int(UInt16.max) else { return nil }
    for attempt in TemplateName.attempts(name) {
      guard let source = loader.load(attempt) else { continue }
      add(TemplateSource(name: name, text: source.text))
      return numbers[name]
    }
    return nil
  }

  /// Loads what the templates name, and what those name.
  private mutating func loadReferences() {
    var pending = [0]
    var edges: [Int: [Int]] = [:]
    while let number = pending.popLast() {
      if hasMistakes(number) { continue }
      for reference in TemplateReference.all(in: trees[number]) {
        for target in follow(reference, from: number) {
          if reference.isParsed, parse(target) { pending.append(target) }
          if reference.isImport { imported.insert(target) }
          if reference.isComputed { candidates.insert(target) }
          if reference.isRequired { edges[number, default: []].append(target) }
        }
      }
    }
    var reached = [0]
    while let number = reached.popLast() {
      for target in edges[number] ?? [] where required.insert(target).inserted { reached.append(target) }
    }
  }

  /// The templates that a reference can mean, loaded.
  private mutating func follow(_ reference: TemplateReference, from number: Int) -> [Int] {
    let base = sources[number].name
    if let constant = reference.pattern.constant {
      guard let name = TemplateName.resolve(constant, from: base), let target = load(name) else { return [] }
      return [target]
    }
    guard !reference.pattern.isShipped, let names = loader.names() else {
      problems.append(.templateNameNotConstant(at: reference.span))
      return []
    }
    let meant = names.filter { reference.pattern.matches($0, from: base) }
    var targets: [Int] = []
    for name in meant.prefix(Self.maximumCandidates) {
      let isNew = numbers[name] == nil
      guard let target = load(name) else { continue }
      if isNew { candidateBytes += sources[target].text.utf8.count }
      targets.append(target)
      if candidateBytes > Self.maximumCandidateBytes { break }
    }
    if meant.count > Self.maximumCandidates || candidateBytes > Self.maximumCandidateBytes {
      problems.append(.tooManyTemplates(meant.count, at: reference.span))
    }
    return targets
  }
}

/// Gives other templates by their names, which are relative to the root, without a leading slash.
package struct TemplateLoader: Sendable {
  /// The text of a template; nil if there is none.
  package var load: @Sendable (String) -> TemplateSource?
  /// The names of all templates, for names that are computed; nil if they are not known.
  package var names: @Sendable () -> [String]?
  /// Those that come along, without the `shipped:` by which they are named.
  package var shippedNames: [String] = []

  package init(
    load: @escaping @Sendable (String) -> TemplateSource?, names: @escaping @Sendable () -> [String]?
  ) {
    self.load = load
    self.names = names
  }

  package static let none = TemplateLoader(load: { _ in nil }, names: { [] })
}

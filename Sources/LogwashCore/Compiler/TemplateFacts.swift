import LogwashSyntax

/// What has to be known of all templates together before code is generated.
struct TemplateFacts {
  /// Names that some `assign`, `global`, macro, function or import gives a value, in order of appearance.
  private(set) var variables: [String] = []
  private(set) var variableNumbers: [String: Int] = [:]
  /// Members of the record that are set, removed, renamed or kept: what is below them is not read into slots of its own.
  private(set) var editedRoots: Set<String> = []
  /// Some `<#extract>` copies members whose names are known only when it runs.
  private(set) var hasOpenExtract = false
  private(set) var hasEmit = false
  private(set) var readsRecord = false

  /// Top-level members that some directive gives the record, in order of appearance.
  private(set) var boundFields: [String] = []
  private var knownFields: Set<String> = []

  init(_ trees: [SyntaxTree], _ library: inout ExtractorLibrary) {
    var nodes: [Node] = []
    for tree in trees { tree.nodes.forEachNode { nodes.append($0) } }
    for node in nodes { collect(node, &library) }
  }

  private mutating func bind(_ name: String) {
    editedRoots.insert(name)
    if knownFields.insert(name).inserted { boundFields.append(name) }
  }

  private mutating func addVariable(_ name: String) {
    guard variableNumbers[name] == nil else { return }
    variableNumbers[name] = variables.count
    variables.append(name)
  }

  private mutating func collect(_ node: Node, _ library: inout ExtractorLibrary) {
    switch node {
    case .assign(let node) where node.scope != .local:
      for assignment in node.assignments { addVariable(assignment.name.value) }
    case .capture(let node) where node.scope != .local: addVariable(node.name.value)
    case .macro(let node): addVariable(node.name.value)
    case .import(let node): addVariable(node.namespace.value)
    case .set(let node): for assignment in node.assignments { bind(assignment.path.root.value) }
    case .unset(let node): for path in node.paths { editedRoots.insert(path.root.value) }
    case .rename(let node):
      for renaming in node.renamings {
        editedRoots.insert(renaming.from.root.value)
        bind(renaming.to.root.value)
      }
    case .keep(let node): for path in node.paths { editedRoots.insert(path.root.value) }
    case .extract(let node):
      switch ExtractPlan(node.value) {
      case .open: hasOpenExtract = true
      case .literal(let names): for name in names { bind(name) }
      case .patterns(let calls):
        for call in calls {
          guard let names = library.names(of: call) else {
            hasOpenExtract = true
            continue
          }
          for name in names { bind(name) }
        }
      }
    case .emit: hasEmit = true
    default: break
    }
    for expression in node.expressions where expression.contains(where: \.readsWholeRecord) {
      readsRecord = true
    }
  }
}

extension Expression {
  /// `.record`, `.data_model`, `.vars`, `.globals`: the record as a hash.
  fileprivate var readsWholeRecord: Bool {
    guard case .special(let name) = kind else { return false }
    return ["record", "data_model", "vars", "globals"].contains(name)
  }
}

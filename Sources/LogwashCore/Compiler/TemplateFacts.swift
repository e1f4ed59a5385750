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
  /// Names of loop variables, parameters and local variables, with the old names of their loops' states: what a template that is
  /// called may find where it is called from.
  private(set) var localNames: Set<String> = []
  private(set) var usesTemplateName = false
  private(set) var usesOptionalTemplates = false
  /// Some body of a call has a `<#break>` or `<#continue>` that leaves the call.
  private(set) var breaksOut = false
  /// All members are edited, those that nothing names, too.
  private(set) var redactsRecord = false
  /// Some `<#setting>` says which zone holds.
  private(set) var setsTimeZone = false

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
    collectLocals(node)
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
      case .literal(let names), .members(let names): for name in names { bind(name) }
      case .patterns(let calls):
        for call in calls {
          guard let names = library.names(of: call) else {
            hasOpenExtract = true
            continue
          }
          for name in names { bind(name) }
        }
      }
    case .redact: redactsRecord = true
    case .emit: hasEmit = true
    case .setting(let node): if node.name.value == Setting.timeZone.name { setsTimeZone = true }
    default: break
    }
    for expression in node.expressions where expression.contains(where: \.readsWholeRecord) {
      readsRecord = true
    }
    if node.expressions.contains(where: { $0.contains(where: { $0.isSpecial(.templateName) }) }) {
      usesTemplateName = true
    }
    if node.expressions.contains(where: { $0.contains(where: \.isOptionalTemplate) }) {
      usesOptionalTemplates = true
    }
  }

  private mutating func collectLocals(_ node: Node) {
    switch node {
    case .list(let node): for variable in node.variables { addLocal(variable.value, isLoop: true) }
    case .items(let node): for variable in node.variables { addLocal(variable.value, isLoop: true) }
    case .userCall(let node):
      for variable in node.loopVariables { addLocal(variable.value) }
      if node.body?.breaksOut == true { breaksOut = true }
    case .macro(let node):
      for parameter in node.parameters { addLocal(parameter.name.value) }
      if let rest = node.catchAll { addLocal(rest.value) }
    case .assign(let node) where node.scope == .local:
      for assignment in node.assignments { addLocal(assignment.name.value) }
    case .capture(let node) where node.scope == .local: addLocal(node.name.value)
    default: break
    }
  }

  private mutating func addLocal(_ name: String, isLoop: Bool = false) {
    localNames.insert(name)
    if isLoop { localNames.formUnion([name + "_index", name + "_has_next"]) }
  }
}

extension [Node] {
  /// Whether there is a `<#break>` or `<#continue>` in a body that may belong to a loop outside of it.
  fileprivate var breaksOut: Bool {
    contains { node in
      switch node {
      case .break, .continue: true
      // Their own loops stop it; a call's body is asked for itself.
      case .list, .items, .macro, .userCall: false
      default: node.bodies.contains(where: \.breaksOut)
      }
    }
  }
}

extension Expression {
  fileprivate func isSpecial(_ variable: SpecialVariable) -> Bool {
    if case .special(variable.name) = kind { true } else { false }
  }

  /// `.record`, `.data_model`, `.vars`, `.globals`: the record as a hash.
  fileprivate var readsWholeRecord: Bool {
    guard case .special(let name) = kind else { return false }
    return ["record", "data_model", "vars", "globals"].contains(name)
  }
}

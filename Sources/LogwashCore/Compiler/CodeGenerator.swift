import LogwashSyntax

/// Turns syntax trees into a program. One pass, node by node; what has to be known beforehand is in `TemplateFacts`.
///
/// Statements leave the machine's stack as it was; an expression leaves one value more.
struct CodeGenerator {
  var builder = CodeBuilder()
  var parts = ProgramParts()
  var diagnostics: [Diagnostic] = []
  var templates: TemplateSet
  let facts: TemplateFacts
  var library: ExtractorLibrary
  let options: CompilerOptions
  let rule: OutputRule
  /// What members are called that are written, and where the header says so.
  let renaming: Renaming
  let renamingSpan: SourceSpan

  /// The code that is being generated: the template itself, or a macro.
  var context = FrameContext(kind: .template)
  /// The numbers of the templates that are being generated, inside each other.
  var templateStack: [Int] = [0]
  private var fieldNumbers: [String: Int] = [:]
  var macroNumbers: [SourceSpan: Int] = [:]
  var pendingMacros: [(macro: MacroDirective, number: Int, templates: [Int])] = []
  var namespaces: [Int: Int] = [:]
  /// The templates that are called and so have code of their own, and those of them that have it not yet.
  var requestedUnits: Set<Int> = []
  var pendingUnits: [Int] = []
  /// The record's members are all known: a name that is none of them is a mistake.
  let fieldsAreClosed: Bool
  /// Inside of something whose text is captured, or in a macro: text is printed in any case.
  var captureDepth = 0
  /// Inside of `!` or `??`: a name that nothing binds is no mistake.
  var guardDepth = 0
  /// The lists without `as` that are open, as their loops: an `<#items>` belongs to the last.
  var lists: [Int] = []
  /// The loops that are open, with where each goes on: a `<#sep>` belongs to the last.
  var loopLabels: [(loop: Int, next: CodeBuilder.Label)] = []
  var functionNumbers: [String: Int] = [:]
  var preparedFunctionNumbers: [String: Int] = [:]
  /// How many includes were followed; empty templates that include each other would otherwise go on for ever.
  var includeCount = 0
  static let maximumIncludes = 10_000

  init(
    templates: TemplateSet, facts: TemplateFacts, library: ExtractorLibrary, header: HeaderFacts,
    options: CompilerOptions, rule: OutputRule
  ) {
    self.templates = templates
    self.facts = facts
    self.library = library
    self.options = options
    self.rule = rule
    renaming = options.emitsValues ? .none : header.renaming
    renamingSpan = header.renamingSpan
    fieldsAreClosed =
      header.reading.namesAreKnown && !facts.hasOpenExtract && !options.readsValues && !options.isRendering
    parts.reading = header.reading
    parts.output = header.output
    parts.columns = header.columns
    parts.validation = header.validation
    parts.policies = header.policies
    parts.rule = rule
    parts.emitsValues = options.emitsValues
    if header.input == .text { parts.lineSlot = field("line") }
    for name in header.reading.table.names ?? [] { _ = field(name) }
    if header.reading.framing.hasEnvelope { parts.reading.envelope = envelope() }
    if fieldsAreClosed { for name in facts.boundFields { _ = field(name) } }
  }

  /// Generates everything; nil when something is wrong.
  mutating func generate() -> Program? {
    let tree = templates.trees[0]
    prepareTemplates()
    defineMacros(of: tree)
    generate(tree.nodes)
    let end = SourceSpan(templates.sources[0].text.utf8.count, templates.sources[0].text.utf8.count)
    builder.emit(.end, at: end)
    parts.slotCount = context.slotCount
    parts.loopCount = context.loopCount
    while true {
      if !pendingMacros.isEmpty {
        let (macro, number, stack) = pendingMacros.removeFirst()
        generateMacro(macro, number, stack)
      } else if let number = pendingUnits.popLast() {
        generateUnit(number)
      } else {
        break
      }
    }
    checkSize(at: end)
    builder.resolve()
    diagnostics += library.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if !templates.required.contains(diagnostic.primary.span.source) { diagnostic.severity = .warning }
      return diagnostic
    }
    guard !diagnostics.contains(where: \.isError) else { return nil }
    return finish()
  }

  private mutating func finish() -> Program {
    for (number, namespace) in namespaces {
      parts.templates[number].namespace = UInt16(clamping: namespace)
    }
    parts.variableNames = facts.variables.map { builder.text($0) }
    addExtractors()
    parts.needsMembers =
      facts.readsRecord || facts.redactsRecord || (rule == .record && !options.isRendering) || emitsRecord
      || options.emitsValues
    parts.namesAllMembers =
      !facts.readsRecord && !facts.redactsRecord && !options.emitsValues && parts.output == .json
      && !builder.code.contains(where: \.readsUnnamedMembers)
    parts.sources = templates.sources
    parts.code = builder.code
    parts.locations = builder.locations
    parts.operandSpans = builder.operandSpans
    parts.constants = builder.constants
    // Only the JSON of a record is written from its slots.
    if fieldsAreClosed, parts.reading.hasOnlyLine, !options.emitsValues,
      rule != .record || parts.output == .json
    {
      parts.memberOrder = MemberOrder.decide(parts, needsOrder: rule == .record)
      // Captured members are written as valid UTF-8 only.
      if parts.policies.invalidUTF8 != .keep { LeadRewrite.apply(to: &parts) }
    }
    if options.takesShortcuts {
      if renaming == .none { PickRewrite.apply(to: &parts, bytes: builder.bytes) }
      Shortcuts.apply(to: &parts)
      ChainRewrite.apply(to: &parts)
    }
    let traits = fieldsAreClosed ? StaticRenaming.traits(of: parts.fieldNames) : []
    renameMembers()
    let table = RenamingTable(renaming, traits: traits) { name in builder.text(name) }
    parts.bytes = builder.bytes
    ReplacementRewrite.apply(to: &parts)
    parts.takesShortcuts = options.takesShortcuts
    // What is straight begins with one pattern.
    if options.takesShortcuts, !parts.beginsWithJoinedPatterns { StraightRewrite.apply(to: &parts) }
    return Program(parts, renaming: table)
  }

  /// Gives the members that are written in a known order the names of the schema.
  private mutating func renameMembers() {
    guard renaming != .none, rule == .record, let order = parts.memberOrder else { return }
    let names = StaticRenaming(renaming, order.map { parts.fieldNames[$0] })
    for slot in order {
      guard let target = names.targets[parts.fieldNames[slot]] else { continue }
      parts.renamedKeys[slot] = builder.text("," + jsonKey(target))
    }
    for collision in names.collisions {
      diagnostics.append(
        .renamingCollision(
          collision.name, to: collision.target, takenBy: collision.other, at: renamingSpan))
    }
  }

  /// Some `<#emit>` writes the record.
  private var emitsRecord: Bool {
    builder.code.contains { if case .emitRecord = $0 { true } else { false } }
  }

  // MARK: Tables

  /// The slot of a member that has one already.
  func knownField(_ path: [String]) -> Int? { fieldNumbers[path.exactKey] }

  /// The slot of a top-level member.
  mutating func field(_ name: String) -> Int {
    if let known = knownField([name]) { return known }
    let slot = addField(
      FieldPlan(name: builder.text(name), json: builder.text("," + jsonKey(name)), isTopLevel: true))
    parts.fieldNames.append(name)
    fieldNumbers[name.exactKey] = slot
    if parts.reading.format == .json { parts.projection.append(JSONProjection.Path([name], slot: slot)) }
    return slot
  }

  private mutating func envelope() -> EnvelopePlan {
    EnvelopePlan(
      streamSlot: field("stream"), timeSlot: field("time"), standardOutput: builder.text("stdout"),
      standardError: builder.text("stderr"))
  }

  /// The slot of a member below the top level, which is only read.
  mutating func field(path: [String]) -> Int {
    if let known = knownField(path) { return known }
    let root = field(path[0])
    let slot = addField(FieldPlan(name: .empty, json: .empty, isTopLevel: false))
    parts.fieldNames.append(path.joined(separator: "."))
    fieldNumbers[path.exactKey] = slot
    parts.projection.append(JSONProjection.Path(path, slot: slot))
    let keys = path.dropFirst().map { builder.text($0) }
    parts.projectedPaths.append(ProjectedPath(slot: slot, rootSlot: root, keys: keys))
    return slot
  }

  private mutating func addField(_ plan: FieldPlan) -> Int {
    parts.fields.append(plan)
    return parts.fields.count - 1
  }

  /// `"name":`
  func jsonKey(_ name: String) -> String {
    var out = OutputBuffer(capacity: 64)
    let bytes = ConstantBytes(Array(name.utf8))
    out.append(json: bytes.view)
    extendLifetime(bytes)
    out.append(UInt8(ascii: ":"))
    return out.string
  }

  private mutating func addExtractors() {
    parts.extractors = library.extractors
    for extractor in library.extractors {
      let first = parts.extractorFields.count
      let certain = extractor.certainGroups
      for (number, field) in extractor.plan.fields.enumerated() {
        addExtractorField(field, number, certain: certain)
      }
      parts.extractorPlans.append(
        ExtractorPlan(
          matcher: extractor.matcher, firstField: Int32(first),
          fieldCount: Int32(parts.extractorFields.count - first),
          hasNested: parts.extractorFields[first...].contains { $0.path >= 0 },
          isPlain: parts.extractorFields[first...].allSatisfy(\.isPlain)))
    }
  }

  /// - Parameter certain: the groups that take part in every match; nil: all of them.
  private mutating func addExtractorField(_ field: CapturePlan.Field, _ number: Int, certain: Set<Int>?) {
    var made = ExtractorField(
      slot: -1, key: .empty, group: 0, firstGroup: Int32(parts.extractorGroups.count), groupCount: 0,
      conversion: ExtractorField.Conversion(field.conversion), composed: -1, path: -1, isCertain: false)
    if case .firstOf(let groups) = field.value {
      made.isCertain = groups.contains { certain?.contains($0) ?? true }
      parts.extractorGroups += groups.map { Int32($0) }
      made.groupCount = Int32(groups.count)
      made.group = Int32(groups[0])
    } else {
      made.composed = Int32(number)
    }
    switch field.key {
    case .path(let names):
      made.key = builder.text(names[0])
      if let slot = knownField([names[0]]) { made.slot = Int32(slot) }
      if names.count > 1 {
        made.path = Int32(parts.paths.count)
        let steps = names.dropFirst().map { RecordPathPlan.Step.key(builder.text($0)) }
        parts.paths.append(RecordPathPlan(slot: self.field(names[0]), steps: steps, indexCount: 0))
      }
    case .group: made.composed = Int32(number)
    }
    parts.extractorFields.append(made)
  }

  // MARK: Diagnostics

  /// Reports what was found. Inside of an `<#attempt>`, what the engine would only find while running is a warning, and a fault
  /// where it stands: the template may be written to recover from it.
  mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if let current = templateStack.last, !templates.required.contains(current), diagnostic.isError {
      diagnostic.severity = .warning
      builder.emit(.raise(FaultCode(diagnostic.code) ?? .unknownTemplate), at: diagnostic.primary.span)
    }
    // The same code may stand in several places.
    let isKnown = diagnostics.contains {
      $0.code == diagnostic.code && $0.primary == diagnostic.primary && $0.severity == diagnostic.severity
    }
    guard diagnostics.count < 100, !isKnown else { return }
    if context.open.contains(.attempt), let fault = FaultCode(diagnostic.code) {
      diagnostic.severity = .warning
      builder.emit(.raise(fault), at: diagnostic.primary.span)
    }
    diagnostics.append(diagnostic)
  }
}

extension FaultCode {
  /// The fault that a mistake in a template is when it runs; nil for one that a template cannot start with.
  init?(_ code: DiagnosticCode) {
    switch code {
    case .wrongArgumentCount, .unknownArgument: self = .badArgument
    case .wrongKind: self = .wrongKind
    case .incomparable: self = .incomparable
    case .divisionByZero: self = .divisionByZero
    case .badPattern: self = .badPattern
    case .badNumberFormat, .badTimestampFormat: self = .badFormat
    case .unknownZone: self = .unknownZone
    case .templateNotFound, .includeOutsideRoot: self = .unknownTemplate
    default: return nil
    }
  }
}

extension Instruction {
  /// Reads or changes members of the record that the program does not name, other than writing them as they are.
  fileprivate var readsUnnamedMembers: Bool {
    switch self {
    case .extractHash, .extractMembers, .extractMatch, .redactRecord: true
    case .emitRecord(let output): output != 0
    case .special(let variable): [.record, .dataModel, .globals, .vars].contains(variable)
    default: false
    }
  }
}

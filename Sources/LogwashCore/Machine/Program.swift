package import LogwashSyntax

/// A compiled template: immutable, shared by every machine that runs it.
///
/// What a record needs lies in tables of trivial elements, so that running it counts no references; arrays are for what is
/// explained, disassembled or prepared on cold paths.
package final class Program: Sendable {
  package let code: FixedTable<Instruction>
  package let constants: FixedTable<Value>
  /// The bytes that constant texts point to.
  package let bytes: ConstantBytes
  package let functions: [Function]
  package let preparedFunctions: [PreparedFunction]

  /// How many slots and loops the template itself needs.
  package let slotCount: Int
  package let loopCount: Int
  package let macros: FixedTable<MacroPlan>
  package let parameters: FixedTable<ParameterPlan>
  package let locals: FixedTable<LocalPlan>
  package let sites: FixedTable<CallSite>
  package let siteNames: FixedTable<Text>
  package let exits: FixedTable<ExitPlan>
  package let methods: FixedTable<MethodPlan>
  package let methodKinds: FixedTable<Kinds>
  /// The templates, by the numbers of their sources.
  package let templates: FixedTable<TemplatePlan>
  package let words: TemplateWords
  package let localLists: FixedTable<LocalList>
  package let visibleLocals: FixedTable<VisibleLocal>
  /// The variables that the template assigns; each namespace and the globals have one of each.
  package let variableNames: FixedTable<Text>
  package let namespaceCount: Int

  /// The record's slots that are top-level members come first, then those of paths.
  package let fields: FixedTable<FieldPlan>
  /// What they hold when a record begins.
  package let emptySlots: FixedTable<Value>
  /// For each of them, the member that a record gets when it is set for the first time.
  package let memberTemplates: FixedTable<HashMember>
  package let fieldNames: [String]
  package let lineSlot: Int?
  /// The compiler knows all members and their order at the end (`memberOrder`): the machine keeps no list of them.
  package let hasMemberOrder: Bool
  package let memberOrder: FixedTable<OrderedMember>
  /// All that the program does: it prints the line with these replacements; else empty.
  package let replacements: FixedTable<LeadingReplacement>
  /// What most records need of it when the leading pattern has matched; empty when that cannot be said so simply.
  package let straight: StraightCode
  /// The same to be shown.
  package let straightInstructions: [StraightInstruction]
  package let straightStart: StraightStart
  /// The pattern that the program begins with, and those of its fields that are filled.
  package let lead: LeadingExtraction?
  package let leadFields: FixedTable<ExtractorField>
  /// Members that are written straight from its match.
  package let captured: CapturedMembers
  /// The slots of all members in their order, and of those that are captured.
  package let orderedSlots: [Int]
  package let capturedSlots: [Int]
  package let slotLists: FixedTable<SlotList>
  package let listedSlots: FixedTable<UInt16>
  package let paths: [RecordPathPlan]
  package let projection: JSONProjection
  /// What the projection reads below the top level, for records that come as values.
  package let projectedPaths: [ProjectedPath]
  /// The record itself is written or read as a whole, so that the reader has to keep all members.
  package let needsMembers: Bool
  /// How a JSON record's members are listed.
  package let indexing: JSONIndexing

  package let patterns: [Pattern]
  package let patternHandles: FixedTable<PatternHandle>
  /// The patterns of `?capture`, `?grok` and `?dissect`: what runs, and what explains.
  package let extractorPlans: FixedTable<ExtractorPlan>
  package let extractorFields: FixedTable<ExtractorField>
  package let extractorGroups: FixedTable<Int32>
  package let extractors: [Extractor]
  /// Patterns that are tried one after the other on the same text.
  package let chains: FixedTable<ChainPlan>
  package let chainLinks: FixedTable<ChainLink>
  /// Those of them that run as one scanner.
  let alternatives: [ScanAlternatives]
  package let numberFormats: [NumberFormat]
  /// What each of them was compiled from.
  package let numberFormatNames: FixedTable<Text>
  package let timestampFormats: [TimestampFormat]
  package let timestampHandles: FixedTable<Unretained<TimestampFormat>>
  package let wideLiterals: [BigDecimal]
  package let redactions: FixedTable<RedactionPlan>
  package let redactionKeys: FixedTable<Text>

  package let input: RecordFormat
  package let reading: InputPlan
  package let output: OutputFormat
  /// The columns of the main output, when it is a table and they were named.
  package let columns: [String]?
  /// What the members of records are called that are written.
  package let renaming: RenamingTable
  /// What texts that go out have to be.
  package let validation: OutputValidation
  package let rule: OutputRule
  package let outputNames: [String]
  /// What is emitted goes to the next program of a pipeline, as values.
  package let emitsValues: Bool

  /// The same for records that look like others, if all it does is to pick values and to write them; else empty.
  package let picking: PickTables
  package let pickDrops: FixedTable<PickDrop>
  /// What comes out depends on the keys of a record alone.
  package let rewritesRecords: Bool

  /// For each instruction, what it was compiled from, and the spans of its operands (subject first).
  package let locations: [SourceSpan]
  package let operandSpans: [Int: [SourceSpan]]
  package let sources: [TemplateSource]
  package let policies: Policies

  package init(_ parts: ProgramParts, renaming: consuming RenamingTable) {
    var slots: [UInt16] = []
    code = FixedTable(parts.code)
    constants = FixedTable(parts.constants)
    bytes = ConstantBytes(parts.bytes)
    functions = parts.functions
    preparedFunctions = parts.preparedFunctions
    slotCount = parts.slotCount
    loopCount = parts.loopCount
    macros = FixedTable(parts.macros)
    parameters = FixedTable(parts.parameters)
    locals = FixedTable(parts.locals)
    sites = FixedTable(parts.sites)
    siteNames = FixedTable(parts.siteNames)
    exits = FixedTable(parts.exits)
    methods = FixedTable(parts.methods)
    methodKinds = FixedTable(parts.methodKinds)
    templates = FixedTable(parts.templates)
    words = parts.words
    localLists = FixedTable(parts.localLists)
    visibleLocals = FixedTable(parts.visibleLocals)
    variableNames = FixedTable(parts.variableNames)
    namespaceCount = parts.namespaceCount
    fields = FixedTable(parts.fields)
    emptySlots = FixedTable(Array(repeating: .missing, count: parts.fields.count))
    memberTemplates = FixedTable(
      parts.fields.enumerated().map { HashMember(key: $1.name, slot: $0, value: .missing) })
    fieldNames = parts.fieldNames
    lineSlot = parts.lineSlot
    hasMemberOrder = parts.memberOrder != nil
    lead = parts.lead
    leadFields = FixedTable(parts.leadFields)
    replacements = FixedTable(parts.replacements)
    straight = StraightCode(
      parts.straight,
      parts.straightReplacements.map {
        .init(parts.patterns[$0.pattern].handle, by: $0.text, isFirstOnly: $0.isFirstOnly)
      }, bytes: bytes)
    straightInstructions = parts.straight
    straightStart = parts.straightStart
    let order = OrderedMember.all(parts)
    memberOrder = FixedTable(order.members)
    captured = CapturedMembers(order.captured)
    orderedSlots = parts.memberOrder ?? []
    capturedSlots = orderedSlots.filter { parts.capturedGroups[$0] != nil }
    slotLists = FixedTable(
      parts.slotLists.map { list in
        let start = slots.count
        slots += list.map { UInt16(clamping: $0) }
        return SlotList(start: start, count: list.count)
      })
    listedSlots = FixedTable(slots)
    paths = parts.paths
    projection = JSONProjection(
      parts.projection, duplicateKeys: parts.policies.duplicateKeys, maxDepth: parts.policies.limits.depth)
    projectedPaths = parts.projectedPaths
    needsMembers = parts.needsMembers
    indexing = !parts.needsMembers ? .none : parts.namesAllMembers ? .grouped : .all
    patterns = parts.patterns
    patternHandles = FixedTable(parts.patterns.map(\.handle))
    extractorPlans = FixedTable(parts.extractorPlans)
    extractorFields = FixedTable(parts.extractorFields)
    extractorGroups = FixedTable(parts.extractorGroups)
    extractors = parts.extractors
    chains = FixedTable(parts.chains)
    chainLinks = FixedTable(parts.chainLinks)
    alternatives = parts.alternatives
    numberFormats = parts.numberFormats
    numberFormatNames = FixedTable(parts.numberFormatNames)
    timestampFormats = parts.timestampFormats
    timestampHandles = FixedTable(parts.timestampFormats.map { Unretained($0) })
    wideLiterals = parts.wideLiterals
    redactions = FixedTable(parts.redactions)
    redactionKeys = FixedTable(parts.redactionKeys)
    input = parts.reading.format
    reading = parts.reading
    output = parts.output
    columns = parts.columns
    validation = parts.validation
    self.renaming = renaming
    rule = parts.rule
    outputNames = parts.outputNames
    emitsValues = parts.emitsValues
    picking = PickTables(parts.picking)
    pickDrops = FixedTable(parts.picking.drops)
    rewritesRecords = parts.takesShortcuts && self.renaming.isEmpty && Self.rewritesRecords(parts)
    locations = parts.locations
    operandSpans = parts.operandSpans
    sources = parts.sources
    policies = parts.policies
  }

  /// Some records are dealt with without running it.
  package var runsAtOnce: Bool { straight.count > 0 || rewritesRecords || picks }

  /// A built-in's body and its name. A structure, since a function in an `Array` of functions would be called through a thunk
  /// with a context to retain.
  package struct Function: Sendable {
    package var name: String
    package var body: BuiltIn.Function
    /// For `extractMembers`.
    package var parse: BuiltIn.Members.Parse?
  }

  package struct PreparedFunction: Sendable {
    package var name: String
    package var body: BuiltIn.PreparedFunction
  }

  /// The slot of a top-level member, if the program names it.
  package func slot(named name: ByteView) -> Int? {
    for i in 0..<fields.count where fields[i].isTopLevel && bytes.view(fields[i].name) == name { return i }
    return nil
  }
}

/// What comes before a program's straight code.
package enum StraightStart: BitwiseCopyable, Sendable {
  /// Nothing: it needs the line alone.
  case none
  /// The pattern that the program begins with.
  case lead
  /// `<#extract line?parse_syslog>`.
  case syslog
}

/// Slots that an instruction names (what `<#keep>` keeps, what a built-in fills): neighbours in the program's table.
package struct SlotList: BitwiseCopyable, Sendable {
  package var start: Int
  package var count: Int
}

/// What is written for a record; decided when the template is compiled (LANGUAGE: "What comes out").
package enum OutputRule: String, Sendable, Hashable {
  /// Exactly what `<#emit>` writes.
  case emitted
  /// What is printed, as a line.
  case printed
  /// The record.
  case record
  /// What is printed, byte for byte: `logwash render`.
  case rendered
}

/// A member of the record that the program names.
package struct FieldPlan: BitwiseCopyable, Sendable {
  package var name: Text
  /// `,"name":`, as JSON.
  package var json: Text
  /// Or a path, which is only read.
  package var isTopLevel: Bool
}

/// What happens to records in the ways that a user can choose: the header, the command line and the API set the same values.
package struct Policies: Sendable, Hashable {
  package enum OnError: String, HeaderChoice, Hashable {
    case reject, pass, drop, stop

    package var summary: String {
      switch self {
      case .reject: "It is counted, reported and kept by `--rejects`; nothing of it is written."
      case .pass: "It is written as it came, and reported."
      case .drop: "Nothing of it is written, and it counts as dropped."
      case .stop: "The run ends with it."
      }
    }
  }

  package enum InvalidUTF8: String, HeaderChoice, Hashable {
    case auto, keep, replace, reject

    package var summary: String {
      switch self {
      case .auto: "Text keeps the bytes; JSON and tables get U+FFFD for them."
      case .keep: "They are kept, also in JSON, which many programs will not read then."
      case .replace: "All that is written gets U+FFFD for them, text too."
      case .reject: "The record is rejected."
      }
    }
  }

  package typealias DuplicateKeys = JSONProjection.DuplicateKeys

  package var onError = OnError.reject
  package var invalidUTF8 = InvalidUTF8.auto
  package var duplicateKeys = DuplicateKeys.last
  /// The charset of the input, by the name that was given; nil for UTF-8.
  package var charset: String?
  package var limits = Limits()

  package init() {}
}

/// What the code generator has put together; becomes a `Program`.
package struct ProgramParts {
  package var code: [Instruction] = []
  package var constants: [Value] = []
  package var bytes: [UInt8] = []
  package var functions: [Program.Function] = []
  package var preparedFunctions: [Program.PreparedFunction] = []
  package var slotCount = 0
  package var loopCount = 0
  package var macros: [MacroPlan] = []
  package var parameters: [ParameterPlan] = []
  package var locals: [LocalPlan] = []
  package var sites: [CallSite] = []
  package var siteNames: [Text] = []
  package var exits: [ExitPlan] = []
  package var methods: [MethodPlan] = []
  package var methodKinds: [Kinds] = []
  package var templates: [TemplatePlan] = []
  package var words = TemplateWords()
  package var localLists: [LocalList] = []
  package var visibleLocals: [VisibleLocal] = []
  package var variableNames: [Text] = []
  package var namespaceCount = 1
  package var fields: [FieldPlan] = []
  package var fieldNames: [String] = []
  package var lineSlot: Int?
  /// The slots of the record's members in their order at the end, when the compiler knows it.
  package var memberOrder: [Int]?
  /// All that the program does, if it only replaces.
  package var replacements: [LeadingReplacement] = []
  package var straight: [StraightInstruction] = []
  package var straightStart = StraightStart.none
  /// What `straight` puts in.
  package var straightReplacements: [LeadingReplacement] = []
  package var lead: LeadingExtraction?
  /// The fields of its pattern that are filled.
  package var leadFields: [ExtractorField] = []
  /// The others, which are only written: for each slot its group.
  package var capturedGroups: [Int: Int] = [:]
  /// The new keys of those that are renamed, as `FieldPlan.json`, by slot.
  package var renamedKeys: [Int: Text] = [:]
  package var slotLists: [[Int]] = []
  package var paths: [RecordPathPlan] = []
  package var projection: [JSONProjection.Path] = []
  package var projectedPaths: [ProjectedPath] = []
  package var needsMembers = false
  /// The program reads, changes and removes no members but those it names, and writes the others as they are.
  package var namesAllMembers = false
  package var patterns: [Pattern] = []
  package var extractorPlans: [ExtractorPlan] = []
  package var extractorFields: [ExtractorField] = []
  package var extractorGroups: [Int32] = []
  package var extractors: [Extractor] = []
  package var chains: [ChainPlan] = []
  package var chainLinks: [ChainLink] = []
  var alternatives: [ScanAlternatives] = []
  package var numberFormats: [NumberFormat] = []
  package var numberFormatNames: [Text] = []
  package var timestampFormats: [TimestampFormat] = []
  package var redactions: [RedactionPlan] = []
  package var redactionKeys: [Text] = []
  package var wideLiterals: [BigDecimal] = []
  package var reading = InputPlan()
  package var output = OutputFormat.json
  package var columns: [String]?
  package var validation = OutputValidation.none
  package var rule = OutputRule.record
  package var outputNames: [String] = []
  package var emitsValues = false
  var picking = PickParts()
  /// `CompilerOptions.takesShortcuts`.
  package var takesShortcuts = true
  package var locations: [SourceSpan] = []
  package var operandSpans: [Int: [SourceSpan]] = [:]
  package var sources: [TemplateSource] = []
  package var policies = Policies()

  package init() {}

  /// The leading pattern is one of several that run as one scanner.
  package var beginsWithJoinedPatterns: Bool {
    guard let lead, lead.chain >= 0 else { return false }
    return chainLinks[Int(chains[lead.chain].firstLink)].mergedCount > 1
  }
}

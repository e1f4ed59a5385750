internal import CKernels

// Safety: `steps` and `search` are owned, filled once in `init` and freed in `deinit`; nothing writes to them between, so
// threads may share them. The last step that is run is `accept`, and every target is a step, so a run that goes on by one
// or jumps stays inside. `search` names steps behind it, or the first ones, and a table among `bytes`.

/// A pattern as a linear scanner: steps, run in order, that go over the text once.
///
/// It finds what PCRE2 finds, groups included; `ScanLowering` says why. When the attempts of a search come
/// to cost more than a few passes over the text, it gives the search back to PCRE2 and its limits.
@safe final class ScanProgram: @unchecked Sendable {
  let steps: UnsafeMutablePointer<ScanStep>
  private let stepCount: Int
  /// The instructions that the steps were made of, without what is known without a text.
  let code: [ScanInstruction]
  /// What the steps name: tables of 256 bytes and ranges.
  let bytes: ConstantBytes
  let groupCount: Int
  /// Those that take no part in some matches.
  let optionalGroups: FixedTable<Int32>
  /// Where a search makes attempts; nil for a pattern that is anchored.
  let places: ScanPlaces?
  /// The same as the kernels take it.
  let search: UnsafeMutablePointer<ScanSearch>
  /// How many choices are tried because one byte does not decide them.
  let choiceCount: Int
  /// Only an attempt at the text's start, or where the search starts, can match.
  let isAnchored: Bool
  /// How many choices may be open at a time.
  static let maximumDepth = 64
  /// How many choices an attempt may take back before the search is given to PCRE2.
  static let maximumTakenBack = 200

  /// Lowers a pattern.
  ///
  /// - Parameters:
  ///   - text: the pattern's bytes.
  ///   - isWhole: a match begins where the search begins and covers the rest of the text.
  convenience init(
    _ pattern: RegexNode, text: [UInt8], groupCount: Int, isWhole: Bool
  ) throws(ScanRefusal) {
    let node = try ScanNodeBuilder.build(pattern, text: text)
    let (code, first) = try ScanLowering.lower(node, whole: isWhole)
    guard code.choiceCount <= Self.maximumDepth else { throw ScanRefusal("it leaves too much open") }
    let isAnchored = isWhole || node.beginsAtStart
    guard isAnchored || !node.isNullable else { throw ScanRefusal("it may match nothing, anywhere") }
    // PCRE2 10.42's machine code does not find `(?:b|^)1*b` in `b`.
    guard isAnchored || !node.beginsWithOption else {
      throw ScanRefusal("its first alternation may match nothing")
    }
    let certain = node.certainGroups
    self.init(
      code, places: isAnchored ? nil : ScanPlaces(first: first, target: ScanTarget(node)),
      required: node.requiredBytes, groupCount: groupCount,
      optionalGroups: (0..<groupCount).map { $0 + 1 }.filter { !certain.contains($0) })
  }

  /// Lays out instructions that match from the text's start to its end and try nothing.
  convenience init(anchored code: [ScanInstruction], groupCount: Int) {
    let certain = code.certainGroups
    self.init(
      code, places: nil, groupCount: groupCount,
      optionalGroups: (0..<groupCount).map { $0 + 1 }.filter { !certain.contains($0) })
  }

  /// Lays out instructions.
  ///
  /// - Parameters:
  ///   - required: bytes that every match holds.
  ///   - passes: how many passes over the text the failed attempts of a search may cost.
  init(
    _ code: [ScanInstruction], places: ScanPlaces?, required: ByteSet = .none, groupCount: Int,
    optionalGroups: [Int], passes: UInt8 = 4
  ) {
    let assembler = ScanAssembler(code + (places?.runs ?? []))
    stepCount = assembler.steps.count
    unsafe steps = .allocate(capacity: stepCount)
    for (i, step) in assembler.steps.enumerated() { unsafe (steps + i).initialize(to: step) }
    bytes = ConstantBytes(assembler.bytes)
    self.code = ScanSimplification.simplified(code)
    self.groupCount = groupCount
    self.optionalGroups = FixedTable(optionalGroups.map { Int32($0) })
    self.places = places
    isAnchored = places == nil
    choiceCount = code.choiceCount
    unsafe search = .allocate(capacity: 1)
    unsafe search.initialize(
      to: places?.kernelSearch(assembler, required: required, passes: passes) ?? ScanSearch())
  }

  /// How the scanner runs, for people.
  var strategyDescription: String {
    let choices =
      switch choiceCount {
      case 0: "scanner, one pass"
      case 1: "scanner, one choice tried"
      default: "scanner, \(choiceCount) choices tried"
      }
    return places?.target.map { "\(choices), looks for \($0.description)" } ?? choices
  }

  deinit {
    unsafe steps.deallocate()
    unsafe search.deallocate()
  }

  /// What a machine scans with. It must not outlive the program.
  var handle: ScannerHandle { ScannerHandle(self) }
}

extension [ScanInstruction] {
  /// How many choices are tried.
  var choiceCount: Int { count { if case .attempt = $0 { true } else { false } } }

  /// The groups that take part in every match; none when something may be passed over.
  fileprivate var certainGroups: Set<Int> {
    var groups: Set<Int> = []
    for instruction in self {
      switch instruction {
      case .branch, .jump, .attempt: return []
      case .open(let group): groups.insert(group)
      default: continue
      }
    }
    return groups
  }
}

extension ScanNode {
  /// The groups that take part in every match.
  fileprivate var certainGroups: Set<Int> {
    switch self {
    case .byte, .test: []
    case .sequence(let nodes): nodes.reduce(into: []) { $0.formUnion($1.certainGroups) }
    case .choice(let branches, _):
      branches.dropFirst().reduce(branches.first?.certainGroups ?? []) { $0.intersection($1.certainGroups) }
    case .loop(let body, let loop): loop.minimum > 0 ? body.certainGroups : []
    case .capture(let index, let body): body.certainGroups.union([index])
    case .atomic(let body): body.certainGroups
    }
  }

  /// Single bytes that every match holds.
  fileprivate var requiredBytes: ByteSet {
    switch self {
    case .byte(let set): set.single.map { ByteSet($0) } ?? .none
    case .test: .none
    case .sequence(let nodes): nodes.reduce(.none) { $0.union($1.requiredBytes) }
    case .choice(let branches, _):
      branches.dropFirst().reduce(branches.first?.requiredBytes ?? .none) {
        $0.intersection($1.requiredBytes)
      }
    case .loop(let body, let loop): loop.minimum > 0 ? body.requiredBytes : .none
    case .capture(_, let body), .atomic(let body): body.requiredBytes
    }
  }

  /// `^` comes first, whichever way is taken.
  fileprivate var beginsAtStart: Bool {
    switch self {
    case .test(let test): test == .textStart
    case .sequence(let nodes):
      // A condition before it takes nothing.
      nodes.first { $0.beginsAtStart || !$0.isCondition }?.beginsAtStart ?? false
    case .choice(let branches, _): branches.allSatisfy(\.beginsAtStart)
    case .capture(_, let body), .atomic(let body): body.beginsAtStart
    case .loop(let body, let loop): loop.minimum > 0 && body.beginsAtStart
    case .byte: false
    }
  }

  /// An alternation that may take nothing stands before the first byte that is required.
  fileprivate var beginsWithOption: Bool {
    switch self {
    case .byte, .test: false
    case .sequence(let nodes):
      nodes.prefix(1 + (nodes.firstIndex { !$0.isNullable } ?? nodes.count)).contains(
        where: \.beginsWithOption)
    case .choice(let branches, _): isNullable || branches.contains(where: \.beginsWithOption)
    case .loop(let body, _), .capture(_, let body), .atomic(let body): body.beginsWithOption
    }
  }

  private var isCondition: Bool { if case .test = self { true } else { false } }
}

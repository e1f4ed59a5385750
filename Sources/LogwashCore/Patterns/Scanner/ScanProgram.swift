// Safety: `steps` is owned, filled once in `init` and freed in `deinit`; nothing writes to it between, so
// threads may share it. The last step is `accept`, and every target is a step, so a run that goes on by one
// or jumps stays inside.

/// A pattern as a linear scanner: steps, run in order, that go over the text once.
///
/// It finds what PCRE2 finds, groups included; `ScanLowering` says why. When the attempts of a search come
/// to cost more than a few passes over the text, it gives the search back to PCRE2 and its limits.
@safe final class ScanProgram: @unchecked Sendable {
  let steps: UnsafeMutablePointer<ScanStep>
  private let stepCount: Int
  /// What the steps name: tables of 256 bytes and ranges.
  let bytes: ConstantBytes
  let groupCount: Int
  /// Only an attempt at the text's start, or where the search starts, can match.
  let isAnchored: Bool
  /// A search may jump over the bytes at which an attempt is not worth making: the step behind `accept` is a
  /// run of them.
  let jumpsAhead: Bool
  /// The index of `accept`.
  let acceptance: Int
  /// The first step that takes something, when it is a run as long as there are bytes for it; else -1. What begins inside of
  /// it ends where it ends.
  let leadingRun: Int
  /// A byte that every match holds and that texts rarely do, or -1: a text without it need not be searched.
  let requiredByte: Int
  /// How many choices are tried because one byte does not decide them.
  let choiceCount: Int
  /// How many choices may be open at a time.
  static let maximumDepth = 64
  /// How many choices an attempt may take back before the search is given to PCRE2.
  static let maximumTakenBack = 200

  /// Lowers a pattern.
  ///
  /// - Parameters:
  ///   - text: the pattern's bytes.
  ///   - isWhole: a match begins where the search begins and covers the rest of the text.
  init(_ pattern: RegexNode, text: [UInt8], groupCount: Int, isWhole: Bool) throws(ScanRefusal) {
    let node = try ScanNodeBuilder.build(pattern, text: text)
    let (code, first) = try ScanLowering.lower(node, whole: isWhole)
    choiceCount = code.count { if case .attempt = $0 { true } else { false } }
    guard choiceCount <= Self.maximumDepth else { throw ScanRefusal("it leaves too much open") }
    isAnchored = isWhole || node.beginsAtStart
    guard isAnchored || !node.isNullable else { throw ScanRefusal("it may match nothing, anywhere") }
    // PCRE2 10.42's machine code does not find `(?:b|^)1*b` in `b`.
    guard isAnchored || !node.beginsWithOption else {
      throw ScanRefusal("its first alternation may match nothing")
    }
    jumpsAhead = !isAnchored && !ByteSet.bytes.isSubset(of: first)
    let others = ScanInstruction.run(first.complement.intersection(.bytes), minimum: 0, maximum: nil)
    let assembler = ScanAssembler(jumpsAhead ? code + [others] : code)
    stepCount = assembler.steps.count
    acceptance = stepCount - (jumpsAhead ? 2 : 1)
    unsafe steps = .allocate(capacity: stepCount)
    for (i, step) in assembler.steps.enumerated() { unsafe (steps + i).initialize(to: step) }
    bytes = ConstantBytes(assembler.bytes)
    self.groupCount = groupCount
    leadingRun = isAnchored ? -1 : assembler.leadingRun
    requiredByte =
      isAnchored
      ? -1 : node.requiredBytes.min { ($0.commonness, $0) < ($1.commonness, $1) }.map(Int.init) ?? -1
  }

  /// Lays out instructions that match from the text's start to its end and try nothing.
  init(anchored code: [ScanInstruction], groupCount: Int) {
    let assembler = ScanAssembler(code)
    stepCount = assembler.steps.count
    acceptance = stepCount - 1
    unsafe steps = .allocate(capacity: stepCount)
    for (i, step) in assembler.steps.enumerated() { unsafe (steps + i).initialize(to: step) }
    bytes = ConstantBytes(assembler.bytes)
    self.groupCount = groupCount
    (isAnchored, jumpsAhead, leadingRun, requiredByte, choiceCount) = (true, false, -1, -1, 0)
  }

  /// How the scanner runs, for people.
  var strategyDescription: String {
    switch choiceCount {
    case 0: "scanner, one pass"
    case 1: "scanner, one choice tried"
    default: "scanner, \(choiceCount) choices tried"
    }
  }

  deinit { unsafe steps.deallocate() }

  /// What a machine scans with. It must not outlive the program.
  var handle: ScannerHandle { ScannerHandle(self) }
}

extension UInt8 {
  /// How much of log lines it is, roughly: 0 for what is rare.
  fileprivate var commonness: Int {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "a")...UInt8(ascii: "z"): 4
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 3
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 2
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "\""): 2
    case UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: "["): 1
    default: 0
    }
  }
}

extension ScanNode {
  /// Single bytes that every match holds.
  fileprivate var requiredBytes: Set<UInt8> {
    switch self {
    case .byte(let set): set.single.map { [$0] } ?? []
    case .test: []
    case .sequence(let nodes): nodes.reduce(into: []) { $0.formUnion($1.requiredBytes) }
    case .choice(let branches, _):
      branches.dropFirst().reduce(branches.first?.requiredBytes ?? []) { $0.intersection($1.requiredBytes) }
    case .loop(let body, let loop): loop.minimum > 0 ? body.requiredBytes : []
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

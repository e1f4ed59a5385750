import LogwashSyntax

/// Collects instructions, with where each came from, and the constants they use. Nothing in here knows the language.
struct CodeBuilder {
  /// A place in the code that jumps can name before it is known.
  struct Label: Hashable {
    fileprivate var id: Int
  }

  private(set) var code: [Instruction] = []
  private(set) var locations: [SourceSpan] = []
  private(set) var operandSpans: [Int: [SourceSpan]] = [:]
  private(set) var constants: [Value] = []
  private(set) var bytes: [UInt8] = []
  /// By their exact keys.
  private var texts: [String: Text] = [:]
  private var places: [UInt32?] = []
  /// Jumps whose label has no place yet: the instruction, and the label.
  private var pending: [(instruction: Int, label: Label)] = []

  var count: Int { code.count }
  /// More than this many instructions are refused: includes are compiled where they stand.
  static let limit = 1_000_000

  // MARK: Instructions

  mutating func emit(_ instruction: Instruction, at span: SourceSpan, operands: [SourceSpan] = []) {
    if !operands.isEmpty { operandSpans[code.count] = operands }
    code.append(instruction)
    locations.append(span)
  }

  /// Puts an instruction in the place of the last one, which is no jump.
  mutating func replaceLast(by instruction: Instruction, at span: SourceSpan, operands: [SourceSpan]) {
    code.removeLast()
    locations.removeLast()
    emit(instruction, at: span, operands: operands)
  }

  /// Puts an instruction in the place of another one that does no less.
  mutating func replace(at index: Int, by instruction: Instruction) { code[index] = instruction }

  // MARK: Labels

  mutating func makeLabel() -> Label {
    places.append(nil)
    return Label(id: places.count - 1)
  }

  /// Puts the label here.
  mutating func place(_ label: Label) { places[label.id] = UInt32(code.count) }

  /// Makes a label here.
  mutating func placeLabel() -> Label {
    let label = makeLabel()
    place(label)
    return label
  }

  /// Emits an instruction that jumps to a label.
  mutating func emit(
    to label: Label, at span: SourceSpan, operands: [SourceSpan] = [], _ make: (UInt32) -> Instruction
  ) {
    if let place = places[label.id] {
      emit(make(place), at: span, operands: operands)
    } else {
      pending.append((code.count, label))
      emit(make(0), at: span, operands: operands)
    }
  }

  /// Where a label is; only after everything is placed.
  func place(of label: Label) -> UInt32 { places[label.id] ?? 0 }

  /// Fills in the jumps to labels that came later.
  mutating func resolve() {
    for (index, label) in pending { code[index] = code[index].jumping(to: place(of: label)) }
    pending.removeAll()
  }

  // MARK: Constants

  /// The text of a string among the constants.
  mutating func text(_ string: String) -> Text {
    if string.isEmpty { return .empty }
    let key = string.exactKey
    if let known = texts[key] { return known }
    let text = Text(.constants, offset: bytes.count, count: string.utf8.count)
    bytes += string.utf8
    texts[key] = text
    return text
  }

  mutating func constant(_ value: Value) -> UInt32 {
    constants.append(value)
    return UInt32(constants.count - 1)
  }

  mutating func push(_ value: Value, at span: SourceSpan) { emit(.push(constant: constant(value)), at: span) }
  mutating func push(text string: String, at span: SourceSpan) { push(.text(text(string)), at: span) }
}

extension Instruction {
  /// Where a jump leads; nil for what is none.
  var jumpTarget: Int? {
    switch self {
    case .jump(let target), .jumpIfFalse(let target), .jumpIfTrue(let target), .jumpIfPresent(let target),
      .jumpIfMissing(let target), .guardBegin(let target), .attemptBegin(let target), .attemptEnd(let target),
      .loopBegin(_, _, let target), .loopNext(_, let target), .jumpIfLast(_, let target),
      .jumpIfLocal(_, let target), .extractMatch(_, let target),
      .extractFirst(_, let target), .captureFirst(_, let target):
      Int(target)
    default: nil
    }
  }

  /// What stands behind it is reached only by a jump, if at all.
  var endsItsWay: Bool {
    switch self {
    case .jump, .attemptEnd, .raise, .stop, .reject, .drop, .extractFailed, .noMatchingCase, .end,
      .macroReturn,
      .functionReturn, .nestedEnd, .templateEnd, .breakOut:
      true
    default: false
    }
  }

  /// The same jump to another target.
  func jumping(to target: UInt32) -> Instruction {
    switch self {
    case .jump: .jump(target)
    case .jumpIfFalse: .jumpIfFalse(target)
    case .jumpIfTrue: .jumpIfTrue(target)
    case .jumpIfPresent: .jumpIfPresent(target)
    case .jumpIfMissing: .jumpIfMissing(target)
    case .guardBegin: .guardBegin(target)
    case .attemptBegin: .attemptBegin(target)
    case .attemptEnd: .attemptEnd(target)
    case .loopBegin(let loop, let variables, _):
      .loopBegin(loop: loop, variables: variables, otherwise: target)
    case .loopNext(let loop, _): .loopNext(loop: loop, body: target)
    case .jumpIfLast(let loop, _): .jumpIfLast(loop: loop, target)
    case .jumpIfLocal(let slot, _): .jumpIfLocal(slot: slot, target)
    case .extractMatch(let plan, _): .extractMatch(plan: plan, target)
    case .extractFirst(let chain, _): .extractFirst(chain: chain, target)
    case .captureFirst(let chain, _): .captureFirst(chain: chain, target)
    default: preconditionFailure("not a jump: \(self)")
    }
  }
}

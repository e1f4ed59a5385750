/// Puts one instruction in the place of several that templates often have in a row: a field that is printed, compared with a
/// constant, computed with, or asked for; a variable that hides a field; a pattern that is only tried.
///
/// The instruction stands where the first of them stood and the others stay, so that no jump changes, and what it cannot do
/// (another kind of value, a mistake to explain) is done by them.
struct Shortcuts {
  static func apply(to parts: inout ProgramParts) {
    for i in parts.code.indices {
      switch parts.code[i] {
      case .field(let slot): replace(i, .slot(slot), &parts)
      case .captured(let slot, let group): replace(i, .captured(slot: slot, group: group), &parts)
      case .variable(let variable):
        guard i + 1 < parts.code.count, case .jumpIfPresent(let target) = parts.code[i + 1] else { continue }
        parts.code[i] = .jumpIfVariable(variable, target)
      case .preparedBuiltIn(let index, let arguments, let prepared):
        guard let test = matchTest(at: i, index, arguments, prepared, parts) else { continue }
        parts.code[i] = test
      default: continue
      }
    }
  }

  private static func replace(_ i: Int, _ place: FieldPlace, _ parts: inout ProgramParts) {
    if let shortcut = shortcut(from: i, place, &parts) { parts.code[i] = shortcut }
  }

  private static func shortcut(
    from i: Int, _ place: FieldPlace, _ parts: inout ProgramParts
  ) -> Instruction? {
    let code = parts.code
    // Behind the last of them there is an `end` at least.
    guard i + 2 < code.count else { return nil }
    if case .print = code[i + 1] { return .printField(place) }
    if case .exists = code[i + 1] { return presenceTest(behind: code[(i + 2)...], place) }
    let value: Value
    switch code[i + 1] {
    case .push(let constant): value = parts.constants[Int(constant)]
    case .pushInteger(let integer): value = .integer(integer)
    default: return nil
    }
    if let operation = Operation(code[i + 2]) {
      guard value.isSmallNumber, case .slot(let slot) = place else { return nil }
      return add(value, &parts).map { .computeField(slot: slot, operation, constant: $0) }
    }
    guard let comparison = Comparison(code[i + 2]), i + 3 < code.count,
      case .jumpIfFalse(let target) = code[i + 3],
      value.isSmallNumber || value.isText && comparison.isOfTexts
    else { return nil }
    return add(value, &parts).map { .testField(place, comparison, constant: $0, otherwise: target) }
  }

  private static func presenceTest(behind rest: ArraySlice<Instruction>, _ place: FieldPlace) -> Instruction?
  {
    switch (rest.first, rest.dropFirst().first) {
    case (.jumpIfFalse(let target), _): .testPresence(place, isNegated: false, otherwise: target)
    case (.not, .jumpIfFalse(let target)): .testPresence(place, isNegated: true, otherwise: target)
    default: nil
    }
  }

  /// A pattern that is tried on all of a text, where what it matches in there is not asked for.
  private static func matchTest(
    at i: Int, _ index: UInt16, _ arguments: UInt8, _ prepared: Int32, _ parts: ProgramParts
  ) -> Instruction? {
    guard i + 1 < parts.code.count, case .jumpIfFalse(let target) = parts.code[i + 1],
      parts.preparedFunctions[Int(index)].name == "matches", let pattern = UInt16(exactly: prepared)
    else { return nil }
    return .testMatch(builtIn: index, arguments: arguments, prepared: pattern, otherwise: target)
  }

  /// The number of a constant, if that is small enough.
  private static func add(_ constant: Value, _ parts: inout ProgramParts) -> UInt16? {
    guard let number = UInt16(exactly: parts.constants.count) else { return nil }
    parts.constants.append(constant)
    return number
  }
}

extension Value {
  fileprivate var isSmallNumber: Bool {
    switch self {
    case .integer, .decimal: true
    default: false
    }
  }

  fileprivate var isText: Bool { if case .text = self { true } else { false } }
}

extension Comparison {
  /// Texts are equal or not; they have no order.
  fileprivate var isOfTexts: Bool { self == .equal || self == .notEqual }

  fileprivate init?(_ instruction: Instruction) {
    switch instruction {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .greater: self = .greater
    case .lessOrEqual: self = .lessOrEqual
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }
}

extension Operation {
  fileprivate init?(_ instruction: Instruction) {
    switch instruction {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    default: return nil
    }
  }
}

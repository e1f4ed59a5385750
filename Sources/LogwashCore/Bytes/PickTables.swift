internal import CKernels

// Safety: the tables and bytes are owned, filled once in `init` and never written afterwards; `tables` points into them and is
// handed out for the length of a call only. `init` checks that what the steps name is there, and that the last of them goes
// nowhere. The kernel writes up to 64 bytes behind the room that it is given, which the buffer's slack covers.

/// A program that only picks values out of JSON records, as the kernel runs it (`CKernelsJSONPick.h`). Made once, only read.
@safe package struct PickTables: ~Copyable, @unchecked Sendable {
  private let steps: FixedTable<PickStep>
  private let values: FixedTable<PickValue>
  private let numbers: FixedTable<PickNumber>
  private let bytes: ConstantBytes
  private let tables: lw_pick_program

  package var isEmpty: Bool { steps.count == 0 }

  /// - Parameters:
  ///   - steps: none for no program.
  ///   - numbers: as many as the steps use; what they compute stands behind the constants.
  ///   - bytes: literals and keys.
  init(steps: [PickStep], values: [PickValue], numbers: [PickNumber], bytes: [UInt8]) {
    precondition(values.count <= LW_PICK_MOST_VALUES && numbers.count <= LW_PICK_MOST_NUMBERS)
    for step in steps {
      precondition(step.target < max(steps.count, 1), "a step's target")
      precondition(step.valueOperands.allSatisfy { $0 < values.count }, "a step's values")
      precondition(step.numberOperands.allSatisfy { $0 < numbers.count }, "a step's numbers")
      precondition(Int(step.literalStart) + Int(step.literalCount) <= bytes.count, "a step's literal")
    }
    precondition(steps.last?.operation.isLast ?? true, "something behind the last step")
    for (i, value) in values.enumerated() {
      precondition(
        value.list < i && Int(value.keyStart) + Int(value.keyCount) <= bytes.count, "a value's place")
    }
    self.steps = FixedTable(steps)
    self.values = FixedTable(values)
    self.numbers = FixedTable(numbers)
    self.bytes = ConstantBytes(bytes)
    unsafe tables = lw_pick_program(
      steps: self.steps.base, values: self.values.base, numbers: self.numbers.base,
      bytes: self.bytes.view.base, valueCount: values.count, numberCount: numbers.count)
  }

  /// What the program is made of, for people.
  var parts: (steps: [PickStep], values: [PickValue], numbers: [PickNumber], bytes: [UInt8]) {
    (steps.array, values.array, numbers.array, bytes.view.array)
  }

  /// Runs the program on the record that was recognized.
  @inline(__always) @unsafe
  func run(
    _ state: inout lw_json_reader, _ layouts: OpaquePointer, to: UnsafeMutablePointer<UInt8>, room: Int,
    _ result: inout PickResult
  ) -> PickEnd {
    var tables = unsafe self.tables
    return unsafe lw_json_pick(&state, layouts, &tables, to, room, &result)
  }
}

/// How a program that picks has ended.
enum Picked {
  /// It has no answer; nothing has happened.
  case left
  case finished(records: Int)
  case dropped(reason: Int)
}

extension JSONPass {
  /// Runs a program on the record that was recognized.
  ///
  /// - Parameter most: it is left when more bytes than that would be written.
  @inline(__always)
  mutating func pick(_ tables: borrowing PickTables, most: Int, to out: inout OutputBuffer) -> Picked {
    unsafe out.reserve(state.end &- state.begin &+ 512)
    while true {
      var result = PickResult()
      let room = out.room
      switch unsafe tables.run(&state, layouts, to: out.base + out.count, room: room, &result) {
      case .finished:
        if result.written > most { return .left }
        out.extend(by: result.written)
        return .finished(records: result.records)
      case .dropped: return .dropped(reason: Int(result.reason))
      case .left: return .left
      case .full:
        guard room <= most else { return .left }
        out.reserve(2 * room)
      }
    }
  }
}

extension PickStep {
  /// The values that it looks at.
  fileprivate var valueOperands: [UInt8] {
    switch operation {
    case .value, .load, .isText, .isPresent, .isTrue, .loop: [a]
    default: []
    }
  }

  /// The numbers that it uses and makes.
  fileprivate var numberOperands: [UInt8] {
    switch operation {
    case .number: [a]
    case .load: [result]
    case .add, .subtract, .multiply, .divide: [a, b, result]
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual: [a, b]
    default: []
    }
  }
}

extension PickOperation {
  /// It goes on elsewhere than behind it, or may.
  var hasTarget: Bool {
    switch self {
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual, .isText, .isPresent, .isTrue,
      .jump,
      .loop, .next:
      true
    default: false
    }
  }

  /// Nothing comes behind it.
  fileprivate var isLast: Bool {
    switch self {
    case .jump, .end, .drop, .leave: true
    default: false
    }
  }
}

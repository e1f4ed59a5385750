/// What the machine's stack and variables hold at one place of a program, as far as that is known without a record.
///
/// The places that control comes to with different states are compiled once for each of them.
struct PickState: Hashable {
  var pc = 0
  var stack: [Held] = []
  /// Variables, and slots of the frame, that were assigned; the others are missing.
  var variables: [UInt16: Held] = [:]
  var locals: [UInt16: Held] = [:]
  /// Values that are known to be there, and those that are among the numbers.
  var present: Set<Int> = []
  var loaded: Set<Int> = []
  /// The loop that runs, and what was so when it began.
  var loop: Loop?

  /// What is known of a value.
  enum Held: Hashable {
    /// It is another one in the next round of a loop.
    case unknown
    case missing
    case text(Text)
    case boolean(Bool)
    /// What `x!` gives when x is missing.
    case emptyDefault
    case constant(Int64, scale: Int)
    /// A number that was computed: its place among the program's.
    case number(Int)
    /// A value of the record.
    case value(Int)
    /// Keys, and their values.
    indirect case hash([Text], [Held])
    indirect case sequence([Held])

    /// It may be put aside and forgotten: making it cannot have failed, or was seen to be right.
    var isSimple: Bool {
      switch self {
      case .hash, .sequence: false
      default: true
      }
    }
  }

  struct Loop: Hashable {
    var number: UInt16
    /// The list that it goes over.
    var value: Int
    var variables: [UInt16: Held]
    var locals: [UInt16: Held]
    var present: Set<Int>
    var loaded: Set<Int>
  }

  /// Begins a loop.
  mutating func begin(_ number: UInt16, over value: Int) {
    loop = Loop(
      number: number, value: value, variables: variables, locals: locals, present: present, loaded: loaded)
  }

  /// Ends a round of the loop: what was found out about an element does not hold for the next.
  mutating func endRound(of loop: Loop) {
    for (variable, value) in variables where loop.variables[variable] != value {
      variables[variable] = .unknown
    }
    for (slot, value) in locals where loop.locals[slot] != value { locals[slot] = .unknown }
    present = loop.present
    loaded = loop.loaded
  }

  /// Takes the topmost value off the stack.
  mutating func pop() throws(PickRefusal) -> Held {
    guard let top = stack.popLast() else { throw PickRefusal() }
    return top
  }

  /// The same with a boolean on the stack.
  func pushing(_ truth: Bool) -> PickState {
    var state = self
    state.stack.append(.boolean(truth))
    return state
  }

  /// The same at another place.
  func going(to target: UInt32) -> PickState {
    var state = self
    state.pc = Int(target)
    return state
  }

  /// The same with a value that is known to be there.
  func with(present value: Int) -> PickState {
    var state = self
    state.present.insert(value)
    return state
  }
}

/// What no program that picks can do.
struct PickRefusal: Error {}

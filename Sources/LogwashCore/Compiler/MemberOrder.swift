/// The order in which the record's members stand when a program ends, as far as it is the same for every record.
///
/// A record that begins as a line of text gets its members from the template alone. When the order of the members that may be
/// there is known, the machine keeps no list of them: values stand in the slots, and the record is written slot by slot.
///
/// This is a data-flow analysis over the finished code: what is known before each instruction is the join over all ways to it.
struct MemberOrder {
  private let code: [Instruction]
  private let paths: [RecordPathPlan]
  private let slotLists: [[Int]]
  /// Of each plan.
  private let extractFields: [[ExtractorField]]
  /// Before each instruction; nil where no way leads.
  private var states: [State?]
  private var pending: [Int] = [0]

  /// The slots in their order at the end, or nil when it depends on the record.
  ///
  /// - Parameters:
  ///   - parts: a program whose code is complete.
  ///   - needsOrder: the record is written as it is at the end; otherwise any order will do.
  static func decide(_ parts: ProgramParts, needsOrder: Bool) -> [Int]? {
    var order = MemberOrder(parts)
    guard let end = order.run() else { return nil }
    return needsOrder ? end.order : end.order ?? []
  }

  private init(_ parts: ProgramParts) {
    code = parts.code
    paths = parts.paths
    slotLists = parts.slotLists
    extractFields = parts.extractorPlans.map { plan in
      Array(parts.extractorFields[Int(plan.firstField)...].prefix(Int(plan.fieldCount)))
    }
    states = Array(repeating: nil, count: parts.code.count)
    var start = State(slotCount: parts.fields.count)
    if let line = parts.lineSlot { start.set(line) }
    states[0] = start
  }

  /// What is known at the end; nil when the code does something with the record that cannot be followed.
  private mutating func run() -> State? {
    guard !code.contains(where: \.needsMembers) else { return nil }
    while let at = pending.popLast() {
      guard let state = states[at], follow(code[at], at, state) else { return nil }
    }
    // What only a call reaches may run at any time.
    for (at, instruction) in code.enumerated() where states[at] == nil && instruction.changesMembers {
      return nil
    }
    let ends = code.indices.filter { if case .end = code[$0] { true } else { false } }
    return ends.compactMap { states[$0] }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
  }

  /// Carries what is known over an instruction; false when it cannot be followed.
  private mutating func follow(_ instruction: Instruction, _ at: Int, _ state: State) -> Bool {
    var state = state
    switch instruction {
    case .setField(let slot): state.set(Int(slot))
    case .setPath(let path): state.set(paths[Int(path)].slot)
    case .unsetField(let slot): state.unset(Int(slot))
    case .renameField(let from, let to): state.rename(Int(from), to: Int(to))
    case .keepFields(let list): state.keep(slotLists[Int(list)])
    case .extractMembers(_, _, let list):
      var matched = state
      for slot in slotLists[Int(list)] { matched.set(slot, to: .possible) }
      reach(at + 2, matched)
    case .extractMatch(let plan, let target):
      let fields = extractFields[Int(plan)]
      guard fields.allSatisfy({ $0.slot >= 0 }) else { return false }
      var matched = state
      for field in fields { matched.set(Int(field.slot), to: field.isCertain ? .certain : .possible) }
      reach(Int(target), matched)
    case .attemptBegin(let target):
      // A fault may come between any two changes.
      if code[at..<max(at, Int(target))].contains(where: \.changesMembers) { return false }
      reach(Int(target), state)
    default:
      if let target = instruction.jumpTarget { reach(target, state) }
    }
    if !instruction.endsItsWay, at + 1 < code.count { reach(at + 1, state) }
    return true
  }

  private mutating func reach(_ at: Int, _ state: State) {
    let joined = states[at]?.joined(with: state) ?? state
    guard joined != states[at] else { return }
    states[at] = joined
    pending.append(at)
  }
}

/// What is known of the record at one place of the code.
private struct State: Equatable {
  enum Presence { case absent, possible, certain }

  var presence: [Presence]
  /// The members that may be there, in their order; nil when it depends on the record.
  var order: [Int]? = []

  init(slotCount: Int) { presence = Array(repeating: .absent, count: slotCount) }

  /// A new member comes last, one that is there stays where it is.
  ///
  /// - Parameter certainty: `possible` when it may also stay as it was.
  mutating func set(_ slot: Int, to certainty: Presence = .certain) {
    switch presence[slot] {
    case .absent: order?.append(slot)
    case .possible: if order?.last != slot { order = nil }
    case .certain: return
    }
    presence[slot] = certainty
  }

  mutating func unset(_ slot: Int) {
    order?.removeAll { $0 == slot }
    presence[slot] = .absent
  }

  /// Does nothing when `from` is not there.
  mutating func rename(_ from: Int, to: Int) {
    guard from != to, presence[from] != .absent else { return }
    if presence[from] == .possible, presence[to] != .absent {
      order = nil
    } else {
      order?.removeAll { $0 == to }
      order = order?.map { $0 == from ? to : $0 }
      presence[to] = presence[from]
    }
    presence[from] = .absent
  }

  mutating func keep(_ slots: [Int]) {
    order = slots.filter { presence[$0] != .absent }
    for slot in presence.indices where !slots.contains(slot) { presence[slot] = .absent }
  }

  func joined(with other: State) -> State {
    var joined = self
    for slot in presence.indices where presence[slot] != other.presence[slot] {
      joined.presence[slot] = .possible
    }
    joined.order = order.flatMap { mine in other.order.flatMap { Self.merge(mine, $0) } }
    return joined
  }

  /// An order that holds for both ways; nil when they contradict each other. What only one way has may stand anywhere
  /// between its neighbours, since no record takes both.
  private static func merge(_ a: [Int], _ b: [Int]) -> [Int]? {
    var merged: [Int] = []
    var rest = b[...]
    for slot in a {
      if let at = rest.firstIndex(of: slot) {
        for other in rest[..<at] where a.contains(other) { return nil }
        merged += rest[...at]
        rest = rest[(at + 1)...]
      } else if b.contains(slot) {
        return nil
      } else {
        merged.append(slot)
      }
    }
    return merged + rest
  }
}

extension Instruction {
  /// Reads or writes the record as a whole, sets members that have no slot, or goes on where only the run tells.
  fileprivate var needsMembers: Bool {
    switch self {
    case .extractHash, .emitRecord, .breakOut: true
    case .special(let variable): [.record, .dataModel, .globals, .vars].contains(variable)
    default: false
    }
  }

  /// Adds, removes or moves members. (`unsetPath` and `renamePath` change what is in one.)
  fileprivate var changesMembers: Bool {
    switch self {
    case .setField, .setPath, .unsetField, .renameField, .keepFields, .extractMatch, .extractMembers: true
    default: false
    }
  }
}

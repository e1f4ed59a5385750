/// Proves that a pattern needs no backtracking, or little, and writes it as instructions.
///
/// A pattern is lowered from its end to its start. Of everything that is still to come, the *continuation*,
/// three things are known: `first`, at least the bytes with which it can lead to a match (the text's end
/// counts as one); `sure`, bytes with which it cannot fail; and whether it can reach the end of the atomic
/// group around it without taking a byte. The scanner gives what PCRE2 gives, the first match in its order
/// of trying, because of these rules.
///
/// 1. *One byte decides.* A choice between A and B (A first: a further turn of a greedy loop, the end of a
///    lazy one, an earlier branch) is made by the next byte s when no s of both `first` sets is a problem:
///    when s is in only one, the other cannot lead to a match; when s is in both but A is `sure` of it,
///    PCRE2 tries A first and never comes back. Thus `[^"]*"`: no `"` is in the class. Thus `(\d+)` at a
///    pattern's end: a further digit cannot make the match fail. Thus `.*?,` at its end: the comma, when
///    there is one, cannot fail.
/// 2. *Sure* are: every byte at the pattern's end; a byte of C for C before what is sure of everything;
///    everything for a loop over C before what is sure of what is not in C; a branch's bytes for a choice.
///    Nothing before a condition.
/// 3. *Atomic groups* and possessive loops match as they would at a pattern's end, then what follows
///    matches. Or, when that is not decided, as if they were not atomic: one byte then decides with what
///    follows in mind, so at most one way through the group leads to a match, and the group's own first way
///    is that one: where it takes A, the next byte begins A, and PCRE2 tries a B that is not preferred only
///    after A, which takes a byte and so fails by itself where s does not begin it. Therefore no preferred
///    way may reach the group's end without taking a byte.
/// 4. *Tries.* A choice that one byte does not decide, outside of loops, is tried in order, with the place,
///    the groups and the next branch remembered: that is what PCRE2 does. An atomic group forgets what was
///    remembered inside of it. When too many were taken back, the search goes back to PCRE2 and its limits.
/// 5. *Counts* of anything but one byte are written out; `x{2,}` is `xxx*`. A loop's body always takes a
///    byte.
/// 6. *Loops at the end*: when what follows cannot fail, a turn is never given back once it was taken, so
///    all that is to be taken back is the turn that fails. What is tried in a turn is forgotten when the
///    turn ends.
///
/// Nothing else is lowered: a loop whose body's beginning may follow it stays with PCRE2. So does what the
/// machine code of PCRE2 10.42 gets wrong when a first attempt has failed: lazy loops in atomic groups
/// (`(?>a+?)b` does not find `ab` in `aab`), groups in possessive loops (`a(\d)*+b` on `a1 ab` reports the
/// `1`), and branches in atomic groups that begin alike, the first with a loop (`(?>-*|a)-b` finds `a-b` in
/// `-a-b`).
struct ScanLowering {
  struct Continuation {
    var first: ByteSet
    var sure: ByteSet
    /// Whether the end of the atomic group around can be reached without a byte; false outside of one.
    var reachesAtomicEnd = false

    /// The end of the pattern.
    static let end = Continuation(first: .everything, sure: .everything)
  }

  /// Instructions from the last to the first, so that what comes before is appended.
  typealias Code = [ScanInstruction]

  /// More instructions than this are not worth a scanner.
  static let maximumCount = 600

  private var labels = 0
  /// Tries are possible here.
  private var canTry = true
  /// This is inside of an atomic group.
  private var isAtomic = false
  /// What is tried here is forgotten at the end of an atomic group. One group at a time can do that.
  private var isCut = false

  /// The instructions of `pattern`, and what it can begin with.
  static func lower(
    _ pattern: ScanNode, whole: Bool
  ) throws(ScanRefusal) -> (code: [ScanInstruction], first: ByteSet) {
    var lowering = ScanLowering()
    var code: Code = [.accept(0)]
    var next = Continuation.end
    if whole { next = try lowering.lower(.test(.textEnd), before: next, &code) }
    next = try lowering.lower(pattern, before: next, &code)
    return (code.reversed(), next.first)
  }

  private mutating func label() -> Int {
    labels += 1
    return labels
  }

  private mutating func lower(
    _ node: ScanNode, before next: Continuation, _ code: inout Code
  ) throws(ScanRefusal) -> Continuation {
    guard code.count < Self.maximumCount else { throw ScanRefusal("it is too long") }
    switch node {
    case .byte(let set):
      code.append(.byte(set))
      return Continuation(first: set, sure: next.sure == .everything ? set : .none)
    case .test(let test): return lower(test, before: next, &code)
    case .sequence(let nodes):
      var next = next
      for node in nodes.reversed() { next = try lower(node, before: next, &code) }
      return next
    case .choice(let branches, let name): return try lower(branches, name, before: next, &code)
    case .loop(let body, let loop): return try lower(body, loop, before: next, &code)
    case .capture(let index, let body):
      code.append(.close(index))
      let result = try lower(body, before: next, &code)
      code.append(.open(index))
      return result
    case .atomic(let body): return try lower(atomic: body, before: next, &code)
    }
  }

  private func lower(_ test: ScanTest, before next: Continuation, _ code: inout Code) -> Continuation {
    var result = next
    result.sure = .none
    switch test {
    case .ahead(let set):
      // What follows looks at the byte itself.
      if next.first.isSubset(of: set) { return next }
      result.first = next.first.intersection(set)
      result.sure = next.sure.intersection(set)
    case .textEnd:
      result.first = next.first.intersection(.edge)
      result.sure = next.sure.intersection(.edge)
    case .lastLineEnd:
      var breaks = ByteSet.edge
      breaks.insert(0x0A)
      breaks.insert(0x0D)
      result.first = next.first.intersection(breaks)
      result.sure = next.sure.intersection(.edge)
    case .behind, .textStart, .wordBoundary: break
    }
    code.append(.test(test))
    return result
  }

  // MARK: Choices

  private mutating func lower(
    _ branches: [ScanNode], _ name: String, before next: Continuation, _ code: inout Code
  ) throws(ScanRefusal) -> Continuation {
    let join = label()
    code.append(.label(join))
    var result = Continuation(first: .none, sure: .none)
    var otherwise: Int?
    for (i, branch) in branches.enumerated().reversed() {
      if i < branches.count - 1 { code.append(.jump(join)) }
      let continuation = try lower(branch, before: next, &code)
      if let otherwise {
        let shared = continuation.first.intersection(result.first)
        if isAtomic, !shared.isEmpty, branch.beginsWithLoop {
          throw ScanRefusal("\(name) in an atomic group begins alike")
        }
        if continuation.reachesAtomicEnd { throw ScanRefusal("\(name) in an atomic group may take nothing") }
        if !shared.isSubset(of: continuation.sure) {
          guard canTry else { throw ScanRefusal("one byte does not decide \(name)") }
          code.append(.attempt(otherwise: otherwise, group: code.firstGroup))
        }
        if continuation.first != .everything {
          code.append(.branch(on: continuation.first, otherwise: otherwise))
        }
      }
      result.first = result.first.union(continuation.first)
      result.sure = result.sure.union(continuation.sure)
      result.reachesAtomicEnd = result.reachesAtomicEnd || continuation.reachesAtomicEnd
      if i > 0 {
        otherwise = label()
        code.append(.label(otherwise!))
      }
    }
    return result
  }

  // MARK: Atomic groups

  private mutating func lower(
    atomic body: ScanNode, before next: Continuation, _ code: inout Code
  ) throws(ScanRefusal) -> Continuation {
    let before = (code.count, labels, canTry)
    let wasAtomic = isAtomic
    isAtomic = true
    defer { isAtomic = wasAtomic }
    func restore(_ lowering: inout ScanLowering, _ code: inout Code) {
      code.removeLast(code.count - before.0)
      (lowering.labels, lowering.canTry) = (before.1, before.2)
    }
    func result(_ inside: Continuation) -> Continuation {
      Continuation(
        first: body.first(before: next.first),
        sure: next.sure == .everything ? inside.sure : .none,
        reachesAtomicEnd: next.reachesAtomicEnd && body.isNullable)
    }
    canTry = false
    if let inside = try? lower(body, before: .end, &code) {
      canTry = before.2
      return result(inside)
    }
    restore(&self, &code)
    canTry = false
    var open = next
    open.reachesAtomicEnd = true
    if var inside = try? lower(body, before: open, &code) {
      canTry = before.2
      inside.reachesAtomicEnd = next.reachesAtomicEnd && body.isNullable
      return inside
    }
    restore(&self, &code)
    guard canTry, !isCut else { throw ScanRefusal("one byte does not decide an atomic group") }
    code.append(.cut)
    isCut = true
    defer { isCut = false }
    let inside = try lower(body, before: .end, &code)
    code.append(.mark)
    return result(inside)
  }

  // MARK: Loops

  private mutating func lower(
    _ body: ScanNode, _ loop: ScanLoop, before next: Continuation, _ code: inout Code
  ) throws(ScanRefusal) -> Continuation {
    if loop.mode == .lazy, isAtomic { throw ScanRefusal("\(loop.name) in an atomic group") }
    if loop.mode == .possessive, body.hasCaptures { throw ScanRefusal("\(loop.name) captures") }
    if case .byte(let set) = body.bare {
      return try lower(runOf: set, loop, before: next, &code)
    }
    if loop.mode == .possessive {
      var greedy = loop
      greedy.mode = .greedy
      return try lower(atomic: .loop(body, greedy), before: next, &code)
    }
    if loop.minimum > 0 || loop.maximum != nil {
      guard let written = Self.written(body, loop) else { throw ScanRefusal("\(loop.name) is too long") }
      let couldTry = canTry
      defer { canTry = couldTry }
      // A try forgets the groups behind it; those of an earlier turn have the same numbers.
      if body.hasCaptures, loop.maximum != 1 { canTry = false }
      return try lower(written, before: next, &code)
    }
    let couldTry = canTry
    canTry = false
    defer { canTry = couldTry }
    let begins = body.first(before: .everything)
    // That the loop cannot fail is assumed, and has to come out again; else nothing is assumed.
    for assumed in [ByteSet.everything, .none] {
      let before = (code.count, labels)
      let head = label()
      let exit = label()
      code.append(.label(exit))
      code.append(.jump(head))
      let again = Continuation(
        first: begins.union(next.first), sure: assumed, reachesAtomicEnd: next.reachesAtomicEnd)
      guard let turn = try? lower(body, before: again, &code) else {
        code.removeLast(code.count - before.0)
        labels = before.1
        continue
      }
      let isGreedy = loop.mode == .greedy
      let shared = turn.first.intersection(next.first)
      let entering = isGreedy ? turn.first : turn.first.subtracting(next.first)
      let sure = turn.sure.intersection(entering).union(next.sure.subtracting(entering))
      if shared.isSubset(of: isGreedy ? turn.sure : next.sure), assumed.isSubset(of: sure) {
        code.append(.branch(on: entering, otherwise: exit))
        code.append(.label(head))
        return Continuation(
          first: turn.first.union(next.first), sure: sure, reachesAtomicEnd: next.reachesAtomicEnd)
      }
      code.removeLast(code.count - before.0)
      labels = before.1
    }
    guard loop.mode == .greedy, next.sure == .everything, couldTry, !isCut, !body.hasCaptures else {
      throw ScanRefusal("\(loop.name) may give back")
    }
    // Rule 6: a turn that fails is not taken.
    let head = label()
    let exit = label()
    code.append(.label(exit))
    code.append(.jump(head))
    code.append(.cut)
    (isCut, canTry) = (true, true)
    defer { isCut = false }
    let turn = try lower(body, before: .end, &code)
    code.append(.attempt(otherwise: exit, group: code.firstGroup))
    code.append(.mark)
    code.append(.branch(on: turn.first, otherwise: exit))
    code.append(.label(head))
    return next
  }

  /// A loop over the bytes of one set.
  private mutating func lower(
    runOf set: ByteSet, _ loop: ScanLoop, before next: Continuation, _ code: inout Code
  ) throws(ScanRefusal) -> Continuation {
    var run = set
    let hasChoice = loop.maximum != loop.minimum
    // Outside of the set the loop ends; inside it only ends at its maximum.
    let exits = loop.maximum == nil ? set.complement : .everything
    if hasChoice {
      let shared = set.intersection(next.first)
      switch loop.mode {
      case .greedy where !shared.isEmpty && !exits.isSubset(of: next.sure):
        guard loop.minimum == 0, loop.maximum == 1, canTry else {
          throw ScanRefusal("\(loop.name) may give back")
        }
        return try lower([.byte(set), .empty], loop.name, before: next, &code)
      case .lazy:
        if !shared.isSubset(of: next.sure) { throw ScanRefusal("\(loop.name) may take more") }
        run = set.subtracting(next.first)
      case .greedy, .possessive: break
      }
    }
    if run == set {
      code.append(.run(set, minimum: loop.minimum, maximum: loop.maximum))
    } else {
      code.append(.run(run, minimum: 0, maximum: loop.maximum.map { $0 - loop.minimum }))
      if loop.minimum > 0 { code.append(.run(set, minimum: loop.minimum, maximum: loop.minimum)) }
    }
    let leaves = loop.maximum == nil ? run.complement : .everything
    let cannotFail = leaves.isSubset(of: next.sure)
    switch loop.minimum {
    case 0:
      return Continuation(
        first: set.union(next.first), sure: cannotFail ? .everything : next.sure.subtracting(run),
        reachesAtomicEnd: next.reachesAtomicEnd)
    case 1: return Continuation(first: set, sure: cannotFail ? set : .none)
    default: return Continuation(first: set, sure: .none)
    }
  }

  /// A counted loop as its turns.
  private static func written(_ body: ScanNode, _ loop: ScanLoop) -> ScanNode? {
    let turns = loop.maximum ?? loop.minimum
    guard turns * body.count <= maximumCount else { return nil }
    var tail = ScanNode.empty
    if let maximum = loop.maximum {
      for _ in loop.minimum..<max(maximum, loop.minimum) {
        let turn = ScanNode.sequence([body, tail])
        tail = .choice(loop.mode == .lazy ? [.empty, turn] : [turn, .empty], name: loop.name)
      }
    } else {
      tail = .loop(body, ScanLoop(minimum: 0, maximum: nil, mode: loop.mode, name: loop.name))
    }
    return .sequence([ScanNode](repeating: body, count: loop.minimum) + [tail])
  }
}

extension [ScanInstruction] {
  /// The first of the groups that are opened: they are numbered in the order of the pattern, so that what is not in here has all
  /// the lower numbers. `Int.max` when there is none.
  fileprivate var firstGroup: Int {
    reduce(.max) { first, instruction in
      if case .open(let group) = instruction { Swift.min(first, group) } else { first }
    }
  }
}

extension ScanNode {
  fileprivate var beginsWithLoop: Bool {
    switch self {
    case .byte, .test: false
    case .sequence(let nodes):
      nodes.prefix(1 + (nodes.firstIndex { !$0.isNullable } ?? nodes.count)).contains(where: \.beginsWithLoop)
    case .choice(let branches, _): branches.contains(where: \.beginsWithLoop)
    case .loop: true
    case .capture(_, let body), .atomic(let body): body.beginsWithLoop
    }
  }

  fileprivate var hasCaptures: Bool {
    switch self {
    case .byte, .test: false
    case .sequence(let nodes), .choice(let nodes, _): nodes.contains(where: \.hasCaptures)
    case .loop(let body, _), .atomic(let body): body.hasCaptures
    case .capture: true
    }
  }

  /// The node without sequences of one.
  fileprivate var bare: ScanNode {
    if case .sequence(let nodes) = self, nodes.count == 1 { return nodes[0].bare }
    return self
  }
}

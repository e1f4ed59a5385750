import LogwashSyntax

/// What is known, at a place in the code, of the frame that it will run in: its slots, its loops, and what is open around.
struct FrameContext {
  enum Kind {
    case template, macro, function
  }

  /// A loop variable: the slot that holds it, and its loop. Those of `<#nested>` have no loop.
  struct Binding {
    var slot: Int
    var loop: Int?
  }

  /// What `<#break>` and `<#continue>` leave.
  struct Breakable {
    var breakLabel: CodeBuilder.Label
    /// Nil for a switch with `<#on>`, which a `<#continue>` passes; in one with `<#case>` that works like `<#break>`, as in the
    /// engine.
    var continueLabel: CodeBuilder.Label?
    var isLoop = true
    /// How much was open when it began.
    var openCount: Int
  }

  /// Loops and switches outside of the body of a call.
  struct BreakOut: OptionSet {
    var rawValue: Int

    static let none: BreakOut = []
    static let byBreak = BreakOut(rawValue: 1)
    static let byContinue = BreakOut(rawValue: 2)
  }

  /// What a jump out of it has to end.
  enum Open {
    case capture
    case compress
    case attempt
  }

  var kind: Kind
  private(set) var slotCount = 0
  private(set) var loopCount = 0
  /// Names by scope, innermost last.
  var scopes: [[String: Binding]] = [[:]]
  /// Parameters, and what `<#local>` assigns.
  var locals: [String: Int] = [:]
  var breakables: [Breakable] = []
  /// What stands outside of the call whose body this is and could be left.
  var canBreakOut: BreakOut = .none
  /// A template that is called: it sees the locals of that place by name.
  var isUnit = false
  var open: [Open] = []

  init(kind: Kind) { self.kind = kind }

  mutating func makeSlots(_ count: Int = 1) -> Int {
    slotCount += count
    return slotCount - count
  }

  mutating func makeLoop() -> Int {
    loopCount += 1
    return loopCount - 1
  }

  /// Keeps clear of the slots and loops of another context of the same frame.
  mutating func adopt(_ other: FrameContext) {
    slotCount = max(slotCount, other.slotCount)
    loopCount = max(loopCount, other.loopCount)
  }

  /// The slots that a name may mean, innermost first: a loop variable without a value lets the next one show through.
  func slots(of name: String) -> [Int] {
    var found = scopes.reversed().compactMap { $0[name]?.slot }
    if let local = locals[name] { found.append(local) }
    return found
  }

  /// The innermost loop variable of a name.
  func loopVariable(_ name: String) -> Binding? {
    scopes.reversed().lazy.compactMap { $0[name] }.first
  }
}

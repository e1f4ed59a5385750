internal import CKernels
internal import CPCRE2

// Safety: `data`, `context` and `stack` are owned, made in `init` (`data` again in `grow`) and freed in `deinit`. `groups` is
// the ovector of `data` and holds `capacity` pairs; reads and writes are checked against `validGroups <= capacity`. The
// offsets in it are those PCRE2 has reported for the last text, or a scanner or a dissect pattern has written; whoever cuts
// a view with them is checked by `ByteView`. `choices` is owned and holds `ScanProgram.maximumDepth`, `work` is owned and holds
// one. A `PatternHandle` names a code and a scanner that its pattern keeps alive.

/// A compiled pattern without its reference count: what a program's instructions hold.
///
/// It must not outlive the `Pattern` that it comes from.
@safe package struct PatternHandle: BitwiseCopyable, @unchecked Sendable {
  fileprivate let code: OpaquePointer
  /// How many groups there are, without the whole match.
  package let groupCount: Int
  fileprivate let isJIT: Bool
  /// There is one attempt, where the search begins.
  fileprivate let isAnchored: Bool
  /// Finds the same in one pass, for a pattern that has been lowered.
  let scanner: ScannerHandle?
  /// What a text has to hold for PCRE2 to be asked.
  let literals: RequiredLiteralsHandle
  /// The same pattern for matches that are counted.
  fileprivate let counted: CountedPatternHandle

  init(
    code: OpaquePointer, groupCount: Int, isJIT: Bool, isAnchored: Bool, scanner: ScannerHandle?,
    literals: RequiredLiteralsHandle, counted: CountedPatternHandle
  ) {
    unsafe self.code = code
    self.groupCount = groupCount
    self.isJIT = isJIT
    self.isAnchored = isAnchored
    self.counted = counted
    self.scanner = scanner
    self.literals = literals
  }
}

/// What a match came to.
package enum MatchOutcome: UInt8, BitwiseCopyable, Sendable {
  case matched
  case noMatch
  /// One of the `MatchLimits` was reached; nothing is known.
  case tooExpensive
  /// The `MatchBudget` is used up; nothing is known.
  case outOfBudget
}

/// How much one match may cost.
package struct MatchLimits: Sendable, Hashable {
  /// Steps of the engine, as PCRE2 counts them.
  package var steps: UInt32
  /// Memory for taking choices back, in KiB.
  package var heapKiB: UInt32

  package init(steps: UInt32 = 1_000_000, heapKiB: UInt32 = 32 << 10) {
    self.steps = steps
    self.heapKiB = heapKiB
  }
}

/// Where the groups of the last match are, and the memory to match with. A machine has one.
@safe package struct MatchData: ~Copyable, @unchecked Sendable {
  /// The stack of machine-code matches: 32 KiB at first, grown when a pattern takes many choices back.
  private static let stackSizes = (32 << 10, 1 << 20)

  private var data: OpaquePointer
  private(set) var groups: UnsafeMutablePointer<Int>
  /// The choices of a scanner that are open.
  let choices: UnsafeMutablePointer<ScanChoice>
  /// The kernels that this processor runs best.
  let forms: UnsafePointer<KernelForms>
  /// What the matches may cost from here on. It is set at the beginning of each record.
  package var budget: MatchBudget
  /// The limits of uncounted matches.
  private let context: OpaquePointer
  /// Those of matches that may take what there is, and the callout that counts.
  private let thoroughContext: OpaquePointer
  private let work: UnsafeMutablePointer<MatchWork>
  private let maximumSteps: Int
  private let stack: OpaquePointer?
  /// What `lines(without:)` has found in the block that is worked on, for the next search. Not beyond: another text may come to lie
  /// where it was.
  var foundLiterals: FoundLiterals?
  /// How many groups fit, the whole match included.
  private var capacity: Int
  /// How many groups the last match has set; the others did not take part.
  private var validGroups = 0

  /// - Parameters:
  ///   - groupCount: the largest number of groups expected; more only cost an allocation once.
  ///   - form: the form of the kernels to use, for tests; nil for the best.
  package init(
    groupCount: Int = 31, limits: MatchLimits = MatchLimits(), budget: MatchBudget = .unlimited,
    form: KernelForm? = nil
  ) {
    capacity = max(groupCount, 0) + 1
    guard let data = unsafe pcre2_match_data_create_8(UInt32(capacity), nil),
      let context = unsafe pcre2_match_context_create_8(nil),
      let thoroughContext = unsafe pcre2_match_context_create_8(nil)
    else { fatalError("out of memory") }
    self.budget = budget
    maximumSteps = Int(limits.steps)
    unsafe self.data = data
    unsafe groups = pcre2_get_ovector_pointer_8(data)
    unsafe self.context = context
    unsafe self.thoroughContext = thoroughContext
    unsafe work = .allocate(capacity: 1)
    unsafe work.initialize(to: MatchWork(left: 0, place: 0))
    unsafe forms = (form ?? .best).kernels
    unsafe choices = .allocate(capacity: ScanProgram.maximumDepth)
    unsafe stack = pcre2_jit_stack_create_8(Self.stackSizes.0, Self.stackSizes.1, nil)
    unsafe Self.limit(context, limits, stack)
    unsafe Self.limit(thoroughContext, limits, stack)
    unsafe pcre2_set_callout_8(thoroughContext, countWork, work)
  }

  private static func limit(_ context: OpaquePointer, _ limits: MatchLimits, _ stack: OpaquePointer?) {
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    unsafe pcre2_set_match_limit_8(context, limits.steps)
    unsafe pcre2_set_depth_limit_8(context, limits.steps)
    unsafe pcre2_set_heap_limit_8(context, limits.heapKiB)
  }

  deinit {
    unsafe choices.deallocate()
    unsafe work.deallocate()
    unsafe pcre2_match_context_free_8(thoroughContext)
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// Looks for the first match at or after `start`.
  @inline(__always)
  package mutating func match(_ pattern: PatternHandle, in text: ByteView, from start: Int = 0)
    -> MatchOutcome
  {
    validGroups = 0
    guard start >= 0, start <= text.count else { return .noMatch }
    guard let scanner = pattern.scanner else { return search(pattern, in: text, from: start) }
    switch scan(scanner, in: text, from: start) {
    case .matched: return .matched
    case .noMatch: return .noMatch
    case .givenBack(let place): return search(pattern, in: text, from: place)
    }
  }

  /// The same by PCRE2: uncounted, when the worst that can come of it is not much.
  private mutating func search(_ pattern: PatternHandle, in text: ByteView, from start: Int) -> MatchOutcome {
    validGroups = 0
    guard holds(pattern.literals, text, from: start) else { return .noMatch }
    if pattern.groupCount >= capacity { grow(pattern.groupCount) }
    let rest = text.count - start
    let attempts = pattern.isAnchored ? 1 : rest + 1
    let steps = pattern.isAnchored ? MatchBudget.anchoredSteps : MatchBudget.steps / attempts
    // Each step may pass over the rest of the text; in practice one of an attempt does.
    let costOfAttempt = steps + rest
    guard pattern.isJIT, rest <= MatchBudget.longestText, steps >= MatchBudget.leastSteps,
      attempts &* costOfAttempt < budget.uncounted
    else { return searchThoroughly(pattern, in: text, from: start) }
    unsafe pcre2_set_match_limit_8(context, UInt32(truncatingIfNeeded: min(steps, maximumSteps)))
    let result = unsafe pcre2_jit_match_8(pattern.code, text.base, text.count, start, 0, data, context)
    if result > 0 {
      validGroups = Int(result)
      let attempted = pattern.isAnchored ? 1 : unsafe max(groups[0] &- start, 0) &+ 1
      budget.uncounted &-= attempted &* costOfAttempt
      return .matched
    }
    budget.uncounted &-= attempts &* costOfAttempt
    return result == PCRE2_ERROR_NOMATCH ? .noMatch : searchThoroughly(pattern, in: text, from: start)
  }

  /// The same with as many steps as a match may take, counted unless the budget is unlimited. Without machine code where there is
  /// none, and for matches that need more stack than it may have.
  @inline(never)
  private mutating func searchThoroughly(
    _ pattern: PatternHandle, in text: ByteView, from start: Int
  ) -> MatchOutcome {
    guard budget.counted > 0 else { return .outOfBudget }
    var (code, isJIT) = unsafe (pattern.code, pattern.isJIT)
    if budget.isLimited {
      if let twin = pattern.counted.code {
        unsafe (code, isJIT) = unsafe (twin.pointer, twin.isJIT)
      } else {
        budget.counted &-= MatchBudget.costWithoutTwin
      }
    }
    unsafe work.pointee = MatchWork(left: budget.counted, place: start)
    var result = PCRE2_ERROR_JIT_STACKLIMIT
    if isJIT {
      result = unsafe pcre2_jit_match_8(code, text.base, text.count, start, 0, data, thoroughContext)
    }
    if result == PCRE2_ERROR_JIT_STACKLIMIT {
      unsafe work.pointee.place = start
      result = unsafe pcre2_match_8(
        code, text.base, text.count, start, PCRE2_NO_JIT, data, thoroughContext)
    }
    // What PCRE2 passes over before it tries anything is not reported when it then does not.
    budget.counted = unsafe work.pointee.left &- 16 &- (result > 0 ? 0 : (text.count &- start) >> 4)
    if result > 0 {
      validGroups = Int(result)
      return .matched
    }
    switch result {
    // In UTF-8 mode a start inside of a character is an error to the interpreter; there is no match there.
    case PCRE2_ERROR_NOMATCH, PCRE2_ERROR_BADUTFOFFSET: return .noMatch
    case PCRE2_ERROR_CALLOUT: return .outOfBudget
    default: return .tooExpensive
    }
  }

  /// The bytes of group `index` in the text that was matched last; nil when it took no part. Group 0 is the whole match.
  @inline(__always)
  package func group(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < validGroups else { return nil }
    let lower = unsafe groups[2 * index]
    let upper = unsafe groups[2 * index + 1]
    // An unset group is ~0; `\K` in a lookahead could put the start behind the end.
    guard lower >= 0, lower <= upper else { return nil }
    return lower..<upper
  }

  /// The last match has bounds for group `index`, or says that it took no part.
  @inline(__always)
  func hasGroup(_ index: Int) -> Bool { index < validGroups }

  /// How many groups it has those for.
  @inline(__always)
  var groupCountOfMatch: Int { validGroups }

  @inline(never)
  private mutating func grow(_ groupCount: Int) {
    guard let larger = unsafe pcre2_match_data_create_8(UInt32(groupCount + 1), nil) else {
      fatalError("out of memory")
    }
    unsafe pcre2_match_data_free_8(data)
    unsafe data = larger
    unsafe groups = pcre2_get_ovector_pointer_8(larger)
    capacity = groupCount + 1
  }

  // MARK: Matches made elsewhere

  /// Makes room for `groupCount` groups, none of which takes part: a dissect pattern reports its fields as groups too.
  @inline(__always)
  mutating func begin(groupCount: Int) {
    if groupCount >= capacity { grow(groupCount) }
    for i in 0..<2 * (groupCount + 1) { unsafe groups[i] = -1 }
    validGroups = groupCount + 1
  }

  /// The same when all of the groups but some are set whenever there is a match.
  @inline(__always)
  mutating func begin(groupCount: Int, optional: borrowing FixedTable<Int32>) {
    if groupCount >= capacity { grow(groupCount) }
    for i in 0..<optional.count {
      let group = Int(optional[i])
      precondition(group <= groupCount, "no such group")
      unsafe groups[2 * group] = -1
      unsafe groups[2 * group + 1] = -1
    }
    validGroups = groupCount + 1
  }

  @inline(__always)
  mutating func set(_ index: Int, _ lower: Int, _ upper: Int) {
    precondition(index >= 0 && index < validGroups, "no such group")
    unsafe groups[2 * index] = lower
    unsafe groups[2 * index + 1] = upper
  }

  /// Says that the match that was begun has failed.
  @inline(__always)
  mutating func fail() { validGroups = 0 }
}

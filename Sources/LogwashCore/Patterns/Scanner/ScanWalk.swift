/// What the instructions of a scanner may do with the next byte, and so, byte by byte, with any text.
///
/// Both sides of what is tried are ways. Of the conditions, only those on the next byte are looked at, the others hold: there are
/// at least the ways that a text can take.
struct ScanWalk {
  /// A place where the next byte is taken: an instruction, and how many bytes its run has taken, as far as that matters.
  struct State: Hashable {
    var instruction: Int
    var taken = 0
  }

  /// A way to take the next byte.
  struct Way {
    /// What takes it; nil at the end of the instructions that are walked.
    var state: State?
    /// The bytes with which this way is taken; the text's end counts as one.
    var bytes: ByteSet
    /// The instructions that are reached before, with the bytes that can be next there.
    var reached: [(instruction: Int, next: ByteSet)]
  }

  let code: [ScanInstruction]
  /// Where the walk ends; jumps do not lead beyond.
  let end: Int
  /// Of the labels.
  private var places: [Int: Int] = [:]

  /// The longest run of which the bytes are counted up to a maximum; the maximum of another one may come at any byte.
  private static let longestCounted = 40
  /// How many instructions are reached from one state, on all ways, before nothing is said: tries that may take nothing double
  /// the ways.
  private static let maximumReached = 5000

  init(_ code: [ScanInstruction], end: Int) {
    self.code = code
    self.end = end
    for (i, instruction) in code.enumerated() {
      if case .label(let label) = instruction { places[label] = i }
    }
  }

  /// At least the bytes with which there is a match from an instruction on.
  func first(from instruction: Int) -> ByteSet {
    guard let ways = self.ways(from: State(instruction: instruction)) else { return .everything }
    return ways.reduce(.none) { $0.union($1.bytes) }
  }

  /// The ways from a state; each of them once for each way to it. Nil when there are too many.
  func ways(from state: State) -> [Way]? {
    var found: [Way] = []
    var open = [Visit(instruction: state.instruction, taken: state.taken, next: .everything, reached: [])]
    var reached = 0
    while let visit = open.popLast() {
      if visit.next.isEmpty { continue }
      reached += visit.reached.count
      if reached > Self.maximumReached { return nil }
      walk(visit, to: &found, on: &open)
    }
    return found
  }

  /// Where a way goes on when it has taken its byte.
  func next(after state: State) -> State {
    guard case .run(_, let minimum, let maximum) = code[state.instruction] else {
      // An `until` goes on as it is or ends; both are ways.
      if case .byte = code[state.instruction] { return State(instruction: state.instruction + 1) }
      return state
    }
    return State(
      instruction: state.instruction, taken: min(state.taken + 1, Self.counted(minimum, maximum)))
  }

  /// Up to which count the bytes of a run matter.
  private static func counted(_ minimum: Int, _ maximum: Int?) -> Int {
    if let maximum, maximum <= longestCounted { return maximum }
    return min(minimum, longestCounted)
  }

  /// An instruction that is reached, and how.
  private struct Visit {
    var instruction: Int
    var taken = 0
    /// The bytes that can be next.
    var next: ByteSet
    var reached: [(instruction: Int, next: ByteSet)]
  }

  private func walk(_ visit: Visit, to found: inout [Way], on open: inout [Visit]) {
    let (i, next) = (visit.instruction, visit.next)
    var reached = visit.reached
    if visit.taken == 0 { reached.append((i, next)) }
    guard i < end else { return found.append(Way(state: nil, bytes: next, reached: reached)) }
    func take(_ bytes: ByteSet) {
      let bytes = bytes.intersection(.bytes).intersection(next)
      if bytes.isEmpty { return }
      found.append(
        Way(state: State(instruction: i, taken: visit.taken), bytes: bytes, reached: reached))
    }
    func go(_ target: Int, _ next: ByteSet) {
      open.append(Visit(instruction: target, next: next, reached: reached))
    }
    func jump(_ label: Int, _ next: ByteSet) { if let place = places[label] { go(place, next) } }
    switch code[i] {
    case .byte(let set): take(set)
    case .run(let set, let minimum, let maximum):
      let isCounted = maximum.map { $0 <= Self.longestCounted } ?? true
      if isCounted, visit.taken == maximum { return go(i + 1, next) }
      take(set)
      if visit.taken >= min(minimum, Self.longestCounted) {
        go(i + 1, isCounted ? next.subtracting(set) : next)
      }
    case .until, .rest:
      take(.bytes)
      go(i + 1, next)
    case .test(.ahead(let set)): go(i + 1, next.intersection(set))
    case .test(.textEnd): go(i + 1, next.intersection(.edge))
    case .test(.behind), .test(.textStart), .test(.lastLineEnd), .test(.wordBoundary): go(i + 1, next)
    case .open, .close, .label, .mark, .cut: go(i + 1, next)
    case .branch(let set, let label):
      go(i + 1, next.intersection(set))
      jump(label, next.subtracting(set))
    case .jump(let label): jump(label, next)
    case .attempt(let label, _):
      go(i + 1, next)
      jump(label, next)
    case .accept: found.append(Way(state: nil, bytes: next, reached: reached))
    }
  }
}

extension ScanWalk {
  /// How many states and pairs of them are looked at before nothing is said.
  private static let maximumPairs = 4000
  /// How many instructions on one way are looked at with those on another before nothing is said.
  private static let maximumMeetings = 1_000_000

  /// The instructions that can be reached in two ways by the same text, after which there are two ways to go on. Nil when there
  /// is too much to look at.
  ///
  /// Two ways are followed together as long as a text can take both. When one of them reaches an instruction, the other may
  /// reach it too, now or later.
  func ambiguousPlaces() -> Set<Int>? {
    struct Pair: Hashable { var one, other: State }
    var found: Set<Int> = []
    var singles: Set<State> = [State(instruction: 0)]
    var pairs: Set<Pair> = []
    var openSingles = Array(singles)
    var openPairs: [Pair] = []
    var meetings = 0
    func follow(_ a: Way, _ b: Way, common: Int) {
      meetings += a.reached.count * b.reached.count
      for (x, y) in [(a, b), (b, a)] {
        for place in x.reached.dropFirst(common) {
          let meets = y.reached.dropFirst(common).contains {
            $0.instruction == place.instruction && !$0.next.isDisjoint(with: place.next)
          }
          if meets || !place.next.isDisjoint(with: y.bytes) { found.insert(place.instruction) }
        }
      }
      guard let one = a.state, let other = b.state, !a.bytes.isDisjoint(with: b.bytes) else { return }
      let pair = Pair(one: next(after: one), other: next(after: other))
      if pairs.insert(pair).inserted { openPairs.append(pair) }
    }
    while pairs.count + singles.count <= Self.maximumPairs, meetings <= Self.maximumMeetings {
      if let state = openSingles.popLast() {
        guard let ways = self.ways(from: state) else { return nil }
        for (i, way) in ways.enumerated() {
          for other in ways[..<i] {
            let common = zip(way.reached, other.reached).prefix { $0.instruction == $1.instruction }.count
            follow(way, other, common: common)
          }
          guard let taken = way.state, singles.insert(next(after: taken)).inserted else { continue }
          openSingles.append(next(after: taken))
        }
      } else if let pair = openPairs.popLast() {
        guard let ways = self.ways(from: pair.one), let others = self.ways(from: pair.other)
        else { return nil }
        for way in ways { for other in others { follow(way, other, common: 0) } }
      } else {
        return found
      }
    }
    return nil
  }

  /// How often something is tried at most, with any text; nil when that depends on the text's length.
  ///
  /// What no text reaches in two ways is run once. Otherwise each try before it may have doubled the ways.
  func maximumTries() -> Int? {
    let tries = code.indices.filter { if case .attempt = code[$0] { true } else { false } }
    for (i, instruction) in code.enumerated() {
      guard let label = instruction.label, let place = places[label], place < i else { continue }
      if tries.contains(where: { place...i ~= $0 }) { return nil }
    }
    let ambiguous = tries.isEmpty ? [] : ambiguousPlaces()
    return tries.enumerated().reduce(0) { sum, next in
      let (before, place) = next
      let isOneWay = ambiguous.map { !$0.contains(place) } ?? false
      return sum + (isOneWay ? 1 : 1 << min(before, 32))
    }
  }
}

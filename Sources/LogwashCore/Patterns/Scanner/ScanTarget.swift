internal import CKernels

/// What a search looks for instead of making an attempt at every place: a byte that every match holds, behind bytes of a set
/// that does not hold it.
///
/// Its first occurrence at or behind the place where a match begins is then the one of the pattern, and a match begins as many
/// bytes before it as the pattern allows. With `[\w.+-]+@` one looks for `@`, with `\d{1,3}\.\d{1,3}\.` for a `.` that has
/// another one two to four bytes behind it.
struct ScanTarget: Hashable, Sendable {
  var byte: UInt8
  /// A byte that comes behind it, and how far.
  var other: UInt8?
  var distances: ClosedRange<Int>
  /// What stands before it.
  var before: ScanExtent

  /// The farthest that the other byte may be: what the kernel looks at.
  private static let maximumDistance = 8

  /// The best target of a pattern, if it has one.
  init?(_ pattern: ScanNode) {
    var parts: [ScanExtent] = []
    _ = pattern.appendParts(to: &parts)
    var best: ScanTarget?
    var before = ScanExtent.nothing
    for (i, part) in parts.enumerated() {
      if let byte = part.single, !before.set.contains(byte) {
        let target = ScanTarget(byte, before: before, rest: parts[(i + 1)...])
        if best.map({ target.commonness < $0.commonness }) ?? true { best = target }
      }
      before = before.followed(by: part)
    }
    guard let best else { return nil }
    self = best
  }

  private init(_ byte: UInt8, before: ScanExtent, rest: ArraySlice<ScanExtent>) {
    self.byte = byte
    self.before = before
    distances = 0...0
    var between = ScanExtent.nothing
    for part in rest {
      guard let longest = between.maximum, longest < Self.maximumDistance else { return }
      if let next = part.single, other.map({ next.commonness < $0.commonness }) ?? true {
        other = next
        distances = between.minimum + 1...longest + 1
      }
      between = between.followed(by: part)
    }
  }

  private init(_ byte: UInt8, other: UInt8?, distance: Int) {
    self.byte = byte
    self.other = other
    distances = distance...distance
    before = .nothing
  }

  /// Two bytes of a literal, and the place of the first of them.
  static func rarest(of literal: [UInt8]) -> (target: ScanTarget, place: Int) {
    let places = literal.indices.sorted { (literal[$0].commonness, $0) < (literal[$1].commonness, $1) }
    let (one, other) = (places[0], places.count > 1 ? places[1] : places[0])
    let first = min(one, other)
    let distance = max(one, other) - first
    return (
      ScanTarget(
        literal[first], other: distance > 0 ? literal[first + distance] : nil, distance: distance), first
    )
  }

  private var commonness: Int { byte.commonness + (other?.commonness ?? 5) }

  /// There is one near every place.
  var isCommon: Bool { commonness >= 8 }

  /// As the kernels take it.
  var kernelTarget: SearchTarget {
    var target = SearchTarget()
    target.byte = byte
    guard let other else { return target }
    target.other = other
    target.nearest = UInt8(clamping: distances.lowerBound)
    target.farthest = UInt8(clamping: distances.upperBound)
    return target
  }

  /// For people: `"." with "." 2 to 4 bytes behind it`.
  var description: String {
    let name = { (byte: UInt8) in "\"\(String(decoding: [byte], as: UTF8.self))\"" }
    guard let other else { return name(byte) }
    let distance =
      switch (distances.lowerBound, distances.upperBound) {
      case (1, 1): "right"
      case (let nearest, let farthest) where nearest == farthest: "\(nearest) bytes"
      case (let nearest, let farthest): "\(nearest) to \(farthest) bytes"
      }
    return "\(name(byte)) with \(name(other)) \(distance) behind it"
  }
}

/// How long a part of a pattern is, and of which bytes.
struct ScanExtent: Hashable, Sendable {
  var set: ByteSet
  var minimum: Int
  /// Nil when there is none.
  var maximum: Int?

  static let nothing = ScanExtent(set: .none, minimum: 0, maximum: 0)
  /// Longer than anything that is worth knowing.
  private static let longest = 1 << 20

  /// The byte that it is, when there is no choice.
  var single: UInt8? { minimum == 1 && maximum == 1 ? set.single : nil }

  func followed(by next: ScanExtent) -> ScanExtent {
    ScanExtent(
      set: set.union(next.set), minimum: min(minimum + next.minimum, Self.longest),
      maximum: maximum.flatMap { a in next.maximum.flatMap { b in a + b > Self.longest ? nil : a + b } })
  }

  func repeated(_ least: Int, _ most: Int?) -> ScanExtent {
    var result = ScanExtent(set: set, minimum: 0, maximum: maximum == 0 ? 0 : nil)
    result.minimum = min(minimum * min(least, Self.longest), Self.longest)
    if let most, let maximum, most <= Self.longest, most * maximum <= Self.longest {
      result.maximum = most * maximum
    }
    return result
  }
}

extension ScanNode {
  fileprivate var extent: ScanExtent {
    switch self {
    case .byte(let set): ScanExtent(set: set.intersection(.bytes), minimum: 1, maximum: 1)
    case .test: .nothing
    case .sequence(let nodes): nodes.reduce(.nothing) { $0.followed(by: $1.extent) }
    case .choice(let branches, _):
      branches.dropFirst().reduce(branches.first?.extent ?? .nothing) { all, branch in
        let next = branch.extent
        return ScanExtent(
          set: all.set.union(next.set), minimum: min(all.minimum, next.minimum),
          maximum: all.maximum.flatMap { a in next.maximum.map { max(a, $0) } })
      }
    case .loop(let body, let loop): body.extent.repeated(loop.minimum, loop.maximum)
    case .capture(_, let body), .atomic(let body): body.extent
    }
  }

  /// Appends what every match goes through, in order; more parts than a few are not needed.
  ///
  /// - Returns: false when that is not all.
  fileprivate func appendParts(to parts: inout [ScanExtent]) -> Bool {
    guard parts.count < 64 else { return false }
    switch self {
    case .test: return true
    case .byte, .choice: parts.append(extent)
    case .sequence(let nodes):
      for node in nodes { guard node.appendParts(to: &parts) else { return false } }
    case .capture(_, let body), .atomic(let body): return body.appendParts(to: &parts)
    case .loop(let body, let loop):
      let turns = min(loop.minimum, 4)
      for _ in 0..<turns { guard body.appendParts(to: &parts) else { return false } }
      if loop.maximum != turns {
        parts.append(body.extent.repeated(loop.minimum - turns, loop.maximum.map { $0 - turns }))
      }
    }
    return true
  }
}

extension UInt8 {
  /// How much of log lines it is, roughly: 0 for what is rare.
  var commonness: Int {
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

/// A pattern as the scanner sees it: a tree over bytes, in which every assertion says which bytes it looks
/// at.
indirect enum ScanNode: Sendable, Hashable {
  /// One byte of a set.
  case byte(ByteSet)
  case test(ScanTest)
  case sequence([ScanNode])
  /// The first branch that leads to a match.
  case choice([ScanNode], name: String)
  case loop(ScanNode, ScanLoop)
  case capture(Int, ScanNode)
  /// What has matched is not taken back.
  case atomic(ScanNode)

  static let empty = ScanNode.sequence([])
}

struct ScanLoop: Sendable, Hashable {
  var minimum: Int
  var maximum: Int?
  var mode: RegexRepeat.Mode
  /// As the pattern has it, for people.
  var name: String
}

/// A condition on a place of the text.
enum ScanTest: Sendable, Hashable {
  /// The next byte, or the end.
  case ahead(ByteSet)
  /// The byte before, or the start.
  case behind(ByteSet)
  case textStart
  case textEnd
  /// The end, or the line break that ends the text.
  case lastLineEnd
  case wordBoundary(negated: Bool)
}

/// Why a pattern stays with PCRE2, for people: `.*` may give back.
struct ScanRefusal: Error, Hashable, Sendable {
  var reason: String

  init(_ reason: String) { self.reason = reason }
}

extension ScanNode {
  /// It can match without taking a byte.
  var isNullable: Bool {
    switch self {
    case .byte: false
    case .test: true
    case .sequence(let nodes): nodes.allSatisfy(\.isNullable)
    case .choice(let branches, _): branches.contains(where: \.isNullable)
    case .loop(let body, let loop): loop.minimum == 0 || body.isNullable
    case .capture(_, let body), .atomic(let body): body.isNullable
    }
  }

  /// At least what it can begin with when `next` comes behind it.
  func first(before next: ByteSet) -> ByteSet {
    switch self {
    case .byte(let set): set
    case .test(.ahead(let set)): set.intersection(next)
    case .test: next
    case .sequence(let nodes): nodes.reversed().reduce(next) { $1.first(before: $0) }
    case .choice(let branches, _):
      branches.reduce(.none) { $0.union($1.first(before: next)) }
    case .loop(let body, let loop):
      if loop.minimum > 0 {
        body.first(before: body.isNullable ? .everything : next)
      } else {
        body.first(before: .everything).union(next)
      }
    case .capture(_, let body), .atomic(let body): body.first(before: next)
    }
  }

  /// At least what can stand before its end when `previous` stands before it.
  func last(after previous: ByteSet) -> ByteSet {
    switch self {
    case .byte(let set): set
    case .test: previous
    case .sequence(let nodes): nodes.reduce(previous) { $1.last(after: $0) }
    case .choice(let branches, _):
      branches.reduce(.none) { $0.union($1.last(after: previous)) }
    case .loop(let body, let loop):
      body.last(after: .everything).union(loop.minimum == 0 ? previous : .none)
    case .capture(_, let body), .atomic(let body): body.last(after: previous)
    }
  }

  /// How many nodes there are.
  var count: Int {
    switch self {
    case .byte, .test: 1
    case .sequence(let nodes), .choice(let nodes, _): nodes.reduce(1) { $0 + $1.count }
    case .loop(let body, _), .capture(_, let body), .atomic(let body): 1 + body.count
    }
  }
}

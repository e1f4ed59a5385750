/// Which bytes may stand at a place of the text, and whether the text's edge may: its end, for what comes
/// next, or its start, for what came before.
struct ByteSet: Hashable, Sendable {
  private var bits: SIMD4<UInt64> = .zero
  var includesEdge = false

  static let none = ByteSet()
  /// Every byte and the edge.
  static let everything: ByteSet = ByteSet().complement
  /// The edge alone.
  static let edge: ByteSet = {
    var set = ByteSet()
    set.includesEdge = true
    return set
  }()
  /// Every byte.
  static let bytes: ByteSet = everything.subtracting(edge)
  /// What `\b` takes for a part of a word.
  static let word: ByteSet = ByteSet(CharacterSet.word)!

  init() {}

  init(_ byte: UInt8) { insert(byte) }

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { insert(byte) } }

  /// The bytes of `characters`; nil when it holds some characters beyond ASCII but not all.
  init?(_ characters: CharacterSet) {
    switch characters.beyond {
    case .none: bits = [characters.low, characters.high, 0, 0]
    case .all: bits = [characters.low, characters.high, ~0, ~0]
    case .some: return nil
    }
  }

  mutating func insert(_ byte: UInt8) { bits[Int(byte) / 64] |= 1 << UInt64(byte % 64) }

  func contains(_ byte: UInt8) -> Bool { bits[Int(byte) / 64] >> UInt64(byte % 64) & 1 == 1 }

  var isEmpty: Bool { bits == .zero && !includesEdge }

  var complement: ByteSet {
    var result = ByteSet()
    result.bits = ~bits
    result.includesEdge = !includesEdge
    return result
  }

  func union(_ other: ByteSet) -> ByteSet {
    var result = ByteSet()
    result.bits = bits | other.bits
    result.includesEdge = includesEdge || other.includesEdge
    return result
  }

  func intersection(_ other: ByteSet) -> ByteSet {
    var result = ByteSet()
    result.bits = bits & other.bits
    result.includesEdge = includesEdge && other.includesEdge
    return result
  }

  func subtracting(_ other: ByteSet) -> ByteSet { intersection(other.complement) }

  func isSubset(of other: ByteSet) -> Bool { subtracting(other).isEmpty }

  func isDisjoint(with other: ByteSet) -> Bool { intersection(other).isEmpty }

  /// How many bytes are in it.
  var byteCount: Int { (0..<4).reduce(0) { $0 + bits[$1].nonzeroBitCount } }

  /// The bytes in order.
  var members: [UInt8] { ranges.flatMap { $0 } }

  /// The only member, when it is a byte.
  var single: UInt8? { byteCount == 1 && !includesEdge ? firstByte(from: 0) : nil }

  /// The members as ranges, in order.
  var ranges: [ClosedRange<UInt8>] {
    var result: [ClosedRange<UInt8>] = []
    let others = complement
    var place = 0
    while let first = firstByte(from: place) {
      let end = others.firstByte(from: Int(first)).map { Int($0) } ?? 256
      result.append(first...UInt8(end - 1))
      place = end
    }
    return result
  }

  /// The first byte from this one on that is in it; `place` may be 256.
  private func firstByte(from place: Int) -> UInt8? {
    for word in (place / 64)..<4 {
      let rest = word == place / 64 ? bits[word] & (~0 << UInt64(place % 64)) : bits[word]
      if rest != 0 { return UInt8(word * 64 + rest.trailingZeroBitCount) }
    }
    return nil
  }

  /// Of each lower half of a byte, the upper halves up to 7 with which it is a member, as bits.
  var asciiTable: [UInt8] {
    (0..<16 as Range<UInt8>).map { low in
      (0..<8).reduce(0) { $0 | (contains($1 << 4 | low) ? 1 << $1 : 0) }
    }
  }

  // MARK: Case

  /// With the other case of every letter.
  var caseClosure: ByteSet {
    var result = self
    for byte in CharacterSet.letters.ascii where contains(byte ^ 0x20) { result.insert(byte) }
    return result
  }
}

internal import CKernels

// Safety: `literals` and `beginnings` are owned, filled once in `init` and freed in `deinit`; nothing writes to them between, so
// threads may share them. `beginnings` has 257 entries and is read at a byte, or at 256. A handle is used only while its pattern
// lives. The kernel gets a place in `0...text.count` and the view's slack to read in. The addresses of `FoundLiterals` are compared,
// and never read.

/// Literals that stand in every match of a pattern, in this order and one behind the other: a text without them need not be
/// given to PCRE2. Looking for them takes a few cycles, an attempt of PCRE2 hundreds. The same holds for the first byte of a match
/// that can only begin where the search does.
@safe final class RequiredLiterals: @unchecked Sendable {
  /// Those that are looked for.
  let texts: [[UInt8]]
  private let literals: UnsafeMutablePointer<RequiredLiteral>
  /// Not zero for a byte with which a match can begin; the last entry is for the text's end. Nil when there is nothing to look at.
  private let beginnings: UnsafeMutablePointer<UInt8>?
  private let first: ByteSet

  /// How many literals are looked for, and how many bytes of each.
  private static let maximumCount = 3
  private static let maximumLength = 8

  /// - Parameters:
  ///   - found: all that are known. The longest are chosen, of which there are fewest in other texts.
  ///   - first: the bytes with which a match can begin at the only place where it can.
  init(_ found: [[UInt8]], first: ByteSet = .everything) {
    let chosen = found.indices.sorted { found[$0].rarity > found[$1].rarity }.prefix(Self.maximumCount)
    texts = chosen.filter { found[$0].rarity > 0 }.sorted().map {
      Array(found[$0].prefix(Self.maximumLength))
    }
    unsafe literals = .allocate(capacity: max(texts.count, 1))
    for (i, text) in texts.enumerated() {
      unsafe (literals + i).initialize(to: RequiredLiteral(text))
    }
    self.first = first
    guard first != .everything else {
      unsafe beginnings = nil
      return
    }
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 257)
    for byte in 0..<256 { unsafe (table + byte).initialize(to: first.contains(UInt8(byte)) ? 1 : 0) }
    unsafe (table + 256).initialize(to: first.includesEdge ? 1 : 0)
    unsafe beginnings = table
  }

  deinit {
    unsafe literals.deallocate()
    unsafe beginnings?.deallocate()
  }

  /// For people: `beginning with "A", with " from ", then " port "`; nil when there are none.
  var description: String? {
    let name = { (text: [UInt8]) in "\"\(String(decoding: text, as: UTF8.self))\"" }
    var parts: [String] = []
    let bytes = first.members
    if (1...3).contains(bytes.count), !first.includesEdge, bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      parts.append("beginning with \(bytes.map { name([$0]) }.joined(separator: " or "))")
    }
    if !texts.isEmpty { parts.append("with " + texts.map(name).joined(separator: ", then ")) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What a machine looks for. It must not outlive this object.
  var handle: RequiredLiteralsHandle {
    unsafe RequiredLiteralsHandle(literals: literals, count: texts.count, beginnings: beginnings)
  }
}

/// Required literals without their reference count.
@safe struct RequiredLiteralsHandle: BitwiseCopyable, @unchecked Sendable {
  fileprivate let literals: UnsafeMutablePointer<RequiredLiteral>
  let count: Int
  fileprivate let beginnings: UnsafeMutablePointer<UInt8>?
}

/// Literals that stand in the text at an address.
@safe struct FoundLiterals: BitwiseCopyable, @unchecked Sendable {
  fileprivate let literals: UnsafeMutablePointer<RequiredLiteral>
  fileprivate let text: UnsafePointer<UInt8>
}

extension MatchData {
  /// Whether the literals stand in the text, from `start` on, which lies in it, and whether it begins there as it has to.
  @inline(__always)
  mutating func holds(_ required: RequiredLiteralsHandle, _ text: ByteView, from start: Int) -> Bool {
    if let beginnings = unsafe required.beginnings,
      unsafe beginnings[start < text.count ? Int(text[start]) : 256] == 0
    {
      return false
    }
    if required.count == 0 { return true }
    if let found = foundLiterals {
      foundLiterals = nil
      if start == 0, unsafe found.text == text.base && found.literals == required.literals { return true }
    }
    return unsafe forms.pointee.hasLiterals(required.literals, required.count, text.base, text.count, start)
  }

  /// Lines at the beginning of a block that cannot match: they lack one of the literals.
  ///
  /// - Parameter block: begins with a line. One that has no end is not counted.
  /// - Returns: how many, and their bytes with line ends.
  mutating func lines(without required: RequiredLiteralsHandle, _ block: ByteView) -> (
    count: Int, bytes: Int
  ) {
    guard required.count > 0 else { return (0, 0) }
    var lines = 0
    let bytes = unsafe forms.pointee.linesWithout(
      required.literals, required.count, block.base, block.count, &lines)
    // With an end, every line was looked at: the next one has them.
    if bytes < block.count, block[block.count - 1] == UInt8(ascii: "\n") {
      unsafe foundLiterals = FoundLiterals(literals: required.literals, text: block.base + bytes)
    }
    return (lines, bytes)
  }
}

extension RequiredLiteral {
  fileprivate init(_ bytes: [UInt8]) {
    self.init()
    let (target, place) = ScanTarget.rarest(of: bytes)
    self.target = target.kernelTarget
    self.place = Int32(place)
    length = Int32(bytes.count)
    for (i, byte) in bytes.enumerated() {
      word |= UInt64(byte) << UInt64(8 * i)
      mask |= 0xFF << UInt64(8 * i)
    }
  }
}

extension [UInt8] {
  /// How much less than anything the literal is to be expected; 0 for what hardly ever is missing.
  fileprivate var rarity: Int { reduce(-4) { $0 + 5 - $1.commonness } }
}

extension RegexNode {
  /// Literals of ASCII that every match takes, one behind the other.
  var requiredLiterals: [[UInt8]] {
    guard isUnderstood else { return [] }
    var found: [[UInt8]] = [[]]
    appendLiterals(to: &found)
    return found.filter { !$0.isEmpty }
  }

  /// Appends to the last literal what follows it directly; an empty one when something else does.
  private func appendLiterals(to found: inout [[UInt8]]) {
    switch self {
    case .item(let item):
      switch item.kind {
      case .anchor: break
      case .literal, .set:
        if let byte = item.singleByte {
          found[found.count - 1].append(byte)
        } else {
          found.append([])
        }
      case .other: found.append([])
      }
    case .sequence(let nodes): for node in nodes { node.appendLiterals(to: &found) }
    case .alternation: found.append([])
    case .group(let group):
      switch group.kind {
      case .capture, .plain, .atomic: group.body.appendLiterals(to: &found)
      case .lookahead, .lookbehind: break
      }
    case .repeated(let node, let count):
      // The first turn; what follows it may be another one.
      if count.minimum > 0 {
        node.appendLiterals(to: &found)
        if count.maximum == 1 { return }
      }
      found.append([])
    }
  }
}

extension RegexItem {
  /// The byte that the item is, when it is one of ASCII.
  fileprivate var singleByte: UInt8? {
    let byte: UInt8
    switch kind {
    case .literal(let scalar) where scalar < 0x80: byte = UInt8(scalar)
    case .set(let characters):
      guard let single = ByteSet(characters)?.single, single < 0x80 else { return nil }
      byte = single
    case .literal, .anchor, .other: return nil
    }
    let isLetter = CharacterSet.letters.contains(byte)
    return ignoresCase && isLetter ? nil : byte
  }
}

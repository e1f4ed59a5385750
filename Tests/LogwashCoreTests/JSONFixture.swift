@testable import LogwashCore

/// One record read as JSON, with everything that reading needs kept alive, for tests.
struct JSONFixture: ~Copyable {
  let bytes: ConstantBytes
  var heap = Heap()
  var state = JSONReaderState()
  var slots = Arena<Value>(capacity: 8)
  var members = Arena<HashMember>(capacity: 8)

  init(_ bytes: [UInt8], isPredicting: Bool = true) {
    self.bytes = ConstantBytes(bytes)
    heap.record = self.bytes.view
    slots.append(repeating: .missing, count: 16)
    state.isPredicting = isPredicting
  }

  init(_ text: String, isPredicting: Bool = true) { self.init(Array(text.utf8), isPredicting: isPredicting) }

  /// Reads the record once more; the state remembers the earlier times.
  mutating func read(_ projection: borrowing JSONProjection, indexing: JSONIndexing = .none) throws(Fault) {
    members.removeAll()
    for slot in 0..<slots.count { slots[slot] = .missing }
    try JSONReader.read(
      bytes.view, projection, state: &state, slots: &slots, members: &members, indexing: indexing, heap: &heap
    )
  }

  /// The record as it is written with its members as they are now.
  mutating func written(_ writer: JSONWriter = JSONWriter()) throws(Fault) -> [UInt8] {
    var out = OutputBuffer()
    try writer.appendRecord(members: members, slots: slots, origin: bytes.view, heap: &heap, to: &out)
    return out.array
  }

  /// A value with the bytes that it stands for.
  func shown(_ value: Value) -> String {
    switch value {
    case .missing: "missing"
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .text(let text): "text \(heap.view(text).string)"
    case .escaped(let text): "escaped \(heap.view(text).string)"
    case .numeral(let text): "numeral \(heap.view(text).string)"
    case .document(let text): "document \(heap.view(text).string)"
    default: "another value"
    }
  }
}

/// Numbers that look random and are the same in every run (xorshift).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 11) % sides
  }
}

/// A JSON value as the plain reader in these tests has it: spans of the text.
indirect enum PlainJSON: Equatable {
  case scalar(Range<Int>)
  case array([PlainJSON], Range<Int>)
  case object([PlainMember], Range<Int>)

  struct PlainMember: Equatable {
    /// With the quotes.
    var key: Range<Int>
    var value: PlainJSON
    /// From behind the `{` or `,` up to the `,` or `}`.
    var source: Range<Int>
  }

  var range: Range<Int> {
    switch self {
    case .scalar(let range), .array(_, let range), .object(_, let range): range
    }
  }
}

/// A reader of JSON after RFC 8259, as short and as slow as it can be: what the fast one is compared with.
struct PlainReader {
  let bytes: [UInt8]
  var at = 0

  /// The one value of the text, or nil when it is no JSON text.
  static func read(_ bytes: [UInt8]) -> PlainJSON? {
    var reader = PlainReader(bytes: bytes)
    reader.space()
    guard let value = reader.value() else { return nil }
    reader.space()
    return reader.at == bytes.count ? value : nil
  }

  private var here: Character? { at < bytes.count ? Character(Unicode.Scalar(bytes[at])) : nil }

  private mutating func take(_ wanted: String) -> Bool {
    guard let here, wanted.contains(here) else { return false }
    at += 1
    return true
  }

  private mutating func space() { while take(" \t\n\r") {} }

  private mutating func word(_ word: String) -> Bool {
    word.allSatisfy { letter in take(String(letter)) }
  }

  private mutating func digits() -> Bool {
    guard take("0123456789") else { return false }
    while take("0123456789") {}
    return true
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0"), !digits() { return false }
    if take("."), !digits() { return false }
    if take("eE") {
      _ = take("+-")
      if !digits() { return false }
    }
    return true
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let here {
      if bytes[at] < 0x20 { return false }
      at += 1
      if here == "\"" { return true }
      if here == "\\" {
        if take("u") {
          for _ in 0..<4 where !take("0123456789abcdefABCDEF") { return false }
        } else if !take("\"\\/bfnrt") {
          return false
        }
      }
    }
    return false
  }

  private mutating func value() -> PlainJSON? {
    let start = at
    switch here {
    case "{": return object()
    case "[": return array()
    case "\"": guard string() else { return nil }
    case "t": guard word("true") else { return nil }
    case "f": guard word("false") else { return nil }
    case "n": guard word("null") else { return nil }
    default: guard number() else { return nil }
    }
    return .scalar(start..<at)
  }

  private mutating func array() -> PlainJSON? {
    let start = at
    at += 1
    space()
    if take("]") { return .array([], start..<at) }
    var elements: [PlainJSON] = []
    repeat {
      space()
      guard let element = value() else { return nil }
      elements.append(element)
      space()
    } while take(",")
    return take("]") ? .array(elements, start..<at) : nil
  }

  private mutating func object() -> PlainJSON? {
    let start = at
    at += 1
    let inside = at
    space()
    if take("}") { return .object([], start..<at) }
    at = inside
    var members: [PlainJSON.PlainMember] = []
    repeat {
      let source = at
      space()
      let key = at
      guard string() else { return nil }
      let keyEnd = at
      space()
      guard take(":") else { return nil }
      space()
      guard let member = value() else { return nil }
      space()
      members.append(.init(key: key..<keyEnd, value: member, source: source..<at))
    } while take(",")
    return take("}") ? .object(members, start..<at) : nil
  }
}

/// Makes JSON with odd spacing, escapes, repeated keys and nesting.
struct JSONGenerator {
  var dice: Dice
  var isSpaced: Bool

  static let keys = [
    "a", "b", "status", "request", "path", "", "a\\u0062", "\\\"q\\\"", "é",
    "a rather long key, spaces and all, longer than any memory of keys",
  ]
  static let strings = [
    "", "x", "GET", "/a/b?c=d",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32",
    "tab\\there", "\\u00e9\\ud83d\\ude00", "\\ud800", "\\\\", "\\\"", "ü€😀", "{[,:]}", "0123456789abcdef",
  ]
  static let numbers = [
    "0", "-0", "1", "-12.5", "1.10", "1e400", "20150000000000000001", "0.1E-5", "123456789012345",
    "1234567890123456",
    "12345678.90123456", "36.872",
  ]

  mutating func pick(_ list: [String]) -> String { list[dice.roll(list.count)] }

  mutating func space() -> String {
    isSpaced && dice.roll(3) == 0 ? pick([" ", "\t", "  ", " \r\n "]) : ""
  }

  mutating func value(_ depth: Int) -> String {
    switch dice.roll(depth > 0 ? 9 : 6) {
    case 0: return "true"
    case 1: return "false"
    case 2: return "null"
    case 3: return pick(Self.numbers)
    case 4, 5: return "\"" + pick(Self.strings) + "\""
    case 6:
      let elements = (0..<dice.roll(4)).map { _ in space() + value(depth - 1) + space() }
      return "[" + (elements.isEmpty ? space() : elements.joined(separator: ",")) + "]"
    default: return object(depth - 1)
    }
  }

  mutating func object(_ depth: Int) -> String {
    let members = (0..<dice.roll(6)).map { _ in
      space() + "\"" + pick(Self.keys) + "\"" + space() + ":" + space() + value(depth) + space()
    }
    return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
  }
}

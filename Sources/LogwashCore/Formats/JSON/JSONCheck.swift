/// Checks JSON texts against RFC 8259, value by value and byte by byte, and says where one goes wrong.
///
///     value    := object | array | string | number | "true" | "false" | "null"
///     object   := "{" (member ("," member)*)? "}"
///     member   := string ":" value
///     array    := "[" (value ("," value)*)? "]"
///     string   := '"' (any byte from 0x20 on but '"' and '\' | "\" escape)* '"'
///     escape   := one of "\/bfnrt or '"' | "u" four hexadecimal digits
///     number   := "-"? ("0" | [1-9] [0-9]*) ("." [0-9]+)? ([eE] [+-]? [0-9]+)?
///
/// with white space (space, tab, line feed, carriage return) around every token. It is the specification of
/// `JSONReader`, which is faster and only says that something is wrong. What strings hold is not checked to
/// be UTF-8.
package struct JSONCheck: BitwiseCopyable {
  /// How deep values may be nested at all, whatever a caller asks for.
  package static let depthLimit = 1024

  private let bytes: ByteView
  private let maxDepth: Int
  /// One bit per open container: set for an object.
  private var kinds = InlineArray<16, UInt64>(repeating: 0)
  private var depth = 0

  /// Where the text goes wrong: the first byte that no JSON text with the same beginning could have; `count`
  /// when the end came too early. Meaningful after a check that failed.
  package private(set) var errorOffset = 0
  package private(set) var expected = JSONExpectation.value

  /// - Parameter maxDepth: how many objects and arrays may be open at once, up to `depthLimit`.
  package init(_ bytes: ByteView, maxDepth: Int) {
    self.bytes = bytes
    self.maxDepth = min(maxDepth, Self.depthLimit)
  }

  /// Checks that there is one value and nothing but white space around it; returns where the value stands.
  package mutating func checkText() -> Range<Int>? {
    let start = bytes.skippingJSONSpace(from: 0)
    guard let end = checkValue(at: start) else { return nil }
    let rest = bytes.skippingJSONSpace(from: end)
    guard rest == bytes.count else { return fail(at: rest, .end) }
    return start..<end
  }

  /// Checks that a text that goes out is JSON: one value, or several with a line break between each and the next.
  ///
  /// - Parameter inUTF8: it has to be UTF-8, as RFC 8259 says of what is exchanged between systems.
  package mutating func checkValues(inUTF8: Bool) -> Bool {
    var at = bytes.skippingJSONSpace(from: 0)
    while true {
      guard let end = checkValue(at: at) else { return false }
      at = bytes.skippingJSONSpace(from: end)
      if at == bytes.count { break }
      guard bytes[end..<at].firstIndex(of: UInt8(ascii: "\n")) != nil else {
        errorOffset = at
        expected = .end
        return false
      }
    }
    guard inUTF8, let place = bytes.firstInvalidUTF8 else { return true }
    errorOffset = place
    expected = .utf8
    return false
  }

  /// Checks the value at `start`; returns the index behind it.
  package mutating func checkValue(at start: Int) -> Int? {
    depth = 0
    var at = start
    while true {
      // At a value.
      switch bytes.peek(at) {
      case UInt8(ascii: "{"):
        guard open(isObject: true, at: at) else { return nil }
        at = bytes.skippingJSONSpace(from: at + 1)
        if bytes.peek(at) != UInt8(ascii: "}") {
          guard let value = checkKey(at: at, expected: .keyOrEnd) else { return nil }
          at = value
          continue
        }
        depth -= 1
        at += 1
      case UInt8(ascii: "["):
        guard open(isObject: false, at: at) else { return nil }
        at = bytes.skippingJSONSpace(from: at + 1)
        if bytes.peek(at) != UInt8(ascii: "]") {
          guard isValueStart(at) else { return fail(at: at, .elementOrEnd) }
          continue
        }
        depth -= 1
        at += 1
      default:
        guard let end = checkScalar(at: at) else { return nil }
        at = end
      }
      // Behind a value.
      guard let next = closeOrContinue(at: at) else { return nil }
      if next.isDone { return next.at }
      at = next.at
    }
  }

  /// Goes from behind a value over the ends of containers to the next value.
  private mutating func closeOrContinue(at start: Int) -> (at: Int, isDone: Bool)? {
    var at = start
    while depth > 0 {
      at = bytes.skippingJSONSpace(from: at)
      let isObject = isInObject
      switch bytes.peek(at) {
      case UInt8(ascii: ","):
        at = bytes.skippingJSONSpace(from: at + 1)
        guard isObject else { return (at, false) }
        guard let value = checkKey(at: at, expected: .key) else { return nil }
        return (value, false)
      case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
        depth -= 1
        at += 1
      default:
        return fail(at: at, isObject ? .commaOrBrace : .commaOrBracket)
      }
    }
    return (at, true)
  }

  // MARK: Tokens

  /// Checks a key and the colon; returns where its value begins.
  private mutating func checkKey(at start: Int, expected: JSONExpectation) -> Int? {
    guard bytes.peek(start) == UInt8(ascii: "\"") else { return fail(at: start, expected) }
    guard let end = checkString(at: start) else { return nil }
    let colon = bytes.skippingJSONSpace(from: end)
    guard bytes.peek(colon) == UInt8(ascii: ":") else { return fail(at: colon, .colon) }
    return bytes.skippingJSONSpace(from: colon + 1)
  }

  private func isValueStart(_ at: Int) -> Bool {
    switch bytes.peek(at) {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      true
    default: false
    }
  }

  private mutating func checkScalar(at start: Int) -> Int? {
    switch bytes.peek(start) {
    case UInt8(ascii: "\""): checkString(at: start)
    case UInt8(ascii: "t"): checkWord("true", .trueWord, at: start)
    case UInt8(ascii: "f"): checkWord("false", .falseWord, at: start)
    case UInt8(ascii: "n"): checkWord("null", .nullWord, at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): checkNumber(at: start)
    default: fail(at: start, .value)
    }
  }

  private mutating func checkWord(_ word: String, _ expected: JSONExpectation, at start: Int) -> Int? {
    var at = start
    for byte in word.utf8 {
      guard bytes.peek(at) == byte else { return fail(at: at, expected) }
      at += 1
    }
    return at
  }

  private mutating func checkNumber(at start: Int) -> Int? {
    var at = start
    if bytes.peek(at) == UInt8(ascii: "-") { at += 1 }
    if bytes.peek(at) == UInt8(ascii: "0") {
      at += 1
      guard !isDigit(at) else { return fail(at: at, .noDigit) }
    } else {
      guard let end = checkDigits(at: at) else { return nil }
      at = end
    }
    if bytes.peek(at) == UInt8(ascii: ".") {
      guard let end = checkDigits(at: at + 1) else { return nil }
      at = end
    }
    if bytes.peek(at) | 0x20 == UInt8(ascii: "e") {
      at += 1
      if bytes.peek(at) == UInt8(ascii: "+") || bytes.peek(at) == UInt8(ascii: "-") { at += 1 }
      guard let end = checkDigits(at: at) else { return nil }
      at = end
    }
    return at
  }

  private func isDigit(_ at: Int) -> Bool { bytes.peek(at) &- UInt8(ascii: "0") < 10 }

  private mutating func checkDigits(at start: Int) -> Int? {
    guard isDigit(start) else { return fail(at: start, .digit) }
    var at = start + 1
    while isDigit(at) { at += 1 }
    return at
  }

  private mutating func checkString(at start: Int) -> Int? {
    var at = start + 1
    while true {
      at = bytes.jsonStringStop(from: at)
      if at == bytes.count { return fail(at: at, .quote) }
      switch bytes[at] {
      case UInt8(ascii: "\""): return at + 1
      case UInt8(ascii: "\\"):
        guard let end = checkEscape(at: at + 1) else { return nil }
        at = end
      default: return fail(at: at, .noControl)
      }
    }
  }

  /// Checks what stands behind a backslash.
  private mutating func checkEscape(at start: Int) -> Int? {
    switch bytes.peek(start) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 1
    case UInt8(ascii: "u"):
      for at in start + 1..<start + 5 where JSONString.hexDigit(bytes.peek(at)) == nil {
        return fail(at: at, .hexDigit)
      }
      return start + 5
    default:
      return fail(at: start, .escape)
    }
  }

  // MARK: Nesting

  private var isInObject: Bool {
    let top = depth - 1
    return kinds[top >> 6] & (1 << UInt64(top & 63)) != 0
  }

  private mutating func open(isObject: Bool, at: Int) -> Bool {
    guard depth < maxDepth else {
      errorOffset = at
      expected = .lessDepth
      return false
    }
    let bit: UInt64 = 1 << UInt64(depth & 63)
    if isObject { kinds[depth >> 6] |= bit } else { kinds[depth >> 6] &= ~bit }
    depth += 1
    return true
  }

  private mutating func fail<Result>(at offset: Int, _ expected: JSONExpectation) -> Result? {
    errorOffset = offset
    self.expected = expected
    return nil
  }
}

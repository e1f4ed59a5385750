import Testing

@testable import LogwashCore

@Suite struct JSONCheckTests {
  /// Valid by RFC 8259, each for a reason of its own.
  static let valid = [
    "{}", "[]", " [ ] ", "\t{\r\n}\n", "null", "true", "false", "0", "-0", "1", "-1", "10", "1.0", "0.0",
    "-0.5", "1e1",
    "1E+1", "1e-01", "0e0", "123456789012345678901234567890.5e-10", "1234567890123456", "123456789012345.6",
    #""""#, #""a""#, #""\"\\\/\b\f\n\r\t""#, #""\u0000\uD800\uDFFF\uabCD""#, "\"\u{7F}\"", "\"é\u{2028}\"",
    "[1,2 , 3]", "[[[]]]", #"{"a":1}"#, #"{"a":1,"a":2}"#, #"{ "a" : [ { "b" : null } , true ] }"#,
    #"{"":{"":""}}"#,
    #"["{[,:]}"]"#, #"{"a":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef01234567"}"#,
  ]

  /// Not valid: where, and what was expected there.
  static let invalid: [(text: String, offset: Int, expected: JSONExpectation)] = [
    ("", 0, .value), (" ", 1, .value), ("x", 0, .value), ("'a'", 0, .value), ("+1", 0, .value),
    (".5", 0, .value),
    ("NaN", 0, .value), ("Infinity", 0, .value), ("-Infinity", 1, .digit), ("\u{FEFF}{}", 0, .value),
    ("tru", 3, .trueWord), ("trux", 3, .trueWord), ("fals", 4, .falseWord), ("nul", 3, .nullWord),
    ("nULL", 1, .nullWord),
    ("-", 1, .digit), ("--1", 1, .digit), ("01", 1, .noDigit), ("-01", 2, .noDigit), ("1.", 2, .digit),
    ("1.e1", 2, .digit), ("1e", 2, .digit), ("1e+", 3, .digit), ("1ex", 2, .digit), ("0x1", 1, .end),
    ("1 2", 2, .end),
    ("{}{}", 2, .end), ("[]]", 2, .end), ("1,", 1, .end), ("\"a\" \0", 4, .end),
    ("\"", 1, .quote), ("\"a", 2, .quote), ("\"a\\\"", 4, .quote), ("\"\u{1F}\"", 1, .noControl),
    ("\"a\n\"", 2, .noControl),
    ("\"\\x\"", 2, .escape), ("\"\\", 2, .escape), ("\"\\u12\"", 5, .hexDigit), ("\"\\uG000\"", 3, .hexDigit),
    ("\"\\U0000\"", 2, .escape), ("[", 1, .elementOrEnd), ("[,", 1, .elementOrEnd),
    ("[1", 2, .commaOrBracket),
    ("[1,", 3, .value), ("[1,]", 3, .value), ("[1 2]", 3, .commaOrBracket), ("[1}", 2, .commaOrBracket),
    ("[1:2]", 2, .commaOrBracket), ("{", 1, .keyOrEnd), ("{,", 1, .keyOrEnd), ("{a:1}", 1, .keyOrEnd),
    ("{'a':1}", 1, .keyOrEnd), ("{1:1}", 1, .keyOrEnd), ("{\"a\"", 4, .colon), ("{\"a\" 1}", 5, .colon),
    ("{\"a\":", 5, .value), ("{\"a\":}", 5, .value), ("{\"a\":1", 6, .commaOrBrace), ("{\"a\":1,", 7, .key),
    ("{\"a\":1,}", 7, .key), ("{\"a\":1 \"b\":2}", 7, .commaOrBrace), ("{\"a\":1]", 6, .commaOrBrace),
    ("{\"a\":1;}", 6, .commaOrBrace), ("{\"a\":1}/**/", 7, .end), ("{\"a\":01}", 6, .noDigit),
  ]

  @Test(arguments: valid)
  func `valid JSON is accepted`(text: String) {
    let bytes = ConstantBytes(Array(text.utf8))
    var check = JSONCheck(bytes.view, maxDepth: 512)
    let range = check.checkText()
    #expect(range.map { bytes.view[$0].string } == text.trimmed)
  }

  @Test(arguments: invalid.indices)
  func `what is wrong and where is said exactly`(index: Int) {
    let (text, offset, expected) = Self.invalid[index]
    let bytes = ConstantBytes(Array(text.utf8))
    var check = JSONCheck(bytes.view, maxDepth: 512)
    #expect(check.checkText() == nil, "\(text)")
    #expect(check.errorOffset == offset, "\(text)")
    #expect(check.expected == expected, "\(text)")
  }

  @Test func `the plain reader of the tests agrees`() {
    for text in Self.valid { #expect(PlainReader.read(Array(text.utf8)) != nil, "\(text)") }
    for entry in Self.invalid { #expect(PlainReader.read(Array(entry.text.utf8)) == nil, "\(entry.text)") }
  }

  @Test func `nesting is bounded and the bracket too many is named`() {
    let bytes = ConstantBytes(Array(String(repeating: "[", count: 10_000).utf8))
    var check = JSONCheck(bytes.view, maxDepth: 512)
    #expect(check.checkText() == nil)
    #expect(check.errorOffset == 512)
    #expect(check.expected == .lessDepth)
    let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    let fine = ConstantBytes(Array(deepest.utf8))
    var second = JSONCheck(fine.view, maxDepth: 512)
    #expect(second.checkText() == 0..<1024)
  }

  @Test func `expectations are described differently from each other`() {
    let descriptions = JSONExpectation.allCases.map(\.description)
    #expect(Set(descriptions).count == descriptions.count)
  }
}

extension String {
  /// Without the white space of JSON around it.
  fileprivate var trimmed: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let rest = Array(utf8).drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(decoding: Array(rest), as: UTF8.self)
  }
}

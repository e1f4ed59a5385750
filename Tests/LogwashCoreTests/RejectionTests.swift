import LogwashCore
import Testing

@Suite struct RejectionTests {
  private func rejection(_ record: String, place: Int?, expected: [String] = []) -> Rejection {
    Rejection(
      fault: .noMatch, message: "the line does not match the pattern", sourceName: "a.log", lineNumber: 12,
      offset: 100,
      stage: 0, template: nil, place: place, expected: expected, element: nil, record: Array(record.utf8),
      isCut: false)
  }

  @Test func `the caret stands under the byte, counted in characters`() {
    #expect(
      rejection("größe=x", place: 8, expected: ["a digit", "\"-\""]).rendered == """
        rejected: the line does not match the pattern
          --> a.log:12, byte 108
           |
        12 | größe=x
           |       ^ expected a digit or "-"
        """)
  }

  @Test func `a long record is cut around the place`() {
    let record = String(repeating: "a", count: 200) + "!" + String(repeating: "b", count: 200)
    let lines = rejection(record, place: 200).rendered.split(separator: "\n")
    #expect(
      lines[3] == "12 | …" + String(repeating: "a", count: 75) + "!" + String(repeating: "b", count: 23) + "…"
    )
    #expect(lines[4] == "   | " + String(repeating: " ", count: 76) + "^")
  }

  @Test func `the end of a record is a place, too`() {
    let lines = rejection("abc", place: 3).rendered.split(separator: "\n")
    #expect(lines[4] == "   |    ^")
  }

  @Test func `control characters are shown as signs`() {
    #expect(rejection("a\u{0}\tb\u{1B}", place: nil).rendered.hasSuffix("12 | a␀ b␛"))
  }

  @Test func `the JSON form loses nothing`() {
    var out = OutputBuffer()
    rejection("a\"b", place: 1, expected: ["a digit"]).appendJSON(to: &out)
    #expect(
      out.string == """
        {"source":"a.log","line":12,"offset":100,"fault":"no-match","reason":"the line does not match the pattern",\
        "stage":0,"at":1,"expected":["a digit"],"record":"a\\"b"}
        """)
  }

  // RFC 4648, section 10.
  @Test(arguments: [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func `a record that is no UTF-8 is written in base64`(text: String, base64: String) {
    var out = OutputBuffer()
    out.append(base64: Array(text.utf8))
    #expect(out.string == base64)
  }
}

import LogwashFiles
import Testing

@Suite struct JSONValueTests {
  @Test func `what is written is read as what it was`() {
    let value: JSONValue = [
      "name": "a \"b\"\\\n\t\u{1}\u{7F}é\u{1F600}", "numbers": [0, -1, .number(.max), .number(.min)],
      "nothing": .null, "yes": .bool(true), "no": .bool(false), "empty": [], "none": [:],
    ]
    #expect(JSONValue(Array(value.description.utf8)) == value)
    #expect(
      value.description.hasPrefix(
        #"{"name":"a \"b\"\\\n\t\u0001"# + "\u{7F}é\u{1F600}" + #"","numbers":[0,-1,9223"#)
    )
  }

  @Test func `other programs may write it in other ways`() {
    let value = JSONValue(Array(#" { "a" : [ 1 , "\u00e9\ud83d\ude00\/" ] } "#.utf8))
    #expect(value == ["a": [1, "é\u{1F600}/"]])
    #expect(value?["a"]?.array?.count == 2)
    #expect(value?["b"] == nil)
  }

  @Test(arguments: [
    "", "{", "{}}", "[1,]", "{\"a\"}", "{\"a\":1,}", "\"a", "\"\\x\"", "\"\\ud800\"", "\"\n\"", "1.5", "tru",
    "nul", "{a:1}", "99999999999999999999", "[1 2]", "\"\\u12\"", "-",
  ])
  func `what is no such value is none`(text: String) {
    #expect(JSONValue(Array(text.utf8)) == nil)
  }

  @Test func `depth has a bound, and bytes that are no text are none`() {
    #expect(JSONValue(Array(String(repeating: "[", count: 100_000).utf8)) == nil)
    #expect(JSONValue([0x22, 0xFF, 0x22]) == nil)
  }
}

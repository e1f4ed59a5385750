import Testing

/// The built-ins that FreeMarker does not have; expected values by RFC 4648, RFC 3986, ECMA-48 and JSON.
@Suite struct BuiltInCleaningTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `the test vectors of RFC 4648 go both ways`(plain: String, encoded: String) {
    #expect(BuiltInFixture.render("${\"\(plain)\"?base64}") == encoded)
    #expect(BuiltInFixture.render("${\"\(encoded)\"?base64_decode}") == plain)
  }

  @Test func `Base64 for URLs is read too`() {
    #expect(BuiltInFixture.render(#"${"_-8"?base64_decode?hex}"#) == "ffef")
    #expect(BuiltInFixture.render(#"${"/+8="?base64_decode?hex}"#) == "ffef")
  }

  @Test(arguments: [
    (#"${r"\ud83d\ude00"?unescape}"#, "😀"), (#"${r"\ud83d!"?unescape}"#, "\u{FFFD}!"),
    (#"${r"\xC3\xA9"?unescape}"#, "é"), (#"${r"\x4"?unescape}"#, #"\x4"#), (#"${r"a\"?unescape}"#, #"a\"#),
    (#"${r"a\tb\\n"?unescape}"#, "a\tb\\n"),
  ])
  func `escapes are decoded and what is none stays`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (#"${"%e2%82%AC"?url_decode}"#, "€"), (#"${"%"?url_decode}"#, "%"), (#"${"%4%41"?url_decode}"#, "%4A"),
    (#"${"a+b"?url_decode}"#, "a+b"),
  ])
  func `percent escapes are decoded and what is none stays`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (#"${"a\x001B[mb\x001B[38;5;196mc"?strip_ansi}"#, "abc"),
    (#"${"\x001B]0;title\x0007a\x001B]8;;x\x001B\\b"?strip_ansi}"#, "ab"),
    (#"${"a\x001B(Bb\x001B7c\x001B"?strip_ansi}"#, "abc"), (#"${"a\x001B[12"?strip_ansi}"#, "a"),
  ])
  func `terminal escapes go, also cut ones`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    (#"${"héllo😀"?mask(1, 1)}"#, "h****😀"), (#"${"abc"?mask(0, 0)}"#, "***"),
    (#"${"abc"?mask(3, 0)}"#, "***"),
    (#"${"abcd"?mask(1, 1, "")}"#, "ad"),
  ])
  func `characters are masked, all of them when too few would be`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test func `JSON comes out as it came in`() {
    let model = #"{"doc": {"a":1.50, "b" : [1e400,null]}, "s": "x\u0041"}"#
    #expect(BuiltInFixture.render("${doc?json}", model: model) == #"{"a":1.50, "b" : [1e400,null]}"#)
    #expect(BuiltInFixture.render("${[doc.a, nope!]?json}", model: model) == #"[1.50,""]"#)
    #expect(BuiltInFixture.render("${doc.b?json?parse_json?size}", model: model) == "2")
    #expect(BuiltInFixture.render(#"${("null"?parse_json)!"none"}"#) == "none")
  }

  @Test(arguments: [
    (#"${"May 17 10:05:03"?timestamp("syslog", year=2015)?iso_utc}"#, "2015-05-17T10:05:03Z"),
    (
      #"${"2015-05-17 10:05:03,123"?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="GMT+02:00")?iso_utc_ms}"#,
      "2015-05-17T08:05:03.123Z"
    ),
  ])
  func `a timestamp without zone or year takes them from named arguments`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }
}

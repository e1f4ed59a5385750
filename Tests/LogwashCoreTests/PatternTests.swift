import Testing

@testable import LogwashCore

/// The groups of the first match as text, nil for one that took no part; nil when nothing matches.
func groups(_ pattern: Pattern, _ text: String, from start: Int = 0) -> [String?]? {
  groups(pattern, Array(text.utf8), from: start)
}

func groups(
  _ pattern: Pattern, _ text: [UInt8], from start: Int = 0, form: KernelForm = .best
) -> [String?]? {
  let bytes = ConstantBytes(text)
  var data = MatchData(groupCount: 0, form: form)
  guard data.match(pattern.handle, in: bytes.view, from: start) == .matched else { return nil }
  return (0...pattern.groupCount).map { index in data.group(index).map { bytes.view[$0].string } }
}

@Suite struct PatternTests {
  @Test func `groups are reported by number, and one that took no part is none`() throws {
    let pattern = try Pattern("(a)|(b)(c)")
    #expect(groups(pattern, "xbc") == ["bc", nil, "b", "c"])
    #expect(groups(pattern, "xa") == ["a", "a", nil, nil])
    #expect(groups(pattern, "x") == nil)
  }

  @Test func `named groups are listed in the order of their numbers`() throws {
    let pattern = try Pattern("(?<z>.)(.)(?<a>.)")
    #expect(pattern.groupNames.map(\.name) == ["z", "a"])
    #expect(pattern.groupNames.map(\.index) == [1, 3])
  }

  @Test func `a search can begin behind the first match`() throws {
    let pattern = try Pattern("[0-9]+")
    #expect(groups(pattern, "12 34", from: 2) == ["34"])
    #expect(groups(pattern, "12 34", from: 5) == nil)
    #expect(groups(pattern, "12 34", from: 6) == nil)
    #expect(groups(pattern, "12 34", from: -1) == nil)
  }

  @Test func `a whole pattern must cover the text`() throws {
    let pattern = try Pattern("a|ab", whole: true)
    #expect(groups(pattern, "ab") == ["ab"])
    #expect(groups(pattern, "abc") == nil)
    #expect(groups(pattern, "cab") == nil)
  }

  @Test func `after an empty match the search goes on behind one character`() {
    let text = ConstantBytes(Array("aé".utf8))
    #expect(Pattern.nextStart(after: 0..<1, in: text.view) == 1)
    #expect(Pattern.nextStart(after: 1..<1, in: text.view) == 3)
    #expect(Pattern.nextStart(after: 3..<3, in: text.view) == 4)
  }

  @Test func `the flags are those of FreeMarker`() throws {
    #expect(groups(try Pattern("AB", flags: .caseInsensitive), "ab") == ["ab"])
    #expect(groups(try Pattern("^b$", flags: .multiline), "a\nb\nc") == ["b"])
    #expect(groups(try Pattern("a.b", flags: .dotMatchesNewline), "a\nb") == ["a\nb"])
    #expect(groups(try Pattern("a b # c", flags: .extended), "ab") == ["ab"])
    #expect(RegexFlags(freeMarkerLetter: UInt8(ascii: "c")) == .extended)
    #expect(RegexFlags(freeMarkerLetter: UInt8(ascii: "x")) == nil)
    #expect(RegexFlags(freeMarkerLetter: UInt8(ascii: "r")) == nil)
  }

  @Test func `lines end with a line feed, a carriage return or both`() throws {
    #expect(groups(try Pattern("a.*"), "ab\r\nc") == ["ab"])
    #expect(groups(try Pattern("b$"), "ab\r\n") == ["b"])
    #expect(groups(try Pattern("b$"), "ab\u{B}") == nil)
  }

  @Test func `a pattern that explodes is too expensive and costs a bounded time`() throws {
    let pattern = try Pattern("^(?:a|aa|a?)+$")
    let text = ConstantBytes(Array(String(repeating: "a", count: 40).utf8) + [UInt8(ascii: "!")])
    var data = MatchData(limits: MatchLimits(steps: 10_000))
    #expect(data.match(pattern.handle, in: text.view) == .tooExpensive)
    #expect(data.group(0) == nil)
  }

  @Test func `a match that needs more stack than machine code has is made without it`() throws {
    let pattern = try Pattern("^(?:(a)|b)*$")
    let text = ConstantBytes([UInt8](repeating: UInt8(ascii: "a"), count: 30_000))
    var data = MatchData()
    #expect(data.match(pattern.handle, in: text.view) == .matched)
    #expect(data.group(0) == 0..<30_000)
  }

  @Test func `match data grows with the pattern`() throws {
    let pattern = try Pattern(String(repeating: "(.)", count: 40))
    #expect(groups(pattern, String(repeating: "x", count: 40))?.count == 41)
  }

  @Test func `a group outside of the match is none`() throws {
    let bytes = ConstantBytes(Array("a".utf8))
    var data = MatchData()
    #expect(data.group(0) == nil)
    let pattern = try Pattern("(a)")
    #expect(data.match(pattern.handle, in: bytes.view) == .matched)
    #expect(data.group(2) == nil)
    #expect(data.group(-1) == nil)
  }

  @Test(arguments: [
    ("a(b", 3, "`(` is not closed"),
    ("a)b", 1, "`)` closes nothing"),
    ("[a", 2, "`[` is not closed"),
    ("*a", 0, "nothing to repeat"),
    ("[b-a]", 3, "the characters of this range are in the wrong order"),
    (#"\p{Foo}"#, 7, "unknown character property"),
    ("(?<a>.)(?<a>.)", 12, "two groups have the same name"),
    ("(?<=a+)b", 0, "a lookbehind must have a fixed length"),
    (#"a\"#, 2, "the pattern ends in a backslash"),
  ])
  func `a pattern that does not compile says what and where`(source: String, offset: Int, message: String) {
    #expect {
      _ = try Pattern(source)
    } throws: { error in
      guard let error = error as? PatternError else { return false }
      #expect(error.message == message)
      #expect(error.offset == offset)
      return true
    }
  }

  @Test func `a pattern says how it runs`() throws {
    let pattern = try Pattern("a.*b")
    let engine = pattern.isJIT ? "PCRE2 with JIT" : "PCRE2 without JIT"
    #expect(pattern.strategyDescription == "\(engine), bytes: `.*` may give back")
    #expect(try Pattern("a", isLowered: false).strategyDescription == "\(engine), bytes")
    #expect(try Pattern("^a[^b]*b").strategyDescription == "scanner, one pass")
    #expect(try Pattern("^(?:ab|a)c").strategyDescription == "scanner, one pass")
    #expect(try Pattern("^(?:[ab]c|a)c").strategyDescription == "scanner, one choice tried")
    #expect(try Pattern("é").strategyDescription.hasSuffix(", UTF-8"))
  }
}

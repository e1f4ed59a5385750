import Testing

@testable import LogwashCore

@Suite struct RegexByteModeTests {
  static let onBytes = [
    #"^(\S+) (\S+) \[([^\]]+)\] "([^"]*)""#, "(.*)", "(.+)", "(.*?) end", "a.*b.*?c", #"(\w+)=(\S*)"#,
    #"\S*(.*)"#, #""((?:[^"\\]|\\.)*)""#, #""([^"\\]*+(?:\\.[^"\\]*+)*+)""#, "(?:[^,]*,){3}([^,]*)",
    #"^(?!.*health)(.*)$"#, #"(?<![0-9])([0-9]+)(?![0-9])"#, #"(\D+)\d"#, "(?i)error: (.*)", "(?>[^:]+):",
    "([^=]++)(.*)", #"[^\S ]+"#, "(a|b|[^c]+)c", #"\b[a-z]+\b"#, "(.*?)$", "x?(.*)",
  ]

  static let onCharacters = [
    "(.)", "(.?)x", "(.{2})", "([^a])b", #"(\S+)(\S+)"#, "(.+?)", "é", "[é]", #"\p{L}+"#, #"\h"#, #"\x{e9}"#,
    #"(.)\1"#, #"\X"#, #"\R"#, #"\Bx*(.+)"#, "(?>.+?)x", "([^a]|b)*", "(?=.)(.*?)x", "(?<![^a])b.",
    "(?<!a).+b",
    #"(.*)(.)"#, "(?:.)+x", ".$",
  ]

  @Test(arguments: onBytes)
  func `this pattern runs on bytes`(source: String) throws {
    #expect(try Pattern(source).matchesBytes)
  }

  @Test(arguments: onCharacters)
  func `this pattern runs on UTF-8`(source: String) throws {
    #expect(try !Pattern(source).matchesBytes)
  }

  /// The rule's claim: on valid text, bytes and characters give the same groups.
  @Test(arguments: onBytes)
  func `bytes give what characters give`(source: String) throws {
    let bytes = try Pattern(source, matchesBytes: true)
    let characters = try Pattern(source, matchesBytes: false)
    let alphabet = [
      "a", "b", "c", "é", "€", "😀", " ", "\"", "\\", "[", "]", ",", "=", ":", "1", "x", "end", "\n",
    ]
    var generator = SplitMix64(seed: 42)
    for _ in 0..<2_000 {
      let length = Int(generator.next() % 12)
      let text = (0..<length).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }.joined()
      #expect(groups(bytes, text) == groups(characters, text), "on \(text)")
    }
  }

  @Test func `invalid UTF-8 never makes a match fail with an error`() throws {
    let text: [UInt8] = [0x61, 0xFF, 0x62, 0xC3]
    #expect(groups(try Pattern("a(.*)"), text)?.count == 2)
    #expect(groups(try Pattern("(.)b", matchesBytes: false), text) == nil)
    #expect(groups(try Pattern("(b)", matchesBytes: false), text) == ["b", "b"])
  }

  @Test(arguments: [#"(\D+)\d"#, #"(\S)1"#, #"(\W*)1"#, #"(?|(\D+))1"#])
  func `a negated escape matches characters beyond ASCII on UTF-8`(source: String) throws {
    #expect(groups(try Pattern(source, matchesBytes: false), "é1") == ["é1", "é"])
  }

  @Test func `what the parser does not model runs on UTF-8`() throws {
    #expect(try !Pattern("(?|(a)|(b))").matchesBytes)
    #expect(try !Pattern("(a)?(?(1)b|c)").matchesBytes)
    #expect(RegexParser.parse(Array(String(repeating: "(", count: 500).utf8)) == nil)
  }
}

import Testing

@testable import LogwashCore

@Suite struct ScannerTests {
  @Test(arguments: [
    #"^(\S+) (\S+) \[([^\]]+)\] "([^"]*)" (\d{3}) (\d+|-)$"#, #""((?:[^"\\]|\\.)*)""#,
    #""([^"\\]*+(?:\\.[^"\\]*+)*+)""#, "a(?:b|c)?d", "(?:GET|POST|PUT) ", "^(.*)$", "x(.*?);",
    #"(\w+)=(\S*)"#,
    #"\b\w+\b"#, "(?<![0-9])[0-9]+(?![0-9])", "(?>a+)b", "(?:ab){2,3}c", "(?i)error: .*",
    "[0-9]+(?:,[0-9]+)*",
    "1[0-2]|0?[1-9]", "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}", #"a\z"#,
  ])
  func `this pattern is lowered`(source: String) throws {
    #expect(try Pattern(source).scannerRefusal == nil)
    #expect(try Pattern(source).scanner != nil)
  }

  @Test(arguments: [
    ("a.*b", "`.*` may give back"), ("a.*?bc", "`.*?` may take more"), (#"(\w+)\d"#, #"`\w+` may give back"#),
    ("(?:ab|ac)*ad", "`(?:ab|ac)*` may give back"), ("a*", "it may match nothing, anywhere"),
    ("(?m)^a", "`^` holds at every line"),
    ("a(?!bc)", "`(?!bc)` looks at more than one byte"), ("(?:a?)*b", "`(?:a?)*` may repeat nothing"),
    ("(?>a+?)b", "`a+?` in an atomic group"), (#"a(\d)*+b"#, #"`(\d)*+` captures"#),
    ("a{,3}b", "it is not understood"), ("a{ 1 }b", "it is not understood"),
    ("[[:<:]]ab", "it is not understood"),
    ("^(?= )b*? ", "it begins with a lookahead"), ("b?(?>(?:a)?)b", "an atomic group may take nothing"),
    ("b?(?:a)?+b", "`(?:a)?+` is a possessive group"),
    ("(?:b|^)1*b", "its first alternation may match nothing"),
  ])
  func `this pattern stays with PCRE2, and says why`(source: String, reason: String) throws {
    #expect(try Pattern(source).scannerRefusal == reason)
  }

  /// Found by fuzzing. The second texts are what PCRE2 10.42 matches, nil for nothing.
  @Test(arguments: [
    ("^b?(?#why)?", "b", ""), ("^b+(?#why)?", "bb", "b"), ("^b+(?#why)+b", "bb", nil),
    (#"^b+\E?"#, "bb", "b"),
    (#"^b+\Q\E+b"#, "bb", nil), (#"^b\E+"#, "bb", "bb"), (#"^\Qab\E+"#, "abb", "abb"),
    ("(?x)^b+ ?", "bb", "b"),
    ("(?x)^b{2} # why\n +b", "bbb", "bbb"), ("^b(?#why)+", "bb", "bb"),
  ])
  func `what is ignored may stand between a quantifier and its mode`(
    source: String, text: String, match: String?
  ) throws {
    let expected = match.map { [$0] }
    #expect(groups(try Pattern(source), text) == expected)
    #expect(groups(try Pattern(source, isLowered: false), text) == expected)
    #expect(groups(try Pattern(source, matchesBytes: false), text) == expected)
  }

  /// Found among ten million generated cases: the second loop went on at the first step, which stood for nowhere.
  @Test(arguments: ["(?:(?:a{1,2})+)*+", #"(?:(?i:(?:\w){1,3})+)*+"#, "(?:(?>[ab]){1,3}+)*+"])
  func `a loop in a loop may come first`(source: String) throws {
    let pattern = try Pattern(source, whole: true)
    #expect(pattern.scanner != nil)
    for text in ["", "a", "aa", "aaa", "aaaaaaaaa"] { #expect(groups(pattern, text) == [text]) }
    #expect(groups(pattern, "aa-") == nil)
  }

  @Test func `groups that take no part are none, and those of a loop are the last`() throws {
    #expect(groups(try Pattern("^(?:(a)|(b)),"), "b,") == ["b,", nil, "b"])
    #expect(groups(try Pattern("^(?:(a)|(b)|c)*,"), "abc,") == ["abc,", "a", "b"])
    #expect(groups(try Pattern("^(?:(a)x|(a)y)"), "ay") == ["ay", nil, "a"])
  }

  @Test func `a choice that one byte does not decide is tried in order`() throws {
    let pattern = try Pattern("^(?:([ab])c|(a|b)d)e")
    #expect(pattern.scanner?.choiceCount == 1)
    #expect(groups(pattern, "bde") == ["bde", nil, "b"])
    #expect(groups(pattern, "bce") == ["bce", "b", nil])
    #expect(groups(pattern, "bd") == nil)
  }

  @Test func `runs are as long as they are at every length around a vector`() throws {
    let sources = [
      "x([^,]*),", #"x([^,"]*)[,"]"#, "x([0-9]*),", #"x(\S*) "#, "x([0-9a-f]*),", #"x(\w*),"#,
      "x([0-9A-Za-z_:.%-]*),", "x([acegikmoqs]*),", "x([a-c]{0,20}),",
    ]
    for source in sources {
      let lowered = try Pattern(source)
      let reference = try Pattern(source, isLowered: false)
      #expect(lowered.scanner != nil)
      for length in 0...100 {
        for (inside, end) in [("a", ","), ("1", "\""), ("c", " "), ("a", ""), ("é", ",")] {
          let text = "x" + String(repeating: inside, count: length) + end
          #expect(groups(lowered, text) == groups(reference, text), "\(source) on \(text)")
        }
      }
    }
  }

  @Test func `a literal that would end behind the text does not match`() throws {
    let pattern = try Pattern("abcd")
    let text = ConstantBytes(Array("xabcd".utf8))
    var data = MatchData()
    #expect(data.match(pattern.handle, in: text.view.prefix(4)) == .noMatch)
    #expect(data.match(pattern.handle, in: text.view) == .matched)
    #expect(data.group(0) == 1..<5)
  }

  @Test func `a search that costs too much goes back to PCRE2 and ends`() throws {
    let pattern = try Pattern("a[^b]*b")
    #expect(pattern.scanner != nil)
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 20_000)
    #expect(groups(pattern, text) == nil)
    #expect(groups(pattern, text + [UInt8(ascii: "b")]) != nil)
  }

  @Test(arguments: GrokLibrary.all)
  func `a grok definition finds the same in both ways`(definition: GrokDefinition) throws {
    for source in ["^%{\(definition.name)}$", "%{\(definition.name)}", "%{\(definition.name)} x"] {
      let grok = try GrokPattern(source)
      let reference = try Pattern(grok.regex, allowsDuplicateNames: true, isLowered: false)
      for text in [definition.match, definition.nonMatch] {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
          for variant in [Array(bytes[..<cut]), Array(bytes[cut...]), Array(bytes[..<cut]) + [0x20, 0x78]] {
            #expect(groups(grok.pattern, variant) == groups(reference, variant), "\(source)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    "COMBINEDAPACHELOG", "NGINXACCESS", "HTTPDATE", "TIMESTAMP_ISO8601", "SYSLOGTIMESTAMP", "NUMBER", "IPV4",
    "QUOTEDSTRING", "LOGLEVEL", "UUID", "WORD", "SYSLOGPROG", "MAC",
  ])
  func `a common grok definition is lowered`(name: String) throws {
    #expect(try GrokPattern("%{\(name)}").pattern.scannerRefusal == nil)
  }
}

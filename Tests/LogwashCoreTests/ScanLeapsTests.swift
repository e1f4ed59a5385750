import Testing

@testable import LogwashCore

/// A number with decimals is taken at once where that is all, and else as the steps say that stand behind: always as PCRE2 does it.
@Suite struct ScanLeapsTests {
  private static let sources = [
    #"^(\d+(?:\.\d+)?)$"#, #"^x(\d+(?:\.\d+)?) y"#, #"^([+-]?\d+(?:\.\d+)?|-) "#,
    #"^(\d+(?:\.\d+)?|\.\d+)(?:ms|s)"#,
    #"^(\d+)(?:\.(\d+))? "#, #"(\d+(?:,\d+)?)%"#, #"^(?:a|(\d+(?:\.\d+)?)b)*c"#, #"^(?>(\d+(?:\.\d+)?)) "#,
    // With stops.
    #"^(\S+) (\S+) \[([^\]]+)\] "([^"]*)" (\d+(?:\.\d+)?) "([^"]*)"$"#,
    #"^([^.]*)\.([^.]*)\.([^.]*)\.([^.]*)\. (\d+(?:\.\d+)?) x"#,
  ]
  private static let surroundings = [
    ("", ""), ("x", " y"), ("", " "), ("", "ms"), ("+", " "), ("-", "s"), ("", "%"), ("a", "bc"),
    (#"a b [c] "d e" "#, #" "f""#), ("a.b.c.d. ", " x"),
  ]

  @Test(arguments: sources)
  func `numbers of all lengths are found as PCRE2 finds them`(source: String) throws {
    let lowered = try Pattern(source)
    let reference = try Pattern(source, isLowered: false)
    #expect(lowered.scanner != nil)
    for (before, behind) in Self.surroundings {
      for whole in [0, 1, 2, 6, 7, 8, 9, 13, 14, 15, 16, 17, 33] {
        for decimals in [0, 1, 2, 5, 6, 7, 8, 9, 14, 15, 16, 40] {
          for point in [".", ",", "", "..", ".1."] {
            let number =
              String(repeating: "7", count: whole) + point + String(repeating: "3", count: decimals)
            let text = Array((before + number + behind).utf8)
            let expected = groups(reference, text)
            for form in KernelForm.all {
              #expect(
                groups(lowered, text, form: form) == expected,
                "\(form.name): \(String(decoding: text, as: UTF8.self))")
            }
          }
        }
      }
    }
  }

  /// What lies behind a text is none of it: here, more digits.
  @Test func `a number ends where the text ends`() throws {
    let pattern = try Pattern(#"^(\d+(?:\.\d+)?)"#)
    let text = ConstantBytes(Array("12.3456789012345678901234567890".utf8))
    var data = MatchData()
    for (count, end) in [(1, 1), (2, 2), (4, 4), (5, 5), (12, 12), (20, 20)] {
      #expect(data.match(pattern.handle, in: text.view.prefix(count)) == .matched)
      #expect(data.group(1) == 0..<end)
    }
    #expect(data.match(pattern.handle, in: text.view.prefix(3)) == .matched)
    #expect(data.group(1) == 0..<2)
  }

  @Test func `a leap is laid before digits, a byte and digits, when no group is between them`() throws {
    func stepCount(_ source: String) throws -> Int {
      let scanner = try #require(try Pattern(source).scanner)
      return ScanAssembler(scanner.code).steps.count
    }
    // What is the same with other bytes than digits has none.
    func leaps(_ source: String) throws -> Int {
      try stepCount(source) - stepCount(source.replacing(#"\d"#, with: "[0-8]"))
    }
    #expect(try leaps(#"^(\d+(?:\.\d+)?) "#) == 1)
    #expect(try leaps(#"^(\d+(?:\.\d+)?|\.\d+) (\d+(?:,\d+)?)$"#) == 2)
    #expect(try leaps(#"^\d+(?:\.(\d+))? "#) == 0)
    #expect(try leaps(#"^(\d+)(?:\.\d+)? "#) == 0)
    #expect(try leaps(#"^\d+(?:\.\d*)? "#) == 0)
  }
}

import Testing

@testable import LogwashCore

@Suite struct PatternExplainTests {
  private func explain(_ source: String, _ text: String) throws -> MatchExplanation {
    let bytes = ConstantBytes(Array(text.utf8))
    return try Pattern(source).explain(bytes.view)
  }

  @Test(arguments: [
    ("^\"[^\"]*\"$", "\"open", 5, ["\"\\\"\""]),
    (#"^(\d+) (\d+)"#, "12 x", 3, ["a digit"]),
    (#"^\d+ \S+$"#, "12  ", 3, ["a character that is not white space"]),
    ("^a$", "ab", 1, ["the end of the line"]),
    ("^(?:GET|POST) ", "GOT /", 1, ["\"ET\""]),
    ("^(?:GET|PUT) /", "GET x", 4, ["\"/\""]),
    (#"^-?\d"#, "x", 0, ["a digit"]),
    ("^(?:[a-z]|[0-9])$", "!", 0, ["a small letter", "a digit"]),
    ("^[^\"]$", "\"", 0, ["anything but `\"`"]),
    ("^[xy,]$", "a", 0, ["`,`, `x` or `y`"]),
    (#"^[\w.-]+@"#, "!", 0, [#"one of `[\w.-]`"#]),
    ("^(?=.*x)a", "bx", 0, ["\"a\""]),
  ])
  func `it says how far the match came and what was expected`(
    source: String, text: String, offset: Int, expected: [String]
  ) throws {
    let explanation = try explain(source, text)
    #expect(explanation.offset == offset)
    #expect(explanation.expected == expected)
    #expect(!explanation.isPartial)
  }

  @Test func `the attempt that matched most counts`() throws {
    let explanation = try explain("ab+c", "xab abbb")
    #expect(explanation.offset == 8)
    #expect(explanation.expected == ["\"c\""])
  }

  @Test func `the end of a line that begins like a record says nothing`() throws {
    let explanation = try explain(#"(\w+) (\d+) (\d+)$"#, "ab 12 x cd")
    #expect(explanation.offset == 6)
    #expect(explanation.expected == ["a digit"])
  }

  @Test func `the last complete named group is told`() throws {
    #expect(try explain(#"^(?<ip>\S+) (?<n>\d+) $"#, "a 12x").after == "n")
  }

  @Test func `a text that matches has nothing to explain`() throws {
    let explanation = try explain("b", "abc")
    #expect(explanation.offset == 2)
    #expect(explanation.expected == [])
  }

  @Test func `an explanation ends when it has passed over much of a text`() throws {
    // From each digit to the end: half of 10^12 bytes.
    let explanation = try explain(#"(?<a>\d++)[xy]"#, String(repeating: "1", count: 1_000_000))
    #expect(explanation.offset == 1_000_000)
    #expect(explanation.isPartial)
  }

  @Test func `an explanation ends after a bounded number of steps`() throws {
    let explanation = try explain("^(?:a|aa|a?)+$", String(repeating: "a", count: 60) + "!")
    #expect(explanation.isPartial)
    #expect(explanation.offset == 60)
  }
}

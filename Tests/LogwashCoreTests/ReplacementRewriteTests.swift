import LogwashCore
import Testing

/// A program that only prints the line with replacements: it is run without the loop, and what comes out is the same.
@Suite struct ReplacementRewriteTests {
  /// Any instruction more keeps a program in the loop.
  private static let rest = "<#if line == '-'></#if>"

  @Test(arguments: [
    (#"${line?replace("a+", "x", "r")}"#, 1), (#"${line?replace("a", "x", "r")?replace("b", "", "rf")}"#, 2),
    ("${line?replace(\"a\", \"x\", \"ri\")}\n\n", 1), (#"${line?replace("a", "x")}"#, 0),
    (#"${line?replace("(a)", "$1", "r")}"#, 0), (#"-${line?replace("a", "x", "r")}"#, 0),
    (#"${line?replace("a", "x", "r")} "#, 0), (#"${line?replace("a", line, "r")}"#, 0), ("${line}", 0),
    (#"<#set line = line?replace("a", "x", "r")>"#, 0), (#"${line?trim?replace("a", "x", "r")}"#, 0),
  ])
  func `a program that does nothing else is recognized`(template: String, count: Int) throws {
    #expect(try Engine.program(template).replacements.count == count)
  }

  @Test(arguments: [
    #"${line?replace("a+", "x", "r")}"#, #"${line?replace("a", "", "r")?replace("b", "<>", "rf")}"#,
    #"${line?replace("x*", "-", "r")}"#, #"${line?replace("^ *", "\n", "r")}"#,
    #"${line?replace("[^b]+", "", "r")}"#,
    #"${line?replace(".", " ", "r")?replace(" ", "a", "rf")}"#, #"${line?replace("(?:a|ab)*c", "!", "ri")}"#,
    #"${line?replace("(a+)+$", "x", "r")}"#,
  ])
  func `what comes out is the same as by the loop`(template: String) throws {
    let slow = template + Self.rest
    #expect(try Engine.program(template).replacements.count > 0)
    #expect(try Engine.program(slow).replacements.count == 0)
    let lines = [
      "", "a", "aab b", "xyz", "\r", "  b", "ababc ABC", "é\u{FFFD}a", String(repeating: "a", count: 300),
      String(repeating: "ab", count: 40), String(repeating: "a", count: 40) + "!",
    ]
    for line in lines {
      let (a, b) = (try Engine.run(template, line), try Engine.run(slow, line))
      #expect(a.output == b.output, "\(line)")
      #expect(a.ends == b.ends, "\(line)")
    }
  }

  @Test func `what fails is explained as by the loop`() throws {
    var limits = Limits()
    limits.match = 1000
    limits.textBytes = 100
    let template = #"${line?replace("(a|ab?)+$", "xxxxxxxxxx", "r")?replace("b", "..", "r")}"#
    let lines = [
      String(repeating: "a", count: 60) + "!", "a", String(repeating: "b", count: 60),
      String(repeating: "c", count: 99), String(repeating: "c", count: 100),
      String(repeating: "c", count: 101),
    ]
    let fast = try Engine.run(template, lines, limits: limits)
    let slow = try Engine.run(template + Self.rest, lines, limits: limits)
    #expect(fast.output == slow.output)
    #expect(fast.ends == slow.ends)
    #expect(fast.ends.contains(.finished) && Set(fast.ends.map { "\($0)" }).count > 1)
  }
}

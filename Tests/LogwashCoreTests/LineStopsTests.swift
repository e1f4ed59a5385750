import Testing

@testable import LogwashCore

/// Patterns of so many fields that their stops are found for many lines at once: what comes of the lines is what comes of them one by
/// one, without straight code, and in every form of kernels.
@Suite struct LineStopsTests {
  private static let templates = [
    #"<#extract line?grok(r'^%{NOTSPACE:a} %{NOTSPACE:b} \[(?<c>[^\]]+)\] "(?<d>[^"]*)" %{INT:e:int} (?:-|%{INT:f:int}) %{NUMBER:g:float}$')>"#
      + "${a} ${c}|${d}|${e * 10} ${f!'-'} ${(g * 1000)?round}",
    #"<#extract line?capture(r'^(?<a>\S+) (?<b>\S+) \[(?<c>[^\]]+)\] "(?<d>[^"]*)" (?<e>\d+) (?<f>\S+) (?<g>.*)')><#unset line>"#,
    #"<#extract line?dissect('%{a} %{b} [%{c}] "%{d}" %{e} %{f} %{g}')><#unset line>"#,
    // Not anchored: the first attempt is at the line's beginning.
    #"<#extract line?capture(r'(?<a>\S+) (?<b>\S+) \[(?<c>[^\]]+)\] "(?<d>[^"]*)" (?<e>[+-]?\d+) (?<f>\S+) ')><#if f != '-'>${a} ${e}</#if>"#,
  ]

  private static func pick(_ random: inout SplitMix64, _ texts: [String]) -> String {
    texts[Int(random.next() % UInt64(texts.count))]
  }

  /// Some bytes with stops of all kinds among them.
  private static func filling(_ random: inout SplitMix64, _ count: Int) -> String {
    (0..<count).map { _ in pick(&random, ["a", "b", "Z", "7", "-", " ", " ", "]", "\t", "é"]) }.joined()
  }

  private static func line(_ random: inout SplitMix64) -> String {
    let longest = [3, 20, 70, 200][Int(random.next() % 4)]
    var line =
      pick(&random, ["10.0.0.1", "a", "host-7.example", String(repeating: "x", count: longest)]) + " "
    line += pick(&random, ["-", "carol", "é", String(repeating: "u", count: Int(random.next() % 70))]) + " ["
    line += pick(&random, ["01/Jan/2026:00:00:00 +0000", "x y z", ""]) + "] \""
    line += filling(&random, Int(random.next() % UInt64(longest))) + "\" "
    line += pick(&random, ["200", "+4", "-17", "123456789", "2x", ""]) + " "
    line += pick(&random, ["-", "0", "27", "318567", "99999999999999999999", "-5"]) + " "
    line += pick(&random, ["0.001", "12", "2.500", ".5", "1.0000000", "0.123456789", "1.5 ", "x"])
    switch random.next() % 60 {
    case 0: line = ""
    case 1: line = String(repeating: " ", count: 100) + line
    case 2: line += String(repeating: "] \" ", count: 40)
    // Longer than what is looked at, and than the longest record that straight code takes.
    case 3: line = line.replacing("[", with: "[" + String(repeating: "c", count: 9000))
    case 4: line = line.replacing("[", with: "[" + String(repeating: "c ", count: 40_000))
    case 5: line += "\r"
    case 6: line = "\r" + line
    default: break
    }
    return line
  }

  private static func block(_ random: inout SplitMix64) -> [UInt8] {
    var block: [UInt8] = []
    let end = random.next() % 3
    for _ in 0..<random.next() % 150 {
      block += Array(line(&random).utf8)
      block += end == 0 || (end == 1 && random.next() % 3 == 0) ? [13, 10] : [10]
    }
    if random.next() % 3 == 0 { block += Array(line(&random).utf8) }
    return block
  }

  @Test(arguments: 0..<4)
  func `what comes of lines is the same as without straight code`(number: Int) throws {
    var random = SplitMix64(seed: 0x570B + UInt64(number))
    let template = Self.templates[number]
    let program = try Engine.program(template)
    #expect(program.straight.count > 0)
    var written = 0
    for _ in 0..<8 * CaseCount.multiplier {
      let block = Self.block(&random)
      var fixture = RunnerFixture(template)
      fixture.blockBytes = [1 << 10, InputChunks.blockBytes][Int(random.next() % 2)]
      fixture.outputBytes = [1000, RunOptions.usualOutputBytes][Int(random.next() % 2)]
      let fast = try fixture.run(block)
      fixture.options.takesShortcuts = false
      let slow = try fixture.run(block)
      written += slow.text.split(separator: "\n").count
      #expect(fast.text == slow.text)
      #expect(fast == slow)
    }
    #expect(written > 100)
  }

  @Test(arguments: 0..<4)
  func `lines are run in every form as in the plain one`(number: Int) throws {
    var random = SplitMix64(seed: 0xF0B5 + UInt64(number))
    let program = try Engine.program(Self.templates[number])
    let machine = Machine(policies: program.policies)
    guard let matcher = machine.straightMatcher(program) else {
      throw Engine.Rejected(description: "no straight code")
    }
    for _ in 0..<20 * CaseCount.multiplier {
      let block = ConstantBytes(Self.block(&random))
      let runs = KernelForm.all.map { StraightLinesTests.run(program, matcher, block.view, $0) }
      for run in runs { #expect(run == runs[0]) }
      extendLifetime(block)
    }
    extendLifetime(program)
  }

  /// Behind a run that passes stops their number is not known, and what is taken for the next one may be one of the next line: there
  /// a run that could go on must not end.
  @Test(arguments: ["${f}", "${f?trim} ${e?length}"])
  func `a run that could go on in the next line ends with its own`(printed: String) throws {
    let fields = #"^(?<a>[^"]*)"(?<b>[^"]*)"(?<c>[^"]*)"(?<d>[^"]*)" (?<e>[a-z "]+)-(?<f>[a-z\s]*)"#
    let fixture = RunnerFixture("<#extract line?capture(r'\(fields)')>\(printed)")
    for count in 1...70 {
      let line = #"a"b"c"d" "# + String(repeating: "\"", count: count) + "-z"
      let result = try fixture.run(Array(String(repeating: line + "\n", count: 3).utf8))
      let expected = printed == "${f}" ? "z\n" : "z \(count)\n"
      #expect(result.text == String(repeating: expected, count: 3), "\(count)")
    }
  }
}

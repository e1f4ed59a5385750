import Testing

@testable import LogwashCore

/// Replacements that are put into many lines at once: nothing changes by it, and it is done where it can be.
@Suite struct StretchTests {
  @Test(arguments: [
    #"${line?replace("[\\w.+-]+@[\\w-]+\\.[\\w.-]+", "[email]", "r")}"#,
    #"${line?replace("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b", "[ip]", "r")?replace("a", "", "r")}"#,
    #"${line?replace("[^\"\n]*\"", "\"", "r")}"#,
    "${line?replace('a.*?c', ' ', 'r')}\n", "${line?replace('a(?!b)', '-', 'r')}",
  ])
  func `a pattern that is the same at a line break as at the text's end goes over many lines`(
    template: String
  ) throws {
    #expect(try Engine.program(template).straight.rewrites > 0)
  }

  @Test(arguments: [
    // They match a line break.
    #"${line?replace("a\\s+b", "-", "r")}"#, #"${line?replace("\"[^\"]*\"", "-", "r")}"#,
    "${line?replace('(?s)a.c', '', 'r')}",
    // They look for the end, or for what stands before it.
    "${line?replace('a$', '-', 'r')}", #"${line?replace("a\\z", "-", "r")}"#,
    #"${line?replace("x(?=[\n])", "-", "r")}"#,
    // Only one in each line; lines are made; something else is done.
    "${line?replace('a', '-', 'rf')}", "${line?replace('a', '\n', 'r')}", "${line?replace('a', '-', 'r')}!",
    "${line?replace('a', '-', 'r')} ${line}", "${line}",
    "<#if line == 'a'>${line?replace('a', '-', 'r')}</#if>",
    "<#set line = line?replace('a', '-', 'r')>",
    "<#extract line?capture('(?<a>.)')>${a?replace('a', '-', 'r')}",
  ])
  func `other code goes line by line`(template: String) throws {
    #expect(try Engine.program(template).straight.rewrites == 0)
  }

  private static let patterns = [
    "b", "[a-c]+@[a-c]+", "a.*?c", #"\b[0-9]{1,3}\.[0-9]{1,3}\b"#, "a.c", #"[\w.+-]+@[\w-]+\.[\w.-]+"#,
    "q(?=u|$)", "é", "[0-9]+(?:-[0-9]+)?",
    "(?:ab|a)c", "[^ \\n]+=", "x+?y", #"\ba"#, "(k)(e)?", "[ \\t]", "[^x\\n]", "\\s", "a$", "[^a]b",
  ]
  private static let replacements = [
    "", " ", "[x]", "\t", "a@b.c", "\\n", "b", "0123456789abcdef0123456789abcdef0123",
  ]

  private static func template(_ random: inout SplitMix64) -> String {
    func one(_ texts: [String]) -> String { texts[Int(random.next() % UInt64(texts.count))] }
    let calls = (0...Int(random.next() % 3)).map { _ in
      "?replace(r\"\(one(patterns))\", \"\(one(replacements))\", \"\(random.next() % 12 == 0 ? "rf" : "r")\")"
    }
    return "${line" + calls.joined() + "}" + (random.next() % 2 == 0 ? "\n" : "")
  }

  private static func block(_ random: inout SplitMix64) -> [UInt8] {
    let words = [
      "b", "bc@ab", "ann.b@example.org", "10.0", "1.2.3.4", "12-34", "abc", "aé", "q", "qu", "xxy", "key=7",
      "ke", "word", "", " ",
      "aXc", "acb",
    ]
    // How often something other than a plain line comes.
    let oddity = [3, 20, 400, 1_000_000][Int(random.next() % 4)]
    var block: [UInt8] = []
    for _ in 0..<Int(random.next() % 400) {
      if random.next() % UInt64(oddity) == 0 {
        let texts = [
          "", " ", "\t \u{B}", "a\r", "\r", "\rb", "b\rb", " \r", "\tat b", String(repeating: " ", count: 70),
          "\0",
          String(repeating: "b ", count: Int(random.next() % 5000)),
          String(repeating: "x", count: 70_000) + "b",
        ]
        block += Array(texts[Int(random.next() % UInt64(texts.count))].utf8)
        if random.next() % 10 == 0 { block.append(0xFF) }
      } else {
        let count = Int(random.next() % 12) + (random.next() % 60 == 0 ? 200 : 1)
        for _ in 0..<count { block += Array((words[Int(random.next() % UInt64(words.count))] + " ").utf8) }
      }
      block += random.next() % UInt64(oddity) == 0 ? [13, 10] : [10]
    }
    if random.next() % 3 == 0 { block += Array("b 1.2 end".utf8) }
    return block
  }

  @Test func `what comes of lines is the same as when they are done one by one`() throws {
    var random = SplitMix64(seed: 0x57E7)
    var rewritten = 0
    for _ in 0..<60 * CaseCount.multiplier {
      let template = Self.template(&random)
      let block = Self.block(&random)
      var fixture = RunnerFixture(template)
      fixture.jobs = 1 + Int(random.next() % 2)
      fixture.blockBytes = [1 << 10, 1 << 14, InputChunks.blockBytes][Int(random.next() % 3)]
      fixture.outputBytes = [1, 1000, RunOptions.usualOutputBytes][Int(random.next() % 3)]
      fixture.options.limits.recordBytes = [100, 20_000, 1 << 20][Int(random.next() % 3)]
      fixture.options.limits.textBytes = [100, 20_000, 1 << 20][Int(random.next() % 3)]
      let fast = try fixture.run(block)
      fixture.options.takesShortcuts = false
      let slow = try fixture.run(block)
      if fast != slow {
        Issue.record(
          "\(template) on \(block.count) bytes: \(String(decoding: block.prefix(2000), as: UTF8.self))")
      }
      if try Engine.program(template).straight.rewrites > 0 { rewritten += 1 }
    }
    #expect(rewritten > 15)
  }

  @Test func `lines are rewritten in every form as in the plain one`() throws {
    var random = SplitMix64(seed: 0x57E8)
    for _ in 0..<60 * CaseCount.multiplier {
      let program = try Engine.program(Self.template(&random))
      guard program.straight.rewrites > 0 else { continue }
      let block = ConstantBytes(Self.block(&random))
      let runs = KernelForm.all.map { StraightLinesTests.run(program, .none, block.view, $0) }
      for run in runs { #expect(run == runs[0]) }
      extendLifetime(block)
      extendLifetime(program)
    }
  }

  /// Lines end at all places of a vector and of a stretch, and one is blank or ends with `\r`.
  @Test(arguments: ["\n", "  \n", "\r\n", "b\r\n", "\t\u{C}\n"])
  func `a line that is not plain may be anywhere`(odd: String) throws {
    let template = #"${line?replace("b", "", "r")}"#
    for length in 1...140 {
      for number in [0, 1, 8192 / (length + 1) - 1, 8192 / (length + 1)] {
        let line = String(repeating: "y", count: length) + "\n"
        let text = String(repeating: line, count: number) + odd + line + "b" + line + odd
        // By the specification: `\r` belongs to the line end, and of blank lines nothing is printed.
        let expected = String(repeating: line, count: number + 2)
        let output = try RunnerFixture(template).run(text)
        #expect(output.text == expected, "\(length) bytes, \(number) lines")
      }
    }
  }
}

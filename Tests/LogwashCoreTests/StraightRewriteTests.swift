import LogwashCore
import Testing

/// Straight code: what it is made of, when there is none, and that nothing of what comes out changes.
@Suite struct StraightRewriteTests {
  private static let extract =
    #"<#extract line?grok("^%{NOTSPACE:a} %{NOTSPACE:x:number} (?:-|%{NOTSPACE:y:number})$")>"#

  private func lines(_ template: String) throws -> String {
    Disassembler(try Engine.program(template)).straightLines().joined(separator: "\n")
  }

  @Test func `a record that is written as it was matched`() throws {
    #expect(
      try lines(#"<#extract line?capture("(?<a>\\w+) (?<b>\\w+)")><#unset line>"#)
        == """
           0  write captures 0..<2
           1  end
           2  leave
        """)
  }

  @Test func `numbers, a condition, and what is printed`() throws {
    #expect(
      try lines(Self.extract + "<#if x gt 0.5>${a}: ${((y!0) / x)?round}</#if>")
        == """
           0  r0 = group 2 as number
           1  r1 = group 3 as number
           2  drop unless r0 greater 5e-1
           3  print group 1, ": "
           4  r2 = r1, or 0
           5  r2 = round r2 divide r0
           6  print r2
           7  end
           8  leave
        """)
  }

  @Test func `conditions that are joined, and members that are set`() throws {
    #expect(
      try lines(Self.extract + #"<#if x lt 1 || a == "b"><#set z = x * 2></#if><#unset line, a>"#)
        == #"""
           0  r1 = group 1
           1  r0 = group 2 as number
           2  r5 = group 3 as number
           3  r3 = nothing
           4  unless r0 greaterOrEqual 1, 10
           5  unless r1 equal "b", 8
           6  r2 = true
           7  jump 9
           8  r2 = false
           9  jump 11
          10  r2 = true
          11  unless r2 equal true, 15
          12  r2 = r0 multiply 2
          13  jumpIfMissing r2, 20
          14  r3 = r2
          15  r1 = nothing
          16  write ",\"x\":" r0
          17  write ",\"y\":" r5
          18  write ",\"z\":" r3
          19  end
          20  leave
        """#)
  }

  @Test(arguments: [
    ("<#if a == 'b'>${x}</#if>", #"drop unless r0 equal "b""#),
    ("<#if x gt 1>${a}<#if y??>!</#if></#if>\n", "drop unless r0 greater 1"),
    ("<#if (x * 2)?round gt x>${a}</#if>", "drop unless r1 greater r0"),
  ])
  func `a condition without which nothing is printed drops records`(rest: String, drop: String) throws {
    #expect(
      try lines(Self.extract + rest).split(separator: "\n").filter { $0.contains("drop") }.map {
        $0.dropFirst(6)
      } == [drop[...]])
  }

  /// Something comes of them all the same, or what drops is no comparison; or what a replacement gives lies where the next one does.
  @Test(arguments: [
    "<#if x gt 1>${a}<#else>-</#if>", "<#if x gt 1>${a}</#if>.", "${a}<#if x gt 1>!</#if>",
    "<#if y??>${a}</#if>",
    "<#if x gt 1><#set z = 1></#if>", "<#if a?replace('b', '', 'r') == 'c'>${x}</#if>",
  ])
  func `no other condition does`(rest: String) throws {
    let code = try lines(Self.extract + rest)
    #expect(!code.isEmpty)
    #expect(!code.contains("drop"))
  }

  @Test(arguments: [
    "${a?upper_case}", "<#list 1..2 as i>${a}</#list>", "<#drop 'x'>", "${x + a}", "${x % 2}",
    "<#assign v = x>${v}", "<#setting number_format='0.0'>${x}", "<#emit {\"a\": a}>",
  ])
  func `what is not numbers, texts and members has no straight code`(rest: String) throws {
    #expect(try lines(Self.extract + rest).isEmpty)
  }

  private static let numbers = [
    "0", "-0", "7", "7.0", "-7", "0.5", "0.50", "-2.5", "2.5", "-0.5", "1e3", "123456789012345678", ".5",
    "5.", "-",
    "12345678901234567890", "0.000000000001", "1.0000000000001", "9223372036854775807",
    "-9223372036854775808",
    "000", "0.000", "3", "99999999.99", "x", "+5", "NaN", "1000000000000", "922337203685",
  ]

  @Test(arguments: [
    "${x}", "${x} ${y!'-'}", "${x + 1}", "${x - 0.5}", "${x * 1000}", "${x / 3}", "${1 / x}", "${x / 0}",
    "${x * 9223372036854775807}", "${(x / 7)?round}", "${(x * 1.5)?floor}", "${(x - 0.5)?ceiling}",
    "${(x - 0.5)?round}", "${x * x}", "${x / (y!1)}", "${(y!0) - x}", "${x * 0.000001 * 1000}",
    "<#if x == 7>y<#else>n</#if>", "<#if x != 7>y<#else>n</#if>", "<#if x lt 7>y<#else>n</#if>",
    "<#if x gte 0.5 && y??>y<#else>n</#if>", "<#if !(x lte 0.5) || a == 'é'>y<#else>n</#if>",
    "<#if x == 7>y</#if>", "<#if x != 7>${a}\n</#if>", "<#if x lt 7>y</#if>", "<#if x lte 0.5>${x}</#if>",
    "<#if x gte 0.5>${a}</#if>\n", "<#if x * 2 gt (y!0) - 0.5>${y!0}</#if>",
    "<#if a == 'b'>${x}</#if>", "<#if a != 'é'>${a}</#if>", "<#if a == 'K' || x gt 3>${a}</#if>",
    "<#if y??>${y}</#if>", "<#if a == 'b'>y<#else>n</#if>", "<#if a != 'b'>y<#else>n</#if>",
    "${(x / (y!1))?round} ${(1000 / x)?floor} ms", "${(x / 999999999999)?round}",
    "${(x / 1000000000000)?floor}",
    "${(x / 1999999999999)?ceiling}", "${((y!0) / (x * 1000))?floor} ${((y!x) / 7)?ceiling}",
    "${(x / (y!0))?round}",
    "${x * 10} ${x * 1000000}", "${x * 1000000000000000000}", "${a} ${x}-${y!0}, ${a}", "${99999999 + x}",
    "${a}${x}\n", "\n ${a}", " <#if x gt 1>${a}</#if> ", "<#if a == 'e\u{301}'>y<#else>n</#if>",
    "<#if x gt 1>${a}<#elseif x == 0>zero<#else>${line}</#if>",
    "<#unset line>", "<#set z = x * 2>", "<#set z = a>", "<#unset line><#set z = x / 3, b = a == 'b'>",
    "<#unset line><#if x gt 1><#set x = 1><#else><#unset a></#if>", "<#unset line><#set x = y>",
    "<#unset line><#set x = y!'none'>", "<#unset line><#set a = 'q\"'>",
  ])
  func `what comes out is the same as without straight code`(rest: String) throws {
    var lines: [String] = []
    for a in [
      "b", "é", "e\u{301}", "K", "\u{212A}", "q\"\\", "\u{1}",
      "a-text-that-is-longer-than-a-vector-of-sixty-four-bytes-is-and-so-copied-in-two",
    ] {
      for x in Self.numbers {
        lines.append(
          "\(a) \(x) \(lines.count % 3 == 0 ? "-" : Self.numbers[lines.count % 29 % Self.numbers.count])")
      }
    }
    lines += ["", "b", "b 1 ", " b 1 -"]
    let template = Self.extract + rest
    #expect(try Engine.program(template).straight.count > 0)
    let fast = try Engine.run(template, lines, takesShortcuts: true)
    let slow = try Engine.run(template, lines, takesShortcuts: false)
    #expect(fast.ends == slow.ends)
    #expect(fast.count == slow.count)
    guard fast.output != slow.output else { return }
    for line in lines {
      let slow = try Engine.run(template, [line], takesShortcuts: false)
      #expect(try Engine.run(template, [line], takesShortcuts: true).output == slow.output, "\(line)")
    }
  }

  /// Expressions and conditions made at random, on numbers made at random.
  @Test func `generated programs give the same with straight code and without`() throws {
    var random = SplitMix64(seed: 0x57A1)
    var straight = 0
    for _ in 0..<300 * CaseCount.multiplier {
      let template = Self.extract + Self.body(&random)
      let lines = (0..<20).map { _ in
        "\(["b", "bb", "é"][Int(random.next() % 3)]) \(Self.number(&random)) \(random.next() % 4 == 0 ? "-" : Self.number(&random))"
      }
      if try Engine.program(template).straight.count > 0 { straight += 1 }
      let fast = try Engine.run(template, lines, takesShortcuts: true)
      let slow = try Engine.run(template, lines, takesShortcuts: false)
      #expect(fast.output == slow.output, "\(template)\n\(lines)")
      #expect(fast.ends == slow.ends, "\(template)\n\(lines)")
    }
    #expect(straight > 100)
  }

  private static func number(_ random: inout SplitMix64) -> String {
    let digits = Int(random.next() % 19)
    var text = random.next() % 5 == 0 ? "-" : ""
    for _ in 0...digits { text += String(random.next() % 3 == 0 ? 0 : random.next() % 10) }
    if random.next() % 2 == 0 {
      text += "."
      for _ in 0...(random.next() % 7) { text += String(random.next() % 3 == 0 ? 0 : random.next() % 10) }
    }
    return text
  }

  private static func expression(_ random: inout SplitMix64, _ depth: Int) -> String {
    switch random.next() % (depth > 0 ? 9 : 4) {
    case 0: "x"
    case 1: "(y!1)"
    case 2: ["0", "1", "0.5", "1000", "3", "0.001", "1024"][Int(random.next() % 7)]
    case 3: "(y!x)"
    case 4: "(\(expression(&random, depth - 1)) + \(expression(&random, depth - 1)))"
    case 5: "(\(expression(&random, depth - 1)) - \(expression(&random, depth - 1)))"
    case 6: "(\(expression(&random, depth - 1)) * \(expression(&random, depth - 1)))"
    case 7: "(\(expression(&random, depth - 1)) / \(expression(&random, depth - 1)))"
    default: "(\(expression(&random, depth - 1)))?\(["round", "floor", "ceiling"][Int(random.next() % 3)])"
    }
  }

  private static func condition(_ random: inout SplitMix64, _ depth: Int) -> String {
    switch random.next() % (depth > 0 ? 6 : 3) {
    case 0:
      "\(expression(&random, 1)) \(["==", "!=", "lt", "gt", "lte", "gte"][Int(random.next() % 6)]) \(expression(&random, 1))"
    case 1: "y??"
    case 2: "a == 'b'"
    case 3: "(\(condition(&random, depth - 1)) && \(condition(&random, depth - 1)))"
    case 4: "(\(condition(&random, depth - 1)) || \(condition(&random, depth - 1)))"
    default: "!(\(condition(&random, depth - 1)))"
    }
  }

  private static func body(_ random: inout SplitMix64) -> String {
    let isPrinted = random.next() % 2 == 0
    var text = isPrinted ? "" : "<#unset line>"
    for number in 0...(random.next() % 3) {
      let part =
        isPrinted ? "${\(expression(&random, 3))} ${a}" : "<#set v\(number) = \(expression(&random, 3))>"
      text += random.next() % 2 == 0 ? part : "<#if \(condition(&random, 2))>\(part)<#else>${'-'}</#if>"
    }
    return isPrinted ? text : text.split(separator: "${'-'}").joined()
  }
}

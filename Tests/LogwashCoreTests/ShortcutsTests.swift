import LogwashCore
import Testing

/// Instructions that stand for several: where they do, and that nothing of what comes out changes.
@Suite struct ShortcutsTests {
  private func check(
    _ template: String, before: String, after: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var options = CompilerOptions()
    options.input = .json
    #expect(try Engine.disassembly(template, options: options) == before, sourceLocation: sourceLocation)
    #expect(
      try Engine.disassembly(template, options: options, takesShortcuts: true) == after,
      sourceLocation: sourceLocation)
  }

  @Test func `a field that is printed`() throws {
    try check(
      "a ${line}!",
      before: """
           0  printConstant "a "
           1  field line
           2  print
           3  printConstant "!"
           4  end
        """,
      after: """
           0  printConstant "a "
           1  printField line
           2  print
           3  printConstant "!"
           4  end
        """)
  }

  @Test func `a field that is compared with a constant`() throws {
    try check(
      "<#if a gt 0.5>x</#if>",
      before: """
           0  field a
           1  push 5e-1
           2  greater
           3  jumpIfFalse 5
           4  printConstant "x"
           5  end
        """,
      after: """
           0  testField a greater 5e-1, else 5
           1  push 5e-1
           2  greater
           3  jumpIfFalse 5
           4  printConstant "x"
           5  end
        """)
    try check(
      "<#if line == 'a'>x</#if>",
      before: """
           0  field line
           1  push "a"
           2  equal
           3  jumpIfFalse 5
           4  printConstant "x"
           5  end
        """,
      after: """
           0  testField line equal "a", else 5
           1  push "a"
           2  equal
           3  jumpIfFalse 5
           4  printConstant "x"
           5  end
        """)
  }

  @Test func `a field that is asked for`() throws {
    try check(
      "<#if a??>x</#if><#if !b??>y</#if>",
      before: """
           0  field a
           1  exists
           2  jumpIfFalse 4
           3  printConstant "x"
           4  field b
           5  exists
           6  not
           7  jumpIfFalse 9
           8  printConstant "y"
           9  end
        """,
      after: """
           0  testPresence a, else 4
           1  exists
           2  jumpIfFalse 4
           3  printConstant "x"
           4  testPresence not b, else 9
           5  exists
           6  not
           7  jumpIfFalse 9
           8  printConstant "y"
           9  end
        """)
  }

  @Test func `a variable that may hide a field, and a pattern that is tried`() throws {
    try check(
      "<#if line??><#assign v = 'x'></#if><#if v?matches('x+')>y</#if>",
      before: """
           0  field line
           1  exists
           2  jumpIfFalse 5
           3  push "x"
           4  setVariable v
           5  variable v
           6  jumpIfPresent 8
           7  field v
           8  format
           9  push "x+"
          10  builtIn ?matches/1 prepared 0
          11  jumpIfFalse 13
          12  printConstant "y"
          13  end
        """,
      after: """
           0  testPresence line, else 5
           1  exists
           2  jumpIfFalse 5
           3  push "x"
           4  setVariable v
           5  jumpIfVariable v 8
           6  jumpIfPresent 8
           7  field v
           8  format
           9  push "x+"
          10  testMatch ?matches/1 prepared 0, else 13
          11  jumpIfFalse 13
          12  printConstant "y"
          13  end
        """)
  }

  @Test func `a field and a constant that are computed with`() throws {
    try check(
      "${a * 1000}",
      before: """
           0  field a
           1  push 1000
           2  multiply
           3  print
           4  end
        """,
      after: """
           0  computeField a multiply 1000
           1  push 1000
           2  multiply
           3  print
           4  end
        """)
  }

  /// JSON for a field: numbers of all kinds, texts, and what is neither.
  private static let values = [
    "0", "-0", "7", "7.0", "-7", "0.5", "0.50", "1e3", "1e-3", "123456789012345678", "12345678901234567890",
    "0.000000000001",
    "1.0000000000001", "9223372036854775807", "-9223372036854775808", "1e400", "\"a\"", "\"\"", "\"7\"",
    "\"\\u0061\"",
    "\"A\\u030A\"", "\"\u{C5}\"", "true", "null", "[]", "[1]", "{}", "{\"b\":1}",
  ]

  @Test(arguments: [
    "${a}", "x${a}y${a}", "<#setting number_format='0.0'>${a}", "${a}${b}",
    "<#if a == 7>y<#else>n</#if>", "<#if a != 7>y<#else>n</#if>", "<#if a lt 7>y<#else>n</#if>",
    "<#if a gt 0.5>y<#else>n</#if>", "<#if a lte 0.5>y<#else>n</#if>", "<#if a gte 7>y<#else>n</#if>",
    "<#if a == 'a'>y<#else>n</#if>", "<#if a != 'a'>y<#else>n</#if>",
    "<#if a == '\u{C5}'>y<#else>n</#if>", "<#if a == true>y<#else>n</#if>",
    "<#if a == 9223372036854775807>y<#else>n</#if>",
    "${a + 1}", "${a - 0.5}", "${a * 1000}", "${a / 3}", "${a / 0}", "${a / 0.001}", "${a * 0}",
    "${a * 9223372036854775807}", "${a + '!'}", "${a + 0.0000000000001}", "${(a / 7)?round}",
    "${(a * 1.5)?floor}", "${(a - 0.5)?ceiling}", "${(a - 0.5)?round}",
    "<#if a??>y<#else>n</#if>", "<#if !a??>y<#else>n</#if>", "<#if a?? && b??>y<#else>n</#if>",
    "<#assign v = a!'x'>${v}<#if v == 7>y</#if>", "<#if a == 7><#assign v = 1></#if><#if v??>y</#if>${v!a!}",
    "<#if a?matches('[a-z0-9]*')>y<#else>n</#if>", "<#if a?string?matches('.')>y<#else>n</#if>",
    "<#if a?matches('(a|7)+?', 'i')>y<#else>n</#if>",
    "<#attempt><#if a?matches('(')>y</#if><#recover>n</#attempt>",
    "<#attempt>${a * 2}<#recover>caught</#attempt>", "${(a * 2)!'none'}",
  ])
  func `what comes out is the same as without shortcuts`(rest: String) throws {
    for value in Self.values {
      let lines = ["{\"a\":\(value)}"]
      let fast = try Engine.run(rest, lines, input: .json, takesShortcuts: true)
      let slow = try Engine.run(rest, lines, input: .json, takesShortcuts: false)
      #expect(fast.output == slow.output, "\(value)")
      #expect(fast.ends == slow.ends, "\(value)")
    }
  }
}

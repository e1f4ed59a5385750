import LogwashCore
import Testing

/// Found by fuzzing and by reading with bad intent: what once trapped, took memory without end or quadratic time.
@Suite struct NoTrapTests {
  private func failure(_ template: String, _ record: String = "{}") throws -> FaultCode? {
    try Engine.failure(template, record)?.code
  }

  // MARK: Ranges

  @Test(arguments: [
    "${(1..9223372036854775807)?join(',')}", "<#set a = [0] + (1..9223372036854775807)>",
    "<#set a = (1..9223372036854775807)?reverse>", "<#set a = 1..9223372036854775807>",
    "<#set a = (1..9223372036854775807) + (1..9223372036854775807)>",
  ])
  func `a range with more items than memory is too large, whatever the heap holds already`(
    template: String
  ) throws {
    var limits = Limits()
    limits.textBytes = 1 << 20
    try expect(Engine.failure("<#assign before = [1, 2, 3]>" + template, limits: limits)?.code, is: .tooLarge)
  }

  @Test func `a counted range ends with what it slices`() throws {
    // As FreeMarker: `..*` may reach over the end.
    try expect(
      Engine.render("${[1, 2, 3][1..*9223372036854775807]?join(',')} ${'abc'[1..*9223372036854775807]}"),
      is: "2,3 bc")
    try expect(
      Engine.render("${[1, 2, 3][1..*-9223372036854775807]?join(',')} ${'abc'[0..*-9223372036854775807]}"),
      is: "2,1 a")
  }

  // MARK: What is made at run time

  @Test func `a number format that was set stays, however many others are made`() throws {
    let many = "<#list 1..600 as i><#assign s = 1?string(\"0'\" + i + \"'\")></#list>"
    let set = "<#setting number_format=\"0.00'\" + line?length + \"'\">"
    for before in ["", "<#list 1..255 as i><#assign s = 1?string(\"0'x\" + i + \"'\")></#list>"] {
      try expect(Engine.run(before + set + many + "${1}", "ab").output, is: "1.002\n")
    }
  }

  @Test func `several formats made at run time are good at once`() throws {
    let template = """
      <#list 1..600 as i><#assign t = "5"?timestamp("yyyy'" + i + "'", "MM'" + i + "'", "d'" + i + "'", "ss", year=1970)!>\
      </#list>${t?string("ss")}
      """
    try expect(Engine.run(template, "").output, is: "05\n")
  }

  @Test func `patterns made at run time are bounded, and good as long as they are used`() throws {
    let template = "<#list 1..700 as i><#assign b = 'a7'?matches('a(' + i + ')')></#list>${b?c}"
    try expect(Engine.run(template, "").output, is: "false\n")
    var limits = Limits()
    limits.steps = 50_000
    try expect(
      Engine.failure("<#list 1..1000000 as i><#assign b = 'a'?matches('x' + i)></#list>", limits: limits)?
        .code,
      is: .tooManySteps)
  }

  // MARK: JSON that is looked into again and again

  @Test(arguments: [
    "<#list a as x><#list b as y><#break></#list></#list>", "<#list a as x><#set n = b?first></#list>",
    "<#list a as x><#set n = b[5]></#list>", "<#list 0..<a?size as i><#set n = b[i]></#list>",
    "<#list a as x><#set n = b?size></#list>",
  ])
  func `an array is read once`(template: String) throws {
    let items = Array(repeating: "1", count: 20_000).joined(separator: ",")
    // 20,000 times 20,000 elements would be over the limit.
    try expect(failure(template, "{\"a\":[\(items)],\"b\":[\(items)]}"), is: nil)
  }

  @Test func `more arrays than are remembered are read again, up to the limit`() throws {
    let items = Array(repeating: "1", count: 1000).joined(separator: ",")
    let arrays = Array(repeating: "[\(items)]", count: 20).joined(separator: ",")
    let loops = "<#list 1..300 as i><#list a as x><#assign n = x[0]></#list></#list>"
    try expect(failure(loops, "{\"a\":[\(arrays)]}"), is: .tooLarge)
    try expect(failure("<#list a as x><#assign n = x[0]></#list>", "{\"a\":[\(arrays)]}"), is: nil)
  }

  // MARK: Large hashes

  private static func object(_ keys: Range<Int>) -> String {
    "{" + keys.map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
  }

  @Test func `large hashes are put together as small ones are`() throws {
    let template = "<#set s = a + b><#unset a, b>"
    for (n, m) in [(3, 2), (200, 2), (2, 200), (300, 300)] {
      // The left one's order; the right one's members behind it, and its values.
      let wanted = Self.object(0..<max(n, m / 2 + m))
      let run = try Engine.run(
        template, "{\"a\":\(Self.object(0..<n)),\"b\":\(Self.object(m / 2..<m / 2 + m))}", input: .json)
      if n >= m / 2 { #expect(run.output == "{\"s\":\(wanted)}\n") }
    }
  }

  @Test func `a large hash is extracted as a small one is`() throws {
    for n in [3, 300] {
      let record = "{\"k1\":\"old\",\"h\":\(Self.object(0..<n)),\"k2\":\"old\"}"
      let rest = (0..<n).filter { $0 != 1 && $0 != 2 }.map { ",\"k\($0)\":\($0)" }.joined()
      try expect(
        Engine.run("<#extract h><#unset h>", record, input: .json).output, is: "{\"k1\":1,\"k2\":2\(rest)}\n")
      try expect(
        Engine.run("<#extract h><#unset h><#if k2 == 2></#if>", record, input: .json).output,
        is: "{\"k1\":1,\"k2\":2\(rest)}\n")
    }
  }

  // MARK: Costs

  @Test func `numbers are counted, too`() throws {
    let big = "<#assign big = '1e9999'?number + 1>"
    var limits = Limits()
    limits.textBytes = 1 << 20
    try expect(
      Engine.failure(big + "<#list 1..10000000 as i><#assign z = big + i></#list>", limits: limits)?.code,
      is: .tooLarge)
    try expect(failure(big + "<#list 1..100 as i><#assign z = big + i></#list>"), is: nil)
  }

  @Test(arguments: [
    "s?contains('y')", "s?html", "s == s + ''", "s[5]", "s?matches('.*y')", "s?index_of('y')",
  ])
  func `looking at long text costs more than at short`(expression: String) throws {
    func template(_ count: Int) -> String {
      "<#assign s = 'x'?left_pad(\(count))><#list 1..1000 as i><#assign z = \(expression)></#list>"
    }
    var limits = Limits()
    limits.steps = 100_000
    try expect(Engine.failure(template(20), limits: limits)?.code, is: nil)
    try expect(Engine.failure(template(50_000), limits: limits)?.code, is: .tooManySteps)
  }

  @Test(arguments: ["{}", "1..5", "{'a': 1}", "[1]"])
  func `values are counted, however small`(expression: String) throws {
    var limits = Limits()
    limits.elements = 1000
    try expect(
      Engine.failure("<#list 1..2000 as i><#assign z = \(expression)></#list>", limits: limits)?.code,
      is: .tooLarge)
  }

  @Test func `records for named outputs are counted, however small`() throws {
    var limits = Limits()
    limits.elements = 1000
    try expect(
      Engine.failure("<#list 1..2000 as i><#emit '' to \"s\"></#list>", limits: limits)?.code, is: .tooLarge)
  }
}

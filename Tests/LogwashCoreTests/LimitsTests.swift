import LogwashCore
import Testing

/// Whatever a template or a record asks for, it ends with a fault of the record, never with a trap.
@Suite struct LimitsTests {
  private func failure(
    _ template: String, _ record: String = "{}", _ change: (inout Limits) -> Void = { _ in }
  ) throws -> FaultCode? {
    var limits = Limits()
    change(&limits)
    return try Engine.failure(template, record, limits: limits)?.code
  }

  // MARK: Steps

  @Test func `an endless loop ends`() throws {
    try expect(failure("<#list 1.. as x></#list>") { $0.steps = 1000 }, is: .tooManySteps)
    try expect(
      failure("<#list 1.. as x><#list 1.. as y></#list></#list>") { $0.steps = 1000 }, is: .tooManySteps)
    try expect(failure("<#set a = (1..)?filter(x -> x lt 0)>") { $0.steps = 1000 }, is: .tooManySteps)
  }

  @Test func `the default limit stops an endless loop`() throws {
    try expect(
      Engine.failure("<#list 1.. as x></#list>"),
      is: .init(code: .tooManySteps, place: "1..", operand: "1.."))
  }

  @Test func `loops with few steps are not disturbed`() throws {
    try expect(failure("<#list 1..999 as x></#list>") { $0.steps = 1000 }, is: nil)
    try expect(failure("<#list 1..1002 as x></#list>") { $0.steps = 1000 }, is: .tooManySteps)
  }

  @Test func `attempt does not catch the limit`() throws {
    try expect(
      failure("<#attempt><#list 1.. as x></#list><#recover></#attempt>") { $0.steps = 1000 },
      is: .tooManySteps)
  }

  // MARK: Texts

  /// Made texts lie in chunks, the first of which has 64 KiB: an empty one behind a full chunk is in none.
  @Test(arguments: [1 << 16, 3 << 16, 7 << 16, (1 << 16) - 1, (1 << 16) + 1])
  func `an empty text may follow one that fills its chunk`(count: Int) throws {
    let line = String(repeating: "b", count: count)
    let templates = [
      #"${line?upper_case?replace("B", "")}|"#, #"${line?replace("b", "c", "r")?replace("c", "", "r")}|"#,
      #"<#assign a = line?upper_case, e = a?replace("B", "")>${e}${a?length?c}${e + "|"}"#,
    ]
    for template in templates {
      let output = try RunnerFixture(template).run(line)
      #expect(output.rejections == [])
      #expect(output.text == (template.contains("length") ? "\(count)|\n" : "|\n"))
    }
  }

  // MARK: Depth

  @Test func `endless recursion of macros and functions ends`() throws {
    try expect(failure("<#macro m><@m/></#macro><@m/>"), is: .tooDeep)
    try expect(failure("<#function f x><#return f(x + 1)></#function><#set a = f(1)>"), is: .tooDeep)
    try expect(failure("<#macro m><#nested></#macro><#macro n><@m><@n/></@m></#macro><@n/>"), is: .tooDeep)
    try expect(failure("<#attempt><#macro m><@m/></#macro><@m/><#recover></#attempt>"), is: .tooDeep)
  }

  @Test func `recursion below the limit works`() throws {
    let template =
      "<#function f n><#return (n == 0)?then(0, n + f(n - 1))></#function><#emit {\"s\": f(150)}>"
    try expect(Engine.run(template, "x").output, is: "{\"s\":11325}\n")
  }

  @Test func `a value that is nested too deeply is not written`() throws {
    try expect(
      failure("<#assign a = []><#list 1..100 as i><#assign a = [a]></#list><#emit {\"a\": a}>") {
        $0.depth = 50
      },
      is: .tooDeep)
  }

  @Test func `JSON of depth 10,000 is refused, wherever it stands`() throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    try expect(failure("", "{\"a\":\(deep)}"), is: .tooDeep)
    try expect(failure("<#set b = a>", "{\"a\":\(deep)}"), is: .tooDeep)
    try expect(failure("<#emit {\"b\": b!}>", "{\"a\":\(deep)}"), is: .tooDeep)
    let hashes = String(repeating: "{\"a\":", count: 10_000) + "1" + String(repeating: "}", count: 10_000)
    try expect(failure("<#set b = a.a.a>", hashes), is: .tooDeep)
  }

  @Test func `JSON up to the limit is read`() throws {
    let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    try expect(
      Engine.run("<#set b = a><#unset a>", "{\"a\":\(deep)}", input: .json).output, is: "{\"b\":\(deep)}\n")
  }

  // MARK: Size

  @Test func `text that grows without end is stopped`() throws {
    try expect(
      failure("<#assign s = 'x'><#list 1..100 as i><#assign s = s + s></#list>") { $0.textBytes = 1 << 16 },
      is: .tooLarge)
    try expect(failure("<#list 1.. as x>0123456789</#list>") { $0.textBytes = 1 << 16 }, is: .tooLarge)
    try expect(failure("<#list 1.. as x>${x}</#list>") { $0.textBytes = 1 << 16 }, is: .tooLarge)
    try expect(
      failure("<#list 1.. as x><#emit {\"n\": x}></#list>") { $0.textBytes = 1 << 16 }, is: .tooLarge)
    try expect(failure("<#list 1.. as x><#emit to \"s\"></#list>") { $0.textBytes = 1 << 16 }, is: .tooLarge)
    try expect(failure("<#set a = \"x\"?left_pad(1000000000)>") { $0.textBytes = 1 << 16 }, is: .tooLarge)
    try expect(
      failure("<#assign x><#list 1.. as i>ab</#list></#assign>") { $0.textBytes = 1 << 16 }, is: .tooLarge)
  }

  @Test func `sequences and hashes that grow without end are stopped`() throws {
    try expect(
      failure("<#assign s = [1]><#list 1..100 as i><#assign s = s + s></#list>") { $0.elements = 1 << 12 },
      is: .tooLarge)
    try expect(
      failure("<#assign h = {}><#list 1.. as i><#assign h = h + {\"k\" + i: i}></#list>") {
        $0.elements = 1 << 12
      },
      is: .tooLarge)
    try expect(
      failure("<#list 1.. as i><#set h[\"k\"] = i></#list>") { $0.elements = 1 << 12 }, is: .tooLarge)
    try expect(failure("<#list 1.. as i><#set q[0] = i></#list>") { $0.elements = 1 << 12 }, is: .tooLarge)
    try expect(failure("<#set a = (1..1000000000)?join(\"\")>") { $0.elements = 1 << 12 }, is: .tooLarge)
    try expect(failure("<#set a = (1..)?map(x -> x)>") { $0.elements = 1 << 12 }, is: .tooLarge)
    try expect(failure("<#emit {\"a\": 1..1000000000}>") { $0.textBytes = 1 << 16 }, is: .tooLarge)
  }

  @Test func `numbers that grow without end are stopped`() throws {
    try expect(failure("<#assign n = 2><#list 1..200 as i><#assign n = n * n></#list>"), is: .tooLarge)
    try expect(failure("<#set a = n + 1>", #"{"n":1e999999999}"#), is: .tooLarge)
  }

  /// Ten bytes of a record may stand for a hundred thousand digits.
  @Test(arguments: [
    "x % 7", "x * 7", "7 / x", "x + 1", "x - 0.5", "x == 1.5", "x lt 1.5", "x?round", "x?int", "(x * 3)?c",
    "(x + 1)?string", "x?abs", "'${x * 3}'",
  ])
  func `work on long numbers is bounded`(operation: String) throws {
    func record(_ number: String) -> String {
      "[\(repeatElement(number, count: 100).joined(separator: ","))]"
    }
    let template = "<#list a as x><#assign y = \(operation)></#list>"
    let long = #"{"a":\#(record(String(repeating: "7", count: 6_000) + "e-12000"))}"#
    try expect(failure(template, long) { $0.steps = 50_000 }, is: .tooManySteps)
    let usual = #"{"a":\#(record("1234567890123456789012345678901234567890.5e-5"))}"#
    try expect(failure(template, usual) { $0.steps = 50_000 }, is: nil)
  }

  @Test func `sorting long numbers is bounded`() throws {
    let numbers = (1...1000).map { "\($0)e-20000" }.joined(separator: ",")
    try expect(
      failure("<#assign b = a?sort>", #"{"a":[\#(numbers)]}"#) { $0.steps = 500_000 }, is: .tooManySteps)
  }

  @Test(arguments: [
    "${s?contains(n)?c}", "${s?index_of(n)}", "${s?last_index_of(n)}", "${s?replace(n, '', 'f')}",
    "${s?replace(n, '', 'i')}", "${s?keep_after_last(n, 'i')}",
  ])
  func `looking for a long text that nearly stands everywhere is bounded`(search: String) throws {
    let texts = "<#assign s = ''?left_pad(1000000, 'a')><#assign n = s[0..400000] + 'b' + s[0..9]>"
    try expect(
      failure("\(texts)<#list 1..9999999 as i>\(search)</#list>") { $0.steps = 100_000 }, is: .tooManySteps)
  }

  @Test func `the ends of integers do not trap`() throws {
    let max = "9223372036854775807"
    let run = try Engine.run(
      "<#emit {\"a\": n + 1, \"b\": -n - 2, \"c\": n * n, \"d\": (-n - 1) / -1, \"e\": (-n - 1) % -1, \"f\": -(-n - 1)}>",
      "{\"n\":\(max)}", input: .json)
    #expect(
      run.output == """
        {"a":9223372036854775808,"b":-9223372036854775809,"c":85070591730234615847396907784232501249,\
        "d":9223372036854775808,"e":0,"f":9223372036854775808}

        """)
    for template in [
      "<#list n..n as x>${x}</#list>", "<#list n..*2 as x></#list>", "<#list -n..n as x></#list>",
      "<#list n..!(n - 3) as x></#list>", "<#set a = 'abc'[n..]>", "<#set a = 'abc'[-n..n]>",
      "<#set a = [1][n]!>",
      "<#set a = [1, 2][n..*n]>", "<#set a[n] = 1>", "<#set a = 'x'?left_pad(n)>",
      "<#set a = [1, 2]?chunk(n)>",
      "<#set a = (n..)[5]>", "<#set a = (0..n)[n]>", "<#set a = (n..*n)?size>",
      "<#set a = 'abc'?substring(n)>",
      "<#set a = 'abc'[n..!n]>", "<#set a = 'abc'[0..*-n]>", "<#set a = 'abc'[0..*(-n - 1)]>",
    ] {
      _ = try failure(template, "{\"n\":\(max)}") {
        $0.steps = 1000
        $0.elements = 1000
        $0.textBytes = 1 << 16
      }
    }
  }

  @Test func `a line of 10 MB is a record like any other`() throws {
    let line = String(repeating: "x", count: 10_000_000)
    try expect(
      Engine.run("<#extract line?capture(\"(?<a>x+)\")><#unset line>", line).bytes.count, is: 10_000_009)
    try expect(
      Engine.run("<#emit {\"b\": a}>", "{\"a\":\"\(line)\"}", input: .json).bytes.count, is: 10_000_009)
  }

  @Test func `a pattern that would take for ever is too expensive`() throws {
    var limits = Limits()
    limits.match = 10_000
    let run = try Engine.run(
      #"<#extract line?capture(r"(?<a>(x+x+)+[yz])")>"#, [String(repeating: "x", count: 60), "xxy"],
      limits: limits)
    #expect(run.ends == [.rejected(.patternTooExpensive), .finished])
  }

  @Test func `a machine goes on after every fault`() throws {
    var limits = Limits()
    limits.steps = 100
    let run = try Engine.run(
      "<#if n == 1><#list 1.. as x></#list><#elseif n == 2><#macro m><@m/></#macro><@m/><#elseif n == 3>${x}</#if>${n}",
      ["{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{", "{\"n\":4}"], input: .json, limits: limits)
    #expect(
      run.ends == [
        .rejected(.tooManySteps), .rejected(.tooManySteps), .rejected(.missing), .rejected(.invalidJSON),
        .finished,
      ])
    #expect(run.output == "4\n")
  }
}

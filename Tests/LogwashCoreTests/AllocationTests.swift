import CAllocationCounter
import LogwashCore
import LogwashSyntax
import Testing

/// A record allocates nothing once the machine's buffers have grown to what records need.
@Suite(.enabled(if: allocation_counter_works() != 0, "allocations can be counted with glibc only"))
struct AllocationTests {
  /// How many blocks of memory 1,000 records ask for, after 100 that warm the machine up.
  private func allocations(_ template: String, _ records: [String]) throws -> UInt64 {
    let program = try Engine.program(template)
    let bytes = ConstantBytes(Array(records.joined(separator: "\n").utf8))
    var lines: [Range<Int>] = []
    var start = 0
    for record in records {
      lines.append(start..<start + record.utf8.count)
      start += record.utf8.count + 1
    }
    var machine = Machine(policies: program.policies)
    var before: UInt64 = 0
    var failures = 0
    for number in 1...1100 {
      if number == 101 { before = allocation_count() }
      // What was written goes out when a block is full; the buffer keeps its memory.
      if number % 100 == 0 { machine.sink.main.removeAll() }
      do throws(RecordError) {
        try machine.beginRecord(bytes.view[lines[number % lines.count]], lineNumber: number, program)
        _ = try machine.run(program)
      } catch {
        failures += 1
      }
    }
    let after = allocation_count()
    extendLifetime(bytes)
    #expect(failures == 0)
    return after - before
  }

  private static let accessLog = [
    #"83.149.9.216 - - [17/May/2015:10:05:03 +0000] "GET /a/b.png HTTP/1.1" 200 203023 "http://x.org/" "Mozilla/5.0 (X)""#,
    #"93.114.45.13 - frank [17/May/2015:10:05:14 +0000] "POST /c?d=e HTTP/1.0" 503 - "-" "curl/7.1 \"quoted\"""#,
  ]

  private static let objects = [
    #"{"time":"2015-05-17T10:05:03Z","level":"info","request":{"method":"GET","path":"/a","ms":1.250},"user":null,"n":7}"#,
    #"{"n":8,"level":"wa\u0072n","time":"2015-05-17T10:05:04Z","extra":[1,2,{"a":"b"}],"request":{"path":"/b","method":"PUT","ms":20}}"#,
  ]

  @Test func `a counter that counts`() {
    let before = allocation_count()
    let array = [UInt8](repeating: 1, count: Int(before % 7) + 10_000)
    #expect(allocation_count() > before)
    extendLifetime(array)
  }

  @Test func `an access log by grok`() throws {
    let template = """
      <#extract line?grok(r'%{IPORHOST:client} %{USER:ident} %{USER:auth} \\[%{HTTPDATE:time}\\] "%{WORD:verb} \
      %{NOTSPACE:path} HTTP/%{NUMBER:version}" %{INT:status:int} (?:%{INT:bytes:int}|-) "%{DATA:referrer}" "%{DATA:agent}"$')>
      <#unset line>
      <#if status gte 500><#set level = "error"><#elseif status gte 400><#set level = "warn"></#if>
      <#if path?starts_with("/health")><#drop "health check"></#if>
      """
    try expect(allocations(template, Self.accessLog), is: 0)
  }

  @Test func `five members of JSON by emit`() throws {
    let template = """
      <#ftl input="json">
      <#emit {"at": time, "level": level?upper_case, "method": request.method, "path": request.path, "ms": request.ms * 1000}>
      """
    try expect(allocations(template, Self.objects), is: 0)
  }

  @Test func `JSON edited by set, unset and rename`() throws {
    let template = """
      <#ftl input="json">
      <#set level = level?lower_case, seen = true>
      <#unset user, extra>
      <#rename n as number>
      """
    try expect(allocations(template, Self.objects), is: 0)
  }

  @Test(.disabled(if: isDebug, "without optimisation every step of a path costs an allocation"))
  func `JSON edited below the top level`() throws {
    let template = """
      <#ftl input="json">
      <#set request.host = "x", a.b.c = n>
      <#unset request.ms>
      <#rename request.path as request.url>
      """
    try expect(allocations(template, Self.objects), is: 0)
  }

  @Test(
    .disabled(if: isDebug, "without optimisation every look-up of a name costs an allocation"),
    arguments: [
      ("parse_logfmt", #"level=info msg="a \"b\"" n=1 n=2 ok"#), ("parse_kv", "a=1 b='x y' c=<d>"),
      (#"parse_csv(["a", "b"])"#, #"1,"x ""y""",3"#),
      ("parse_syslog(year=2024)", "<13>Mar  5 13:06:56 h app[12]: m"),
      ("parse_syslog", #"<13>1 2003-10-11T22:14:15.003Z h a 1 - [a x="1" x="2"][b] m"#),
      ("parse_cef(translate=true)", #"CEF:0|a\||b|1|2|n|5|src=x cs1=v cs1Label=l msg=a\=b"#),
      ("parse_leef", "LEEF:2.0|a|b|1|2|^|a=b^c=d"), ("parse_url", "http://u@[::1]:80/a?b#c"),
      ("parse_query", "a=%41&b=+&a=2"), ("parse_xml", "<a b='1'><c>&amp;</c><c>x<d/>y</c></a>"),
    ])
  func `the parsers of formats`(call: String, line: String) throws {
    try expect(allocations("<#extract line?\(call)><#unset line>", [line, line]), is: 0)
  }

  private static var isDebug: Bool {
    #if DEBUG
      true
    #else
      false
    #endif
  }

  /// Faults that are caught are left to `scripts/check-costs`, which measures the command as users run it: a build for
  /// tests boxes them.
  @Test func `text with loops, functions and built-ins`() throws {
    let template = #"""
      <#ftl input="json">
      <#function twice x><#return x * 2></#function>
      <#list request as k, v>${k}=${v}<#sep>, </#list>;<#list 1..3 as i>${twice(i)} </#list>
      ${time?substring(0, 10)}${(request.path)!"nobody"}${level?replace("a", "b")?cap_first}${"n=${n}"}
      <#attempt>${time}<#recover>-</#attempt>
      """#
    try expect(allocations(template, Self.objects), is: 0)
  }
}

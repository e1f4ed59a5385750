import Testing

@testable import LogwashCore

/// `rename`: the names of the Elastic Common Schema (reference of 8.11) and of OpenTelemetry (semantic conventions 1.38, log data
/// model, "Trace Context in non-OTLP Log Formats").
@Suite struct RenamingTests {
  private func written(
    _ renaming: Renaming, _ template: String, _ record: String, input: RecordFormat? = nil,
    output: OutputFormat? = nil
  ) throws -> String {
    var options = CompilerOptions()
    options.renaming = renaming
    options.input = input
    options.output = output
    return Engine.run(try Engine.program(template, options: options), [Array(record.utf8)]).output
  }

  private static let access =
    #"<#extract line?dissect("%{client} %{user} %{method} %{path} %{status} %{bytes} %{host}")><#unset line>"#
  private static let request = "192.0.2.7 ann GET /a 200 12 example.com"

  // MARK: Names that the compiler knows

  @Test func `an access log in ECS`() throws {
    try expect(
      written(.ecs, Self.access, Self.request),
      is: #"{"source.address":"192.0.2.7","user.name":"ann","http.request.method":"GET","url.path":"/a","#
        + #""http.response.status_code":"200","http.response.body.bytes":"12","url.domain":"example.com"}"#
        + "\n")
  }

  @Test func `an access log in OpenTelemetry`() throws {
    try expect(
      written(.otel, Self.access, Self.request),
      is: #"{"client.address":"192.0.2.7","user.name":"ann","http.request.method":"GET","url.path":"/a","#
        + #""http.response.status_code":"200","http.response.body.size":"12","server.address":"example.com"}"#
        + "\n")
  }

  @Test func `what is no request keeps the names that mean something else there`() throws {
    // A login by password, and a mail that was sent.
    try expect(
      written(
        .ecs, #"<#extract line?dissect("%{host} %{method} %{user}")><#unset line>"#, "web-1 password ann"),
      is: #"{"host.name":"web-1","method":"password","user.name":"ann"}"# + "\n")
    try expect(
      written(.ecs, #"<#extract line?dissect("%{status} %{bytes}")><#unset line>"#, "sent 12"),
      is: #"{"status":"sent","bytes":"12"}"# + "\n")
  }

  @Test func `a hash keeps its name, as the objects of a schema do`() throws {
    try expect(
      written(.ecs, #"<#set host = {"name": line}, user = "ann"><#unset line>"#, "web-1"),
      is: #"{"host":{"name":"web-1"},"user.name":"ann"}"# + "\n")
  }

  @Test func `the program knows the new keys: a record costs nothing more`() throws {
    var options = CompilerOptions()
    options.renaming = .ecs
    let program = try Engine.program("<#set client = line, user = line><#unset line>", options: options)
    #expect(program.hasMemberOrder)
    #expect(
      program.memberOrder.array.map { program.bytes.view($0.json).string }
        == [#","source.address":"#, #","user.name":"#])
  }

  @Test func `of two members with one new name the later keeps its own, and check says so`() throws {
    let template =
      #"<#ftl rename="ecs"><#extract line?dissect("%{client} %{clientip}")><#unset line>"#
    try expect(
      Engine.run(template, "a b").output, is: #"{"source.address":"a","clientip":"b"}"# + "\n")
    #expect(
      Engine.diagnostics(template) == """
        warning[LW0906]: `clientip` and `client` would both become `source.address`
         --> t.ftl:1:14
          |
        1 | <#ftl rename="ecs"><#extract line?dissect("%{client} %{clientip}")><#unset line>
          |              ^^^^^ `clientip` keeps its name
          = help: remove one of them, or give it another name: `<#rename clientip as …>`
        """)
  }

  // MARK: Names that only the record knows

  @Test func `JSON keeps all of its bytes but those of the keys`() throws {
    try expect(
      written(
        .otel, "", #" { "level" : "warn","message":"a\/b" , "n":1.50, "n":2e0,"trace_id":"x"}"#, input: .json),
      is: #" { "severity_text" : "warn","body":"a\/b" , "n":1.50, "n":2e0,"trace_id":"x"}"# + "\n")
    try expect(
      written(.ecs, "<#set n = 2><#unset x>", #"{"level":"warn","x":1,"n":1.50}"#, input: .json),
      is: #"{"log.level":"warn","n":2}"# + "\n")
  }

  @Test func `a key with escapes is known, too`() throws {
    try expect(
      written(.ecs, "", #"{"lev\u0065l":"warn"}"#, input: .json), is: #"{"log.level":"warn"}"# + "\n")
  }

  @Test func `what a record is about is seen from its members`() throws {
    let template = #"<#extract line?parse_kv><#unset line>"#
    try expect(
      written(.ecs, template, "status=200 method=GET host=a"),
      is: #"{"http.response.status_code":"200","http.request.method":"GET","url.domain":"a"}"# + "\n")
    try expect(
      written(.ecs, template, "status=sent host=a"), is: #"{"status":"sent","host.name":"a"}"# + "\n")
    try expect(
      written(.otel, template, "error=x exception=E"),
      is: #"{"exception.message":"x","exception.type":"E"}"# + "\n")
    try expect(written(.otel, template, "error=x"), is: #"{"error.message":"x"}"# + "\n")
  }

  @Test func `nothing is lost where a new name is taken`() throws {
    try expect(
      written(.ecs, "", #"{"level":"a","log.level":"b"}"#, input: .json),
      is: #"{"level":"a","log.level":"b"}"# + "\n")
    try expect(
      written(.ecs, "", #"{"client":"a","clientip":"b"}"#, input: .json),
      is: #"{"source.address":"a","clientip":"b"}"# + "\n")
    try expect(
      written(.ecs, "", #"{"level":"a","level":"b"}"#, input: .json),
      is: #"{"log.level":"a","level":"b"}"# + "\n")
    try expect(
      written(.ecs, "", #"{"host":{"name":"a"},"user":[1],"app":null}"#, input: .json),
      is: #"{"host":{"name":"a"},"user.name":[1],"service.name":null}"# + "\n")
  }

  // MARK: Where records are written

  @Test func `every format, every output, and hashes that are emitted`() throws {
    let record = #"{"level":"warn","message":"late"}"#
    try expect(
      written(.otel, "", record, input: .json, output: .logfmt), is: "severity_text=warn body=late\n")
    try expect(written(.otel, "", record, input: .json, output: .csv), is: "severity_text,body\nwarn,late\n")
    try expect(
      written(.otel, #"<#ftl columns=["body"]>"#, record, input: .json, output: .csv), is: "body\nlate\n")
    try expect(
      written(.otel, "", record, input: .json, output: .pretty),
      is: "{\n  \"severity_text\": \"warn\",\n  \"body\": \"late\"\n}\n")
    try expect(
      written(.otel, #"<#emit {"level": level, "n": 1}>"#, record, input: .json),
      is: #"{"severity_text":"warn","n":1}"# + "\n")
    var options = CompilerOptions()
    options.renaming = .otel
    options.input = .json
    let program = try Engine.program(#"<#emit to "a"><#emit message to "a">"#, options: options)
    #expect(
      Engine.run(program, [Array(record.utf8)]).outputs["a"]
        == #"{"severity_text":"warn","body":"late"}"# + "\nlate\n")
  }

  @Test func `text is no record, and templates read the names that they know`() throws {
    try expect(written(.ecs, "${line}", "level=1", output: .json), is: "level=1\n")
    try expect(written(.ecs, "", "level=1", output: .text), is: "level=1\n")
    try expect(
      written(.ecs, "<#set n = .record?keys?join(\"+\")>", #"{"level":"a"}"#, input: .json),
      is: #"{"log.level":"a","n":"level"}"# + "\n")
  }

  @Test func `none switches off what the header says`() throws {
    try expect(
      written(.none, #"<#ftl rename="ecs">"#, #"{"level":"a"}"#, input: .json), is: #"{"level":"a"}"# + "\n")
  }

  // MARK: The table

  @Test func `a name has one meaning for each kind of record`() {
    let pairs = StandardName.all.flatMap { name in name.names.map { "\($0) \(name.needs.rawValue)" } }
    #expect(Set(pairs).count == pairs.count)
  }

  @Test func `new names are well formed, and none is an old one`() {
    let old = Set(StandardName.all.flatMap(\.names))
    for target in StandardName.all.flatMap({ [$0.ecs, $0.otel] }).compactMap(\.self) {
      #expect(target.wholeMatch(of: /@timestamp|body|severity_text|[a-z_]+(\.[a-z_]+)+/) != nil, "\(target)")
      #expect(!old.contains(target))
    }
  }

  @Test func `whatever needs a kind of record says which, in words`() {
    for name in StandardName.all where !name.needs.isEmpty { #expect(name.needs.condition != nil) }
  }
}

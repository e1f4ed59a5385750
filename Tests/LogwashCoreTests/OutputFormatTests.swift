import Testing

@testable import LogwashCore

/// Records in the formats other than JSON. What is expected of CSV is what RFC 4180 says, of TSV IANA's
/// text/tab-separated-values with the escapes of Miller, of logfmt what go-logfmt/logfmt writes.
@Suite struct OutputFormatTests {
  /// The record that the declarations show.
  static let record = #"{"level":"warn","request":{"path":"/a b","ms":1.50},"user":null}"#

  private func written(_ records: [String], _ format: OutputFormat, _ header: String = "") throws -> String {
    try Engine.run("<#ftl input=\"json\" \(header)>", records, output: format).output
  }

  @Test(arguments: OutputFormat.allCases)
  func `the example in the reference is what comes out`(format: OutputFormat) throws {
    try expect(written([Self.record], format), is: format.description.example + "\n")
  }

  // MARK: CSV and TSV

  @Test func `a cell is quoted where RFC 4180 says so, and where readers would trim or lose it`() throws {
    let cells = [
      ("plain", "plain"), ("a b", "a b"), ("a,b", #""a,b""#), (#"say \"x\""#, #""say ""x""""#),
      (#"two\nlines"#, "\"two\nlines\""), (#"cr\r"#, "\"cr\r\""), (" space", #"" space""#),
      ("space ", #""space ""#), ("", #""""#), ("é", "é"), (#"\u00e9"#, "é"), (";|'", ";|'"),
    ]
    for (json, cell) in cells {
      try expect(written([#"{"a":1,"s":"\#(json)"}"#], .csv), is: "a,s\n1,\(cell)\n")
    }
  }

  @Test func `tsv escapes what would end a cell`() throws {
    try expect(
      written([#"{"a\tb":"x\ty","c":"l\nm\r","d":"C:\\new, \"q\"","e":""}"#], .tsv),
      is: #"a\tb"# + "\tc\td\te\n" + #"x\ty"# + "\t" + #"l\nm\r"# + "\t" + #"C:\\new, "q""# + "\t\n")
  }

  @Test func `numbers, booleans and nulls are bare, sequences are JSON`() throws {
    try expect(
      written(
        [#"{"i":-0,"n":1.50,"e":1E400,"t":true,"f":false,"u":null,"s":[1, "x"],"o":{}}"#], .csv),
      is: "i,n,e,t,f,u,s,o\n-0,1.50,1E400,true,false,,\"[1, \"\"x\"\"]\",{}\n")
  }

  @Test func `a row of one empty cell is no blank line`() throws {
    try expect(written([#"{"a":null}"#, #"{"a":""}"#], .csv), is: "a\n\"\"\n\"\"\n")
  }

  @Test func `columns are found by name, in whatever order a record has them`() throws {
    try expect(
      written([#"{"a":1,"b":{"c":2,"d":3}}"#, #"{"b":{"d":6,"c":5},"a":4}"#], .csv),
      is: "a,b.c,b.d\n1,2,3\n4,5,6\n")
  }

  @Test func `a record with other members than the first is rejected and says which`() throws {
    let run = try Engine.run(
      "<#ftl input=\"json\">", [#"{"a":1,"b":2}"#, #"{"a":1}"#, #"{"a":1,"b":2,"c":3}"#, #"{"b":4,"a":3}"#],
      output: .csv)
    #expect(run.output == "a,b\n1,2\n3,4\n")
    let why = ", unlike the first record, which gave the table its columns"
    #expect(
      run.ends == [
        .finished, .failed(.init(code: .otherColumns, reason: "the record has no `b`" + why)),
        .failed(.init(code: .otherColumns, reason: "the table has no column `c`" + why)), .finished,
      ])
  }

  @Test func `named columns are what a row has, whatever the record has`() throws {
    try expect(
      written([#"{"a":1,"x":9,"b":{"c":2,"d":3}}"#, #"{"b":5}"#], .csv, #"columns=["b.c", "a", "b"]"#),
      is: "b.c,a,b\n2,1,\"{\"\"c\"\":2,\"\"d\"\":3}\"\n,,5\n")
  }

  @Test func `an object and what is in it can both be columns`() throws {
    try expect(
      written([#"{"b":{"c":{"d":2}}}"#], .tsv, #"columns=["b.c.d", "b", "b.c"]"#),
      is: "b.c.d\tb\tb.c\n2\t{\"c\":{\"d\":2}}\t{\"d\":2}\n")
  }

  @Test func `of a repeated key the cell is the one that is read`() throws {
    let records = [#"{"a":1,"a":2,"b":3}"#]
    try expect(written(records, .csv), is: "a,b\n2,3\n")
    try expect(written(records, .csv, #"duplicate_keys="first""#), is: "a,b\n1,3\n")
  }

  @Test func `what is no UTF-8 is replaced`() throws {
    let program = try Engine.program("<#ftl output=\"csv\">")
    #expect(Engine.run(program, [[0x61, 0xFF, 0x62]]).output == "line\na\u{FFFD}b\n")
  }

  @Test func `each named output is a table of its own`() throws {
    let run = try Engine.run(
      #"<#emit {"a": n}><#emit {"b": n, "c": 0} to "side"><#emit {"d": n} to "other">"#,
      [#"{"n":1}"#, #"{"n":2}"#], input: .json, output: .csv)
    #expect(run.output == "a\n1\n2\n")
    #expect(run.outputs == ["side": "b,c\n1,0\n2,0\n", "other": "d\n1\n2\n"])
  }

  @Test func `a header goes with the record that failed, and what it taught is forgotten`() throws {
    let run = try Engine.run(
      #"<#emit {(n lt 0)?then("x", "a"): n}><#emit {"z": n} to "s"><#if n lt 0><#reject "no"></#if>"#,
      [#"{"n":-1}"#, #"{"n":2}"#], input: .json, output: .csv)
    #expect(run.output == "a\n2\n")
    #expect(run.outputs == ["s": "z\n2\n"])
  }

  @Test func `a header that an attempt takes back is written by whoever comes next`() throws {
    let run = try Engine.run(
      #"<#attempt><#emit {"a": 1}><#stop><#recover><#emit {"b": 2}></#attempt>"#, ["{}"], input: .json,
      output: .csv)
    #expect(run.output == "b\n2\n")
  }

  @Test func `strings and printed lines are rows of the template's own`() throws {
    try expect(
      Engine.run(#"<#ftl columns=["a","b"]><#emit "1,2">"#, ["x", "y"], output: .csv).output,
      is: "a,b\n1,2\n1,2\n")
    try expect(
      Engine.run(#"<#ftl columns=["a"]>${line}"#, ["x", "y"], output: .csv).output, is: "a\nx\ny\n")
    try expect(Engine.run("${line}", ["x"], output: .csv).output, is: "x\n")
  }

  // MARK: Logfmt

  @Test func `a value is quoted as go-logfmt does`() throws {
    let values = [
      (#""x""#, "x"), (#""a b""#, #""a b""#), (#""a=b""#, #""a=b""#), (#""q\"q""#, #""q\"q""#),
      (#""""#, #""""#),
      (#""null""#, #""null""#), ("null", "null"), (#""é""#, "é"), (#""a\nb\t""#, #""a\nb\t""#),
      (#""a\\b""#, #"a\b"#),
      ("1.50", "1.50"), ("true", "true"), ("[1,2]", "[1,2]"), (#"["a"]"#, #""[\"a\"]""#), ("{}", "{}"),
    ]
    for (json, value) in values {
      try expect(written([#"{"k":\#(json)}"#], .logfmt), is: "k=\(value)\n")
    }
  }

  @Test func `a key has nothing that would end it`() throws {
    try expect(
      written([#"{"a b":1,"c=d":2,"":3,"e\"\n":4,"f.g":5,"h":{"i":{"j":6}}}"#], .logfmt),
      is: "a_b=1 c_d=2 _=3 e__=4 f.g=5 h.i.j=6\n")
  }

  @Test func `an empty record is an empty line`() throws {
    try expect(written(["{}"], .logfmt), is: "\n")
  }

  // MARK: Pretty

  @Test func `pretty JSON keeps numbers, strings and empty containers as they are`() throws {
    try expect(
      written([#" { "a" : [ ] , "b":{ }, "c":[1.0,{"d":"{[,:]}\""}] } "#], .pretty),
      is: """
        {
          "a": [],
          "b": {},
          "c": [
            1.0,
            {
              "d": "{[,:]}\\""
            }
          ]
        }

        """)
  }

  // MARK: Runs

  @Test(arguments: [OutputFormat.csv, .tsv, .logfmt, .pretty])
  func `several threads write what one does`(format: OutputFormat) throws {
    var lines = ""
    for n in 0..<2000 { lines += #"{"n":\#(n),"s":"a,\#(n)\tb","h":{"x":[\#(n)]}}"# + "\n" }
    var fixture = RunnerFixture("", input: .json)
    fixture.options.output = format
    let one = try fixture.run(lines)
    fixture.jobs = 4
    fixture.blockBytes = 512
    let four = try fixture.run(lines)
    #expect(one.text == four.text)
    #expect(one.counts.written == 2000)
    if format == .csv { #expect(one.text.hasPrefix("n,s,h.x\n0,\"a,0\tb\",[0]\n1,")) }
  }

  @Test(arguments: [1, 3])
  func `a header comes once even if the first blocks give no row`(jobs: Int) throws {
    var lines = ""
    for n in 0..<1000 { lines += "\(n)\n" }
    var fixture = RunnerFixture(
      #"<#if line?number lt 900><#drop></#if><#extract line?capture(r"(?<n>\d+)")>"#)
    fixture.options.output = .csv
    fixture.jobs = jobs
    fixture.blockBytes = 64
    let text = try fixture.run(lines).text
    #expect(text.hasPrefix("line,n\n900,900\n901,901\n"))
    #expect(text.split(separator: "\n").count == 101)
  }

  @Test(arguments: [1, 2])
  func `a table with named columns has its header even without a row`(jobs: Int) throws {
    var fixture = RunnerFixture("<#drop>")
    fixture.options.output = .tsv
    fixture.options.columns = ["a", "b c"]
    fixture.jobs = jobs
    try expect(fixture.run("x\n").text, is: "a\tb c\n")
    try expect(fixture.run("").text, is: "a\tb c\n")
  }

  @Test func `a record that fails is no row even if it would be passed on`() throws {
    var fixture = RunnerFixture("<#if line == \"b\"><#reject></#if>")
    fixture.options.output = .csv
    fixture.options.onError = .pass
    let output = try fixture.run("a\nb\nc\n")
    #expect(output.text == "line\na\nc\n")
    #expect(output.counts.rejected == 1)
  }

  @Test func `in a pipeline the last template's output is the table`() throws {
    var fixture = RunnerFixture(#"<#list 1..2 as i><#emit {"a": line, "i": i}></#list>"#, "")
    fixture.options.output = .csv
    try expect(fixture.run("x\ny\n").text, is: "a,i\nx,1\nx,2\ny,1\ny,2\n")
  }
}

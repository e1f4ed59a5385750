import LogwashCore
import LogwashSyntax
import Testing

/// Runs with the formats and framings of the header: what comes out, and that the number of threads does not show.
@Suite struct InputFormatTests {
  private func run(_ template: String, _ input: String, jobs: Int = 1, blockBytes: Int = 1 << 18) throws
    -> RunnerFixture.Output
  {
    var fixture = RunnerFixture(template)
    fixture.jobs = jobs
    fixture.blockBytes = blockBytes
    return try fixture.run(input)
  }

  private func expect(
    _ template: String, _ input: String, gives output: String, faults: [FaultCode] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for jobs in 1...2 {
      for blockBytes in [64, 1 << 18] {
        let found = try run(template, input, jobs: jobs, blockBytes: blockBytes)
        #expect(found.text == output, "\(jobs) jobs, \(blockBytes)", sourceLocation: sourceLocation)
        #expect(found.faults == faults, sourceLocation: sourceLocation)
        let counts = found.counts
        #expect(
          counts.read == counts.written + counts.dropped + counts.rejected, sourceLocation: sourceLocation)
        #expect(counts.bytesRead == input.utf8.count, sourceLocation: sourceLocation)
      }
    }
  }

  // MARK: Rows

  @Test func `a row is a record, by the names of the first row`() throws {
    try expect(
      #"<#ftl input="csv"><#set total = n?number + 1><#unset n>"#,
      "id,n,\"a b\"\r\n1,2,\"x, \"\"y\"\"\"\r\n\r\n2,3,\n",
      gives: """
        {"id":"1","a b":"x, \\"y\\"","total":3}
        {"id":"2","a b":"","total":4}

        """)
    try expect(#"<#ftl input="tsv">"#, "a\tb\n1\\t2\t\"x\n", gives: "{\"a\":\"1\\t2\",\"b\":\"\\\"x\"}\n")
    try expect(#"<#ftl input="csv" separator=";">"#, "a;b\n1,5;2\n", gives: "{\"a\":\"1,5\",\"b\":\"2\"}\n")
    try expect(#"<#ftl input="csv" names=["a", "b"]>${b}-${a}"#, "1,2\n3,4", gives: "2-1\n4-3\n")
  }

  @Test func `a row with other columns than there are names is rejected, or told`() throws {
    let input = "a,b\n1\n1,2,3\n1,2\n"
    try expect(
      #"<#ftl input="csv">"#, input, gives: "{\"a\":\"1\",\"b\":\"2\"}\n",
      faults: [.wrongColumnCount, .wrongColumnCount])
    try expect(
      #"<#ftl input="csv" ragged="allow">"#, input,
      gives: "{\"a\":\"1\"}\n{\"a\":\"1\",\"b\":\"2\",\"column3\":\"3\"}\n{\"a\":\"1\",\"b\":\"2\"}\n")
  }

  @Test func `names that stand twice or not at all are told apart`() throws {
    try expect(
      #"<#ftl input="csv">"#, "a,a,,a_2\n1,2,3,4",
      gives: "{\"a\":\"1\",\"a_2\":\"2\",\"column3\":\"3\",\"a_2_2\":\"4\"}\n")
  }

  @Test func `a header takes time by the number of its names, also when they are one`() throws {
    let count = 50_000
    let row = String(repeating: ",", count: count - 1)
    let header = String(repeating: "a,", count: count - 1) + "a\n"
    try expect(#"<#ftl input="csv" output="text">${a_49999}${a_50000}"#, header + row + "x", gives: "x\n")
    try expect(#"<#ftl input="csv" output="text">${column50000}"#, row + "\n" + row + "x", gives: "x\n")
  }

  @Test func `a quote that is not closed, and a header that is none, are rejected`() throws {
    try expect(
      #"<#ftl input="csv">"#, "a,b\n1,\"x\" y\n3,4\n", gives: "{\"a\":\"3\",\"b\":\"4\"}\n",
      faults: [.malformed])
    try expect(
      #"<#ftl input="csv">"#, "a,\"b\" c\n1,2\n", gives: "", faults: [.malformed, .wrongColumnCount])
  }

  @Test func `directives change the columns in the middle of a file`() throws {
    try expect(
      #"<#ftl input="w3c">"#,
      "#Software: x\n#Fields: date cs(User-Agent)\nd1 Mozilla/5.0+(X)\n#Fields: date\nd2\n",
      gives: "{\"date\":\"d1\",\"cs(User-Agent)\":\"Mozilla/5.0+(X)\"}\n{\"date\":\"d2\"}\n")
  }

  @Test func `tabs separate columns of W3C where they stand behind the first one`() throws {
    try expect(
      #"<#ftl input="w3c">"#, "#Fields: date agent\nd1\ta b\nd2 a\tb\n",
      gives: "{\"date\":\"d1\",\"agent\":\"a b\"}\n{\"date\":\"d2\",\"agent\":\"a\\tb\"}\n")
  }

  @Test func `logfmt gives its pairs, the last of a key that comes twice`() throws {
    try expect(
      #"<#ftl input="logfmt"><#set n = n?number>"#, "n=1 a=\"x \\\"y\\\"\" b n=2\n\nnothing\n",
      gives: "{\"n\":2,\"a\":\"x \\\"y\\\"\",\"b\":true}\n", faults: [.malformed])
  }

  @Test func `names that were given are known when the template is compiled`() {
    #expect(
      Engine.diagnostics(#"<#ftl input="csv" names=["status", "path"]>${statsu}"#) == """
        error[LW0203]: unknown variable `statsu`
         --> t.ftl:1:46
          |
        1 | <#ftl input="csv" names=["status", "path"]>${statsu}
          |                                              ^^^^^^ nothing gives it a value
          = help: did you mean `status`?
        """)
  }

  // MARK: JSON

  @Test func `an array of JSON, and a value over several lines, are seen by their beginning`() throws {
    try expect(#"<#ftl input="json">"#, " [{\"a\":1},\n{\"a\":2}]", gives: "{\"a\":1}\n{\"a\":2}\n")
    try expect(#"<#ftl input="json">"#, "{ \n  \"a\": 1\n}\n{\n}\n", gives: "{ \"a\": 1 }\n{ }\n")
    // JSON lines stay JSON lines: the line that is broken costs no other.
    try expect(#"<#ftl input="json">"#, "{\"a\":\n{\"a\":1}\n", gives: "{\"a\":1}\n", faults: [.invalidJSON])
    try expect(#"<#ftl input="json">"#, "\u{FEFF}{\"a\":1}\n", gives: "{\"a\":1}\n")
  }

  @Test func `records in a member, as objects and as text`() throws {
    try expect(
      #"<#ftl input="json" record="Records"><#set b = a + 1>"#, "{\"Records\":[{\"a\":1},{\"a\":2}]}\n",
      gives: "{\"a\":1,\"b\":2}\n{\"a\":2,\"b\":3}\n")
    try expect(
      #"<#ftl record="log">${line?upper_case}"#, "{\"log\":\"a\\tb\\n\"}\n{\"log\":\"c\"}", gives: "A\tB\nC\n"
    )
    try expect(#"<#ftl input="json" record="log">"#, "{\"log\":\"{\\\"a\\\":1}\\n\"}", gives: "{\"a\":1}\n")
  }

  // MARK: Containers

  private static let cri = """
    2016-10-06T00:17:09.1Z stdout P {"a":
    2016-10-06T00:17:09.2Z stderr F {"stream":"own"}
    2016-10-06T00:17:09.3Z stdout F 1}

    """

  @Test func `a container's line has a stream and a time, unless it has them itself`() throws {
    try expect(
      #"<#ftl framing="cri">"#, Self.cri,
      gives: """
        {"line":"{\\"stream\\":\\"own\\"}","stream":"stderr","time":"2016-10-06T00:17:09.2Z"}
        {"line":"{\\"a\\":1}","stream":"stdout","time":"2016-10-06T00:17:09.1Z"}

        """)
    try expect(
      #"<#ftl input="json" framing="cri">"#, Self.cri,
      gives: """
        {"stream":"own","time":"2016-10-06T00:17:09.2Z"}
        {"a":1,"stream":"stdout","time":"2016-10-06T00:17:09.1Z"}

        """)
    try expect(#"<#ftl framing="cri">${stream} ${line?length}"#, Self.cri, gives: "stderr 16\nstdout 7\n")
  }

  // MARK: All of them

  private static let templates: [(template: String, input: String)] = [
    (#"<#ftl input="csv">"#, "a,b\n" + (0..<500).map { "\($0),\"x\n\($0)\"\n" }.joined()),
    (#"<#ftl input="json">"#, "[" + (0..<500).map { "{\"a\":\($0)}" }.joined(separator: ",\n") + "]"),
    (#"<#ftl framing="nul">"#, (0..<500).map { "x\n\($0)\0" }.joined()),
    (#"<#ftl multiline="java">"#, (0..<500).map { "10:00:00 \($0)\n\tat x\n\($0 % 7)\n" }.joined()),
    (
      #"<#ftl framing="cri">"#,
      (0..<500).map {
        "2016-10-06T00:17:09.1Z std\($0 % 3 == 0 ? "err" : "out") \($0 % 5 == 0 ? "P" : "F") \($0)\n"
      }.joined()
    ),
    (
      #"<#ftl input="w3c">"#,
      (0..<200).map { "#Fields: a b\($0 / 10)\n\($0) x\n\($0 % 13 == 0 ? "short" : "y z")\n" }.joined()
    ),
  ]

  @Test(arguments: templates.indices)
  func `the number of threads and the size of blocks do not show`(index: Int) throws {
    let (template, input) = Self.templates[index]
    let reference = try run(template, input)
    #expect(reference.counts.read > 100)
    for blockBytes in [64, 200, 4096] {
      for jobs in [1, 2, 4] {
        #expect(try run(template, input, jobs: jobs, blockBytes: blockBytes) == reference)
      }
    }
  }

  @Test func `records of several lines are handed over when a live input pauses`() throws {
    let (reading, writing) = try FileDescriptor.pipe()
    let program = try Engine.program(#"<#ftl multiline="indent" idle_ms=20>"#)
    let chain = Chain([program])
    var chunks = InputChunks(
      [PipelineInput(name: "pipe", .descriptor(reading))], chain.framing, framer: chain.framer)
    var chunk = Chunk(capacity: 1 << 12)
    let texts = { (chunk: borrowing Chunk) in
      (0..<chunk.places.count).map { chunk.block.view[chunk.places[$0].start..<chunk.places[$0].end].string }
    }
    let write = { (text: String) throws(IOError) in
      let bytes = ConstantBytes(Array(text.utf8))
      try writing.write(bytes.view)
      extendLifetime(bytes)
    }
    try write("a\n b\nc\n")
    // What another line has ended goes on at once, the rest after a while.
    #expect(try chunks.fill(&chunk))
    #expect(texts(chunk) == ["a\n b"])
    #expect(try chunks.fill(&chunk))
    #expect(texts(chunk) == ["c"])
    try write(" late\nd")
    writing.close()
    #expect(try chunks.fill(&chunk))
    #expect(texts(chunk) == [" late", "d"])
    #expect(try !chunks.fill(&chunk))
    reading.close()
  }
}

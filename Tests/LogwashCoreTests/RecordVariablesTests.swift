import LogwashCore
import Testing

/// `.record`, `.line`, `.line_number`, `.source`, `.null`, and how names find members.
@Suite struct RecordVariablesTests {
  @Test func `the line is the record's raw text, whatever was set`() throws {
    try expect(
      Engine.run(#"<#set line = "x"><#emit .line><#emit line>"#, "the line").output, is: "the line\nx\n")
    try expect(Engine.run("<#emit .line>", #" {"a" : 1} "#, input: .json).output, is: " {\"a\" : 1} \n")
  }

  @Test func `lines are numbered from one`() throws {
    try expect(Engine.run("${.line_number}:${line}", ["a", "b", "c"]).output, is: "1:a\n2:b\n3:c\n")
  }

  @Test func `a host that names no source gives an empty one`() throws {
    try expect(Engine.run("<#set s = .source>", "x").output, is: #"{"line":"x","s":""}"# + "\n")
  }

  @Test func `the record is a hash of what it is now`() throws {
    try expect(
      Engine.run(
        "<#set b = 2><#unset a><#emit {\"r\": .record, \"n\": .record?keys?join(\",\")}>",
        #"{"a":1,"c": [1 ]}"#, input: .json
      )
      .output, is: #"{"r":{"c": [1 ],"b":2},"n":"c,b"}"# + "\n")
  }

  @Test func `a copy of the record does not change with it`() throws {
    try expect(
      Engine.run("<#assign before = .record><#set a = 2><#set old = before.a>", #"{"a":1}"#, input: .json)
        .output,
      is: #"{"a":2,"old":1}"# + "\n")
  }

  @Test func `members are listed with their names`() throws {
    try expect(
      Engine.run("<#list .record as k, v>${k}=${v}<#sep>,</#list>", #"{"a":1,"b":"x"}"#, input: .json).output,
      is: "a=1,b=x\n")
  }

  @Test func `a loop variable hides a member, which is there again behind the loop`() throws {
    try expect(
      Engine.run("<#list [1, 2] as a>${a}</#list>${a}", #"{"a":"m"}"#, input: .json).output, is: "12m\n")
  }

  @Test func `an assigned variable hides a member from then on`() throws {
    try expect(Engine.run("${a}<#assign a = 2>${a}", #"{"a":1}"#, input: .json).output, is: "12\n")
  }

  @Test func `a null is only for writing`() throws {
    try expect(Engine.failure("${.null}")?.code, is: .wrongKind)
  }

  @Test func `nothing of a record is left for the next one`() throws {
    let run = try Engine.run(
      #"${a!"-"}${v!"-"}<#assign v = 1><#setting number_format="0.00">${n!}"#,
      [#"{"a":1,"n":2}"#, "{}", #"{"n":3}"#],
      input: .json)
    #expect(run.output == "1-2.00\n--\n--3.00\n")
  }
}

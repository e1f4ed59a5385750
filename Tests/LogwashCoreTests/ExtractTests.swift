import LogwashCore
import Testing

/// `<#extract …>`: what a pattern or a hash gives becomes members of the record.
@Suite struct ExtractTests {
  @Test func `a grok pattern's fields join the record behind the line, in the pattern's order`() throws {
    let run = try Engine.run(
      #"<#extract line?grok("%{IP:client} %{WORD:verb} %{NUMBER:took}")>"#, "10.0.0.1 GET 1.50")
    #expect(
      run.output == #"{"line":"10.0.0.1 GET 1.50","client":"10.0.0.1","verb":"GET","took":"1.50"}"# + "\n")
  }

  @Test func `conversions make numbers and booleans`() throws {
    let run = try Engine.run(
      #"<#extract line?grok("%{NUMBER:a:int} %{NUMBER:b:float} %{NUMBER:c:number} %{WORD:d:boolean}")><#unset line>"#,
      ["7.9 1.50 3 true", "-7.9 0.10 1000 false"])
    #expect(
      run.output == """
        {"a":7,"b":1.5,"c":3,"d":true}
        {"a":-7,"b":0.1,"c":1000,"d":false}

        """)
  }

  @Test func `a text that cannot be converted rejects the record`() throws {
    let template = #"<#extract line?grok("%{WORD:ok:boolean}")>"#
    try expect(Engine.run(template, "maybe").ends, is: [.rejected(.notABoolean)])
    try expect(
      Engine.run(#"<#extract line?grok("(?<x>.*)%{WORD:n:int}")>"#, "abc").ends, is: [.rejected(.notANumber)])
  }

  @Test func `named groups are fields`() throws {
    let run = try Engine.run(#"<#extract line?capture(r"(?<key>\w+)=(?<value>.*)")><#unset line>"#, "a=b=c")
    #expect(run.output == #"{"key":"a","value":"b=c"}"# + "\n")
  }

  @Test func `a group that took no part gives no member`() throws {
    let run = try Engine.run(
      #"<#extract line?capture("(?:(?<n>[0-9]+)|(?<w>[a-z]+))")><#unset line>"#, ["12", "ab"])
    #expect(run.output == "{\"n\":\"12\"}\n{\"w\":\"ab\"}\n")
  }

  @Test func `flags change how a regular expression matches`() throws {
    let run = try Engine.run(#"<#extract line?capture("(?<l>warn)", "i")><#unset line>"#, "a WARN b")
    #expect(run.output == #"{"l":"WARN"}"# + "\n")
  }

  @Test func `dissect cuts at its separators, with the usual modifiers`() throws {
    let run = try Engine.run(
      #"<#extract line?dissect("%{a} [%{b}] %{+a} %{?skip} %{&k}=%{*k} %{rest}")><#unset line>"#,
      "x [y z] w gone name=key the rest")
    #expect(run.output == #"{"a":"x] w","b":"y z","key":"name","rest":"the rest"}"# + "\n")
  }

  @Test func `of several patterns the first that matches is taken`() throws {
    let template =
      #"<#extract line?grok("%{IP:client}$")!line?dissect("%{a}:%{b}")!(line?capture("^(?<word>[a-z]+)$"))><#unset line>"#
    let run = try Engine.run(template, ["10.1.1.1", "x:y", "word", "THREE"])
    #expect(run.output == "{\"client\":\"10.1.1.1\"}\n{\"a\":\"x\",\"b\":\"y\"}\n{\"word\":\"word\"}\n")
    #expect(run.ends == [.finished, .finished, .finished, .rejected(.noMatch)])
  }

  @Test func `a record that no pattern matches is rejected, with nothing written`() throws {
    let template = #"<#emit "before"><#extract line?grok("%{IP:client}")><#emit>"#
    let run = try Engine.run(template, ["nothing", "1.2.3.4"])
    #expect(run.output == "before\n{\"line\":\"1.2.3.4\",\"client\":\"1.2.3.4\"}\n")
    #expect(run.ends == [.rejected(.noMatch), .finished])
    #expect(run.count == 2)
  }

  @Test func `a failed match of an extract is not caught by attempt`() throws {
    let template =
      #"<#attempt><#extract line?grok("%{IP:client}")><#recover><#set failed = true></#attempt>"#
    try expect(Engine.run(template, "nothing").ends, is: [.rejected(.noMatch)])
  }

  @Test func `fields are variables at once, and replace members of their name`() throws {
    let run = try Engine.run(
      #"<#extract line?dissect("%{x} %{line}")><#set y = x + "/" + line>"#, "a b c")
    #expect(run.output == #"{"line":"b c","x":"a","y":"a/b c"}"# + "\n")
  }

  @Test func `a hash literal may name any member`() throws {
    let run = try Engine.run(#"<#extract {"a": 1, "b.c": line?upper_case, "d": {"e": [1]}}>"#, "x")
    #expect(run.output == #"{"line":"x","a":1,"b.c":"X","d":{"e":[1]}}"# + "\n")
  }

  @Test func `the members of an open hash join the record`() throws {
    let run = try Engine.run(
      "<#extract a + b><#extract {}><#set x = 1>", #"{"a":{"x":"y","n":1.10},"b":{"n":2.50,"z":null}}"#,
      input: .json)
    #expect(
      run.output == #"{"a":{"x":"y","n":1.10},"b":{"n":2.50,"z":null},"x":1,"n":2.50,"z":null}"# + "\n")
  }

  @Test func `a missing hash is no match`() throws {
    try expect(Engine.failure("<#extract nothing>"), is: .init(code: .noMatch, place: "<#extract nothing>"))
  }

  @Test func `something else than a hash is refused`() throws {
    try expect(
      Engine.failure("<#extract x>", #"{"x":"text"}"#),
      is: .init(code: .wrongKind, place: "<#extract x>", operand: "x"))
  }

  @Test func `the subject may be any expression, and is formatted`() throws {
    let run = try Engine.run(
      #"<#extract (n * 10)?dissect("%{head}.%{tail}")>"#, #"{"n":1.25}"#, input: .json)
    #expect(run.output == #"{"n":1.25,"head":"12","tail":"5"}"# + "\n")
  }

  @Test func `a subject that is missing rejects the record where it stands`() throws {
    try expect(
      Engine.failure(#"<#extract message?dissect("%{a}")>"#),
      is: .init(code: .missing, place: "message", operand: "message"))
  }

  @Test func `captures of a pattern in an expression are a hash, or missing`() throws {
    let run = try Engine.run(
      #"<#assign m = line?capture("(?<a>[a-z])(?<b>[0-9])")!{"a": "none"}>${m.a}${m.b!"-"} ${line?grok("%{IP:i}")???c}"#,
      ["x1", "??", "1.2.3.4"])
    #expect(run.output == "x1 false\nnone- false\nnone- true\n")
  }

  @Test func `a nested field makes a hash`() throws {
    let run = try Engine.run(
      #"<#extract line?grok("%{WORD:[http][method]} %{INT:[http][status]:int}")><#unset line>"#, "GET 200")
    #expect(run.output == #"{"http":{"method":"GET","status":200}}"# + "\n")
  }

  @Test func `patterns of the header come before the standard ones`() throws {
    let run = try Engine.run(
      #"<#ftl patterns={"ORDER": "[A-Z]{2}\\d+", "WORD": "w+"}><#extract line?grok("%{ORDER:o} %{WORD:w}")><#unset line>"#,
      ["AB12 www", "AB12 abc"])
    #expect(run.output == #"{"o":"AB12","w":"www"}"# + "\n")
    #expect(run.ends == [.finished, .rejected(.noMatch)])
  }
}

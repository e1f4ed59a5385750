import LogwashCore
import Testing

/// `<#emit>`, `<#drop>` and `<#reject>`.
@Suite struct EmitTests {
  @Test func `emit alone writes the record as it is now`() throws {
    let run = try Engine.run("<#emit><#set b = 2><#emit><#emit .record>", #"{"a": 1.10}"#, input: .json)
    #expect(run.output == "{\"a\": 1.10}\n{\"a\": 1.10,\"b\":2}\n{\"a\": 1.10,\"b\":2}\n")
    #expect(run.count == 3)
  }

  @Test func `a hash is written member by member, in its order`() throws {
    let run = try Engine.run(
      #"<#emit {"z": n, "a": [n, "x\"y"], "h": {"k": true}, "s": "é\n", "u": .null}>"#, #"{"n":1.50}"#,
      input: .json)
    #expect(run.output == #"{"z":1.50,"a":[1.50,"x\"y"],"h":{"k":true},"s":"é\n","u":null}"# + "\n")
  }

  @Test func `keys may be computed, and the last of a repeated one counts`() throws {
    let run = try Engine.run(#"<#emit {"a" + 1: 1, "b": 2}><#emit {"k": 1, "l": 2, "k": 3}><#emit {}>"#, "x")
    #expect(run.output == "{\"a1\":1,\"b\":2}\n{\"k\":3,\"l\":2}\n{}\n")
  }

  @Test func `keys that need escapes are escaped`() throws {
    try expect(Engine.run(#"<#emit {"a\"b\\\n": 1}>"#, "x").output, is: #"{"a\"b\\\n":1}"# + "\n")
  }

  @Test func `a string is written as a line`() throws {
    try expect(Engine.run(#"<#emit line?upper_case><#emit "">"#, "é x").output, is: "É X\n\n")
  }

  @Test func `every item of a list can be a record`() throws {
    let run = try Engine.run(
      #"<#list items as i><#emit {"order": id, "sku": i.sku, "total": i.price * i.quantity}></#list>"#,
      #"{"id":7,"items":[{"sku":"a","price":1.10,"quantity":3},{"sku":"b","price":2,"quantity":1}]}"#,
      input: .json)
    #expect(
      run.output == "{\"order\":7,\"sku\":\"a\",\"total\":3.3}\n{\"order\":7,\"sku\":\"b\",\"total\":2}\n")
    #expect(run.ends == [.finished])
  }

  @Test func `named outputs are apart and in order`() throws {
    let run = try Engine.run(
      #"<#emit to "all"><#if n gt 1><#emit {"n": n} to "big"><#emit "n=${n}" to "all"><#else><#emit></#if>"#,
      [#"{"n":1}"#, #"{"n":2}"#], input: .json)
    #expect(run.output == "{\"n\":1}\n")
    #expect(run.outputs == ["all": "{\"n\":1}\n{\"n\":2}\nn=2\n", "big": "{\"n\":2}\n"])
    #expect(run.count == 5)
  }

  @Test func `a record that fails takes back what it has written to every output`() throws {
    let run = try Engine.run(
      #"<#emit "main"><#emit "side" to "s"><#emit {"a": 1, "n": n}>"#, ["{}", #"{"n":1}"#], input: .json)
    #expect(run.output == "main\n{\"a\":1,\"n\":1}\n")
    #expect(run.outputs == ["s": "side\n"])
    #expect(run.ends == [.failed(.init(code: .missing, place: "n", operand: "n")), .finished])
    #expect(run.count == 3)
  }

  @Test func `what an attempt has written before it failed is taken back`() throws {
    let run = try Engine.run(
      #"<#attempt><#emit "a"><#emit "b" to "s"><#emit {"x": 1, "y": nothing}><#recover><#emit "failed"></#attempt>"#,
      "{}", input: .json)
    #expect(run.output == "failed\n")
    #expect(run.outputs == [:])
    #expect(run.count == 1)
  }

  @Test func `a function that emits writes its own record first`() throws {
    let run = try Engine.run(
      #"<#function f x><#emit {"inner": x}><#return x + 1></#function><#emit {"a": 1, "b": f(1)}>"#, "x")
    #expect(run.output == "{\"inner\":1}\n{\"a\":1,\"b\":2}\n")
  }

  @Test func `only hashes and strings are records`() throws {
    try expect(
      Engine.failure("<#emit n>", #"{"n":1}"#), is: .init(code: .wrongKind, place: "<#emit n>", operand: "n"))
    try expect(Engine.failure("<#emit n>", #"{"n":[1]}"#)?.code, is: .wrongKind)
    try expect(
      Engine.failure("<#emit nothing>"),
      is: .init(code: .missing, place: "<#emit nothing>", operand: "nothing"))
  }

  @Test func `a member without a value is refused where it stands`() throws {
    try expect(
      Engine.failure(#"<#emit {"a": 1, "b": u.v}>"#, #"{"u":{}}"#),
      is: .init(code: .missing, place: "u.v", operand: "u.v"))
  }

  @Test func `in text a record is its line, one without a line is JSON`() throws {
    try expect(Engine.run("<#emit><#emit {\"a\": 1}>", ["x y"], output: .text).output, is: "x y\n{\"a\":1}\n")
    try expect(Engine.run("<#unset line>", ["x"], output: .text).output, is: "{}\n")
  }

  // MARK: Drop and reject

  @Test func `a dropped record writes nothing and says why`() throws {
    let run = try Engine.run(
      ##"<#emit><#if line?starts_with("#")><#drop "comment ${.line_number}"></#if><#if !line?has_content><#drop></#if>"##,
      ["# a", "b", ""])
    #expect(run.output == "{\"line\":\"b\"}\n")
    #expect(
      run.ends == [
        .dropped(#"<#drop "comment ${.line_number}">"#, "comment 1"), .finished, .dropped("<#drop>", ""),
      ])
    #expect(run.count == 1)
  }

  @Test func `a rejected record writes nothing and says why`() throws {
    let run = try Engine.run(
      #"<#emit><#if n lt 0><#reject "negative: ${n}"></#if>"#, [#"{"n":-1}"#, #"{"n":1}"#], input: .json)
    #expect(run.output == "{\"n\":1}\n")
    #expect(
      run.ends == [
        .failed(.init(code: .rejected, place: #"<#reject "negative: ${n}">"#, reason: "negative: -1")),
        .finished,
      ])
  }

  @Test func `neither is caught by attempt`() throws {
    let template = #"<#attempt><#if line == "d"><#drop "d"><#else><#reject></#if><#recover>x</#attempt>"#
    try expect(
      Engine.run(template, ["d", "r"]).ends, is: [.dropped(#"<#drop "d">"#, "d"), .rejected(.rejected)])
  }

  @Test func `both end the record from inside of macros and loops`() throws {
    let template =
      #"<#macro m><#list 1..3 as i><#if i == 2><#drop "at ${i}"></#if></#list></#macro><@m/><#set x = 1>"#
    try expect(Engine.run(template, ["a"]).ends, is: [.dropped(#"<#drop "at ${i}">"#, "at 2")])
  }
}

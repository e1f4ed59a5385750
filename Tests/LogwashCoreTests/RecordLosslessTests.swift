import LogwashCore
import Testing

/// JSON in, JSON out: what no directive touched comes out byte for byte.
@Suite struct RecordLosslessTests {
  private func json(_ template: String, _ record: String) throws -> String {
    let run = try Engine.run(template, record, input: .json)
    guard run.ends == [.finished] else { return run.ends[0].description }
    return String(run.output.dropLast())
  }

  /// Spacing, order, a repeated key, escapes, numbers that no double holds, a null.
  static let odd =
    #"{ "b" : 1.10,"a":[ 1 , 2 ],"n":20150000000000000001 , "e":1e400, "d":"\u0041\/é", "a2":null, "n2":1, "n2":2 }"#

  @Test func `an untouched record comes out as it is, without the space around it`() throws {
    try expect(json("", Self.odd), is: Self.odd)
    try expect(json("<#if b gt 1></#if>", Self.odd), is: Self.odd)
    try expect(json("", "  {\"a\" : 1}\t\r"), is: #"{"a" : 1}"#)
  }

  @Test func `setting one member changes its value alone`() throws {
    try expect(
      json("<#set d = 1>", Self.odd),
      is:
        #"{ "b" : 1.10,"a":[ 1 , 2 ],"n":20150000000000000001 , "e":1e400, "d":1, "a2":null, "n2":1, "n2":2 }"#
    )
  }

  @Test func `removing and renaming change nothing else`() throws {
    try expect(
      json("<#unset a><#rename e as big>", Self.odd),
      is:
        #"{ "b" : 1.10,"n":20150000000000000001 , "big":1e400, "d":"\u0041\/é", "a2":null, "n2":1, "n2":2 }"#)
  }

  @Test func `adding a member leaves the others alone`() throws {
    try expect(
      json("<#set z = true>", #"{ "b" : 1.10 , "a":[ ] }"#), is: #"{ "b" : 1.10 , "a":[ ] ,"z":true}"#)
  }

  @Test func `an edit below the top level keeps the bytes around it`() throws {
    try expect(
      json("<#set h.x = 1>", #"{"h": { "w" : 1.0 , "x":"\u0041", "y":1e400 } , "k":1.50}"#),
      is: #"{"h": { "w" : 1.0 , "x":1, "y":1e400 } , "k":1.50}"#)
    try expect(
      json("<#unset h.x>", #"{"h": { "w" : 1.0 , "x":2, "y":1e400 } , "k":1.50}"#),
      is: #"{"h": { "w" : 1.0 , "y":1e400 } , "k":1.50}"#)
  }

  @Test func `numbers keep their text until they are computed with`() throws {
    try expect(
      json(
        "<#set a = n, b = big, c = wide><#unset n, big, wide>",
        #"{"n":1.10,"big":1e400,"wide":20150000000000000001}"#),
      is: #"{"a":1.10,"b":1e400,"c":20150000000000000001}"#)
    try expect(json("<#set n = n + 0>", #"{"n":1.10}"#), is: #"{"n":1.1}"#)
    try expect(
      json("<#set w = wide + 1>", #"{"wide":20150000000000000001}"#),
      is: #"{"wide":20150000000000000001,"w":20150000000000000002}"#)
    try expect(
      json("<#emit {\"n\": n, \"h\": h}>", #"{"n":1.10,"h":{"x": 2.50}}"#), is: #"{"n":1.10,"h":{"x": 2.50}}"#
    )
  }

  @Test func `numbers print as FreeMarker prints them`() throws {
    try expect(
      json("${n} ${n?c} ${w} ${m}", #"{"n":1.10,"w":20150000000000000001,"m":-0.50}"#),
      is: "1.1 1.1 20150000000000000001 -0.5")
    try expect(json(#"${"n=${n}"} ${"" + n}"#, #"{"n":1.10}"#), is: "n=1.1 1.1")
  }

  @Test func `a null is missing when it is read and null when it is passed on`() throws {
    try expect(
      json(#"<#set b = a!"none", c = (a??)?c>"#, #"{"a":null}"#), is: #"{"a":null,"b":"none","c":"false"}"#)
    try expect(json("<#set h.y = 1>", #"{"h":{"x":null}}"#), is: #"{"h":{"x":null,"y":1}}"#)
    try expect(
      json("<#set q = h>", #"{"h":{"x":null,"y":[null]}}"#),
      is: #"{"h":{"x":null,"y":[null]},"q":{"x":null,"y":[null]}}"#)
  }

  @Test func `a null can be set`() throws {
    try expect(
      json("<#set a = .null, b = {\"c\": .null, \"d\": [.null]}>", #"{"a":1}"#),
      is: #"{"a":null,"b":{"c":null,"d":[null]}}"#)
    try expect(json(#"<#set a = .null><#set b = a!"x">"#, "{}"), is: #"{"a":null,"b":"x"}"#)
  }

  @Test func `of a repeated key the last is read, all are passed on`() throws {
    try expect(json("<#set b = a>", #"{"a":1,"a":2}"#), is: #"{"a":1,"a":2,"b":2}"#)
    try expect(
      json("<#ftl duplicate_keys=\"first\"><#set b = a>", #"{"a":1,"a":2}"#), is: #"{"a":1,"a":2,"b":1}"#)
    try expect(
      json("<#ftl duplicate_keys=\"reject\"><#set b = a>", #"{"a":1,"a":2}"#),
      is: "duplicate-key at ?, operand ?")
  }

  @Test func `strings keep their escapes until they are changed`() throws {
    try expect(
      json("<#set b = a, c = a + \"!\", d = a?length>", #"{"a":"\u00e9\n"}"#),
      is: #"{"a":"\u00e9\n","b":"\u00e9\n","c":"é\n!","d":2}"#)
  }

  @Test func `a record that is no object is rejected`() throws {
    for record in ["[1]", "1", "\"x\"", "null"] {
      try expect(Engine.run("", record, input: .json).ends, is: [.rejected(.notAnObject)])
    }
    for record in ["", "{", "{\"a\":1,}", "{\"a\" 1}", "{} x", "{\"a\":01}", "{'a':1}", "\u{0}"] {
      try expect(Engine.run("", record, input: .json).ends, is: [.rejected(.invalidJSON)], "\(record)")
    }
  }
}

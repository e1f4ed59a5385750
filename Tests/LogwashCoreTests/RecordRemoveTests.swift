import LogwashCore
import Testing

/// `<#unset>`, `<#rename>` and `<#keep>`.
@Suite struct RecordRemoveTests {
  private func json(_ template: String, _ record: String) throws -> String {
    let run = try Engine.run(template, record, input: .json)
    guard run.ends == [.finished] else { return run.ends[0].description }
    return String(run.output.dropLast())
  }

  // MARK: Unset

  @Test func `members are removed`() throws {
    try expect(json("<#unset a, c>", #"{"a":1,"b":2,"c":3}"#), is: #"{"b":2}"#)
    try expect(json("<#unset a b>", #"{"a":1,"b":2}"#), is: "{}")
    try expect(json(#"<#unset "x-y">"#, #"{"x-y":1,"b":2}"#), is: #"{"b":2}"#)
  }

  @Test func `removing what is not there changes nothing`() throws {
    try expect(
      json("<#unset x, a.x, a.b.x, s.x, q[5], q[0].x>", #"{ "a":{"b":1}, "s":"t", "q":[1] }"#),
      is: #"{ "a":{"b":1}, "s":"t", "q":[1] }"#)
  }

  @Test func `members below the top level and elements are removed`() throws {
    try expect(json("<#unset a.b>", #"{"a":{"b":1,"c":2}}"#), is: #"{"a":{"c":2}}"#)
    try expect(json("<#unset a.b.c>", #"{"a":{"b":{"c":1}}}"#), is: #"{"a":{"b":{}}}"#)
    try expect(json("<#unset q[1]>", #"{"q":[1,2,3]}"#), is: #"{"q":[1,3]}"#)
    try expect(json("<#unset q[0].x>", #"{"q":[{"x":1,"y":2}]}"#), is: #"{"q":[{"y":2}]}"#)
  }

  @Test func `a removed member reads as missing, and can be set again as the last`() throws {
    try expect(
      json(#"<#unset a><#set b = a!"gone", a = 2>"#, #"{"a":1,"b":2,"c":3}"#),
      is: #"{"b":"gone","c":3,"a":2}"#)
  }

  @Test func `all members of a repeated key are removed`() throws {
    try expect(json("<#unset a>", #"{"a":1,"b":2,"a":3}"#), is: #"{"b":2}"#)
    try expect(json("<#unset a>", #"{"a":1,"b":2,"\u0061":3}"#), is: #"{"b":2}"#)
  }

  // MARK: Rename

  @Test func `a renamed member keeps its place and its bytes`() throws {
    try expect(json("<#rename a as z>", #"{"a": 1.10,"b":2}"#), is: #"{"z": 1.10,"b":2}"#)
    try expect(json(#"<#rename a as "x y">"#, #"{"a":1}"#), is: #"{"x y":1}"#)
  }

  @Test func `several members are renamed one after the other`() throws {
    try expect(json("<#rename a as b, c as d>", #"{"a":1,"c":2}"#), is: #"{"b":1,"d":2}"#)
    try expect(json("<#rename a as t, b as a, t as b>", #"{"a":1,"b":2}"#), is: #"{"b":1,"a":2}"#)
  }

  @Test func `an older member of the new name goes away`() throws {
    try expect(json("<#rename a as c>", #"{"a":1,"b":2,"c":3}"#), is: #"{"c":1,"b":2}"#)
    try expect(json("<#rename c as a>", #"{"a":1,"b":2,"c":3}"#), is: #"{"b":2,"a":3}"#)
  }

  @Test func `a member that is not there leaves the target alone`() throws {
    try expect(json("<#rename x as a>", #"{"a":1}"#), is: #"{"a":1}"#)
    try expect(json("<#rename x.y as a>", #"{"a":1}"#), is: #"{"a":1}"#)
    try expect(json("<#rename a as a>", #"{"a":1}"#), is: #"{"a":1}"#)
  }

  @Test func `a member of null is renamed too`() throws {
    try expect(json("<#rename a as b>", #"{"a":null,"c":1}"#), is: #"{"b":null,"c":1}"#)
  }

  @Test func `a renamed member is read by its new name only`() throws {
    try expect(
      json(#"<#rename a as b><#set c = b, d = a!"none">"#, #"{"a":1}"#), is: #"{"b":1,"c":1,"d":"none"}"#)
  }

  @Test func `members move between levels`() throws {
    try expect(json("<#rename a.b as c>", #"{"a":{"b":1,"d":2}}"#), is: #"{"a":{"d":2},"c":1}"#)
    try expect(json("<#rename c as a.b>", #"{"a":{"d":2},"c":1}"#), is: #"{"a":{"d":2,"b":1}}"#)
    try expect(json("<#rename a.b as a.c>", #"{"a":{"b": 1.0,"d":2}}"#), is: #"{"a":{"c": 1.0,"d":2}}"#)
    try expect(json("<#rename a.b as a.d>", #"{"a":{"b":1,"d":2}}"#), is: #"{"a":{"d":1}}"#)
    try expect(json("<#rename a.b as a.b>", #"{"a":{"b":1,"d":2}}"#), is: #"{"a":{"b":1,"d":2}}"#)
    try expect(json("<#rename a.b.c as a.b.d>", #"{"a":{"b":{"c":null}}}"#), is: #"{"a":{"b":{"d":null}}}"#)
    try expect(json("<#rename x.y as x.z>", #"{"a":1}"#), is: #"{"a":1}"#)
    try expect(json("<#rename a.b as d.e>", #"{"a":{"b":1},"c":2}"#), is: #"{"a":{},"c":2,"d":{"e":1}}"#)
  }

  // MARK: Keep

  @Test func `everything else goes, and the order is that of the tag`() throws {
    try expect(json("<#keep c, a, x>", #"{"a":1.10,"b":2,"c":"\u0041"}"#), is: #"{"c":"\u0041","a":1.10}"#)
    try expect(json("<#keep x>", #"{"a":1}"#), is: "{}")
  }

  @Test func `what was not kept reads as missing`() throws {
    try expect(
      json(#"<#keep a><#set c = b!"gone", d = e.f!"gone">"#, #"{"a":1,"b":2,"e":{}}"#),
      is: "missing-value at e.f, operand e, reason ")
    try expect(
      json(#"<#keep a><#set c = b!"gone", d = (e.f)!"gone">"#, #"{"a":1,"b":2,"e":{"f":1}}"#),
      is: #"{"a":1,"c":"gone","d":"gone"}"#)
  }

  @Test func `a member of null is kept`() throws {
    try expect(json("<#keep a>", #"{"a":null,"b":1}"#), is: #"{"a":null}"#)
  }

  @Test func `keeping members of a text record works on what was extracted`() throws {
    let run = try Engine.run(#"<#extract line?dissect("%{a} %{b} %{c}")><#keep c, a>"#, "1 2 3")
    #expect(run.output == #"{"c":"3","a":"1"}"# + "\n")
  }

  @Test func `removing all members leaves an empty record`() throws {
    try expect(Engine.run("<#unset line>", "x").output, is: "{}\n")
  }
}

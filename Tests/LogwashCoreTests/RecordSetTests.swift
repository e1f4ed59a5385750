import LogwashCore
import Testing

/// `<#set>`: gives members of the record values.
@Suite struct RecordSetTests {
  private func json(_ template: String, _ record: String = "{}") throws -> String {
    let run = try Engine.run(template, record, input: .json)
    guard run.ends == [.finished] else { return run.ends[0].description }
    return String(run.output.dropLast())
  }

  @Test func `a new member comes last, an existing one keeps its place`() throws {
    try expect(json("<#set c = 3>", #"{"a":1,"b":2}"#), is: #"{"a":1,"b":2,"c":3}"#)
    try expect(json("<#set a = 3>", #"{"a":1,"b":2}"#), is: #"{"a":3,"b":2}"#)
  }

  @Test func `several members in one tag see the ones before`() throws {
    try expect(json("<#set a = 1, b = a + 1 c = a + b>"), is: #"{"a":1,"b":2,"c":3}"#)
  }

  @Test func `every kind of value can be set`() throws {
    try expect(
      json(#"<#set s = "x\"y", n = 1.50, t = true, q = [1, "a", [2]], h = {"k": {}}, z = .null>"#),
      is: #"{"s":"x\"y","n":1.5,"t":true,"q":[1,"a",[2]],"h":{"k":{}},"z":null}"#)
  }

  @Test func `an empty default is an empty string`() throws {
    try expect(json("<#set a = missing!>"), is: #"{"a":""}"#)
  }

  @Test func `assignments with an operator start from the member`() throws {
    try expect(
      json(
        #"<#set n += 2, m -= 0.5, p *= 3, q /= 4, r %= 4, s += "!", t ++, u-- >"#,
        #"{"n":1,"m":1.50,"p":5,"q":1,"r":7,"s":"hey","t":1,"u":1}"#),
      is: #"{"n":3,"m":1,"p":15,"q":0.25,"r":3,"s":"hey!","t":2,"u":0}"#)
  }

  @Test func `a member below the top level is set in its place`() throws {
    try expect(
      json("<#set user.id = 7>", #"{"user":{"id":1,"name":"x"},"n":1}"#),
      is: #"{"user":{"id":7,"name":"x"},"n":1}"#)
    try expect(json("<#set user.id = 7>", #"{"user":{"name":"x"}}"#), is: #"{"user":{"name":"x","id":7}}"#)
    try expect(
      json("<#set a.b += 1>", #"{"a":{"b":1.10,"c":2}}"#), is: #"{"a":{"b":2.1,"c":2}}"#)
  }

  @Test func `hashes on the way are made`() throws {
    try expect(json("<#set a.b.c = 1, a.b.d = 2>"), is: #"{"a":{"b":{"c":1,"d":2}}}"#)
    try expect(json("<#set a.b = 1>", #"{"a":null}"#), is: #"{"a":{"b":1}}"#)
  }

  @Test func `keys may be any string`() throws {
    try expect(
      json(#"<#set "x-y" = 1, h["x.y"] = 2, h["a" + "b"] = 3>"#), is: #"{"x-y":1,"h":{"x.y":2,"ab":3}}"#)
  }

  @Test func `an index sets an element, or adds one behind the last`() throws {
    try expect(json("<#set tags[0] = \"x\">", #"{"tags":["a", "b"]}"#), is: #"{"tags":["x","b"]}"#)
    try expect(json("<#set tags[2] = \"x\">", #"{"tags":["a","b"]}"#), is: #"{"tags":["a","b","x"]}"#)
    try expect(json("<#set tags[0] = 1>"), is: #"{"tags":[1]}"#)
    try expect(
      json("<#set a[1].b = n>", #"{"a":[1,{"b":2}],"n":1e400}"#), is: #"{"a":[1,{"b":1e400}],"n":1e400}"#)
    try expect(
      json("<#set i = 1><#set a[i] = 5, a[i + 1] = 6>", #"{"a":[0,0]}"#), is: #"{"a":[0,5,6],"i":1}"#)
  }

  @Test func `an index beyond the end is refused`() throws {
    try expect(
      Engine.failure("<#set a[3] = 1>", #"{"a":[1]}"#),
      is: .init(code: .indexOutOfRange, place: "a[3]", operand: "a[3]"))
    try expect(Engine.failure("<#set a[-1] = 1>", #"{"a":[1]}"#)?.code, is: .indexOutOfRange)
  }

  @Test func `a step into a value that has no members is refused`() throws {
    try expect(
      Engine.failure("<#set a.b = 1>", #"{"a":"text"}"#),
      is: .init(code: .wrongKind, place: "a.b", operand: "a.b"))
    try expect(Engine.failure("<#set a[0] = 1>", #"{"a":{"b":1}}"#)?.code, is: .wrongKind)
  }

  @Test func `a missing value cannot be set`() throws {
    try expect(
      Engine.failure("<#set a = 1, b = nothing>"), is: .init(code: .missing, place: "b", operand: "nothing"))
    try expect(
      Engine.failure("<#set a.b = x.y>", #"{"x":{}}"#),
      is: .init(code: .missing, place: "a.b", operand: "x.y"))
    try expect(Engine.failure("<#set n += 1>"), is: .init(code: .missing, place: "n", operand: "n"))
  }

  @Test func `a member that is set stays what it was when the value came from it`() throws {
    try expect(json("<#set a = b, b = 2>", #"{"a":1,"b":{"c":[1]}}"#), is: #"{"a":{"c":[1]},"b":2}"#)
    try expect(
      json("<#set copy = a><#set a.b = 2>", #"{"a":{"b":1}}"#), is: #"{"a":{"b":2},"copy":{"b":1}}"#)
  }

  @Test func `a member that is set can be read as a variable and below`() throws {
    try expect(json("<#set a.b = 1><#set c = a.b + 1>"), is: #"{"a":{"b":1},"c":2}"#)
    try expect(json("<#set a = {\"b\": [5]}><#set c = a.b[0]>"), is: #"{"a":{"b":[5]},"c":5}"#)
  }

  @Test func `variables of the template are no members`() throws {
    try expect(json("<#assign v = 1><#set m = v><#assign m = 9><#set o = m>"), is: #"{"m":1,"o":9}"#)
  }
}

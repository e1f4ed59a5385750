import LogwashCore
import Testing

/// A JSON object may have a key more than once. What is edited is there once afterwards: who masks a secret must not
/// leave another copy of it in the record.
@Suite struct RecordRepeatedKeyTests {
  private func json(_ template: String, _ record: String) throws -> String {
    String(try Engine.run(template, record, input: .json).output.dropLast())
  }

  @Test(arguments: ["", "<#ftl input=\"json\" duplicate_keys=\"first\">"])
  func `setting a member removes the others of its key`(header: String) throws {
    let set = try json(header + "<#set p = '*'>", #"{"p":"secret","b":1,"\u0070":"secret"}"#)
    #expect(!set.contains("secret"))
    #expect(set.contains(#"":"*""#))
    #expect(set.contains(#""b":1"#))
  }

  @Test func `the last one keeps its place`() throws {
    try expect(json("<#set p = 9>", #"{"p":1,"b":2,"p": 3 ,"c":4}"#), is: #"{"b":2,"p": 9 ,"c":4}"#)
    try expect(json("<#set p += 1>", #"{"p":1,"p":2,"p":3}"#), is: #"{"p":4}"#)
  }

  @Test func `renaming a member removes the others of its key`() throws {
    try expect(json("<#rename p as z>", #"{"p":1,"b":2,"p": 3}"#), is: #"{"b":2,"z": 3}"#)
    try expect(json("<#rename p as b>", #"{"b":0,"p":1,"b":2,"p": 3}"#), is: #"{"b": 3}"#)
  }

  @Test func `the same holds below the top level`() throws {
    try expect(json("<#set u.p = '*'>", #"{"u":{"p":"s","x":1,"p":"s"}}"#), is: #"{"u":{"x":1,"p":"*"}}"#)
    try expect(
      json("<#set u.p.q = '*'>", #"{"u":{"p":{"q":"s"},"p":{"q":"s"}}}"#), is: #"{"u":{"p":{"q":"*"}}}"#)
    try expect(json("<#set u.p = '*'>", #"{"u":{"p":"s"},"u":{"p":"s"}}"#), is: #"{"u":{"p":"*"}}"#)
    try expect(json("<#unset u.p>", #"{"u":{"p":"s","x":1,"p":"s"}}"#), is: #"{"u":{"x":1}}"#)
    try expect(json("<#rename u.p as u.z>", #"{"u":{"p":"s","x":1,"p":2}}"#), is: #"{"u":{"x":1,"z":2}}"#)
  }

  @Test func `members that are not edited keep their repetitions`() throws {
    try expect(json("<#set b = 1>", #"{"p":1,"p": 2,"b":0}"#), is: #"{"p":1,"p": 2,"b":1}"#)
    try expect(json("<#set u.b = 1>", #"{"u":{"p":1,"p": 2,"b":0}}"#), is: #"{"u":{"p":1,"p": 2,"b":1}}"#)
  }
}

import LogwashCore
import Testing

/// Expected values: RFC 4180 section 2 and Python's csv module.
@Suite struct ParseCSVTests {
  @Test(arguments: [
    ("aaa,bbb,ccc", #"["aaa","bbb","ccc"]"#), ("aaa,bbb,ccc\r\n", #"["aaa","bbb","ccc"]"#),
    (#""aaa","bbb","ccc""#, #"["aaa","bbb","ccc"]"#),
    ("\"aaa\",\"b\r\nbb\",\"ccc\"\r\n", #"["aaa","b\r\nbb","ccc"]"#),
    (#""aaa","b""bb","ccc""#, #"["aaa","b\"bb","ccc"]"#), (#""a,b",,"""""#, #"["a,b","","\""]"#),
    ("", #"[""]"#), (",", #"["",""]"#), ("\n", #"[""]"#), (#"a"b,c"d""#, #"["a\"b","c\"d\""]"#),
    (#" "a",b"#, #"[" \"a\"","b"]"#), ("a,\r", #"["a",""]"#), ("a\rb,c", #"["a\rb","c"]"#),
    (#""",x"#, #"["","x"]"#), (#""""#, #"[""]"#), (#""a"b,c"#, #""none""#), (#"a,"open"#, #""none""#),
    ("a,b\nc,d", #""none""#), ("\"a\"\n\"b\"", #""none""#),
  ])
  func `a record is cut into fields`(line: String, json: String) throws {
    expect(try parsed(line, "parse_csv"), is: json)
  }

  @Test(arguments: [
    (#"parse_csv(";")"#, "a;b,c", #"["a","b,c"]"#), (#"parse_csv("\t")"#, "a\t\"b\tc\"", #"["a","b\tc"]"#),
    (#"parse_csv(separator="|", quote="'")"#, "'a|b'|'it''s'", #"["a|b","it's"]"#),
    (#"parse_csv(quote="")"#, #""a,b""#, #"["\"a","b\""]"#),
    (#"parse_csv(["x", "y"])"#, "1,2", #"{"x":"1","y":"2"}"#),
    (#"parse_csv(["x", "y", "z"])"#, "1,2", #"{"x":"1","y":"2"}"#),
    (#"parse_csv(["x", ""])"#, "1,2,3,4", #"{"x":"1","column3":"3","column4":"4"}"#),
    (#"parse_csv(["x", "x"])"#, "1,2", #"{"x":"2"}"#),
    (#"parse_csv(["a b"], ";")"#, #""q""r";s"#, #"{"a b":"q\"r","column2":"s"}"#),
  ])
  func `separator, quote and names are arguments`(call: String, line: String, json: String) throws {
    expect(try parsed(line, call), is: json)
  }

  @Test func `fields become members of the record`() throws {
    let run = try Engine.run(
      #"<#extract line?parse_csv(["id", "name"])><#unset line>"#, [#"7,"x, y""#, "8,\"open"], input: .text)
    #expect(run.output == #"{"id":"7","name":"x, y"}"# + "\n")
    #expect(run.ends == [.finished, .rejected(.noMatch)])
  }

  @Test func `a separator of more than one byte, and names that are no strings, are refused`() throws {
    expect(try fault("a", #"parse_csv("ab")"#), is: .badArgument)
    expect(try fault("a", #"parse_csv(separator="é")"#), is: .badArgument)
    expect(try fault("a", "parse_csv([1])"), is: .wrongKind)
  }

  @Test func `a reader goes over the records of a block and says when one is not whole`() {
    let bytes = ConstantBytes(Array("a,\"b\nc\"\r\nd\n\"e".utf8))
    var reader = CSVReader(bytes.view)
    var fields: [String] = []
    while let field = reader.next() { fields.append(bytes.view[field.start..<field.end].string) }
    #expect(fields == ["a", "b\nc"] && reader.at == 9)
    reader = CSVReader(bytes.view, from: 9)
    #expect(reader.next() == FieldRange(9, 10))
    #expect(reader.next() == nil && reader.failure == nil && reader.at == 11)
    reader = CSVReader(bytes.view, from: 11)
    #expect(reader.next() == nil && reader.failure == .openQuote)
    extendLifetime(bytes)
  }
}

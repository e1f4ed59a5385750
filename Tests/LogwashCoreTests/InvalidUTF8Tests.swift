import Testing

@testable import LogwashCore

/// `invalid_utf8`: what is written of bytes that are no UTF-8, in each format. U+FFFD stands once for each maximal part of a
/// sequence, as the Unicode Standard (3.9, "U+FFFD Substitution of Maximal Subparts") recommends.
@Suite struct InvalidUTF8Tests {
  /// `a`, a byte that never occurs in UTF-8, the first two of the three bytes of `€`, `b`, `é`.
  private static let line: [UInt8] = [0x61, 0xFF, 0xE2, 0x82, 0x62, 0xC3, 0xA9]
  private static let kept = line
  private static let replaced = Array("a\u{FFFD}\u{FFFD}bé".utf8)

  private func written(
    _ policy: Policies.InvalidUTF8, _ template: String, _ record: [UInt8] = line,
    output: OutputFormat = .json,
    input: RecordFormat = .text
  ) throws -> [UInt8] {
    var options = CompilerOptions()
    options.invalidUTF8 = policy
    options.output = output
    options.input = input
    return Engine.run(try Engine.program(template, options: options), [record]).bytes
  }

  private func json(_ contents: [UInt8], _ before: String = "{\"line\":\"", _ after: String = "\"}\n")
    -> [UInt8]
  {
    Array(before.utf8) + contents + Array(after.utf8)
  }

  @Test(arguments: [
    (Policies.InvalidUTF8.auto, kept, replaced), (.keep, kept, kept), (.replace, replaced, replaced),
  ])
  func `text and JSON`(_ policy: Policies.InvalidUTF8, text: [UInt8], inJSON: [UInt8]) throws {
    let line = text + [0x0A]
    try expect(written(policy, "${line}"), is: line)
    try expect(written(policy, "<#emit line>"), is: line)
    try expect(written(policy, "", output: .text), is: line)
    try expect(written(policy, ""), is: json(inJSON))
    try expect(written(policy, "<#emit {'line': line}>"), is: json(inJSON))
    try expect(written(policy, "<#emit .record>"), is: json(inJSON))
    try expect(
      written(policy, "<#extract line?dissect('%{m}')><#unset line>"), is: json(inJSON, "{\"m\":\"", "\"}\n"))
    // As a part of a record whose members are in no known order, and as a key.
    try expect(written(policy, "<#extract {line: 1}><#unset line>"), is: json(inJSON, "{\"", "\":1}\n"))
    try expect(
      written(policy, "", output: .pretty), is: json(inJSON, "{\n  \"line\": \"", "\"\n}\n"))
  }

  @Test(arguments: [
    (Policies.InvalidUTF8.auto, replaced), (.keep, kept), (.replace, replaced),
  ])
  func `tables and logfmt, as JSON`(_ policy: Policies.InvalidUTF8, cell: [UInt8]) throws {
    try expect(written(policy, "", output: .csv), is: Array("line\n".utf8) + cell + [0x0A])
    try expect(written(policy, "", output: .tsv), is: Array("line\n".utf8) + cell + [0x0A])
    try expect(written(policy, "", output: .logfmt), is: Array("line=".utf8) + cell + [0x0A])
    try expect(
      written(policy, "", Self.line + [0x20], output: .logfmt),
      is: Array("line=\"".utf8) + cell + Array(" \"\n".utf8))
  }

  @Test(arguments: [
    (Policies.InvalidUTF8.auto, replaced), (.keep, kept), (.replace, replaced),
  ])
  func `JSON that passes through, untouched or edited`(_ policy: Policies.InvalidUTF8, written: [UInt8])
    throws
  {
    let record = json(Self.line, "{ \"s\": \"", "\", \"n\":1}")
    try expect(
      self.written(policy, "", record, input: .json), is: json(written, "{ \"s\": \"", "\", \"n\":1}\n"))
    try expect(
      self.written(policy, "<#set n = 2>", record, input: .json),
      is: json(written, "{ \"s\": \"", "\", \"n\":2}\n"))
    try expect(
      self.written(policy, "<#set t = s><#keep t>", record, input: .json),
      is: json(written, "{\"t\":\"", "\"}\n"))
  }

  @Test func `reject ends the record that has them`() throws {
    let program = try Engine.program(#"<#ftl invalid_utf8="reject">"#)
    let run = Engine.run(program, [Self.line, Self.replaced])
    #expect(run.ends == [.rejected(.invalidUTF8), .finished])
    #expect(run.bytes == json(Self.replaced))
  }

  @Test func `text that is made to be JSON is valid in any case`() throws {
    try expect(written(.keep, "${line?json}"), is: json(Self.replaced, "\"", "\"\n"))
  }
}

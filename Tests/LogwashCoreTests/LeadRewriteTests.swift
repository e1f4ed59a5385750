import LogwashCore
import Testing

/// The pattern that a program begins with: which fields stay in its match, and that nothing of what comes out changes.
@Suite struct LeadRewriteTests {
  private static let extract = #"<#extract line?capture("(?<a>\\w+) (?<b>\\w+)( (?<c>\\w+))?$")>"#

  private func captured(_ template: String) throws -> [String] {
    let program = try Engine.program(template)
    return program.capturedSlots.map { program.fieldNames[$0] }
  }

  @Test func `what only the match knows is written from there`() throws {
    #expect(try captured(Self.extract) == ["a", "b", "c"])
    #expect(try captured(Self.extract + "<#set d = a>") == ["a", "b", "c"])
    #expect(try captured(Self.extract + "<#set b = 1>") == ["a", "c"])
    #expect(try captured(Self.extract + "<#rename c as d>") == ["a", "b"])
    #expect(try captured(Self.extract + "<#unset a>") == ["b", "c"])
    #expect(try captured(Self.extract + "<#keep a, b>") == [])
    #expect(try captured(Self.extract + #"<#redact "email">"#) == [])
  }

  @Test func `a program that goes on without the pattern has no leading one`() throws {
    #expect(try Engine.program("<#set x = 1>" + Self.extract).lead == nil)
    #expect(try Engine.program(Self.extract + "<#assign all = .record>").lead == nil)
    #expect(try Engine.program(Self.extract + "<#set x = 1>").lead?.isWhole == false)
    #expect(try Engine.program(Self.extract + "<#unset line>").lead?.isWhole == true)
  }

  @Test func `a field that two patterns may fill is put into its slot`() throws {
    let template =
      #"<#extract line?capture("^(?<a>\\d+)$")! line?capture("^(?<a>\\w+) (?<b>\\w+)$")><#unset line>"#
    #expect(try captured(template) == [])
    #expect(try Engine.run(template, "12").output == "{\"a\":\"12\"}\n")
    #expect(try Engine.run(template, "x y").output == "{\"a\":\"x\",\"b\":\"y\"}\n")
  }

  @Test(arguments: [
    "", "<#unset line>", "<#set d = a>", "<#set d = b + '!'>", "<#unset line, a>", "<#rename b as z>",
    "<#set b = 'x'>", "<#if a == 'x'><#set d = c!'none'></#if>", "<#keep b, c>",
    #"<#set d = b?replace("y", "z", "r")>"#, #"<#set d = (b?matches("y")?string)>"#,
    #"<#extract b?capture("(?<e>.)$")!>"#,
  ])
  func `what comes out is the same as with a list of members`(rest: String) throws {
    let fast = Self.extract + rest
    // Reading the record as a whole makes the machine keep the list, and every field in it.
    let slow = fast + "<#assign all = .record>"
    for line in ["x y", "x y zz", "é y", "\"q\\ y z", "x", "", "a\u{1} y \u{FFFD}z", "x y  "] {
      let (a, b) = (try Engine.run(fast, line), try Engine.run(slow, line))
      #expect(a.output == b.output, "\(line)")
      #expect(a.ends == b.ends, "\(line)")
    }
  }
}

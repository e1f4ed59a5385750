import LogwashCore
import Testing

/// The order of the record's members, when the template fixes it: what the compiler knows, and that a record written by it
/// is the same as one that keeps a list of its members.
@Suite struct MemberOrderTests {
  /// The members in their order at the end; nil when it depends on the record.
  private func order(_ template: String) throws -> [String]? {
    let result = Engine.compile(template)
    let program = try #require(result.program, "\(result.diagnostics)")
    guard program.hasMemberOrder else { return nil }
    return program.orderedSlots.map { program.fieldNames[$0] }
  }

  private static let two = #"<#extract line?capture("(?<a>\\d) (?<b>\\d)")>"#
  private static let maybe = #"<#extract line?capture("(?<a>\\d)? (?<b>\\d)")>"#

  @Test func `members come in the order in which they are set`() throws {
    #expect(try order(Self.two) == ["line", "a", "b"])
    #expect(try order(Self.two + "<#set a = 1, c = 2>") == ["line", "a", "b", "c"])
    #expect(try order(Self.two + "<#unset a><#set a = 1>") == ["line", "b", "a"])
    #expect(try order(Self.two + "<#rename a as c>") == ["line", "c", "b"])
    #expect(try order(Self.two + "<#rename a as b>") == ["line", "b"])
    #expect(try order(Self.two + "<#keep b, a>") == ["b", "a"])
    #expect(try order(Self.two + "<#set c.d = 1>") == ["line", "a", "b", "c"])
  }

  @Test func `a member that one way sets comes last on the other ways too`() throws {
    #expect(try order(Self.two + "<#if a == '1'><#set c = 1></#if>") == ["line", "a", "b", "c"])
    #expect(
      try order(Self.two + "<#if a == '1'><#set c = 1><#else><#set c = 2></#if><#set d = 1, c = 2>")
        == ["line", "a", "b", "c", "d"])
    #expect(try order(Self.two + "<#list 1..3 as i><#set c = i></#list>") == ["line", "a", "b", "c"])
  }

  @Test func `members of different ways stand side by side`() throws {
    #expect(
      try order(Self.two + "<#if a == '1'><#set c = 1><#else><#set d = 1></#if>")
        == ["line", "a", "b", "c", "d"])
    #expect(try order(Self.two + "<#if a == '1'><#unset a></#if>") == ["line", "a", "b"])
  }

  @Test func `an order that depends on the record is not known`() throws {
    // Without a group, `a` would come last when it is set.
    #expect(try order(Self.maybe + "<#set a = 1>") == nil)
    #expect(try order(Self.two + "<#if a == '1'><#set c = 1></#if><#set d = 1, c = 2>") == nil)
    #expect(try order(Self.two + "<#if a == '1'><#rename a as b></#if><#set a = 1>") == nil)
    #expect(
      try order(Self.two + "<#if a == '1'><#set c = 1, d = 1><#else><#set d = 1, c = 1></#if>") == nil)
    #expect(try order(Self.two + "<#if a == '1'><#unset a></#if><#set a = 1>") == nil)
    #expect(try order(Self.two + "<#list 1..2 as i><#unset a><#set a = i></#list>") == nil)
  }

  @Test func `keeping puts members in an order again`() throws {
    #expect(
      try order(
        Self.two + "<#if a == '1'><#set c = 1, d = 1><#else><#set d = 1, c = 1></#if><#keep d, c, a>")
        == ["d", "c", "a"])
  }

  @Test func `what may set any member, or reads them all, keeps the list`() throws {
    #expect(try order(#"<#set a = 1, b = .record?size>"#) == nil)
    #expect(try order(#"<#extract {"a": 1}>"#) == nil)
    #expect(try order("<#macro m><#set a = 1></#macro><#set b = 1><@m/>") == nil)
    #expect(try order("<#attempt><#set a = 1><#set b = 'x'?number><#recover></#attempt>") == nil)
    #expect(try order("<#macro m>x</#macro><#assign t><@m/></#assign><#set b = t>") == ["line", "b"])
  }

  @Test func `a record with a fixed order is the same as one with a list`() throws {
    var generator = SplitMix64(seed: 2026)
    var known = 0
    for _ in 0..<400 {
      let template = Self.template(&generator)
      // Reading the record as a whole makes the machine keep the list.
      let listed = template + "<#assign all = .record>"
      for line in ["1 2", " 2", "3 4", "no"] {
        let fast = try Engine.run(template, line)
        let slow = try Engine.run(listed, line)
        #expect(fast.output == slow.output, "\(template) on \(line)")
        #expect(fast.ends == slow.ends, "\(template) on \(line)")
      }
      if try order(template) != nil { known += 1 }
      #expect(try order(listed) == nil)
    }
    // Both ways have to be tried.
    #expect(known > 100 && known < 390)
  }

  private static func template(_ generator: inout SplitMix64) -> String {
    let names = ["a", "b", "c", "d"]
    func name() -> String { names.randomElement(using: &generator)! }
    func statement(_ depth: Int) -> String {
      switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
      case 0, 1: return "<#set \(name()) = \(Int.random(in: 0...9, using: &generator))>"
      case 2: return "<#unset \(name())>"
      case 3: return "<#rename \(name()) as \(name())>"
      case 4: return Int.random(in: 0..<3, using: &generator) == 0 ? "<#keep \(name()), line, \(name())>" : ""
      case 5: return "<#if line == '1 2'>\(statement(depth - 1))<#else>\(statement(depth - 1))</#if>"
      default: return "<#list 1..2 as i>\(statement(depth - 1))\(statement(depth - 1))</#list>"
      }
    }
    // All four are known, so that none is a misspelled name.
    let known = "<#if line == ''><#set a = 1, b = 1, c = 1, d = 1></#if>"
    let start = Bool.random(using: &generator) ? two : maybe
    let edits = (0..<Int.random(in: 1...4, using: &generator)).map { _ in statement(2) }
    return start + known + edits.joined()
  }
}

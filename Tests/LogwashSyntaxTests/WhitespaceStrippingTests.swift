import LogwashSyntax
import Testing

/// The rules of white space, with outputs of the reference engine.
@Suite struct WhitespaceStrippingTests {
  @Test func `a line of tags alone loses its indentation and its line break`() {
    #expect(texts("${a}\n  <#if x>\n  b\n  </#if>\nc") == ["\n", "  b\n", "c"])
  }

  @Test func `an interpolation keeps its line`() {
    #expect(texts("${a}\n  <#if x>${\"\"}</#if>\nc") == ["\n  ", "\nc"])
  }

  @Test func `text keeps its line`() {
    #expect(texts("${a}\n  <#if x>b</#if>\nc") == ["\n  ", "b", "\nc"])
  }

  @Test func `the two ends of a line are decided apart`() {
    #expect(texts("${a}\n  <#if x>\n b</#if> \nc") == ["\n", " b", " \nc"])
  }

  @Test func `the first text of a template is not stripped`() {
    #expect(texts("A\n  <#assign x=1>\nB") == ["A\n  ", "B"])
    #expect(texts("<#ftl>\nA\n  <#assign x=1>\nB") == ["A\n  ", "B"])
    #expect(texts("<#-- c -->A\n  <#assign x=1>\nB") == ["A\n", "B"])
    #expect(texts("<#if x>A\n  <#assign x=1>\nB</#if>") == ["A\n", "B"])
  }

  @Test func `white space between tags that print nothing vanishes with all its lines`() {
    #expect(texts("<#assign x=1>\n\n\n<#assign y=2>\nfoo") == ["foo"])
    #expect(texts("\n \n<#assign x=1>\n\n\n<#-- c -->\n\n") == [])
    #expect(texts("<#assign x=1>\n\n<#flush>\n\nfoo") == ["\n", "\nfoo"])
  }

  @Test func `a template of white space alone is kept`() {
    #expect(texts(" \n ") == [" \n "])
  }

  @Test func `white space between two tags of a line is kept`() {
    #expect(texts("${a}\n<#if x> </#if>\n") == ["\n", " ", "\n"])
  }

  @Test func `CR LF is one line break`() {
    #expect(texts("${a}\r\n  <#if x>\r\n  b\r\n  </#if>\r\nc") == ["\r\n", "  b\r\n", "c"])
  }

  @Test func `trims act on their line`() {
    #expect(texts("${a}\n  b <#t> \nc") == ["\nb ", "c"])
    #expect(texts("${a}\n  b <#lt> \nc") == ["\nb ", " \nc"])
    #expect(texts("${a}\n  b <#rt> \nc") == ["\n  b ", "c"])
    #expect(texts("${a}\n  <#if x><#nt>\n</#if>c") == ["\n  ", "\n", "c"])
  }

  @Test func `the header turns stripping off`() {
    #expect(texts("<#ftl strip_whitespace=false>\n<#assign x=1>\n<#assign y=1>\n") == ["\n", "\n"])
  }

  @Test func `text of noparse is stripped as any other`() {
    #expect(texts("${a}\n<#noparse>\n b\n </#noparse>\nc") == ["\n", " b\n", "c"])
  }
}

import LogwashSyntax
import Testing

@Suite struct RecoveryTests {
  private func codes(_ template: String) -> [String] {
    Parser.parse(TemplateSource(name: "t", text: template)).diagnostics.map(\.code.rawValue)
  }

  @Test func `everything that is wrong is reported, in the order of the text`() {
    #expect(
      codes("${*}\n<#if a +>${b c}<#lst></#if>\n<@m 1 b=2>${.5}</@m>\n</#list>")
        == ["LW0102", "LW0121", "LW0102", "LW0202", "LW0115", "LW0111", "LW0109"])
  }

  @Test func `a broken start tag still opens its block`() {
    #expect(
      codes("<#if a b>c<#else>d</#if><#list>e</#list><#macro>f</#macro>") == ["LW0102", "LW0121", "LW0121"])
  }

  @Test func `a bracket that is not closed costs one tag`() {
    #expect(codes("<#assign x = (1 + 2>\n<#if (y > 1)>a</#if>") == ["LW0108"])
  }

  @Test func `an end tag of an outer block closes what is open in it`() {
    #expect(codes("<#list xs as x><#if a><#compress>b</#list>c") == ["LW0109"])
  }

  @Test func `an end tag that closes nothing is reported alone`() {
    #expect(codes("<#if a>b</#list>") == ["LW0109"])
  }

  @Test func `an unknown directive is reported once with its end tag`() {
    #expect(codes("<#foo>a</#foo><#foo>b</#foo>") == ["LW0202"])
  }

  @Test func `a hundred diagnostics are enough`() {
    #expect(codes(String(repeating: "${*} ", count: 500)).count == 100)
  }
}

/// No template may trap the parser, overflow its stack or keep it busy for ever.
@Suite struct LimitTests {
  private func firstCode(_ template: String) -> String? {
    Parser.parse(TemplateSource(name: "t", text: template)).diagnostics.first?.code.rawValue
  }

  @Test(arguments: [
    ("${", "(", ""), ("${", "[", ""), ("${", "!", "x}"), ("${a", "+a", "}"), ("${a", ".b", "}"),
    ("${a", "!", "}"),
    ("${a", "!a", "}"), ("${a", "?b(c", "}"), ("${a", "?b(x->x", "}"), ("", "<#if a>", ""), ("", "<@m>", ""),
    ("<#list a as b>", "<#sep>", "</#list>"), ("", "<#escape x as x>", "${y}"),
  ])
  func `nesting has a limit`(start: String, repeated: String, end: String) {
    #expect(firstCode(start + String(repeating: repeated, count: 20_000) + end) == "LW0118")
  }

  @Test func `nesting up to the limit is fine`() {
    let depth = 190
    #expect(
      firstCode(
        "${" + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth) + "}") == nil
    )
    #expect(
      firstCode(String(repeating: "<#if a>", count: depth) + "b" + String(repeating: "</#if>", count: depth))
        == nil)
    #expect(firstCode("${a" + String(repeating: " + a", count: 450) + "}") == nil)
  }

  @Test func `a template has a largest size`() {
    #expect(firstCode(String(repeating: "a", count: (16 << 20) + 1)) == "LW0119")
  }

  @Test func `flat templates may be long`() {
    let entries = (0..<5000).map { "\"k\($0)\": a.b?trim" }.joined(separator: ", ")
    #expect(firstCode("<#assign x = {\(entries)}>") == nil)
    #expect(firstCode("<#if a>" + String(repeating: "<#elseif b>", count: 5000) + "</#if>") == nil)
  }

  @Test(arguments: [
    "<", "$", "${", "<#", "</#", "<@", "</@", "\"", "<#if \"", "{", "\\", "<#--", "${\"", "<#ftl", "é",
    "\u{0}",
  ])
  func `any ending is survived`(end: String) {
    for start in ["", "a", "<#if x>", "${", "<@m ", "<#assign x = ", "<#list xs as x>${x}<#sep>"] {
      _ = Parser.parse(TemplateSource(name: "t", text: start + end))
      _ = renderedDiagnostics(start + end + end)
    }
  }
}

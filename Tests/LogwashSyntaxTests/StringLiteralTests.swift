import LogwashSyntax
import Testing

@Suite struct StringLiteralTests {
  @Test(arguments: [
    (#""\n\t\r""#, #""\n\t\r""#),
    (#""\l\g\a\=\{""#, #""<>&={""#),
    (#"'it\'s "q"'"#, #""it's \"q\"""#),
    (#""\x41\x4a4\x00e9z""#, #""AҤéz""#),
    (#""\\d""#, #""\\d""#),
    (#"r"\d+ ${x}""#, #""\\d+ ${x}""#),
    (#"r'"'"#, #""\"""#),
    (#""""#, #""""#),
  ])
  func `escapes stand for characters, raw strings have none`(literal: String, text: String) {
    #expect(expression(literal) == text)
  }

  @Test func `interpolations are expressions between texts`() {
    #expect(expression(#""a${b + 1}c${d}""#) == #""a${(+ b 1)}c${d}""#)
  }

  @Test func `quotes are escaped for the string before the expression is read`() {
    #expect(expression(#""a${h[\"k\"]}""#) == #""a${([] h "k")}""#)
    #expect(expression(#""a${r'\\d'}""#) == #""a${"\\d"}""#)
  }

  @Test func `literals of up to three characters are not searched`() {
    #expect(expression("'${x'") == #""${x""#)
    #expect(expression("'a${'") == #""a${""#)
    #expect(expression("'${1}'") == #""${1}""#)
  }

  @Test func `an escaped brace keeps its interpolation from being one`() {
    let tree = Parser.parse(TemplateSource(name: "t", text: #"${"a$\{b}"}"#)).tree
    guard case .interpolation(let node) = tree.nodes[0] else {
      Issue.record("not an interpolation")
      return
    }
    #expect(node.expression.constantString == "a${b}")
  }

  /// A defect of the reference engine that its own tests hold: escapes are resolved before the search.
  @Test func `one interpolation turns escaped braces of the same string into further ones`() {
    let tree = Parser.parse(TemplateSource(name: "t", text: #"${"${x} $\{y}"}"#)).tree
    guard case .interpolation(let node) = tree.nodes[0], case .string(let parts) = node.expression.kind else {
      Issue.record("not a string")
      return
    }
    #expect(parts.count == 3)
    #expect(node.expression.debugText == #""${x} ${y}""#)
  }

  @Test func `tags and comments in a string are text`() {
    #expect(expression("'<#if x><#-- c -->${1}</@y>'") == #""<#if x><#-- c -->${1}</@y>""#)
  }

  @Test func `an expression in a string has its place in the template`() {
    let parsed = Parser.parse(TemplateSource(name: "t", text: #"${"\x41${name}"}"#))
    guard case .interpolation(let node) = parsed.tree.nodes[0],
      case .string(let parts) = node.expression.kind,
      case .interpolation(let value) = parts[1]
    else {
      Issue.record("not a string with an interpolation")
      return
    }
    #expect(value.span == SourceSpan(9, 13))
  }
}

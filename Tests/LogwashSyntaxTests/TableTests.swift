import LogwashSyntax
import Testing

@Suite struct DirectiveTableTests {
  @Test func `every directive is declared once`() {
    #expect(Directive.all.count == DirectiveName.allCases.count)
    #expect(Set(Directive.all.map(\.name)) == Set(DirectiveName.allCases))
  }

  @Test(arguments: Directive.all)
  func `a summary is a sentence and a syntax shows the tag`(directive: Directive) {
    #expect(directive.summary.hasSuffix("."))
    #expect(directive.summary.first?.isUppercase == true)
    #expect(directive.syntax.contains("<#\(directive.name.rawValue)"))
  }

  @Test(arguments: Directive.all)
  func `an example parses and shows the directive`(directive: Directive) {
    #expect(directive.example.contains("<#\(directive.name.rawValue)"))
    #expect(renderedDiagnostics(directive.example) == "")
  }

  @Test func `a directive is supported or not`() {
    #expect(Directive.unsupported.keys.allSatisfy { DirectiveName(rawValue: $0) == nil })
  }
}

@Suite struct DiagnosticCodeTests {
  @Test func `codes are unique and of one form`() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(
      codes.allSatisfy { $0.count == 6 && $0.hasPrefix("LW") && $0.dropFirst(2).allSatisfy(\.isNumber) })
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `a summary is a sentence`(code: DiagnosticCode) {
    #expect(code.summary.hasSuffix("."))
    #expect(code.summary.first?.isUppercase == true)
  }

  @Test func `summaries differ`() {
    #expect(Set(DiagnosticCode.allCases.map(\.summary)).count == DiagnosticCode.allCases.count)
  }

  @Test func `warnings are those of the ninth hundred`() {
    #expect(DiagnosticCode.unreachable.severity == .warning)
    #expect(DiagnosticCode.unexpectedToken.severity == .error)
  }
}

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
  func `examples parse and show the directive`(directive: Directive) {
    #expect(!directive.examples.isEmpty)
    for example in directive.examples {
      #expect(example.template.contains("<#\(directive.name.rawValue)"))
      #expect(renderedDiagnostics(example.template) == "")
    }
  }

  @Test(arguments: Directive.all)
  func `parameters are those of the syntax`(directive: Directive) {
    #expect(directive.parameters.isEmpty == (directive.arguments == .none))
    for parameter in directive.parameters {
      #expect(directive.syntax.contains(parameter.name), "\(parameter.name)")
      #expect(parameter.summary.hasSuffix("."), "\(parameter.name)")
    }
  }

  @Test func `a directive is supported or not`() {
    #expect(
      FreeMarkerOnly.all.allSatisfy { $0.kind != .directive || DirectiveName(rawValue: $0.name) == nil })
  }
}

@Suite struct OperatorTableTests {
  @Test func `every operator of the tree has a sign`() {
    let expected =
      BinaryOperator.allCases.map { Operator.Form.infix(.binary($0)) }
      + [.inclusive, .exclusive, .counted].map { Operator.Form.infix(.range($0)) }
      + UnaryOperator.allCases.map(Operator.Form.prefix)
      + Operator.Postfix.allCases.map(Operator.Form.postfix) + [.lambda]
    let declared = Operator.all.map(\.form)
    #expect(Set(declared) == Set(expected))
    #expect(declared.count == expected.count)
  }

  @Test(arguments: Operator.all.indices)
  func `an operator has a sentence and examples that parse and use it`(index: Int) {
    let declared = Operator.all[index]
    #expect(declared.summary.hasSuffix("."))
    #expect(declared.examples.count >= 2)
    for example in declared.examples {
      #expect(declared.spellings.contains { example.template.contains($0) }, "\(example.template)")
      #expect(renderedDiagnostics(example.template) == "")
    }
  }

  @Test func `spellings are those of the lexer`() {
    let greater = Operator.all.first { $0.syntax.hasPrefix("x gt y") }
    #expect(greater?.spellings == [">", "&gt;", "\\gt", "gt"])
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

import LogwashCore
import LogwashSyntax
import Testing

/// What the reference shows is what the machine does.
@Suite struct BuiltInExampleTests {
  /// Declared, and not generated yet.
  private static let gaps: Set<String> = ["with_args", "with_args_last"]

  @Test(arguments: BuiltIn.all.filter { !gaps.contains($0.name) }.map(\.name))
  func `the documented output is the real output`(name: String) throws {
    for example in try #require(BuiltIn.byName[name]).examples {
      #expect(BuiltInFixture.render(example.template) == example.output, "\(example.template)")
    }
  }
}

/// Renders a template with an empty model.
enum BuiltInFixture {
  /// What is printed; for a record that is rejected, the name of the fault between exclamation marks.
  static func render(_ template: String, model: String = "{}") -> String {
    var options = CompilerOptions()
    options.isRendering = true
    options.input = .json
    let result = Compiler.compile(TemplateSource(name: "test.ftl", text: template), options: options)
    guard let program = result.program else {
      return result.diagnostics.map(\.message).joined(separator: "; ")
    }
    var machine = Machine(policies: Policies())
    let record = ConstantBytes(Array(model.utf8))
    defer { extendLifetime(record) }
    do throws(RecordError) {
      try machine.beginRecord(record.view, lineNumber: 1, program)
      _ = try machine.run(program)
      return machine.text.string
    } catch {
      return "!\(error.fault.code.name)!"
    }
  }
}

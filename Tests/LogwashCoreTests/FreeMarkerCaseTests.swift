import Foundation
import LogwashCore
import LogwashSyntax
import Testing

/// Our own templates against what the real engine printed for them.
@Suite struct FreeMarkerCaseTests {
  @Test(arguments: FreeMarkerCase.categories)
  func `templates print what the real engine prints`(category: String) throws {
    for testCase in try FreeMarkerCase.cases(in: category) {
      let result = Self.render(testCase)
      let agrees = result == testCase.expectation || Self.agrees(result, testCase.expectation)
      if Self.gaps.contains(testCase.id) {
        #expect(!agrees, "no gap any more, take it off the list: \(testCase.id)")
      } else if !agrees {
        Issue.record(
          "\(testCase.id)\n\(testCase.template)\nexpected \(testCase.expectation)\nfound \(result)")
      }
    }
  }

  /// What does not work yet, each with its issue at the head of its section.
  static let gaps: Set<String> = {
    let file = FreeMarkerCase.folder.appendingPathComponent("gaps.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
  }()

  /// Where the engine finds a type error only when it runs we may find it before; then nothing is printed.
  private static func agrees(_ found: FreeMarkerCase.Expectation, _ expected: FreeMarkerCase.Expectation)
    -> Bool
  {
    guard case .error(let printed) = found, case .error(let wanted) = expected else { return false }
    return printed == nil || wanted == nil || printed == wanted
  }

  static func render(_ testCase: FreeMarkerCase) -> FreeMarkerCase.Expectation {
    var options = CompilerOptions()
    options.isRendering = true
    // As in a folder, the main template is one of the templates.
    let files = testCase.files.merging(["main.ftl": testCase.template]) { file, _ in file }
    let result = Compiler.compile(
      TemplateSource(name: "main.ftl", text: testCase.template), options: options,
      loader: TemplateLoader(files))
    guard let program = result.program else { return .error(printed: nil) }
    var machine = Machine(policies: program.policies)
    let model = ConstantBytes(Array(testCase.model.utf8))
    defer { extendLifetime(model) }
    do {
      try machine.beginRecord(model.view, lineNumber: 1, program)
      _ = try machine.run(program)
      return .output(machine.text.string)
    } catch {
      return .error(printed: machine.text.string)
    }
  }
}

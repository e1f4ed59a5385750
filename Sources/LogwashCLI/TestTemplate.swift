import ArgumentParser
import Logwash

/// `logwash test TEMPLATE DIR…`: runs test cases of a template.
struct TestTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run test cases of a template.",
    discussion: """
      A case is a directory with input.log, expected.jsonl (what comes out) and expected-rejects.txt (what is rejected, as \
      "LINE: REASON"; nothing, if there is no such file). `logwash rejects --adopt` makes them. The exit status is 1 when a case \
      fails.
      """)

  @Argument(
    help: "The template, by path or by the name of one that comes along.",
    completion: .file(extensions: ["ftl"]))
  var template: String

  @Argument(help: "Directories of cases.", completion: .directory)
  var directories: [String]

  @Flag(help: "Take what comes out as what is expected, of cases without an unexpected reject.")
  var update = false

  @OptionGroup(title: "How records are read and written") var header: HeaderOptions
  @OptionGroup var colors: ColorOption

  func run() throws {
    try colors.reporting {
      let pipeline = try Pipeline([TemplateArgument.load(template, header: header.entries)])
      var passed = 0
      var failed = 0
      var updated = 0
      for directory in directories {
        let cases = TemplateCase.all(in: directory)
        guard !cases.isEmpty else {
          throw ExitStatus(saying: "there is no test case in \(directory): no directory with an input.log")
        }
        for test in cases {
          switch try test.run(pipeline, updates: update) {
          case .passed: passed += 1
          case .updated: updated += 1
          case .failed(let problems):
            failed += 1
            let lines = problems.map { "  " + $0 + "\n" }.joined()
            StandardStreams.write("\(test.path) fails:\n\(lines)")
          }
        }
      }
      let changed = updated > 0 ? ", \(updated) updated" : ""
      StandardStreams.write("\(passed) passed\(changed), \(failed) failed\n")
      if failed > 0 { throw ExitStatus.rejected }
    }
  }
}

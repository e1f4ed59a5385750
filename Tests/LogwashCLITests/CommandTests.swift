import Foundation
import Testing

@Suite struct CommandTests {
  @Test func `render prints a template over the model from the standard input or a file`() throws {
    try Command.withDirectory { directory in
      try Data("Hello ${name}!\n<#include \"part.ftl\">".utf8).write(
        to: directory.appendingPathComponent("a.ftl"))
      try Data("part of ${name}".utf8).write(to: directory.appendingPathComponent("part.ftl"))
      try Data(#"{"name":"file"}"#.utf8).write(to: directory.appendingPathComponent("m.json"))
      let piped = try Command.run(["render", "a.ftl"], input: "{\"name\":\"pipe\"}\n", in: directory)
      #expect(piped.text == "Hello pipe!\npart of pipe")
      #expect(piped.status == 0)
      let file = try Command.run(["render", "a.ftl", "m.json"], in: directory)
      #expect(file.text == "Hello file!\npart of file")
      let root = try Command.run(
        ["render", "--root", directory.path, directory.path + "/a.ftl", directory.path + "/m.json"])
      #expect(root.text == "Hello file!\npart of file")
    }
  }

  @Test func `a template that fails prints what it had, then why`() throws {
    try Command.withDirectory { directory in
      try Data("before ${x} after".utf8).write(to: directory.appendingPathComponent("a.ftl"))
      let result = try Command.run(["render", "a.ftl"], input: "{}", in: directory)
      #expect(result.text == "before ")
      #expect(result.status == 1)
      #expect(result.error.hasPrefix("rejected: an expression gave no value where one was needed\n"))
      #expect(result.error.contains("template: a.ftl:1:10, in `x`"))
    }
  }

  @Test func `check reports all that is wrong, without color where there is no terminal`() throws {
    try Command.withDirectory { directory in
      try Data("${line?uper_case}".utf8).write(to: directory.appendingPathComponent("a.ftl"))
      let result = try Command.run(["check", "a.ftl", "nginx"], in: directory)
      #expect(result.status == 1)
      #expect(
        result.error == """
          error[LW0201]: unknown built-in `?uper_case`
           --> a.ftl:1:8
            |
          1 | ${line?uper_case}
            |        ^^^^^^^^^ not a built-in
            = help: did you mean `?upper_case`?

          """)
      #expect(try Command.run(["check", "nginx", "syslog", "json-app"]).status == 0)
      let unreadable = try Command.run(["check", "/"])
      #expect(unreadable.error == "error: cannot read the template /: Is a directory\n")
      #expect(unreadable.status == 2)
      let colored = try Command.run(["check", "a.ftl", "--color", "always"], in: directory)
      #expect(colored.error.contains("\u{1B}["))
    }
  }

  @Test func `explain shows a program, or says what a code means`() throws {
    #expect(try Command.run(["explain", "nginx"]).text.contains("program:\n   0  field line\n"))
    #expect(try Command.run(["explain", "LW0201"]).text.hasPrefix("LW0201\n  "))
    #expect(
      try Command.run(["explain", "no-match"]).text == "no-match\n  The record does not match the pattern.\n")
  }

  @Test(arguments: ["builtins", "patterns", "templates"])
  func `what exists is listed as text, JSON and Markdown`(command: String) throws {
    #expect(try !Command.run([command]).text.isEmpty)
    let json = try Command.run([command, "--format", "json"])
    let list = try #require(JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
    #expect(list.allSatisfy { $0["name"] is String && $0["summary"] is String })
    #expect(try Command.run([command, "--format", "markdown"]).text.hasPrefix("# "))
  }

  @Test func `one of them is described, an unknown one is an error`() throws {
    #expect(try Command.run(["builtins", "upper_case"]).text.hasPrefix("?upper_case\n  "))
    #expect(try Command.run(["templates", "nginx"]).text.hasPrefix("<#ftl title="))
    #expect(try Command.run(["patterns", "NO_SUCH"]).status == 2)
  }

  @Test func `help and the version are asked for, not errors`() throws {
    #expect(try Command.run(["--help"]).status == 0)
    #expect(try Command.run(["--version"]).text == "0.1.0\n")
    #expect(try Command.run(["run", "--help"]).text.contains("--max-rejects"))
  }
}

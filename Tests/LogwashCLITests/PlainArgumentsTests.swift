import Foundation
import Testing

/// The usual command lines are understood by other code than all others.
@Suite struct PlainArgumentsTests {
  @Test(arguments: [
    ["t.ftl"], ["t.ftl", "a.log"], ["t.ftl", "a.log", "-"], ["-j", "2", "t.ftl", "a.log"],
    ["t.ftl", "--jobs", "1"],
    ["-e", "<${line}>"], ["-e", "<${line}>", "a.log", "-j", "3"], ["--expression", "", "a.log"],
    ["a.log", "--expression", "${line?upper_case}"], ["run", "t.ftl", "a.log"],
    ["run", "-j", "2", "-e", "${line}"],
    ["nginx", "a.log"], ["check", "t.ftl"], ["t.ftl", "check"], ["run", "help"], ["t.ftl", "help"],
    // Wrong ones.
    [], ["run"], [""], ["t.ftl", ""], ["-j", "0", "t.ftl"], ["-j", "257", "t.ftl"], ["-j", "+1", "t.ftl"],
    ["-j", "", "t.ftl"],
    ["-j", "99999999999999999999", "t.ftl"], ["-j", "x", "t.ftl"], ["t.ftl", "-j"], ["t.ftl", "-e"],
    ["-e", "-", "a.log"], ["-e", "-x", "a.log"], ["-e", "a", "-e", "b"], ["-j", "1", "--jobs", "2", "t.ftl"],
    ["--", "t.ftl"], ["t.ftl", "--", "a.log"], ["-x", "t.ftl"], ["-j2", "t.ftl"], ["--jobs=2", "t.ftl"],
    ["-", "a.log"],
    ["no-such.ftl"], ["t.ftl", "no-such.log"], ["bad.ftl"], ["-e", "${line", "a.log"],
  ])
  func `what is understood at once is understood as everything else is`(arguments: [String]) throws {
    try Command.withDirectory { directory in
      let files = [
        "t.ftl": "[${line}]<#if line == 'no'><#reject 'no'></#if>", "bad.ftl": "${x?nosuch}",
        "a.log": "1\n2\nno\n",
      ]
      for (name, text) in files { try Data(text.utf8).write(to: directory.appendingPathComponent(name)) }
      // An option that changes nothing, and which only the other code knows.
      let place = ["run", "check"].contains(arguments.first) ? 1 : 0
      var others = arguments
      others.insert("--color=auto", at: place)
      let input = "in\n"
      let plain = try Command.run(arguments, input: input, in: directory)
      let other = try Command.run(others, input: input, in: directory)
      #expect(plain.status == other.status)
      #expect(plain.text == other.text)
      #expect(plain.error == other.error)
    }
  }

  @Test func `help is help`() throws {
    #expect(try Command.run(["help"]) == Command.run(["--help"]))
  }
}

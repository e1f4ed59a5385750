import LogwashCore
import Testing

/// `<#extract …>` of what a built-in gives whose members are known: they are fields like those of a pattern.
@Suite struct ExtractMembersTests {
  @Test func `the members get slots`() throws {
    #expect(
      try Engine.disassembly("<#extract line?parse_url><#unset line>") == """
           0  field line
           1  format
           2  extractMembers ?parse_url/0 to scheme, user, password, host, port, path, query, fragment
           3  extractFailed
           4  unsetField line
           5  end
        """)
    let program = try Engine.program("<#extract line?parse_syslog><#unset line>")
    #expect(program.hasMemberOrder)
    #expect(
      program.orderedSlots.map { program.fieldNames[$0] } == [
        "facility", "severity", "version", "timestamp", "hostname", "appname", "procid", "msgid",
        "structured_data", "message",
      ])
  }

  @Test func `a name that it does not give is a mistake`() throws {
    #expect(
      Engine.diagnostics("<#extract line?parse_syslog>${hostnam}").contains("unknown variable `hostnam`"))
  }

  @Test func `every built-in with known members gives them alone, in their order`() throws {
    let subjects = [
      "<34>1 2003-10-11T22:14:15.003Z host su 7 ID47 [a@1 b=\"c\"] failed", "Jan  1 00:00:00 h t[1]: x",
      "https://u:p@example.com:8443/a?b=c#d", "/a", "<38>text",
    ]
    for builtIn in BuiltIn.all {
      guard let members = builtIn.members?.names else { continue }
      #expect(Set(members).count == members.count)
      for subject in subjects {
        let keys = try Engine.run(
          "<#list ((line?\(builtIn.name))!{})?keys as k>${k} </#list>", subject
        ).output.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(keys == members.filter(keys.contains), "\(builtIn.name) of \(subject)")
      }
    }
  }

  @Test(arguments: [
    ("parse_syslog", ["", "<#unset line>", "<#set message = 'x'>", "<#rename message as text>"]),
    (
      "parse_syslog", ["<#rename hostname as message>", "<#keep line, message, appname>", "<#unset message>"]
    ),
    ("parse_syslog", ["<#set z = 1>", "<#set hostname = hostname!'none'>"]),
    (
      "parse_url", ["", "<#unset line>", "<#set host = 'x'>", "<#rename path as host>", "<#keep line, path>"]
    ),
    ("parse_url", ["<#set path = path!'none'>", "<#set q = query!>"]),
  ])
  func `what comes out is the same as of a hash`(name: String, rests: [String]) throws {
    for rest in rests {
      let fast = "<#extract line?\(name)>" + rest
      // What an expression gives is only known when it runs.
      let slow = "<#assign parsed = line?\(name)><#extract parsed>" + rest
      for line in [
        "<34>1 2003-10-11T22:14:15.003Z host su - ID47 - failed", "<34>1 - - - - - [a b=\"c\"][d e=\"f\"] x",
        "Jan  1 00:00:00 web-4 sshd[21329]: Accepted", "Jan  1 00:00:00 web-4 sshd: \"quoted\" \u{1}",
        "<13>only",
        "https://u:p@example.com:8443/a?b=c#d", "/a?b", "mailto:a@b", "//host",
      ] {
        let (a, b) = (try Engine.run(fast, line), try Engine.run(slow, line))
        #expect(a.output == b.output, "\(rest) of \(line)")
      }
    }
  }
}

import Testing

@testable import LogwashCore

/// The fields of the first match in the plan's order; nil when nothing matches.
private func fields(_ source: String, _ text: String, patterns: [String: String] = [:]) throws -> [String:
  String]?
{
  let grok = try GrokPattern(source, patterns: patterns)
  guard let groups = groups(grok.pattern, text) else { return nil }
  var result: [String: String] = [:]
  for field in grok.plan.fields {
    guard case .path(let path) = field.key, case .firstOf(let candidates) = field.value else { continue }
    result[path.joined(separator: ">")] = candidates.lazy.compactMap { groups[$0] }.first
  }
  return result
}

@Suite struct GrokTests {
  @Test func `elements capture and convert`() throws {
    let grok = try GrokPattern("%{IP:client} %{NUMBER:ms:float} %{WORD}")
    #expect(
      grok.plan.fields == [
        .init(key: .path(["client"]), value: .firstOf([1])),
        .init(key: .path(["ms"]), value: .firstOf([2]), conversion: .float),
      ])
    #expect(try fields(grok.source, "10.0.0.1 1.5 GET") == ["client": "10.0.0.1", "ms": "1.5"])
  }

  @Test func `names may be paths, or hold what PCRE2 does not allow`() throws {
    #expect(
      try fields("%{WORD:[http][method]} %{WORD:http.version} %{WORD:@x} (?<a-b>.*)", "GET v1 y rest")
        == ["http>method": "GET", "http.version": "v1", "@x": "y", "a-b": "rest"])
    let long = String(repeating: "n", count: 40)
    #expect(try fields("%{WORD:\(long)}", "x") == [long: "x"])
  }

  @Test func `of a field that stands twice the first that took part counts`() throws {
    #expect(try fields("(?:a%{INT:n}|b%{INT:n})", "b7") == ["n": "7"])
    #expect(try fields("%{INT:n} %{INT:n}", "1 2") == ["n": "1"])
  }

  @Test func `other groups are counted and give no field`() throws {
    #expect(
      try fields(#"(x)(?:y)[(](?<z>[)(])\)(?'q'.)(?P<p>.)%{INT:n}"#, "xy(()ab5")
        == ["z": "(", "q": "a", "p": "b", "n": "5"])
  }

  @Test func `a user's patterns come before the standard ones and may use them`() throws {
    let patterns = ["QUEUE": "%{WORD:queue}-%{INT}", "INT": "[0-9a-f]+"]
    #expect(try fields("%{QUEUE} %{INT:n}", "q-ff ee", patterns: patterns) == ["queue": "q", "n": "ee"])
  }

  @Test func `problems are reported where they stand, all at once`() {
    #expect(
      throws: GrokError(problems: [
        .init(range: 2..<9, kind: .unknownName("NUMB", within: nil)),
        .init(
          range: 10..<23,
          kind: .syntax(
            "unknown conversion `date`",
            help: "write `<#set time = time?timestamp(\"…\")>` behind the pattern")),
      ])
    ) { try GrokPattern("a %{NUMB} %{INT:n:date}") }
    #expect(throws: GrokError(problems: [.init(range: 0..<4, kind: .recursive(["A", "B", "A"]))])) {
      try GrokPattern("%{A}", patterns: ["A": "%{B}", "B": "x%{A}"])
    }
    #expect(throws: GrokError(problems: [.init(range: 0..<4, kind: .unknownName("NOPE", within: "A"))])) {
      try GrokPattern("%{A}", patterns: ["A": "%{NOPE}"])
    }
    #expect(
      throws: GrokError(problems: [
        .init(
          range: 1..<6,
          kind: .syntax("`%{` is not closed", help: "write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`")
        )
      ])
    ) {
      try GrokPattern("a%{INT")
    }
    #expect(
      throws: GrokError(problems: [
        .init(
          range: 0..<8,
          kind: .syntax(
            "`%{INT::}` is not a grok element",
            help: "write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`"))
      ])
    ) { try GrokPattern("%{INT::}") }
  }

  @Test func `an error of the regular expression is mapped to the grok pattern`() {
    #expect {
      _ = try GrokPattern("%{INT} (a")
    } throws: { error in
      guard let problem = (error as? GrokError)?.problems.first else { return false }
      return problem.range == 9..<9
        && problem.kind == .syntax("`(` is not closed", help: #"write `\(` for a parenthesis"#)
    }
  }

  @Test func `an explanation names the element and what was expected`() throws {
    func explain(_ source: String, _ text: String) throws -> MatchExplanation {
      let bytes = ConstantBytes(Array(text.utf8))
      return try GrokPattern(source).explain(bytes.view)
    }
    #expect(
      try explain("^%{WORD:verb} %{NUMBER:bytes}$", "GET x")
        == MatchExplanation(
          offset: 4, expected: ["a digit", "\".\""], element: "%{NUMBER:bytes}", after: "verb"))
    let line =
      #"1.2.3.4 - - [20/May/2015:12:05:17 +0000] "GET / HTTP/1.1" 200 235 "-" "Mozilla/5.0 (compatible"#
    #expect(
      try explain("%{COMBINEDAPACHELOG}", line)
        == MatchExplanation(
          offset: line.utf8.count, expected: ["\"\\\"\""], element: "%{COMBINEDAPACHELOG}", after: "agent"))
  }
}

@Suite struct GrokLibraryTests {
  @Test(arguments: GrokLibrary.all)
  func `the example matches from end to end and the other does not`(definition: GrokDefinition) throws {
    let pattern = try Pattern(
      try GrokPattern("%{\(definition.name)}").regex, whole: true, allowsDuplicateNames: true)
    #expect(groups(pattern, definition.match)?.first == definition.match)
    #expect(groups(pattern, definition.nonMatch) == nil)
  }

  @Test func `every definition has a name of its own and a summary that is a sentence`() {
    #expect(Set(GrokLibrary.all.map(\.name)).count == GrokLibrary.all.count)
    for definition in GrokLibrary.all {
      #expect(GrokExpansion.isPatternName(definition.name))
      #expect(GrokLibrary.definition(named: definition.name) == definition)
      #expect(definition.summary.hasSuffix("."))
    }
  }

  @Test func `a combined log line has the fields that grok users know`() throws {
    let line =
      #"::1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a?b=c HTTP/1.0" 200 2326 "http://e.org/" "say \"hi\"""#
    #expect(
      try fields("%{COMBINEDAPACHELOG}", line) == [
        "clientip": "::1", "ident": "-", "auth": "frank", "timestamp": "10/Oct/2000:13:55:36 -0700",
        "verb": "GET", "request": "/a?b=c", "httpversion": "1.0", "response": "200", "bytes": "2326",
        "referrer": "http://e.org/", "agent": #"say \"hi\""#,
      ])
    #expect(
      try fields("%{COMBINEDAPACHELOG}", #"h - - [10/Oct/2000:13:55:36 -0700] "-" 408 - "-" "-""#) == [
        "clientip": "h", "ident": "-", "auth": "-", "timestamp": "10/Oct/2000:13:55:36 -0700",
        "rawrequest": "-", "response": "408", "referrer": "-", "agent": "-",
      ])
  }

  @Test func `addresses of all kinds are told from what is none`() throws {
    let ip = try Pattern(try GrokPattern("%{IP}").regex, whole: true)
    for text in [
      "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1::8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2::7:8",
      "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "64:ff9b::1.2.3.4", "1::2:1.2.3.4", "fe80::1%eth0", "0.0.0.0",
      "255.255.255.255",
    ] { #expect(groups(ip, text) != nil, "\(text)") }
    for text in [
      ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "1:2:3:4:5:6:7:1.2.3.4",
      "1:2:3:4::5:6:7:8", "1.2.3", "1.2.3.256", "g::",
    ] { #expect(groups(ip, text) == nil, "\(text)") }
  }

  @Test func `a pattern has room for ten hosts`() throws {
    let hosts = Array(repeating: "%{IPORHOST}", count: 10).joined(separator: " ")
    #expect(try GrokPattern(hosts).pattern.groupCount == 0)
  }

  @Test func `the access log pattern runs on bytes`() throws {
    #expect(try GrokPattern("%{COMBINEDAPACHELOG}").pattern.matchesBytes)
    #expect(try GrokPattern("%{SYSLOGLINE}").pattern.matchesBytes)
    #expect(try GrokPattern("%{COMBINEDAPACHELOG}", vocabulary: .ecs).pattern.matchesBytes)
  }
}

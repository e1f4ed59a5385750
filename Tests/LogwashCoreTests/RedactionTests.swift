import LogwashCore
import Testing

/// `?redact` and `<#redact>`: what is replaced by what, and what keeps its bytes. Digests are Python's hashlib.
@Suite struct RedactionTests {
  @Test func `a whole record is redacted at any depth and keeps its other bytes`() throws {
    let record =
      #"{ "a":"x", "user":{"mail" : "bob@example.com","n":1.50}, "card":4111111111111111,"tags":["192.0.2.1",  3],"e":"\u0041","t":"\tbob@x.org"}"#
    let run = try Engine.run(#"<#ftl input="json"><#redact "email", "ip", "credit_card">"#, record)
    expect(
      run.output,
      is:
        #"{ "a":"x", "user":{"mail" : "[email]","n":1.50}, "card":"[credit_card]","tags":["[ip]",  3],"e":"\u0041","t":"\t[email]"}"#
        + "\n")
  }

  @Test func `a record with nothing to hide keeps all its bytes`() throws {
    let record = #"{"n":1e5,  "m":[1.10,{"k":null}],"k":"caf\u00e9" }"#
    expect(try Engine.run(#"<#ftl input="json"><#redact>"#, record).output, is: record + "\n")
  }

  @Test(arguments: [
    ("label", "[email] [credit_card]"), ("stars", "*************** ****************"),
    ("last4", "***********.com ************1111"), ("domain", "[email]@example.com [credit_card]"),
    ("hash", "[email:5ff860bf1190] [credit_card:9bbef1947662]"),
  ])
  func `an action says what stands there instead`(action: String, expected: String) {
    let template =
      "${\"bob@example.com 4111111111111111\"?redact(\"email\", \"credit_card\", with=\"\(action)\")}"
    expect(BuiltInFixture.render(template), is: expected)
  }

  @Test func `what is left when a blank has gone with a finding is looked at again`() {
    let template = "${\"://(415) 555-2671:p@host, x\"?redact(\"phone\", \"password\")}"
    expect(BuiltInFixture.render(template), is: "://[phone]:[password]@host, x")
  }

  /// What fuzzing has found: masks put brackets and take blanks where there were none, and an account number has one blank at a
  /// time.
  @Test(arguments: [
    ("://(415) 555-2671:p@host", "://[phone]:[password]@host"),
    (#""pwd":[a:4::4"#, #""pwd":[password]]"#),
    (#"{"pwd":[a:4::4,"x"]}"#, #"{"pwd":[password]],"x"]}"#),
    ("DE89 3704 0044 0532 0130 00", "[iban]"),
    ("DE89 3704  0044 0532 0130 00", "DE89 3704  0044 0532 0130 00"),
    ("DE89  3704 0044 0532 0130 00", "DE89  3704 0044 0532 0130 00"),
  ])
  func `what the detectors leave satisfies the second implementation`(text: String, expected: String) throws {
    let run = try Engine.run(#"<#ftl output="text">${line?redact}"#, text)
    expect(run.output, is: expected + "\n")
    let output = ConstantBytes(run.bytes)
    var check = RedactionCheck(.all)
    #expect(check.residue(in: output.view) == nil)
    extendLifetime(output)
  }

  @Test func `keys are hidden whatever they hold, in any spelling`() throws {
    let run = try Engine.run(
      #"<#ftl input="json"><#redact keys=["api_key", "card"]>"#,
      #"{"apiKey":"a","API-KEY":1,"x":{"api_key":{"a":[1]},"y":2},"card":null,"cards":"b"}"#)
    expect(
      run.output,
      is:
        #"{"apiKey":"[redacted]","API-KEY":"[redacted]","x":{"api_key":"[redacted]","y":2},"card":null,"cards":"b"}"#
        + "\n")
  }

  @Test func `names of secrets are hidden by the detector password`() throws {
    let run = try Engine.run(
      #"<#ftl input="json"><#redact "password">"#,
      #"{"password":"a\"b","o":{"clientSecret":"x","token":7,"deep":[{"pwd":["q"]}]},"ok":true,"secret":false}"#
    )
    expect(
      run.output,
      is:
        #"{"password":"[password]","o":{"clientSecret":"[password]","token":"[password]","deep":[{"pwd":"[password]"}]},"ok":true,"secret":false}"#
        + "\n")
  }

  @Test func `a key that is an address is replaced, too`() throws {
    let run = try Engine.run(
      #"<#ftl input="json"><#redact "email">"#, #"{"a@b.org" : 1,"x":{"c@d.org":"e@f.org", "n": 2}}"#)
    expect(run.output, is: #"{"[email]" : 1,"x":{"[email]":"[email]", "n": 2}}"# + "\n")
  }

  @Test func `what the template reads after the directive is redacted`() throws {
    let run = try Engine.run(
      #"<#ftl input="json"><#redact "email"><#emit {"m": user.mail, "n": user.n}>"#,
      #"{"user":{"mail":"bob@example.com","n":1.50}}"#)
    expect(run.output, is: #"{"m":"[email]","n":1.50}"# + "\n")
  }

  @Test func `extracted fields and lines are redacted`() throws {
    let run = try Engine.run(
      #"<#extract line?dissect("%{who} %{what}")><#unset line><#redact "email", with="stars">"#, "a@b.io paid"
    )
    expect(run.output, is: #"{"who":"******","what":"paid"}"# + "\n")
  }

  @Test func `pseudonyms need the key of the run`() throws {
    let template = #"<#redact "email", with="hmac">"#
    expect(try Engine.failure(template, "bob@example.com", input: .text)?.code, is: .missingKey)
    let program = try Engine.program(template)
    var machine = Machine(policies: program.policies)
    machine.redaction.key = MessageKey(bytes: Array("key".utf8))
    let bytes = ConstantBytes(Array("bob@example.com".utf8))
    try machine.beginRecord(bytes.view, lineNumber: 1, program)
    _ = try machine.run(program)
    extendLifetime(bytes)
    expect(machine.sink.main.string, is: #"{"line":"[email:b55c2e91fb86]"}"# + "\n")
    expect(machine.redaction.counts[.email], is: 1)
  }

  @Test(arguments: [
    BadTemplate(
      #"<#redact "emial">"#,
      """
      error[LW0304]: there is no detector `emial`
       --> t.ftl:1:10
        |
      1 | <#redact "emial">
        |          ^^^^^^^ not known
        = help: did you mean `email`?
      """),
    BadTemplate(
      #"<#redact "email", with=line>"#,
      """
      error[LW0305]: what is redacted must be a constant string
       --> t.ftl:1:24
        |
      1 | <#redact "email", with=line>
        |                        ^^^^ not constant
        = help: the detectors are chosen before any record is read; choose between redactions with `<#if>`
      """),
  ])
  func `a redaction that cannot be is refused`(bad: BadTemplate) { bad.check() }
}

import LogwashCore
import Testing

/// What detectors find. Numbers are the test numbers that card companies publish, those of the IBAN registry, RFC 7519 and the
/// makers' documentation; check digits of the others were computed by hand.
@Suite struct DetectorTests {
  /// What is found in a text: the detector's name and the bytes.
  private func findings(_ text: String, _ wanted: DetectorSet = .all) -> [String] {
    let bytes = ConstantBytes(Array(text.utf8))
    defer { extendLifetime(bytes) }
    var scan = DetectorScan()
    _ = scan.run(bytes.view, wanted)
    return (0..<scan.findings.count).map { index in
      let finding = scan.findings[index]
      return "\(finding.detector.name): \(bytes.view[finding.start..<finding.end].string)"
    }
  }

  private func residue(_ text: String, _ wanted: DetectorSet) -> Int? {
    let bytes = ConstantBytes(Array(text.utf8))
    defer { extendLifetime(bytes) }
    var check = RedactionCheck(wanted)
    return check.residue(in: bytes.view)?.offset
  }

  @Test(arguments: Detector.allCases)
  func `a detector finds its examples and nothing else, and so does the check`(detector: Detector) {
    let alone = DetectorSet(detector)
    for example in detector.examples {
      for (before, behind) in [
        ("", ""), ("at ", " now"), ("\"", "\""), ("(", ")"), ("x=", ", y"), ("é", "é"),
      ] {
        let text = before + detector.exampleContext + example + behind
        if detector == .password || detector == .bearer, before == "é" || before == "x=" { continue }
        expect(findings(text, alone), is: ["\(detector.name): \(example)"], "\(text)")
        #expect(residue(text, alone) != nil, "the check misses \(text)")
      }
    }
    for other in detector.others {
      let text = detector.exampleContext + other
      expect(findings(text, alone), is: [], "\(text)")
      #expect(residue(text, alone) == nil, "the check takes \(text)")
    }
  }

  @Test func `all detectors look in one pass`() {
    let text =
      "bob@example.com 4111111111111111 from 192.0.2.7 and 2001:db8::1, call +1 415 555 2671; token=abc AKIAIOSFODNN7EXAMPLE"
    expect(
      findings(text),
      is: [
        "email: bob@example.com", "credit_card: 4111111111111111", "ip: 192.0.2.7", "ip: 2001:db8::1",
        "phone: +1 415 555 2671", "password: abc", "aws_key: AKIAIOSFODNN7EXAMPLE",
      ])
  }

  @Test(arguments: ["client", "node", "ip", "x", "src_ip"])
  func `an address may follow a name and a colon`(name: String) {
    for (detector, address) in [
      (Detector.ip, "2001:db8::1"), (.ip, "192.0.2.1"), (.mac, "00:1a:2b:3c:4d:5e"),
    ] {
      let text = "\(name):\(address)"
      expect(findings(text, DetectorSet(detector)), is: ["\(detector.name): \(address)"])
      #expect(residue(text, DetectorSet(detector)) == name.utf8.count + 1)
    }
  }

  @Test func `only what is wanted is found`() {
    expect(findings("bob@example.com 192.0.2.7", DetectorSet(.ip)), is: ["ip: 192.0.2.7"])
    expect(findings("bob@example.com 192.0.2.7", []), is: [])
  }

  @Test(arguments: [
    (#"{"password": "hunter2"}"#, ["password: hunter2"]), (#"{\"api_key\":\"abc\"}"#, ["password: abc"]),
    ("GET /a?token=abc&x=1 HTTP/1.1", ["password: abc"]),
    ("db_password: s3cret, user: joe", ["password: s3cret"]),
    ("https://joe:pa@ss@example.org/x", ["password: pa@ss"]), ("https://example.org:8080/x@y", []),
    ("clientSecret = 'a b'", ["password: a b"]), ("password=[password]", []), ("password=******", []),
    ("token=\u{1}a b", ["password: \u{1}a"]), ("https://joe:p\u{1}q@example.org/", ["password: p\u{1}q"]),
    ("token://joe:s3cret@example.org/ x", ["password: //joe:s3cret@example.org/"]),
    ("secret://joe:a;b@example.org", ["password: //joe:a;b"]), ("token=", []), ("tokens=5", []),
    ("PWD=/home/joe", []), ("PWD =/home/joe", []),
    (#""pwd":/x"#, ["password: /x"]), ("pwd:/x", ["password: /x"]), (#""pwd"=/x"#, ["password: /x"]),
    ("password: null", []),
  ])
  func `secrets are found by what stands before them`(text: String, expected: [String]) {
    expect(findings(text, DetectorSet(.password)), is: expected)
    if expected.isEmpty { #expect(residue(text, DetectorSet(.password)) == nil) }
  }

  @Test func `a secret key of AWS is found by its name`() {
    let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    expect(findings("aws_secret_access_key = \(secret)", DetectorSet(.awsKey)), is: ["aws_key: \(secret)"])
  }

  /// No line of an access log but its addresses is taken for anything.
  @Test func `times, sizes, versions and paths are left alone`() {
    let line =
      #"- - [17/May/2015:10:05:03 +0000] "GET /a/b-1.2.3/logo@2x.png?id=1234567 HTTP/1.1" 200 203023 "-" "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0.0.0 Safari/537.36" 2024-05-17T10:05:03.123456Z 550e8400-e29b-41d4-a716-446655440000"#
    expect(findings(line), is: [])
    for detector in Detector.allCases { #expect(residue(line, DetectorSet(detector)) == nil, "\(detector)") }
  }

  /// Letters of which the detectors are fond, in any order: nothing traps, findings are in order, and what is left
  /// when they are replaced satisfies the other implementation.
  @Test func `the check finds nothing in what was redacted`() throws {
    var random = SplitMix64(seed: 20_260_203)
    let pieces =
      Detector.allCases.flatMap { $0.examples.map { $0 } + $0.others }
      + [
        "@", "%40", ".", ":", "::", "-", " ", "+", "1", "415", "a", "AKIA", "eyJ", "Bearer ", "password=",
        "token: ", "\"", "'",
        "/", "://", "x", "4111", "é", "\u{0}", "{", "}", "[", "]", "\\", "=", "%", "_", ",", "00", "1.2.3.4",
        "(", ")", "&",
      ]
    let program = try Engine.program("<#redact>")
    var machine = Machine(policies: program.policies)
    var check = RedactionCheck(.all)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random)!
      }.joined()
        .replacing("\n", with: "")
      let bytes = ConstantBytes(Array(text.utf8))
      machine.sink.main.removeAll()
      try machine.beginRecord(bytes.view, lineNumber: 1, program)
      _ = try machine.run(program)
      let output = machine.sink.main.view()
      if let residue = check.residue(in: output) {
        Issue.record("\(residue.detector.map { "\($0.name)" } ?? "?") in \(output.string) from \(text)")
      }
      extendLifetime(bytes)
    }
  }

  @Test func `no bytes trap`() {
    var random = SplitMix64(seed: 7)
    var scan = DetectorScan()
    var check = RedactionCheck(.all)
    let alphabet = Array("@%40.:-+( )1234567890abcdefABIJKxz_=BbEe\"'\\/~".utf8)
    for round in 0..<20_000 {
      let bytes = ConstantBytes(
        (0..<Int.random(in: 0...60, using: &random)).map { _ in
          round % 2 == 0 ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random)!
        })
      _ = scan.run(bytes.view, .all)
      var end = 0
      for i in 0..<scan.findings.count {
        #expect(scan.findings[i].start >= end && scan.findings[i].end > scan.findings[i].start)
        end = scan.findings[i].end
      }
      #expect(end <= bytes.count)
      if round % 20 == 0 { _ = check.residue(in: bytes.view) }
      extendLifetime(bytes)
    }
  }
}

extension BuiltIn {
  static let redaction: [BuiltIn] = [
    BuiltIn(
      "redact", .extraction, on: .any, [.text("detector").optional], variadic: true, returns: .any,
      summary:
        "The value, at any depth, without what the detectors find (all of them by default) and without the values behind `keys=[…]`; `with=` says what stands there instead: `label`, `stars`, `last4`, `domain`, `hash` or `hmac`.",
      examples: [
        #"${"from bob@example.com at 192.0.2.7"?redact("email", "ip")}"#: "from [email] at [ip]",
        #"${"bob@example.com paid with 4111111111111111"?redact("credit_card", with="last4")}"#:
          "bob@example.com paid with ************1111",
        #"${{"user": {"mail": "bob@example.com", "pin": 1234}}?redact("email", keys=["PIN"])?json}"#:
          #"{"user":{"mail":"[email]","pin":"[redacted]"}}"#,
        #"${"bob@example.com"?redact("email", with="domain")}"#: "[email]@example.com",
        #"${"bob@example.com"?redact("email", with="hash")}"#: "[email:5ff860bf1190]",
      ],
      body: .special(.redact))
  ]
}

/// A kind of text that logs should not hold. What each finds and does not find: docs/redaction.md.
package enum Detector: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case email
  case creditCard
  case phone
  case ip
  case mac
  case iban
  case ssn
  case chineseID
  case jwt
  case awsKey
  case githubToken
  case slackToken
  case googleKey
  case bearer
  case password

  package static let byName: [String: Detector] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name.description, $0) })

  /// The name in templates and in labels.
  package var name: StaticString {
    switch self {
    case .email: "email"
    case .creditCard: "credit_card"
    case .phone: "phone"
    case .ip: "ip"
    case .mac: "mac"
    case .iban: "iban"
    case .ssn: "us_ssn"
    case .chineseID: "cn_id"
    case .jwt: "jwt"
    case .awsKey: "aws_key"
    case .githubToken: "github_token"
    case .slackToken: "slack_token"
    case .googleKey: "google_key"
    case .bearer: "bearer"
    case .password: "password"
    }
  }

  /// One sentence with a full stop.
  package var summary: String { description.summary }
  /// Texts that are found as a whole.
  package var examples: [String] { description.examples }
  /// Texts in which nothing is found.
  package var others: [String] { description.others }

  private struct Description {
    var summary: String
    var examples: [String]
    var others: [String]
  }

  private var description: Description {
    switch self {
    case .email:
      Description(
        summary: "An e-mail address, its `@` possibly written `%40`.",
        examples: [
          "bob@example.com", "first.last+tag@mail.example.co.uk", "bob%40example.com", "o'brien@example.org",
        ],
        others: ["user@localhost", "logo@2x.png", "@example.com", "a@b", "bob@192.0.2.1", "lodash@4.17.21"])
    case .creditCard:
      Description(
        summary:
          "A payment card number: an issuer's prefix and length, groups as printed, and the check digit.",
        examples: [
          "4111111111111111", "4111 1111 1111 1111", "5500-0000-0000-0004", "378282246310005",
          "3782 822463 10005",
          "6011111111111117", "3530111333300000", "30569309025904", "2223003122003222", "6200000000000005",
        ],
        others: [
          "4111111111111112", "1234567812345670", "1700000000000000000", "4111-1111 1111-1111",
          "0.4111111111111111",
          "a4111111111111111",
        ])
    case .phone:
      Description(
        summary:
          "A telephone number: `+` and country code, those of North America and of France with separators, mobile numbers of China.",
        examples: [
          "+14155552671", "+44 20 7946 0958", "+49 (30) 901820", "(415) 555-2671", "415-555-2671",
          "415.555.2671",
          "13812345678", "06 12 34 56 78",
        ],
        others: [
          "5552671", "1700000000", "+1", "+0123456789", "115-555-2671", "2024-05-17", "12812345678",
          "10.11.12.13",
        ])
    case .ip:
      Description(
        summary: "An IP address of version 4 or 6; of version 6 with a digit in it, and its zone.",
        examples: [
          "192.0.2.1", "2001:db8::1", "::1", "fe80::1%eth0", "::ffff:192.0.2.1", "2001:db8:0:0:1:0:0:1",
        ],
        others: [
          "1.2.3", "1.2.3.4.5", "192.0.2.256", "12:34:56", "std::vector", "Chrome/126.0.0.0", "v1.2.3.4",
        ])
    case .mac:
      Description(
        summary: "A hardware address: six pairs of hexadecimal digits with `:` or `-` between them.",
        examples: ["00:1A:2b:3c:4d:5e", "00-1A-2B-3C-4D-5E"],
        others: ["00:1A:2b:3c:4d", "00:1A:2b:3c:4d:5e:6f", "00:1A-2b:3c:4d:5e", "12:34:56"])
    case .iban:
      Description(
        summary:
          "An international bank account number: a country's length and the check digits, also in groups of four.",
        examples: [
          "DE89370400440532013000", "GB82 WEST 1234 5698 7654 32", "FR1420041010050500013M02606",
          "NO9386011117947",
        ],
        others: [
          "DE89370400440532013001", "XX89370400440532013000", "DE8937040044053201300",
          "de89370400440532013000",
        ])
    case .ssn:
      Description(
        summary:
          "A social security number of the United States, with its hyphens or spaces, in the ranges that are given out.",
        examples: ["078-05-1120", "219 09 9999"],
        others: [
          "000-12-3456", "666-12-3456", "900-12-3456", "123-00-4567", "123-45-0000", "078051120",
          "1078-05-1120",
        ])
    case .chineseID:
      Description(
        summary:
          "A resident identity number of China: 18 characters with a region, a date and the check character.",
        examples: ["11010519491231002X", "440524188001010014"],
        others: ["110105194912310021", "11010519491331002X", "01010519491231002X", "111010519491231002X"])
    case .jwt:
      Description(
        summary: "A JSON web token, signed, encrypted or unsigned.",
        examples: [
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
          "eyJhbGciOiJub25lIn0.eyJzdWIiOiJqb2UifQ.",
        ],
        others: [
          "eyJhbGciOiJIUzI1NiJ9", "eyJ.eyJ.x", "eyJhbGciOiJIUzI1NiJ9.",
          "xeyJhbGciOiJub25lIn0.eyJzdWIiOiJqb2UifQ.",
        ])
    case .awsKey:
      Description(
        summary: "An access key of Amazon Web Services, and a secret key behind its name.",
        examples: ["AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7EXAMPLE"],
        others: [
          "AKIAIOSFODNN7EXAMPL", "AKIAIOSFODNN7EXAMPLE1", "XAKIAIOSFODNN7EXAMPLE", "AKIAiosfodnn7example",
        ])
    case .githubToken:
      Description(
        summary: "A token of GitHub, by its prefix.",
        examples: [
          "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
          "github_pat_11ABCDEFG0123456789012_abcdefghij0123456789",
        ],
        others: ["ghp_short", "ghx_16C7e42F292c6912E7710c838347Ae178B4a", "github_pat_short"])
    case .slackToken:
      Description(
        summary: "A token of Slack, by its prefix.",
        examples: ["xoxb-123456789012-abcdefABCDEF", "xoxp-1234567890-abc"],
        others: ["xoxb-short", "xoxz-123456789012-abc", "axoxb-123456789012-abc"])
    case .googleKey:
      Description(
        summary: "An API key of Google, by its prefix and length.",
        examples: ["AIzaSyA-1234567890abcdefghijklmnopqrstu"],
        others: [
          "AIzaSyA-short", "xAIzaSyA-1234567890abcdefghijklmnopqrstu",
          "AIzaSyA-1234567890abcdefghijklmnopqrstuv",
        ])
    case .bearer:
      Description(
        summary:
          "What follows `Bearer` in an `Authorization` header: 16 characters or more, or 8 with a digit.",
        examples: ["mF_9.B5f-4.1JqM", "abcdefghijklmnopqrstuvwxyz"],
        others: ["of good news", "tokens", "authentication"])
    case .password:
      Description(
        summary:
          "The password in a URL, and the value behind a name like `password`, `secret`, `token`, `api_key` with `=` or `:`; in JSON the value of such a key.",
        examples: ["hunter2", "s3cr3t!"],
        others: [])
    }
  }

  /// What stands before an example so that it is found; detectors by context find only what follows a name.
  package var exampleContext: String {
    switch self {
    case .bearer: "Authorization: Bearer "
    case .password: "password="
    default: ""
    }
  }
}

/// Some of the detectors.
package struct DetectorSet: OptionSet, BitwiseCopyable, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ detector: Detector) { rawValue = 1 << UInt32(detector.rawValue) }

  package static let all = DetectorSet(rawValue: 1 << UInt32(Detector.allCases.count) - 1)

  @inline(__always)
  package func contains(_ detector: Detector) -> Bool { rawValue >> UInt32(detector.rawValue) & 1 != 0 }
}

/// Where a detector found something.
package struct Finding: BitwiseCopyable, Sendable, Equatable {
  package var start: Int
  package var end: Int
  package var detector: Detector
}

/// How often each detector found something.
package struct DetectorCounts: BitwiseCopyable, Sendable {
  private var counts = InlineArray<15, Int>(repeating: 0)

  package init() {}

  package subscript(detector: Detector) -> Int {
    @inline(__always) get { counts[Int(detector.rawValue)] }
    @inline(__always) set { counts[Int(detector.rawValue)] = newValue }
  }

  package static func += (a: inout Self, b: Self) {
    for i in a.counts.indices { a.counts[i] += b.counts[i] }
  }
}

/// Schemas whose names the members of a record can get when it is written.
package enum Renaming: String, HeaderChoice {
  case none
  case ecs
  case otel

  package var summary: String {
    switch self {
    case .none: "They keep their names."
    case .ecs: "Those of the Elastic Common Schema, with dots: `source.address`, `http.response.status_code`."
    case .otel:
      "Those of OpenTelemetry's semantic conventions and its log data model: `client.address`, `severity_text`."
    }
  }

  /// What a name is called here; nil where it keeps its own.
  func target(of name: StandardName) -> String? {
    switch self {
    case .none: nil
    case .ecs: name.ecs
    case .otel: name.otel
    }
  }
}

/// What a record is about, where the meaning of a name depends on that: the `status` of a request is not that of a mail.
package struct RecordTraits: OptionSet, BitwiseCopyable, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  static let request = Self(rawValue: 1)
  static let answer = Self(rawValue: 2)
  static let exception = Self(rawValue: 4)
  static let origin = Self(rawValue: 8)
  static let destination = Self(rawValue: 16)

  static let http: Self = [.request, .answer]
  static let flow: Self = [.origin, .destination]

  /// What a record has that is about it; nil for any record.
  package var condition: String? {
    switch self {
    case .http: "beside a `method` and a `status`"
    case .flow: "beside a `source` and a `destination`"
    case .exception: "beside an `exception`"
    default: nil
    }
  }
}

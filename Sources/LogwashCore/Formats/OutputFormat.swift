/// The formats in which records go out. The only list of them: the header, the command line and the reference read it.
package enum OutputFormat: String, HeaderChoice {
  case json
  case pretty
  case text
  case logfmt
  case csv
  case tsv

  /// What there is to know about a format.
  package struct Description: Sendable, Hashable {
    package var name: String
    /// One sentence.
    package var summary: String
    /// What `{"level":"warn","request":{"path":"/a b","ms":1.50},"user":null}` is in it; a line feed ends it.
    package var example: String
  }

  package var description: Description {
    switch self {
    case .json:
      Description(
        name: rawValue,
        summary:
          "Each record is a JSON object on a line; what was read as JSON and not changed keeps its bytes.",
        example: #"{"level":"warn","request":{"path":"/a b","ms":1.50},"user":null}"#)
    case .pretty:
      Description(
        name: rawValue, summary: "Each record is a JSON object, indented, over several lines.",
        example: """
          {
            "level": "warn",
            "request": {
              "path": "/a b",
              "ms": 1.50
            },
            "user": null
          }
          """)
    case .text:
      Description(
        name: rawValue, summary: "Each record is its `line`; one that has none is a JSON object.",
        example: #"{"level":"warn","request":{"path":"/a b","ms":1.50},"user":null}"#)
    case .logfmt:
      Description(
        name: rawValue, summary: "Each record is a line of `key=value`, as go-logfmt writes it.",
        example: #"level=warn request.path="/a b" request.ms=1.50 user=null"#)
    case .csv:
      Description(
        name: rawValue, summary: "A header, then a row for each record, as RFC 4180 says; lines end with LF.",
        example: "level,request.path,request.ms,user\nwarn,/a b,1.50,")
    case .tsv:
      Description(
        name: rawValue,
        summary: "The same with tabs; tab, line feed, carriage return and backslash are escaped.",
        example: "level\trequest.path\trequest.ms\tuser\nwarn\t/a b\t1.50\t")
    }
  }

  /// Whether a record in it is JSON.
  package var isJSON: Bool {
    switch self {
    case .json, .pretty, .text: true
    case .logfmt, .csv, .tsv: false
    }
  }

  package var summary: String { description.summary }

  /// Records are rows under a header.
  package var isTable: Bool { self == .csv || self == .tsv }
}

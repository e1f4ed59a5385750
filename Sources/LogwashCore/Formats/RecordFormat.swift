/// The formats in which records come in. The only list of them: what the command line offers, what
/// file names mean and what the reference says is read from here.
package enum RecordFormat: String, HeaderChoice {
  case text
  case json
  case csv
  case tsv
  case w3c
  case logfmt

  /// What there is to know about a format.
  package struct Description: Sendable, Hashable {
    package var name: String
    /// The ends of file names that mean the format, without a dot.
    package var fileExtensions: [String]
    /// One sentence.
    package var summary: String
    /// One record.
    package var example: String
    /// Lines without anything on them are no records.
    package var skipsBlankLines: Bool
  }

  package var description: Description {
    switch self {
    case .text:
      Description(
        name: rawValue, fileExtensions: ["log", "txt"],
        summary: "Each line is a record with one variable, `line`.",
        example: #"83.149.9.216 - - [17/May/2015:10:05:03 +0000] "GET /health HTTP/1.1" 200 12"#,
        skipsBlankLines: false)
    case .json:
      Description(
        name: rawValue, fileExtensions: ["json", "jsonl", "ndjson"],
        summary: "Each line is a JSON object; its members are the variables.",
        example: #"{"time":"2015-05-17T10:05:03Z","status":200,"request":{"method":"GET","path":"/health"}}"#,
        skipsBlankLines: true)
    case .csv:
      Description(
        name: rawValue, fileExtensions: ["csv"],
        summary: "Each row is a record, its columns named by the first row; quoted fields may span lines.",
        example: #"2015-05-17T10:05:03Z,200,"GET, /health""#, skipsBlankLines: true)
    case .tsv:
      Description(
        name: rawValue, fileExtensions: ["tsv", "tab"],
        summary: #"The same with tabs, without quotes; `\t`, `\n`, `\r` and `\\` are undone."#,
        example: "2015-05-17T10:05:03Z\t200\tGET /health", skipsBlankLines: true)
    case .w3c:
      Description(
        name: rawValue, fileExtensions: [],
        summary:
          "Logs of IIS and CloudFront: columns with spaces or tabs between, named by lines that begin `#Fields:`.",
        example: "2015-05-17 10:05:03 GET /health 200 12", skipsBlankLines: true)
    case .logfmt:
      Description(
        name: rawValue, fileExtensions: ["logfmt"], summary: "Each line is a record of `key=value`.",
        example: #"time=2015-05-17T10:05:03Z status=200 msg="GET /health""#, skipsBlankLines: true)
    }
  }

  package var summary: String { description.summary }

  /// The format that the end of a file's name means, or nil.
  package init?(fileExtension: String) {
    let wanted = fileExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.description.fileExtensions.contains(wanted) }) else {
      return nil
    }
    self = format
  }
}

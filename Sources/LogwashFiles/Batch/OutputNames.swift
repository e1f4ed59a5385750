package import Logwash
internal import LogwashCore
package import LogwashDecoding

/// How outputs are called, by the name of their input.
///
/// | input | json | text | csv, zstd |
/// |---|---|---|---|
/// | `app.log` | `app.jsonl` | `app.log` | `app.csv.zst` |
/// | `app.log.gz` | `app.jsonl.gz` | `app.log.gz` | `app.csv.zst` |
/// | `access.log.1` | `access.log.1.jsonl` | `access.log.1` | `access.log.1.csv.zst` |
package struct OutputNames: Sendable, Hashable {
  package var main: String
  package var rejects: String
  /// In the order of the template's outputs.
  package var named: [String]

  /// Endings that say what a file holds, and that another takes the place of.
  private static let contents = [
    "log", "txt", "text", "out", "json", "jsonl", "ndjson", "csv", "tsv", "logfmt",
  ]

  package init(of name: String, for pipeline: Pipeline, _ compression: Compression?) {
    var stem = name
    if let suffix = Compression.allCases.map(\.fileSuffix).first(where: { Self.ends(stem, with: $0) }) {
      stem.removeLast(suffix.count)
    }
    var old = ""
    if let ending = Self.contents.first(where: { Self.ends(stem, with: "." + $0) }) {
      old = String(stem.suffix(ending.count + 1))
      stem.removeLast(old.count)
    }
    let new: String? =
      switch pipeline.outputFormat {
      case .json: "jsonl"
      case .pretty: "json"
      case .text: nil
      case .logfmt: "logfmt"
      case .csv: "csv"
      case .tsv: "tsv"
      }
    let ending = new.map { "." + $0 } ?? old
    let suffix = compression?.fileSuffix ?? ""
    main = stem + ending + suffix
    rejects = stem + ".rejects.jsonl" + suffix
    named = pipeline.outputNames.map { name in
      // An output can have any name, a file cannot.
      let step = String(name.map { $0 == "/" || $0 == "\0" ? "_" : $0 })
      return "\(stem).\(step)\(ending)\(suffix)"
    }
  }

  /// All that there may be.
  package var all: [String] { [main] + named + [rejects] }

  private static func ends(_ name: String, with suffix: String) -> Bool {
    name.count > suffix.count && name.lowercased().hasSuffix(suffix)
  }
}

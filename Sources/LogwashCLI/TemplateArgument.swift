import ArgumentParser
import Logwash

/// A template as it is named on the command line.
///
/// The name of one that comes along, or else a path; a file of such a name is written `./nginx`.
enum TemplateArgument {
  static func load(
    _ argument: String, header: [String: String] = [:], followsAnother: Bool = false
  ) throws(TemplateError) -> Template {
    if Template.shippedNames.contains(argument) {
      return try Template(shipped: argument, header: header, followsAnother: followsAnother)
    }
    return try Template(path: argument, header: header, followsAnother: followsAnother)
  }
}

/// What is said on the command line about a template's header.
struct HeaderOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The format of the input: text, json, csv, tsv, w3c, logfmt.", valueName: "format"))
  var input: String?

  @Option(
    help: ArgumentHelp("The charset of the input: latin1, UTF-16LE, …. (default: UTF-8)", valueName: "name"))
  var charset: String?

  @Option(
    help: ArgumentHelp(
      "What a record is in the input: lines, nul, octet_counted, json, cri, docker.", valueName: "framing"))
  var framing: String?

  @Option(
    help: ArgumentHelp("Where in each JSON value the records are: Records, detail.events.", valueName: "path")
  )
  var record: String?

  @Option(
    help: ArgumentHelp(
      "Which lines make one record: java, go, python, ruby, dotnet, php, node, indent, start:PATTERN, …",
      valueName: "rule"))
  var multiline: String?

  @Option(help: ArgumentHelp("How many lines such a record may have. (default: 10000)", valueName: "n"))
  var maxLines: String?

  @Option(
    help: ArgumentHelp(
      "How long such a record waits for more when input pauses. (default: 1000)", valueName: "milliseconds"))
  var idleMs: String?

  @Option(
    help: ArgumentHelp("The columns of the input. (default: its first row)", valueName: "name,name,…"))
  var names: String?

  @Option(help: ArgumentHelp("What stands between the columns of csv. (default: a comma)", valueName: "char"))
  var separator: String?

  @Option(
    help: ArgumentHelp(
      "What becomes of rows with too few or too many columns: reject, allow.", valueName: "policy"))
  var ragged: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The format of the output: json, pretty, text, logfmt, csv, tsv.", valueName: "format"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The columns of csv or tsv. (default: those of the first record)", valueName: "name,name,…"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "Whose names the members of records get when they are written: none, ecs, otel.", valueName: "schema"))
  var rename: String?

  @Option(
    help: ArgumentHelp(
      "What printed text has to be: none, json; a record of which it is not fails.", valueName: "format"))
  var validate: String?

  @Option(
    help: ArgumentHelp("What becomes of a record that fails: reject, pass, drop, stop.", valueName: "policy"))
  var onError: String?

  @Option(help: ArgumentHelp("The longest record; longer ones are rejected.", valueName: "bytes"))
  var maxRecordBytes: String?

  @Option(help: ArgumentHelp("How much one match of a pattern may take.", valueName: "steps"))
  var matchLimit: String?

  @Option(
    name: .customLong("invalid-utf8"),
    help: ArgumentHelp("What becomes of invalid UTF-8: auto, keep, replace, reject.", valueName: "policy"))
  var invalidUTF8: String?

  @Option(
    help: ArgumentHelp(
      "Which of two members with one key is read: last, first, or reject.", valueName: "policy"))
  var duplicateKeys: String?

  /// The entries that were given, by their names in the header.
  var entries: [String: String] {
    [
      "input": input, "charset": charset, "framing": framing, "record": record, "multiline": multiline,
      "max_lines": maxLines,
      "idle_ms": idleMs, "names": names, "separator": separator, "ragged": ragged, "output": output,
      "columns": columns, "rename": rename, "validate": validate, "on_error": onError,
      "max_record_bytes": maxRecordBytes,
      "match_limit": matchLimit, "invalid_utf8": invalidUTF8, "duplicate_keys": duplicateKeys,
    ].compactMapValues { $0 }
  }

  /// Those that say something about a template that is not the first: how it writes.
  var laterEntries: [String: String] {
    entries.filter { ["output", "columns", "rename", "validate", "match_limit"].contains($0.key) }
  }
}

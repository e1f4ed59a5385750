import LogwashSyntax

/// What `<#ftl …>` and the options say together; options win.
struct HeaderFacts {
  var input = RecordFormat.text
  var output = OutputFormat.json
  var columns: [String]?
  var policies = Policies()
  var title: String?
  var summary: String?
  /// The user's own grok patterns, by name, and where each is written.
  private(set) var grokPatterns: [String: String] = [:]
  private(set) var grokLiterals: [(text: String, literal: Expression)] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The names that the header knows, each with what it is for; the reference is made of it.
  static let entries: [(name: String, summary: String)] = [
    ("title", "What the template cleans, in a few words."),
    ("description", "The same in a few sentences."),
    ("input", "The format of the input: `text` or `json`."),
    ("output", "The format of the output: `json`, `pretty`, `text`, `logfmt`, `csv` or `tsv`."),
    ("columns", "The columns of CSV or TSV, by name: `[\"time\", \"request.path\"]`."),
    ("patterns", "Grok patterns of your own, by name: `{\"ORDER\": \"[A-Z]{2}\\\\d+\"}`."),
    ("on_error", "What becomes of a rejected record: `reject`, `pass`, `drop` or `stop`."),
    ("max_record_bytes", "The longest record, in bytes; longer ones are rejected."),
    ("match_limit", "How many steps one match of a pattern may take."),
    ("invalid_utf8", "What becomes of invalid UTF-8: `auto`, `keep`, `replace` or `reject`."),
    ("duplicate_keys", "Which of two members with one key is read: `last`, `first`, or `reject`."),
    ("strip_whitespace", "`false` keeps the white space around directives."),
    ("strip_text", "`true` drops all text at the top level."),
    ("encoding", "Accepted for FreeMarker's sake; templates are UTF-8."),
  ]

  init(_ header: HeaderDirective?, _ options: CompilerOptions) {
    for entry in header?.entries ?? [] { read(entry) }
    input = options.input ?? input
    output = options.output ?? output
    columns = options.columns ?? columns
    policies.onError = options.onError ?? policies.onError
    policies.invalidUTF8 = options.invalidUTF8 ?? policies.invalidUTF8
    policies.duplicateKeys = options.duplicateKeys ?? policies.duplicateKeys
    let fromHeader = policies.limits
    policies.limits = options.limits
    policies.limits.recordBytes = options.maxRecordBytes ?? fromHeader.recordBytes
    policies.limits.match = options.matchLimit.map { UInt32(clamping: $0) } ?? fromHeader.match
    if options.isRendering { input = .json }
  }

  private mutating func read(_ entry: HeaderDirective.Entry) {
    switch entry.name.value {
    case "title": title = string(entry)
    case "description": summary = string(entry)
    case "input": if let value = choice(entry, of: RecordFormat.self) { input = value }
    case "output": if let value = choice(entry, of: OutputFormat.self) { output = value }
    case "columns": readColumns(entry)
    case "on_error": if let value = choice(entry, of: Policies.OnError.self) { policies.onError = value }
    case "invalid_utf8":
      if let value = choice(entry, of: Policies.InvalidUTF8.self) { policies.invalidUTF8 = value }
    case "duplicate_keys":
      if let value = choice(entry, of: Policies.DuplicateKeys.self) { policies.duplicateKeys = value }
    case "max_record_bytes": if let value = integer(entry) { policies.limits.recordBytes = value }
    case "match_limit": if let value = integer(entry) { policies.limits.match = UInt32(clamping: value) }
    case "patterns": readPatterns(entry)
    case "strip_whitespace", "strip_text": break  // The parser reads them.
    case "encoding": _ = string(entry)
    default:
      diagnostics.append(
        .unknownHeader(entry.name, nearest: nearest(to: entry.name.value, in: Self.entries.map(\.name))))
    }
  }

  private mutating func string(_ entry: HeaderDirective.Entry) -> String? {
    if let text = entry.value.constantString { return text }
    expect("a string", entry)
    return nil
  }

  private mutating func integer(_ entry: HeaderDirective.Entry) -> Int? {
    if case .number(let digits) = entry.value.unparenthesized.kind, let value = Int(digits), value > 0 {
      return value
    }
    expect("a whole number above 0", entry)
    return nil
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ entry: HeaderDirective.Entry, of type: Choice.Type
  ) -> Choice? {
    guard let text = string(entry) else { return nil }
    if let value = Choice(rawValue: text) { return value }
    let names = Choice.allCases.map(\.rawValue)
    let near = nearest(to: text, in: names).map { "did you mean `\($0)`?" }
    diagnostics.append(
      .badHeaderValue(
        entry.name.value, "`\(text)` is none of its values", at: entry.value.span,
        help: near ?? "one of " + names.map { "`\($0)`" }.joined(separator: ", ")))
    return nil
  }

  private mutating func readPatterns(_ entry: HeaderDirective.Entry) {
    guard case .hash(let patterns) = entry.value.unparenthesized.kind else {
      return expect("a hash of patterns by name", entry)
    }
    for pattern in patterns {
      guard let name = pattern.key.constantString, let text = pattern.value.constantString else {
        expect("a constant string", entry, at: pattern.value.span)
        continue
      }
      grokPatterns[name] = text
      grokLiterals.append((text, pattern.value))
    }
  }

  private mutating func readColumns(_ entry: HeaderDirective.Entry) {
    guard case .sequence(let items) = entry.value.unparenthesized.kind, !items.isEmpty else {
      return expect("a sequence of names", entry)
    }
    var names: [String] = []
    for item in items {
      guard let name = item.constantString else { return expect("a constant string", entry, at: item.span) }
      guard !names.contains(name) else {
        return diagnostics.append(
          .badHeaderValue(entry.name.value, "`\(name)` is there twice", at: item.span, help: nil))
      }
      names.append(name)
    }
    columns = names
  }

  private mutating func expect(_ what: String, _ entry: HeaderDirective.Entry, at span: SourceSpan? = nil) {
    diagnostics.append(
      .badHeaderValue(entry.name.value, "expected \(what)", at: span ?? entry.value.span, help: nil))
  }
}

import LogwashSyntax

/// What header and options say about how records are found and read; options win.
struct InputFacts {
  private(set) var diagnostics: [Diagnostic] = []
  /// Complete but for the limits.
  var plan = InputPlan()
  private var framing: Framing?
  private var multiline: Multiline.Rule?
  private var maxLines: Int?
  private var idleMilliseconds: Int?
  private var separator: UInt8?
  private var ragged: RaggedRows?
  /// Where each entry stands in the header, by its name.
  private var spans: [String: SourceSpan] = [:]
  private let headerSpan: SourceSpan
  private let grokPatterns: [String: String]

  init(_ header: HeaderDirective?, _ options: CompilerOptions, grokPatterns: [String: String]) {
    self.grokPatterns = grokPatterns
    headerSpan = header?.span ?? SourceSpan(0, 0)
    for entry in header?.entries ?? [] {
      spans[entry.name.value] = entry.value.span
      read(entry)
    }
    plan.format = options.input ?? plan.format
    framing = options.framing ?? framing
    plan.framing.path = options.recordPath ?? plan.framing.path
    multiline = options.multiline ?? multiline
    maxLines = options.maxLines ?? maxLines
    idleMilliseconds = options.idleMilliseconds ?? idleMilliseconds
    plan.table.names = options.columnNames ?? plan.table.names
    separator = options.separator ?? separator
    ragged = options.ragged ?? ragged
    if options.isRendering {
      plan = InputPlan()
      plan.format = .json
      return
    }
    // What a template reads that gets values from another is not asked for.
    guard !options.readsValues else { return }
    checkCombinations()
    combine()
  }

  private mutating func read(_ entry: HeaderDirective.Entry) {
    switch HeaderName(rawValue: entry.name.value) {
    case .input:
      if let value = entry.choice(of: RecordFormat.self, &diagnostics) { plan.format = value }
    case .framing: framing = entry.choice(of: Framing.self, &diagnostics)
    case .record: if let text = entry.string(&diagnostics) { readPath(text, entry) }
    case .multiline: if let text = entry.string(&diagnostics) { readMultiline(text, entry) }
    case .maxLines: maxLines = entry.integer(&diagnostics)
    case .idleMilliseconds: idleMilliseconds = entry.integer(&diagnostics).map { min($0, 1 << 30) }
    case .names: readNames(entry)
    case .separator: if let text = entry.string(&diagnostics) { readSeparator(text, entry) }
    case .ragged: ragged = entry.choice(of: RaggedRows.self, &diagnostics)
    default: break
    }
  }

  private mutating func readPath(_ text: String, _ entry: HeaderDirective.Entry) {
    if let path = FramingPlan.path(text) {
      plan.framing.path = path
    } else {
      entry.expect("names with dots between them", &diagnostics)
    }
  }

  private mutating func readMultiline(_ text: String, _ entry: HeaderDirective.Entry) {
    do throws(Multiline.Problem) {
      multiline = try Multiline.Rule(text, patterns: grokPatterns)
    } catch {
      switch error {
      case .unknown(let name): entry.refuse(name, names: Multiline.Rule.names, &diagnostics)
      case .pattern(let message, let help):
        diagnostics.append(.badHeaderValue("multiline", message, at: entry.value.span, help: help))
      }
    }
  }

  private mutating func readNames(_ entry: HeaderDirective.Entry) {
    guard case .sequence(let elements) = entry.value.unparenthesized.kind, !elements.isEmpty else {
      return entry.expect("a sequence of names", &diagnostics)
    }
    var names: [String] = []
    for element in elements {
      guard let name = element.constantString, !name.isEmpty else {
        entry.expect("a constant string", at: element.span, &diagnostics)
        continue
      }
      if names.contains(name) {
        diagnostics.append(.badHeaderValue("names", "`\(name)` stands twice", at: element.span, help: nil))
      }
      names.append(name)
    }
    plan.table.names = names
  }

  private mutating func readSeparator(_ text: String, _ entry: HeaderDirective.Entry) {
    if let byte = TablePlan.separator(text) {
      separator = byte
    } else {
      entry.expect("one ASCII character, and no quote", &diagnostics)
    }
  }

  // MARK: What goes together

  /// An entry that says nothing about the input that there is.
  private mutating func refuse(_ name: String, _ what: String, help: String? = nil) {
    diagnostics.append(.badHeaderValue(name, what, at: spans[name] ?? headerSpan, help: help))
  }

  private mutating func checkCombinations() {
    let format = plan.format
    let isTable = format == .csv || format == .tsv || format == .w3c
    if let framing, framing != .lines, isTable {
      refuse("framing", "`\(format.rawValue)` finds its rows by itself", help: "leave `framing` out")
    }
    if multiline != nil, format != .text {
      refuse(
        "multiline", "it joins lines of text, and the input is `\(format.rawValue)`",
        help: format == .json
          ? "`framing=\"json\"` reads values that go over several lines" : "leave `multiline` out")
    }
    if multiline != nil, let framing, framing != .lines, framing != .cri, framing != .docker {
      refuse(
        "multiline", "it joins lines, and the framing is `\(framing.rawValue)`",
        help: "it goes together with `lines`, `cri` and `docker`")
    }
    if !plan.framing.path.isEmpty, isTable || framing != nil && framing != .json {
      refuse(
        "record", "it leads into JSON values, and there are none",
        help: isTable ? "leave `record` out" : "`framing=\"json\"` reads JSON values")
    }
    if maxLines != nil, multiline == nil { refuse("max_lines", "there is no `multiline`") }
    if idleMilliseconds != nil, multiline == nil, framing != .cri, framing != .docker {
      refuse("idle_ms", "nothing waits for another line without `multiline`")
    }
    if plan.table.names != nil, format != .csv, format != .tsv {
      refuse(
        "names", "the columns of `\(format.rawValue)` have no names that are given",
        help: "they are for `csv` and `tsv`")
    }
    if separator != nil, format != .csv {
      refuse("separator", "it is for `csv`, and the input is `\(format.rawValue)`")
    }
    if ragged != nil, !isTable { refuse("ragged", "it is for rows, and the input is `\(format.rawValue)`") }
  }

  private mutating func combine() {
    if let multiline {
      var joined = Multiline(multiline)
      joined.maxLines = maxLines ?? joined.maxLines
      plan.framing.multiline = joined
    }
    plan.framing.idleMilliseconds = idleMilliseconds ?? plan.framing.idleMilliseconds
    plan.table.separator = separator ?? plan.table.separator
    plan.table.ragged = ragged ?? plan.table.ragged
    let header = plan.table.names == nil ? Framing.Header.firstRow : .none
    switch plan.format {
    case .csv:
      plan.framing.kind = .rows(separator: plan.table.separator, hasQuotes: true, header)
    case .tsv: plan.framing.kind = .rows(separator: UInt8(ascii: "\t"), hasQuotes: false, header)
    case .w3c: plan.framing.kind = .rows(separator: UInt8(ascii: " "), hasQuotes: false, .directive)
    case .json: plan.framing.kind = .framing(framing ?? (plan.framing.path.isEmpty ? nil : .json))
    case .text, .logfmt: plan.framing.kind = .framing(framing ?? (plan.framing.path.isEmpty ? .lines : .json))
    }
  }
}

extension InputPlan {
  /// A record begins as a line of text, and nothing else.
  var hasOnlyLine: Bool { format == .text && envelope == nil }

  /// All members that a record can have are known before it is read.
  var namesAreKnown: Bool {
    switch format {
    case .text: true
    case .csv, .tsv: table.names != nil && table.ragged == .reject
    case .json, .w3c, .logfmt: false
    }
  }
}

extension FramingPlan {
  /// The names of a path that is written with dots.
  package static func path(_ text: String) -> [String]? {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return names.contains("") || names.count > 16 ? nil : names
  }

  /// A container runtime says more of each record than the record itself.
  var hasEnvelope: Bool {
    switch kind {
    case .framing(.cri), .framing(.docker): true
    default: false
    }
  }
}

extension TablePlan {
  /// The byte that a text stands for, if it can separate columns.
  package static func separator(_ text: String) -> UInt8? {
    let bytes = Array(text.utf8)
    guard bytes.count == 1, bytes[0] < 0x80, bytes[0] != UInt8(ascii: "\""), !bytes[0].isLineBreak else {
      return nil
    }
    return bytes[0]
  }
}

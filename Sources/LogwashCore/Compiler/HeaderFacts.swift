import LogwashSyntax

/// What `<#ftl …>` and the options say together; options win.
struct HeaderFacts {
  var input: RecordFormat { reading.format }
  /// How records are found and read.
  private(set) var reading = InputPlan()
  var output = OutputFormat.json
  var columns: [String]?
  var validation = OutputValidation.none
  private(set) var renaming = Renaming.none
  /// Where that stands.
  private(set) var renamingSpan = SourceSpan(0, 0)
  var policies = Policies()
  var title: String?
  var summary: String?
  /// The members of a clean record, as the template's author declares them, with what each is.
  private(set) var fields: [(name: String, summary: String)] = []
  /// The user's own grok patterns, by name, and where each is written.
  private(set) var grokPatterns: [String: String] = [:]
  private var patternSources: [String: Int] = [:]
  private(set) var grokLiterals: [(text: String, literal: Expression)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ header: HeaderDirective?, _ options: CompilerOptions) {
    for entry in header?.entries ?? [] { read(entry) }
    output = options.output ?? output
    columns = options.columns ?? columns
    validation = options.validation ?? validation
    renaming = options.renaming ?? renaming
    policies.charset = options.charset ?? policies.charset
    policies.onError = options.onError ?? policies.onError
    policies.invalidUTF8 = options.invalidUTF8 ?? policies.invalidUTF8
    policies.duplicateKeys = options.duplicateKeys ?? policies.duplicateKeys
    let fromHeader = policies.limits
    policies.limits = options.limits
    policies.limits.recordBytes = options.maxRecordBytes ?? fromHeader.recordBytes
    policies.limits.match = options.matchLimit.map { UInt32(clamping: $0) } ?? fromHeader.match
    var facts = InputFacts(header, options, grokPatterns: grokPatterns)
    facts.plan.framing.maxRecordBytes = policies.limits.recordBytes
    facts.plan.framing.matchLimits.steps = policies.limits.match
    reading = facts.plan
    diagnostics += facts.diagnostics
    checkValidation(header)
  }

  /// Reports settings under which nothing could be valid, where one of them stands.
  private mutating func checkValidation(_ header: HeaderDirective?) {
    guard validation == .json else { return }
    let entries = header?.entries ?? []
    let entry = entries.first { $0.name.value == HeaderName.validate.rawValue } ?? entries.first
    let span = entry?.value.span ?? SourceSpan(0, 0)
    if !output.isJSON {
      diagnostics.append(
        .badHeaderValue(
          HeaderName.validate.rawValue, "records in `\(output.rawValue)` are no JSON", at: span,
          help: "write `output=\"json\"`, or validate nothing"))
    }
    if policies.invalidUTF8 == .keep {
      diagnostics.append(
        .badHeaderValue(
          HeaderName.validate.rawValue, "with `invalid_utf8=\"keep\"`, JSON need not be valid", at: span,
          help: "write `invalid_utf8=\"replace\"`, or `reject`"))
    }
  }

  private mutating func read(_ entry: HeaderDirective.Entry) {
    guard let name = HeaderName(rawValue: entry.name.value) else {
      if let known = FreeMarkerOnly.named(entry.name.value, .headerEntry) {
        return diagnostics.append(.freeMarkerOnly(known, at: entry.name.span))
      }
      let near = nearest(to: entry.name.value, in: HeaderName.allCases.map(\.rawValue))
      return diagnostics.append(.unknownHeader(entry.name, nearest: near))
    }
    switch name {
    case .title: title = string(entry)
    case .description: summary = string(entry)
    case .fields: readFields(entry)
    case .input, .framing, .record, .multiline, .maxLines, .idleMilliseconds, .names, .separator, .ragged:
      break  // `InputFacts` reads them.
    case .output: if let value = choice(entry, of: OutputFormat.self) { output = value }
    case .charset: policies.charset = string(entry)
    case .columns: readColumns(entry)
    case .rename:
      renamingSpan = entry.value.span
      if let value = choice(entry, of: Renaming.self) { renaming = value }
    case .validate: if let value = choice(entry, of: OutputValidation.self) { validation = value }
    case .onError: if let value = choice(entry, of: Policies.OnError.self) { policies.onError = value }
    case .invalidUTF8:
      if let value = choice(entry, of: Policies.InvalidUTF8.self) { policies.invalidUTF8 = value }
    case .duplicateKeys:
      if let value = choice(entry, of: Policies.DuplicateKeys.self) { policies.duplicateKeys = value }
    case .maxRecordBytes: if let value = integer(entry) { policies.limits.recordBytes = value }
    case .matchLimit: if let value = integer(entry) { policies.limits.match = UInt32(clamping: value) }
    case .patterns: readPatterns(entry)
    case .stripWhitespace, .stripText: break  // The parser reads them.
    case .encoding: _ = string(entry)
    }
  }

  private mutating func string(_ entry: HeaderDirective.Entry) -> String? { entry.string(&diagnostics) }
  private mutating func integer(_ entry: HeaderDirective.Entry) -> Int? { entry.integer(&diagnostics) }

  private mutating func choice<Choice: HeaderChoice>(
    _ entry: HeaderDirective.Entry, of type: Choice.Type
  ) -> Choice? {
    entry.choice(of: type, &diagnostics)
  }

  private mutating func readFields(_ entry: HeaderDirective.Entry) {
    guard case .hash(let members) = entry.value.unparenthesized.kind else {
      return expect("a hash of descriptions by field", entry)
    }
    for member in members {
      guard let name = member.key.constantString, let text = member.value.constantString else {
        expect("a constant string", entry, at: member.value.span)
        continue
      }
      fields.append((name, text))
    }
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
      if let source = patternSources[name], grokPatterns[name] != text {
        // The main template's own is meant for those that it includes, too.
        if source != pattern.key.span.source, source != 0 {
          diagnostics.append(
            .badHeaderValue(
              entry.name.value, "`\(name)` is another pattern in a template that is included before",
              at: pattern.key.span,
              help: "a pattern of this name in the main template's header holds for both"))
        }
        if source != pattern.key.span.source { continue }
      }
      grokPatterns[name] = text
      patternSources[name] = pattern.key.span.source
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
    entry.expect(what, at: span, &diagnostics)
  }
}

internal import LogwashCore
internal import LogwashSyntax

/// What is said from outside about a template, in the words of its header: `["input": "json", "on_error":
/// "drop"]`.
struct HeaderOverrides {
  private(set) var options = CompilerOptions()
  /// The entries that mean nothing, each with what is wrong.
  private(set) var problems: [String] = []

  init(_ entries: [String: String]) {
    for (name, value) in entries.sorted(by: { $0.key < $1.key }) { read(name, value) }
  }

  private mutating func read(_ name: String, _ value: String) {
    switch HeaderName(rawValue: name) {
    case .input: options.input = choice(name, value)
    case .framing: options.framing = choice(name, value)
    case .record:
      options.recordPath = FramingPlan.path(value)
      if options.recordPath == nil {
        problems.append("`record` cannot be `\(value)`, only names with dots between them")
      }
    case .multiline: options.multiline = multiline(value)
    case .maxLines: options.maxLines = count(name, value)
    case .idleMilliseconds: options.idleMilliseconds = count(name, value)
    case .names: options.columnNames = names(name, value)
    case .separator:
      options.separator = TablePlan.separator(value == "\\t" ? "\t" : value)
      if options.separator == nil {
        problems.append("`separator` cannot be `\(value)`, only one ASCII character")
      }
    case .ragged: options.ragged = choice(name, value)
    case .output: options.output = choice(name, value)
    case .charset: options.charset = value
    case .columns: options.columns = names(name, value)
    case .rename: options.renaming = choice(name, value)
    case .validate: options.validation = choice(name, value)
    case .onError: options.onError = choice(name, value)
    case .invalidUTF8: options.invalidUTF8 = choice(name, value)
    case .duplicateKeys: options.duplicateKeys = choice(name, value)
    case .maxRecordBytes: options.maxRecordBytes = count(name, value)
    case .matchLimit: options.matchLimit = count(name, value)
    case .title, .description, .fields, .patterns, .stripWhitespace, .stripText, .encoding, nil:
      problems.append("`\(name)` is no entry of the header that can be set from outside")
    }
  }

  private mutating func choice<Choice: HeaderChoice>(
    _ name: String, _ value: String
  ) -> Choice? {
    if let choice = Choice(rawValue: value) { return choice }
    let known = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    problems.append("`\(name)` cannot be `\(value)`, only one of \(known)")
    return nil
  }

  private mutating func multiline(_ value: String) -> Multiline.Rule? {
    do throws(Multiline.Problem) {
      return try Multiline.Rule(value)
    } catch {
      switch error {
      case .unknown(let name):
        let near = nearest(to: name, in: Multiline.Rule.names).map { "; did you mean `\($0)`?" }
        let known = ", only one of " + Multiline.Rule.names.map { "`\($0)`" }.joined(separator: ", ")
        problems.append("`multiline` cannot be `\(name)`" + (near ?? known))
      case .pattern(let message, _): problems.append("the pattern of `multiline` is not valid: \(message)")
      }
      return nil
    }
  }

  /// Names with commas between them.
  private mutating func names(_ name: String, _ value: String) -> [String]? {
    let names = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if Set(names).count == names.count { return names }
    problems.append("`\(name)` has a name twice")
    return nil
  }

  /// A record's bytes are counted in 32 bits.
  private mutating func count(_ name: String, _ value: String) -> Int? {
    if let count = Int(value), count > 0, count <= 1 << 30 { return count }
    problems.append("`\(name)` cannot be `\(value)`, only a whole number from 1 to 1073741824")
    return nil
  }
}

import LogwashSyntax

extension TemplateSet {
  /// What the header of an included template says for the whole, where the main template does not: how its records are found and
  /// read, and its patterns. The rest is the main template's alone.
  private static let inherited: Set<HeaderName> = [
    .input, .charset, .framing, .record, .multiline, .maxLines, .idleMilliseconds, .names, .separator,
    .ragged,
    .patterns,
  ]

  /// The header of the main template, completed by those of the templates that it cannot do without. Of two of them that say
  /// something about the same entry, the first counts; all of their patterns do.
  var header: HeaderDirective? {
    var entries = trees[0].header?.entries ?? []
    var span = trees[0].header?.span
    for number in required.sorted() where number != 0 {
      guard let header = trees[number].header else { continue }
      let known = Set(entries.map(\.name.value))
      for entry in header.entries {
        guard let name = HeaderName(rawValue: entry.name.value), Self.inherited.contains(name),
          name == .patterns || !known.contains(entry.name.value)
        else { continue }
        entries.append(entry)
        span = span ?? header.span
      }
    }
    return span.map { HeaderDirective(entries: entries, span: $0) }
  }
}

/// Writes diagnostics for people, with the line they are about:
///
///     error[LW0201]: unknown built-in `?uper_case`
///      --> nginx.ftl:1:9
///       |
///     1 | ${level?uper_case}
///       |         ^^^^^^^^^ not a built-in
///       = help: did you mean `?upper_case`?
///
/// Related places follow as further snippets, underlined with `-`. Columns count code points, a tab is one
/// column wide.
package struct DiagnosticRenderer: Sendable {
  private let names: [String]
  private let maps: [SourceMap]
  private let color: Bool

  /// `sources` in the order of `SourceSpan.source`.
  package init(sources: [TemplateSource], color: Bool) {
    names = sources.map(\.name)
    maps = sources.map { SourceMap(Array($0.text.utf8)) }
    self.color = color
  }

  /// Without a line break at the end.
  package func render(_ diagnostic: Diagnostic) -> String {
    let severity: Style = diagnostic.isError ? .error : .warning
    let title = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    var lines = [paint(title, severity) + paint(": \(diagnostic.message)", .strong)]
    let labels = [diagnostic.primary] + diagnostic.related
    let width = labels.map { "\(position(of: $0).line)".count }.max() ?? 1
    let margin = String(repeating: " ", count: width)
    lines.append("\(margin)\(paint("-->", .frame)) \(place(of: diagnostic.primary))")
    lines += snippet(diagnostic.primary, mark: "^", severity, width)
    var source = diagnostic.primary.span.source
    for label in diagnostic.related {
      if label.span.source != source { lines.append("\(margin)\(paint(":::", .frame)) \(place(of: label))") }
      source = label.span.source
      lines += snippet(label, mark: "-", .frame, width)
    }
    if let help = diagnostic.help {
      lines.append("\(margin) \(paint("=", .frame)) \(paint("help", .strong)): \(help)")
    }
    return lines.joined(separator: "\n")
  }

  /// With an empty line between two.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n\n")
  }
}

// Places.
extension DiagnosticRenderer {
  private func position(of label: Diagnostic.Label) -> SourceMap.Position {
    guard maps.indices.contains(label.span.source) else { return SourceMap.Position(line: 1, column: 1) }
    return maps[label.span.source].position(at: label.span.lower)
  }

  private func place(of label: Diagnostic.Label) -> String {
    let name = names.indices.contains(label.span.source) ? names[label.span.source] : "?"
    let position = position(of: label)
    return "\(name):\(position.line):\(position.column)"
  }

  /// The line of a label with the label under it.
  private func snippet(_ label: Diagnostic.Label, mark: Character, _ style: Style, _ width: Int) -> [String] {
    guard maps.indices.contains(label.span.source) else { return [] }
    let excerpt = Excerpt(of: label.span, in: maps[label.span.source])
    let number = "\(excerpt.line)"
    let gutter = String(repeating: " ", count: width - number.count) + number
    let empty = String(repeating: " ", count: width)
    let marks = String(repeating: mark, count: excerpt.underlined)
    let indent = String(repeating: " ", count: excerpt.indent)
    let text = label.text.isEmpty ? "" : " \(label.text)"
    return [
      paint("\(empty) |", .frame),
      paint("\(gutter) |", .frame) + (excerpt.text.isEmpty ? "" : " \(excerpt.text)"),
      paint("\(empty) |", .frame) + " \(indent)" + paint(marks + text, style),
    ]
  }
}

// Colours.
extension DiagnosticRenderer {
  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case frame = "1;34"
    case strong = "1"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

import LogwashSyntax

/// Finds what is text here and an interpolation in other template languages: `{{ line }}`, `<%= line %>`. It is printed as it
/// stands, which is rarely meant in the templates of records. (A document that is rendered may well be such a template.)
struct ForeignInterpolations {
  private let sources: [TemplateSource]
  private(set) var warnings: [Diagnostic] = []

  init(_ templates: TemplateSet) {
    sources = templates.sources
    for number in templates.required.sorted() { search(templates.trees[number].nodes) }
  }

  private mutating func search(_ nodes: [Node]) {
    for node in nodes {
      if case .text(let text) = node { search(text.span) }
      for body in node.bodies { search(body) }
    }
  }

  private mutating func search(_ span: SourceSpan) {
    let bytes = Array(sources[span.source].text.utf8)
    guard span.upper <= bytes.count, span.lower < span.upper else { return }
    for (opening, closing) in [("{{", "}}"), ("<%=", "%>")] {
      var at = span.lower
      while let start = bytes[at..<span.upper].firstIndex(of: opening) {
        let inside = start + opening.utf8.count
        at = inside
        guard let end = bytes[inside..<span.upper].firstIndex(of: closing) else { break }
        let name = String(decoding: bytes[inside..<end], as: UTF8.self).trimmingBlanks
        guard name.isSimplePath else { continue }
        at = end
        warnings.append(
          .foreignInterpolation(name, at: SourceSpan(start, end + closing.utf8.count, source: span.source)))
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a word begins.
  fileprivate func firstIndex(of word: String) -> Int? {
    guard count >= word.utf8.count else { return nil }
    return (startIndex...endIndex - word.utf8.count).first { self[$0...].starts(with: word.utf8) }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

/// The line that a span begins in, cut to what fits, and where the span is in it.
struct Excerpt {
  /// A longer line is cut, in code points.
  static let maximumWidth = 100
  /// How much of a cut line stands before the span.
  private static let lead = 40

  /// From 1.
  let line: Int
  let text: String
  /// Columns before the marks, and how many marks; at least one.
  let indent: Int
  let underlined: Int

  init(of span: SourceSpan, in map: SourceMap) {
    let lower = min(max(span.lower, 0), map.bytes.count)
    let index = map.lineIndex(at: lower)
    let content = map.content(ofLine: index)
    let column = map.codePoints(
      in: content.lowerBound..<max(content.lowerBound, min(lower, content.upperBound)))
    // Of a span over several lines, the first is shown.
    let upper = min(max(span.upper, lower), content.upperBound)
    let length = upper > lower ? map.codePoints(in: lower..<upper) : 0
    var scalars = String(decoding: map.bytes[content], as: UTF8.self).unicodeScalars.map(Self.visible)
    var indent = column
    var room = scalars.count
    if scalars.count > Self.maximumWidth {
      let first = min(max(0, column - Self.lead), scalars.count - Self.maximumWidth)
      let last = min(scalars.count, first + Self.maximumWidth)
      scalars = (first > 0 ? ["…"] : []) + scalars[first..<last] + (last < room ? ["…"] : [])
      indent += (first > 0 ? 1 : 0) - first
      room = scalars.count
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    line = index + 1
    self.text = String(text)
    self.indent = indent
    underlined = max(1, min(length, room - indent))
  }

  /// One column for every code point, and nothing that acts on a terminal.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\t" ? " " : "\u{FFFD}"
    case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: scalar
    }
  }
}

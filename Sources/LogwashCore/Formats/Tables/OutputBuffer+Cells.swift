extension OutputBuffer {
  /// Appends a text as a cell of a table in `format`, which is `csv` or `tsv`.
  package mutating func append(cell text: ByteView, _ format: OutputFormat) {
    if format == .tsv { append(tsv: text) } else { append(csv: text) }
  }

  package mutating func appendCellSeparator(_ format: OutputFormat) {
    append(format == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ","))
  }

  /// Appends a text as a field of RFC 4180: in quotes, with `"` doubled, where it has to be.
  ///
  /// An empty text is written `""`, which every reader takes as empty and some (PostgreSQL's `COPY`) tell from a field without
  /// anything, a null. Spaces at the ends are quoted too, since some readers trim what is not.
  private mutating func append(csv text: ByteView) {
    guard text.needsQuotesInCSV else { return append(text) }
    append(UInt8(ascii: "\""))
    var at = 0
    while let quote = text.firstIndex(of: UInt8(ascii: "\""), from: at) {
      append(text[at..<quote + 1])
      append(UInt8(ascii: "\""))
      at = quote + 1
    }
    append(text[at..<text.count])
    append(UInt8(ascii: "\""))
  }

  /// Appends a text as a field of TSV: `\t`, `\n`, `\r` and `\\` for what would end it, as IANA's and Miller's TSV say.
  private mutating func append(tsv text: ByteView) {
    var clean = 0
    for at in 0..<text.count {
      guard let letter = Self.escapeInTSV(text[at]) else { continue }
      append(text[clean..<at])
      append(UInt8(ascii: "\\"))
      append(letter)
      clean = at + 1
    }
    append(text[clean..<text.count])
  }

  private static func escapeInTSV(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\t"): UInt8(ascii: "t")
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\r"): UInt8(ascii: "r")
    case UInt8(ascii: "\\"): UInt8(ascii: "\\")
    default: nil
    }
  }
}

extension ByteView {
  fileprivate var needsQuotesInCSV: Bool {
    guard let first, let last else { return true }
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
    for at in 0..<count {
      switch self[at] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      default: break
      }
    }
    return false
  }
}

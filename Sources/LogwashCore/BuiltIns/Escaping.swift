/// Escapes single bytes; the rest of the text stays.
protocol TextEscaping {
  /// What to write for a byte, or nil for the byte itself.
  static func replacement(for byte: UInt8) -> StaticString?
}

extension Machine {
  /// The subject escaped; the same text when nothing needs it.
  mutating func escape<Escaping: TextEscaping>(_ call: Call, by escaping: Escaping.Type) throws(Fault)
    -> Value
  {
    let view = subjectView(call)
    guard var at = Self.firstEscape(view, from: 0, escaping) else { return .text(subjectText(call)) }
    heap.scratch.begin()
    var done = 0
    while let replacement = escaping.replacement(for: view[at]) {
      heap.scratch.append(view[done..<at])
      heap.scratch.append(replacement)
      done = at + 1
      guard let next = Self.firstEscape(view, from: done, escaping) else { break }
      at = next
    }
    heap.scratch.append(view.dropFirst(done))
    return .text(try heap.finishText())
  }

  private static func firstEscape<Escaping: TextEscaping>(
    _ view: ByteView, from start: Int, _ escaping: Escaping.Type
  ) -> Int? {
    var at = start
    while at < view.count {
      if escaping.replacement(for: view[at]) != nil { return at }
      at += 1
    }
    return nil
  }
}

enum HTMLEscaping: TextEscaping {
  static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

enum XMLEscaping: TextEscaping {
  static func replacement(for byte: UInt8) -> StaticString? {
    byte == UInt8(ascii: "'") ? "&apos;" : HTMLEscaping.replacement(for: byte)
  }
}

enum RTFEscaping: TextEscaping {
  static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "{"): "\\{"
    case UInt8(ascii: "}"): "\\}"
    default: nil
    }
  }
}

/// The inside of a Java string literal.
enum JavaEscaping: TextEscaping {
  static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x20...: nil
    default: ControlCharacters.escapes[Int(byte)]
    }
  }
}

/// How Java writes U+0000 to U+001F.
enum ControlCharacters {
  static let escapes: [32 of StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007", "\\b", "\\t",
    "\\n",
    "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f", "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014",
    "\\u0015",
    "\\u0016", "\\u0017", "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e",
    "\\u001f",
  ]
}

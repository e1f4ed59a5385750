/// `?js_string` and `?json_string`: the inside of a string literal that may stand in a `<script>` element, so
/// `</`, `<!`, `-->` and `]]>` never appear in it.
struct ScriptEscaping {
  static let javaScript = ScriptEscaping(isJSON: false)
  static let json = ScriptEscaping(isJSON: true)
  /// What `?c` makes of a string.
  static let literal = ScriptEscaping(isJSON: true, isQuoted: true)

  /// `\uXXXX` only, and no escaped apostrophe.
  var isJSON: Bool
  /// The quotes are written too, so that nothing before or behind the string can complete a dangerous
  /// sequence.
  var isQuoted = false

  enum Escape {
    case backslash
    case letter(UInt8)
    case code(UInt32)
  }

  /// How what stands at `at` is written, and how many bytes it has; nil for a byte that stays.
  @inline(__always)
  func escape(_ view: ByteView, at: Int) -> (escape: Escape, length: Int)? {
    let byte = view[at]
    if byte > 0x3E, byte < 0x7F, byte != UInt8(ascii: "\\") { return nil }
    return escapeSlowly(view, at: at)
  }

  private func escapeSlowly(_ view: ByteView, at: Int) -> (escape: Escape, length: Int)? {
    let byte = view[at]
    switch byte {
    case 0x08: return (.letter(UInt8(ascii: "b")), 1)
    case 0x09: return (.letter(UInt8(ascii: "t")), 1)
    case 0x0A: return (.letter(UInt8(ascii: "n")), 1)
    case 0x0C: return (.letter(UInt8(ascii: "f")), 1)
    case 0x0D: return (.letter(UInt8(ascii: "r")), 1)
    case 0..<0x20, 0x7F: return (.code(UInt32(byte)), 1)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return (.backslash, 1)
    case UInt8(ascii: "'"): return isJSON ? nil : (.backslash, 1)
    case UInt8(ascii: "/"): return isSlashDangerous(view, at: at) ? (.backslash, 1) : nil
    case UInt8(ascii: ">"): return closesSection(view, at: at) ? (isJSON ? .code(0x3E) : .backslash, 1) : nil
    case UInt8(ascii: "<"): return opensSection(view, at: at) ? (.code(0x3C), 1) : nil
    case 0xC2, 0xE2:
      // U+0080 to U+009F, and JavaScript's line terminators.
      let (scalar, length) = view.scalar(at: at)
      guard let value = scalar?.value, value < 0xA0 || value == 0x2028 || value == 0x2029 else { return nil }
      return (.code(value), length)
    default: return nil
    }
  }

  /// The `/` of `</`.
  private func isSlashDangerous(_ view: ByteView, at: Int) -> Bool {
    at == 0 ? !isQuoted : view[at - 1] == UInt8(ascii: "<")
  }

  /// The `>` of `-->` or `]]>`, also when what comes before the string may complete it.
  private func closesSection(_ view: ByteView, at: Int) -> Bool {
    if isQuoted, at < 2 { return false }
    guard at > 0 else { return true }
    let before = view[at - 1]
    guard before == UInt8(ascii: "]") || before == UInt8(ascii: "-") else { return false }
    return at == 1 || view[at - 2] == before
  }

  /// The `<` of `<!` or `<?`, also at the end of the string.
  private func opensSection(_ view: ByteView, at: Int) -> Bool {
    guard at + 1 < view.count else { return !isQuoted }
    return view[at + 1] == UInt8(ascii: "!") || view[at + 1] == UInt8(ascii: "?")
  }

  func append(_ escape: Escape, _ byte: UInt8, to scratch: inout Scratch) {
    scratch.append(UInt8(ascii: "\\"))
    switch escape {
    case .backslash: scratch.append(byte)
    case .letter(let letter): scratch.append(letter)
    case .code(let code):
      let isShort = !isJSON && code < 0x100
      scratch.append(isShort ? UInt8(ascii: "x") : UInt8(ascii: "u"))
      scratch.append(hex: code, digits: isShort ? 2 : 4)
    }
  }
}

extension Machine {
  mutating func escape(_ text: Text, by escaping: ScriptEscaping) throws(Fault) -> Text {
    let view = heap.view(text)
    var at = 0
    while at < view.count, escaping.escape(view, at: at) == nil { at += 1 }
    guard at < view.count || escaping.isQuoted else { return text }
    heap.scratch.begin()
    if escaping.isQuoted { heap.scratch.append(UInt8(ascii: "\"")) }
    var done = 0
    while at < view.count {
      guard let (escape, length) = escaping.escape(view, at: at) else {
        at += 1
        continue
      }
      heap.scratch.append(view[done..<at])
      escaping.append(escape, view[at], to: &heap.scratch)
      at += length
      done = at
    }
    heap.scratch.append(view.dropFirst(done))
    if escaping.isQuoted { heap.scratch.append(UInt8(ascii: "\"")) }
    return try heap.finishText()
  }
}

/// The ways in which built-ins change the case of a text. Byte by byte for ASCII, by Unicode's mappings for
/// the rest.
enum TextCase {
  case lower
  case upper
  /// The first character that is no white space, upper.
  case firstUpper
  /// The first character that is no white space, lower.
  case firstLower
  /// Every word's first character upper, the rest lower.
  case words
}

extension Machine {
  /// The subject in another case; the same text when nothing changes.
  func changedCase(_ call: Call, _ textCase: TextCase) -> Bool {
    let view = subjectView(call)
    guard view.isASCII else { return true }
    var atWordStart = true
    for i in 0..<view.count {
      let byte = view[i]
      if TextCase.mapped(byte, textCase, atWordStart) != byte { return true }
      atWordStart = TextCase.startsWord(after: byte, textCase, atWordStart)
    }
    return false
  }

  mutating func mapCase(_ call: Call, _ textCase: TextCase) throws(Fault) -> Value {
    guard changedCase(call, textCase) else { return .text(subjectText(call)) }
    let view = subjectView(call)
    heap.scratch.begin()
    if view.isASCII {
      var atWordStart = true
      for i in 0..<view.count {
        let byte = view[i]
        heap.scratch.append(TextCase.mapped(byte, textCase, atWordStart))
        atWordStart = TextCase.startsWord(after: byte, textCase, atWordStart)
      }
    } else {
      textCase.appendUnicode(view, to: &heap.scratch)
    }
    return .text(try heap.finishText())
  }
}

extension TextCase {
  /// An ASCII byte in the wanted case. `atWordStart`: nothing but white space came before it, in its word or
  /// in the text.
  @inline(__always)
  fileprivate static func mapped(_ byte: UInt8, _ textCase: TextCase, _ atWordStart: Bool) -> UInt8 {
    switch textCase {
    case .lower: lower(byte)
    case .upper: upper(byte)
    case .firstUpper: atWordStart ? upper(byte) : byte
    case .firstLower: atWordStart ? lower(byte) : byte
    case .words: atWordStart ? upper(byte) : lower(byte)
    }
  }

  @inline(__always)
  fileprivate static func startsWord(after byte: UInt8, _ textCase: TextCase, _ atWordStart: Bool) -> Bool {
    switch textCase {
    case .words: separatesWords(byte)
    case .firstUpper, .firstLower: atWordStart && isWhiteSpace(byte)
    default: true
    }
  }

  /// The separators of `?capitalize`.
  @inline(__always)
  private static func separatesWords(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  /// ASCII white space as Java's `Character.isWhitespace` has it.
  @inline(__always)
  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D || byte >= 0x1C && byte <= 0x1F
  }

  /// White space as Java's `Character.isWhitespace` has it: Unicode's separators, but no no-break spaces.
  static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isWhiteSpace(UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return scalar.value != 0xA0 && scalar.value != 0x2007 && scalar.value != 0x202F
    case .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  @inline(__always)
  static func upper(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "a") < 26 ? byte & 0xDF : byte
  }

  // MARK: Beyond ASCII

  fileprivate func appendUnicode(_ view: ByteView, to scratch: inout Scratch) {
    var at = 0
    var atWordStart = true
    // `?capitalize` lowers the rest of a word as a text of its own, so that the letter before it does not
    // count.
    var contextStart = 0
    while at < view.count {
      let (scalar, length) = view.scalar(at: at)
      if let scalar {
        append(scalar, atWordStart, view, contextStart, at: at, to: &scratch)
        if self == .words, atWordStart { contextStart = at + length }
        switch self {
        case .words:
          atWordStart = scalar.isASCII && Self.separatesWords(UInt8(truncatingIfNeeded: scalar.value))
        case .firstUpper, .firstLower: atWordStart = atWordStart && Self.isWhiteSpace(scalar)
        default: break
        }
      } else {
        scratch.append(view[at])
        atWordStart = false
      }
      at += length
    }
  }

  private func append(
    _ scalar: Unicode.Scalar, _ atWordStart: Bool, _ view: ByteView, _ contextStart: Int, at index: Int,
    to scratch: inout Scratch
  ) {
    switch self {
    case .lower: Self.appendLower(scalar, view, contextStart, at: index, to: &scratch)
    case .upper: scratch.append(string: scalar.properties.uppercaseMapping)
    case .firstUpper: scratch.append(scalar: atWordStart ? Self.simpleUpper(scalar) : scalar)
    case .firstLower: scratch.append(scalar: atWordStart ? Self.simpleLower(scalar) : scalar)
    case .words where atWordStart: scratch.append(string: scalar.properties.uppercaseMapping)
    case .words: Self.appendLower(scalar, view, contextStart, at: index, to: &scratch)
    }
  }

  /// Java's `toLowerCase`, which knows the final form of the Greek sigma.
  private static func appendLower(
    _ scalar: Unicode.Scalar, _ view: ByteView, _ contextStart: Int, at index: Int, to scratch: inout Scratch
  ) {
    if scalar.value == 0x3A3, isFinal(view, contextStart, at: index) {
      scratch.append("ς")
    } else {
      scratch.append(string: scalar.properties.lowercaseMapping)
    }
  }

  /// A letter comes before the scalar at `index` and none behind it, marks left aside.
  private static func isFinal(_ view: ByteView, _ contextStart: Int, at index: Int) -> Bool {
    var at = index
    var isPreceded = false
    while at > contextStart {
      let (scalar, start) = view.scalar(before: at)
      guard let scalar else { break }
      if !scalar.properties.isCaseIgnorable {
        isPreceded = scalar.properties.isCased
        break
      }
      at = start
    }
    guard isPreceded else { return false }
    at = index + 2
    while at < view.count {
      let (scalar, length) = view.scalar(at: at)
      guard let scalar else { break }
      if !scalar.properties.isCaseIgnorable { return !scalar.properties.isCased }
      at += length
    }
    return true
  }

  /// One scalar for one: `ß` stays.
  static func simpleUpper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value < 0x10000 else { return scalar }
    return single(scalar.properties.uppercaseMapping) ?? single(scalar.properties.titlecaseMapping) ?? scalar
  }

  static func simpleLower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value < 0x10000 else { return scalar }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}

/// FreeMarker's `iso` and `xs` formats: ISO 8601:2004 and the date types of XML Schema.
package struct ISODateFormat: BitwiseCopyable, Sendable, Equatable {
  /// How much of the time is shown.
  package enum Accuracy: BitwiseCopyable, Sendable {
    case hours
    case minutes
    case seconds
    /// As many digits as milliseconds need, at most three.
    case milliseconds
    /// Three digits, always.
    case threeDigits
  }

  /// By the rules of XML Schema: there is no year 0, dates may carry a zone, times have seconds.
  package var isXS: Bool
  package var accuracy: Accuracy
  /// Whether the offset from UTC is shown; nil: it is.
  package var showsOffset: Bool?
  /// Whether the zone of the settings is ignored.
  package var usesUTC: Bool

  package init(
    isXS: Bool = false, accuracy: Accuracy = .milliseconds, showsOffset: Bool? = nil, usesUTC: Bool = false
  ) {
    self.isXS = isXS
    self.accuracy = accuracy
    self.showsOffset = showsOffset
    self.usesUTC = usesUTC
  }
}

extension ISODateFormat {
  /// Reads `iso` or `xs` and what follows it; nil when `format` begins with neither.
  ///
  ///     format := ("iso" | "xs") (("_" | " ")+ option)*
  ///     option := "h" | "m" | "s" | "ms" | "nz" | "fz" | "u" | "fu"
  package init?(_ format: String) throws(DateFormatError) {
    let bytes = Array(format.utf8)
    isXS = bytes.starts(with: "xs".utf8)
    guard isXS || bytes.starts(with: "iso".utf8) else { return nil }
    var reader = OptionReader(bytes: bytes, at: isXS ? 2 : 3, isXS: isXS)
    while reader.at < bytes.count { try reader.readNext() }
    accuracy = reader.accuracy ?? .milliseconds
    showsOffset = reader.showsOffset
    usesUTC = reader.usesUTC ?? false
  }
}

/// Reads the options one by one; the messages are FreeMarker's.
private struct OptionReader {
  let bytes: [UInt8]
  var at: Int
  let isXS: Bool
  var isAfterSeparator = false
  var accuracy: ISODateFormat.Accuracy?
  var showsOffset: Bool?
  var usesUTC: Bool?

  init(bytes: [UInt8], at: Int, isXS: Bool) {
    self.bytes = bytes
    self.at = at
    self.isXS = isXS
  }

  mutating func readNext() throws(DateFormatError) {
    let byte = bytes[at]
    if byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ") {
      isAfterSeparator = true
      at += 1
      return
    }
    let character = String(decoding: [byte], as: UTF8.self)
    guard isAfterSeparator else {
      throw error("Missing space or \"_\" before \"\(character)\" (at char pos. \(at + 1)).")
    }
    isAfterSeparator = false
    switch character {
    case "h", "m", "s": try readAccuracy(character)
    case "n", "f", "u": try readZone(character)
    default:
      throw error(
        "Unexpected character, \"\(character)\". Expected the beginning of one of: h, m, s, ms, nz, fz, u "
          + "(at char pos. \(at + 1)).")
    }
  }

  private mutating func readAccuracy(_ character: String) throws(DateFormatError) {
    guard accuracy == nil else {
      throw error(
        "Character \"\(character)\" is unexpected as accuracy was already specified earlier "
          + "(at char pos. \(at + 1)).")
    }
    let isThreeDigits = character == "m" && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "s")
    if isXS, character == "h" || character == "m", !isThreeDigits {
      throw error("Less than seconds accuracy isn't allowed by the XML Schema format")
    }
    accuracy =
      isThreeDigits ? .threeDigits : character == "h" ? .hours : character == "m" ? .minutes : .seconds
    at += isThreeDigits ? 2 : 1
  }

  private mutating func readZone(_ character: String) throws(DateFormatError) {
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    if character == "u" || character == "f" && next == UInt8(ascii: "u") {
      guard usesUTC == nil else { throw error("The UTC usage option was already set earlier.") }
      usesUTC = true
      at += character == "u" ? 1 : 2
      return
    }
    guard showsOffset == nil else {
      throw error(
        "Character \"\(character)\" is unexpected as zone offset visibility was already specified earlier. "
          + "(at char pos. \(at + 1)).")
    }
    guard next == UInt8(ascii: "z") else {
      throw error("\"\(character)\" must be followed by \"z\" (at char pos. \(at + 1)).")
    }
    showsOffset = character == "f"
    at += 2
  }

  private func error(_ message: String) -> DateFormatError {
    DateFormatError(offset: at, message, help: "options follow as in `iso_m_nz` or `iso m nz`")
  }
}

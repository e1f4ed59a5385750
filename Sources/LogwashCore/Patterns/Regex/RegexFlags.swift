/// How a pattern reads its text: the flags of `?matches`, `?replace` and their like.
package struct RegexFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `i`: ASCII letters match both cases; in a pattern of PCRE2's dialect that runs as UTF-8 all letters do.
  package static let caseInsensitive = RegexFlags(rawValue: 1 << 0)
  /// `m`: `^` and `$` match at every line.
  package static let multiline = RegexFlags(rawValue: 1 << 1)
  /// `s`: `.` matches line breaks too.
  package static let dotMatchesNewline = RegexFlags(rawValue: 1 << 2)
  /// `c` in FreeMarker, `x` inside of a pattern: white space and `#` comments are ignored.
  package static let extended = RegexFlags(rawValue: 1 << 3)

  /// The flag that `(?…)` switches by this letter.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "i"): self = .caseInsensitive
    case UInt8(ascii: "m"): self = .multiline
    case UInt8(ascii: "s"): self = .dotMatchesNewline
    case UInt8(ascii: "x"): self = .extended
    default: return nil
    }
  }

  /// The flag of a FreeMarker flags string, or nil; `r` and `f` belong to the built-ins and are none.
  package init?(freeMarkerLetter letter: UInt8) {
    if letter == UInt8(ascii: "x") { return nil }
    self.init(letter: letter == UInt8(ascii: "c") ? UInt8(ascii: "x") : letter)
  }
}

/// Whose spelling a pattern is written in.
package enum RegexDialect: Sendable, Hashable {
  /// PCRE2's own: `?capture` and `?grok`.
  case pcre2
  /// Java's, translated to PCRE2: FreeMarker's built-ins.
  case java
}

/// Why a pattern does not compile.
package struct PatternError: Error, Sendable, Hashable {
  /// Where, in bytes of the pattern as it was written.
  package var offset: Int
  /// What was found, in lower case and without a full stop.
  package var message: String
  /// What to do about it.
  package var help: String?

  package init(offset: Int, message: String, help: String? = nil) {
    self.offset = offset
    self.message = message
    self.help = help
  }
}

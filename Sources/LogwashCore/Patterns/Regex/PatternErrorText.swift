internal import CPCRE2

// Safety: PCRE2 writes its message into an array of the length that it is told.

/// What PCRE2's compile errors are called here.
enum PatternErrorText {
  /// The errors that people meet, in our words; for the rest PCRE2's own message.
  static func describe(_ code: Int32) -> (message: String, help: String?) {
    switch code {
    case PCRE2_ERROR_END_BACKSLASH: ("the pattern ends in a backslash", #"write `\\` for a backslash"#)
    case PCRE2_ERROR_UNKNOWN_ESCAPE:
      ("unknown escape", "letters are escaped only when the escape has a meaning")
    case PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER: ("the smaller number of `{n,m}` must come first", nil)
    case PCRE2_ERROR_QUANTIFIER_TOO_BIG: ("a count in `{…}` is over 65535", nil)
    case PCRE2_ERROR_MISSING_SQUARE_BRACKET: ("`[` is not closed", #"write `\[` for a bracket"#)
    case PCRE2_ERROR_ESCAPE_INVALID_IN_CLASS: ("this escape cannot stand between `[` and `]`", nil)
    case PCRE2_ERROR_CLASS_RANGE_ORDER: ("the characters of this range are in the wrong order", nil)
    case PCRE2_ERROR_QUANTIFIER_INVALID: ("nothing to repeat", #"write `\*`, `\+` or `\?` for the character"#)
    case PCRE2_ERROR_INVALID_AFTER_PARENS_QUERY: ("unknown construct after `(?`", nil)
    case PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS: ("`(` is not closed", #"write `\(` for a parenthesis"#)
    case PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS: ("`)` closes nothing", #"write `\)` for a parenthesis"#)
    case PCRE2_ERROR_BAD_SUBPATTERN_REFERENCE: ("reference to a group that does not exist", nil)
    case PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP: ("more than 250 parentheses inside of each other", nil)
    case PCRE2_ERROR_LOOKBEHIND_NOT_FIXED_LENGTH: ("a lookbehind must have a fixed length", nil)
    case PCRE2_ERROR_MALFORMED_UNICODE_PROPERTY, PCRE2_ERROR_UNKNOWN_UNICODE_PROPERTY:
      ("unknown character property", #"properties are written `\p{L}`, `\p{Lu}`, `\p{Greek}`"#)
    case PCRE2_ERROR_DUPLICATE_SUBPATTERN_NAME: ("two groups have the same name", nil)
    case PCRE2_ERROR_INVALID_SUBPATTERN_NAME, PCRE2_ERROR_SUBPATTERN_NAME_EXPECTED:
      ("a group's name must begin with a letter or `_`", nil)
    case PCRE2_ERROR_MISSING_NAME_TERMINATOR: ("a group's name holds letters, digits and `_` only", nil)
    case PCRE2_ERROR_SUBPATTERN_NAME_TOO_LONG: ("a group's name has more than 32 characters", nil)
    case PCRE2_ERROR_BACKSLASH_C_CALLER_DISABLED: (#"`\C` would split a character"#, "use `.`")
    case PCRE2_ERROR_UTF_IS_DISABLED: ("`(*UTF)` is chosen by itself", "leave it out")
    case PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_TOO_COMPLICATED: ("the pattern is too large", nil)
    default: (enginesMessage(code), nil)
    }
  }

  private static func enginesMessage(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let written = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
    }
    guard written > 0 else { return "invalid pattern" }
    return String(decoding: buffer.prefix(Int(written)), as: UTF8.self)
  }
}

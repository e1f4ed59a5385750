internal import CPCRE2

// Safety: every pointer given to PCRE2 comes from an array that lives through the call, with its count. The name table is
// read within the entry count and entry size that PCRE2 reports for the same code.

/// The calls that make a PCRE2 code and ask about it.
enum PatternCompiler {
  /// How deep parentheses may nest; PCRE2's own limit, stated because our parser recurses too.
  static let nestLimit: UInt32 = 250

  /// The compile options for `flags`.
  ///
  /// `\C` is refused, since it would split a character; so is `(*UTF)`, since the mode is chosen here.
  static func options(_ flags: RegexFlags, bytes: Bool) -> UInt32 {
    var options = PCRE2_NEVER_BACKSLASH_C
    if bytes { options |= PCRE2_NEVER_UTF } else { options |= PCRE2_UTF | PCRE2_MATCH_INVALID_UTF }
    if flags.contains(.caseInsensitive) { options |= PCRE2_CASELESS }
    if flags.contains(.multiline) { options |= PCRE2_MULTILINE }
    if flags.contains(.dotMatchesNewline) { options |= PCRE2_DOTALL }
    if flags.contains(.extended) { options |= PCRE2_EXTENDED }
    return options
  }

  static func compile(_ pattern: [UInt8], _ options: UInt32) throws(PatternError) -> OpaquePointer {
    guard let context = unsafe pcre2_compile_context_create_8(nil) else {
      throw PatternError(offset: 0, message: "out of memory")
    }
    defer { unsafe pcre2_compile_context_free_8(context) }
    unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_ANYCRLF))
    unsafe pcre2_set_parens_nest_limit_8(context, nestLimit)
    var code: Int32 = 0
    var offset = 0
    let compiled = unsafe pattern.withUnsafeBufferPointer { pattern in
      unsafe pcre2_compile_8(pattern.baseAddress, pattern.count, options, &code, &offset, context)
    }
    if let compiled = unsafe compiled { return unsafe compiled }
    let (message, help) = PatternErrorText.describe(code)
    throw PatternError(offset: min(offset, pattern.count), message: message, help: help)
  }

  static func groupCount(_ code: OpaquePointer) -> Int {
    var count: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
  }

  /// By its options, or because of what it begins with.
  static func isAnchored(_ code: OpaquePointer) -> Bool {
    var options: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
    return options & PCRE2_ANCHORED != 0
  }

  static func groupNames(_ code: OpaquePointer) -> [(name: String, index: Int)] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard count > 0, size > 3, let table = unsafe table else { return [] }
    // An entry is the group's number in two bytes, then its name, closed by a zero.
    let bytes = unsafe Array(UnsafeBufferPointer(start: table, count: Int(count) * Int(size)))
    let names = (0..<Int(count)).map { i in
      let entry = bytes[i * Int(size)..<(i + 1) * Int(size)]
      let name = String(decoding: entry.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
      return (name: name, index: Int(entry[entry.startIndex]) << 8 | Int(entry[entry.startIndex + 1]))
    }
    return names.sorted { $0.index < $1.index }
  }
}

// Formats as other tools write them, to say how the same is written here. Cold.

extension TimestampFormat {
  /// What to say about a format of strftime's or Go's; nil for any other.
  static func foreign(_ format: String) -> TimestampFormatError? {
    if let error = strftime(format) { return error }
    let isGo = format.contains("2006") || format.contains("15:04") || format.contains("3:04")
    guard isGo else { return nil }
    return TimestampFormatError(
      range: 0..<format.utf8.count, message: "a layout of Go",
      help: "write `\(translate(format, golang).text)`: the formats here are Java's")
  }

  private static func strftime(_ format: String) -> TimestampFormatError? {
    let bytes = Array(format.utf8)
    var isQuoted = false
    for (i, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      guard !isQuoted, byte == UInt8(ascii: "%"), i + 1 < bytes.count,
        (bytes[i + 1] | 0x20) &- UInt8(ascii: "a") < 26
      else { continue }
      let (text, isWhole) = translate(format, strftime)
      return TimestampFormatError(
        range: i..<i + 2, message: "`\(String(decoding: bytes[i..<i + 2], as: UTF8.self))` is strftime's",
        help: format == "%s"
          ? "write `epoch`"
          : isWhole
            ? "write `\(text)`: the formats here are Java's"
            : "the formats here are Java's: `yyyy-MM-dd HH:mm:ss`")
    }
    return nil
  }

  /// The format in Java's letters, other letters in quotes; whether all `%` of it are known.
  private static func translate(
    _ format: String, _ rows: [(theirs: String, java: String)]
  ) -> (text: String, isWhole: Bool) {
    var rest = Substring(format)
    var text = ""
    var quoted = ""
    var isWhole = true
    func flush() {
      if !quoted.isEmpty { text += "'\(quoted)'" }
      quoted = ""
    }
    while let first = rest.first {
      if let row = rows.first(where: { rest.hasPrefix($0.theirs) }) {
        flush()
        text += row.java
        rest = rest.dropFirst(row.theirs.count)
        continue
      }
      if first == "%" { isWhole = false }
      if first.isASCII, first.isLetter {
        quoted.append(first)
      } else {
        flush()
        text += first == "'" ? "''" : String(first)
      }
      rest = rest.dropFirst()
    }
    flush()
    return (text, isWhole)
  }

  /// As in POSIX, GNU's `%N`, Ruby's `%L` and Python's `%f`.
  private static let strftime: [(theirs: String, java: String)] = [
    ("%Y", "yyyy"), ("%y", "yy"), ("%m", "MM"), ("%d", "dd"), ("%e", "d"), ("%-d", "d"), ("%-m", "M"),
    ("%b", "MMM"), ("%h", "MMM"), ("%B", "MMMM"), ("%a", "EEE"), ("%A", "EEEE"), ("%j", "DDD"),
    ("%H", "HH"), ("%I", "hh"), ("%M", "mm"), ("%S", "ss"), ("%p", "a"), ("%P", "a"), ("%f", "SSSSSS"),
    ("%L", "SSS"), ("%3N", "SSS"), ("%N", "SSSSSSSSS"), ("%z", "Z"), ("%:z", "XXX"), ("%Z", "z"),
    ("%T", "HH:mm:ss"), ("%F", "yyyy-MM-dd"), ("%D", "MM/dd/yy"), ("%R", "HH:mm"),
    ("%c", "EEE MMM d HH:mm:ss yyyy"), ("%%", "%"), ("Z", "X"),
  ]

  /// The parts of Go's reference time; longer ones before their beginnings.
  private static let golang: [(theirs: String, java: String)] = [
    ("2006", "yyyy"), ("January", "MMMM"), ("Jan", "MMM"), ("Monday", "EEEE"), ("Mon", "EEE"), ("MST", "z"),
    ("Z07:00", "XXX"), ("-07:00", "XXX"), ("-0700", "Z"), ("Z0700", "XX"), ("-07", "X"),
    (".000000000", ".SSSSSSSSS"), (".999999999", ".SSSSSSSSS"), (".000000", ".SSSSSS"),
    (".999999", ".SSSSSS"),
    (".000", ".SSS"), (".999", ".SSS"), (",000", ",SSS"), (",999", ",SSS"), ("002", "DDD"), ("15", "HH"),
    ("01", "MM"), ("02", "dd"), ("_2", "d"), ("03", "hh"), ("04", "mm"), ("05", "ss"), ("06", "yy"),
    ("PM", "a"), ("pm", "a"), ("1", "M"), ("2", "d"), ("3", "h"), ("4", "m"), ("5", "s"),
  ]
}

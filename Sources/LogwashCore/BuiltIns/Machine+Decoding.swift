/// The work of `?unescape`, `?url_decode`, `?strip_ansi` and `?mask`: one pass each, and the same text when
/// there is nothing to do.
extension Machine {
  // MARK: Percent encoding

  mutating func urlDecoded(_ call: Call) throws(Fault) -> Value {
    let view = subjectView(call)
    guard var next = view.firstIndex(of: UInt8(ascii: "%")) else { return .text(subjectText(call)) }
    heap.scratch.begin()
    var done = 0
    while true {
      if let byte = Hexadecimal.byte(view, at: next + 1) {
        heap.scratch.append(view[done..<next])
        heap.scratch.append(byte)
        done = next + 3
        next = done
      } else {
        next += 1
      }
      guard let following = view.firstIndex(of: UInt8(ascii: "%"), from: next) else { break }
      next = following
    }
    heap.scratch.append(view.dropFirst(done))
    return .text(try heap.finishText())
  }

  // MARK: Backslash escapes

  mutating func unescaped(_ call: Call) throws(Fault) -> Value {
    let view = subjectView(call)
    guard var next = view.firstIndex(of: UInt8(ascii: "\\")) else { return .text(subjectText(call)) }
    heap.scratch.begin()
    var done = 0
    while true {
      heap.scratch.append(view[done..<next])
      done = next + appendUnescaped(view, at: next)
      guard let following = view.firstIndex(of: UInt8(ascii: "\\"), from: done) else { break }
      next = following
    }
    heap.scratch.append(view.dropFirst(done))
    return .text(try heap.finishText())
  }

  /// Appends what the escape at `index` says, or its backslash if it is none; returns how many bytes that
  /// took.
  private mutating func appendUnescaped(_ view: ByteView, at index: Int) -> Int {
    let letter = index + 1 < view.count ? view[index + 1] : 0
    switch letter {
    case UInt8(ascii: "n"): heap.scratch.append(0x0A)
    case UInt8(ascii: "t"): heap.scratch.append(0x09)
    case UInt8(ascii: "r"): heap.scratch.append(0x0D)
    case UInt8(ascii: "b"): heap.scratch.append(0x08)
    case UInt8(ascii: "f"): heap.scratch.append(0x0C)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"):
      heap.scratch.append(letter)
    case UInt8(ascii: "x"):
      guard let byte = Hexadecimal.byte(view, at: index + 2) else { return appendBackslash() }
      heap.scratch.append(byte)
      return 4
    case UInt8(ascii: "u"):
      guard let unit = Hexadecimal.unit(view, at: index + 2) else { return appendBackslash() }
      return appendUnescaped(view, at: index, unit)
    default: return appendBackslash()
    }
    return 2
  }

  private mutating func appendBackslash() -> Int {
    heap.scratch.append(UInt8(ascii: "\\"))
    return 1
  }

  /// `\uXXXX`, which may be half of a pair; half a pair alone becomes U+FFFD.
  private mutating func appendUnescaped(_ view: ByteView, at index: Int, _ unit: UInt32) -> Int {
    if let scalar = Unicode.Scalar(unit) {
      heap.scratch.append(scalar: scalar)
      return 6
    }
    let hasPartner =
      unit < 0xDC00 && index + 7 < view.count && view[index + 6] == UInt8(ascii: "\\")
      && view[index + 7] == UInt8(ascii: "u")
    if hasPartner, let low = Hexadecimal.unit(view, at: index + 8), low >= 0xDC00, low < 0xE000,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    {
      heap.scratch.append(scalar: scalar)
      return 12
    }
    heap.scratch.append(scalar: "\u{FFFD}")
    return 6
  }

  // MARK: Terminals

  mutating func withoutTerminalEscapes(_ call: Call) throws(Fault) -> Value {
    let view = subjectView(call)
    guard var next = view.firstIndex(of: 0x1B) else { return .text(subjectText(call)) }
    heap.scratch.begin()
    var done = 0
    while true {
      heap.scratch.append(view[done..<next])
      done = Self.endOfTerminalEscape(view, at: next)
      guard let following = view.firstIndex(of: 0x1B, from: done) else { break }
      next = following
    }
    heap.scratch.append(view.dropFirst(done))
    return .text(try heap.finishText())
  }

  /// Behind the sequence that the escape character at `index` begins (ECMA-48).
  ///
  ///     sequence := ESC "[" 0x30-0x3F* 0x20-0x2F* 0x40-0x7E
  ///               | ESC ("]" | "P" | "X" | "^" | "_") any* (BEL | ESC "\")
  ///               | ESC 0x20-0x2F* 0x30-0x7E
  private static func endOfTerminalEscape(_ view: ByteView, at index: Int) -> Int {
    var at = index + 1
    guard at < view.count else { return at }
    switch view[at] {
    case UInt8(ascii: "["):
      at += 1
      while at < view.count, 0x20...0x3F ~= view[at] { at += 1 }
      return at < view.count && 0x40...0x7E ~= view[at] ? at + 1 : at
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      while at < view.count {
        if view[at] == 0x07 { return at + 1 }
        if view[at] == 0x1B { return at + 1 < view.count && view[at + 1] == UInt8(ascii: "\\") ? at + 2 : at }
        at += 1
      }
      return at
    default:
      while at < view.count, 0x20...0x2F ~= view[at] { at += 1 }
      return at < view.count && 0x30...0x7E ~= view[at] ? at + 1 : at
    }
  }

  // MARK: Masking

  mutating func masked(_ call: Call) throws(Fault) -> Value {
    let view = subjectView(call)
    let first = argumentInteger(call, 0)
    let last = argumentInteger(call, 1)
    guard first >= 0 else { throw Fault(.badArgument, operand: 1) }
    guard last >= 0 else { throw Fault(.badArgument, operand: 2) }
    let mask: ByteView? = has(call, 2) ? argumentView(call, 2) : nil
    let count = Self.characterCount(view)
    // What is kept would be all of it or overlap: then nothing is.
    let keeps = first < count && last < count - first
    heap.scratch.begin()
    var at = 0
    var i = 0
    while at < view.count {
      let length = view.scalar(at: at).length
      if keeps, i < first || i >= count - last {
        heap.scratch.append(view[at..<at + length])
      } else if let mask {
        heap.scratch.append(mask)
      } else {
        heap.scratch.append(UInt8(ascii: "*"))
      }
      at += length
      i += 1
    }
    return .text(try heap.finishText())
  }

  private static func characterCount(_ view: ByteView) -> Int {
    if view.isASCII { return view.count }
    var count = 0
    var at = 0
    while at < view.count {
      at = view.nextScalar(after: at)
      count += 1
    }
    return count
  }
}

/// Finds records that are JSON values, however they stand in the input: one behind the other with or without white space (or
/// RFC 7464's record separators), over as many lines as they like, and as the elements of arrays.
///
/// With a path, the records stand in a member of each value: the elements of an array (`{"Records":[{…},{…}]}`), or else
/// the member itself. A record that is a string stands for its text. Where a record goes on in another line, it has a space
/// instead of the line break and the indentation, so that it can go out as a line.
///
/// Nothing is checked but strings and brackets: the reader checks each record. A line feed in a string, which no JSON has,
/// ends the trust in the brackets: the record goes on to the next line that begins with `{`, and is rejected.
package struct JSONValueScanner: ~Copyable, Sendable {
  private enum State {
    case between
    /// In an object or array.
    case container
    case string
    /// A number or a word.
    case scalar
    /// In a key of an object on the path.
    case key
    /// In a value that is broken, up to a line that begins with an opening bracket.
    case broken(atLineStart: Bool)
  }

  private let path: [[UInt8]]
  private var state = State.between
  private var walk = JSONWalk()
  /// How many objects on the path are open.
  private var level = 0
  /// In an array whose elements are records.
  private var isInList = false
  /// The value that is passed is a record.
  private var isRecord = false
  private var isString = false
  private var isBroken = false
  /// Its first byte has been passed.
  private var hasBegun = false
  /// The last byte was a backslash in a string.
  private var isEscaped = false
  /// The last key of an object on the path.
  private var key = OutputBuffer(capacity: 64)
  private var isBehindColon = false
  private var hasFound = false
  /// Where the value at the top began that the path leads into, and its first bytes, to say that it has no such member.
  private var wrapperOffset = 0
  private var wrapperLine = 1
  private var wrapper = OutputBuffer(capacity: 64)
  private static let mostWrapperBytes = 512

  private var offset: Int
  private var lineNumber: Int
  /// Where the value at the top began that is being passed.
  private var top: InputPosition

  init(path: [String], at position: InputPosition) {
    self.path = path.map { Array($0.utf8) }
    offset = position.offset
    lineNumber = position.lineNumber
    top = position
  }

  /// Outside of any value; a comma that stands here belongs to none.
  private var isAtTop: Bool {
    if case .between = state { level == 0 && !isInList } else { false }
  }

  /// An array is one value, however many records are in it.
  var held: InputPosition { isAtTop ? InputPosition(offset: offset, lineNumber: lineNumber) : top }

  mutating func scan(_ bytes: ByteView, into records: inout FramedRecords) {
    var at = 0
    while at < bytes.count {
      let start = at
      if isAtTop { top = InputPosition(offset: offset, lineNumber: lineNumber) }
      switch state {
      case .between:
        at = passBetween(bytes, at, &records)
        records.pass(at - start)
      case .key:
        at = passKey(bytes, at)
        records.pass(at - start)
      default:
        at = passValue(bytes, at)
        if isRecord {
          records.append(bytes[start..<at])
          records.take(at - start)
        } else {
          records.pass(at - start)
        }
        if case .between = state { endValue(&records) }
      }
      if level > 0, !hasFound { keepWrapper(bytes[start..<at]) }
      lineNumber += bytes[start..<at].lineFeedCount
      offset += at - start
    }
  }

  mutating func finish(into records: inout FramedRecords) {
    if records.isOpen { endValue(&records) }
    if level > 0, !hasFound { reportMissing(&records) }
    state = .between
    level = 0
    isInList = false
  }

  // MARK: Between records

  /// Looks at one byte that is outside of values.
  private mutating func passBetween(_ bytes: ByteView, _ at: Int, _ records: inout FramedRecords) -> Int {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0x1E: return at + 1
    case UInt8(ascii: ","):
      isBehindColon = false
      return at + 1
    case UInt8(ascii: "]") where isInList:
      isInList = false
      return at + 1
    default: break
    }
    if isInList { return beginValue(byte, at, isRecord: true, &records) }
    if level > 0 { return passWrapper(byte, at, &records) }
    if path.isEmpty, byte == UInt8(ascii: "[") {
      isInList = true
      return at + 1
    }
    if !path.isEmpty, byte == UInt8(ascii: "{") {
      (wrapperOffset, wrapperLine, hasFound) = (offset, lineNumber, false)
      wrapper.removeAll()
      level = 1
      isBehindColon = false
      return at + 1
    }
    return beginValue(byte, at, isRecord: true, &records)
  }

  /// The same in an object on the path.
  private mutating func passWrapper(_ byte: UInt8, _ at: Int, _ records: inout FramedRecords) -> Int {
    switch byte {
    case UInt8(ascii: "}"):
      level -= 1
      // What comes next in the object around it has its own key.
      isBehindColon = false
      if level == 0, !hasFound {
        if wrapper.count < Self.mostWrapperBytes { wrapper.append(byte) }
        reportMissing(&records)
      }
      return at + 1
    case UInt8(ascii: ":"):
      isBehindColon = true
      return at + 1
    case UInt8(ascii: "\"") where !isBehindColon:
      key.removeAll()
      state = .key
      return at + 1
    default: break
    }
    // Something that is no member: a record that will be rejected, and the wrapper is over.
    guard isBehindColon else {
      hasFound = true
      level = 0
      return beginValue(byte, at, isRecord: true, &records)
    }
    isBehindColon = false
    guard isOnPath else { return beginValue(byte, at, isRecord: false, &records) }
    if level < path.count {
      if byte != UInt8(ascii: "{") { return beginValue(byte, at, isRecord: false, &records) }
      level += 1
      return at + 1
    }
    hasFound = true
    if byte == UInt8(ascii: "[") {
      isInList = true
      return at + 1
    }
    return beginValue(byte, at, isRecord: true, &records)
  }

  private var isOnPath: Bool {
    let name = path[level - 1]
    let found = key.view()
    guard found.count == name.count else { return false }
    for i in 0..<name.count where found[i] != name[i] { return false }
    return true
  }

  private mutating func passKey(_ bytes: ByteView, _ start: Int) -> Int {
    let end = bytes.firstIndex(of: UInt8(ascii: "\""), from: start)
    let part = bytes[start..<(end ?? bytes.count)]
    // Keys with escapes are not looked for: what the path names is written as it is.
    if key.count < 4096 { key.append(part) }
    guard let end else { return bytes.count }
    if key.count > 0, isEscapedQuote {
      key.append(UInt8(ascii: "\""))
    } else {
      state = .between
    }
    return end + 1
  }

  /// An odd number of backslashes stands at the end of the key.
  private var isEscapedQuote: Bool {
    let view = key.view()
    var at = view.count
    while at > 0, view[at - 1] == UInt8(ascii: "\\") { at -= 1 }
    return (view.count - at) & 1 == 1
  }

  private mutating func keepWrapper(_ bytes: ByteView) {
    wrapper.append(bytes.prefix(max(Self.mostWrapperBytes - wrapper.count, 0)))
  }

  private func reportMissing(_ records: inout FramedRecords) {
    records.begin(offset: wrapperOffset, lineNumber: wrapperLine)
    records.append(wrapper.view())
    records.fail(.malformed)
    records.end()
  }

  // MARK: Values

  /// Makes ready for the value that begins at `at`, and passes nothing.
  private mutating func beginValue(
    _ byte: UInt8, _ at: Int, isRecord: Bool, _ records: inout FramedRecords
  ) -> Int {
    self.isRecord = isRecord
    if isRecord { records.begin(offset: offset, lineNumber: lineNumber) }
    walk = JSONWalk()
    hasBegun = false
    isEscaped = false
    isBroken = false
    isString = byte == UInt8(ascii: "\"")
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): state = .container
    case UInt8(ascii: "\""): state = .string
    default: state = .scalar
    }
    return at
  }

  private func endValue(_ records: inout FramedRecords) {
    guard isRecord else { return }
    if isString {
      records.decodeOpenString()
    } else if !isBroken {
      records.joinOpenLines()
    }
    records.endTrimmingLineFeeds()
  }

  /// Passes a value as far as it is there. At its end the state is `between`.
  private mutating func passValue(_ bytes: ByteView, _ start: Int) -> Int {
    switch state {
    case .container: return passContainer(bytes, start)
    case .string: return passString(bytes, start)
    case .scalar: return passScalar(bytes, start)
    case .broken(let atLineStart): return passBroken(bytes, start, atLineStart)
    case .between, .key: return start
    }
  }

  private mutating func passContainer(_ bytes: ByteView, _ start: Int) -> Int {
    let end = bytes.jsonContainer(from: start, &walk)
    if walk.isInString {
      if end < bytes.count { state = .broken(atLineStart: false) }
    } else if walk.depth == 0 {
      state = .between
    }
    return end
  }

  private mutating func passString(_ bytes: ByteView, _ start: Int) -> Int {
    var at = start
    if !hasBegun || isEscaped { at += 1 }
    hasBegun = true
    isEscaped = false
    while at < bytes.count {
      at = bytes.jsonStringStop(from: at)
      switch bytes.peek(at) {
      case _ where at >= bytes.count: return bytes.count
      case UInt8(ascii: "\""):
        state = .between
        return at + 1
      case UInt8(ascii: "\n"):
        state = .broken(atLineStart: false)
        return at
      case UInt8(ascii: "\\"):
        isEscaped = at + 1 == bytes.count
        at += 2
      default: at += 1
      }
    }
    return bytes.count
  }

  private mutating func passScalar(_ bytes: ByteView, _ start: Int) -> Int {
    var at = start
    // The first byte is a part of it whatever it is: a bracket that closes nothing, too.
    if !hasBegun { at += 1 }
    hasBegun = true
    while at < bytes.count {
      if bytes[at].endsJSONScalar {
        state = .between
        return at
      }
      at += 1
    }
    return at
  }

  private mutating func passBroken(_ bytes: ByteView, _ start: Int, _ isAtLineStart: Bool) -> Int {
    isBroken = true
    var at = start
    var atLineStart = isAtLineStart
    while at < bytes.count {
      if !atLineStart {
        at = bytes.lineFeed(from: at).map { $0 + 1 } ?? bytes.count
        atLineStart = bytes[at - 1] == UInt8(ascii: "\n")
      } else if bytes[at] == UInt8(ascii: "{") {
        state = .between
        return at
      } else {
        atLineStart = bytes[at].isWhiteSpace
        at += 1
      }
    }
    state = .broken(atLineStart: atLineStart)
    return at
  }
}

extension UInt8 {
  fileprivate var endsJSONScalar: Bool {
    switch self {
    case 0...32, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "{"),
      UInt8(ascii: "["),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }
}

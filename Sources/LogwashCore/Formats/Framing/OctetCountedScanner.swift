/// Finds the frames of syslog over TCP (RFC 6587): `LENGTH SP MESSAGE`, one behind the other.
///
/// Frames that begin with no digit end with a line feed (the RFC's "non-transparent framing"), so that both kinds may
/// stand in one stream; line breaks between frames are passed over. A record's line number is its own number.
package struct OctetCountedScanner: ~Copyable, Sendable {
  private enum State {
    case between
    /// In the digits of a length.
    case length
    /// So many bytes of the message are still to come.
    case message(Int)
    /// Up to the next line feed.
    case line
  }

  // RFC 5424 and its transports know no longer length than nine digits could say.
  private static let maxDigits = 9

  private var state = State.between
  private var offset: Int
  private var number: Int
  private var length = 0
  /// How many digits of it there were: more than are kept when records are short.
  private var digitCount = 0

  init(at position: InputPosition) {
    offset = position.offset
    number = position.lineNumber - 1
  }

  func held(_ records: borrowing FramedRecords) -> InputPosition {
    records.openPosition ?? InputPosition(offset: offset, lineNumber: number + 1)
  }

  mutating func scan(_ bytes: ByteView, into records: inout FramedRecords) {
    var at = 0
    while at < bytes.count {
      switch state {
      case .between: at = begin(bytes, at, &records)
      case .length: at = readLength(bytes, at, &records)
      case .message(let left):
        let end = min(at + left, bytes.count)
        records.append(bytes[at..<end])
        records.take(end - at)
        state = .message(left - (end - at))
        if left == end - at {
          records.end()
          state = .between
        }
        at = end
      case .line:
        let feed = bytes.lineFeed(from: at)
        let next = feed.map { $0 + 1 } ?? bytes.count
        records.append(bytes[at..<(feed ?? bytes.count)])
        records.take(next - at)
        at = next
        if feed != nil { endLine(&records) }
      }
    }
    offset += bytes.count
  }

  /// A message that is cut short at the end of the input is one whose frame is bad.
  mutating func finish(into records: inout FramedRecords) {
    guard records.isOpen else { return }
    if case .line = state { return endLine(&records) }
    records.fail(.malformed)
    records.end()
    state = .between
  }

  private mutating func begin(_ bytes: ByteView, _ at: Int, _ records: inout FramedRecords) -> Int {
    let byte = bytes[at]
    if byte.isLineBreak {
      records.pass(1)
      return at + 1
    }
    number += 1
    records.begin(offset: offset + at, lineNumber: number)
    length = 0
    digitCount = 0
    state = byte.isASCIIDigit && byte != UInt8(ascii: "0") ? .length : .line
    return at
  }

  /// The digits are kept until it is clear that they are a length: a line may begin with digits, too.
  private mutating func readLength(_ bytes: ByteView, _ start: Int, _ records: inout FramedRecords) -> Int {
    let byte = bytes[start]
    if byte == UInt8(ascii: " ") {
      records.restart()
      records.take(1)
      state = .message(length)
      return start + 1
    }
    guard byte.isASCIIDigit, digitCount < Self.maxDigits else {
      state = .line
      return start
    }
    length = length * 10 + Int(byte &- UInt8(ascii: "0"))
    digitCount += 1
    records.append(byte)
    records.take(1)
    return start + 1
  }

  private mutating func endLine(_ records: inout FramedRecords) {
    records.trimCarriageReturn()
    records.end()
    state = .between
  }
}

extension ByteView {
  /// Behind the first `literal` that has a digit behind it and no letter or digit before it; nil when there is
  /// none. So an event is found behind whatever a relay put before it.
  func endOfEventMark(_ literal: StaticString) -> Int? {
    let head = literal.byte(0)
    var from = 0
    while let start = firstIndex(of: head, from: from) {
      if let end = end(of: literal, at: start), peek(end) &- UInt8(ascii: "0") < 10,
        start == 0 || !self[start - 1].isKeyByteOfEvent
      {
        return end
      }
      from = start + 1
    }
    return nil
  }

  /// The field of a header that begins at `start`, and the index behind the bar that ends it; nil when no bar
  /// does.
  func eventHeaderField(at start: Int) -> (field: FieldRange, next: Int)? {
    var at = start
    var isEscaped = false
    while let stop = firstIndex(of: UInt8(ascii: "|"), or: UInt8(ascii: "\\"), from: at) {
      if self[stop] == UInt8(ascii: "|") {
        return (FieldRange(start, stop, escapes: isEscaped ? .eventHeader : .none), stop + 1)
      }
      isEscaped = true
      at = stop + 2
    }
    return nil
  }
}

extension UInt8 {
  /// Letters, digits and the signs that vendors put into keys.
  @inline(__always)
  var isKeyByteOfEvent: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}

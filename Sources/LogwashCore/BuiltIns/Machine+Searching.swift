/// Looking for a text in another. A long one that nearly stands at each place takes time by the product of both, so that what is
/// compared is counted.
extension Machine {
  /// Up to here, comparing takes no more than a few instructions of the processor.
  private static var shortNeedle: Int { 64 }

  /// Where `needle` first stands at or after byte `start`, or nil.
  mutating func firstRange(
    of needle: ByteView, in view: ByteView, from start: Int = 0
  ) throws(Fault) -> Range<Int>? {
    if needle.count <= Self.shortNeedle { return view.firstRange(of: needle, from: start) }
    var at = max(start, 0)
    var compared = 0
    while let found = view.firstIndex(of: needle[0], from: at), needle.count <= view.count - found {
      let end = found + needle.count
      if view[end - 1] == needle[needle.count - 1] {
        try count(needle, &compared, shift: 12)
        if view[found..<end] == needle { return found..<end }
      }
      at = found + 1
    }
    return nil
  }

  /// Where it last stands so that it begins at or before byte `limit`, or nil.
  mutating func lastRange(
    of needle: ByteView, in view: ByteView, startingAtMost limit: Int = .max
  ) throws(Fault) -> Range<Int>? {
    if needle.count <= Self.shortNeedle { return view.lastRange(of: needle, startingAtMost: limit) }
    var at = min(limit, view.count - needle.count)
    var compared = 0
    while at >= 0 {
      let end = at + needle.count
      if view[at] == needle[0], view[end - 1] == needle[needle.count - 1] {
        try count(needle, &compared, shift: 12)
        if view[at..<end] == needle { return at..<end }
      }
      at -= 1
    }
    return nil
  }

  /// Where it first stands in upper or lower case.
  mutating func firstRange(
    ofAnyCase needle: ByteView, in view: ByteView, from start: Int = 0
  ) throws(Fault) -> Range<Int>? {
    var at = start
    var compared = 0
    while at <= view.count {
      if let end = view.end(ofAnyCase: needle, at: at) { return at..<end }
      if view.mayBegin(needle, at: at) { try count(needle, &compared, shift: 6) }
      at = view.nextScalar(after: at)
    }
    return nil
  }

  mutating func lastRange(ofAnyCase needle: ByteView, in view: ByteView) throws(Fault) -> Range<Int>? {
    var at = view.count
    var compared = 0
    while true {
      if let end = view.end(ofAnyCase: needle, at: at) { return at..<end }
      guard at > 0 else { return nil }
      if view.mayBegin(needle, at: at) { try count(needle, &compared, shift: 6) }
      at = view.scalar(before: at).start
    }
  }

  /// A needle is compared at one more place, which may take all of its bytes.
  ///
  /// - Parameters:
  ///   - compared: bytes that are not counted yet.
  ///   - shift: the logarithm of how many bytes are a step.
  @inline(__always)
  private mutating func count(_ needle: ByteView, _ compared: inout Int, shift: Int) throws(Fault) {
    compared &+= needle.count
    if compared >= 1 << 16 {
      try countSteps(compared >> shift)
      compared = 0
    }
  }
}

extension ByteView {
  /// Whether a needle in any case may stand at byte `at`: false when its first letter, of ASCII, does not.
  fileprivate func mayBegin(_ needle: ByteView, at: Int) -> Bool {
    guard at < count, let first = needle.first, self[at] < 0x80, first < 0x80 else { return true }
    return TextCase.lower(self[at]) == TextCase.lower(first)
  }
}

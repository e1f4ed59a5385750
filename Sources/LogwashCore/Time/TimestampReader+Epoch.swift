extension TimestampReader {
  /// Reads a number of units since 1970-01-01T00:00:00Z, exactly; what it has below a nanosecond is cut.
  ///
  ///     number := "-"? digit+ ([.,] digit+)?
  ///
  /// - Parameter decimals: how many decimal places a unit is smaller than a second: 0, 3, 6 or 9.
  mutating func readEpoch(decimals: Int) -> Moment? {
    let isNegative = current == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let start = at
    let count = digitCount(upTo: text.count)
    guard count > 0 else {
      _ = fail("digits")
      return nil
    }
    let wholeCount = max(count - decimals, 0)
    guard let seconds = bounded(wholeCount, at: start) else { return nil }
    at = start + wholeCount

    // The digits below a second: first those left of the point, padded with zeros in front, then those right of it.
    var nanoseconds = 0
    var places = decimals - (count - wholeCount)
    for _ in wholeCount..<count {
      if places < 9 { nanoseconds = nanoseconds * 10 + digits(1) } else { at += 1 }
      places += 1
    }
    if current == UInt8(ascii: ".") || current == UInt8(ascii: ",") {
      at += 1
      let fraction = digitCount(upTo: text.count)
      guard fraction > 0 else {
        _ = fail("digits")
        return nil
      }
      for _ in 0..<fraction {
        if places < 9 { nanoseconds = nanoseconds * 10 + digits(1) } else { at += 1 }
        places += 1
      }
    }
    guard at == text.count else {
      _ = fail("the end of the text")
      return nil
    }
    for _ in min(places, 9)..<9 { nanoseconds *= 10 }
    return moment(
      seconds: isNegative ? -seconds : seconds, nanoseconds: isNegative ? -nanoseconds : nanoseconds)
  }

  /// - Parameter nanoseconds: with the sign of the whole number.
  private func moment(seconds: Int, nanoseconds: Int) -> Moment {
    let (carry, nanoseconds) = nanoseconds.flooredDivision(by: 1_000_000_000)
    return Moment(seconds: Int64(seconds + carry), nanoseconds: UInt32(nanoseconds), kind: .dateTime)
  }

  /// The number that the first `count` digits make, if a moment can have so many seconds.
  private mutating func bounded(_ count: Int, at start: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      value = value * 10 + digits(1)
      guard value < Moment.secondsRange.upperBound else {
        _ = fail("a number of seconds below 9223372036854774", at: start)
        return nil
      }
    }
    return value
  }
}

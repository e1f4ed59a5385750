/// Numbers with units, as programs print them.
///
///     duration := "-"? ("P" date-and-time | number | part (space* part)*)
///     part := number space* unit
///     size := number space* unit?
enum Quantity {
  // MARK: Durations

  /// The seconds that a duration says; nil if it is none or has no exact value in 38 digits.
  ///
  /// Units are those of Go and of systemd.time(7), where a month is 30.44 days and a year 365.25.
  static func duration(_ text: ByteView) -> Number? {
    var reader = QuantityReader(text)
    let isNegative = reader.skip(UInt8(ascii: "-"))
    if !isNegative { _ = reader.skip(UInt8(ascii: "+")) }
    var sum = ExactSum()
    if reader.skip(UInt8(ascii: "P")) {
      guard readISODuration(&reader, &sum) else { return nil }
    } else {
      guard let first = reader.number() else { return nil }
      if reader.isAtEnd {
        sum.add(first, unit: 1, scale: 0)
      } else {
        guard add(first, &reader, &sum) else { return nil }
        while !reader.isAtEnd {
          guard let number = reader.number(), add(number, &reader, &sum) else { return nil }
        }
      }
    }
    return sum.number(isNegative: isNegative)
  }

  private static func add(
    _ number: QuantityReader.Decimal, _ reader: inout QuantityReader, _ sum: inout ExactSum
  )
    -> Bool
  {
    reader.skipSpaces()
    guard let unit = durationUnit(reader.unit()) else { return false }
    sum.add(number, unit: unit.seconds, scale: unit.scale)
    reader.skipSpaces()
    return true
  }

  /// A unit as `seconds` * 10^-`scale` seconds.
  private static func durationUnit(_ name: ByteView) -> (seconds: Int128, scale: Int)? {
    switch name.count {
    case 1:
      switch name[0] {
      case UInt8(ascii: "s"): return (1, 0)
      case UInt8(ascii: "m"): return (60, 0)
      case UInt8(ascii: "h"): return (3600, 0)
      case UInt8(ascii: "d"): return (86_400, 0)
      case UInt8(ascii: "w"): return (604_800, 0)
      case UInt8(ascii: "M"): return month
      case UInt8(ascii: "y"): return year
      default: return nil
      }
    default:
      if name == "ms" || name == "msec" || name == "millis" || name == "milliseconds" { return (1, 3) }
      // With the micro sign, and with the Greek letter.
      if name == "us" || name == "µs" || name == "μs" || name == "usec" || name == "micros" { return (1, 6) }
      if name == "ns" || name == "nsec" || name == "nanos" || name == "nanoseconds" { return (1, 9) }
      if name == "sec" || name == "secs" || name == "second" || name == "seconds" { return (1, 0) }
      if name == "min" || name == "mins" || name == "minute" || name == "minutes" { return (60, 0) }
      if name == "hr" || name == "hrs" || name == "hour" || name == "hours" { return (3600, 0) }
      if name == "day" || name == "days" { return (86_400, 0) }
      if name == "week" || name == "weeks" { return (604_800, 0) }
      if name == "month" || name == "months" { return month }
      if name == "year" || name == "years" { return year }
      if name == "microseconds" || name == "millisecond" || name == "microsecond" || name == "nanosecond" {
        return (1, name.first == UInt8(ascii: "n") ? 9 : name[2] == UInt8(ascii: "l") ? 3 : 6)
      }
      return nil
    }
  }

  private static let month: (seconds: Int128, scale: Int) = (2_630_016, 0)
  private static let year: (seconds: Int128, scale: Int) = (31_557_600, 0)

  /// `1DT2H3M4.5S` and the like: days and shorter, whose length is certain (ISO 8601, java.time.Duration).
  private static func readISODuration(_ reader: inout QuantityReader, _ sum: inout ExactSum) -> Bool {
    var isTime = false
    var last: Int128 = .max
    while !reader.isAtEnd {
      if !isTime, reader.skip(UInt8(ascii: "T")) {
        isTime = true
        guard !reader.isAtEnd else { return false }
      }
      guard let number = reader.number() else { return false }
      let unit: Int128
      switch (reader.next(), isTime) {
      case (UInt8(ascii: "W"), false): unit = 604_800
      case (UInt8(ascii: "D"), false): unit = 86_400
      case (UInt8(ascii: "H"), true): unit = 3600
      case (UInt8(ascii: "M"), true): unit = 60
      case (UInt8(ascii: "S"), true): unit = 1
      default: return false
      }
      guard unit < last else { return false }
      last = unit
      sum.add(number, unit: unit, scale: 0)
    }
    return last != .max
  }

  // MARK: Sizes

  /// The bytes that a size says, with what `K` stands for; nil if it is none or has no exact value in 38 digits.
  static func bytes(_ text: ByteView, thousand: Int128) -> Number? {
    var reader = QuantityReader(text)
    guard let number = reader.number() else { return nil }
    reader.skipSpaces()
    guard let unit = sizeUnit(reader.unit(), thousand: thousand), reader.isAtEnd else { return nil }
    var sum = ExactSum()
    sum.add(number, unit: unit, scale: 0)
    return sum.number(isNegative: false)
  }

  /// `B`, `KB`, `K`, `KiB`, `Ki` and so on up to `E`, in any case; nothing at all, `byte` and `bytes` too.
  private static func sizeUnit(_ name: ByteView, thousand: Int128) -> Int128? {
    if name.isEmpty || name == "byte" || name == "bytes" || name == "B" || name == "b" { return 1 }
    guard let power = prefixes.firstIndex(of: name[0] & 0xDF) else { return nil }
    var rest = name.dropFirst(1)
    let isBinary = rest.first.map { $0 | 0x20 } == UInt8(ascii: "i")
    if isBinary { rest = rest.dropFirst(1) }
    guard rest.isEmpty || rest == "B" || rest == "b" else { return nil }
    var unit: Int128 = 1
    for _ in 0...power { unit *= isBinary ? 1024 : thousand }
    return unit
  }

  private static let prefixes: InlineArray<6, UInt8> = [0x4B, 0x4D, 0x47, 0x54, 0x50, 0x45]  // K M G T P E
}

extension InlineArray where Element == UInt8 {
  fileprivate func firstIndex(of byte: UInt8) -> Int? {
    for i in indices where self[i] == byte { return i }
    return nil
  }
}

/// A sum of decimals, exact, or nothing once it does not fit.
private struct ExactSum {
  private var coefficient: Int128 = 0
  private var scale = 0
  private var fits = true

  /// Adds number * unit * 10^-scale.
  mutating func add(_ number: QuantityReader.Decimal, unit: Int128, scale: Int) {
    var (term, overflows) = number.digits.multipliedReportingOverflow(by: unit)
    var termScale = number.scale + scale
    while termScale > 0, term % 10 == 0 {
      term /= 10
      termScale -= 1
    }
    let common = max(self.scale, termScale)
    guard !overflows, common <= 18 else {
      fits = false
      return
    }
    let (a, first) = coefficient.multipliedReportingOverflow(by: PowersOfTen.wide(common - self.scale))
    let (b, second) = term.multipliedReportingOverflow(by: PowersOfTen.wide(common - termScale))
    let (sum, third) = a.addingReportingOverflow(b)
    overflows = first || second || third
    fits = fits && !overflows
    coefficient = sum
    self.scale = common
  }

  func number(isNegative: Bool) -> Number? {
    guard fits else { return nil }
    var coefficient = coefficient
    var scale = scale
    while scale > 0, coefficient % 10 == 0 {
      coefficient /= 10
      scale -= 1
    }
    return Number(isNegative ? -coefficient : coefficient, scale: scale)
  }
}

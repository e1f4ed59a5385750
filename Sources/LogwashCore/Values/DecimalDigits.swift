/// Where digits lie: inline for what comes from 64 bits, in an array for wide numbers.
protocol DigitStorage {
  subscript(index: Int) -> UInt8 { get set }
}

extension [UInt8]: DigitStorage {}

/// Room for 128 bits' decimal digits.
struct InlineDigits: DigitStorage {
  private var digits = InlineArray<40, UInt8>(repeating: 0)

  subscript(index: Int) -> UInt8 {
    get { digits[index] }
    set { digits[index] = newValue }
  }
}

/// A magnitude as decimal digits (0 to 9, not ASCII): `0.d₀d₁d₂… * 10^pointAt`, rounded as DecimalFormat
/// rounds.
struct DecimalDigits<Storage: DigitStorage> {
  private var storage: Storage
  /// 0 for zero; otherwise the last digit is not 0, as long as nothing is said to the contrary.
  private(set) var count: Int
  /// Where the decimal point stands: behind so many digits, or so many zeros in front of the first one if
  /// negative.
  private(set) var pointAt: Int

  var isZero: Bool { count == 0 }

  subscript(index: Int) -> UInt8 { storage[index] }

  private init(storage: Storage, count: Int, scale: Int) {
    self.storage = storage
    self.count = count
    pointAt = count - scale
    trim()
    if count == 0 || self.count == 1 && storage[0] == 0 {
      self.count = 0
      pointAt = 0
    }
  }

  /// Removes zeros at the end, but not the first digit.
  private mutating func trim() {
    while count > 1, storage[count - 1] == 0 { count -= 1 }
  }

  /// Cuts to `maximum` digits behind the decimal point.
  ///
  /// - Throws: `roundingNecessary` under `unnecessary`.
  mutating func round(fraction maximum: Int, _ mode: NumberRounding, isNegative: Bool) throws(NumberFault) {
    if isZero { return }
    if -pointAt > maximum {
      // Java forgets the mode for what is less than a tenth of the last digit: 0.0009 with two decimals is
      // 0.00 even upwards.
      count = 0
      pointAt = 0
    } else if maximum < count - pointAt {
      try round(to: maximum + pointAt, mode, isNegative: isNegative)
    }
  }

  /// Cuts to `maximum` digits, 0 or more.
  ///
  /// - Throws: `roundingNecessary` under `unnecessary`.
  mutating func round(to maximum: Int, _ mode: NumberRounding, isNegative: Bool) throws(NumberFault) {
    guard maximum < count else { return }
    var isMore = false
    for i in maximum + 1..<max(count, maximum + 1) where storage[i] != 0 {
      isMore = true
      break
    }
    let next = storage[maximum]
    let isCut = isMore || next != 0
    if isCut, mode == .unnecessary { throw .roundingNecessary }
    let half = next > 5 || next == 5 && isMore ? 1 : next == 5 ? 0 : -1
    let isOdd = maximum > 0 && storage[maximum - 1] & 1 == 1
    count = maximum
    if isCut, mode.increments(half: half, isOdd: isOdd, isNegative: isNegative) { increment() }
    trim()
    if count == 0 { pointAt = 0 }
  }

  /// Adds one to the last digit.
  private mutating func increment() {
    while count > 0, storage[count - 1] == 9 { count -= 1 }
    if count == 0 {
      storage[0] = 1
      count = 1
      pointAt += 1
    } else {
      storage[count - 1] += 1
    }
  }
}

extension DecimalDigits<InlineDigits> {
  init(_ magnitude: UInt128, scale: Int) {
    var storage = InlineDigits()
    let unit = UInt128(PowersOfTen.word(19))
    var count = 0
    var low = UInt64(truncatingIfNeeded: magnitude)
    if magnitude >= unit {
      // A coefficient of 63 bits times a multiplier of 31 has at most 29 digits: 10 in front of the last 19.
      let (high, rest) = magnitude.quotientAndRemainder(dividingBy: unit)
      count = Self.fill(&storage, 0, UInt64(truncatingIfNeeded: high), width: nil)
      low = UInt64(truncatingIfNeeded: rest)
      count += Self.fill(&storage, count, low, width: 19)
    } else {
      count = Self.fill(&storage, 0, low, width: nil)
    }
    self.init(storage: storage, count: count, scale: scale)
  }

  /// Writes digits from `start` on; returns how many.
  private static func fill(_ storage: inout InlineDigits, _ start: Int, _ value: UInt64, width: Int?) -> Int {
    let count = width ?? PowersOfTen.digitCount(value)
    var rest = value
    var at = start + count
    while at > start {
      at -= 1
      storage[at] = UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return count
  }
}

extension DecimalDigits<[UInt8]> {
  init(_ magnitude: BigInteger, scale: Int) {
    let digits = magnitude.digits.map { $0 - UInt8(ascii: "0") }
    self.init(storage: digits, count: digits.count, scale: scale)
  }
}

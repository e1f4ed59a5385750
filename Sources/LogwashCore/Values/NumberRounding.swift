/// How a number is cut to fewer digits; the eight modes of Java's `RoundingMode`, by the names FreeMarker's
/// formats use.
package enum NumberRounding: String, BitwiseCopyable, Sendable, CaseIterable {
  case up
  case down
  case ceiling
  case floor
  case halfUp
  case halfDown
  case halfEven
  /// Rounding is an error.
  case unnecessary

  /// Whether the digits that stay must be made larger by one, away from zero.
  ///
  /// - Parameters:
  ///   - half: negative, zero or positive, as the part cut off (not zero) is below, at or above one half.
  ///   - isOdd: the last digit that stays is odd.
  func increments(half: Int, isOdd: Bool, isNegative: Bool) -> Bool {
    switch self {
    case .up: true
    case .down, .unnecessary: false
    case .ceiling: !isNegative
    case .floor: isNegative
    case .halfUp: half >= 0
    case .halfDown: half > 0
    case .halfEven: half > 0 || half == 0 && isOdd
    }
  }
}

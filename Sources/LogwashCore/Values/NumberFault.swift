/// Why a number could not be read, computed or written: one byte, so that throwing it allocates nothing.
package enum NumberFault: UInt8, Error, BitwiseCopyable, Sendable, CaseIterable {
  /// `1 / 0`, `5 % 0.5` (the divisor's integer part is 0).
  case divisionByZero
  /// `"0x10"?number`, and arithmetic, comparing or rounding with what is none: `"NaN"?number + 1`.
  case notANumber
  /// More than `BigDecimal.maxDigits` digits, or an exponent beyond `±BigDecimal.maxScale`.
  case tooLarge
  /// A format with `roundingMode=unnecessary` met a number that it would have to round.
  case roundingNecessary
}

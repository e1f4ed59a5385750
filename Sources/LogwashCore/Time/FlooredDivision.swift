extension Int {
  /// The quotient rounded down and the remainder that is never negative, as calendars need them.
  ///
  /// - Precondition: `divisor` is positive.
  @inline(__always)
  func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

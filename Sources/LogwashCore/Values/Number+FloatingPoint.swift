extension Number {
  /// What `?double` gives: the nearest 64-bit binary number, as the shortest decimal that denotes it. Too
  /// large is an infinity.
  package var roundedToDouble: Number {
    // Up to 15 digits survive the way to a double and back, and in its exponents' middle nothing can
    // overflow.
    if let x = small, x.coefficient.magnitude < 1_000_000_000_000_000 { return self }
    return through { Double($0)?.description }
  }

  /// What `?float` gives: the nearest 32-bit binary number, as the shortest decimal that denotes it. Too
  /// large is an infinity.
  package var roundedToFloat: Number {
    if let x = small, x.coefficient.magnitude < 1_000_000 { return self }
    return through { Float($0)?.description }
  }

  private func through(_ convert: (String) -> String?) -> Number {
    guard let decimal = try? bigDecimal() else { return self }
    let text = String(decoding: decimal.unscaled.digits, as: UTF8.self) + "e\(-decimal.scale)"
    let infinity = Number.nonFinite(decimal.signum < 0 ? .negativeInfinity : .positiveInfinity)
    guard let shortest = convert(decimal.signum < 0 ? "-" + text : text) else { return infinity }
    return Number(text: shortest) ?? infinity
  }
}

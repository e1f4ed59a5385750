extension Heap {
  /// The number that a numeric value is.
  ///
  /// - Throws: `wrongKind` when it is none, `tooLarge` for a JSON number with an absurd exponent.
  package func number(_ value: Value) throws(Fault) -> Number {
    switch value {
    case .integer(let integer): return .integer(integer)
    case .decimal(let decimal): return .decimal(decimal)
    case .wide(let index): return .wide(wides[Int(index)])
    case .nonFinite(let special): return .nonFinite(special)
    case .numeral(let text):
      guard let number = Number(json: view(text)) else { throw .tooLarge }
      return number
    default: throw value.isMissing ? .missing : .wrongKind(expected: .number)
    }
  }

  package mutating func value(_ number: Number) -> Value {
    switch number {
    case .integer(let integer): .integer(integer)
    case .decimal(let decimal): .decimal(decimal)
    case .wide(let wide): makeWide(wide)
    case .nonFinite(let special): .nonFinite(special)
    }
  }

  /// The integer part of a numeric value, clamped to 64 bits; 0 for what is no number.
  package func integerPart(_ value: Value) -> Int64 {
    if case .integer(let integer) = value { return integer }
    guard let number = try? number(value) else { return 0 }
    return number.integerPartClamped
  }
}

extension Value {
  package var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

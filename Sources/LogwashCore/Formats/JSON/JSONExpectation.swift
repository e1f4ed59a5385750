/// What would have been right where a JSON text goes wrong.
package enum JSONExpectation: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case object
  case value
  case elementOrEnd
  case keyOrEnd
  case key
  case colon
  case commaOrBrace
  case commaOrBracket
  case trueWord
  case falseWord
  case nullWord
  case digit
  case noDigit
  case noControl
  case quote
  case escape
  case hexDigit
  case end
  case lessDepth
  case otherKey
  case utf8

  /// To stand after "expected".
  package var description: String {
    switch self {
    case .object: "an object"
    case .value: "a value"
    case .elementOrEnd: "a value or `]`"
    case .keyOrEnd: "a key or `}`"
    case .key: "a key"
    case .colon: "`:`"
    case .commaOrBrace: "`,` or `}`"
    case .commaOrBracket: "`,` or `]`"
    case .trueWord: "`true`"
    case .falseWord: "`false`"
    case .nullWord: "`null`"
    case .digit: "a digit"
    case .noDigit: "no digit after a leading zero"
    case .noControl: "no control character in a string"
    case .quote: "the end of the string"
    case .escape: "an escape"
    case .hexDigit: "four hexadecimal digits"
    case .end: "nothing behind the value"
    case .lessDepth: "less nesting"
    case .otherKey: "a key that the object does not have yet"
    case .utf8: "valid UTF-8"
    }
  }
}

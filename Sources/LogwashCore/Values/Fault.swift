/// What went wrong with a record: thrown by built-ins, readers and the machine; 4 bytes, trivial, so that throwing allocates
/// nothing. Where it happened, the machine adds (`RecordError`).
package struct Fault: Error, BitwiseCopyable, Sendable, Equatable {
  package var code: FaultCode
  /// Which operand of the instruction it is about: 0 the subject or left side, 1 the first argument or right side, …
  package var operand: UInt8
  /// For `wrongKind`: what would have been right.
  package var expected: Kinds

  package init(_ code: FaultCode, operand: Int = 0, expected: Kinds = []) {
    self.code = code
    self.operand = UInt8(truncatingIfNeeded: operand)
    self.expected = expected
  }

  package static let missing = Fault(.missing)
  package static let divisionByZero = Fault(.divisionByZero)
  package static let tooLarge = Fault(.tooLarge)

  package static func missing(operand: Int) -> Fault { Fault(.missing, operand: operand) }

  package static func wrongKind(expected: Kinds, operand: Int = 0) -> Fault {
    Fault(.wrongKind, operand: operand, expected: expected)
  }
}

/// Every reason for which a record can be rejected or a template can end with an error.
package enum FaultCode: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  // The template and its values
  case missing
  case wrongKind
  case incomparable
  case divisionByZero
  case notANumber
  case notABoolean
  case notADate
  case indexOutOfRange
  case badArgument
  case badFormat
  case unknownZone
  case badPattern
  case badEscape
  case missingKey
  case noMatchingCase
  case notCallable
  case badMacroArguments
  case unknownTemplate
  case stopped
  // Extraction
  case noMatch
  case rejected
  case patternTooExpensive
  // The record itself
  case invalidJSON
  case notAnObject
  case invalidUTF8
  case recordTooLong
  case duplicateKey
  case containsNUL
  case malformed
  case wrongColumnCount
  // What comes out
  case otherColumns
  case invalidOutput
  // Bounds
  case tooLarge
  case tooDeep
  case tooManySteps

  /// The stable name that reject records and statistics use.
  package var name: String { description.name }

  /// One sentence that says what it means.
  package var summary: String { description.summary }

  private var description: (name: String, summary: String) {
    switch self {
    case .missing: ("missing-value", "An expression gave no value where one was needed.")
    case .wrongKind: ("wrong-kind", "A value has a kind that the operation does not take.")
    case .incomparable: ("incomparable", "Two values of different kinds were compared.")
    case .divisionByZero: ("division-by-zero", "A number was divided by zero.")
    case .notANumber: ("not-a-number", "A string was to be a number and is none.")
    case .notABoolean: ("not-a-boolean", "A string was to be a boolean and is none.")
    case .notADate: ("not-a-date", "A string was to be a date and does not fit the format.")
    case .indexOutOfRange: ("index-out-of-range", "An index or slice lies outside of its string or sequence.")
    case .badArgument: ("bad-argument", "A built-in got an argument that it does not accept.")
    case .badFormat: ("bad-format", "A number or date format is not valid.")
    case .unknownZone: ("unknown-zone", "There is no time zone of a name.")
    case .badPattern: ("bad-pattern", "A regular expression made at run time is not valid.")
    case .badEscape: ("bad-escape", "A string has an escape that cannot be decoded.")
    case .missingKey: ("missing-key", "The template redacts with `hmac`, and the run has no key.")
    case .noMatchingCase: ("no-matching-case", "`?switch` found no matching case and has no default.")
    case .notCallable: ("not-callable", "What was called is no macro or function.")
    case .badMacroArguments:
      ("bad-macro-arguments", "A macro or function got too many, too few or unknown arguments.")
    case .unknownTemplate:
      ("unknown-template", "A template that was to be included does not exist, or has mistakes.")
    case .stopped: ("stopped", "The template stopped with `<#stop>`.")
    case .noMatch: ("no-match", "The record does not match the pattern.")
    case .rejected: ("rejected", "The template rejected the record with `<#reject>`.")
    case .patternTooExpensive:
      ("pattern-too-expensive", "A pattern took more steps than the match limit allows.")
    case .invalidJSON: ("invalid-json", "The record is not valid JSON.")
    case .notAnObject: ("not-an-object", "The record is valid JSON, but no object.")
    case .invalidUTF8: ("invalid-utf8", "The record is not valid UTF-8.")
    case .recordTooLong: ("record-too-long", "The record is longer than the limit.")
    case .duplicateKey: ("duplicate-key", "The record has a key twice.")
    case .containsNUL: ("contains-nul", "The record has a NUL byte.")
    case .malformed: ("malformed", "The bytes are not what the framing or the format says that they are.")
    case .wrongColumnCount: ("wrong-column-count", "The row has more or fewer columns than there are names.")
    case .otherColumns:
      ("other-columns", "The record has other members than the table has columns.")
    case .invalidOutput: ("invalid-output", "What would be written is not valid JSON.")
    case .tooLarge: ("too-large", "The record would make more data than the limit allows.")
    case .tooDeep: ("too-deep", "Values or calls are nested deeper than the limit allows.")
    case .tooManySteps: ("too-many-steps", "The template ran longer on the record than the limit allows.")
    }
  }
}

/// What kind of thing a diagnostic says. The numbers are stable and never reused: 01xx syntax, 02xx names,
/// 03xx kinds and arguments, 04xx records and output, 05xx header and settings, 06xx patterns and formats,
/// 07xx includes, 09xx warnings.
package enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  // Syntax: the parser's.
  case unexpectedCharacter = "LW0101"
  case unexpectedToken = "LW0102"
  case unclosedTag = "LW0103"
  case unclosedDirective = "LW0104"
  case unclosedComment = "LW0105"
  case unclosedString = "LW0106"
  case unclosedInterpolation = "LW0107"
  case unclosedBracket = "LW0108"
  case unexpectedEndTag = "LW0109"
  case badEscape = "LW0110"
  case badNumber = "LW0111"
  case misplacedDirective = "LW0112"
  case misplacedHeader = "LW0113"
  case lambdaNotAllowed = "LW0114"
  case mixedArguments = "LW0115"
  case duplicateParameter = "LW0116"
  case reservedName = "LW0117"
  case tooDeep = "LW0118"
  case tooLarge = "LW0119"
  case mixedSwitch = "LW0120"
  case missingExpression = "LW0121"
  case duplicateDefault = "LW0122"
  case badParameterOrder = "LW0123"
  case listWithoutVariable = "LW0124"
  // Names.
  case unknownBuiltIn = "LW0201"
  case unknownDirective = "LW0202"
  case unknownVariable = "LW0203"
  case unknownSpecialVariable = "LW0204"
  case notALoopVariable = "LW0205"
  case unsupportedBuiltIn = "LW0206"
  case unsupportedDirective = "LW0207"
  // Kinds and arguments.
  case wrongArgumentCount = "LW0301"
  case wrongKind = "LW0302"
  case incomparable = "LW0303"
  case unknownArgument = "LW0304"
  case notConstant = "LW0305"
  case divisionByZero = "LW0306"
  // Records and output.
  case textBesideEmit = "LW0401"
  case badRecordPath = "LW0402"
  case overlappingPaths = "LW0403"
  // Header and settings.
  case unknownHeader = "LW0501"
  case badHeaderValue = "LW0502"
  case unknownSetting = "LW0503"
  case badSettingValue = "LW0504"
  // Patterns and formats.
  case badPattern = "LW0601"
  case unknownGrokPattern = "LW0602"
  case badDissect = "LW0603"
  case badTimestampFormat = "LW0604"
  case unknownConversion = "LW0605"
  case badNumberFormat = "LW0606"
  case duplicateCapture = "LW0607"
  case recursiveGrokPattern = "LW0608"
  case unknownZone = "LW0609"
  // Includes.
  case templateNotFound = "LW0701"
  case includeOutsideRoot = "LW0702"
  // LW0703 was a cycle of includes, which is none any more.
  // Warnings.
  case unusedCapture = "LW0901"
  case unreachable = "LW0902"
  case openYear = "LW0903"
  case openZone = "LW0904"
  case rivalFormats = "LW0905"
  case renamingCollision = "LW0906"
  case foreignInterpolation = "LW0907"
  case growingMatch = "LW0908"

  package var severity: Diagnostic.Severity { rawValue.hasPrefix("LW09") ? .warning : .error }
}

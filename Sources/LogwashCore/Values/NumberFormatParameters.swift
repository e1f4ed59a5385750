/// The parameters behind a pattern's second `;`, FreeMarker's extension of DecimalFormat patterns.
///
///     extended   := pattern ";" pattern? ";" (parameter (space* "," space* | space+))* parameter?
///     parameter  := name space* "=" space* value
///     value      := name characters | "'" … "'" | '"' … '"'        (a doubled quote in quotes is one)
struct NumberFormatParameters {
  private let source: [Unicode.Scalar]
  private var at = 0

  private(set) var symbols = NumberFormatSymbols()
  private(set) var rounding: NumberRounding?
  private(set) var multiplier: Int32?
  /// Applied last, since `currencyCode` sets the sign, too.
  private var currencySymbol: String?

  init(_ source: [Unicode.Scalar]) { self.source = source }

  /// Reads the parameters; returns where the pattern in front of them ends.
  mutating func parse() throws(NumberFormatError) -> Int {
    let patternEnd = skipPattern()
    skipSpace()
    while at < source.count {
      try parseParameter()
      let end = at
      skipSpace()
      if at < source.count, source[at] == "," {
        at += 1
        skipSpace()
        if at == source.count { throw error("a parameter name is missing behind `,`") }
      } else if at < source.count, at == end {
        throw error("a space or comma is missing between parameters")
      }
    }
    if let currencySymbol { symbols.currencySymbol = currencySymbol }
    return patternEnd
  }

  /// Goes behind the second unquoted `;`, or to the end; returns where the pattern ends.
  private mutating func skipPattern() -> Int {
    var semicolons = 0
    var isQuoted = false
    while at < source.count {
      if source[at] == "'" { isQuoted.toggle() }
      if source[at] == ";", !isQuoted {
        semicolons += 1
        if semicolons == 2 {
          at += 1
          return source[at - 2] == ";" ? at - 2 : at - 1
        }
      }
      at += 1
    }
    return at
  }

  private mutating func parseParameter() throws(NumberFormatError) {
    let nameStart = at
    guard source[at].properties.isIDStart || "_$".unicodeScalars.contains(source[at]) else {
      throw error("a parameter name is missing")
    }
    let name = takeIdentifier()
    skipSpace()
    guard at < source.count, source[at] == "=" else { throw error("`=` is missing behind `\(name)`") }
    at += 1
    skipSpace()
    let valueStart = at
    let value = try takeValue()
    if try !apply(name, value, valueStart) {
      let names = Self.names.joined(separator: ", ")
      throw error("`\(name)` is not one of the parameters \(names)", at: nameStart)
    }
  }

  private mutating func takeIdentifier() -> String {
    var name = ""
    while at < source.count, Self.isIdentifierPart(source[at]) {
      name.unicodeScalars.append(source[at])
      at += 1
    }
    return name
  }

  private static func isIdentifierPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIDContinue || scalar.properties.generalCategory == .currencySymbol
  }

  private mutating func takeValue() throws(NumberFormatError) -> String {
    guard at < source.count, source[at] == "'" || source[at] == "\"" else {
      let value = takeIdentifier()
      if value.isEmpty { throw error("a value is missing behind `=`") }
      if at < source.count, source[at] == "'" || source[at] == "\"" {
        throw error("quotes must enclose the whole value")
      }
      return value
    }
    let start = at
    let quote = source[at]
    var value = ""
    at += 1
    while at < source.count {
      if source[at] == quote {
        at += 1
        guard at < source.count, source[at] == quote else { return value }
      }
      value.unicodeScalars.append(source[at])
      at += 1
    }
    throw error("the quote is not closed", at: start)
  }

  private mutating func skipSpace() {
    while at < source.count, " \t\r\n\u{A0}".unicodeScalars.contains(source[at]) { at += 1 }
  }

  private func error(_ message: String, at index: Int? = nil) -> NumberFormatError {
    let offset = source[..<(index ?? at)].reduce(0) { $0 + UTF8.width($1) }
    return NumberFormatError(offset: offset, message: message)
  }
}

// MARK: The parameters

extension NumberFormatParameters {
  /// All names but `multipier`, a misspelling that FreeMarker once had and still takes.
  private static let names = [
    "currencyCode", "currencySymbol", "decimalSeparator", "exponentSeparator", "groupingSeparator",
    "infinity", "minusSign", "monetaryDecimalSeparator", "multiplier", "nan", "perMill", "percent",
    "roundingMode", "zeroDigit",
  ]

  /// Sets a parameter; false when there is none of that name.
  private mutating func apply(_ name: String, _ value: String, _ start: Int) throws(NumberFormatError) -> Bool
  {
    switch name {
    case "decimalSeparator": symbols.point = try character(name, value, start)
    case "groupingSeparator": symbols.separator = try character(name, value, start)
    case "monetaryDecimalSeparator": symbols.monetaryPoint = try character(name, value, start)
    case "minusSign": symbols.minus = try character(name, value, start)
    case "percent": symbols.percent = try character(name, value, start)
    case "perMill": symbols.perMille = try character(name, value, start)
    case "zeroDigit": symbols.zeroDigit = try character(name, value, start).unicodeScalars.first ?? "0"
    case "exponentSeparator": symbols.exponent = value
    case "infinity": symbols.infinity = value
    case "nan": symbols.nan = value
    case "currencySymbol": currencySymbol = value
    case "currencyCode":
      guard symbols.setCurrency(value) else {
        throw invalid(name, value, start, "it must be a currency's ISO 4217 code")
      }
    case "roundingMode":
      guard let mode = NumberRounding(rawValue: value) else {
        let modes = NumberRounding.allCases.map(\.rawValue).joined(separator: ", ")
        throw invalid(name, value, start, "it must be one of \(modes)")
      }
      rounding = mode
    case "multiplier", "multipier":
      guard let number = Int32(value) else { throw invalid(name, value, start, "it must be an integer") }
      multiplier = number
    default: return false
    }
    return true
  }

  /// The value, if it is one UTF-16 unit.
  private func character(_ name: String, _ value: String, _ start: Int) throws(NumberFormatError) -> String {
    guard value.utf16.count == 1 else { throw invalid(name, value, start, "it must be one character") }
    return value
  }

  private func invalid(_ name: String, _ value: String, _ start: Int, _ reason: String) -> NumberFormatError {
    error("`\(value)` is no value for `\(name)`: \(reason)", at: start)
  }
}

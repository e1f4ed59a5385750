/// What `<#setting name=value>` can change, declared once.
package enum Setting: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case booleanFormat
  case cFormat
  case dateFormat
  case dateTimeFormat
  case locale
  case numberFormat
  case timeFormat
  case timeZone
  case urlEscapingCharset

  package var name: String {
    switch self {
    case .booleanFormat: "boolean_format"
    case .cFormat: "c_format"
    case .dateFormat: "date_format"
    case .dateTimeFormat: "datetime_format"
    case .locale: "locale"
    case .numberFormat: "number_format"
    case .timeFormat: "time_format"
    case .timeZone: "time_zone"
    case .urlEscapingCharset: "url_escaping_charset"
    }
  }

  package var summary: String {
    switch self {
    case .booleanFormat: "How booleans print: `c` (true, false) or two words as `yes,no`."
    case .cFormat: "How `?c` prints; `JSON` and the other formats of FreeMarker agree on what logs need."
    case .dateFormat: "How dates without a time print and parse: a Java pattern, `iso`, `xs` or a style."
    case .dateTimeFormat: "How date-times print and parse."
    case .locale: "Only `en_US`."
    case .numberFormat:
      "How numbers print: `computer`, `number`, `percent`, `currency` or a DecimalFormat pattern."
    case .timeFormat: "How times without a date print and parse."
    case .timeZone: "The zone of what is printed, and of what is parsed without a zone."
    case .urlEscapingCharset: "The charset of `?url`: UTF-8."
    }
  }

  package static let byName: [String: Setting] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

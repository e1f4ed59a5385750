/// `.name` variables that have a value while a record runs. Each is declared here once, with the name that templates use.
package enum SpecialVariable: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case record
  case line
  case lineNumber
  case source
  case null
  case dataModel
  case globals
  case locals
  case main
  case namespace
  case vars
  case lang
  case locale
  case timeZone
  case urlEscapingCharset
  case outputEncoding
  case templateName
  case mainTemplateName
  case currentTemplateName
  case callerTemplateName
  case args

  /// The name in templates, without the dot.
  package var name: String {
    switch self {
    case .record: "record"
    case .line: "line"
    case .lineNumber: "line_number"
    case .source: "source"
    case .null: "null"
    case .dataModel: "data_model"
    case .globals: "globals"
    case .locals: "locals"
    case .main: "main"
    case .namespace: "namespace"
    case .vars: "vars"
    case .lang: "lang"
    case .locale: "locale"
    case .timeZone: "time_zone"
    case .urlEscapingCharset: "url_escaping_charset"
    case .outputEncoding: "output_encoding"
    case .templateName: "template_name"
    case .mainTemplateName: "main_template_name"
    case .currentTemplateName: "current_template_name"
    case .callerTemplateName: "caller_template_name"
    case .args: "args"
    }
  }

  package static let byName: [String: SpecialVariable] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

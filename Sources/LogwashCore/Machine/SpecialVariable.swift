package import LogwashSyntax

/// `.name` variables that have a value while a record runs. Each is declared once, in `declaration`.
package enum SpecialVariable: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case record, line, lineNumber, source, null
  case dataModel, globals, locals, main, namespace, vars, args
  case lang, locale, timeZone, urlEscapingCharset, outputEncoding
  case templateName, mainTemplateName, currentTemplateName, callerTemplateName
  case getOptionalTemplate

  package struct Declaration: Sendable {
    /// The name in templates, without the dot.
    package var name: String
    /// One sentence.
    package var summary: String
    package var examples: [Example]

    init(_ name: String, _ summary: String, _ examples: Example...) {
      self.name = name
      self.summary = summary
      self.examples = examples
    }
  }

  package var declaration: Declaration { Self.declarations[Int(rawValue)] }
  /// The name in templates, without the dot.
  package var name: String { declaration.name }

  private static let declarations = allCases.map(\.declared)

  package static let byName: [String: SpecialVariable] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  private var declared: Declaration {
    switch self {
    case .line:
      Declaration(
        "line", "The record's text as it came in, whatever was edited.",
        Example(
          #"<#ftl input="json">${level} in ${.line}"#, records: #"{"level": "warn"}"#,
          gives: #"warn in {"level": "warn"}"#))
    case .lineNumber:
      Declaration(
        "line_number", "The number of the record's first line in its input, from 1.",
        Example("${.line_number}: ${line}", records: "a\nb", gives: "1: a\n2: b"))
    case .source:
      Declaration(
        "source", "The name of the input: the path of a file, `<stdin>` for what comes through a pipe.",
        Example("${.source}:${.line_number}", records: "a\nb", gives: "records:1\nrecords:2"))
    case .null:
      Declaration(
        "null", "A JSON null to write; to the template itself a null is a missing value.",
        Example(
          #"<#ftl input="json"><#set user = .null>"#, records: #"{"user":"-","n":1}"#,
          gives: #"{"user":null,"n":1}"#))
    case .record:
      Declaration(
        "record", "The record as a hash, edited so far.",
        Example(
          #"<#ftl input="json"><#list .record as name, value>${name}=${value}<#sep> </#list>"#,
          records: #"{"level":"warn","ms":12}"#, gives: "level=warn ms=12"),
        Example(
          #"<#ftl input="json"><#set before = .record?json>"#, records: #"{"n":1}"#,
          gives: #"{"n":1,"before":"{\"n\":1}"}"#))
    case .globals:
      Declaration(
        "globals", "What every template sees: variables of `global` over the members of the record.",
        Example("<#global unit = \"ms\"><#assign unit = \"s\">${unit} ${.globals.unit}", prints: "s ms"))
    case .locals:
      Declaration(
        "locals", "The parameters and local variables of the macro or function that runs.",
        Example("<#macro m n><#local twice = 2 * n>${.locals.twice}</#macro><@m n=4/>", prints: "8"))
    case .main:
      Declaration(
        "main", "The variables of the main template.",
        Example("<#assign n = 7><#macro m><#local n = 1>${.main.n}</#macro><@m/>", prints: "7"))
    case .namespace:
      Declaration(
        "namespace", "The variables of the template that runs, be it the main one or an imported one.",
        Example("<#assign n = 7><#macro m n>${n} ${.namespace.n}</#macro><@m n=1/>", prints: "1 7"))
    case .vars:
      Declaration(
        "vars", "All variables that can be read by name alone, for names that are worked out.",
        Example("<#assign n = 7><#assign name = \"n\">${.vars[name]}", prints: "7"))
    case .args:
      Declaration(
        "args", "The arguments of the macro or function that runs: a hash by name, of a function a sequence.",
        Example("<#macro m a b=2>${.args?keys?join(\",\")} ${.args.b}</#macro><@m a=1/>", prints: "a,b 2"),
        Example("<#function f a b><#return .args?size></#function>${f(5, 6)}", prints: "2"))
    case .dataModel:
      Declaration(
        "data_model", "The members of the record, without the variables of the template.",
        Example("<#assign ms = 0>${ms} ${.data_model.ms}", model: #"{"ms":12}"#, prints: "0 12"))
    case .locale:
      Declaration("locale", "The language and country of formats.", Example("${.locale}", prints: "en_US"))
    case .timeZone:
      Declaration(
        "time_zone", "The setting `time_zone`.",
        Example(
          "${.time_zone}<#setting time_zone=\"Europe/Berlin\"> ${.time_zone}", prints: "UTC Europe/Berlin"))
    case .urlEscapingCharset:
      Declaration(
        "url_escaping_charset", "The setting `url_escaping_charset`.",
        Example("${.url_escaping_charset}", prints: "UTF-8"))
    case .outputEncoding:
      Declaration(
        "output_encoding", "The character set of what comes out.",
        Example("${.output_encoding}", prints: "UTF-8"))
    case .lang: Declaration("lang", "The language of formats.", Example("${.lang}", prints: "en"))
    case .mainTemplateName:
      Declaration(
        "main_template_name", "The name of the main template.",
        Example(
          "<#include \"lib/part.ftl\">", files: ["lib/part.ftl": "${.main_template_name}"],
          prints: "template.ftl"))
    case .currentTemplateName:
      Declaration(
        "current_template_name", "The name of the template in whose text this stands.",
        Example(
          "<#include \"lib/part.ftl\">", files: ["lib/part.ftl": "${.current_template_name}"],
          prints: "lib/part.ftl"))
    case .callerTemplateName:
      Declaration(
        "caller_template_name", "The name of the template that called the macro or function.",
        Example("<#macro m>${.caller_template_name}</#macro><@m/>", prints: "template.ftl"))
    case .getOptionalTemplate:
      Declaration(
        "get_optional_template",
        "A method: what is known of the template of a name, with `exists`, and if so `include` and `import`.",
        Example(
          "<#assign part = .get_optional_template(\"lib/part.ftl\")>${part.exists?c}: <@part.include/>",
          files: ["lib/part.ftl": "part"], prints: "true: part"),
        Example("${.get_optional_template(\"none.ftl\").exists?c}", prints: "false"))
    case .templateName:
      Declaration(
        "template_name",
        "The name of the main template, or of the one that is being included; `.current_template_name` is better.",
        Example("${.template_name}", prints: "template.ftl"))
    }
  }
}

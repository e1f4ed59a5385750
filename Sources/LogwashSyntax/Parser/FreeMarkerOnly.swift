/// Something that FreeMarker has and Logwash leaves out on purpose: a template that uses it is told why, and what to
/// write instead. What is in here has no other declaration.
package struct FreeMarkerOnly: Sendable {
  package enum Kind: Sendable, CaseIterable {
    case builtIn
    case directive
    case specialVariable
    case headerEntry
    case setting

    /// How a name of this kind is written.
    package func spelling(_ name: String) -> String {
      switch self {
      case .builtIn: "?\(name)"
      case .directive: "<#\(name)>"
      case .specialVariable: ".\(name)"
      case .headerEntry, .setting: name
      }
    }
  }

  package let kind: Kind
  package let name: String
  /// Why it is left out, in a few words.
  package let reason: String
  /// What to do instead.
  package let instead: String

  package static let all = builtIns + directives + specialVariables + headerEntries + settings

  package static func named(_ name: String, _ kind: Kind) -> FreeMarkerOnly? {
    all.first { $0.kind == kind && $0.name == name }
  }

  private static func entries(
    _ kind: Kind, _ names: String, _ reason: String, instead: String
  ) -> [FreeMarkerOnly] {
    names.split(separator: " ").map {
      FreeMarkerOnly(kind: kind, name: String($0), reason: reason, instead: instead)
    }
  }

  // Reasons and remedies that several share.
  private static let noEscaping = "there is no auto-escaping"
  private static let escapeByHand = "write `?html`, `?json_string` and the like, or `<#escape>`"
  private static let noNodes = "there are no XML nodes"
  private static let useHashes = "`?parse_json` gives hashes and sequences of JSON"
  private static let isPure = "a template depends on its record alone"

  private static let builtIns =
    entries(
      .builtIn, "eval", "it would run a string as code",
      instead:
        "`?parse_json` reads JSON, `?number`, `?boolean` and `?datetime` read single values; `.vars[name]` is a variable by its name"
    )
    + entries(
      .builtIn, "interpret", "it would run a string as a template",
      instead: "write a macro, or `<#include>` a template by its name")
    + entries(.builtIn, "new", "it would make a Java object", instead: "write a `<#function>` or `<#macro>`")
    + entries(
      .builtIn, "api has_api", "there are no Java objects behind the values",
      instead: "use the built-ins of the value's kind; `logwash builtins` lists them")
    + entries(.builtIn, "esc", noEscaping, instead: escapeByHand)
    + entries(.builtIn, "no_esc", noEscaping, instead: "remove it: nothing is escaped unless you ask for it")
    + entries(
      .builtIn, "markup_string", "there are no markup output values",
      instead: "remove it: strings print as they are")
    + entries(
      .builtIn, "is_markup_output", "there are no markup output values",
      instead: "no value is one: write `false`")
    + entries(.builtIn, "truncate_m", "it cuts markup", instead: "write `?truncate`")
    + entries(.builtIn, "truncate_w_m", "it cuts markup", instead: "write `?truncate_w`")
    + entries(.builtIn, "truncate_c_m", "it cuts markup", instead: "write `?truncate_c`")
    + entries(
      .builtIn, "namespace", "namespaces of macros cannot be looked at",
      instead: "import the template with a name and use that: `<#import \"lib.ftl\" as lib>`")
    + entries(
      .builtIn,
      "ancestors children parent root node_name node_namespace node_type next_sibling previous_sibling",
      noNodes, instead: useHashes)

  private static let directives =
    entries(.directive, "autoesc outputformat", noEscaping, instead: escapeByHand)
    + entries(
      .directive, "noautoesc", noEscaping, instead: "remove it: nothing is escaped unless you ask for it")
    + entries(.directive, "visit recurse fallback", noNodes, instead: useHashes)
    + entries(
      .directive, "transform", "FreeMarker itself calls it old",
      instead: "write a macro and call it with `<@name>`")
    + entries(.directive, "call", "FreeMarker itself calls it old", instead: "call the macro with `<@name>`")
    + entries(.directive, "foreach", "FreeMarker itself calls it old", instead: "write `<#list xs as x>`")
    + entries(.directive, "comment", "FreeMarker itself calls it old", instead: "write `<#-- … -->`")

  private static let specialVariables =
    entries(
      .specialVariable, "error", "it holds the engine's own text",
      instead: "say what failed in `<#recover>`, or let the record be rejected: the reason goes with it")
    + entries(
      .specialVariable, "now", isPure,
      instead: "the record's own time counts: `?timestamp` reads it")
    + entries(
      .specialVariable, "version incompatible_improvements", isPure,
      instead: "`logwash --version` prints the version")
    + entries(.specialVariable, "locale_object", "there are no Java objects", instead: "write `.locale`")
    + entries(.specialVariable, "node current_node", noNodes, instead: useHashes)
    + entries(.specialVariable, "output_format auto_esc", noEscaping, instead: escapeByHand)
    + entries(.specialVariable, "pass", "it was for macros of old templates", instead: "leave the body empty")

  private static let headerEntries =
    entries(.headerEntry, "output_format auto_esc", noEscaping, instead: escapeByHand)
    + entries(.headerEntry, "ns_prefixes", noNodes, instead: "remove it")
    + entries(
      .headerEntry, "attributes", "the host's program does not read them",
      instead: "write `<#assign>`, or a comment")
    + entries(.headerEntry, "strict_syntax", "the syntax is always strict", instead: "remove it")

  private static let settings =
    entries(
      .setting, "classic_compatible", "missing values are errors",
      instead: "write `x!` where `x` may be missing")
    + entries(.setting, "output_encoding", "the output is UTF-8", instead: "remove it")
    + entries(
      .setting, "sql_date_and_time_time_zone", "there are no SQL dates", instead: "write `time_zone`")
}

extension Diagnostic {
  /// `${x?eval}`
  package static func freeMarkerOnly(_ entry: FreeMarkerOnly, at span: SourceSpan) -> Self {
    Self(
      entry.kind == .builtIn ? .unsupportedBuiltIn : .unsupportedDirective,
      "`\(entry.kind.spelling(entry.name))` is FreeMarker's and left out here", at: span, entry.reason,
      help: entry.instead)
  }
}

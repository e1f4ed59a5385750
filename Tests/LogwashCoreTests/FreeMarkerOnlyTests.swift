import LogwashCore
import LogwashSyntax
import Testing

/// What FreeMarker has and Logwash leaves out: the message says why, and what to write instead.
@Suite struct FreeMarkerOnlyTests {
  @Test(arguments: templates) func `what is left out on purpose says why and what to write`(
    _ template: BadTemplate
  ) {
    template.check()
  }

  static let templates: [BadTemplate] = [
    BadTemplate(
      "${line?eval}",
      """
      error[LW0206]: `?eval` is FreeMarker's and left out here
       --> t.ftl:1:8
        |
      1 | ${line?eval}
        |        ^^^^ it would run a string as code
        = help: `?parse_json` reads JSON, `?number`, `?boolean` and `?datetime` read single values; `.vars[name]` is a variable by its name
      """),
    BadTemplate(
      "${line?truncate_m(10)}",
      """
      error[LW0206]: `?truncate_m` is FreeMarker's and left out here
       --> t.ftl:1:8
        |
      1 | ${line?truncate_m(10)}
        |        ^^^^^^^^^^ it cuts markup
        = help: write `?truncate`
      """),
    BadTemplate(
      "${.now}",
      """
      error[LW0207]: `.now` is FreeMarker's and left out here
       --> t.ftl:1:3
        |
      1 | ${.now}
        |   ^^^^ a template depends on its record alone
        = help: the record's own time counts: `?timestamp` reads it
      """),
    BadTemplate(
      "<#ftl output_format=\"HTML\">${line}",
      """
      error[LW0207]: `output_format` is FreeMarker's and left out here
       --> t.ftl:1:7
        |
      1 | <#ftl output_format="HTML">${line}
        |       ^^^^^^^^^^^^^ there is no auto-escaping
        = help: write `?html`, `?json_string` and the like, or `<#escape>`
      """),
    BadTemplate(
      "<#setting classic_compatible=true>${line}",
      """
      error[LW0207]: `classic_compatible` is FreeMarker's and left out here
       --> t.ftl:1:11
        |
      1 | <#setting classic_compatible=true>${line}
        |           ^^^^^^^^^^^^^^^^^^ missing values are errors
        = help: write `x!` where `x` may be missing
      """),
    BadTemplate(
      "<#autoesc>${line}</#autoesc>",
      """
      error[LW0207]: `<#autoesc>` is FreeMarker's and left out here
       --> t.ftl:1:1
        |
      1 | <#autoesc>${line}</#autoesc>
        | ^^^^^^^^^ there is no auto-escaping
        = help: write `?html`, `?json_string` and the like, or `<#escape>`
      """),
  ]

  @Test(arguments: FreeMarkerOnly.all.map(\.name)) func `every entry is refused with its own words`(
    _ name: String
  ) {
    for entry in FreeMarkerOnly.all where entry.name == name {
      let template =
        switch entry.kind {
        case .builtIn: "${line?\(name)}"
        case .directive: "<#\(name) x>"
        case .specialVariable: "${.\(name)}"
        case .headerEntry: "<#ftl \(name)=\"x\">a"
        case .setting: "<#setting \(name)=\"x\">a"
        }
      let text = Engine.diagnostics(template)
      #expect(text.contains("`\(entry.kind.spelling(name))` is FreeMarker's and left out here"))
      #expect(text.contains("^ \(entry.reason)\n"))
      #expect(text.contains("= help: \(entry.instead)"))
    }
  }

  @Test func `nothing is left out and there at the same time`() {
    for entry in FreeMarkerOnly.all {
      switch entry.kind {
      case .builtIn: #expect(BuiltIn.byName[entry.name] == nil, "\(entry.name)")
      case .directive: #expect(DirectiveName(rawValue: entry.name) == nil, "\(entry.name)")
      case .specialVariable: #expect(SpecialVariable.byName[entry.name] == nil, "\(entry.name)")
      case .setting: #expect(Setting.byName[entry.name] == nil, "\(entry.name)")
      case .headerEntry: break  // `HeaderFacts` reads what it knows first.
      }
    }
  }
}

import LogwashCore
import LogwashSyntax
import Testing

/// Names of templates that are computed: what is compiled for them, and what is said about it.
@Suite struct ComputedIncludeTests {
  @Test func `a record chooses the template`() throws {
    let run = try Engine.run(
      #"<#include "kinds/${kind}.ftl">"#, [#"{"kind":"a"}"#, #"{"kind":"b"}"#, #"{"kind":"c"}"#],
      input: .json,
      output: .text, files: ["kinds/a.ftl": "A", "kinds/b.ftl": "B${kind}"])
    #expect(run.output == "A\nBb\n")
    #expect(run.ends == [.finished, .finished, .rejected(.unknownTemplate)])
  }

  @Test func `only what the name can mean is compiled`() {
    let files = ["kinds/a.ftl": "A", "kinds/a.txt": "T", "other/a.ftl": "O", "a.ftl": "R", "kinds.ftl": "K"]
    func sources(_ template: String) -> [String] {
      Engine.compile(template, files: files).sources.dropFirst().map(\.name).sorted()
    }
    #expect(sources(#"<#include "kinds/" + line + ".ftl">"#) == ["kinds/a.ftl"])
    #expect(sources(#"<#include "kinds/${line}">"#) == ["kinds/a.ftl", "kinds/a.txt"])
    #expect(sources(#"<#include "./kinds/../other/${line}">"#) == ["other/a.ftl"])
    #expect(sources(#"<#include "${line}/a.ftl">"#) == ["a.ftl", "kinds/a.ftl", "other/a.ftl"])
    #expect(sources(#"<#include "k${line}.ftl">"#) == ["kinds.ftl", "kinds/a.ftl"])
    #expect(sources(#"<#import line + "a.txt" as l>"#) == ["kinds/a.txt"])
    #expect(sources(#"<#assign t = .get_optional_template("other/${line}")>"#) == ["other/a.ftl"])
    #expect(sources("<#include line>") == files.keys.sorted())
    #expect(sources("<#assign g = .get_optional_template>") == files.keys.sorted())
  }

  @Test func `a computed part does not lead out of the folder before it`() throws {
    let run = try Engine.run(
      #"<#include "kinds/${kind}.ftl">"#, [#"{"kind":"../secret"}"#], input: .json, output: .text,
      files: ["kinds/a.ftl": "A", "secret.ftl": "S"])
    #expect(run.output == "")
    #expect(run.ends == [.rejected(.unknownTemplate)])
  }

  @Test func `mistakes in what may never be reached are warnings`() {
    #expect(
      Engine.diagnostics(
        #"<#include "k/${line}.ftl">"#, files: ["k/a.ftl": "${line?uper_case}", "k/b.ftl": "<#if true>"])
          == """
          warning[LW0201]: unknown built-in `?uper_case`
           --> k/a.ftl:1:8
            |
          1 | ${line?uper_case}
            |        ^^^^^^^^^ not a built-in
            = help: did you mean `?upper_case`?

          warning[LW0104]: `<#if>` is not closed
           --> k/b.ftl:1:1
            |
          1 | <#if true>
            | ^^^^^^^^^^ opened here
            = help: close it with `</#if>`
          """)
  }

  @Test func `a bad pattern in what may never be reached is a warning, and a fault where it is reached`()
    throws
  {
    let files = ["k/a.ftl": "A", "k/b.ftl": #"<#extract line?grok("%{NOPE:x}")>"#]
    let result = Engine.compile(#"<#include "k/${line}.ftl">"#, files: files)
    #expect(result.diagnostics.map { "\($0.severity) \($0.code)" } == ["warning unknownGrokPattern"])
    let run = try Engine.run(#"<#include "k/${line}.ftl">"#, ["a", "b"], output: .text, files: files)
    #expect(run.ends == [.finished, .rejected(.badPattern)])
  }

  @Test func `a mistake in what is reached by a constant name as well is an error`() {
    let files = ["k/a.ftl": "${line?uper_case}"]
    let result = Engine.compile(#"<#include "k/${line}.ftl"><#include "k/a.ftl">"#, files: files)
    #expect(result.program == nil)
  }

  @Test func `a template that cannot run is a fault where it is reached`() throws {
    let run = try Engine.run(
      #"<#include "k/${line}.ftl">"#, ["a", "b"], output: .text, files: ["k/a.ftl": "A", "k/b.ftl": "<#if>"])
    #expect(run.output == "A\n")
    #expect(run.ends == [.finished, .rejected(.unknownTemplate)])
  }

  @Test func `a name that can mean too many templates`() {
    let files = Dictionary(uniqueKeysWithValues: (0...1000).map { ("t\($0).ftl", "x") })
    #expect(
      Engine.diagnostics("<#include line>", files: files) == """
        error[LW0119]: this name can mean too many templates
         --> t.ftl:1:11
          |
        1 | <#include line>
          |           ^^^^ 1001 templates
          = help: at most 1000 are compiled; begin the name with a folder or end it with `.ftl`
        """)
  }

  @Test func `a computed name where the names of the templates are not known`() {
    let result = Compiler.compile(
      TemplateSource(name: "t.ftl", text: "<#include line>"), options: CompilerOptions(),
      loader: TemplateLoader(load: { _ in nil }, names: { nil }))
    #expect(
      DiagnosticRenderer(sources: result.sources, color: false).render(result.diagnostics) == """
        error[LW0305]: the name of a template must be a constant string
         --> t.ftl:1:11
          |
        1 | <#include line>
          |           ^^^^ not a constant
          = help: the names of the templates are not known here; choose between them with `<#if>`
        """)
  }

  @Test func `a template that includes itself without end is a rejected record`() throws {
    let run = try Engine.run(
      "<#include \"r.ftl\">", ["a"], output: .text, files: ["r.ftl": "r<#include \"r.ftl\">"])
    #expect(run.ends == [.rejected(.tooDeep)])
    let again = try Engine.run(
      "<#import \"a.ftl\" as a>${a.x}", ["a"], output: .text,
      files: ["a.ftl": "<#import \"b.ftl\" as b><#assign x = 1>", "b.ftl": "<#import \"a.ftl\" as a>"])
    #expect(again.output == "1\n")
  }

  @Test func `a record is edited by the template that it chooses`() throws {
    let run = try Engine.run(
      #"<#include "kinds/${kind}.ftl" ignore_missing=true>"#,
      [#"{"n": 1.50, "kind":"a"}"#, #"{"kind":"x"}"#], input: .json,
      files: ["kinds/a.ftl": "<#set level = kind?upper_case><#unset kind>"])
    #expect(run.output == #"{"n": 1.50,"level":"A"}"# + "\n" + #"{"kind":"x"}"# + "\n")
  }

  @Test func `text in a template that is never reached is no mistake beside emit`() throws {
    let run = try Engine.run(
      #"<#if line == "?"><#include line></#if><#emit {"a": line}>"#, ["x"], files: ["notes.txt": "some text"])
    #expect(run.output == #"{"a":"x"}"# + "\n")
  }

  @Test func `misspelled names are found in templates that are called`() {
    #expect(
      Engine.diagnostics(
        #"<#extract line?capture(r"(?<user>\w+)")><#import "l.ftl" as l>"#,
        files: ["l.ftl": "<#assign x = usr>"]
      ).hasPrefix("error[LW0203]: unknown variable `usr`"))
  }
}

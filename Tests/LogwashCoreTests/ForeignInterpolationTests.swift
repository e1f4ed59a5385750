import LogwashCore
import Testing

@Suite struct ForeignInterpolationTests {
  @Test func `interpolations of other languages are text, and the compiler says so`() throws {
    #expect(
      Engine.diagnostics("{{ line }} <%= a.b %>\n<#if true>{{line}}</#if>") == """
        warning[LW0907]: this is text, and comes out as it stands
         --> t.ftl:1:1
          |
        1 | {{ line }} <%= a.b %>
          | ^^^^^^^^^^ no interpolation here
          = help: write `${line}`

        warning[LW0907]: this is text, and comes out as it stands
         --> t.ftl:1:12
          |
        1 | {{ line }} <%= a.b %>
          |            ^^^^^^^^^^ no interpolation here
          = help: write `${a.b}`

        warning[LW0907]: this is text, and comes out as it stands
         --> t.ftl:2:11
          |
        2 | <#if true>{{line}}</#if>
          |           ^^^^^^^^ no interpolation here
          = help: write `${line}`
        """)
    try expect(Engine.run("{{ line }}", "x").output, is: "{{ line }}\n")
  }

  @Test(arguments: [
    "{{}}", #"{"a":{"b":${line}}}"#, "{{ a b }}", "{{", "}} {{ x", "<#noparse>{ {x} }</#noparse>${line}",
  ])
  func `what is none is left alone`(template: String) {
    #expect(Engine.diagnostics(template) == "")
  }

  @Test func `a document that is rendered may be such a template itself`() {
    var options = CompilerOptions()
    options.isRendering = true
    #expect(Engine.diagnostics("{{ line }}", options: options) == "")
  }
}

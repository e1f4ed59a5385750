import LogwashCore
import Testing

/// Expected values: FreeMarker 2.3.31, name format 2.3.0.
@Suite struct TemplateNameTests {
  @Test(arguments: [
    ("a.ftl", "main.ftl", "a.ftl"),
    ("a.ftl", "d/main.ftl", "d/a.ftl"),
    ("/a.ftl", "d/main.ftl", "a.ftl"),
    ("../a.ftl", "d/main.ftl", "a.ftl"),
    ("../../a.ftl", "d/main.ftl", nil),
    ("../a.ftl", "main.ftl", nil),
    ("./a.ftl", "d/main.ftl", "d/a.ftl"),
    ("d/../a.ftl", "main.ftl", "a.ftl"),
    ("d/./e/../a.ftl", "main.ftl", "d/a.ftl"),
    // The step upwards takes the dot, not the folder.
    ("d/./../a.ftl", "main.ftl", "d/a.ftl"),
    ("/../a.ftl", "main.ftl", nil),
    ("*/a.ftl", "d/main.ftl", "d/*/a.ftl"),
    ("", "d/main.ftl", "d/"),
  ])
  func `a name seen from a template`(name: String, base: String, resolved: String?) {
    #expect(TemplateName.resolve(name, from: base) == resolved)
  }

  @Test(arguments: [
    ("a.ftl", ["a.ftl"]),
    ("*/a.ftl", ["a.ftl"]),
    ("d/e/*/a.ftl", ["d/e/a.ftl", "d/a.ftl", "a.ftl"]),
    ("d/*/lib/a.ftl", ["d/lib/a.ftl", "lib/a.ftl"]),
    ("d/*/e/*/a.ftl", ["d/e/a.ftl", "d/a.ftl", "a.ftl"]),
    ("d*/a.ftl", ["d*/a.ftl"]),
  ])
  func `where a name with a star is looked for`(name: String, attempts: [String]) {
    #expect(TemplateName.attempts(name) == attempts)
  }
}

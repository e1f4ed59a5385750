import Testing

@Suite struct ConstantTextTests {
  @Test func `texts that are canonically equal keep their bytes`() throws {
    let template = "${'e\u{301}'} ${'\u{E9}'} ${'e\u{301}'}"
    let expected = "e\u{301} \u{E9} e\u{301}"
    #expect(Array(try Engine.render(template).utf8) == Array(expected.utf8))
  }
}

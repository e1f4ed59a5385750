import Testing

/// The header's entries about the input: values that do not exist, and entries that do not go together.
@Suite struct HeaderInputTests {
  /// The second and last line of each diagnostic: what is underlined, and the help.
  private func said(_ header: String) -> [String] {
    Engine.diagnostics("<#ftl \(header)>").split(separator: "\n")
      .filter { $0.contains("^") || $0.contains("= help") }
      .map { $0.drop { " |^".contains($0) }.description }
  }

  @Test func `values that do not exist have near ones`() {
    #expect(said(#"framing="null""#) == ["`null` is none of its values", "= help: did you mean `nul`?"])
    #expect(said(#"multiline="jaav""#) == ["`jaav` is none of its values", "= help: did you mean `java`?"])
    #expect(
      said(#"ragged="alow" input="csv""#) == [
        "`alow` is none of its values", "= help: did you mean `allow`?",
      ])
    #expect(said(#"input="cvs""#) == ["`cvs` is none of its values", "= help: did you mean `csv`?"])
    #expect(said(#"input="csv" separator="ab""#) == ["expected one ASCII character, and no quote"])
    #expect(said(#"record="a..b""#) == ["expected names with dots between them"])
    #expect(said(#"input="csv" names="a""#) == ["expected a sequence of names"])
    #expect(said(#"input="csv" names=["a", "a"]"#) == ["`a` stands twice"])
    #expect(said(#"multiline="start:%{NOPE}""#) == ["no grok pattern is called `NOPE`"])
  }

  @Test func `entries that do not go together are refused`() {
    #expect(
      said(#"input="json" multiline="java""#) == [
        "it joins lines of text, and the input is `json`",
        "= help: `framing=\"json\"` reads values that go over several lines",
      ])
    #expect(
      said(#"framing="nul" multiline="java""#) == [
        "it joins lines, and the framing is `nul`",
        "= help: it goes together with `lines`, `cri` and `docker`",
      ])
    #expect(
      said(#"input="csv" framing="nul""#) == [
        "`csv` finds its rows by itself", "= help: leave `framing` out",
      ])
    #expect(
      said(#"framing="cri" record="log""#) == [
        "it leads into JSON values, and there are none", "= help: `framing=\"json\"` reads JSON values",
      ])
    #expect(said("max_lines=5") == ["there is no `multiline`"])
    #expect(said("idle_ms=5") == ["nothing waits for another line without `multiline`"])
    #expect(
      said(#"names=["a"]"#) == [
        "the columns of `text` have no names that are given", "= help: they are for `csv` and `tsv`",
      ])
    #expect(said(#"separator=";""#) == ["it is for `csv`, and the input is `text`"])
    #expect(said(#"ragged="allow""#) == ["it is for rows, and the input is `text`"])
  }

  @Test func `patterns of the header can say where a record begins`() throws {
    var fixture = RunnerFixture(
      #"<#ftl patterns={"DAY": "D[0-9]"} multiline="start:^%{DAY}">${line?replace("\n", "+")}"#)
    fixture.blockBytes = 64
    #expect(try fixture.run("D1 a\nb\nD2 c").text == "D1 a+b\nD2 c\n")
  }
}

import Testing

/// What built-ins refuse, and what must not trap or run for ever.
@Suite struct BuiltInFaultTests {
  @Test(arguments: [
    (#"${"abc"?substring(4)}"#, "!index-out-of-range!"),
    (#"${"abc"?substring(2, 1)}"#, "!index-out-of-range!"),
    (#"${"abc"?substring(-1)}"#, "!index-out-of-range!"),
    (#"${"abc"?truncate(-1)}"#, "!bad-argument!"),
    (#"${"abc"?left_pad(5, "")}"#, "!bad-argument!"),
    (#"${"abc"?keep_before("b", "m")}"#, "!bad-argument!"),
    (#"${"abc"?replace("b", "$1", "r")}"#, "!bad-argument!"),
    (#"${"abc"?replace("b", "\\", "r")}"#, "!bad-argument!"),
    (#"${[1]?chunk(0)?size}"#, "!bad-argument!"),
    (#"${0?lower_abc}"#, "!bad-argument!"),
    (#"${1.5?lower_abc}"#, "!bad-argument!"),
    (#"${"yes"?boolean?c}"#, "!not-a-boolean!"),
    (#"${" 1"?number}"#, "!not-a-number!"),
    (#"${"nope"?date("yyyy")?iso_utc}"#, "!not-a-date!"),
    (#"${[1, "a"]?sort?size}"#, "!incomparable!"),
    (#"${[[1], [2]]?sort?size}"#, "!wrong-kind!"),
    (#"${[{"a": 2}, {"b": 1}]?sort_by("a")?size}"#, "!missing-value!"),
    (#"${["a", "b"]?min}"#, "!wrong-kind!"),
    (#"${"{"?eval_json}"#, "!invalid-json!"),
    (#"${"a"?base64_decode}"#, "!bad-escape!"),
    (#"${"abc"?hex_decode}"#, "!bad-escape!"),
    (#"${"ü"?url("nope")}"#, "!bad-argument!"),
  ])
  func `a call that makes no sense is a fault`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }

  @Test(arguments: [
    #"${"a"?left_pad(9999999999)}"#, #"${"a"?right_pad(99999999999999999999999, "xy")}"#,
    #"${[1]?chunk(9999999999, "x")?size}"#, #"${(1..)?reverse?size}"#,
  ])
  func `what would be too large is refused at once`(template: String) {
    #expect(BuiltInFixture.render(template) == "!too-large!")
  }

  @Test(arguments: [
    (#"${"abc"?truncate(99999999999999999999)}"#, "abc"),
    (#"${"abc"?index_of("c", 99999999999999999999)}"#, "-1"),
    (#"${"abc"?last_index_of("c", 99999999999999999999)}"#, "2"),
    (#"${[1, 2]?chunk(99999999999999999999)?size}"#, "1"),
    (#"${"secret"?mask(99999999999999999999, 99999999999999999999)}"#, "******"),
    (#"${[1]?seq_last_index_of(1, 99999999999999999999)}"#, "0"),
  ])
  func `huge numbers count as far as there is something`(template: String, output: String) {
    #expect(BuiltInFixture.render(template) == output)
  }
}

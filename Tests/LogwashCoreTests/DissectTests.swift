import Testing

@testable import LogwashCore

/// The fields as the plan names them; nil when the text does not match.
private func dissect(_ source: String, _ text: String) throws -> [String: String]? {
  let pattern = try DissectPattern(source)
  let bytes = ConstantBytes(Array(text.utf8))
  var data = MatchData(groupCount: 0)
  guard data.match(pattern.handle, in: bytes.view) == .matched else { return nil }
  func group(_ index: Int) -> String { data.group(index).map { bytes.view[$0].string } ?? "none" }
  var result: [String: String] = [:]
  for field in pattern.plan.fields {
    let value =
      switch field.value {
      case .firstOf(let groups): group(groups[0])
      case .joined(let parts):
        parts.map { String(decoding: $0.separator, as: UTF8.self) + group($0.group) }.joined()
      }
    switch field.key {
    case .path(let path): result[path[0]] = value
    case .group(let index): result[group(index)] = value
    }
  }
  return result
}

@Suite struct DissectTests {
  @Test(arguments: [
    ("%{a} [%{b}] %{rest}", "x [y z] 1 2", ["a": "x", "b": "y z", "rest": "1 2"]),
    ("<%{a}>", "<x>", ["a": "x"]),
    ("<%{a}>", "<x>y>", ["a": "x>y"]),
    ("%{a}, %{}, %{?skip}, %{b}", "1, 2, 3, 4", ["a": "1", "b": "4"]),
    ("%{a->} %{b}", "1    2", ["a": "1", "b": "2"]),
    ("%{->} %{b}", "1    2", ["b": "2"]),
    ("%{ts} %{+ts} %{level}", "2024-01-01 10:00 INFO", ["ts": "2024-01-01 10:00", "level": "INFO"]),
    ("%{+n/2}, %{+n/1}", "Doe, Jane", ["n": "Jane, Doe"]),
    ("%{*k}=%{&k} %{*l}=%{&l}", "a=1 b=2", ["a": "1", "b": "2"]),
    ("%{?k}=%{&k}", "a=1", ["a": "1"]),
    ("%{a}é%{b}", "xéy", ["a": "x", "b": "y"]),
    ("%{a} %{b}", " ", ["a": "", "b": ""]),
  ])
  func `fields are cut at their delimiters`(source: String, text: String, expected: [String: String]) throws {
    #expect(try dissect(source, text) == expected)
  }

  @Test(arguments: [
    ("%{a} [%{b}]", "x y"), ("<%{a}>", "x>"), ("<%{a}>", "<x"), ("%{a} %{b}", "x"), ("ab%{a}ba", "aba"),
    ("%{a} %{b}.", "a b"),
  ])
  func `a delimiter that is not there is no match`(source: String, text: String) throws {
    #expect(try dissect(source, text) == nil)
  }

  @Test(arguments: [
    ("%{a", 0, "`%{` is not closed"),
    ("%{a}%{b}", 4, "nothing stands between two fields"),
    ("%{a} %{a}", 5, "the field `a` stands twice"),
    ("%{+} x", 0, "a field with a modifier needs a name"),
    ("%{+a/x} %{b}", 4, "the order behind `/` must be a whole number"),
    ("%{&k}", 0, "`%{&k}` has no `%{*k}`"),
    ("%{*k}", 0, "`%{*k}` has no `%{&k}`"),
    ("text", 0, "the dissect pattern has no fields"),
    ("%{a->}", 0, "`->` without a delimiter behind the field"),
  ])
  func `a pattern that does not compile says what and where`(source: String, offset: Int, message: String) {
    #expect {
      _ = try DissectPattern(source)
    } throws: { error in
      guard let error = error as? PatternError else { return false }
      #expect(error.message == message)
      #expect(error.offset == offset)
      return true
    }
  }

  @Test func `an explanation names the delimiter and the field`() throws {
    func explain(_ source: String, _ text: String) throws -> MatchExplanation {
      let bytes = ConstantBytes(Array(text.utf8))
      return try DissectPattern(source).explain(bytes.view)
    }
    #expect(
      try explain("%{a} [%{b}] %{c}", "x [y z")
        == MatchExplanation(offset: 3, expected: ["\"] \""], element: "%{b}", after: "a"))
    #expect(try explain("id=%{a}", "ix") == MatchExplanation(offset: 1, expected: ["\"d=\""]))
    #expect(
      try explain("%{a} \"%{b}\"", "x \"y")
        == MatchExplanation(
          offset: 3, expected: [#""\"" at the end of the text"#], element: "%{b}", after: "a"))
    #expect(try explain("%{a} %{b}", "x y") == MatchExplanation(offset: 3, expected: []))
  }

  @Test func `the plan says which names may come`() throws {
    let plan = try DissectPattern("%{a} %{*k}=%{&k} %{+a}").plan
    #expect(plan.topLevelNames == ["a"])
    #expect(plan.hasUnknownNames)
  }
}

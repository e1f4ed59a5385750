import Testing

@testable import LogwashCore

/// `é` as one character and as two: `String` takes them for equal, a record does not.
@Suite struct ExactKeyTests {
  private static let one = "\u{E9}"
  private static let two = "e\u{301}"

  @Test func `keys are equal only where the bytes are`() {
    #expect(Self.one == Self.two)
    let texts = [
      Self.one, Self.two, "", "\u{1}", "\u{1}c3", "c3a9", "\u{1}c3\u{1}a9", "\u{1},", "a", "\u{0}", "\u{1}1",
      "ée",
    ]
    let lists = texts.map { [$0] } + texts.flatMap { a in texts.map { [a, $0] } } + [["a", "", "a"]]
    #expect(Set(lists.map { Array($0.exactKey.utf8) }).count == lists.count)
    #expect("GET /".exactKey == "GET /")
    #expect(["a", "b"].exactKey != ["a,b"].exactKey)
  }

  @Test func `texts keep their bytes`() throws {
    let template = "${'\(Self.two)'} ${'\(Self.one)'} ${'\(Self.two)'}"
    let expected = "\(Self.two) \(Self.one) \(Self.two)"
    #expect(Array(try Engine.render(template).utf8) == Array(expected.utf8))
  }

  @Test func `members are told apart`() throws {
    let model = "{\"\(Self.one)\":1,\"\(Self.two)\":2,\"x\":{\"\(Self.one)\":3,\"\(Self.two)\":4}}"
    let template =
      "${.data_model['\(Self.one)']} ${.data_model['\(Self.two)']} ${x['\(Self.one)']} ${x['\(Self.two)']}"
    #expect(try Engine.render(template, model) == "1 2 3 4")
  }

  @Test func `patterns are told apart`() throws {
    func capture(_ text: String, by pattern: String) -> String {
      "${('\(text)'?capture('^(?<a>\(pattern))$').a)!'-'}"
    }
    let template =
      capture(Self.two, by: Self.one) + capture(Self.two, by: Self.two) + capture(Self.one, by: Self.two)
    #expect(Array(try Engine.render(template).utf8) == Array("-\(Self.two)-".utf8))
  }
}

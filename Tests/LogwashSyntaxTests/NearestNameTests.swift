import LogwashSyntax
import Testing

@Suite struct NearestNameTests {
  private let names = [
    "upper_case", "lower_case", "trim", "list", "if", "cap_first", "keep_before", "keep_after",
  ]

  @Test(arguments: [
    ("uper_case", "upper_case"), ("upperCase", "upper_case"), ("tirm", "trim"), ("lst", "list"),
    ("lists", "list"),
    ("keep_befor", "keep_before"), ("IF", "if"),
  ])
  func `a typing error away is near`(typed: String, meant: String) {
    #expect(nearest(to: typed, in: names) == meant)
  }

  @Test(arguments: ["foo", "x", "ix", "", "uppercasing_things", String(repeating: "a", count: 1000)])
  func `other words are not`(typed: String) {
    #expect(nearest(to: typed, in: names) == nil)
  }

  @Test func `of equally near names the first in the alphabet is taken`() {
    #expect(nearest(to: "bat", in: ["cat", "bad", "bar"]) == "bad")
  }
}

import LogwashSyntax
import Testing

/// The operators that are declared.
@Suite struct OperatorTests {
  /// Where a sign stands, as the parser asks for it.
  private func place(of form: Operator.Form) -> String {
    switch form {
    case .prefix: "before"
    case .postfix: "behind"
    case .infix: "between"
    case .lambda: "lambda"
    }
  }

  private var counts: [String: Int] {
    Operator.all.reduce(into: [:]) { counts, declared in
      let place = place(of: declared.form)
      for spelling in declared.spellings { counts["\(spelling) \(place)", default: 0] += 1 }
    }
  }

  @Test func `a sign has one meaning in one place`() {
    #expect(counts.filter { $0.value > 1 } == [:])
  }

  @Test func `a sign may mean another thing in another place`() {
    #expect(counts["- before"] == 1)
    #expect(counts["- between"] == 1)
  }
}

import Testing

@testable import LogwashCore

/// The short way of arithmetic and comparisons, against the long one.
@Suite struct SmallNumberTests {
  /// A JSON number of up to so many digits in front of the point and behind it.
  static func numeral(_ dice: inout Dice) -> String {
    let most = [1, 3, 9, 19][dice.roll(4)]
    var whole = String(
      (0..<1 + dice.roll(most)).map { _ in Character(String(dice.roll(10))) }.drop { $0 == "0" })
    if whole.isEmpty { whole = "0" }
    let fraction = (0..<dice.roll(most)).map { _ in dice.roll(3) == 0 ? "0" : String(dice.roll(10)) }.joined()
    let exponent = dice.roll(12) == 0 ? "e\(dice.roll(5) - 2)" : ""
    return (dice.roll(3) == 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction) + exponent
  }

  @Test func `numbers that are small are calculated as all numbers are`() throws {
    var dice = Dice(seed: 17)
    var shortWays = 0
    for _ in 0..<20_000 {
      let (left, right) = (Self.numeral(&dice), Self.numeral(&dice))
      let bytes = ConstantBytes(Array((left + right).utf8))
      var machine = Machine(policies: Policies())
      machine.heap.record = bytes.view
      let a = Value.numeral(Text(.record, offset: 0, count: left.utf8.count))
      let b = Value.numeral(Text(.record, offset: left.utf8.count, count: right.utf8.count))
      let (x, y) = (try machine.heap.number(a), try machine.heap.number(b))
      if let order = machine.smallOrder(a, b) {
        shortWays += 1
        #expect(order == (try Number.compare(x, y)).signum(), "\(left) \(right)")
      }
      for (short, long) in [
        (machine.smallSum(a, b), try Number.add(x, y)),
        (machine.smallDifference(a, b), try Number.subtract(x, y)),
        (machine.smallProduct(a, b), try Number.multiply(x, y)),
      ] {
        guard let short else { continue }
        shortWays += 1
        #expect(try machine.heap.number(short) == long, "\(left) \(right)")
      }
      machine.heap.reset()
    }
    #expect(shortWays > 30_000)
  }

  @Test(
    arguments: [
      0, 1, 9, 10, 11, 99, 100, 101, 999, 1000, 12_345, 1 << 32, 9_999_999_999, 10_000_000_000, .max,
      .max - 1,
    ] as [UInt64])
  func `integers are written in all their digits`(value: UInt64) {
    var out = OutputBuffer()
    out.append(decimal: value)
    #expect(out.string == String(value))
  }
}

/// Why records were dropped or rejected, and how many for each reason; in the order in which they were first met.
package struct LedgerCauses: Sendable, Hashable {
  package struct Cause: Sendable, Hashable {
    /// The reason of a drop, the name of a fault.
    package var reason: String
    /// Nil when no directive or expression did it.
    package var template: Rejection.TemplatePlace?
    package var tally: Tally
    package var stage: Int
    var instruction: UInt32

    package var count: Int { tally.records }
  }

  /// A reason can be made from the record, so that there may be any number of them; behind so many the rest is counted together.
  package static let limit = 256
  package static let otherReasons = "other reasons"

  package private(set) var entries: [Cause] = []

  package init() {}

  package var sum: Tally { entries.reduce(into: Tally()) { $0 += $1.tally } }

  package mutating func add(_ cause: Cause) {
    add(cause.tally, cause.reason, stage: cause.stage, cause.instruction) { cause.template }
  }

  mutating func add(
    _ tally: Tally, _ reason: String, stage: Int, _ instruction: UInt32,
    at template: () -> Rejection.TemplatePlace?
  ) {
    let known = entries.firstIndex {
      $0.instruction == instruction && $0.stage == stage && $0.reason == reason
    }
    if let known {
      entries[known].tally += tally
    } else if entries.count < Self.limit || reason == Self.otherReasons {
      entries.append(
        Cause(reason: reason, template: template(), tally: tally, stage: stage, instruction: instruction))
    } else {
      add(tally, Self.otherReasons, stage: 0, DropTable.noOutput) { nil }
    }
  }
}

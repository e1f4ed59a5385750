/// Counts dropped records by where and why, without allocating: a list of trivial entries that is short in
/// practice.
package struct DropTable: ~Copyable, Sendable {
  /// The directive that dropped, or `noOutput`; and how often it did for one reason.
  package struct Entry: BitwiseCopyable, Sendable {
    package var stage: Int
    package var instruction: UInt32
    package var reasonStart: Int
    package var reasonEnd: Int
    package var tally: Tally
  }

  /// In place of an instruction: the templates ended without writing anything.
  package static let noOutput = UInt32.max
  /// In place of an instruction: the record failed and the policy `drop` took it.
  package static let byPolicy = UInt32.max - 1
  /// A reason can be made from the record, so that there may be any number of them; the rest is counted
  /// together.
  package static let entryLimit = 64
  static let reasonLimit = 200

  package private(set) var entries = Arena<Entry>(capacity: 8)
  private var reasons = OutputBuffer(capacity: 256)

  package init() {}

  package func reason(of entry: Entry) -> ByteView { reasons.view(entry.reasonStart..<entry.reasonEnd) }

  mutating func count(stage: Int, instruction: UInt32, reason: ByteView, bytes: Int) {
    count(stage: stage, instruction: instruction, reason: reason, Tally(records: 1, bytes: bytes))
  }

  mutating func count(stage: Int, instruction: UInt32, reason: ByteView, _ tally: Tally) {
    let reason = reason.prefix(Self.reasonLimit)
    for index in 0..<entries.count {
      let entry = entries[index]
      if entry.instruction == instruction, entry.stage == stage, self.reason(of: entry) == reason {
        entries[index].tally += tally
        return
      }
    }
    guard entries.count < Self.entryLimit || reason.isEmpty else {
      return count(stage: stage, instruction: instruction, reason: reason.prefix(0), tally)
    }
    let start = reasons.count
    reasons.append(reason)
    entries.append(
      Entry(
        stage: stage, instruction: instruction, reasonStart: start, reasonEnd: reasons.count, tally: tally))
  }

  mutating func removeAll() {
    entries.removeAll()
    reasons.removeAll()
  }
}

/// Bounds on what one record may cost. Past one of them the record is rejected; the process goes on.
package struct Limits: Sendable, Hashable {
  /// Bytes in one record; a longer one is rejected with its first bytes.
  package var recordBytes = 1 << 20
  /// Backward jumps and calls.
  package var steps = 10_000_000
  /// Calls of macros and functions inside each other.
  package var calls = 200
  /// Elements and members that a record may make.
  package var elements = 4_000_000
  /// Bytes of text that a record may make, each: in values, and printed.
  package var textBytes = 64 << 20
  /// JSON values inside each other.
  package var depth = 512
  /// Steps of one match of a pattern.
  package var match: UInt32 = 1_000_000
  /// What all matches of patterns may cost together.
  package var matches = MatchBudget()

  package init() {}
}

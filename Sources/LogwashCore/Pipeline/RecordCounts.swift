/// What became of records. `read == written + dropped + rejected` holds when a run has ended: nothing is lost
/// uncounted.
package struct RecordCounts: BitwiseCopyable, Sendable, Hashable {
  /// Records taken from the input.
  package var read = 0
  /// Records of the input that gave at least one record of output.
  package var written = 0
  /// Those of `written` that failed and went out unchanged, by the policy `pass`.
  package var passed = 0
  /// Records that gave no output: dropped by a directive, by the policy `drop`, or because the template wrote
  /// nothing.
  package var dropped = 0
  package var rejected = 0
  /// Records of output, over all outputs.
  package var emitted = 0
  /// Bytes of input, line ends included.
  package var bytesRead = 0
  package var bytesWritten = 0

  package init() {}

  package var isBalanced: Bool { read == written + dropped + rejected }

  static func += (a: inout Self, b: Self) {
    a.read += b.read
    a.written += b.written
    a.passed += b.passed
    a.dropped += b.dropped
    a.rejected += b.rejected
    a.emitted += b.emitted
    a.bytesRead += b.bytesRead
    a.bytesWritten += b.bytesWritten
  }
}

/// One step of a scanner, laid out for the loop that runs it.
struct ScanStep: BitwiseCopyable, Sendable {
  enum Operation: UInt8, BitwiseCopyable, Sendable {
    /// A run, which is group `group` (0 for none, since the whole match is set at the end), and then a
    /// literal: `length` bytes, none or up to eight, that are `word` under `mask`. The run goes up to the
    /// byte `stop.0`, or the first of two.
    case untilByte
    case untilEither
    /// The same with a run up to a byte that is not in the set and at most `stop.0`: all that are not in it are.
    case untilLow
    /// The same with a run while the bytes are in one of so many ranges, or, `isInverted`, in none.
    case ranges1
    case ranges2
    case ranges3
    case ranges4
    /// The same with as many ranges as `stop.0` says.
    case rangesMany
    /// The same with a run while the table holds the set's bit.
    case table
    /// A literal without a run.
    case literal
    /// Takes one byte of the set.
    case byte
    case open
    case close
    /// Goes on when the next byte is in the set, else to `target`.
    case branch
    case jump
    case attempt
    case mark
    case cut
    case ahead
    case behind
    case textStart
    case textEnd
    case lastLineEnd
    case wordBoundary
    case notWordBoundary
    case accept
  }

  var operation: Operation
  /// How many bytes the literal has.
  var length: UInt8 = 0
  var stop: (UInt8, UInt8) = (0, 0)
  /// The set's bit in its table.
  var bit: UInt8 = 0
  /// The set holds the text's edge.
  var includesEdge = false
  /// The ranges are what ends the run.
  var isInverted = false
  /// Where the set's table of 256 bytes begins, among the program's bytes.
  var table: Int32 = 0
  /// Where the set's ranges begin: 16 times the lower bound, 16 times the width, for each.
  var ranges: Int32 = 0
  /// How long the run must be, and may be.
  var minimum: Int32 = 0
  var maximum: Int32 = .max
  var group: Int32 = 0
  var target: Int32 = 0
  var word: UInt64 = 0
  var mask: UInt64 = 0
}

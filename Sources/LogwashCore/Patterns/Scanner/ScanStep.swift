/// One step of a scanner, laid out for the loop that runs it.
struct ScanStep: BitwiseCopyable, Sendable {
  enum Operation: UInt8, BitwiseCopyable, Sendable {
    /// Group `first`: a run, then the byte `delimiter`. Takes both.
    case field
    /// Takes a run.
    case run
    /// Takes `minimum` bytes, which are `word` under `mask`; at most eight.
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

  /// How a run is made.
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Up to the byte `first`, or the first of two.
    case untilByte, untilEither
    /// While the bytes are in as many ranges, or, `isInverted`, up to the first that is in one.
    case ranges1, ranges2, ranges3, ranges4
    /// While the table says so.
    case table
  }

  var operation: Operation
  var kind: Kind = .table
  /// The bytes of `untilByte` and `untilEither`.
  var stop: (UInt8, UInt8) = (0, 0)
  /// What stands behind a field.
  var delimiter: UInt8 = 0
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
  var minimum: Int32 = 1
  var maximum: Int32 = .max
  var group: Int32 = 0
  var target: Int32 = 0
  var word: UInt64 = 0
  var mask: UInt64 = 0
}

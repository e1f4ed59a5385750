/// An instruction of a scanner before it is laid out.
enum ScanInstruction: Hashable, Sendable {
  /// Takes one byte of the set.
  case byte(ByteSet)
  /// Takes as many bytes of the set as there are, between the two counts.
  case run(ByteSet, minimum: Int, maximum: Int?)
  /// Takes what stands before the literal that follows, up to eight single bytes of which this is the first.
  case until(UInt8)
  /// The same for the literal that the text ends with, which may be empty.
  case rest
  case test(ScanTest)
  /// A group begins here, or ends.
  case open(Int)
  case close(Int)
  /// Goes on when the next byte is in the set, else jumps.
  case branch(on: ByteSet, otherwise: Int)
  case jump(Int)
  case label(Int)
  /// Goes on; when that leads to no match, everything is as it is here, no group takes part from `group` on, and goes on at the
  /// label.
  case attempt(otherwise: Int, group: Int)
  /// Remembers how many attempts are open.
  case mark
  /// Forgets the attempts that were opened since.
  case cut
  /// A match; of several patterns, the one with this number has it.
  case accept(Int)
}

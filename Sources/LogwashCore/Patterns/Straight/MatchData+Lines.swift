internal import CKernels

// Safety: the kernel gets what `scan` and `run` give theirs: a program's steps with `begin`'s room for its groups, straight
// code whose groups and members `fits` has checked, the view's slack to read in, and the room of the buffer to write in, of
// which it takes no more for a line than `room` says. All of it outlives the call.

/// What tells the groups of a line.
package enum StraightMatcher: BitwiseCopyable {
  /// There are none.
  case none
  case pattern(ScannerHandle)
  /// Lines as syslog daemons write them to files; groups 1 to 5 are time, host, name, process and text. What it says of a line is
  /// what `?parse_syslog` would; of other lines it says nothing.
  case syslog

  static let syslogGroupCount = 5
}

/// How far straight code came with the lines of a block.
package struct StraightRun: BitwiseCopyable {
  package enum Stop: BitwiseCopyable {
    /// No line is left.
    case atEnd
    /// There is more output than wanted.
    case enough
    /// The line at `at` is for the program. What its match has come to, if that is known.
    case left(MatchOutcome?)
  }

  /// Where the next line begins.
  package var at: Int
  package var stop: Stop
  /// Lines of which something was written, and lines of which nothing comes; how many, and their bytes with line ends.
  package var written: (count: Int, bytes: Int)
  package var dropped: (count: Int, bytes: Int)
}

extension MatchData {
  /// Matches and runs the lines of a block, one after the other, as `LineFramer` cuts them.
  ///
  /// - Parameters:
  ///   - start: where a line begins.
  ///   - longest: longer lines are for the program.
  ///   - enough: it ends when `out` has got more bytes than this.
  package mutating func run(
    _ code: borrowing StraightCode, onLinesOf block: ByteView, from start: Int, longest: Int,
    _ matcher: StraightMatcher, _ registers: inout StraightRegisters, _ captured: borrowing CapturedMembers,
    _ output: StraightOutput, enough: Int, to out: inout OutputBuffer
  ) -> StraightRun {
    registers.prepare(code)
    registers.forgetBlock()
    var run = unsafe StraightLines()
    unsafe run.longest = min(longest, StraightCode.longestRecord)
    unsafe run.fixedRoom = code.fixedRoom &+ captured.keyRoom
    unsafe run.copies = code.copies
    unsafe run.at = start
    switch matcher {
    case .none:
      unsafe run.matcher = .all
      begin(groupCount: 0)
    case .syslog:
      unsafe run.matcher = .syslog
      begin(groupCount: StraightMatcher.syslogGroupCount)
    case .pattern(let scanner):
      unsafe run.matcher = .pattern
      unsafe scanner.program._withUnsafeGuaranteedRef { program in
        begin(groupCount: program.groupCount)
        unsafe run.scan = scanTask(program)
        unsafe run.search = program.isAnchored ? nil : UnsafePointer(program.search)
        unsafe run.optional = UnsafePointer(program.optionalGroups.base)
        unsafe run.optionalCount = program.optionalGroups.count
      }
    }
    unsafe run.scan.groups = groups
    guard start >= 0, start <= block.count, code.fits(groupCount: groupCountOfMatch, captured) else {
      return StraightRun(at: start, stop: .left(nil), written: (0, 0), dropped: (0, 0))
    }
    let boundCount = 2 * groupCountOfMatch
    registers.prepareLines(code, boundCount: boundCount)
    unsafe run.groups = registers.groups
    unsafe run.registers = registers.lineValues
    unsafe run.boundCount = boundCount
    unsafe run.registerCount = code.registerCount
    unsafe run.task = straightTask(code, registers, captured, output)
    unsafe run.task.block = block.base
    unsafe run.task.blockEnd = block.base + block.count
    let outputStart = out.count
    repeat {
      out.reserve(unsafe run.needed)
      unsafe run.enough = enough &- (out.count &- outputStart)
      unsafe forms.pointee.runLines(&run, block.base, block.count, out.base + out.count, out.room)
      out.extend(by: unsafe run.outputBytes)
    } while unsafe run.stop == .noRoom
    return unsafe StraightRun(run)
  }
}

extension StraightRun {
  fileprivate init(_ run: StraightLines) {
    unsafe at = run.at
    stop =
      switch unsafe run.stop {
      case .atEnd, .noRoom: .atEnd
      case .enough: .enough
      case .matched: .left(.matched)
      case .noMatch: .left(.noMatch)
      case .unknown: .left(nil)
      }
    unsafe written = (run.writtenCount, run.writtenBytes)
    unsafe dropped = (run.droppedCount, run.droppedBytes)
  }
}

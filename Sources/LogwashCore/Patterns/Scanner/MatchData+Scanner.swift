internal import CKernels

// Safety: `at` is in `0...text.count` when a step begins: a step that takes more bytes than there are fails.
// Kernels get the bytes that are left and rely on the view's slack, as does the word of a literal. `step`
// stays among the program's steps (see ScanProgram.swift). Groups are those of the pattern, for which
// `begin` has made room. No more choices are open than the program has attempts, which are at most
// `ScanProgram.maximumDepth`, because those of a loop are forgotten at the end of each turn.

/// A scanner without its reference count.
@safe struct ScannerHandle: BitwiseCopyable, @unchecked Sendable {
  fileprivate let program: Unmanaged<ScanProgram>

  init(_ program: ScanProgram) { unsafe self.program = .passUnretained(program) }
}

/// Where to go on when what was tried leads to no match.
struct ScanChoice: BitwiseCopyable {
  fileprivate var place: Int
  fileprivate var step: Int
  /// Groups from this one on take no part yet.
  fileprivate var group: Int
}

enum ScanOutcome {
  case matched
  case noMatch
  /// Searching costs too much; PCRE2 is to go on from here.
  case givenBack(Int)
}

extension MatchData {
  /// Looks for the first match at or after `start`, which lies in the text.
  @inline(__always)
  mutating func scan(_ handle: ScannerHandle, in text: ByteView, from start: Int) -> ScanOutcome {
    unsafe handle.program._withUnsafeGuaranteedRef { program in scan(program, in: text, from: start) }
  }

  @inline(never)
  private mutating func scan(_ program: ScanProgram, in text: ByteView, from start: Int) -> ScanOutcome {
    begin(groupCount: program.groupCount)
    var place = start
    // How many bytes failed attempts may cost.
    var budget = 4 &* text.count &+ 1024
    while true {
      if program.jumpsAhead { place = nextStart(program, text, place) }
      // After an attempt at `\r\n` PCRE2 goes on behind both, or not, as its own optimizations have it.
      if place > start, place < text.count, text[place] == 0x0A, text[place &- 1] == 0x0D {
        return .givenBack(place &- 1)
      }
      if budget < 0 { return .givenBack(place) }
      let end = attempt(program, in: text, from: place)
      if end >= 0 {
        set(0, place, end)
        return .matched
      }
      if end == Self.tookBackTooMuch { return .givenBack(place) }
      if program.isAnchored || place >= text.count { break }
      budget &-= 8 &- (end &+ 1) &- place
      place &+= 1
      resetGroups(from: 1, count: program.groupCount)
    }
    fail()
    return .noMatch
  }

  private static let tookBackTooMuch = Int.min

  /// Where the match ends that begins at `start`; when there is none, -1 less the place where that showed, or
  /// `tookBackTooMuch`.
  @inline(__always)
  private mutating func attempt(_ program: ScanProgram, in text: ByteView, from start: Int) -> Int {
    let base = unsafe text.base
    let count = text.count
    let tables = unsafe program.bytes.view.base
    var at = start
    var step = unsafe program.steps
    var open = 0
    var mark = 0
    var takenBack = 0
    while true {
      let p = unsafe base + at
      let goesOn: Bool
      switch unsafe step.pointee.operation {
      case .untilByte:
        let length = unsafe lw_scan_until(p, left(step, count, at), step.pointee.stop.0)
        goesOn = unsafe finish(step, length, text, &at)
      case .untilEither:
        let length = unsafe lw_scan_either(
          p, left(step, count, at), step.pointee.stop.0, step.pointee.stop.1)
        goesOn = unsafe finish(step, length, text, &at)
      case .untilLow:
        let length = unsafe lw_scan_until_low(
          p, left(step, count, at), step.pointee.stop.0, tables + Int(step.pointee.table), step.pointee.bit)
        goesOn = unsafe finish(step, length, text, &at)
      case .ranges1:
        let length = unsafe lw_scan_ranges(
          p, left(step, count, at), tables + Int(step.pointee.ranges), 1, step.pointee.isInverted)
        goesOn = unsafe finish(step, length, text, &at)
      case .ranges2:
        let length = unsafe lw_scan_ranges(
          p, left(step, count, at), tables + Int(step.pointee.ranges), 2, step.pointee.isInverted)
        goesOn = unsafe finish(step, length, text, &at)
      case .ranges3:
        let length = unsafe lw_scan_ranges(
          p, left(step, count, at), tables + Int(step.pointee.ranges), 3, step.pointee.isInverted)
        goesOn = unsafe finish(step, length, text, &at)
      case .ranges4:
        let length = unsafe lw_scan_ranges(
          p, left(step, count, at), tables + Int(step.pointee.ranges), 4, step.pointee.isInverted)
        goesOn = unsafe finish(step, length, text, &at)
      case .rangesMany:
        let length = unsafe lw_scan_ranges(
          p, left(step, count, at), tables + Int(step.pointee.ranges), Int32(step.pointee.stop.0),
          step.pointee.isInverted)
        goesOn = unsafe finish(step, length, text, &at)
      case .table:
        let length = unsafe lw_scan_table(
          p, left(step, count, at), tables + Int(step.pointee.table), step.pointee.bit)
        goesOn = unsafe finish(step, length, text, &at)
      case .literal: goesOn = unsafe takeLiteral(step, text, &at)
      case .byte:
        goesOn = unsafe at < count && tables[Int(step.pointee.table) &+ Int(base[at])] & step.pointee.bit != 0
        at &+= 1
      case .open:
        unsafe groups[2 &* Int(step.pointee.group)] = at
        goesOn = true
      case .close:
        unsafe groups[2 &* Int(step.pointee.group) &+ 1] = at
        goesOn = true
      case .branch:
        if unsafe !isNext(step, tables, text, at) {
          unsafe step = program.steps + Int(step.pointee.target)
          continue
        }
        goesOn = true
      case .jump:
        unsafe step = program.steps + Int(step.pointee.target)
        continue
      case .attempt:
        unsafe choices[open] = ScanChoice(
          place: at, step: Int(step.pointee.target), group: Int(step.pointee.group))
        open &+= 1
        goesOn = true
      case .mark:
        mark = open
        goesOn = true
      case .cut:
        open = mark
        goesOn = true
      case .ahead: goesOn = unsafe isNext(step, tables, text, at)
      case .behind:
        goesOn =
          unsafe at == 0
          ? step.pointee.includesEdge
          : tables[Int(step.pointee.table) &+ Int(base[at &- 1])] & step.pointee.bit != 0
      case .textStart: goesOn = at == 0
      case .textEnd: goesOn = at == count
      case .lastLineEnd: goesOn = unsafe isLastLineEnd(p, count &- at)
      case .wordBoundary: goesOn = unsafe isBoundary(step, tables, text, at)
      case .notWordBoundary: goesOn = unsafe !isBoundary(step, tables, text, at)
      case .accept: return at
      }
      if goesOn {
        unsafe step += 1
        continue
      }
      guard open > 0 else { return -1 &- at }
      open &-= 1
      takenBack &+= 1
      if takenBack > ScanProgram.maximumTakenBack { return Self.tookBackTooMuch }
      mark = min(mark, open)
      at = unsafe choices[open].place
      unsafe step = program.steps + choices[open].step
      unsafe resetGroups(from: choices[open].group, count: program.groupCount)
    }
  }

  @inline(__always)
  private func resetGroups(from first: Int, count: Int) {
    var group = first
    while group <= count {
      unsafe groups[2 &* group] = -1
      unsafe groups[2 &* group &+ 1] = -1
      group &+= 1
    }
  }

  // MARK: Steps

  /// How many bytes a run may take.
  @inline(__always)
  private func left(_ step: UnsafePointer<ScanStep>, _ count: Int, _ at: Int) -> Int {
    unsafe min(count &- at, Int(step.pointee.maximum))
  }

  /// Takes a run of `length` bytes, and the literal behind it.
  @inline(__always)
  private func finish(
    _ step: UnsafePointer<ScanStep>, _ length: Int, _ text: ByteView, _ at: inout Int
  ) -> Bool {
    guard unsafe length >= Int(step.pointee.minimum) else { return false }
    let group = unsafe groups + 2 &* Int(step.pointee.group)
    unsafe group[0] = at
    at &+= length
    unsafe group[1] = at
    return unsafe takeLiteral(step, text, &at)
  }

  @inline(__always)
  private func takeLiteral(_ step: UnsafePointer<ScanStep>, _ text: ByteView, _ at: inout Int) -> Bool {
    let word = unsafe lw_scan_word(text.base + at)
    at &+= unsafe Int(step.pointee.length)
    return unsafe (word ^ step.pointee.word) & step.pointee.mask == 0 && at <= text.count
  }

  /// Where the next byte is at which an attempt is worth making.
  private func nextStart(_ program: ScanProgram, _ text: ByteView, _ at: Int) -> Int {
    let step = unsafe program.steps + program.acceptance + 1
    let (p, n) = unsafe (text.base + at, text.count &- at)
    let tables = unsafe program.bytes.view.base
    switch unsafe step.pointee.operation {
    case .ranges1:
      return unsafe at
        &+ lw_scan_ranges(p, n, tables + Int(step.pointee.ranges), 1, step.pointee.isInverted)
    case .untilByte: return unsafe at &+ lw_scan_until(p, n, step.pointee.stop.0)
    default:
      return unsafe at &+ lw_scan_table(p, n, tables + Int(step.pointee.table), step.pointee.bit)
    }
  }

  /// Whether the next byte, or the end, is in the step's set.
  @inline(__always)
  private func isNext(
    _ step: UnsafePointer<ScanStep>, _ tables: UnsafePointer<UInt8>, _ text: ByteView, _ at: Int
  ) -> Bool {
    guard at < text.count else { return unsafe step.pointee.includesEdge }
    return unsafe tables[Int(step.pointee.table) &+ Int(text.base[at])] & step.pointee.bit != 0
  }

  /// The end of a text of which `count` bytes from `p` on are left, or the line break at its end: `\n`, `\r`
  /// or both. The place between the two counts too.
  @inline(__always)
  private func isLastLineEnd(_ p: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    switch count {
    case 0: true
    case 1: unsafe p[0] == 0x0A || p[0] == 0x0D
    case 2: unsafe p[0] == 0x0D && p[1] == 0x0A
    default: false
    }
  }

  @inline(__always)
  private func isBoundary(
    _ step: UnsafePointer<ScanStep>, _ tables: UnsafePointer<UInt8>, _ text: ByteView, _ at: Int
  ) -> Bool {
    let before =
      unsafe at > 0 && tables[Int(step.pointee.table) &+ Int(text.base[at &- 1])] & step.pointee.bit != 0
    return unsafe before != isNext(step, tables, text, at)
  }
}

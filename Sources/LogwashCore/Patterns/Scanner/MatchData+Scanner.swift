internal import CKernels

// Safety: the kernel gets a place in `0...text.count` and the view's slack to read in. It stays among the program's
// steps (see ScanProgram.swift); `runEnd` gets one that is a run. Groups are those of the pattern, for which `begin` has made room. No more choices are
// open than the program has attempts, which are at most `ScanProgram.maximumDepth`, because those of a loop are
// forgotten at the end of each turn. `forms` is a constant of the kernels.

/// A scanner without its reference count.
@safe struct ScannerHandle: BitwiseCopyable, @unchecked Sendable {
  fileprivate let program: Unmanaged<ScanProgram>

  init(_ program: ScanProgram) { unsafe self.program = .passUnretained(program) }
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
    // Where the byte is that every match holds, or -1.
    var required = program.requiredByte < 0 ? Int.max : -1
    var task = unsafe ScanTask(
      steps: program.steps, bytes: program.bytes.view.base, groups: groups, choices: choices,
      groupCount: Int32(program.groupCount), maximumTakenBack: Int32(ScanProgram.maximumTakenBack))
    // How many bytes failed attempts may cost.
    var budget = 4 &* text.count &+ 1024
    while true {
      if program.jumpsAhead { place = nextStart(program, text, place) }
      if required < place {
        required = self.place(of: UInt8(truncatingIfNeeded: program.requiredByte), in: text, from: place)
        if required == text.count { break }
      }
      // After an attempt at `\r\n` PCRE2 goes on behind both, or not, as its own optimizations have it.
      if place > start, place < text.count, text[place] == 0x0A, text[place &- 1] == 0x0D {
        return .givenBack(place &- 1)
      }
      if budget < 0 { return .givenBack(place) }
      let end = unsafe forms.pointee.scan(&task, text.base, text.count, place)
      if end >= 0 {
        set(0, place, end)
        return .matched
      }
      if end == LW_SCAN_TOOK_BACK_TOO_MUCH { return .givenBack(place) }
      if program.isAnchored || place >= text.count { break }
      let failed = -1 &- end
      budget &-= 8 &+ failed &- place
      // What begins inside of a run ends where the run ends, and fails as this did.
      place =
        program.leadingRun >= 0 && failed > place
        ? runEnd(program.leadingRun, program, text, place) : place &+ 1
      resetGroups(from: 1, count: program.groupCount)
    }
    fail()
    return .noMatch
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

  /// Where the next byte is at which an attempt is worth making.
  private func nextStart(_ program: ScanProgram, _ text: ByteView, _ at: Int) -> Int {
    runEnd(program.acceptance + 1, program, text, at)
  }

  /// Where the run ends that a step begins with.
  private func runEnd(_ step: Int, _ program: ScanProgram, _ text: ByteView, _ at: Int) -> Int {
    unsafe forms.pointee.findStart(
      program.steps + step, program.bytes.view.base, text.base, text.count, at)
  }

  /// The first place of a byte at or after `start`, which may lie behind the text; the text's end when there is none.
  private func place(of byte: UInt8, in text: ByteView, from start: Int) -> Int {
    guard start < text.count else { return text.count }
    return unsafe start &+ Int(forms.pointee.findByte(text.base + start, text.count &- start, byte))
  }
}

internal import CKernels

// Safety: the kernels get a place in `0...text.count` and the view's slack to read in. They stay among the program's
// steps (see ScanProgram.swift). Groups are those of the pattern, for which `begin` has made room. No more choices are
// open than the program has attempts, which are at most `ScanProgram.maximumDepth`, because those of a loop are
// forgotten at the end of each turn. `forms` is a constant of the kernels.

/// A scanner without its reference count.
@safe package struct ScannerHandle: BitwiseCopyable, @unchecked Sendable {
  let program: Unmanaged<ScanProgram>

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
    begin(groupCount: program.groupCount, optional: program.optionalGroups)
    var task = unsafe scanTask(program)
    var place = start
    let end: Int
    if program.isAnchored {
      end = unsafe forms.pointee.scan(&task, text.base, text.count, start)
      if end == LW_SCAN_TOOK_BACK_TOO_MUCH { return .givenBack(start) }
    } else {
      // Each match of a loop may cost a search; all of a record have one budget.
      guard budget.counted > 0 else { return .givenBack(start) }
      let most = unsafe lw_search_budget(program.search, text.count)
      var left = most
      end = unsafe forms.pointee.search(
        &task, program.search, text.base, text.count, start, &left, &place)
      if budget.isLimited { budget.counted &-= (most &- left) / MatchBudget.scannedBytesOfItem }
      if end == LW_SEARCH_GAVE_BACK { return .givenBack(place) }
    }
    guard end >= 0 else {
      fail()
      return .noMatch
    }
    set(0, place, end)
    return .matched
  }

  /// What the kernels scan with, after a `begin`.
  @inline(__always)
  func scanTask(_ program: ScanProgram) -> ScanTask {
    unsafe ScanTask(
      steps: program.steps, bytes: program.bytes.view.base, groups: groups, choices: choices,
      groupCount: Int32(program.groupCount), maximumTakenBack: Int32(ScanProgram.maximumTakenBack))
  }
}

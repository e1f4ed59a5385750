internal import CPCRE2

// Safety: the callout gets a pointer to a `Tracker` that stands on this function's stack for the whole match and that only
// the callout touches during it. The callout block is PCRE2's and is read, never kept. The text's bytes outlive the call.

extension Pattern {
  /// How many items are tried before an explanation gives up; 64 bytes that are passed between two of them count as one.
  static let explanationSteps = 200_000

  /// Says how far `text` matches. For a cold path: the pattern is compiled again, to be watched while it runs.
  package func explain(_ text: ByteView) -> MatchExplanation { explain(progress(in: text)) }

  func explain(_ progress: Progress) -> MatchExplanation {
    MatchExplanation(
      offset: progress.offset, expected: expectations(at: progress.items), element: nil,
      after: progress.lastGroup.flatMap { index in groupNames.first { $0.index == index }?.name },
      isPartial: progress.isPartial)
  }

  /// What was tried at the furthest byte.
  ///
  /// A pattern that is not anchored is attempted at every byte. The attempt that has matched most bytes counts, the first of
  /// several: the last word of a line may well begin like a whole record, and says nothing.
  struct Progress {
    /// Where the attempt began.
    var start = 0
    /// How far it came.
    var offset = 0
    /// Where the items begin in the translated pattern, in the order in which they were first tried.
    var items: [Int] = []
    /// The named group that was completed last.
    var lastGroup: Int?
    var isPartial = false
  }

  func progress(in text: ByteView) -> Progress {
    let lookarounds = lookaroundRanges
    var tracker = Tracker(ignored: lookarounds)
    var options = PatternCompiler.options(compiledFlags, bytes: matchesBytes)
    options |= PCRE2_AUTO_CALLOUT | PCRE2_NO_START_OPTIMIZE | PCRE2_NO_AUTO_POSSESS | PCRE2_DUPNAMES
    if isWhole { options |= PCRE2_ANCHORED | PCRE2_ENDANCHORED }
    guard let code = unsafe try? PatternCompiler.compile(translation.text, options),
      let data = unsafe pcre2_match_data_create_from_pattern_8(code, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { return Progress(isPartial: true) }
    defer {
      unsafe pcre2_match_context_free_8(context)
      unsafe pcre2_match_data_free_8(data)
      unsafe pcre2_code_free_8(code)
    }
    unsafe pcre2_set_heap_limit_8(context, MatchLimits().heapKiB)
    let result = unsafe withUnsafeMutablePointer(to: &tracker) { tracker in
      unsafe pcre2_set_callout_8(context, trackProgress, tracker)
      return unsafe pcre2_match_8(code, text.base, text.count, 0, PCRE2_NO_JIT, data, context)
    }
    var progress = tracker.progress
    if result > 0 {
      progress.offset = unsafe pcre2_get_ovector_pointer_8(data)[1]
      progress.items = []
    } else {
      progress.isPartial = result != PCRE2_ERROR_NOMATCH
    }
    return progress
  }

  private var lookaroundRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    tree?.forEachGroup { group in
      switch group.kind {
      case .lookahead, .lookbehind: ranges.append(group.range)
      case .capture, .plain, .atomic: break
      }
    }
    return ranges
  }

  /// Describes the items that begin at `offsets` of the translated pattern.
  private func expectations(at offsets: [Int]) -> [String] {
    guard let tree else { return [] }
    var items: [Int: (item: RegexItem, optional: Bool)] = [:]
    var inOrder: [RegexItem] = []
    tree.forEachItem { item, optional, inLookaround in
      guard !inLookaround else { return }
      items[item.range.lowerBound] = (item, optional)
      inOrder.append(item)
    }
    let tried = offsets.sorted().compactMap { items[$0] }
    let required = tried.filter { !$0.optional && !$0.item.isPassedAnchor(in: tried.count) }
    var result: [String] = []
    for (item, _) in required.isEmpty ? tried : required {
      let text = item.description(in: translation.text, followedBy: inOrder)
      if !result.contains(text) { result.append(text) }
    }
    if result.isEmpty, offsets.contains(translation.text.count) { result = ["the end of the text"] }
    return Array(result.prefix(4))
  }
}

/// What the callout keeps.
private struct Tracker {
  let ignored: [Range<Int>]
  var steps = 0
  var place = 0
  var progress = Pattern.Progress()

  /// `item` is tried at `offset`, in the attempt from `start` on.
  mutating func visit(_ item: Int, at offset: Int, from start: Int, lastGroup: Int) -> Int32 {
    steps += 1 + abs(offset - place) >> 6
    place = offset
    if steps > Pattern.explanationSteps { return PCRE2_ERROR_CALLOUT }
    let length = offset - start
    let longest = progress.offset - progress.start
    if length < longest || length == longest && start != progress.start { return 0 }
    if ignored.contains(where: { $0.contains(item) }) { return 0 }
    if length > longest {
      progress.start = start
      progress.offset = offset
      progress.items = []
      progress.lastGroup = nil
    }
    if !progress.items.contains(item) { progress.items.append(item) }
    if lastGroup > 0 { progress.lastGroup = lastGroup }
    return 0
  }
}

private func trackProgress(
  _ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ tracker: UnsafeMutableRawPointer?
) -> Int32 {
  guard let block = unsafe block, let tracker = unsafe tracker else { return 0 }
  return unsafe tracker.assumingMemoryBound(to: Tracker.self).pointee.visit(
    block.pointee.pattern_position, at: block.pointee.current_position,
    from: block.pointee.start_match, lastGroup: Int(block.pointee.capture_last))
}

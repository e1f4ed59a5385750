internal import CPCRE2

// Safety: the callout gets the `MatchWork` of a `MatchData`, which outlives each of its matches and which nothing else touches
// during one. The callout block is PCRE2's and is read, never kept.

/// What the matches of a record may cost, all together.
///
/// PCRE2's own limit is for one attempt at one place of the text: a search that tries each of a million places may take a million
/// times as long, and a template may search in a loop. Its machine code does not say what it did. So a match is made in one of
/// two ways: uncounted, when the worst that can come of it is not much, which it nearly always is; otherwise by a twin of the
/// pattern that reports each item that is tried (`CountedPattern`). It takes some eight times as long, and an account is kept
/// of what it does.
package struct MatchBudget: Sendable, Hashable {
  /// For the uncounted: steps, and bytes that a step may pass, of the worst case of each.
  package var uncounted: Int
  /// For the counted: items that are tried, and bytes that are passed between them. Some two seconds.
  package var counted: Int

  package init(uncounted: Int = 1 << 29, counted: Int = 320_000_000) {
    self.uncounted = uncounted
    self.counted = counted
  }

  /// For patterns and texts that are our own.
  package static let unlimited = MatchBudget(uncounted: .max, counted: .max)

  var isLimited: Bool { counted <= 1 << 60 }

  /// How many steps all attempts of an uncounted match may take together.
  static let steps = 1 << 18
  /// How many the only attempt of an anchored pattern may take.
  static let anchoredSteps = 1 << 14
  /// What usual patterns need at each place, with some room; with less, a match is counted at once.
  static let leastSteps = 64
  /// The longest text for an uncounted match.
  static let longestText = 1 << 14
  /// As many bytes as a scanner passes in vain cost as much as an item that is tried.
  static let scannedBytesOfItem = 16
  /// What a match costs for which there is no twin, because it would be larger than PCRE2 allows.
  static let costWithoutTwin = 1 << 22
}

/// What is kept of a counted match.
struct MatchWork: BitwiseCopyable {
  /// What is left of the budget.
  var left: Int
  /// Where the last item was tried.
  var place: Int

  /// An item is tried; false when that is too much.
  mutating func visit(_ place: Int) -> Bool {
    left &-= 1 &+ abs(place &- self.place)
    self.place = place
    return left > 0
  }
}

/// The callout of counted matches.
func countWork(
  _ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ work: UnsafeMutableRawPointer?
) -> Int32 {
  guard let block = unsafe block, let work = unsafe work else { return 0 }
  let goesOn = unsafe work.assumingMemoryBound(to: MatchWork.self).pointee.visit(
    block.pointee.current_position)
  return goesOn ? 0 : PCRE2_ERROR_CALLOUT
}

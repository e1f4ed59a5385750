internal import CKernels

/// Where a search makes attempts: behind which bytes, or near which target.
struct ScanPlaces: Hashable, Sendable {
  /// The bytes before which an attempt is made.
  let first: ByteSet
  let target: ScanTarget?

  /// - Parameter first: what a match can begin with.
  init(first: ByteSet, target: ScanTarget?) {
    // What can stand before the target is looked at one by one.
    self.first = target?.before.set.isSubset(of: first) ?? false ? ByteSet.bytes : first
    self.target = target
  }

  /// What is passed over at once: bytes with which no match begins, and what can stand before the target. They are laid out
  /// behind the pattern's own steps.
  var runs: [ScanInstruction] {
    [
      .run(first.complement.intersection(.bytes), minimum: 0, maximum: nil),
      .run(target?.before.set ?? .none, minimum: 0, maximum: nil),
    ]
  }

  /// As the kernels take it.
  ///
  /// - Parameter assembler: has laid `runs` out last.
  func kernelSearch(_ assembler: ScanAssembler, required: ByteSet, passes: UInt8) -> ScanSearch {
    let steps = assembler.steps
    var search = ScanSearch()
    search.passes = passes
    search.others = ByteSet.bytes.isSubset(of: first) ? -1 : Int32(steps.count - 2)
    search.leadingRun = Int32(assembler.leadingRun)
    search.required = -1
    if let byte = required.members.min(by: { ($0.commonness, $0) < ($1.commonness, $1) }),
      byte.commonness < target?.byte.commonness ?? .max
    {
      search.required = Int16(byte)
    }
    search.before = -1
    guard let target else { return search }
    search.before = Int32(steps.count - 1)
    search.hasTarget = true
    search.triesStart = target.isCommon
    search.target = target.kernelTarget
    search.minimum = Int32(clamping: target.before.minimum)
    search.maximum = target.before.maximum.map { Int32(clamping: $0) } ?? .max
    return search
  }
}

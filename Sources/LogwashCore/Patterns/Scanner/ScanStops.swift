internal import CKernels

/// The bytes at which the runs of a scanner end, when it is worth finding them all before the first run begins.
///
/// A kernel that has done so knows where a run ends without looking at the text again (stops.inc).
struct ScanStops {
  /// Runs of kind 0 end at bytes up to this one.
  private let low: UInt8?
  /// Those of kinds 1 to 3 at these. Runs that end at one of two have kind 4, and the first two.
  private let others: [UInt8]
  /// All of them.
  private let bytes: ByteSet
  /// How many stops the kernel may find. Their numbers and those of what literals pass are less than 64.
  private let most: Int

  /// With fewer runs than that it costs more than it saves.
  private static let fewestRuns = 5
  /// What is left must do for most lines.
  private static let mostPassed = 31

  /// Nil when the runs of `steps` end at too many different bytes, or there are too few of them.
  init?(_ steps: [ScanStep]) {
    var runs = 0
    var ends: [UInt8] = []
    var pair: [UInt8] = []
    var low: UInt8?
    for step in steps {
      switch step.operation {
      case .untilByte, .passToByte, .field, .untilWord: ends.append(step.stop.0)
      case .untilLow, .fieldLow:
        if let low, low != step.stop.0 { return nil }
        low = step.stop.0
      case .untilEither:
        let both = [step.stop.0, step.stop.1]
        guard pair.isEmpty || pair == both else { return nil }
        pair = both
      case .range, .digits, .ranges, .asciiClass: break
      default: continue
      }
      runs += 1
    }
    let others = pair + ByteSet(ends).subtracting(ByteSet(pair)).members
    guard runs >= Self.fewestRuns, low != nil || !others.isEmpty else { return nil }
    guard others.count <= 3, others.allSatisfy({ $0 < 0x80 }) else { return nil }
    (self.low, self.others) = (low, others)
    // Where a line ends is found with them.
    bytes = ByteSet(others + [UInt8(ascii: "\n")]).union(low.map { ByteSet(0...$0) } ?? .none)
    let stops = bytes
    // What a leap passes, the steps behind it would.
    let passed = steps.reduce(0) { count, step in
      guard step.operation != .decimal else { return count }
      let takesOne = step.operation == .option || step.operation == .digits && step.bit != 0
      return count + (takesOne ? 1 : 0) + Self.passed(by: step, of: stops)
    }
    guard passed <= Self.mostPassed else { return nil }
    most = 63 - passed
    // What is passed in a loop is bounded where it jumps back.
    for (i, step) in steps.enumerated() where step.target > 0 && step.operation != .jump {
      guard Int(step.target) > i else { return nil }
    }
  }

  private static func passed(by step: ScanStep, of stops: ByteSet) -> Int {
    if step.operation == .byteOrJump { return stops.contains(step.stop.0) ? 1 : 0 }
    return (0..<UInt64(step.length)).count {
      stops.contains(UInt8(truncatingIfNeeded: step.word >> (8 * $0)))
    }
  }

  /// The step that says which they are. Their table is at `table`.
  func step(table: Int) -> ScanStep {
    var step = ScanStep(operation: .stops)
    step.stop = (0, low ?? 0)
    for (i, byte) in others.enumerated() { step.word |= UInt64(byte) << UInt64(8 * i) }
    step.ranges = UInt32(table)
    step.length = UInt8(most)
    return step
  }

  /// Which of the bytes up to 0x7F are stops, as the kernels have it.
  var table: [UInt8] { bytes.asciiTable }

  /// Says for a step at which stops its run ends, and how many it passes.
  func mark(_ step: inout ScanStep) {
    step.passes = UInt8(Self.passed(by: step, of: bytes))
    switch step.operation {
    case .untilByte, .passToByte, .field, .untilWord:
      step.kind = UInt8(1 + (others.firstIndex(of: step.stop.0) ?? 0))
    case .untilEither: step.kind = 4
    default: break
    }
  }
}

internal import CKernels

/// Steps that do at once what several behind them do, when a text is as most are, and else nothing.
///
/// The steps behind a leap stay as they are: all that it leaves to them is what they have always done.
struct ScanLeaps {
  private(set) var steps: [ScanStep] = []
  /// Where each step is now; where one is that has a leap before it, for those who jump there.
  private var places: [Int] = []
  private var entries: [Int] = []
  private var leaps: [Int] = []

  /// - Parameter old: steps whose targets are numbers of steps.
  init(_ old: [ScanStep]) {
    for (i, step) in old.enumerated() {
      entries.append(steps.count)
      if let leap = Self.decimal(old[i...]) {
        leaps.append(steps.count)
        steps.append(leap)
      }
      places.append(steps.count)
      steps.append(step)
    }
    for i in steps.indices where steps[i].target != 0 {
      steps[i].target = Int32(entries[Int(steps[i].target)])
    }
  }

  /// Those that have a target.
  ///
  /// - Parameter old: the same before.
  func jumps(_ old: [Int]) -> [Int] { old.map { places[$0] } + leaps }

  /// For digits, a byte and digits, as `[0-9]+(?:\.[0-9]+)?` has them: a number with decimals.
  private static func decimal(_ steps: ArraySlice<ScanStep>) -> ScanStep? {
    guard steps.count > 3 else { return nil }
    let i = steps.startIndex
    let (whole, point, decimals, behind) = (steps[i], steps[i + 1], steps[i + 2], steps[i + 3])
    let none = ScanStep(operation: .literal)
    guard whole.operation == .digits, whole.closes == none.closes, whole.length == 0,
      point.operation == .byteOrJump, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(point.stop.0),
      decimals.operation == .digits, decimals.bit == 0, decimals.opens == none.opens
    else { return nil }
    let target = behind.operation == .jump && behind.target > i ? Int(behind.target) : i + 3
    var leap = ScanStep(operation: .decimal, target: target)
    leap.stop = point.stop
    (leap.opens, leap.closes) = (whole.opens, decimals.closes)
    (leap.length, leap.word, leap.mask) = (decimals.length, decimals.word, decimals.mask)
    return leap
  }
}

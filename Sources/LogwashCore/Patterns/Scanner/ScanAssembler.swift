internal import CKernels

/// Lays the instructions of a scanner out as steps: joins what can run as one, gives every set its tables,
/// resolves labels.
struct ScanAssembler {
  private(set) var steps: [ScanStep] = []
  /// The tables and ranges that the steps name.
  private(set) var bytes: [UInt8] = []
  /// A pattern has few different sets: they are looked through.
  private var tables: [(set: ByteSet, start: Int, bit: UInt8)] = []
  private var ranges: [(ranges: [ClosedRange<UInt8>], start: Int)] = []
  private var places: [Int: Int] = [:]
  /// The table that still has bits free.
  private var open: (start: Int, used: Int)?

  /// The steps whose targets are labels still.
  private var jumps: [Int] = []

  init(_ code: [ScanInstruction]) {
    let code = ScanSimplification.simplified(code)
    var i = 0
    while i < code.count { i += append(code[i...]) }
    for k in jumps { steps[k].target = Int32(places[Int(steps[k].target)] ?? 0) }
    keepFirstStep()
    joinOverJumps()
    passWithoutGroups()
    insertLeaps()
    if let stops = ScanStops(steps) { insert(stops) }
    // From here on it is how far a target is that counts.
    for k in jumps where steps[k].target != 0 { steps[k].target -= Int32(k) }
  }

  /// A target of 0 says that there is none: a loop that comes first begins behind a step that does nothing.
  private mutating func keepFirstStep() {
    guard jumps.contains(where: { steps[$0].target == 0 }) else { return }
    steps.insert(ScanStep(operation: .literal), at: 0)
    jumps = jumps.map { $0 + 1 }
    for k in jumps { steps[k].target += 1 }
  }

  /// A run takes the end of a group and the literal that come behind the jump behind it.
  private mutating func joinOverJumps() {
    let targets = Set(jumps.map { Int(steps[$0].target) })
    for k in jumps
    where steps[k].operation == .jump && k > 0 && !targets.contains(k) && steps[k - 1].length == 0 {
      switch steps[k - 1].operation {
      case .untilByte, .untilEither, .untilLow, .range, .digits, .ranges, .asciiClass, .option, .table: break
      default: continue
      }
      var next = Int(steps[k].target)
      if steps[next].operation == .close, steps[k - 1].closes == ScanStep(operation: .literal).closes {
        steps[k - 1].closes = steps[next].closes
        next += 1
      }
      if steps[next].operation == .literal {
        (steps[k - 1].word, steps[k - 1].mask) = (steps[next].word, steps[next].mask)
        steps[k - 1].length = steps[next].length
        next += 1
      }
      steps[k].target = Int32(next)
    }
  }

  private mutating func passWithoutGroups() {
    let none = ScanStep(operation: .literal)
    for k in steps.indices
    where steps[k].operation == .untilByte && steps[k].opens == none.opens && steps[k].closes == none.closes {
      steps[k].operation = .passToByte
    }
  }

  private mutating func insertLeaps() {
    let leaps = ScanLeaps(steps)
    jumps = leaps.jumps(jumps)
    steps = leaps.steps
  }

  private mutating func insert(_ stops: ScanStops) {
    for k in steps.indices { stops.mark(&steps[k]) }
    for k in jumps { steps[k].target += 1 }
    steps.insert(stops.step(table: bytes.count), at: 0)
    jumps = jumps.map { $0 + 1 }
    bytes += stops.table
  }

  /// Lays out what `code` begins with; returns how many instructions that is.
  private mutating func append(_ code: ArraySlice<ScanInstruction>) -> Int {
    if let count = appendRun(code) ?? appendLiteral(code) ?? appendChoice(code) { return count }
    switch code[code.startIndex] {
    case .byte, .run, .until, .rest: preconditionFailure("a run was laid out already")
    case .test(let test): append(test)
    case .open(let group): steps.append(ScanStep(operation: .open, opens: group))
    case .close(let group): steps.append(ScanStep(operation: .close, closes: group))
    case .branch(let set, let label):
      var branch = step(.branch, set)
      branch.target = Int32(label)
      jumps.append(steps.count)
      steps.append(branch)
    case .jump(let label):
      jumps.append(steps.count)
      steps.append(ScanStep(operation: .jump, target: label))
    case .label(let label): places[label] = steps.count
    case .attempt(let label, let group):
      jumps.append(steps.count)
      steps.append(ScanStep(operation: .attempt, group: Int32(clamping: group), target: label))
    case .mark: steps.append(ScanStep(operation: .mark))
    case .cut: steps.append(ScanStep(operation: .cut))
    case .accept(let number): steps.append(ScanStep(operation: .accept, group: Int32(clamping: number)))
    }
    return 1
  }

  private mutating func append(_ test: ScanTest) {
    switch test {
    case .ahead(let set): steps.append(step(.ahead, set))
    case .behind(let set): steps.append(step(.behind, set))
    case .textStart: steps.append(ScanStep(operation: .textStart))
    case .textEnd: steps.append(ScanStep(operation: .textEnd))
    case .lastLineEnd: steps.append(ScanStep(operation: .lastLineEnd))
    case .wordBoundary(let negated):
      steps.append(step(negated ? .notWordBoundary : .wordBoundary, .word))
    }
  }

  /// The first step that takes something, when that is a run without a maximum; else -1.
  var leadingRun: Int {
    for (i, step) in steps.enumerated() {
      switch step.operation {
      case .stops, .decimal, .open, .ahead, .behind, .wordBoundary, .notWordBoundary: continue
      case .literal where step.length == 0: continue
      case .untilByte, .passToByte, .untilEither, .untilLow, .field, .fieldLow, .range, .ranges, .asciiClass,
        .table, .option, .untilWord, .rest:
        // What is taken in its place can begin inside of it.
        return step.maximum == .max && step.target == 0 ? i : -1
      // With a sign, a match may begin inside of it.
      case .digits: return step.bit == 0 && step.target == 0 ? i : -1
      default: return -1
      }
    }
    return -1
  }

  // MARK: Joining

  /// A run or a byte of a set, the group that begins before it, the one that ends behind it, and the literal behind that.
  private mutating func appendRun(_ code: ArraySlice<ScanInstruction>) -> Int? {
    var rest = code
    var opens = 0
    if case .open(let group)? = rest.first {
      opens = group
      rest.removeFirst()
    }
    var run: ScanStep
    switch rest.popFirst() {
    case .run(let set, let minimum, let maximum)?: run = self.run(set, minimum, maximum)
    case .until(let literal)?:
      run = ScanStep(operation: .untilWord)
      run.stop = (literal, 0)
    case .rest?: run = ScanStep(operation: .rest)
    // One that is a single byte is a literal, alone or with its neighbours.
    case .byte(let set)? where set.single == nil || opens > 0: run = self.run(set, 1, 1)
    default: return nil
    }
    run.opens = UInt32(2 * opens)
    if case .close(let group)? = rest.first {
      run.closes = UInt32(2 * group + 1)
      rest.removeFirst()
    }
    if let sign = sign(before: run) {
      (run.table, run.bit, run.opens) = (sign.table, sign.bit, sign.opens)
      steps.removeLast()
    }
    steps.append(run)
    addLiteral(rest)
    return code.count - rest.count + Int(steps[steps.count - 1].length)
  }

  /// The last step, if it takes a byte or not, and digits can run with it: no group begins or ends between, and no jump leads
  /// there.
  private func sign(before run: ScanStep) -> ScanStep? {
    let none = ScanStep(operation: .literal)
    guard run.operation == .digits, run.opens == none.opens, let last = steps.last, last.operation == .option,
      last.minimum == 0, last.length == 0, last.closes == none.closes, jumps.last != steps.count - 1,
      !places.values.contains(steps.count)
    else { return nil }
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains {
      bytes[Int(last.table) + Int($0)] & last.bit != 0
    }
    return isDigit ? nil : last
  }

  /// A branch on the bytes of which the run or the byte behind it has to take one: that decides.
  private mutating func appendChoice(_ code: ArraySlice<ScanInstruction>) -> Int? {
    guard case .branch(let set, let label)? = code.first, !set.includesEdge else { return nil }
    var rest = code.dropFirst()
    if case .byte(set)? = rest.first, let byte = set.single {
      var step = ScanStep(operation: .byteOrJump, target: label)
      step.stop = (byte, 0)
      jumps.append(steps.count)
      steps.append(step)
      return 2
    }
    if case .open? = rest.first { rest.removeFirst() }
    switch rest.first {
    case .byte(set)?, .run(set, minimum: 1, maximum: _)?: break
    default: return nil
    }
    guard let count = appendRun(code.dropFirst()) else { return nil }
    steps[steps.count - 1].target = Int32(label)
    jumps.append(steps.count - 1)
    return 1 + count
  }

  private mutating func appendLiteral(_ code: ArraySlice<ScanInstruction>) -> Int? {
    steps.append(ScanStep(operation: .literal))
    addLiteral(code)
    let length = Int(steps[steps.count - 1].length)
    guard length > 0 else {
      steps.removeLast()
      return nil
    }
    return length
  }

  /// Adds the single bytes that `code` begins with to the last step, up to eight.
  private mutating func addLiteral(_ code: ArraySlice<ScanInstruction>) {
    var step = steps[steps.count - 1]
    for instruction in code.prefix(8) {
      guard case .byte(let set) = instruction, let byte = set.single else { break }
      step.word |= UInt64(byte) << UInt64(8 * step.length)
      step.mask |= 0xFF << UInt64(8 * step.length)
      step.length += 1
    }
    if step.length == 1, step.word == UInt64(step.stop.0), step.minimum <= 1 {
      switch step.operation {
      case .untilByte: step.operation = .field
      case .untilLow: step.operation = .fieldLow
      default: break
      }
    }
    steps[steps.count - 1] = step
  }

  // MARK: Sets

  private mutating func step(_ operation: ScanOperation, _ set: ByteSet) -> ScanStep {
    var step = ScanStep(operation: operation)
    (step.table, step.bit) = table(of: set)
    step.includesEdge = set.includesEdge
    return step
  }

  private mutating func run(_ set: ByteSet, _ minimum: Int, _ maximum: Int?) -> ScanStep {
    var step = step(.table, set)
    step.minimum = UInt32(clamping: minimum)
    step.maximum = maximum.map { UInt32(clamping: $0) } ?? .max
    if minimum <= 1, maximum == 1 {
      step.operation = .option
      return step
    }
    let inside = set.ranges
    let outside = ByteSet.bytes.subtracting(set).ranges
    let mayEndAtOnce = maximum == nil && minimum <= 1
    if mayEndAtOnce, outside.count == 1, outside[0].count == 1 {
      step.operation = .untilByte
      step.stop = (outside[0].lowerBound, 0)
    } else if mayEndAtOnce, outside.allSatisfy({ $0.count <= 2 }), outside.reduce(0, { $0 + $1.count }) == 2 {
      step.operation = .untilEither
      step.stop = (outside[0].lowerBound, outside[outside.count - 1].upperBound)
    } else if mayEndAtOnce, let last = outside.last?.upperBound, last <= 0x20 {
      step.operation = .untilLow
      step.stop = (last, 0)
    } else {
      let isInverted = outside.count < inside.count
      let ranges = isInverted ? outside : inside
      if (1...8).contains(ranges.count) {
        step.operation = .ranges
        step.rangeCount = UInt8(ranges.count)
        step.ranges = place(of: ranges)
        step.flip = isInverted ? 0 : -1
        if ranges.count > 1, ranges.allSatisfy({ $0.upperBound < 0x80 }) {
          step.operation = .asciiClass
        } else if maximum == nil, ranges.count == 1, !isInverted {
          step.operation = .range
          step.stop = (ranges[0].lowerBound, ranges[0].upperBound - ranges[0].lowerBound)
          if minimum == 1, ranges[0] == UInt8(ascii: "0")...UInt8(ascii: "9") {
            step.operation = .digits
            step.bit = 0
          }
        }
      }
    }
    return step
  }

  private mutating func table(of set: ByteSet) -> (UInt32, UInt8) {
    var plain = set
    plain.includesEdge = false
    if let known = tables.first(where: { $0.set == plain }) { return (UInt32(known.start), known.bit) }
    var place = open ?? (bytes.count, 8)
    if place.used == 8 {
      place = (bytes.count, 0)
      bytes += [UInt8](repeating: 0, count: 256)
    }
    let bit: UInt8 = 1 << UInt8(place.used)
    for byte in plain.members { bytes[place.start + Int(byte)] |= bit }
    place.used += 1
    open = place
    tables.append((plain, place.start, bit))
    return (UInt32(place.start), bit)
  }

  private mutating func place(of wanted: [ClosedRange<UInt8>]) -> UInt32 {
    if let known = ranges.first(where: { $0.ranges == wanted }) { return UInt32(known.start) }
    let place = bytes.count
    ranges.append((wanted, place))
    for range in wanted {
      bytes += [range.lowerBound, range.upperBound - range.lowerBound]
    }
    if wanted.count > 1 { bytes += ByteSet(wanted.joined()).asciiTable }
    return UInt32(place)
  }
}

/// What a built-in looks for in its subject.
enum Needle {
  case text(ByteView)
  /// In upper or lower case.
  case anyCase(ByteView)
  case pattern(PatternHandle)
}

extension Machine {
  /// What argument 0 is to be looked for as: by the flags in argument `flagsArgument`, and `default` without
  /// them.
  mutating func needle(
    _ program: Program, _ call: Call, flagsArgument: Int, isStrict: Bool = false,
    default isPattern: Bool = false
  ) throws(Fault) -> (needle: Needle, flags: SearchFlags) {
    if call.prepared >= 0 {
      let flags = has(call, flagsArgument) ? SearchFlags(argumentView(call, flagsArgument)) : SearchFlags()
      return (.pattern(program.patternHandles[call.prepared]), flags)
    }
    var flags = SearchFlags()
    if has(call, flagsArgument) {
      flags = SearchFlags(argumentView(call, flagsArgument))
      if isStrict, flags.hasLonelyPatternFlags { throw Fault(.badArgument, operand: flagsArgument + 1) }
    } else {
      flags.isPattern = isPattern
    }
    if flags.isPattern {
      return (.pattern(try pattern(for: argumentText(call, 0), flags: flags.pattern)), flags)
    }
    let text = argumentView(call, 0)
    return (flags.pattern.contains(.caseInsensitive) ? .anyCase(text) : .text(text), flags)
  }

  /// Where the needle first occurs at or after byte `start`, or nil.
  mutating func firstRange(
    of needle: Needle, in view: ByteView, from start: Int = 0
  ) throws(Fault) -> Range<Int>? {
    switch needle {
    case .text(let text): return try firstRange(of: text, in: view, from: start)
    case .anyCase(let text): return try firstRange(ofAnyCase: text, in: view, from: start)
    case .pattern(let pattern):
      guard try matches(pattern, view, from: start) else { return nil }
      return matchData.group(0)
    }
  }

  /// Where the needle last occurs, or nil. For a pattern: where the match begins that is found last when each
  /// search begins one character behind the start of the match before.
  mutating func lastRange(of needle: Needle, in view: ByteView) throws(Fault) -> Range<Int>? {
    switch needle {
    case .text(let text): return try lastRange(of: text, in: view)
    case .anyCase(let text): return try lastRange(ofAnyCase: text, in: view)
    case .pattern:
      var last: Range<Int>?
      var start = 0
      while start <= view.count, let found = try firstRange(of: needle, in: view, from: start) {
        try countSteps((view.count &- start) >> 8)
        last = found
        start = view.nextScalar(after: found.lowerBound)
      }
      return last
    }
  }
}

/// Comparing without regard to case, as Java does after lower-casing both sides.
extension ByteView {
  /// Where `needle`, in any case, ends if it stands at byte `start`; else nil.
  func end(ofAnyCase needle: ByteView, at start: Int) -> Int? {
    var at = start
    var i = 0
    while i < needle.count {
      guard at < count else { return nil }
      let (a, b) = (self[at], needle[i])
      if a < 0x80, b < 0x80 {
        guard TextCase.lower(a) == TextCase.lower(b) else { return nil }
        at += 1
        i += 1
      } else {
        let (x, y) = (scalar(at: at), needle.scalar(at: i))
        guard Self.sameLetter(x.scalar, y.scalar, a, b) else { return nil }
        at += x.length
        i += y.length
      }
    }
    return at
  }

  private static func sameLetter(
    _ x: Unicode.Scalar?, _ y: Unicode.Scalar?, _ a: UInt8, _ b: UInt8
  ) -> Bool {
    guard let x, let y else { return x == nil && y == nil && a == b }
    return x == y || x.properties.lowercaseMapping == y.properties.lowercaseMapping
  }
}

/// A pattern that a template made at run time, as the machine's cache knows it.
struct PatternKey: Hashable {
  var source: String
  var flags: RegexFlags
  var isWhole: Bool
}

/// Patterns made at run time: compiled once, then kept.
extension Machine {
  /// The pattern of a text. It stays good for the run.
  ///
  /// - Throws: `badPattern` when it does not compile.
  package mutating func pattern(
    for source: Text, flags: RegexFlags, whole: Bool = false
  ) throws(Fault) -> PatternHandle {
    try countSteps(Self.stepsOfLookUp)
    let key = PatternKey(source: heap.view(source).string, flags: flags, isWhole: whole)
    if let known = patternCache[key] { return known.handle }
    guard let pattern = try? Pattern(key.source, flags: flags, dialect: .java, whole: whole) else {
      throw Fault(.badPattern, operand: 1)
    }
    // A built-in may still use a handle: what is dropped is kept until as many are dropped again.
    if patternCache.count >= 256 {
      retiredPatterns = Array(patternCache.values)
      patternCache.removeAll()
    }
    patternCache[key] = pattern
    return pattern.handle
  }
}

/// One of the `?replace` by a constant pattern of which a whole program is made: `${line?replace(…, "r")?replace(…, "r")}`.
package struct LeadingReplacement: BitwiseCopyable, Sendable {
  /// Its number among the program's patterns.
  package var pattern: Int
  /// It has neither `$` nor `\`.
  package var text: Text
  package var isFirstOnly: Bool

  package init(pattern: Int, text: Text, isFirstOnly: Bool) {
    self.pattern = pattern
    self.text = text
    self.isFirstOnly = isFirstOnly
  }
}

/// Running a program that prints the line with replacements in it and nothing else.
extension Machine {
  /// Writes what the program prints, without the loop over instructions.
  ///
  /// - Returns: false when that has failed, which is taken back: the loop is to do it again, and knows how to explain why.
  mutating func runReplacements(_ program: Program) -> Bool {
    guard let slot = program.lineSlot, case .text(var text) = record.slots[slot] else { return false }
    do throws(Fault) {
      for i in 0..<program.replacements.count {
        let replacement = program.replacements[i]
        charge(bytes: Int(text.count))
        text = try replacing(
          text, program.patternHandles[replacement.pattern], by: heap.view(replacement.text), isPlain: true,
          isFirstOnly: replacement.isFirstOnly)
      }
      // With the line break that the template may print behind it.
      guard text.count < limits.textBytes else { return false }
      try emitPrinted(heap.view(text), program)
      return true
    } catch {
      sink.cutBack()
      return false
    }
  }
}

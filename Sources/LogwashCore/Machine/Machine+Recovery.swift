/// After a fault: who catches it, and what is taken back.
extension Machine {
  /// What was printed into a body that is captured is gone with the error; what was to be compressed is.
  mutating func endCaptures() {
    while !marks.isEmpty {
      let mark = marks.removeLast()
      if mark.isCompressing { compress(from: mark.start) } else { text.truncate(to: mark.start) }
    }
  }

  /// Where a guard or an `<#attempt>` goes on after a fault, or nil when there is none that catches it.
  mutating func recover(from fault: Fault) -> Int? {
    switch fault.code {
    case .tooManySteps, .tooDeep, .tooLarge, .rejected, .noMatch, .patternTooExpensive: return nil
    default: break
    }
    while !handlers.isEmpty {
      let handler = handlers.removeLast()
      if handler.isGuard, fault.code != .missing { continue }
      unwind(to: handler)
      if handler.isGuard { stack.append(.missing) }
      return Int(handler.target)
    }
    return nil
  }
}

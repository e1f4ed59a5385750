extension ByteView {
  /// Whether all of it is valid UTF-8. ASCII costs a scan by vectors only.
  package var isValidUTF8: Bool {
    firstInvalidUTF8 == nil
  }

  /// Where the first bytes stand that are no UTF-8, or nil.
  package var firstInvalidUTF8: Int? {
    var at = 0
    while let next = firstNonASCII(from: at) {
      let sequence = utf8Sequence(at: next)
      guard sequence.isValid else { return next }
      at = next + sequence.count
    }
    return nil
  }
}

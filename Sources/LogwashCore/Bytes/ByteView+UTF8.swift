extension ByteView {
  /// Whether all of it is valid UTF-8. ASCII costs a scan by vectors only.
  package var isValidUTF8: Bool {
    var at = 0
    while let next = firstNonASCII(from: at) {
      let sequence = utf8Sequence(at: next)
      guard sequence.isValid else { return false }
      at = next + sequence.count
    }
    return true
  }
}

extension ByteView {
  /// Whether two texts that differ in bytes are equal all the same: in Unicode's form NFKC, in which FreeMarker compares
  /// strings (since 2.3.33). Texts that are no UTF-8 are not.
  @inline(never)
  func isEquivalent(to other: ByteView) -> Bool {
    let shorter = Swift.min(count, other.count)
    var at = 0
    while at < shorter, self[at] == other[at] { at += 1 }
    // ASCII characters stand for themselves and never combine with what is before them: if both sides go on with
    // different ones, or end, no normalisation makes them equal. That decides nearly every comparison.
    let isPlain = at >= count || self[at] < 0x80
    let isOtherPlain = at >= other.count || other[at] < 0x80
    if isPlain, isOtherPlain { return false }
    guard let left = compatibilityForm, let right = other.compatibilityForm else { return false }
    // The standard library compares strings by canonical equivalence, which is the rest of NFKC.
    return left == right
  }

  /// With compatibility characters replaced; nil for invalid UTF-8.
  private var compatibilityForm: String? {
    var form = String.UnicodeScalarView()
    var at = 0
    while at < count {
      let (scalar, length) = self.scalar(at: at)
      guard let scalar else { return nil }
      if let expansion = CompatibilityTable.expansion(of: scalar) {
        form.append(contentsOf: expansion)
      } else {
        form.append(scalar)
      }
      at += length
    }
    return String(form)
  }
}

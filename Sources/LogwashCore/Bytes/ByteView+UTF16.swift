/// FreeMarker counts strings in UTF-16 units; texts are UTF-8.
extension ByteView {
  /// The byte offset of UTF-16 unit `index`; nil when the text is shorter. An index between the two units of a surrogate pair
  /// gives the offset of the pair and `splits`.
  package func byteOffset(ofUTF16 index: Int) -> (offset: Int, splits: Bool)? {
    guard index >= 0 else { return nil }
    if isASCII { return index <= count ? (index, false) : nil }
    var units = 0
    var at = 0
    while at < count {
      if units == index { return (at, false) }
      let sequence = utf8Sequence(at: at)
      if sequence.isValid, sequence.count == 4 {
        if units + 1 == index { return (at, true) }
        units += 2
      } else {
        units += 1
      }
      at += sequence.count
    }
    return units == index ? (at, false) : nil
  }

  /// How many UTF-16 units the text has; what is no valid UTF-8 counts as the U+FFFD that stands for it.
  package var utf16Count: Int {
    if isASCII { return count }
    var units = 0
    var at = 0
    while at < count {
      let sequence = utf8Sequence(at: at)
      units += sequence.isValid && sequence.count == 4 ? 2 : 1
      at += sequence.count
    }
    return units
  }

  /// How many UTF-16 units stand before byte `offset`.
  package func utf16Index(ofByte offset: Int) -> Int { self[0..<offset].utf16Count }
}

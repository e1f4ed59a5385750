/// What an edit does to a member that was read from JSON, so that the writer can copy what is left of its
/// source.
///
/// | state | sourceStart | sourceEnd | written as |
/// |---|---|---|---|
/// | untouched | a, at least 1 | b > a | the source, byte for byte |
/// | renamed, its value untouched | b | a (a reversed range) | the source with the new key in it |
/// | changed | a | 0 | the source up to the value; the new value; the spacing behind the old one |
/// | added, or changed and renamed | 0 | 0 | `"key":value` |
/// | removed | any | 0, and its value (in the slot or its own) is `missing` | nothing |
///
/// An object's first byte is its `{`, so a member never begins at 0.
extension HashMember {
  package var isUntouched: Bool { sourceEnd > sourceStart }
  package var isRenamed: Bool { sourceEnd != 0 && sourceStart > sourceEnd }

  /// The member has another value now, in its slot or in `value`; the key's bytes are kept.
  package mutating func markChanged() {
    // What was renamed has lost the key in its source.
    if isRenamed { sourceStart = 0 }
    sourceEnd = 0
  }

  /// The member has another key now; its place and its value's bytes are kept. `slot` is to follow the new
  /// name.
  package mutating func rename(to key: Text) {
    self.key = key
    if isUntouched {
      (sourceStart, sourceEnd) = (sourceEnd, sourceStart)
    } else if !isRenamed {
      sourceStart = 0
    }
  }

  /// The member is written no more, for as long as its value is `missing`. The value in a slot is the
  /// caller's to clear.
  package mutating func markRemoved() {
    markChanged()
    value = .missing
  }
}

/// Which JSON texts the heap holds as values already, so that an array that is looked into again and again is read once.
struct ReadDocuments: BitwiseCopyable {
  private static let capacity = 8

  private var texts = InlineArray<8, Text>(repeating: .empty)
  private var values = InlineArray<8, Value>(repeating: .missing)
  private var count = 0
  /// Which is replaced next when all are taken.
  private var next = 0

  func value(of text: Text) -> Value? {
    for i in 0..<count where texts[i] == text { return values[i] }
    return nil
  }

  mutating func insert(_ value: Value, for text: Text) {
    texts[next] = text
    values[next] = value
    count = max(count, next + 1)
    next = (next + 1) % Self.capacity
  }

  @inline(__always)
  mutating func removeAll() {
    count = 0
    next = 0
  }
}

// Safety: `base` is owned, elements are trivial, `count <= capacity` always holds and every access is checked against
// `count`. Memory behind `count` is never read.

/// A growable array of trivial elements without reference counting or copy-on-write: the machine's stacks and heaps.
///
/// Emptied after every record, its capacity kept.
@safe package struct Arena<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private var base: UnsafeMutablePointer<Element>
  package private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int = 16) {
    self.capacity = max(capacity, 1)
    unsafe base = .allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  /// The elements, for a kernel; good until the next append.
  var memory: UnsafeMutablePointer<Element> { unsafe base }

  package var isEmpty: Bool { count == 0 }

  package subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "arena index out of range")
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count, "arena index out of range")
      unsafe base[index] = newValue
    }
  }

  /// The last element.
  package var top: Element {
    @inline(__always) get { self[count - 1] }
    @inline(__always) set { self[count - 1] = newValue }
  }

  /// The element below the last.
  package var next: Element {
    @inline(__always) get { self[count - 2] }
  }

  /// Puts one element in the place of the last two.
  @inline(__always)
  package mutating func replaceTwo(by element: Element) {
    truncate(to: count - 1)
    top = element
  }

  @inline(__always)
  package mutating func append(_ element: Element) {
    if count == capacity { grow(1) }
    unsafe base[count] = element
    count += 1
  }

  @inline(__always)
  package mutating func append(repeating element: Element, count n: Int) {
    // Often there is one, for which a call to fill memory is too much.
    if n == 1 { return append(element) }
    guard n > 0 else { return }
    if count + n > capacity { grow(n) }
    unsafe (base + count).update(repeating: element, count: n)
    count += n
  }

  /// Holds just the elements of a table.
  @inline(__always)
  package mutating func assign(_ table: borrowing FixedTable<Element>) {
    count = 0
    if table.count > capacity { grow(table.count) }
    unsafe base.update(from: table.base, count: table.count)
    count = table.count
  }

  /// Appends elements that the arena already holds.
  package mutating func append(copying range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    guard !range.isEmpty else { return }
    if count + range.count > capacity { grow(range.count) }
    unsafe (base + count).update(from: base + range.lowerBound, count: range.count)
    count += range.count
  }

  @inline(__always)
  package mutating func removeLast() -> Element {
    precondition(count > 0, "arena is empty")
    count -= 1
    return unsafe base[count]
  }

  @inline(__always)
  package mutating func truncate(to n: Int) {
    precondition(n >= 0 && n <= count)
    count = n
  }

  @inline(__always)
  package mutating func removeAll() { count = 0 }

  /// Drops the memory when it has grown past `limit` elements; only when empty.
  package mutating func shrink(to limit: Int) {
    guard count == 0, capacity > limit else { return }
    unsafe base.deallocate()
    capacity = max(limit, 1)
    unsafe base = .allocate(capacity: capacity)
  }

  @inline(never)
  private mutating func grow(_ n: Int) {
    let wanted = max(capacity * 2, count + n)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = wanted
  }
}

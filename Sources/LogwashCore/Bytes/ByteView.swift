internal import CKernels

// Safety: a `ByteView` is made only from memory that outlives the run it is used in (the input block, the program's constants,
// the machine's scratch, none of which moves or is freed during a run) and that carries `ByteView.slack` readable bytes
// behind its end, as the kernels need. Every access by index is checked against `count`.

/// A read-only view of bytes that somebody else keeps alive for the length of a run.
///
/// It is what a `Text` resolves to. It must not be stored beyond the run in which it was made.
@safe package struct ByteView: BitwiseCopyable, @unchecked Sendable {
  /// How many bytes behind the end of every view may be read (never used).
  package static let slack = 64

  let base: UnsafePointer<UInt8>
  package let count: Int

  /// - Precondition: `count + slack` bytes from `base` are readable while the view is used.
  init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// A view of nothing.
  package static let none = nothing.view
  private static let nothing = ConstantBytes([])

  package var isEmpty: Bool { count == 0 }

  package subscript(index: Int) -> UInt8 {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "byte index out of range")
      return unsafe base[index]
    }
  }

  /// The bytes in `range`, as a view.
  package subscript(range: Range<Int>) -> ByteView {
    @inline(__always) get {
      precondition(range.lowerBound >= 0 && range.upperBound <= count, "byte range out of range")
      return unsafe ByteView(base: base + range.lowerBound, count: range.count)
    }
  }

  package func dropFirst(_ n: Int) -> ByteView { self[min(n, count)..<count] }
  package func prefix(_ n: Int) -> ByteView { self[0..<min(n, count)] }

  package var first: UInt8? { count > 0 ? self[0] : nil }
  package var last: UInt8? { count > 0 ? self[count - 1] : nil }

  /// The bytes as a `String`, invalid UTF-8 repaired. For cold paths only: it allocates.
  package var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// The bytes as an array. For cold paths only: it allocates.
  package var array: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Calls `body` with the bytes as a standard library span.
  package func withSpan<R>(_ body: (RawSpan) -> R) -> R {
    let buffer = unsafe UnsafeRawBufferPointer(start: base, count: count)
    return unsafe body(buffer.bytes)
  }
}

extension ByteView: Equatable {
  @inline(__always)
  package static func == (a: ByteView, b: ByteView) -> Bool {
    unsafe a.count == b.count && lw_equal_bytes(a.base, b.base, a.count)
  }

  /// Compares with a literal; the compiler keeps a `StaticString`'s bytes in the binary.
  @inline(__always)
  package static func == (a: ByteView, b: StaticString) -> Bool {
    guard b.hasPointerRepresentation else { return a.string == b.description }
    return unsafe a.count == b.utf8CodeUnitCount && lw_equal_bytes(a.base, b.utf8Start, a.count)
  }

  /// Byte order, as memcmp gives it: negative, zero or positive.
  package func compare(to other: ByteView) -> Int {
    let common = min(count, other.count)
    for i in 0..<common {
      let a = unsafe base[i]
      let b = unsafe other.base[i]
      if a != b { return a < b ? -1 : 1 }
    }
    return count - other.count
  }
}

extension StaticString {
  /// Byte `i` of the literal's UTF-8.
  package func byte(_ i: Int) -> UInt8 {
    precondition(hasPointerRepresentation && i >= 0 && i < utf8CodeUnitCount)
    return unsafe utf8Start[i]
  }
}

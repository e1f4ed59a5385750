internal import CKernels

// Safety: `map` is owned and has a bit for every byte of the block up to `mapped`, rounded up to 64, and eight bytes more,
// which the walk may load; `reserve` sees to it. `base` and `count` are those of a view that the caller keeps alive and
// unchanged from `begin` to `end`, or of the record that `cover` gets; the kernel reads up to 63 bytes behind it, its slack.

/// Where strings of JSON stop in a block of records: one bit for each byte that is `"`, `\` or a control byte.
///
/// A string's end is then looked up and not searched for, and a look costs less than a load and a compare of vectors. The map
/// is made some kilobytes ahead of the record that is read, so that both stay in the nearest cache.
@safe struct JSONStops: ~Copyable, @unchecked Sendable {
  private static let step = 4096

  private var base: UnsafePointer<UInt8>?
  private var count = 0
  private var mapped = 0
  private var map: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The block was given by `begin`; otherwise it is a record alone.
  private var isBlock = false
  /// What was mapped of the block is ASCII.
  private var isASCII = true
  private var isUTF8 = true
  private let forms: UnsafePointer<KernelForms>

  init(form: KernelForm = .best) {
    unsafe forms = form.kernels
    capacity = 4096
    unsafe map = .allocate(capacity: capacity)
    unsafe map.initialize(repeating: 0, count: capacity)
  }

  deinit { unsafe map.deallocate() }

  /// The records that follow lie in `block`, whose bytes stay as they are until `end`.
  mutating func begin(_ block: ByteView) {
    rebase(block)
    isBlock = true
  }

  mutating func end() {
    unsafe base = nil
    count = 0
    isBlock = false
  }

  private mutating func rebase(_ block: ByteView) {
    unsafe base = block.base
    count = block.count
    mapped = 0
    isASCII = true
    isUTF8 = true
  }

  /// Makes the map of a record; returns where the record stands in the block.
  @inline(__always)
  mutating func cover(_ record: ByteView) -> Int {
    var offset = 0
    if isBlock, let base = unsafe base { offset = unsafe record.base - base } else { rebase(record) }
    if offset < 0 || offset &+ record.count > count {
      isBlock = false
      rebase(record)
      offset = 0
    }
    if offset &+ record.count > mapped { extend(to: offset &+ record.count) }
    return offset
  }

  @inline(never)
  private mutating func extend(to end: Int) {
    guard let base = unsafe base else { return }
    let wanted = min(max(end, mapped + Self.step), count)
    let rounded = (wanted + 63) & ~63
    reserve(rounded / 8 + 16)
    guard wanted > mapped else { return }
    let hasOther = unsafe forms.pointee.jsonMap(base + mapped, wanted - mapped, map + mapped / 8)
    mapped = rounded
    if hasOther, isASCII {
      isASCII = false
      isUTF8 = unsafe ByteView(base: base, count: count).isValidUTF8
    }
  }

  private mutating func reserve(_ n: Int) {
    guard n > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * n)
    unsafe larger.initialize(repeating: 0, count: 2 * n)
    unsafe larger.update(from: map, count: capacity)
    unsafe map.deallocate()
    unsafe map = larger
    capacity = 2 * n
  }

  /// All of the block that was mapped is known to be valid UTF-8.
  var isKnownUTF8: Bool { isUTF8 }

  /// The block and the map, for the walk over the record that was covered last.
  @unsafe var memory: (base: UnsafePointer<UInt8>?, map: UnsafePointer<UInt8>) {
    unsafe (base, UnsafePointer(map))
  }
}

extension JSONStops {
  /// The places where strings stop in a text, and whether all of it and of its last 64 bytes is ASCII; to compare the forms.
  static func stops(of text: ByteView, _ form: KernelForm) -> (places: [Int], isASCII: Bool) {
    guard text.count > 0 else { return ([], true) }
    var map = [UInt8](repeating: 0, count: text.count / 8 + 16)
    let hasOther = unsafe form.kernels.pointee.jsonMap(text.base, text.count, &map)
    return ((0..<text.count).filter { map[$0 / 8] >> UInt8($0 % 8) & 1 == 1 }, !hasOther)
  }
}

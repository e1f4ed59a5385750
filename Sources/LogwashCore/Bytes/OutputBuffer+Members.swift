internal import CKernels

// Safety: room for all that is written is reserved before; the kernels read up to 63 bytes behind a view, its slack, and write
// as many behind what they report, which the buffer's slack covers.

/// Members of JSON objects, key and value in one go.
extension OutputBuffer {
  /// Appends a key with its colon, as it is, and a text as a JSON string.
  ///
  /// - Parameter repairs: what is no valid UTF-8 is replaced by U+FFFD.
  @inline(__always)
  package mutating func append(key: ByteView, json text: ByteView, repairs: Bool) {
    reserve(key.count &+ text.count &+ 2)
    unsafe lw_copy_short(base + count, key.base, key.count)
    let start = count &+ key.count
    unsafe base[start] = UInt8(ascii: "\"")
    let copied = unsafe lw_copy_json_clean(base + start + 1, text.base, text.count)
    unsafe base[start &+ 1 &+ copied] = UInt8(ascii: "\"")
    if copied == text.count { return extend(by: key.count &+ copied &+ 2) }
    extend(by: key.count &+ copied &+ 1)
    append(jsonContents: text.dropFirst(copied), repairs: repairs)
    append(UInt8(ascii: "\""))
  }

  /// Appends a key with its colon and a value, both as they are.
  @inline(__always)
  package mutating func append(key: ByteView, raw value: ByteView) {
    reserve(key.count &+ value.count)
    unsafe lw_copy_short(base + count, key.base, key.count)
    unsafe lw_copy_short(base + count + key.count, value.base, value.count)
    extend(by: key.count &+ value.count)
  }
}

/// Writes the members of one object, from `{` to `}`: runs of untouched members are copied from where they
/// were read, in one piece with the commas between them.
struct JSONMemberWriter {
  private let writer: JSONWriter
  private let origin: ByteView
  /// What stands in `origin` is known to be valid UTF-8.
  private let isOriginUTF8: Bool
  private let depth: Int
  private let limit: Int
  /// A `missing` value is written as `null` instead of being left out: in hashes that a template made.
  private let keepsMissing: Bool

  /// Where the `{` and the `}` stand in `origin`; both 0 when it is empty.
  private var brace = 0
  private var end = 0
  /// The untouched members that wait to be copied.
  private var run = 0..<0
  private var isFirst = true

  init(
    writer: JSONWriter, origin: ByteView, isOriginUTF8: Bool, depth: Int, limit: Int, keepsMissing: Bool
  ) {
    self.writer = writer
    self.origin = origin
    self.isOriginUTF8 = isOriginUTF8
    self.depth = depth
    self.limit = limit
    self.keepsMissing = keepsMissing
    guard !origin.isEmpty else { return }
    brace = origin.skippingJSONSpace(from: 0)
    end = origin.count - 1
    while end > brace, origin[end] != UInt8(ascii: "}") { end -= 1 }
  }

  func open(_ out: inout OutputBuffer) {
    if brace > 0 { copy(0..<brace, &out) }
    out.append(UInt8(ascii: "{"))
  }

  /// Appends a member as it stands in the origin.
  @inline(__always)
  mutating func append(untouched source: Range<Int>, _ out: inout OutputBuffer) {
    if run.upperBound &+ 1 == source.lowerBound, !run.isEmpty {
      run = run.lowerBound..<source.upperBound
    } else {
      flush(&out)
      run = source
    }
  }

  mutating func append(
    _ member: HashMember, value: Value, _ heap: borrowing Heap, _ out: inout OutputBuffer
  ) throws(Fault) {
    let start = Int(member.sourceStart)
    let stop = Int(member.sourceEnd)
    if member.isUntouched { return append(untouched: start..<stop, &out) }
    if stop == 0, value.isMissing, !keepsMissing { return }
    flush(&out)
    separate(&out)
    if member.isRenamed {
      let key = JSONCursor.keyRange(origin, memberAt: stop)
      out.append(origin[stop..<key.lowerBound])
      appendKey(member.key, heap, &out)
      copy(key.upperBound..<start, &out)
    } else if start > 0, !origin.isEmpty {
      let source = JSONCursor.valueRange(origin, memberAt: start)
      copy(start..<source.lowerBound, &out)
      try append(value, heap, &out)
      let behind = origin.skippingJSONSpace(from: source.upperBound)
      out.append(origin[source.upperBound..<behind])
    } else {
      appendKey(member.key, heap, &out)
      out.append(UInt8(ascii: ":"))
      try append(value, heap, &out)
    }
  }

  @inline(__always)
  private func append(_ value: Value, _ heap: borrowing Heap, _ out: inout OutputBuffer) throws(Fault) {
    if case .text(let text) = value { return out.append(json: heap.view(text), repairs: writer.repairsUTF8) }
    try writer.append(value, heap, &out, depth: depth, limit: limit)
  }

  mutating func close(_ out: inout OutputBuffer) {
    flush(&out)
    // An object that was empty and stays so keeps its spacing.
    if isFirst, !origin.isEmpty, origin.skippingJSONSpace(from: brace + 1) == end {
      out.append(origin[brace + 1..<end])
    }
    out.append(UInt8(ascii: "}"))
    if end + 1 < origin.count { copy(end + 1..<origin.count, &out) }
  }

  private func copy(_ range: Range<Int>, _ out: inout OutputBuffer) {
    writer.append(raw: origin[range], isUTF8: isOriginUTF8, &out)
  }

  private mutating func flush(_ out: inout OutputBuffer) {
    guard !run.isEmpty else { return }
    separate(&out)
    copy(run, &out)
    run = run.upperBound..<run.upperBound
  }

  private mutating func separate(_ out: inout OutputBuffer) {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private func appendKey(_ key: Text, _ heap: borrowing Heap, _ out: inout OutputBuffer) {
    out.append(UInt8(ascii: "\""))
    out.append(jsonContents: heap.view(key), repairs: writer.repairsUTF8)
    out.append(UInt8(ascii: "\""))
  }
}

/// Writes the members of one object, from `{` to `}`: runs of untouched members are copied from where they
/// were read, in one piece with the commas between them.
struct JSONMemberWriter {
  private let writer: JSONWriter
  private let origin: ByteView
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

  init(writer: JSONWriter, origin: ByteView, depth: Int, limit: Int, keepsMissing: Bool) {
    self.writer = writer
    self.origin = origin
    self.depth = depth
    self.limit = limit
    self.keepsMissing = keepsMissing
    guard !origin.isEmpty else { return }
    brace = origin.skippingJSONSpace(from: 0)
    end = origin.count - 1
    while end > brace, origin[end] != UInt8(ascii: "}") { end -= 1 }
  }

  func open(_ out: inout OutputBuffer) {
    writer.append(raw: origin[0..<brace], &out)
    out.append(UInt8(ascii: "{"))
  }

  mutating func append(
    _ member: HashMember, value: Value, _ heap: borrowing Heap, _ out: inout OutputBuffer
  ) throws(Fault) {
    let start = Int(member.sourceStart)
    let stop = Int(member.sourceEnd)
    if member.isUntouched {
      if run.upperBound + 1 == start, !run.isEmpty {
        run = run.lowerBound..<stop
      } else {
        flush(&out)
        run = start..<stop
      }
      return
    }
    if stop == 0, value.isMissing, !keepsMissing { return }
    flush(&out)
    separate(&out)
    if member.isRenamed {
      let key = JSONCursor.keyRange(origin, memberAt: stop)
      out.append(origin[stop..<key.lowerBound])
      appendKey(member.key, heap, &out)
      writer.append(raw: origin[key.upperBound..<start], &out)
    } else if start > 0, !origin.isEmpty {
      let source = JSONCursor.valueRange(origin, memberAt: start)
      writer.append(raw: origin[start..<source.lowerBound], &out)
      try writer.append(value, heap, &out, depth: depth, limit: limit)
      let behind = origin.skippingJSONSpace(from: source.upperBound)
      out.append(origin[source.upperBound..<behind])
    } else {
      appendKey(member.key, heap, &out)
      out.append(UInt8(ascii: ":"))
      try writer.append(value, heap, &out, depth: depth, limit: limit)
    }
  }

  mutating func close(_ out: inout OutputBuffer) {
    flush(&out)
    // An object that was empty and stays so keeps its spacing.
    if isFirst, !origin.isEmpty, origin.skippingJSONSpace(from: brace + 1) == end {
      out.append(origin[brace + 1..<end])
    }
    out.append(UInt8(ascii: "}"))
    writer.append(raw: origin[min(end + 1, origin.count)..<origin.count], &out)
  }

  private mutating func flush(_ out: inout OutputBuffer) {
    guard !run.isEmpty else { return }
    separate(&out)
    writer.append(raw: origin[run], &out)
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

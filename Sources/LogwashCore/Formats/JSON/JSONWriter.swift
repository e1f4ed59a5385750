/// Writes values as JSON: compact where they were made here, byte for byte where they were read and not
/// changed.
package struct JSONWriter: BitwiseCopyable, Sendable {
  /// Bytes that are no valid UTF-8 are replaced by U+FFFD; otherwise they are kept.
  package var repairsUTF8: Bool
  /// All bytes of the record are known to be valid UTF-8.
  package var isRecordUTF8 = false
  /// How many values may lie inside each other.
  package var maxDepth: Int
  /// How many bytes one call may write.
  package var maxBytes: Int

  package init(repairsUTF8: Bool = true, maxDepth: Int = 512, maxBytes: Int = 64 << 20) {
    self.repairsUTF8 = repairsUTF8
    self.maxDepth = min(maxDepth, JSONCheck.depthLimit)
    self.maxBytes = maxBytes
  }

  /// Appends a value.
  ///
  /// `missing`, `null` and numbers that are none become `null`; what `x!` gives becomes `""`; moments become
  /// ISO 8601 strings.
  ///
  /// - Throws: `wrongKind` for macros and matches, `tooDeep`, `tooLarge`. What was appended by then stays in
  ///   `out`.
  package func append(_ value: Value, heap: borrowing Heap, to out: inout OutputBuffer) throws(Fault) {
    try append(value, heap, &out, depth: 0, limit: out.count &+ maxBytes)
  }

  func append(
    _ value: Value, _ heap: borrowing Heap, _ out: inout OutputBuffer, depth: Int, limit: Int
  ) throws(Fault) {
    switch value {
    case .text(let text):
      out.append(UInt8(ascii: "\""))
      out.append(jsonContents: heap.view(text), repairs: repairsUTF8)
      out.append(UInt8(ascii: "\""))
    case .escaped(let text):
      out.append(UInt8(ascii: "\""))
      append(raw: heap.view(text), isUTF8: isUTF8(text), &out)
      out.append(UInt8(ascii: "\""))
    case .numeral(let text): out.append(heap.view(text))
    case .document(let text): append(raw: heap.view(text), isUTF8: isUTF8(text), &out)
    case .integer(let integer): out.append(decimal: integer)
    case .decimal, .wide: out.append(computer: try heap.number(value))
    case .boolean(let flag): out.append(flag ? "true" : "false")
    case .missing, .null, .nonFinite: out.append("null")
    case .emptyDefault: out.append("\"\"")
    case .moment(let moment):
      out.append(UInt8(ascii: "\""))
      out.append(iso: moment)
      out.append(UInt8(ascii: "\""))
    case .sequence(let range): try append(range, heap, &out, depth: depth + 1, limit: limit)
    case .range(let index): try append(heap.ranges[Int(index)], &out, limit: limit)
    case .hash(let index):
      guard depth < maxDepth else { throw Fault(.tooDeep) }
      let hash = heap.hashes[Int(index)]
      var list = JSONMemberWriter(
        writer: self, origin: heap.view(hash.origin), isOriginUTF8: isUTF8(hash.origin), depth: depth + 1,
        limit: limit, keepsMissing: hash.origin.isEmpty)
      list.open(&out)
      for i in Int(hash.start)..<Int(hash.start) + Int(hash.count) {
        let member = heap.members[i]
        try list.append(member, value: member.value, heap, &out)
      }
      list.close(&out)
    case .object: throw .wrongKind(expected: [.text, .number, .boolean, .date, .sequence, .hash])
    }
    if out.count > limit { throw .tooLarge }
  }

  /// Appends bytes of a record that are JSON.
  ///
  /// - Parameter isUTF8: they are known to be.
  @inline(__always)
  func append(raw bytes: ByteView, isUTF8: Bool, _ out: inout OutputBuffer) {
    if isUTF8 || !repairsUTF8 || bytes.isASCII { out.append(bytes) } else { out.append(repairing: bytes) }
  }

  /// Appends the record, which is JSON, as it is.
  package func append(record: ByteView, to out: inout OutputBuffer) {
    append(raw: record, isUTF8: isRecordUTF8, &out)
  }

  private func isUTF8(_ text: Text) -> Bool { isRecordUTF8 && text.region == .record }

  private func append(
    _ range: ElementRange, _ heap: borrowing Heap, _ out: inout OutputBuffer, depth: Int, limit: Int
  ) throws(Fault) {
    guard depth <= maxDepth else { throw Fault(.tooDeep) }
    out.append(UInt8(ascii: "["))
    for i in 0..<Int(range.count) {
      if i > 0 { out.append(UInt8(ascii: ",")) }
      try append(heap.elements[Int(range.start) + i], heap, &out, depth: depth, limit: limit)
    }
    out.append(UInt8(ascii: "]"))
  }

  /// An endless range is larger than any limit.
  private func append(_ range: RangeObject, _ out: inout OutputBuffer, limit: Int) throws(Fault) {
    guard let count = range.count else { throw .tooLarge }
    out.append(UInt8(ascii: "["))
    var number = range.first
    var i: Int64 = 0
    while i < count {
      if i > 0 { out.append(UInt8(ascii: ",")) }
      out.append(decimal: number)
      if out.count > limit { throw .tooLarge }
      number &+= range.step
      i += 1
    }
    out.append(UInt8(ascii: "]"))
  }
}

extension JSONWriter {
  /// Appends the record: its members in their order, each with its value from its slot or its own.
  ///
  /// What was not changed since `origin` was read is copied from it, neighbours in one piece; spacing, the
  /// order and repeated keys stay as they were. Members without a source are written where they stand in
  /// `members`.
  ///
  /// - Parameters:
  ///   - members: All members of the record, in order, in the states that `HashMember+Source.swift` lists.
  ///   - origin: The bytes in which the members' source ranges are offsets: the record, white space around
  ///     the object
  ///     included; empty for a record that was not read from JSON.
  ///   - heap: not changed; a `borrowing` one would be copied for the call.
  package func appendRecord(
    members: borrowing Arena<HashMember>, slots: borrowing Arena<Value>, origin: ByteView,
    heap: inout Heap,
    to out: inout OutputBuffer
  ) throws(Fault) {
    let limit = out.count &+ maxBytes
    var list = JSONMemberWriter(
      writer: self, origin: origin, isOriginUTF8: isRecordUTF8, depth: 1, limit: limit, keepsMissing: false)
    list.open(&out)
    for i in 0..<members.count {
      let member = members[i]
      if member.isUntouched {
        list.append(untouched: Int(member.sourceStart)..<Int(member.sourceEnd), &out)
        continue
      }
      let value = member.slot >= 0 ? slots[Int(member.slot)] : member.value
      if member.sourceEnd == 0, value.isMissing { continue }
      try list.append(member, value: value, heap, &out)
    }
    list.close(&out)
    if out.count > limit { throw .tooLarge }
  }
}

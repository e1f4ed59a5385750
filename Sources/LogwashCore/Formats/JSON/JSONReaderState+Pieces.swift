/// Records whose edits depend on nothing but their keys: what was written for one of them says, in pieces of it and bytes
/// between them, what is written for all that look like it.
extension JSONReaderState {
  /// The record that was read last looks like others for which it is not known yet what to write.
  package var wantsPieces: Bool {
    @inline(__always) get { pass.wantsPieces }
  }

  /// Writes a record as those before that look like it, when it is known what to write; returns whether it was.
  ///
  /// What follows when it was not may be `JSONReader.read` for the same record.
  @inline(__always)
  package mutating func rewrite(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ indexing: JSONIndexing,
    to out: inout OutputBuffer
  ) -> Bool {
    guard recognizes(record, projection, indexing), pass.hasPieces, isRecordUTF8 else { return false }
    followed &+= 1
    pass.writePieces(to: &out)
    return true
  }

  /// Runs a program that only picks on a record, when that looks like others.
  ///
  /// What follows when the program has left may be `JSONReader.read` for the same record.
  ///
  /// - Parameter most: it is left when more bytes than that would be written.
  @inline(__always)
  mutating func pick(
    _ record: ByteView, _ projection: borrowing JSONProjection, _ indexing: JSONIndexing,
    _ tables: borrowing PickTables, most: Int, to out: inout OutputBuffer
  ) -> Picked {
    guard recognizes(record, projection, indexing), isRecordUTF8 else { return .left }
    let picked = pass.pick(tables, most: most, to: &out)
    if case .left = picked { return .left }
    followed &+= 1
    return picked
  }

  /// Notes what was written for the record that was read last.
  ///
  /// - Parameters:
  ///   - isEdited: it was written from its members, otherwise as it is.
  ///   - written: what was written, the end of the line included.
  mutating func learnPieces(
    members: borrowing Arena<HashMember>, slots: borrowing Arena<Value>, origin: ByteView, isEdited: Bool,
    writer: JSONWriter, written: ByteView, heap: borrowing Heap
  ) throws(Fault) {
    var pieces = JSONPieces(origin)
    if isEdited {
      try pieces.write(members, slots, writer, heap)
    } else {
      let start = origin.skippingJSONSpace(from: 0)
      pieces.copy(start..<start + origin.trimmingJSONSpace.count)
    }
    pieces.put(Array("\n".utf8))
    pieces.end()
    guard pieces.written == written.array else { return pass.refusePieces() }
    pass.beginPieces()
    for (range, bytes) in pieces.all { pass.addPiece(range, bytes) }
  }
}

/// What `JSONMemberWriter` writes, in pieces of the record and other bytes. For one record of many.
private struct JSONPieces {
  private let origin: ByteView
  /// Bytes of the record, and what is written behind them.
  private(set) var all: [(range: Range<Int>, bytes: [UInt8])] = []
  private var range = 0..<0
  private var bytes: [UInt8] = []
  private var isFirst = true

  init(_ origin: ByteView) { self.origin = origin }

  var written: [UInt8] { all.flatMap { origin[$0.range].array + $0.bytes } }

  mutating func copy(_ next: Range<Int>) {
    if bytes.isEmpty, next.lowerBound == range.upperBound {
      range = range.lowerBound..<next.upperBound
    } else if !next.isEmpty {
      end()
      range = next
    }
  }

  mutating func put(_ more: [UInt8]) { bytes += more }

  mutating func end() {
    all.append((range, bytes))
    range = range.upperBound..<range.upperBound
    bytes = []
  }

  mutating func write(
    _ members: borrowing Arena<HashMember>, _ slots: borrowing Arena<Value>, _ writer: JSONWriter,
    _ heap: borrowing Heap
  ) throws(Fault) {
    let brace = origin.skippingJSONSpace(from: 0)
    var close = origin.count - 1
    while close > brace, origin[close] != UInt8(ascii: "}") { close -= 1 }
    copy(0..<brace + 1)
    for i in 0..<members.count {
      let member = members[i]
      let value = member.slot >= 0 ? slots[Int(member.slot)] : member.value
      if member.sourceEnd == 0, value.isMissing { continue }
      try write(member, value, writer, heap)
    }
    if isFirst, origin.skippingJSONSpace(from: brace + 1) == close { copy(brace + 1..<close) }
    copy(close..<origin.count)
  }

  private mutating func write(
    _ member: HashMember, _ value: Value, _ writer: JSONWriter, _ heap: borrowing Heap
  ) throws(Fault) {
    let (start, stop) = (Int(member.sourceStart), Int(member.sourceEnd))
    if member.isUntouched {
      separate(before: start)
      copy(start..<stop)
    } else if member.isRenamed {
      separate(before: stop)
      let key = JSONCursor.keyRange(origin, memberAt: stop)
      copy(stop..<key.lowerBound)
      put(try json(.text(member.key), writer, heap))
      copy(key.upperBound..<start)
    } else if start > 0 {
      separate(before: start)
      let source = JSONCursor.valueRange(origin, memberAt: start)
      copy(start..<source.lowerBound)
      put(try json(value, writer, heap))
      copy(source.upperBound..<origin.skippingJSONSpace(from: source.upperBound))
    } else {
      separate(before: 0)
      put(try json(.text(member.key), writer, heap))
      put([UInt8(ascii: ":")])
      put(try json(value, writer, heap))
    }
  }

  /// Writes the comma before a member, that of the record if it is there.
  private mutating func separate(before start: Int) {
    defer { isFirst = false }
    guard !isFirst else { return }
    if start > 0, origin[start - 1] == UInt8(ascii: ","), start > range.upperBound {
      copy(start - 1..<start)
    } else {
      put([UInt8(ascii: ",")])
    }
  }

  private func json(_ value: Value, _ writer: JSONWriter, _ heap: borrowing Heap) throws(Fault) -> [UInt8] {
    var out = OutputBuffer(capacity: 256)
    try writer.append(value, heap: heap, to: &out)
    return out.array
  }
}

import LogwashCore
import Testing

/// Blocks are so small here that every way in which a record can lie in them comes up.
@Suite struct InputChunksTests {
  private struct Record: Equatable {
    var text: String
    var line: Int
    var offset: Int
  }

  /// All records of an input with their line numbers and offsets, cut from chunks.
  private func records(
    _ inputs: [String], blockBytes: Int, maxRecordBytes: Int = 1000, limit: Int? = nil
  ) throws -> (records: [Record], cut: [Record], skipped: Int) {
    let framer = LineFramer(maxRecordBytes: maxRecordBytes, skipsBlankLines: false)
    var chunks = InputChunks(
      inputs.map { PipelineInput(name: "x", .bytes(Array($0.utf8))) }, framer: framer, limit: limit,
      blockBytes: blockBytes)
    var chunk = Chunk(capacity: blockBytes)
    var found: [Record] = []
    var cut: [Record] = []
    var skipped = 0
    while try chunks.fill(&chunk) {
      skipped += chunk.skippedBytes
      let view = chunk.records
      if chunk.framing == .cutRecord {
        cut.append(Record(text: view.string, line: chunk.firstLine, offset: chunk.offset))
        continue
      }
      var at = 0
      var line = chunk.firstLine
      while let next = framer.nextRecord(in: view, from: at) {
        found.append(
          Record(text: view[next.range].string, line: line, offset: chunk.offset + next.range.lowerBound))
        at = next.next
        line += 1
      }
    }
    return (found, cut, skipped)
  }

  private static let lines = (0..<200).map { String(repeating: "x", count: $0 % 61) }

  @Test(arguments: [64, 65, 100, 127, 1000, 1 << 16])
  func `records come whole, in order and with their places, whatever the block`(blockBytes: Int) throws {
    var offset = 0
    var expected: [Record] = []
    for (index, line) in Self.lines.enumerated() {
      expected.append(Record(text: line, line: index + 1, offset: offset))
      offset += line.utf8.count + 1
    }
    let text = Self.lines.joined(separator: "\n")
    #expect(try records([text + "\n"], blockBytes: blockBytes).records == expected)
    // The last line needs no end.
    #expect(try records([text], blockBytes: blockBytes).records == expected)
  }

  @Test(arguments: [64, 1000, 1 << 16], ["", "\n", "x"])
  func `a chunk has so few records that what becomes of them has room`(blockBytes: Int, end: String) throws {
    let framer = LineFramer(maxRecordBytes: 1000, skipsBlankLines: false)
    let text = [UInt8](repeating: UInt8(ascii: "\n"), count: 70_000) + Array(end.utf8)
    var chunks = InputChunks([PipelineInput(name: "x", .bytes(text))], framer: framer, blockBytes: blockBytes)
    var chunk = Chunk(capacity: blockBytes)
    var (lines, bytes) = (0, 0)
    while try chunks.fill(&chunk) {
      #expect(chunk.offset == bytes)
      #expect(chunk.firstLine == lines + 1)
      #expect(chunk.records.lineFeedCount <= max(blockBytes / 16, 16))
      lines += chunk.records.lineFeedCount
      bytes += chunk.recordBytes
    }
    #expect(lines == text.count { $0 == UInt8(ascii: "\n") })
    #expect(bytes == text.count)
    #expect(chunks.readings.map(\.byteCount) == [text.count])
    #expect(chunks.readings.map(\.isWhole) == [true])
  }

  @Test(arguments: [64, 100, 1000])
  func `each input begins anew`(blockBytes: Int) throws {
    let found = try records(["a\nb", "", "c\n"], blockBytes: blockBytes).records
    #expect(
      found == [
        Record(text: "a", line: 1, offset: 0), Record(text: "b", line: 2, offset: 2),
        Record(text: "c", line: 1, offset: 0),
      ])
  }

  @Test(arguments: [64, 100, 1000, 1 << 16])
  func `a record that is too long is cut and its rest passed over`(blockBytes: Int) throws {
    let long = String(repeating: "y", count: 5000)
    let result = try records(["a\n\(long)\nb\n\(long)"], blockBytes: blockBytes, maxRecordBytes: 200)
    let known = result.records.filter { $0.text.count < 200 }
    #expect(known == [Record(text: "a", line: 1, offset: 0), Record(text: "b", line: 3, offset: 5003)])
    // In a block that holds the whole of it, the worker sees that it is too long.
    let cut = result.cut + result.records.filter { $0.text.count == 200 }
    #expect(cut.map(\.line) == [2, 4])
    #expect(cut.map(\.offset) == [2, 5005])
    #expect(cut.allSatisfy { $0.text == String(repeating: "y", count: 200) })
  }

  @Test(arguments: [64, 1000])
  func `a limit counts records`(blockBytes: Int) throws {
    #expect(try records(["a\nb\nc\n"], blockBytes: blockBytes, limit: 2).records.map(\.text) == ["a", "b"])
    #expect(try records(["a", "b\nc"], blockBytes: blockBytes, limit: 2).records.map(\.text) == ["a", "b"])
    #expect(try records(["a\n"], blockBytes: blockBytes, limit: 0).records.isEmpty)
  }
}

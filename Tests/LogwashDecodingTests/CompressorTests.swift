import Foundation
import Testing

@testable import LogwashDecoding

@Suite struct CompressorTests {
  /// Bytes that can be compressed and bytes that cannot.
  private static let samples: [[UInt8]] = {
    var state: UInt64 = 1
    let noise = (0..<300_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let lines = Array((0..<20_000).map { "line \($0)\n" }.joined().utf8)
    return [[], [10], Array("alpha\nbeta\n".utf8), lines, noise]
  }()

  private func compressed(_ bytes: [UInt8], _ compression: Compression, pieces size: Int) throws -> [UInt8] {
    let compressor = try #require(Compressor(compression))
    var result: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + size, bytes.count)
      compressor.compress(bytes.span.extracting(start..<end)) { span in
        for index in 0..<span.count { result.append(span[index]) }
      }
      start = end
    }
    compressor.compress([UInt8]().span, isLast: true) { span in
      for index in 0..<span.count { result.append(span[index]) }
    }
    return result
  }

  @Test(arguments: CompressionTests.built)
  func `what was compressed is read as what it was, and pieces make no difference`(
    compression: Compression
  ) throws {
    for sample in Self.samples {
      let whole = try compressed(sample, compression, pieces: 1 << 30)
      #expect(Compression(ofBeginning: whole) == compression)
      if sample.count == 11 { #expect(try DecodedRun(whole).output == "alpha\nbeta\n") }
      // lz4 makes a block of each piece.
      if compression != .lz4 { #expect(try compressed(sample, compression, pieces: 1000) == whole) }
    }
  }

  /// The tools that everybody has say what it is.
  @Test(arguments: [Compression.gzip, .bzip2, .xz].filter(\.isBuilt))
  func `the usual tools read it`(compression: Compression) throws {
    let tool = [Compression.gzip: "gzip", .bzip2: "bzip2", .xz: "xz"][compression] ?? ""
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "logwash-\(UUID().uuidString)\(compression.fileSuffix)")
    defer { try? FileManager.default.removeItem(at: file) }
    for sample in Self.samples {
      try Data(compressed(sample, compression, pieces: 70_000)).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [tool, "-dc", file.path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      #expect(Array(output.fileHandleForReading.readDataToEndOfFile()) == sample)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  @Test func `text is not compressed`() {
    #expect(Compression(ofBeginning: []) == nil)
    #expect(Compression(ofBeginning: Array("BZh bzip2".utf8)) == nil)
    #expect(Compression(ofBeginning: [0x1F, 0x8B]) == nil)
  }
}

import Foundation
import LogwashCore
import Testing

@testable import LogwashDecoding

/// Compressed input. The samples were made by the reference tools from two lines, `alpha` and `beta`.
@Suite struct CompressionTests {
  static let samples: [Compression: String] = [
    .gzip: "H4sIAAAAAAAAA0vMKchI5EpKLUnkAgBuUDBuCwAAAA==",
    .zstd: "KLUv/QRoWQAAYWxwaGEKYmV0YQp0bFIH",
    .bzip2: "QlpoOTFBWSZTWbVmTfEAAAJBgAAQMkREACAAMQwIGgyepaJqZA8XckU4UJC1Zk3x",
    .xz: "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAKYWxwaGEKYmV0YQoAAM+Gve2Ecg4KAAEjC8Ib/QkftvN9AQAAAAAEWVo=",
    .lz4: "BCJNGGRApwsAAIBhbHBoYQpiZXRhCgAAAABjAOO9",
  ]

  static var built: [Compression] { Compression.allCases.filter(\.isBuilt) }

  private func sample(_ compression: Compression) throws -> [UInt8] {
    Array(try #require(Self.samples[compression].flatMap { Data(base64Encoded: $0) }))
  }

  @Test(arguments: built)
  func `what is compressed is read as what it was`(compression: Compression) throws {
    let run = try DecodedRun(sample(compression))
    #expect(run.output == "alpha\nbeta\n")
    #expect(run.error == nil)
  }

  @Test(arguments: built)
  func `members that follow one another are one input`(compression: Compression) throws {
    let one = try sample(compression)
    let run = try DecodedRun(one + one + one)
    #expect(run.output == "alpha\nbeta\nalpha\nbeta\nalpha\nbeta\n")
    #expect(run.error == nil)
  }

  @Test(arguments: built)
  func `of what ends too early, the whole lines are read and the rest is an error`(compression: Compression)
    throws
  {
    let one = try sample(compression)
    let run = try DecodedRun(one + one.dropLast(1))
    #expect(run.output.hasPrefix("alpha\nbeta\n"))
    #expect(run.output == "alpha\nbeta\n" || run.output == "alpha\nbeta\nalpha\nbeta\n")
    let line = run.output == "alpha\nbeta\n" ? 3 : 5
    #expect(
      run.error
        == "cannot read in: the \(compression.rawValue) data ends too early, at byte \(2 * one.count - 1); line \(line) and what follows it are lost"
    )
  }

  @Test(arguments: built)
  func `any beginning of it reads a beginning of the lines, without a half line`(compression: Compression)
    throws
  {
    let one = try sample(compression)
    for count in 8..<one.count {
      let run = try DecodedRun(Array(one[..<count]))
      #expect(["", "alpha\n", "alpha\nbeta\n"].contains(run.output))
      #expect(run.error?.hasPrefix("cannot read in: the \(compression.rawValue) data ends too early") == true)
    }
  }

  @Test(arguments: built)
  func `any one wrong byte traps nothing and loses nothing silently`(compression: Compression) throws {
    let one = try sample(compression)
    for index in 8..<one.count {
      var wrong = one
      wrong[index] ^= 0x5A
      let run = try DecodedRun(wrong)
      // lz4's frame and a byte of bzip2's padding have bits without meaning; then nothing is lost.
      if run.error == nil { #expect(run.output == "alpha\nbeta\n") }
    }
  }

  @Test(.enabled(if: Compression.gzip.isBuilt))
  func `a corrupt block is an error that says where`() throws {
    var wrong = try sample(.gzip)
    wrong[wrong.count - 6] ^= 1  // in the check sum
    let run = try DecodedRun(wrong)
    #expect(run.output == "alpha\nbeta\n")
    #expect(
      run.error
        == "cannot read in: the gzip data is corrupt at byte 27; line 3 and what follows it are lost")
  }

  @Test(.enabled(if: Compression.gzip.isBuilt))
  func `zeros behind gzip are padding, anything else is an error`() throws {
    let one = try sample(.gzip)
    try #expect(DecodedRun(one + Array(repeating: 0, count: 100)).error == nil)
    let run = try DecodedRun(one + Array("text\n".utf8))
    #expect(run.output == "alpha\nbeta\n")
    #expect(
      run.error
        == "cannot read in: behind the gzip data, at byte \(one.count + 2), stands something else; line 3 and what follows it are lost"
        || run.error
          == "cannot read in: behind the gzip data, at byte \(one.count), stands something else; line 3 and what follows it are lost"
    )
  }

  @Test func `text that begins like something compressed stays text`() throws {
    for text in ["B", "BZ", "BZh", "BZh9 level\n", "BZhello\n", "(", "\u{4}", ""] {
      let run = try DecodedRun(Array(text.utf8))
      #expect(run.output == (text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"))
      #expect(run.error == nil)
    }
  }

  @Test(.enabled(if: Compression.gzip.isBuilt))
  func `a long input comes through in small blocks`() throws {
    let one = try sample(.gzip)
    let run = try DecodedRun(Array(repeatElement(one, count: 5000).joined()), blockBytes: 1000)
    #expect(run.output == String(repeating: "alpha\nbeta\n", count: 5000))
  }
}

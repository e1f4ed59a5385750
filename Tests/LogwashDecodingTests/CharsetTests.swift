import LogwashCore
import Testing

@testable import LogwashDecoding

/// Input in other charsets. Expected values are from the charsets' own tables.
@Suite struct CharsetTests {
  @Test func `charsets of one byte`() throws {
    try #expect(DecodedRun([0x63, 0x61, 0x66, 0xE9, 0x0A], charset: "latin1").output == "café\n")
    try #expect(DecodedRun([0x80, 0x20, 0x93, 0x61, 0x94], charset: "windows-1252").output == "€ “a”\n")
    try #expect(DecodedRun([0xCF, 0xF0, 0xE8], charset: "CP1251").output == "При\n")
  }

  @Test func `charsets of several bytes`() throws {
    try #expect(
      DecodedRun([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0A], charset: "Shift_JIS").output == "テスト\n")
    try #expect(DecodedRun([0xC4, 0xE3, 0xBA, 0xC3, 0x0A], charset: "gb18030").output == "你好\n")
    try #expect(DecodedRun([0xA4, 0xA2, 0xA4, 0xA4], charset: "EUC-JP").output == "あい\n")
  }

  @Test func `utf-16 is recognized by its byte order mark`() throws {
    let little: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE, 0x0A, 0x00]
    let big: [UInt8] = [0xFE, 0xFF, 0x00, 0x61, 0x20, 0xAC, 0xD8, 0x3D, 0xDE, 0x00, 0x00, 0x0A]
    for charset in [nil, "UTF-16", "utf16", "utf-8"] {
      try #expect(DecodedRun(little, charset: charset).output == "a€😀\n")
      try #expect(DecodedRun(big, charset: charset).output == "a€😀\n")
    }
  }

  @Test func `utf-16 without a mark is what it was said to be, else little-endian`() throws {
    try #expect(DecodedRun([0x61, 0x00, 0x0A, 0x00], charset: "UTF-16").output == "a\n")
    try #expect(DecodedRun([0x61, 0x00, 0x0A, 0x00], charset: "UTF-16LE").output == "a\n")
    try #expect(DecodedRun([0x00, 0x61, 0x00, 0x0A], charset: "UTF-16BE").output == "a\n")
  }

  @Test func `what is no text in the charset is left to the policy for invalid utf-8`() throws {
    // Half of a surrogate pair, between two letters; and half of a unit at the end.
    let bytes: [UInt8] = [0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x0A, 0x00, 0x63]
    try #expect(DecodedRun(bytes, charset: "UTF-16LE").output == "a\u{FFFD}b\n\u{FFFD}\n")
    try #expect(
      DecodedRun(bytes, charset: "UTF-16LE", template: #"<#ftl invalid_utf8="reject">${line}"#).output == "")
    try #expect(
      DecodedRun(bytes, charset: "UTF-16LE", template: "<#ftl>").output
        == "{\"line\":\"a\u{FFFD}b\"}\n{\"line\":\"\u{FFFD}\"}\n")
    try #expect(DecodedRun([0x81, 0xFF, 0x61], charset: "Shift_JIS").output.hasSuffix("a\n"))
  }

  @Test func `characters are whole wherever a block ends`() throws {
    var bytes: [UInt8] = []
    for _ in 0..<3000 { bytes += [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x61, 0x0A] }
    for size in [64, 65, 66, 67, 1000] {
      let run = try DecodedRun(bytes, charset: "Shift_JIS", blockBytes: size)
      #expect(run.output == String(repeating: "テストa\n", count: 3000))
    }
  }

  @Test func `utf-8 text stays as it is`() throws {
    for text in ["é\n", "", "a"] {
      let run = try DecodedRun(Array(text.utf8))
      #expect(run.output.hasPrefix(text))
    }
    // A byte order mark belongs to no record.
    try #expect(DecodedRun(Array("\u{FEFF}\u{1F600}\n".utf8)).output == "\u{1F600}\n")
    try #expect(DecodedRun([0xFF]).output == "\u{FFFD}\n")
  }

  @Test func `a charset that nobody knows is none`() {
    #expect(Charset("nope") == nil)
    #expect(Charset("") == nil)
    #expect(Charset("latin1//TRANSLIT") == nil)
    #expect(Charset("latin 1") == nil)
    #expect(Charset("UTF-8") == .automatic)
  }
}

import LogwashCore
import Testing

/// Names of files are bytes.
@Suite struct SystemNameTests {
  private func bytes(_ name: String) -> [UInt8] { name.systemName.dropLast().map { UInt8(bitPattern: $0) } }

  @Test(arguments: ["", "a.log", "é.log", "e\u{301}.log", "日本.log", "\u{1F600}"])
  func `a name in UTF-8 is what it is`(name: String) {
    let text = String(bytesOfSystemName: Array(name.utf8))
    #expect(Array(text.utf8) == Array(name.utf8))
    #expect(bytes(text) == Array(name.utf8))
    #expect(text.systemName.last == 0)
  }

  @Test func `a byte that is no UTF-8 is a scalar of its own`() {
    #expect(String(bytesOfSystemName: [0x61, 0xFF, 0x62]) == "a\u{10FFFF}b")
    // The first two bytes of three, and then something else.
    #expect(String(bytesOfSystemName: [0xE2, 0x82, 0x61]) == "\u{10FFE2}\u{10FF82}a")
    #expect(Unicode.Scalar("\u{10FF80}").byteOfSystemName == 0x80)
    #expect(Unicode.Scalar("\u{10FF7F}").byteOfSystemName == nil)
  }

  @Test func `whatever the bytes are, the name leads back to them`() {
    var random = SplitMix64(seed: 6)
    let choice: [UInt8] = [
      0x41, 0x2F, 0x80, 0x82, 0x8F, 0x90, 0xA9, 0xBE, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0xFF,
    ]
    for _ in 0..<20_000 {
      let name = (0..<Int.random(in: 0...8, using: &random)).map { _ in choice.randomElement(using: &random)!
      }
      let text = String(bytesOfSystemName: name)
      #expect(bytes(text) == name)
      #expect(String(systemName: text.systemName) == text)
    }
  }

  @Test func `steps of a path are divided at each slash`() {
    #expect("/a//b/".pathSteps == ["a", "b"])
    // A combining accent behind the slash.
    #expect("a/\u{301}b".pathSteps == ["a", "\u{301}b"])
  }
}

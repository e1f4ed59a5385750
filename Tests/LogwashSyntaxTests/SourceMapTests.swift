import LogwashSyntax
import Testing

@Suite struct SourceMapTests {
  @Test func `lines end with LF, CR LF or a lone CR`() {
    let map = SourceMap(Array("a\nb\r\nc\rd".utf8))
    #expect(map.lineCount == 4)
    #expect((0..<8).map(map.lineIndex) == [0, 0, 1, 1, 1, 2, 2, 3])
    #expect((0..<4).map { map.content(ofLine: $0) } == [0..<1, 2..<3, 5..<6, 7..<8])
  }

  @Test func `columns count code points from one`() {
    let map = SourceMap(Array("é😀x\ny".utf8))
    #expect(map.position(at: 6) == SourceMap.Position(line: 1, column: 3))
    #expect(map.position(at: 8) == SourceMap.Position(line: 2, column: 1))
    #expect(map.position(at: 100) == SourceMap.Position(line: 2, column: 2))
  }

  @Test func `an empty source has one line`() {
    let map = SourceMap([])
    #expect(map.lineCount == 1)
    #expect(map.position(at: 0) == SourceMap.Position(line: 1, column: 1))
  }
}

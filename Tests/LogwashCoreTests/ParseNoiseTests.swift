import LogwashCore
import Testing

/// The parsers of `?parse_…` on bytes that nobody meant for them. Nothing may trap, and what they cut out lies
/// inside of the text.
@Suite struct ParseNoiseTests {
  private static let calls = [
    "parse_logfmt", "parse_kv", #"parse_kv(", ", ":")"#, #"parse_kv("&&")"#, "parse_csv",
    #"parse_csv(["a", "b"])"#,
    #"parse_csv("\t", quote="'")"#, "parse_syslog", "parse_syslog(year=2024)",
    #"parse_syslog(reference="2024-01-01"?timestamp("iso"))"#, "parse_cef",
    "parse_cef(strict=true, translate=true)",
    "parse_leef", "parse_url", "parse_query", "parse_xml",
  ]

  /// What texts are made of: the signs that mean something to one of the parsers.
  private static let pieces: [String] = [
    "a", "key", "=", " ", "\"", "'", "\\", ",", "\n", "\r", "\t", "<", ">", "<13>", "1 ", "- ", "[", "]",
    "Mar  5 13:06:56 ",
    "2024-03-05T13:06:56Z ", "host ", "app[12]: ", ":", "*", "CEF:0|", "LEEF:2.0|", "|", "x09", "Label",
    "cs1", "http://", "@", "/",
    "?", "#", "&", "%41", "%", "+", "&amp;", "&#65;", "<a>", "</a>", "<a/>", "<![CDATA[", "]]>", "<!--",
    "-->", "<!DOCTYPE", "é", "\u{FEFF}",
    "(", ")", "UTC:", " 2024 ", "\0", "\u{1}",
  ]

  /// A generator that gives the same texts each time (Numerical Recipes' constants).
  private struct Noise: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test(arguments: calls)
  func `noise gives a value, a missing value or a fault, and never traps`(call: String) throws {
    let program = try Engine.program("${((line?\(call))!\"none\")?json}")
    var noise = Noise(state: 7)
    var records: [[UInt8]] = []
    for i in 0..<2000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &noise) {
        if i % 3 == 0 {
          text.append(UInt8.random(in: .min ... .max, using: &noise))
        } else {
          text += Array(Self.pieces.randomElement(using: &noise)!.utf8)
        }
      }
      records.append(text)
    }
    let run = Engine.run(program, records)
    #expect(run.ends.count == records.count)
    for case .failed(let failure) in run.ends { Issue.record("\(failure)") }
  }

  @Test(arguments: [
    ("<13>1 2003-10-11T22:14:15.003Z h app 1 ID [a x=\"q\\\"\" y=\"2\"] \u{FEFF}message", "parse_syslog"),
    ("<189>29: sw1: *Mar  1 18:48:50.483 UTC: %SYS-5-CONFIG_I: Configured", "parse_syslog(year=2024)"),
    ("Aug 24 05:34:00 CST 1987 mymachine myproc[10]: %% It's time", "parse_syslog"),
    (#"a=1 b="x \"y\"" c d='z' e=<f> g"#, "parse_kv"), (#"a="\u00e9\n" b"#, "parse_logfmt"),
    ("1,\"a\"\"b\",\r\n", "parse_csv"),
    (#"CEF:0|a\||b|1|2|n|5|a=b\=c cs1Label=x cs1=y"#, "parse_cef(translate=true)"),
    ("LEEF:2.0|a|b|1|2|0x7c|a=b|c|d=e", "parse_leef"), ("http://u:p@[::1]:80/a?b#c", "parse_url"),
    ("a=%41&b=+&a=%zz", "parse_query"),
    ("<?x?><!DOCTYPE a><a b='&lt;'><![CDATA[x]]>&#65;<c/><!-- --></a>", "parse_xml"),
  ])
  func `every beginning of a text, and every text with one byte changed, is survived`(
    text: String, call: String
  ) throws {
    let program = try Engine.program("${((line?\(call))!\"none\")?json}")
    let bytes = Array(text.utf8)
    var records = (0...bytes.count).map { Array(bytes.prefix($0)) }
    for i in bytes.indices {
      for byte in Array(" \"\\=|[]<>&%:\n".utf8) + [0, 0xFF] {
        var changed = bytes
        changed[i] = byte
        records.append(changed)
      }
    }
    let run = Engine.run(program, records)
    #expect(run.ends.allSatisfy { $0 == .finished })
  }

  @Test func `what is written as CSV is read back`() throws {
    var noise = Noise(state: 11)
    let letters = ["a", "b", "\"", ",", "\n", "\r", " ", "é", "'"]
    for _ in 0..<500 {
      let fields = (0..<Int.random(in: 1...5, using: &noise)).map { _ in
        (0..<Int.random(in: 0...6, using: &noise)).map { _ in letters.randomElement(using: &noise)! }.joined()
      }
      let line = fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      let bytes = ConstantBytes(Array(line.utf8))
      var heap = Heap()
      heap.record = bytes.view
      var reader = CSVReader(bytes.view)
      var found: [String] = []
      while let field = reader.next() {
        found.append(
          heap.view(try heap.text(of: field, in: Text(.record, offset: 0, count: bytes.count))).string)
      }
      #expect(found == fields && reader.failure == nil && reader.at == bytes.count)
      extendLifetime(bytes)
    }
  }

  @Test func `what is written as logfmt is read back`() throws {
    var noise = Noise(state: 13)
    let letters = ["a", "\"", "\\", "\n", "\t", " ", "=", "é", "😀"]
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 1...5, using: &noise)).map { _ in
        (0..<Int.random(in: 0...6, using: &noise)).map { _ in letters.randomElement(using: &noise)! }.joined()
      }
      let line = values.enumerated().map { i, value in
        var value = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        value = value.replacing("\n", with: "\\n").replacing("\t", with: "\\u0009")
        return "k\(i)=\"\(value)\""
      }.joined(separator: " ")
      let bytes = ConstantBytes(Array(line.utf8))
      var heap = Heap()
      heap.record = bytes.view
      var reader = LogfmtReader(bytes.view)
      var found: [String] = []
      while let pair = reader.next() {
        found.append(
          heap.view(try heap.text(of: pair.value, in: Text(.record, offset: 0, count: bytes.count))).string)
      }
      #expect(found == values && !reader.isMalformed)
      extendLifetime(bytes)
    }
  }
}

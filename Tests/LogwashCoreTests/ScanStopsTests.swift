import Testing

@testable import LogwashCore

/// A scanner whose kernel finds the ends of all runs first finds what PCRE2 finds, in every form.
@Suite struct ScanStopsTests {
  /// A field of a pattern, and what it takes: bytes of `alphabet`.
  private static let fields: [(source: String, alphabet: String)] = [
    (#"(\S+)"#, "ab1-\"]/[\\é"), (#"(\S+)"#, "ab."), (#"(\S*)"#, "a1"), (#"([^"]*)"#, "ab c d(]"),
    (#"[^"]*"#, "a 1"),
    (#"([^\]]+)"#, "0 1/:\""), (#"(\d+)"#, "0123"), (#"([+-]?\d+)"#, "12"), (#"(\d{4})"#, "1"),
    (#"(\d{1,3})"#, "27"),
    (#"([A-Za-z./:_-]+)"#, "aZ./"), (#"([^\s"\\]*)"#, "a/?"), (#"([^"\\]*(?:\\.[^"\\]*)*)"#, "a b"),
    (#"(?:-|(\d+))"#, "5"), (#"(\w+)"#, "wé1"), (#"([^ ]*)"#, "a\t\""), (#"([^,]+)"#, "a b"),
    (#"(\d+(?:\.\d+)?)"#, "19"), (#"(\d+(?:\.\d+)?)"#, "1234567890."),
    (#"([+-]?\d+(?:\.\d+)?|-)"#, "123456.-"),
  ]
  private static let delimiters = [
    " ", " ", " ", "\" ", "] ", " [", "\" \"", "]", "\"", ", ", " \"", "] \"", "", "  ", "\t",
  ]

  private func pattern(_ random: inout SplitMix64) -> (
    source: String, parts: [(alphabet: String, delimiter: String)]
  ) {
    // Few kinds of delimiters in most patterns: a pattern with more has no stops.
    let delimiters = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Self.delimiters.randomElement(using: &random)!
    }
    var source = ["^", "^", "", "^\\["].randomElement(using: &random)!
    var parts: [(String, String)] = source == "^\\[" ? [("", "[")] : []
    for _ in 0..<Int.random(in: 4...12, using: &random) {
      let field = Self.fields.randomElement(using: &random)!
      let delimiter = delimiters.randomElement(using: &random)!
      source += field.source + delimiter.map { "[]".contains($0) ? "\\\($0)" : String($0) }.joined()
      parts.append((field.alphabet, delimiter))
    }
    if Bool.random(using: &random) { source += "$" }
    return (source, parts)
  }

  /// What the pattern takes, or nearly so.
  private func text(_ parts: [(alphabet: String, delimiter: String)], _ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    let long = Int.random(in: 0..<parts.count, using: &random)
    for (i, part) in parts.enumerated() {
      var count = Int.random(in: 1...6, using: &random)
      if i == long {
        // Up to some block of 64 bytes; or so much that there are more stops than are found, or they lie too far.
        switch Int.random(in: 0..<8, using: &random) {
        case 0...2:
          count = max(
            1,
            64 * Int.random(in: 1...4, using: &random) - text.count + Int.random(in: -2...2, using: &random))
        case 3: count = Int.random(in: 1...300, using: &random)
        case 4: count = 2040 - min(text.count, 2000) + Int.random(in: 0...16, using: &random)
        default: break
        }
      }
      let alphabet = Array(part.alphabet)
      if !alphabet.isEmpty {
        for _ in 0..<count { text += String(alphabet.randomElement(using: &random)!).utf8 }
      }
      text += part.delimiter.utf8
    }
    for _ in 0..<[0, 0, 0, 1, 2].randomElement(using: &random)! where !text.isEmpty {
      let at = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text.remove(at: at)
      case 1: text.removeLast(text.count - at)
      case 2: text.insert(Array(" \"]\t\n\r\\-.1a\u{1}".utf8).randomElement(using: &random)!, at: at)
      default: text[at] = Array(" \"]\t\n\r\\-.1a\u{1}".utf8).randomElement(using: &random)!
      }
    }
    return text
  }

  @Test(arguments: 0..<4)
  func `a scanner finds what PCRE2 finds, wherever blocks end and however many stops there are`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: 3700 + seed)
    var (compared, matched) = (0, 0)
    while compared < 4_000 * CaseCount.multiplier {
      let (source, parts) = pattern(&random)
      guard let lowered = try? Pattern(source), lowered.scanner != nil else { continue }
      let reference = try Pattern(source, isLowered: false)
      for _ in 0..<20 {
        let text = text(parts, &random)
        let expected = groups(reference, text)
        if expected != nil { matched += 1 }
        for form in KernelForm.all {
          let found = groups(lowered, text, form: form)
          compared += 1
          if found != expected {
            Issue.record(
              "\(form.name): \(source) on \(String(decoding: text, as: UTF8.self).debugDescription): \(found ?? []), not \(expected ?? [])"
            )
          }
        }
      }
    }
    #expect(matched * KernelForm.all.count > compared / 8)
  }

  /// Fewer stops are left for the text than one may think: the literals behind optional bytes pass them, too.
  @Test(arguments: [
    (
      "^([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) ([a-z .]+)!-?        -?        -?        ([^ ]+) ([^ ]+)",
      "a b c d x y.z!                        ff gg"
    ),
    (
      #"^([A-Za-z ]+)\[([A-Z])\] "([^"]*)" ([A-Z]) "([^"]*)" ([A-Z]) "([^"]*)" "([^"]*)" "([^"]*)""#,
      #"a b c[X] "a" B "b" C "c d e f" "g" "h""#
    ),
  ])
  func `literals behind optional bytes pass stops`(source: String, text: String) throws {
    let pattern = try Pattern(source)
    #expect(pattern.scanner != nil)
    let expected = groups(try Pattern(source, isLowered: false), text)
    #expect(expected != nil)
    for form in KernelForm.all {
      #expect(groups(pattern, Array(text.utf8), form: form) == expected, "\(form.name)")
    }
  }

  @Test func `stops are found first when there are enough runs, which end at few different bytes`() {
    func stepCount(_ ends: String) -> Int {
      ScanAssembler(
        ends.utf8.flatMap {
          [.run(.bytes.subtracting(ByteSet($0)), minimum: 0, maximum: nil), .byte(ByteSet($0))]
        } + [.accept(0)]
      ).steps.count
    }
    // A step for each run with its literal, one to accept, and the one that says what the stops are.
    #expect(stepCount("    ") == 5)
    #expect(stepCount("     ") == 7)
    #expect(stepCount("  \"\"]]") == 8)
    #expect(stepCount("  \"\"]]:") == 8)
    // The literals must leave room for other stops.
    #expect(stepCount(String(repeating: " ", count: 31)) == 33)
    #expect(stepCount(String(repeating: " ", count: 32)) == 33)
  }
}

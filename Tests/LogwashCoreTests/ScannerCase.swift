/// A random pattern as a tree, from which texts can be drawn that it is likely to match.
indirect enum ScannerCase: Sendable {
  case atom(String, samples: [String])
  case sequence([ScannerCase])
  case alternation([ScannerCase])
  case group(String, ScannerCase)
  case counted(ScannerCase, String, ClosedRange<Int>)

  private static let atoms: [ScannerCase] = [
    .atom("a", samples: ["a"]), .atom("b", samples: ["b"]), .atom("ab", samples: ["ab"]),
    .atom("1", samples: ["1"]), .atom(" ", samples: [" "]), .atom("\"", samples: ["\""]),
    .atom("-", samples: ["-"]), .atom("[ab]", samples: ["a", "b"]), .atom("[^a]", samples: ["b", "é", " "]),
    .atom("[^\"]", samples: ["a", "1", "\\"]), .atom("[^\"\\\\]", samples: ["a", " ", "é"]),
    .atom("[^ b]", samples: ["a", "1", "\""]), .atom("\\d", samples: ["1", "2"]),
    .atom("[0-9a]", samples: ["1", "a"]), .atom("\\w", samples: ["a", "1", "_"]),
    .atom("\\W", samples: [" ", "-"]), .atom("\\S", samples: ["a", "-", "1"]),
    .atom("\\s", samples: [" ", "\n"]), .atom("\\D", samples: ["a", "é"]),
    .atom(".", samples: ["a", " ", "1"]),
    .atom("\\\\", samples: ["\\"]), .atom("\\\\.", samples: ["\\\"", "\\a"]),
    .atom("[a-b1-2_-]", samples: ["a", "2", "-"]), .atom("A", samples: ["A", "a"]),
  ]
  private static let conditions = [
    "^", "$", "\\z", "\\Z", "\\A", "\\b", "\\B", "(?=a)", "(?!a)", "(?<!b)", "(?<=[ab1])", "(?![0-9])",
    "(?<![a-b])", "(?= )", "(?<= |\")", "(?=[^\"])",
  ]
  private static let counts: [(String, ClosedRange<Int>)] = [
    ("*", 0...3), ("+", 1...4), ("?", 0...1), ("{2}", 2...2), ("{1,3}", 1...3), ("{0,2}", 0...2),
    ("{2,}", 2...4),
  ]

  static func random(depth: Int, _ generator: inout SplitMix64) -> ScannerCase {
    func pick(_ n: Int) -> Int { Int(generator.next() % UInt64(n)) }
    switch pick(depth > 0 ? 12 : 7) {
    case 0...2: return atoms[pick(atoms.count)]
    case 3, 4, 5:
      let (count, range) = counts[pick(counts.count)]
      let mode = ["", "", "", "", "?", "+", "+"][pick(7)]
      let body = depth > 0 && pick(4) == 0 ? random(depth: depth - 1, &generator) : atoms[pick(atoms.count)]
      return .counted(body.isSingle ? body : .group("(?:", body), count + mode, range)
    case 6:
      return pick(3) == 0
        ? .atom(conditions[pick(conditions.count)], samples: [""]) : atoms[pick(atoms.count)]
    case 7, 8:
      return .sequence((0..<2 + pick(4)).map { _ in random(depth: depth - 1, &generator) })
    case 9:
      let branches = (0..<2 + pick(2)).map { _ in random(depth: depth - 1, &generator) }
      return .group("(?:", .alternation(branches))
    default:
      let opening = ["(", "(", "(", "(?:", "(?>", "(?i:"][pick(6)]
      return .group(opening, random(depth: depth - 1, &generator))
    }
  }

  private var isSingle: Bool {
    switch self {
    case .atom(let text, let samples):
      samples[0].utf8.count == 1 && (text.utf8.count == 1 || text.first == "[")
    case .group: true
    case .sequence, .alternation, .counted: false
    }
  }

  /// The pattern.
  var source: String {
    switch self {
    case .atom(let text, _): text
    case .sequence(let parts): parts.map(\.source).joined()
    case .alternation(let branches): branches.map(\.source).joined(separator: "|")
    case .group(let opening, let body): opening + body.source + ")"
    case .counted(let body, let count, _): body.source + count
    }
  }

  /// A text that the pattern is likely to match.
  func sample(_ generator: inout SplitMix64) -> [UInt8] {
    switch self {
    case .atom(_, let samples): Array(samples[Int(generator.next() % UInt64(samples.count))].utf8)
    case .sequence(let parts): parts.flatMap { $0.sample(&generator) }
    case .alternation(let branches):
      branches[Int(generator.next() % UInt64(branches.count))].sample(&generator)
    case .group(_, let body): body.sample(&generator)
    case .counted(let body, _, let range):
      (0..<range.lowerBound + Int(generator.next() % UInt64(range.count))).flatMap { _ in
        body.sample(&generator)
      }
    }
  }

  private static let bytes: [UInt8] = Array("ab1 \"\\-_\n\rA2".utf8) + [0xC3, 0xA9, 0xFF, 0x00]

  /// A sample, or a random text; perhaps cut, with a byte changed, or in the middle of something else.
  func text(_ generator: inout SplitMix64) -> [UInt8] {
    func pick(_ n: Int) -> Int { Int(generator.next() % UInt64(n)) }
    func noise(_ limit: Int) -> [UInt8] { (0..<pick(limit)).map { _ in Self.bytes[pick(Self.bytes.count)] } }
    var text = pick(5) == 0 ? noise(12) : sample(&generator)
    switch pick(8) {
    case 0: text.removeLast(min(text.count, 1 + pick(3)))
    case 1: if !text.isEmpty { text[pick(text.count)] = Self.bytes[pick(Self.bytes.count)] }
    case 2: if !text.isEmpty { text.remove(at: pick(text.count)) }
    case 3: text = noise(4) + text + noise(4)
    case 4: text += sample(&generator)
    case 5: text += [[0x0A], [0x0D], [0x0D, 0x0A]][pick(3)]
    default: break
    }
    return text
  }
}

/// A bracketed class of Java: an intersection of unions, perhaps negated.
struct JavaClass {
  enum Member {
    /// What stands for it between PCRE2's brackets.
    case inClass(String)
    case nested(JavaClass)
  }

  var negated: Bool
  /// The character must be in each of these unions; never empty, nor is one of them.
  var operands: [[Member]]

  init(negated: Bool, operands: [[Member]]) {
    self.negated = negated
    self.operands = operands
  }

  init(negated: Bool, _ inClass: String) { self.init(negated: negated, operands: [[.inClass(inClass)]]) }

  /// The class as PCRE2 has it: brackets when that is enough, else lookaheads before one character.
  var pattern: String {
    if let flat { return "[\(negated ? "^" : "")\(flat)]" }
    let unions = operands.map(Self.union)
    let tests = unions.dropLast().map { "(?=\($0))" }.joined() + unions[unions.count - 1]
    return negated ? "(?:(?!\(tests))[\\s\\S])" : "(?:\(tests))"
  }

  /// The members between one pair of brackets, when they fit there.
  private var flat: String? {
    guard operands.count == 1 else { return nil }
    var text = ""
    for member in operands[0] {
      switch member {
      case .inClass(let part): text += part
      case .nested(let inner):
        guard !inner.negated, let part = inner.flat else { return nil }
        text += part
      }
    }
    return text
  }

  private static func union(_ members: [Member]) -> String {
    var plain = ""
    var branches: [String] = []
    for member in members {
      switch member {
      case .inClass(let part): plain += part
      case .nested(let inner):
        if !inner.negated, let part = inner.flat { plain += part } else { branches.append(inner.pattern) }
      }
    }
    if !plain.isEmpty { branches.insert("[\(plain)]", at: 0) }
    return branches.count == 1 ? branches[0] : "(?:\(branches.joined(separator: "|")))"
  }

  /// A character as it may stand anywhere in a pattern of PCRE2, inside of brackets or outside.
  static func escaped(_ scalar: UInt32) -> String {
    guard scalar < 0x80 else { return "\\x{\(String(scalar, radix: 16))}" }
    let byte = UInt8(scalar)
    if CharacterSet.alphanumerics.contains(byte) { return String(Character(Unicode.Scalar(byte))) }
    return CharacterSet.graph.contains(byte)
      ? "\\\(Character(Unicode.Scalar(byte)))" : "\\x{\(String(scalar, radix: 16))}"
  }
}

/// Reads a bracketed class of Java.
struct JavaClassParser {
  private static let maximumDepth = 50

  private let text: [UInt8]
  /// The index behind what was read.
  private(set) var at: Int
  /// White space and comments are ignored, as Java does in a class too.
  private let extended: Bool
  /// The flag `i` is on.
  private let isCaseless: Bool
  /// Letters of ASCII are written in both cases.
  private let bothCases: Bool
  private var depth = 0

  init(_ text: [UInt8], _ at: Int, extended: Bool, isCaseless: Bool, bothCases: Bool) {
    self.text = text
    self.at = at
    self.extended = extended
    self.isCaseless = isCaseless
    self.bothCases = bothCases
  }

  private func looking(at word: String) -> Bool { text[at...].starts(with: word.utf8) }

  /// The class at the bracket.
  mutating func parse() throws(PatternError) -> JavaClass {
    let start = at
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw PatternError(offset: start, message: "more than 50 brackets inside of each other")
    }
    if looking(at: "[:"), let end = text[at...].firstIndex(of: UInt8(ascii: "]")),
      text[end - 1] == UInt8(ascii: ":")
    {
      throw PatternError(
        offset: start, message: "POSIX classes are written differently",
        help: #"write `\p{Alpha}` for `[:alpha:]`"#)
    }
    at += 1
    var result = JavaClass(negated: looking(at: "^"), operands: [[]])
    if result.negated { at += 1 }
    var isFirst = true
    while at < text.count {
      if skipIgnored() { continue }
      if text[at] == UInt8(ascii: "]"), !isFirst {
        if result.operands.contains(where: \.isEmpty) { break }
        at += 1
        return result
      }
      if looking(at: "&&") {
        while looking(at: "&") { at += 1 }
        result.operands.append([])
      } else {
        let members = try members()
        result.operands[result.operands.count - 1] += members
      }
      isFirst = false
    }
    throw PatternError(offset: start, message: "`[` is not closed", help: #"write `\[` for a bracket"#)
  }

  private mutating func skipIgnored() -> Bool {
    guard extended else { return false }
    if text[at] == UInt8(ascii: "#") {
      while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
      return true
    }
    guard CharacterSet.space.contains(text[at]) else { return false }
    at += 1
    return true
  }

  private mutating func members() throws(PatternError) -> [JavaClass.Member] {
    if text[at] == UInt8(ascii: "[") { return [.nested(try parse())] }
    if looking(at: #"\Q"#) { return quoted() }
    if text[at] == UInt8(ascii: "\\"), at + 1 < text.count {
      switch text[at + 1] {
      case UInt8(ascii: "p"), UInt8(ascii: "P"):
        var reader = JavaEscapeReader(text, at)
        let property = try reader.property(isCaseless: isCaseless)
        at = reader.at
        guard property.negated else { return [.inClass(property.inClass)] }
        return [.nested(JavaClass(negated: true, property.inClass))]
      case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "w"),
        UInt8(ascii: "W"), UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "v"), UInt8(ascii: "V"):
        at += 2
        return [.inClass(String(decoding: text[at - 2..<at], as: UTF8.self))]
      default: break
      }
    }
    let first = try character()
    guard at + 1 < text.count, text[at] == UInt8(ascii: "-"), text[at + 1] != UInt8(ascii: "]"),
      text[at + 1] != UInt8(ascii: "[")
    else { return [.inClass(JavaClass.escaped(first) + otherCases(first, first))] }
    at += 1
    let last = try character()
    return [.inClass("\(JavaClass.escaped(first))-\(JavaClass.escaped(last))" + otherCases(first, last))]
  }

  /// The letters of ASCII that are in a range only by their other case.
  private func otherCases(_ first: UInt32, _ last: UInt32) -> String {
    guard bothCases else { return "" }
    var text = ""
    for letters: ClosedRange<UInt32> in [0x41...0x5A, 0x61...0x7A] where first <= last {
      let part = (first...last).clamped(to: letters)
      guard letters.contains(part.lowerBound), part.lowerBound >= first, part.upperBound <= last else {
        continue
      }
      text += "\(JavaClass.escaped(part.lowerBound ^ 0x20))-\(JavaClass.escaped(part.upperBound ^ 0x20))"
    }
    return text
  }

  private mutating func character() throws(PatternError) -> UInt32 {
    var reader = JavaEscapeReader(text, at)
    defer { at = reader.at }
    return text[at] == UInt8(ascii: "\\") ? try reader.character() : reader.scalar()
  }

  private mutating func quoted() -> [JavaClass.Member] {
    at += 2
    var members: [JavaClass.Member] = []
    while at < text.count, !looking(at: #"\E"#) {
      var reader = JavaEscapeReader(text, at)
      let scalar = reader.scalar()
      members.append(.inClass(JavaClass.escaped(scalar) + otherCases(scalar, scalar)))
      at = reader.at
    }
    at = min(at + 2, text.count)
    return members
  }
}

import LogwashCore
import Testing

/// What `<#set>`, `<#unset>` and `<#rename>` do to generated documents, against pieces that the generator knows: everything but
/// what was edited keeps its bytes. A failure prints the seed.
@Suite struct LosslessEditTests {
  /// For each edit; a debug build takes half a second for that many.
  static let caseCount = 6000

  /// A document as the pieces it was made of.
  struct Document {
    struct Member {
      /// From behind the `{` or `,` up to the `:`, without the key's contents: the space before and behind it.
      var before: String
      var key: String
      var between: String
      var value: String
      var after: String
      var text: String { "\(before)\"\(key)\"\(between)\(value)\(after)" }
    }

    var leading: String
    var members: [Member]
    var trailing: String
    var text: String { leading + "{" + members.map(\.text).joined(separator: ",") + "}" + trailing }
  }

  /// Reproducible randomness: splitmix64.
  struct Generator: RandomNumberGenerator {
    private var numbers: SplitMix64

    init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { numbers.next() }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int(next() % UInt64(choices.count))] }
    mutating func space() -> String { pick(["", "", "", " ", "  ", "\t", " \t "]) }

    mutating func scalar() -> String {
      pick([
        "0", "-0", "1.10", "1e400", "-1.5E-7", "100000000000000000000000000", "0.1000", "true", "false",
        "null",
        #""""#, #""a""#, #""\u0041\n""#, #""\ud83d\ude00""#, #""\ud83d""#, #""é😀""#, #""{\"a\":[1,2]}""#,
        #""\\\"""#, #"",}]""#, #""\/""#,
      ])
    }

    mutating func value(depth: Int) -> String {
      guard depth > 0, next() % 3 == 0 else { return scalar() }
      if next() % 2 == 0 {
        let parts = (0..<Int(next() % 4)).map { _ in space() + value(depth: depth - 1) + space() }
        return "[" + (parts.isEmpty ? space() : parts.joined(separator: ",")) + "]"
      }
      let members = (0..<Int(next() % 4)).map { _ in member(key(), depth: depth - 1).text }
      return "{" + (members.isEmpty ? space() : members.joined(separator: ",")) + "}"
    }

    /// Keys as they are written; `t` is the one that templates name, never made here.
    mutating func key() -> String {
      pick([
        "a", "b", "c", "", "é", #"\u0061"#, #"x\ty"#, #"q\"q"#, "a b", "t2", #"\/"#,
        "long_key_name_with_more_bytes",
      ])
    }

    mutating func member(_ key: String, depth: Int) -> Document.Member {
      Document.Member(
        before: space(), key: key, between: space() + ":" + space(), value: value(depth: depth),
        after: space())
    }

    /// A document with the member `t`, at the index returned; its key may be written with an escape.
    mutating func document(value: String? = nil) -> (Document, Int) {
      var members = (0..<Int(next() % 6)).map { _ in member(key(), depth: 3) }
      let index = Int(next() % UInt64(members.count + 1))
      var target = member(pick(["t", "t", "t", #"\u0074"#]), depth: 3)
      if let value { target.value = value }
      members.insert(target, at: index)
      return (Document(leading: space(), members: members, trailing: space()), index)
    }
  }

  /// Runs a template over many documents and compares each with what was made of its pieces.
  private func check(
    _ template: String, _ make: (inout Generator) -> (input: String, output: String),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let seed = UInt64.random(in: .min ... .max)
    var generator = Generator(seed: seed)
    let program = try Engine.program("<#ftl input=\"json\">" + template)
    let cases = (0..<Self.caseCount).map { _ in make(&generator) }
    let run = Engine.run(program, cases.map { Array($0.input.utf8) })
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    try #require(lines.count == cases.count, "seed \(seed)", sourceLocation: sourceLocation)
    var reported = 0
    for (line, made) in zip(lines, cases) where line != made.output && reported < 3 {
      reported += 1
      #expect(
        String(line) == made.output, "seed \(seed), input \(made.input)", sourceLocation: sourceLocation)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return String(text)
  }

  @Test func `without an edit the bytes are the same`() throws {
    try check("") { generator in
      let (document, _) = generator.document()
      return (document.text, Self.trimmed(document.text))
    }
  }

  @Test func `setting one member changes its value alone`() throws {
    try check("<#set t = 42>") { generator in
      var (document, index) = generator.document()
      let input = document.text
      document.members[index].value = "42"
      return (input, document.text)
    }
  }

  @Test func `setting a member to what it was changes nothing`() throws {
    try check("<#if t??><#set t = t></#if>") { generator in
      var (document, _) = generator.document()
      (document.leading, document.trailing) = ("", "")
      return (document.text, document.text)
    }
  }

  @Test func `a new member comes last`() throws {
    try check("<#set new = \"n\">") { generator in
      let (document, _) = generator.document()
      return (
        document.text,
        document.leading + "{" + document.members.map(\.text).joined(separator: ",") + ",\"new\":\"n\"}"
          + document.trailing
      )
    }
  }

  @Test func `unsetting one member takes it and one comma`() throws {
    try check("<#unset t>") { generator in
      var (document, index) = generator.document()
      let input = document.text
      document.members.remove(at: index)
      return (input, document.text)
    }
  }

  @Test func `renaming one member changes its key alone`() throws {
    try check("<#rename t as renamed>") { generator in
      var (document, index) = generator.document()
      let input = document.text
      document.members[index].key = "renamed"
      return (input, document.text)
    }
  }

  @Test func `setting a member inside of others changes its value alone`() throws {
    try check("<#set t.u.v = true>") { generator in
      var (inner, innerIndex) = generator.document(value: "1.10")
      inner.members[innerIndex].key = "v"
      var (middle, middleIndex) = generator.document(value: inner.nested)
      middle.members[middleIndex].key = "u"
      var (outer, outerIndex) = generator.document(value: middle.nested)
      let input = outer.text
      inner.members[innerIndex].value = "true"
      middle.members[middleIndex].value = inner.nested
      outer.members[outerIndex].value = middle.nested
      return (input, outer.text)
    }
  }

  @Test func `unsetting and renaming inside of others touches nothing else`() throws {
    try check("<#unset t.v><#rename t.w as t.x>") { generator in
      var (inner, index) = generator.document(value: "[ 1 ]")
      inner.members[index].key = "v"
      let other = generator.member("w", depth: 2)
      let place = Int(generator.next() % UInt64(inner.members.count + 1))
      inner.members.insert(other, at: place)
      if place <= index { index += 1 }
      var (outer, outerIndex) = generator.document(value: inner.nested)
      let input = outer.text
      inner.members[place].key = "x"
      inner.members.remove(at: index)
      outer.members[outerIndex].value = inner.nested
      return (input, outer.text)
    }
  }

  @Test func `what lies deep keeps its bytes too`() throws {
    try check("<#set t.n = 1>") { generator in
      let depth = 1 + Int(generator.next() % 200)
      let open = (0..<depth).map { _ in generator.pick(["[ ", "{\"k\" :", "[1.0,"]) }
      let deep =
        open.joined() + "0.10" + open.reversed().map { $0.hasPrefix("[") ? " ]" : "}" }.joined()
      func text(_ n: String) -> String { #"{"t" : {"d":\#(deep) ,"n":\#(n) } }"# }
      return (text("0"), text("1"))
    }
  }
}

extension LosslessEditTests.Document {
  /// As a value inside of another document, whose pieces have the space around it.
  fileprivate var nested: String { "{" + members.map(\.text).joined(separator: ",") + "}" }
}

import Testing

@testable import LogwashCore

/// Expected results are those of `java.util.regex` 17.
@Suite struct RegexJavaDialectTests {
  private func java(_ source: String, _ text: String, flags: RegexFlags = []) throws -> [String?]? {
    groups(try Pattern(source, flags: flags, dialect: .java), text)
  }

  @Test(arguments: [
    (#"\u0041"#, "A", "A"),
    (#"\ud83d\ude00"#, "x😀", "😀"),
    (#"\0101"#, "A", "A"),
    (#"\x{1F600}"#, "😀", "😀"),
    (#"\cA"#, "\u{1}", "\u{1}"),
    (#"\p{Alpha}+"#, "éab1", "ab"),
    (#"\P{Alpha}+"#, "ab12", "12"),
    (#"\p{L}+"#, "1éa", "éa"),
    (#"\pL+"#, "1éa", "éa"),
    (#"\p{IsLatin}+"#, "αéa", "éa"),
    (#"\p{IsAlphabetic}+"#, "1éa", "éa"),
    (#"\p{javaLowerCase}+"#, "Aé", "é"),
    (#"\p{javaLetterOrDigit}+"#, "-é1", "é1"),
    ("[a-z&&[^aeiou]]+", "aebcd", "bcd"),
    ("[a-c[x-z]]+", "mbxy", "bxy"),
    ("[^a-c[x-z]]+", "abmnx", "mn"),
    ("[a-z&&[def]&&[^e]]+", "aefd", "fd"),
    ("[^a-z&&[def]]+", "dex1", "x1"),
    (#"[\p{Punct}&&[^.]]+"#, ".,;", ",;"),
    ("[a-[bc]]+", "xa-bc", "a-bc"),
    (#"\Q[a]\E+"#, "[a]]", "[a]]"),
    (#"[\Q]^-\E]+"#, "a]^-", "]^-"),
    (#"(a)\11"#, "aa1", "aa1"),
    ("a++b", "aab", "aab"),
    (#"a\Z"#, "a\n", "a"),
    (#"\h+"#, "a\u{A0} b", "\u{A0} "),
    (#"(?u)(?i)É"#, "é", "é"),
    ("(?i)é", "Éé", "é"),
    ("(?i)[é-ü]+", "ÉéÜ", "é"),
    ("(?i)aé", "Aé", "Aé"),
    ("(?i)k.", "\u{212A}xKx", "Kx"),
    (#"(?i)\Qaé\E"#, "AÉAé", "Aé"),
    (#"(?i)\x41é"#, "aé", "aé"),
    ("(?i)[W-z]+é", "wWé", "wWé"),
    ("(?i)[^a-z]é", "AéÉé", "Éé"),
    ("(?i:é)a", "éAéa", "éa"),
    ("é(?-i)a(?i)b", "éaB", "éaB"),
    (#"(?i)(?<nAme>é|a)\k<nAme>"#, "aA", "aA"),
    (#"(?i)\p{Lu}+"#, "1é", "é"),
    (#"(?i)\p{Lower}+"#, "éAb", "Ab"),
    (#"(?iu)é"#, "É", "É"),
  ])
  func `Java's spelling is translated`(source: String, text: String, match: String) throws {
    #expect(try java(source, text)?.first == match)
  }

  @Test func `white space in a class is ignored under the flag for comments`() throws {
    #expect(try java("[a b]+ # c", "a b", flags: .extended) == ["a"])
    #expect(try java("(?x)[a b]+", "b a") == ["b"])
    #expect(try java("(?:(?x)[a b])[ ]", "a ") == ["a "])
  }

  @Test
  func `white space between quantifiers, and no other than ASCII's, is ignored under the flag for comments`()
    throws
  {
    #expect(try java("(?x)b+ ?", "bb") == ["b"])
    #expect(try java("(?x)b+ +b", "bb") == nil)
    #expect(try java("(?x)a\u{2028}b", "ab a\u{2028}b") == ["a\u{2028}b"])
  }

  @Test(arguments: [
    (#"(?U)\w"#, 2, "the option `U` is not supported"),
    ("[[:alpha:]]", 1, "POSIX classes are written differently"),
    (#"\p{InGreek}"#, 0, "unknown character property `InGreek`"),
    (#"\p{Foo}"#, 0, "unknown character property `Foo`"),
    (#"a\y"#, 1, "unknown escape"),
    (#"\K"#, 0, "unknown escape"),
    (#"\ud83d"#, 0, "half of a surrogate pair"),
    (#"\N{DIGIT ONE}"#, 0, "character names `\\N{…}` are not supported"),
    ("x[a", 1, "`[` is not closed"),
    ("[a&&]", 0, "`[` is not closed"),
    (#"\b{g}"#, 0, "`\\b{…}` is not supported"),
    (#"a\"#, 2, "the pattern ends in a backslash"),
    ("(?#c)", 0, "unknown construct after `(?`"),
    ("a{,2}", 1, "`{` begins no number of repetitions"),
    ("a{", 1, "`{` begins no number of repetitions"),
    ("{2}", 0, "`{` begins no number of repetitions"),
    ("a{1,2,3}", 1, "`{` begins no number of repetitions"),
  ])
  func `what has no equal is refused`(source: String, offset: Int, message: String) {
    #expect {
      _ = try Pattern(source, dialect: .java)
    } throws: { error in
      guard let error = error as? PatternError else { return false }
      #expect(error.message == message)
      #expect(error.offset == offset)
      return true
    }
  }

  @Test func `an error behind a translation keeps its place in the source`() {
    #expect {
      _ = try Pattern(#"\u0041\u0042)"#, dialect: .java)
    } throws: { ($0 as? PatternError)?.offset == 12 }
  }
}

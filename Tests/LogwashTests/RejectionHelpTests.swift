import Logwash
import Testing

/// The mistakes that people make most when they write templates, as far as only a record shows them.
@Suite struct RejectionHelpTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var template: String
    var message: String
    var column: Int
    var code: String
    var help: String
    var testDescription: String { template }

    init(_ template: String, _ message: String, _ column: Int, _ code: String, _ help: String) {
      self.template = template
      self.message = message
      self.column = column
      self.code = code
      self.help = help
    }
  }

  private static let header = #"<#ftl input="json" output="text">"#
  private static let record = #"{"n":3,"xs":[1,2],"b":true,"user":{"name":"Ann"},"s":"s\n"}"#

  @Test(arguments: mistakes)
  func `a rejection says what was found, where, and what to write`(_ mistake: Mistake) throws {
    let template = try Template(Self.header + mistake.template, name: "t.ftl")
    guard case .rejected(let rejection) = try Cleaner(Pipeline([template])).clean(Self.record.utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(
      rejection.description == """
        rejected: \(mistake.message)
         --> records:1, byte 0
          |
        1 | \(Self.record)
          = template: t.ftl:1:\(mistake.column + Self.header.count), in `\(mistake.code)`
          = help: \(mistake.help)
        """)
  }

  static let mistakes: [Mistake] = [
    Mistake(
      #"${user.nme}"#, #"an expression gave no value where one was needed"#, 3,
      #"user.nme"#,
      #"did you mean `user.name`?"#),
    Mistake(
      #"${usr.name}"#, #"an expression gave no value where one was needed"#, 3,
      #"usr.name"#,
      #"did you mean `user.name`?"#),
    Mistake(
      #"${x.y}"#, #"an expression gave no value where one was needed"#, 3,
      #"x.y"#,
      #"`x` is missing already; `(x.y)!"…"` guards every step"#),
    Mistake(
      #"${x}"#, #"an expression gave no value where one was needed"#, 3,
      #"x"#,
      #"give it a default, `x!"…"`, or test whether it is there: `<#if x??>`"#),
    Mistake(
      #"<#if n == null>a</#if>"#, #"an expression gave no value where one was needed"#, 11,
      #"null"#,
      #"there is no `null`; test with `x??` whether `x` is there"#),
    Mistake(
      #"${s.length()}"#, #"an expression gave no value where one was needed"#, 3,
      #"s.length"#,
      #"built-ins are written with a `?`: `s?length`"#),
    Mistake(
      #"${xs}"#, #"expected a string, number, boolean or date, found a sequence"#, 3,
      #"xs"#,
      #"print it with `xs?join(", ")` or `xs?json`, or loop over it"#),
    Mistake(
      #"${user}"#, #"expected a string, number, boolean or date, found a hash"#, 3,
      #"user"#,
      #"print one of its members, `user.name`, or all of it with `user?json`"#),
    Mistake(
      #"<#if n>a</#if>"#, #"expected a boolean, found a number"#, 6,
      #"n"#,
      #"compare it: `n != 0`; a `>` would end the tag, so write `gt` for it"#),
    Mistake(
      #"<#if n > 1>a</#if>"#, #"expected a boolean, found a number"#, 6,
      #"n"#,
      #"compare it: `n != 0`; a `>` would end the tag, so write `gt` for it"#),
    Mistake(
      #"<#if n == "1">a</#if>"#, #"cannot compare a number with a string"#, 11,
      #""1""#,
      #"make numbers of strings with `?number`, or strings of numbers with `?c`"#),
    Mistake(
      #"<#if b == "true">a</#if>"#, #"cannot compare a boolean with a string"#, 11,
      #""true""#,
      #"a boolean is a condition by itself: `<#if b>`, `<#if !b>`"#),
    Mistake(
      #"<#list n as x>a</#list>"#, #"expected a sequence or hash, found a number"#, 8,
      #"n"#,
      #"numbers up to it are the range `1..n`"#),
    Mistake(
      #"${n?iso_utc}"#, #"expected a date, found a number"#, 3,
      #"n"#,
      #"make a date of milliseconds with `n?number_to_datetime`"#),
    Mistake(
      #"${n / 0}"#, #"a number was divided by zero"#, 7,
      #"0"#,
      #"test the divisor before: `<#if n != 0>`"#),
    Mistake(
      #"<#if n + s gt 2>a</#if>"#, #"expected a number or date, found a string"#, 6,
      #"n + s"#,
      #"make a number of it with `(n + s)?number`, or a date with `(n + s)?datetime`; strings have no order"#),
    Mistake(
      #"<#macro m a>x</#macro><@m/>"#, #"an expression gave no value where one was needed"#, 11,
      #"a"#,
      #"the call gives no value for `a`; give one, or write a default: `a="…"`"#),
    Mistake(
      #"<#macro table>x</#macro><@tabel/>"#, #"an expression gave no value where one was needed"#, 27,
      #"tabel"#,
      #"did you mean `table`?"#),
    Mistake(
      #"<#function f>x</#function><@f/>"#, #"what was called is no macro or function"#, 29,
      #"f"#,
      #"`<@name …>` calls a macro, `name(…)` calls a function"#),
  ]

  @Test func `a time zone that the record names and nobody knows is named`() throws {
    let template = try Template(
      ##"<#ftl input="json" output="text">${at?timestamp("iso", zone=zone)}"##, name: "t.ftl")
    let record = #"{"at":"2026-02-03 10:05:03","zone":"Europe/Berln"}"#
    guard case .rejected(let rejection) = try Cleaner(Pipeline([template])).clean(record.utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(rejection.fault == "unknown-zone")
    #expect(
      rejection.description == """
        rejected: there is no time zone `Europe/Berln`
         --> records:1, byte 36
          |
        1 | \(record)
          |                                     ^
          = template: t.ftl:1:61, in `zone`
          = help: zones are called as in the tz database, `Europe/Berlin`, or by their distance from UTC, `+02:00`, `GMT+2`
        """)
  }

  @Test func `text that has to be JSON shows where it is none`() throws {
    let template = try Template(
      ##"<#ftl input="json" validate="json">{"user":"${user}","ms":${ms}}"##, name: "t.ftl")
    let record = #"{"user":"ann \"the boss\"","ms":12}"#
    guard case .rejected(let rejection) = try Cleaner(Pipeline([template])).clean(record.utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(
      rejection.description == """
        rejected: what would be written is not valid JSON
         --> records:1, byte 0
          |
        1 | \(record)
          = output, byte 14:
          | {"user":"ann "the boss"","ms":12}
          |               ^ expected `,` or `}`
          = template: t.ftl:1:65
          = help: `?json` writes values with quotes and escapes, `"user": ${user?json}`; or emit a hash: `<#emit {"user": user}>`
        """)
  }
}

import LogwashCore
import Testing

/// Every reason for which a template can fail on a record, with the piece of the template that is named.
@Suite struct FaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var template: String
    var record: String
    var failure: Engine.Failure
    var testDescription: String { template }

    init(
      _ template: String, on record: String = "{}", _ code: FaultCode, at place: String,
      _ operand: String? = nil
    ) {
      self.template = template
      self.record = record
      failure = Engine.Failure(code: code, place: place, operand: operand ?? place)
    }
  }

  static let cases: [Case] = [
    // Missing values
    Case("a ${user} b", .missing, at: "${user}", "user"),
    Case("${user.name}", .missing, at: "${user.name}", "user.name"),
    Case("${user.name}", on: #"{"user":{}}"#, .missing, at: "${user.name}", "user.name"),
    Case("${user.name.first}", on: #"{"user":{}}"#, .missing, at: "${user.name.first}", "user.name.first"),
    Case("<#assign u = user>${u.name.first}", on: #"{"user":{}}"#, .missing, at: "u.name.first", "u.name"),
    Case("${a[0]}", .missing, at: "a[0]", "a"),
    Case("${a[i]}", on: #"{"a":[1]}"#, .missing, at: "a[i]", "i"),
    Case(#"${"x${y}z"}"#, .missing, at: #""x${y}z""#, "y"),
    Case("${a + b}", on: #"{"a":1}"#, .missing, at: "a + b", "b"),
    Case("${1 + b * 2}", .missing, at: "b * 2", "b"),
    Case("<#if a></#if>", .missing, at: "a"),
    Case("<#if a == 1></#if>", .missing, at: "a == 1", "a"),
    Case("<#if a?? && b></#if>", on: #"{"a":1}"#, .missing, at: "b"),
    Case("<#if a gt 1></#if>", .missing, at: "a gt 1", "a"),
    Case("<#list xs as x></#list>", .missing, at: "xs"),
    Case("<#list 1..n as x></#list>", .missing, at: "1..n", "n"),
    Case("<#assign x = y.z>", on: #"{"y":{}}"#, .missing, at: "y.z"),
    Case("<#assign x += 1>", .missing, at: "x"),
    Case("${[1, x]?size}", .missing, at: "[1, x]", "x"),
    Case("${{\"a\": x}?size}", .missing, at: "{\"a\": x}", "x"),
    Case("${x?upper_case}", .missing, at: "x"),
    Case("${\"a\"?left_pad(n)}", .missing, at: "n"),
    Case("<#switch x><#case 1></#switch>", .missing, at: "1", "x"),
    Case("<#macro m a></#macro><@m/>", .missing, at: "a"),
    Case("<@m/>", .missing, at: "<@m/>", "m"),
    Case("${f(1)}", .missing, at: "f(1)", "f"),
    Case("<#function f></#function>${f()}", .missing, at: "${f()}", "f()"),
    Case("<#setting number_format=x>", .missing, at: "<#setting number_format=x>", "x"),
    Case("${xs?map(x -> x.y)?join(\"\")}", on: #"{"xs":[{}]}"#, .missing, at: "x.y"),
    Case("${b?then(1, x)}", on: #"{"b":false}"#, .missing, at: "x"),
    // Kinds
    Case("${a}", on: #"{"a":[1]}"#, .wrongKind, at: "${a}", "a"),
    Case("${a.b}", on: #"{"a":"text"}"#, .missing, at: "${a.b}", "a.b"),
    Case("<#assign x = a>${x.b}", on: #"{"a":"text"}"#, .wrongKind, at: "x.b", "x"),
    Case("<#if a></#if>", on: #"{"a":"true"}"#, .wrongKind, at: "a"),
    Case("${-a}", on: #"{"a":"1"}"#, .wrongKind, at: "-a", "a"),
    Case("${a * 2}", on: #"{"a":"1"}"#, .wrongKind, at: "a * 2", "a"),
    Case("${2 - a}", on: #"{"a":true}"#, .wrongKind, at: "2 - a", "a"),
    Case("${a + b}", on: #"{"a":[1],"b":{}}"#, .wrongKind, at: "a + b", "a"),
    Case("<#list a as x></#list>", on: #"{"a":5}"#, .wrongKind, at: "a"),
    Case("<#list a as k, v></#list>", on: #"{"a":[5]}"#, .wrongKind, at: "a"),
    Case("<#list a as x></#list>", on: #"{"a":{"b":1}}"#, .wrongKind, at: "a"),
    Case("${a?upper_case}", on: #"{"a":[1]}"#, .wrongKind, at: "a"),
    Case("${\"a\"?left_pad(a)}", on: #"{"a":"5"}"#, .wrongKind, at: "a"),
    Case("${xs?filter(x -> x)?size}", on: #"{"xs":[5]}"#, .wrongKind, at: "x"),
    // Comparisons
    Case("<#if a == b></#if>", on: #"{"a":1,"b":"1"}"#, .incomparable, at: "a == b", "b"),
    Case("<#if a == 1></#if>", on: #"{"a":true}"#, .incomparable, at: "a == 1", "1"),
    Case("<#if a lt b></#if>", on: #"{"a":1,"b":"1"}"#, .incomparable, at: "a lt b", "b"),
    Case("<#if a lt 1></#if>", on: #"{"a":"1"}"#, .wrongKind, at: "a lt 1", "a"),
    Case("<#switch a><#case \"x\"></#switch>", on: #"{"a":1}"#, .incomparable, at: "\"x\""),
    // Numbers and texts
    Case("${1 / a}", on: #"{"a":0}"#, .divisionByZero, at: "1 / a", "a"),
    Case("${1 % a}", on: #"{"a":0.0}"#, .divisionByZero, at: "1 % a", "a"),
    Case("${a?number + 1}", on: #"{"a":"1x"}"#, .notANumber, at: "number", "a"),
    Case("${a?boolean?c}", on: #"{"a":"maybe"}"#, .notABoolean, at: "boolean", "a"),
    Case("${a[5]}", on: #"{"a":"abc"}"#, .indexOutOfRange, at: "a[5]", "5"),
    Case("${a[2..5]}", on: #"{"a":"abc"}"#, .indexOutOfRange, at: "a[2..5]", "2..5"),
    Case("${a[2..5]?size}", on: #"{"a":[1]}"#, .indexOutOfRange, at: "a[2..5]", "2..5"),
    // Formats and patterns
    Case(
      "<#setting number_format=f>", on: #"{"f":"0.#.#"}"#, .badFormat, at: "<#setting number_format=f>", "f"),
    Case(
      "<#setting boolean_format=f>", on: #"{"f":"yes"}"#, .badFormat, at: "<#setting boolean_format=f>", "f"),
    Case("${a?matches(p)?c}", on: #"{"a":"x","p":"("}"#, .badPattern, at: "matches", "p"),
    // Calls
    Case("<@a/>", on: #"{"a":1}"#, .notCallable, at: "<@a/>", "a"),
    Case("${a(1)}", on: #"{"a":1}"#, .notCallable, at: "a(1)", "a"),
    Case("<#macro m></#macro>${m()}", .notCallable, at: "m()", "m"),
    Case("<#macro m></#macro><@m 1/>", .badMacroArguments, at: "<@m 1/>", "1"),
    Case("<#macro m a></#macro><@m b=1/>", .badMacroArguments, at: "<@m b=1/>", "1"),
    Case("<#function f></#function>${f(1)}", .badMacroArguments, at: "f(1)", "1"),
    Case("${a?switch(1, 2)}", on: #"{"a":5}"#, .noMatchingCase, at: "a?switch(1, 2)"),
    // On purpose
    Case("<#stop \"why\">", .stopped, at: "<#stop \"why\">"),
    Case("<#reject \"why\">", .rejected, at: "<#reject \"why\">"),
    Case(
      "<#extract line?dissect(\"%{a}:%{b}\")>", on: #"{"line":"x"}"#, .noMatch,
      at: "<#extract line?dissect(\"%{a}:%{b}\")>"),
    // Records
    Case("<#set a.b = 1>", on: #"{"a":"text"}"#, .wrongKind, at: "a.b"),
    Case("<#set a[5] = 1>", on: #"{"a":[]}"#, .indexOutOfRange, at: "a[5]"),
    Case("<#set a[i] = 1>", on: #"{"a":[],"i":"x"}"#, .wrongKind, at: "a[i]"),
    Case("<#emit n + 1>", on: #"{"n":1}"#, .wrongKind, at: "<#emit n + 1>", "n + 1"),
  ]

  @Test(arguments: cases) func `a fault names the piece of the template that it is about`(_ example: Case)
    throws
  {
    try expect(Engine.failure(example.template, example.record), is: example.failure)
  }

  @Test func `the message of stop and reject is kept`() throws {
    try expect(Engine.failure("<#stop \"no ${1 + 1}\">")?.reason, is: "no 2")
    try expect(Engine.failure("<#reject>")?.reason, is: "")
  }

  @Test func `attempt catches what is wrong with values`() throws {
    for template in ["${x}", "${1 / 0 + n}", "${n?upper_case?number}", "<#stop 'x'>", "<@n/>"] {
      let run = try Engine.run("<#attempt>a\(template)<#recover>b</#attempt>", #"{"n":"x"}"#, input: .json)
      #expect(run.output == "b\n", "\(template)")
    }
  }

  @Test func `the policy for invalid UTF-8 can reject`() throws {
    let program = try Engine.program("<#ftl invalid_utf8=\"reject\">")
    #expect(Engine.run(program, [[0x61, 0xC3], [0x61]]).ends == [.rejected(.invalidUTF8), .finished])
  }

  @Test func `a fault inside of a function is named there`() throws {
    try expect(
      Engine.failure("<#function f x><#return x.y></#function>${f({})}"),
      is: .init(code: .missing, place: "${f({})}", operand: "f({})"))
    try expect(
      Engine.failure("<#function f x><#return x.y + 1></#function>${f({})}"),
      is: .init(code: .missing, place: "x.y + 1", operand: "x.y"))
  }
}

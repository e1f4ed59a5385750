import LogwashSyntax
import Testing

@Suite struct PostfixTests {
  @Test func `members, indexes, calls and built-ins chain`() {
    #expect(
      expression(#"a.b[0]["k"](1)?upper_case?replace("x", "y")[0..1]"#)
        == #"([] (?replace() (?upper_case (call ([] ([] (. a b) 0) "k") 1)) "x" "y") (.. 0 1))"#)
  }

  @Test(arguments: ["in", "as", "true", "lt", "using", "gte"])
  func `a reserved word is a name after a point`(word: String) {
    #expect(expression("x.\(word)") == "(. x \(word))")
  }

  @Test func `a built-in without parentheses differs from one with empty ones`() {
    #expect(expression("x?trim") == "(?trim x)")
    #expect(expression("x?trim()") == "(?trim() x)")
  }

  @Test func `built-ins take members and indexes`() {
    #expect(expression("d?string.iso_m_nz") == "(. (?string d) iso_m_nz)")
    #expect(expression(#"d?string["0.0"]"#) == #"([] (?string d) "0.0")"#)
  }

  @Test func `white space and comments may stand between all tokens`() {
    #expect(expression("a . b <#-- c --> ? trim <!-- d --> ( )") == "(?trim() (. a b))")
  }

  @Test func `commas between arguments may be left out`() {
    #expect(expression("f(1 2, 3)") == "(call f 1 2 3)")
  }

  @Test func `built-ins take named arguments and a comparison is none`() {
    #expect(
      expression(#"s?timestamp("iso", zone="UTC", a == b)"#) == #"(?timestamp() s "iso" zone="UTC" (== a b))"#
    )
    #expect(expression("f(a = b)") == "(call f (== a b))")
  }

  @Test(arguments: [
    ("xs?map(x -> x * 2)", "(?map() xs (-> (x) (* x 2)))"),
    ("xs?map((x) -> x)", "(?map() xs (-> (x) x))"),
    ("xs?fold(0, (x, y) -> x + y)", "(?fold() xs 0 (-> (x y) (+ x y)))"),
    ("xs?map(() -> 1)", "(?map() xs (-> () 1))"),
    ("xs?map((x))", "(?map() xs (paren x))"),
  ])
  func `a lambda is an argument of a built-in`(text: String, meaning: String) {
    #expect(expression(text) == meaning)
  }

  @Test(arguments: ["xs?map((x -> x))", "[x -> x]", "xs?map(y!x -> x)", "x -> x"])
  func `a lambda is nothing else`(text: String) {
    #expect(expression(text).hasPrefix("error[LW0114]: a lambda is not allowed here"))
  }
}

@Suite struct LiteralTests {
  @Test func `numbers keep their digits`() {
    #expect(expression("1.50 + 007") == "(+ 1.50 007)")
    #expect(expression("1gt 2") == "(> 1 2)")
  }

  @Test func `a number takes a built-in and a range directly`() {
    #expect(expression("1?c") == "(?c 1)")
    #expect(expression("1.x") == "(. 1 x)")
  }

  @Test func `sequences need no commas`() {
    #expect(expression(#"[1 2 "a" b]"#) == #"[1 2 "a" b]"#)
    #expect(expression("[a [1]]") == "[([] a 1)]")
  }

  @Test func `hashes keep their order and take commas for colons`() {
    #expect(expression(#"{"b": 1, "a", 2, k: [ ]}"#) == #"{"b": 1, "a": 2, k: []}"#)
    #expect(expression("{}") == "{}")
  }

  @Test func `names take letters of all scripts, digits and escaped signs`() {
    #expect(expression("größe_1 + $a@b") == "(+ größe_1 $a@b)")
    #expect(expression(##"x\-id + a\.b\:c\#d"##) == "(+ x-id a.b:c#d)")
  }

  @Test func `special variables begin with a point`() {
    #expect(expression(".vars.x + .line_number") == "(+ (. .vars x) .line_number)")
  }
}

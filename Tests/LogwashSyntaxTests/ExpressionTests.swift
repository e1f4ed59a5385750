import LogwashSyntax
import Testing

/// Precedence and grouping, each checked on the reference engine by what it evaluates to.
@Suite struct ExpressionTests {
  @Test func `products bind tighter than sums`() {
    #expect(expression("a + 2 * b - c") == "(- (+ a (* 2 b)) c)")
  }

  @Test func `sums bind tighter than ranges, ranges tighter than comparisons`() {
    #expect(expression("1 + 1 .. 2 + 2 == x") == "(== (.. (+ 1 1) (+ 2 2)) x)")
  }

  @Test func `relations bind tighter than equality, equality tighter than and, and tighter than or`() {
    #expect(expression("a || b && c == d < e") == "(|| a (&& b (== c (< d e))))")
  }

  @Test func `binary operators group to the left`() {
    #expect(expression("a - b - c") == "(- (- a b) c)")
    #expect(expression("a && b && c") == "(&& (&& a b) c)")
  }

  @Test func `built-ins bind tighter than a sign`() {
    #expect(expression("-1?abs") == "(- (?abs 1))")
  }

  @Test func `a not is repeated and binds tighter than every binary operator`() {
    #expect(expression("!!a && b") == "(&& (not (not a)) b)")
  }

  @Test(arguments: [
    ("a gt b", "(> a b)"), ("a &gt; b", "(> a b)"), ("a gte b", "(>= a b)"), ("a &gt;= b", "(>= a b)"),
    ("a lt b", "(< a b)"), ("a &lt; b", "(< a b)"), ("a lte b", "(<= a b)"), (#"a \lt b"#, "(< a b)"),
    ("a & b", "(&& a b)"), ("a &amp;&amp; b", "(&& a b)"), (#"a \and b"#, "(&& a b)"), ("a | b", "(|| a b)"),
    ("a = b", "(== a b)"), ("a > b", "(> a b)"),
  ])
  func `operators have other spellings`(spelling: String, meaning: String) {
    #expect(expression(spelling) == meaning)
  }

  @Test func `an escaped arrow is an arrow`() {
    #expect(expression("xs?map(x -&gt; x)") == "(?map() xs (-> (x) x))")
  }
}

/// `!` takes everything behind it as its default, as the reference engine does.
@Suite struct DefaultTests {
  @Test(arguments: [
    ("x!", "(! x)"),
    ("x!1 + 2", "(! x (+ 1 2))"),
    ("x!1 == 5", "(! x (== 1 5))"),
    ("x!false && false", "(! x (&& false false))"),
    ("x!1..7", "(! x (.. 1 7))"),
    ("2 * x!1 + 1", "(* 2 (! x (+ 1 1)))"),
    ("x! + 2", "(! x (+ 2))"),
    ("x! * 2", "(* (! x) 2)"),
    ("x!-1", "(! x (- 1))"),
    ("x!y!3", "(! x (! y 3))"),
    ("x!!y", "(! x (not y))"),
    ("x!!", "(! (! x))"),
    ("x!?length", "(?length (! x))"),
    ("x!.vars", "(! x .vars)"),
    ("x![1]", "(! x [1])"),
    ("(a.b)!c", "(! (paren (. a b)) c)"),
    ("a.b!c", "(! (. a b) c)"),
    ("x???c", "(?c (?? x))"),
  ])
  func `a default is a whole expression`(text: String, meaning: String) {
    #expect(expression(text) == meaning)
  }

  @Test func `an assignment after a default is taken for a comparison`() {
    #expect(tree("<#assign x = y! z = 3>") == "(assign (= x (! y (== z 3))))")
  }

  @Test func `white space behind the mark ends a named argument`() {
    #expect(tree("<@m a=x! b=2/>") == "(@ m a=(! x) b=2)")
    #expect(tree("<@m a=x!b c=2/>") == "(@ m a=(! x b) c=2)")
    #expect(tree("<@m a=(x! b) c=2/>") == "(@ m a=(paren (! x b)) c=2)")
  }
}

@Suite struct RangeTests {
  @Test(arguments: [
    ("1..3", "(.. 1 3)"), ("1..<3", "(..< 1 3)"), ("1..!3", "(..< 1 3)"), ("1..*3", "(..* 1 3)"),
    ("1..", "(.. 1)"),
    ("1..-1", "(.. 1 (- 1))"), ("xs[1..]", "([] xs (.. 1))"), ("(1..)[0]", "([] (paren (.. 1)) 0)"),
    ("1.5..x.y", "(.. 1.5 (. x y))"), ("f(1.., 2)", "(call f (.. 1) 2)"),
  ])
  func `a range has an end, a length or neither`(text: String, meaning: String) {
    #expect(expression(text) == meaning)
  }

  @Test func `as ends an endless range`() {
    #expect(tree("<#list 1.. as x>${x}</#list>") == "(list (.. 1) as x ${x})")
  }
}

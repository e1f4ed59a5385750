import LogwashSyntax
import Testing

@Suite struct AssignmentTests {
  @Test func `a tag takes several assignments, with or without commas`() {
    #expect(
      tree(#"<#assign x = 1, y += 2 z++ "w w" = 4 v--/>"#)
        == "(assign (= x 1) (+= y 2) (++ z) (= w w 4) (-- v))")
  }

  @Test func `an assignment names a namespace`() {
    #expect(tree("<#assign x = 1 y = 2 in ns>") == "(assign (= x 1) (= y 2) in ns)")
    #expect(tree("<#assign x in ns.a>b</#assign>") == #"(assign x in (. ns a) is "b")"#)
  }

  @Test func `an assignment captures its content`() {
    #expect(tree("<#global x>a${b}</#global>") == #"(global x is "a" ${b})"#)
    #expect(tree("<#macro m><#local x>a</#local></#macro>") == #"(macro m () (local x is "a"))"#)
  }

  @Test(arguments: ["-=", "*=", "/=", "%="])
  func `operators combine with the assignment`(operation: String) {
    #expect(tree("<#assign x \(operation) 2>") == "(assign (\(operation) x 2))")
  }
}

@Suite struct MacroTests {
  @Test(arguments: ["m a b=1 c...", "m(a, b=1, c...)", "m a, b=1, c...", "\"m\" a b=1 c..."])
  func `parameters have defaults and a catch-all, with or without commas and parentheses`(signature: String) {
    #expect(tree("<#macro \(signature)>x</#macro>") == #"(macro m (a b=1 c...) "x")"#)
  }

  @Test func `a function returns values`() {
    #expect(tree("<#function f a><#return a + 1></#function>") == "(function f (a) (return (+ a 1)))")
  }

  @Test func `a macro prints the content of its call`() {
    #expect(
      tree("<#macro m><#nested><#nested 1, a 2/><#return></#macro>")
        == "(macro m () (nested) (nested 1 a 2) (return))")
  }
}

@Suite struct UserCallTests {
  @Test func `arguments have names or positions`() {
    #expect(tree("<@m a=1 b=x+1/>") == "(@ m a=1 b=(+ x 1))")
    #expect(tree("<@m 1, 2 x/>") == "(@ m 1 2 x)")
    #expect(tree("<@m x == 1/>") == "(@ m (== x 1))")
  }

  @Test func `white space ends the callee`() {
    #expect(tree("<@m (1) />") == "(@ m (paren 1))")
    #expect(tree("<@m(1)/>") == "(@ (call m 1))")
    #expect(tree("<@(a ! b) 1/>") == "(@ (paren (! a b)) 1)")
  }

  @Test func `a call with content has loop variables`() {
    #expect(tree("<@m; x, y>${x}</@m>") == "(@ m ; x y is ${x})")
    #expect(tree("<@m a=1 ; x >b</@>") == #"(@ m a=1 ; x is "b")"#)
    #expect(tree("<@m;>b</@>") == #"(@ m is "b")"#)
  }

  @Test(arguments: [
    "<@a.b>x</@a.b>", "<@a.b>x</@>", "<@a.b>x</@ >", "<@a.b >x</@a.b >", "<@a.b?with_args([1])>x</@a.b>",
    #"<@a["b"]>x</@>"#, "<@(a)>x</@>",
  ])
  func `the end tag repeats a plain name or nothing`(call: String) {
    #expect(tree(call).hasSuffix(#" is "x")"#))
  }

  @Test func `the end tag repeats nothing else`() {
    #expect(tree("<@(m)>a</@m>").hasPrefix("error[LW0109]: `</@m>` cannot close `<@…>`"))
  }
}

@Suite struct EscapeTests {
  @Test func `interpolations are put in place of the variable`() {
    #expect(
      tree("<#escape x as x?html>a${b.c}<#if d>${e}</#if></#escape>${f}")
        == #""a" ${(?html (. b c))} (if d ${(?html e)}) ${f}"#)
  }

  @Test func `an inner escape is wrapped into the outer one`() {
    #expect(
      tree("<#escape x as f(x)><#escape y as g(y)>${a}<#noescape>${b}</#noescape></#escape>${c}</#escape>")
        == "${(call f (call g a))} ${(call f b)} ${(call f c)}")
  }

  @Test func `string literals are left alone`() {
    #expect(tree(#"<#escape x as "[${x}]">${a}</#escape>"#) == #"${"[${x}]"}"#)
    #expect(tree(#"<#escape x as x?html>${"a${b}"}</#escape>"#) == #"${(?html "a${b}")}"#)
  }

  @Test func `a lambda with a parameter of that name is left alone`() {
    #expect(
      tree("<#escape x as x?map(x -> x)[x]>${a}</#escape>") == "${([] (?map() a (-> (x) x)) a)}")
  }
}

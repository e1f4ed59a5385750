import LogwashSyntax
import Testing

@Suite struct RecordDirectiveTests {
  @Test func `set takes paths and all assignments`() {
    #expect(
      tree(#"<#set user.id = 7, tags[0] = "a" headers["x-id"] += 1 h[k].in++ "@t" = 1>"#)
        == #"(set (= user.id 7) (= tags[0] "a") (+= headers.x-id 1) (++ h[k].in) (= @t 1))"#)
  }

  @Test func `unset, keep and rename take paths`() {
    #expect(tree("<#unset a, b.c>") == "(unset a b.c)")
    #expect(tree("<#keep a b[1]>") == "(keep a b[1])")
    #expect(tree("<#rename a as b, c.d as e.f>") == "(rename (as a b) (as c.d e.f))")
  }

  @Test func `extract takes a hash`() {
    #expect(tree("<#extract line?grok(a)!line?grok(b)>") == "(extract (! (?grok() line a) (?grok() line b)))")
  }

  @Test(arguments: [
    ("<#emit>", "(emit)"),
    ("<#emit a>", "(emit a)"),
    (#"<#emit {"a": 1} to "x">"#, #"(emit {"a": 1} to "x")"#),
    (#"<#emit to "x">"#, #"(emit to "x")"#),
    (#"<#emit a! to "x">"#, #"(emit (! a) to "x")"#),
    ("<#emit to>", "(emit to)"),
    ("<#emit to.x>", "(emit (. to x))"),
  ])
  func `emit takes a value and an output`(template: String, meaning: String) {
    #expect(tree(template) == meaning)
  }

  @Test func `drop and reject take a reason`() {
    #expect(
      tree(#"<#drop><#drop "a"><#reject/><#reject a + 1>"#) == #"(drop) (drop "a") (reject) (reject (+ a 1))"#
    )
  }

  @Test func `the span of a path ends with its last step`() {
    let tree = Parser.parse(TemplateSource(name: "t", text: "<#unset user.id , b[0] >")).tree
    guard case .unset(let node) = tree.nodes[0] else {
      Issue.record("not an unset")
      return
    }
    #expect(node.paths.map(\.span) == [SourceSpan(8, 15), SourceSpan(18, 22)])
  }

  @Test func `record directives are tags without output for white space`() {
    #expect(
      texts(
        "<#extract a>\n\n<#set b = 1>\n<#unset c>\n<#rename d as e>\n<#keep f>\n<#emit>\n<#drop>\n<#reject>\n"
      ) == [])
  }
}

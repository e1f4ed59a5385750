import LogwashCore
import Testing

/// The instructions of a few templates, so that a change of the code generator shows.
@Suite struct DisassemblyTests {
  private func check(
    _ template: String, _ wanted: String, options: CompilerOptions = CompilerOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(Engine.disassembly(template, options: options), is: wanted, sourceLocation: sourceLocation)
  }

  @Test func `an empty template is its end`() throws {
    try check("", "   0  end")
    try check("\n  <#-- comment -->\n", "   0  end")
  }

  @Test func `text and interpolations`() throws {
    try check(
      "a ${line}!",
      """
         0  printConstant "a "
         1  field line
         2  print
         3  printConstant "!"
         4  end
      """)
  }

  @Test func `an extract fills slots, then goes on`() throws {
    try check(
      #"<#extract line?grok("%{IP:a}")!line?dissect("%{a} %{b}")><#set a = b>"#,
      """
         0  field line
         1  format
         2  extractMatch pattern 0, then 7
         3  field line
         4  format
         5  extractMatch pattern 1, then 7
         6  extractFailed
         7  field b
         8  setField a
         9  end
      """)
  }

  @Test func `a hash that is emitted is written member by member`() throws {
    try check(
      #"<#ftl input="json"><#emit {"n": a.b, "k": x!0}>"#,
      """
         0  emitField "{\\"n\\":" a.b
         1  field x
         2  jumpIfPresent 4
         3  push 0
         4  emitMember ",\\"k\\":"
         5  emitEnd
         6  end
      """)
  }

  @Test func `a hash that goes elsewhere, or that calls back, is made first`() throws {
    try check(
      #"<#emit {"n": 1} to "side">"#,
      """
         0  push "n"
         1  push 1
         2  hash count: 1
         3  emitValue output: 1
         4  end
      """)
    var options = CompilerOptions()
    options.emitsValues = true
    try check(
      #"<#emit {"n": 1}>"#,
      """
         0  push "n"
         1  push 1
         2  hash count: 1
         3  emitValue output: 0
         4  end
      """, options: options)
  }

  @Test func `a condition jumps over its branch`() throws {
    try check(
      #"<#if line == "x" && true><#drop><#else><#unset line></#if>"#,
      """
         0  field line
         1  push "x"
         2  equal
         3  jumpIfFalse 6
         4  push true
         5  jump 7
         6  push false
         7  jumpIfFalse 11
         8  push ""
         9  drop
        10  jump 12
        11  unsetField line
        12  end
      """)
  }

  @Test func `a list keeps its item in a slot`() throws {
    try check(
      "<#list 1..3 as x>${x}<#sep>,</#list>",
      """
         0  push 1
         1  push 3
         2  range LogwashCore.RangeForm.inclusive
         3  loopBegin loop: 0, variables: 1, otherwise: 10
         4  loopItem loop: 0, slot: 0, pairs: false
         5  local slot: 0
         6  print
         7  jumpIfLast loop: 0, 9
         8  printConstant ","
         9  loopNext loop: 0, body: 4
        10  end
      """)
  }

  @Test func `a member of an item is taken in one step where it is known`() throws {
    try check(
      #"<#ftl input="json"><#list items as item><#emit {"sku": item.sku}></#list>"#,
      """
         0  field items
         1  loopBegin loop: 0, variables: 1, otherwise: 10
         2  loopItem loop: 0, slot: 0, pairs: false
         3  localMember slot: 0 "sku"
         4  jumpIfPresent 6
         5  field item
         6  member "sku"
         7  emitMember "{\\"sku\\":"
         8  emitEnd
         9  loopNext loop: 0, body: 2
        10  end
      """)
    try check(
      "<#macro m a>${a.b}</#macro>",
      """
         0  defineMacro m at 3
         1  defineMacro m at 3
         2  end
         3  requireParameter slot: 0
         4  localMember slot: 0 "b"
         5  member "b"
         6  print
         7  macroReturn
      """)
  }

  @Test func `lambdas in a chain are one loop`() throws {
    try check(
      "<#set a = [1]?filter(x -> x gt 1)?map(x -> x * 2)>",
      """
         0  collectBegin
         1  push 1
         2  sequence count: 1
         3  loopBegin loop: 0, variables: 1, otherwise: 16
         4  loopItem loop: 0, slot: 0, pairs: false
         5  local slot: 0
         6  push 1
         7  greater
         8  jumpIfFalse 15
         9  local slot: 0
        10  push 2
        11  multiply
        12  setLocal slot: 0
        13  local slot: 0
        14  collect
        15  loopNext loop: 0, body: 4
        16  collectEnd
        17  setField a
        18  end
      """)
  }

  @Test func `a built-in with a constant pattern has it prepared`() throws {
    try check(
      #"<#set a = line?replace("x+", "y", "r")?upper_case>"#,
      """
         0  field line
         1  format
         2  push "x+"
         3  push "y"
         4  push "r"
         5  builtIn ?replace/3 prepared 0
         6  builtIn ?upper_case/0
         7  setField a
         8  end
      """)
  }

  @Test func `a value with a default in parentheses is guarded`() throws {
    try check(
      #"<#ftl input="json"><#set a = (x[i].y)!"none">"#,
      """
         0  guardBegin 6
         1  field x
         2  field i
         3  index
         4  member "y"
         5  guardEnd
         6  jumpIfPresent 8
         7  push "none"
         8  setField a
         9  end
      """)
  }

  @Test func `a macro stands behind the template`() throws {
    try check(
      "<#macro m a b=2>${a}</#macro><@m a=1/>",
      """
         0  defineMacro m at 6
         1  defineMacro m at 6
         2  variable m
         3  push 1
         4  callMacro site: 0
         5  end
         6  requireParameter slot: 0
         7  jumpIfLocal slot: 1, 10
         8  push 2
         9  setLocal slot: 1
        10  local slot: 0
        11  print
        12  macroReturn
      """)
  }

  @Test func `only what a program reads is projected`() throws {
    let program = try Engine.program(#"<#ftl input="json"><#emit {"a": a.b.c, "d": d}>"#)
    #expect(program.fieldNames == ["a", "a.b.c", "d"])
    #expect(!program.needsMembers)
    try expect(Engine.program(#"<#ftl input="json"><#emit {"a": .record}>"#).needsMembers, is: true)
    try expect(Engine.program(#"<#ftl input="json"><#set x = a.b>"#).needsMembers, is: true)
  }
}

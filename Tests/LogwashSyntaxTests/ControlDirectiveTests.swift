import LogwashSyntax
import Testing

@Suite struct ControlDirectiveTests {
  @Test func `an if has branches and an else`() {
    #expect(
      tree("<#if a>1<#elseif b/>2<#elseif c>3<#else>4</#if>")
        == #"(if a "1" (elseif b "2") (elseif c "3") (else "4"))"#)
  }

  @Test func `a list names its items, or keys and values`() {
    #expect(tree("<#list xs as x>${x}<#else>none</#list>") == #"(list xs as x ${x} (else "none"))"#)
    #expect(tree("<#list h as k , v>${k}</#list>") == "(list h as k v ${k})")
  }

  @Test func `a list without names has items in it`() {
    #expect(tree("<#list xs>[<#items as x>${x}</#items>]</#list>") == #"(list xs "[" (items as x ${x}) "]")"#)
  }

  @Test func `items may stand in other blocks of the list`() {
    #expect(
      tree("<#list xs><#switch a><#case 1><#items as x></#items></#switch></#list>")
        == "(list xs (switch a (case 1 (items as x))))")
  }

  @Test func `a sep without an end goes on to the end of what is around it`() {
    #expect(tree("<#list xs as x>${x}<#sep>, </#list>") == #"(list xs as x ${x} (sep ", "))"#)
    #expect(tree("<#list xs as x>a<#sep>b</#sep>c</#list>") == #"(list xs as x "a" (sep "b") "c")"#)
    #expect(tree("<#list xs as x>a<#sep>b<#else>c</#list>") == #"(list xs as x "a" (sep "b") (else "c"))"#)
    #expect(tree("<#list xs as x><#if a><#sep>b</#if>c</#list>") == #"(list xs as x (if a (sep "b")) "c")"#)
  }

  @Test func `break and continue stand in loops, in all blocks of them`() {
    #expect(
      tree("<#list xs as x><#if a><#break/></#if><@m><#continue></@m></#list>")
        == "(list xs as x (if a (break)) (@ m is (continue)))")
  }

  @Test func `a switch has cases and a default anywhere`() {
    #expect(
      tree("<#switch a>\n <#-- c --> <#case 1>x<#break><#default>y<#case 2></#switch>")
        == #"(switch a (case 1 "x" (break)) (default "y") (case 2))"#)
    #expect(tree("<#switch a><#on 1, 2>x<#default>y</#switch>") == #"(switch a (on 1 2 "x") (default "y"))"#)
    #expect(tree("<#switch a></#switch>") == "(switch a)")
  }

  @Test(arguments: ["</#attempt>", "</#recover>"])
  func `an attempt ends with either end tag`(end: String) {
    #expect(tree("<#attempt>a<#recover>b\(end)") == #"(attempt "a" (recover "b"))"#)
  }

  @Test func `small directives`() {
    #expect(tree("<#compress> a </#compress>") == #"(compress " a ")"#)
    #expect(tree("<#setting number_format=\"0\"/>") == #"(setting number_format="0")"#)
    #expect(tree("<#stop><#stop \"x\"/>") == #"(stop) (stop "x")"#)
    #expect(tree("a<#flush/>b") == #""a" "b""#)
    #expect(
      tree("<#include \"a\" parse=true encoding=\"x\" ignore_missing=true>")
        == #"(include "a" parse=true ignore_missing=true)"#)
    #expect(tree("<#import \"a\" as b/>") == #"(import "a" as b)"#)
  }

  @Test func `what stands in noparse is text`() {
    #expect(tree("<#noparse>${x}<#if></#noparse >a") == #""${x}<#if>" "a""#)
  }

  @Test(arguments: [
    "<foo>", "</foo>", "a $ b { c # d < e", "[=x] [#if]", "<#1>", "</#>", "<#>", "<# if x>", "$ {1}",
    "</@m x>", "<#é>",
  ])
  func `what is no tag is text`(text: String) {
    #expect(tree(text) == "\"\(text)\"")
  }

  @Test func `a tag ends at the first greater-than sign outside of strings and brackets`() {
    #expect(tree("<#if x > 1>a</#if>") == #"(if x " 1>a")"#)
    #expect(tree("<#if (x > 1) && \"a>\" == y>a</#if>") == #"(if (&& (paren (> x 1)) (== "a>" y)) "a")"#)
    #expect(tree("<#if x <#-- > --> >a</#if>") == #"(if x "a")"#)
  }
}

@Suite struct HeaderTests {
  @Test func `a header is the first thing, and its line is no text`() {
    #expect(
      tree(" \n<#ftl input=\"json\" strip_text=false>  \n\na")
        == #"(ftl input="json" strip_text=false) "\na""#)
    #expect(tree("<#ftl/>a") == #"(ftl) "a""#)
    #expect(tree("<#ftl>  a") == #"(ftl) "  a""#)
  }

  @Test func `strip_text drops the text of the top level`() {
    #expect(tree("<#ftl strip_text=true>a<#if x>b</#if>c${d}") == #"(ftl strip_text=true) (if x "b") ${d}"#)
  }

  @Test func `a byte order mark is no text`() {
    #expect(tree("\u{FEFF}<#ftl>a") == #"(ftl) "a""#)
    #expect(tree("\u{FEFF}a") == #""a""#)
  }
}

extension BuiltIn {
  /// Where a loop is. The subject is a loop variable by its name, never an expression.
  static let loopVariables: [BuiltIn] = [
    loop(
      "index", .loopIndex, .number, "The item's index, from 0.",
      [
        #"<#list ["a", "b"] as x>${x?index}${x} </#list>"#: "0a 1b ",
        #"<#list 5..6 as n><#list ["x"] as y>${n?index}${y?index} </#list></#list>"#: "00 10 ",
      ]),
    loop(
      "counter", .loopCounter, .number, "The item's number, from 1.",
      [
        #"<#list ["a", "b"] as x>${x?counter}${x} </#list>"#: "1a 2b ",
        #"<#list {"k": "v"} as k, v>${k?counter}</#list>"#: "1",
      ]),
    loop(
      "has_next", .loopHasNext, .boolean, "Whether another item follows.",
      [
        #"<#list ["a", "b"] as x>${x}<#if x?has_next>, </#if></#list>"#: "a, b",
        #"<#list 1..3 as x>${x?has_next?c} </#list>"#: "true true false ",
      ]),
    loop(
      "is_first", .loopIsFirst, .boolean, "Whether the item is the first.",
      [
        #"<#list ["a", "b"] as x>${x?is_first?c} </#list>"#: "true false ",
        #"<#list 1..3 as x><#if x?is_first>first: </#if>${x} </#list>"#: "first: 1 2 3 ",
      ]),
    loop(
      "is_last", .loopIsLast, .boolean, "Whether the item is the last.",
      [
        #"<#list ["a", "b"] as x>${x?is_last?c} </#list>"#: "false true ",
        #"<#list 1..3 as x>${x}<#if x?is_last>.</#if></#list>"#: "123.",
      ]),
    loop(
      "is_even_item", .loopIsEvenItem, .boolean, "Whether the item's number, counted from 1, is even.",
      [
        #"<#list ["a", "b"] as x>${x?is_even_item?c} </#list>"#: "false true ",
        #"<#list 1..4 as x><#if x?is_even_item>${x}</#if></#list>"#: "24",
      ]),
    loop(
      "is_odd_item", .loopIsOddItem, .boolean, "Whether the item's number, counted from 1, is odd.",
      [
        #"<#list ["a", "b"] as x>${x?is_odd_item?c} </#list>"#: "true false ",
        #"<#list 1..4 as x><#if x?is_odd_item>${x}</#if></#list>"#: "13",
      ]),
    loop(
      "item_parity", .loopItemParity, .text, "`odd` or `even`, by the item's number from 1.",
      [
        #"<#list ["a", "b"] as x>${x?item_parity} </#list>"#: "odd even ",
        #"<#list 1..3 as x>${x}=${x?item_parity};</#list>"#: "1=odd;2=even;3=odd;",
      ]),
    loop(
      "item_parity_cap", .loopItemParityCap, .text, "`Odd` or `Even`, by the item's number from 1.",
      [
        #"<#list ["a", "b"] as x>${x?item_parity_cap} </#list>"#: "Odd Even ",
        #"<#list 1..3 as x>row${x?item_parity_cap} </#list>"#: "rowOdd rowEven rowOdd ",
      ]),
    BuiltIn(
      "item_cycle", .loopVariables, on: .any, [.of(.any, "value"), .of(.any, "next").optional],
      variadic: true,
      returns: .any,
      summary: "The argument whose turn it is: the first for the first item, and so on, over and over.",
      examples: [
        #"<#list 1..4 as x>${x?item_cycle("a", "b", "c")}</#list>"#: "abca",
        #"<#list 1..2 as x>${x?item_cycle("row")} </#list>"#: "row row ",
      ],
      body: .special(.loopItemCycle)),
  ]

  private static func loop(
    _ name: String, _ form: SpecialForm, _ result: Kinds, _ summary: String,
    _ examples: KeyValuePairs<String, String>
  ) -> BuiltIn {
    BuiltIn(
      name, .loopVariables, on: .any, returns: result, summary: summary, examples: examples,
      body: .special(form))
  }
}

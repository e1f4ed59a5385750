extension Directive {
  static let loops: [Directive] = [
    Directive(
      .list, endTag: .required,
      summary: "Runs its content for every item of a sequence, range or hash.",
      syntax: "<#list items as item>…<#else>…</#list>, <#list hash as key, value>…</#list>",
      parameters: [
        "items": "A sequence, a range, or anything else that has items.",
        "item":
          "The name that the item has in the content; `item?index`, `?counter`, `?is_last` and so on tell where it "
          + "stands.",
        "hash": "A hash, whose members come in their order.",
        "key, value": "The names that a member's name and value have in the content.",
      ],
      examples: [
        Example(
          "<#list tags as tag>${tag?counter}. ${tag}<#sep>, </#list>", model: #"{"tags":["db","ops"]}"#,
          prints: "1. db, 2. ops"),
        Example(
          "<#list headers as name, value>${name}=${value} </#list>",
          model: #"{"headers":{"host":"a","te":"b"}}"#,
          prints: "host=a te=b "),
        Example("<#list 1..3 as n>${n}<#else>none</#list>", prints: "123"),
      ]),
    Directive(
      .items, endTag: .required, placement: .inside([.list]),
      summary: "Where a `list` without `as` loops; what stands around it appears once if there are items.",
      syntax: "<#list items>…<#items as item>…</#items>…</#list>",
      parameters: ["items": "As in `list`.", "item": "As in `list`."],
      examples: [
        Example(
          "<#list tags>[<#items as tag>${tag}<#sep>, </#items>]</#list>", model: #"{"tags":["db","ops"]}"#,
          prints: "[db, ops]"),
        Example(
          "<#list tags>[<#items as tag>${tag}</#items>]<#else>-</#list>", model: #"{"tags":[]}"#, prints: "-"),
      ]),
    Directive(
      .sep, endTag: .optional, arguments: .none, placement: .inside([.list, .items]),
      summary: "What stands between the items: its content is skipped for the last one.",
      syntax: "<#sep>…</#sep>", parameters: [:],
      examples: [Example("<#list [1, 2, 3] as n>${n}<#sep>, </#list>", prints: "1, 2, 3")]),
    Directive(
      .break, arguments: .none, placement: .inside([.list, .items, .switch]),
      summary: "Leaves the innermost loop or `switch`.", syntax: "<#break>", parameters: [:],
      examples: [
        Example("<#list 1.. as n><#if n gt 3><#break></#if>${n}</#list>", prints: "123")
      ]),
    Directive(
      .continue, arguments: .none, placement: .inside([.list, .items]),
      summary: "Goes on with the next item of the innermost loop.", syntax: "<#continue>", parameters: [:],
      examples: [
        Example(
          "<#list tags as tag><#if tag == \"\"><#continue></#if>${tag} </#list>",
          model: #"{"tags":["db","","ops"]}"#,
          prints: "db ops ")
      ]),
  ]
}

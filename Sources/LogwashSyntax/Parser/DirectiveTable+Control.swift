extension Directive {
  static let conditions: [Directive] = [
    Directive(
      .if, endTag: .required,
      summary: "Runs its content when the condition is true; nothing but a boolean is a condition.",
      syntax: "<#if condition>…<#elseif condition>…<#else>…</#if>",
      example: "<#if status gte 500>error<#elseif status gte 400>warning<#else>fine</#if>"),
    Directive(
      .elseif, placement: .partOf([.if]),
      summary: "The next condition of an `if`, tried when those before it are false.",
      syntax: "<#elseif condition>", example: "<#if n lt 0>negative<#elseif n == 0>zero</#if>"),
    Directive(
      .else, arguments: .none, placement: .partOf([.if, .list]),
      summary: "What an `if` does when no condition is true, and a `list` when there is no item.",
      syntax: "<#else>", example: "<#list tags as tag>${tag} <#else>no tags</#list>"),
    Directive(
      .switch, endTag: .required,
      summary: "Chooses by value; only white space and comments may stand before the first choice.",
      syntax: "<#switch value><#case a>…<#break><#default>…</#switch>",
      example: "<#switch level><#case \"E\">error<#break><#default>info</#switch>"),
    Directive(
      .case, placement: .partOf([.switch]),
      summary: "Content for one value; runs into the next choice unless a `break` ends it.",
      syntax: "<#case value>", example: "<#switch n><#case 1>one<#break><#case 2>two</#switch>"),
    Directive(
      .on, placement: .partOf([.switch]),
      summary: "Content for several values, which ends by itself; not together with `case`.",
      syntax: "<#on value, value>", example: "<#switch n><#on 1, 3>odd<#on 2, 4>even</#switch>"),
    Directive(
      .default, arguments: .none, placement: .partOf([.switch]),
      summary: "Content for every other value.",
      syntax: "<#default>", example: "<#switch n><#on 1>one<#default>many</#switch>"),
    Directive(
      .attempt, endTag: .required, arguments: .none,
      summary: "Runs its content; if that fails, drops what it printed and runs the content after `recover`.",
      syntax: "<#attempt>…<#recover>…</#attempt>",
      example: "<#attempt>${size?number}<#recover>no number</#attempt>"),
    Directive(
      .recover, endTag: .optional, arguments: .none, placement: .partOf([.attempt]),
      summary: "What an `attempt` does after a failure.",
      syntax: "<#recover>", example: "<#attempt>${nope}<#recover>-</#attempt>"),
    Directive(
      .stop, arguments: .optional, summary: "Fails with a message.",
      syntax: "<#stop message>", example: "<#if !id??><#stop \"no id\"></#if>"),
  ]

  static let loops: [Directive] = [
    Directive(
      .list, endTag: .required,
      summary: "Runs its content for every item of a sequence, range or hash.",
      syntax: "<#list items as item>…<#else>…</#list>, <#list hash as key, value>…</#list>",
      example: "<#list [1, 2] as n>${n}<#sep>, </#list>"),
    Directive(
      .items, endTag: .required, placement: .inside([.list]),
      summary: "Where a `list` without `as` loops; what stands around it appears once if there are items.",
      syntax: "<#list items>…<#items as item>…</#items>…</#list>",
      example: "<#list tags>[<#items as tag>${tag}<#sep>, </#items>]</#list>"),
    Directive(
      .sep, endTag: .optional, arguments: .none, placement: .inside([.list, .items]),
      summary: "What stands between the items: its content is skipped for the last one.",
      syntax: "<#sep>…</#sep>", example: "<#list tags as tag>${tag}<#sep>, </#list>"),
    Directive(
      .break, arguments: .none, placement: .inside([.list, .items, .switch]),
      summary: "Leaves the innermost loop or `switch`.",
      syntax: "<#break>", example: "<#list tags as tag><#if tag == \"end\"><#break></#if>${tag}</#list>"),
    Directive(
      .continue, arguments: .none, placement: .inside([.list, .items]),
      summary: "Goes on with the next item of the innermost loop.",
      syntax: "<#continue>", example: "<#list tags as tag><#if tag == \"\"><#continue></#if>${tag}</#list>"),
  ]
}

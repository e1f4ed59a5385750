extension Directive {
  static let conditions: [Directive] = [
    Directive(
      .if, endTag: .required,
      summary: "Runs its content when the condition is true; nothing but a boolean is a condition.",
      syntax: "<#if condition>…<#elseif condition>…<#else>…</#if>",
      parameters: ["condition": "An expression that gives true or false."],
      examples: [
        Example(
          "<#if status gte 500>error<#elseif status gte 400>warning<#else>fine</#if>",
          model: #"{"status":404}"#,
          prints: "warning"),
        Example("<#if user?? && user != \"-\">${user}<#else>anonymous</#if>", prints: "anonymous"),
      ]),
    Directive(
      .elseif, placement: .partOf([.if]),
      summary: "The next condition of an `if`, tried when those before it are false.",
      syntax: "<#elseif condition>", parameters: ["condition": "An expression that gives true or false."],
      examples: [
        Example("<#if n lt 0>negative<#elseif n == 0>zero</#if>", model: #"{"n":0}"#, prints: "zero")
      ]),
    Directive(
      .else, arguments: .none, placement: .partOf([.if, .list]),
      summary: "What an `if` does when no condition is true, and a `list` when there is no item.",
      syntax: "<#else>", parameters: [:],
      examples: [
        Example("<#if n lt 0>negative<#else>zero or more</#if>", model: #"{"n":7}"#, prints: "zero or more"),
        Example(
          "<#list tags as tag>${tag} <#else>no tags</#list>", model: #"{"tags":[]}"#, prints: "no tags"),
      ]),
    Directive(
      .switch, endTag: .required,
      summary: "Chooses by value; only white space and comments may stand before the first choice.",
      syntax: "<#switch value>…</#switch>", parameters: ["value": "What the choices are compared with."],
      examples: [
        Example(
          "<#switch level><#on \"E\", \"F\">error<#on \"W\">warning<#default>info</#switch>",
          model: #"{"level":"F"}"#, prints: "error"),
        Example(
          "<#switch n><#case 1>one <#case 2>one or two<#break><#default>many</#switch>", model: #"{"n":1}"#,
          prints: "one one or two"),
      ]),
    Directive(
      .on, placement: .partOf([.switch]),
      summary: "Content for one or several values, which ends by itself; not together with `case`.",
      syntax: "<#on value, value>", parameters: ["value": "What the switch's value may be equal to."],
      examples: [
        Example("<#switch n><#on 1, 3>odd<#on 2, 4>even</#switch>", model: #"{"n":3}"#, prints: "odd")
      ]),
    Directive(
      .case, placement: .partOf([.switch]),
      summary: "Content for one value; it runs into the next choice unless a `break` ends it.",
      syntax: "<#case value>", parameters: ["value": "What the switch's value may be equal to."],
      examples: [
        Example(
          "<#switch n><#case 1>one<#break><#case 2>two<#break></#switch>", model: #"{"n":2}"#, prints: "two")
      ]),
    Directive(
      .default, arguments: .none, placement: .partOf([.switch]),
      summary: "Content for every other value.", syntax: "<#default>", parameters: [:],
      examples: [Example("<#switch n><#on 1>one<#default>many</#switch>", model: #"{"n":2}"#, prints: "many")]
    ),
  ]

  static let failures: [Directive] = [
    Directive(
      .attempt, endTag: .required, arguments: .none,
      summary: "Runs its content; if that fails, drops what it printed and runs the content after `recover`.",
      syntax: "<#attempt>…<#recover>…</#attempt>", parameters: [:],
      examples: [
        Example(
          "<#attempt>size ${size?number}<#recover>no size</#attempt>", model: #"{"size":"-"}"#,
          prints: "no size"),
        Example(
          "<#attempt>size ${size?number}<#recover>no size</#attempt>", model: #"{"size":"12"}"#,
          prints: "size 12"),
      ]),
    Directive(
      .recover, endTag: .optional, arguments: .none, placement: .partOf([.attempt]),
      summary: "What an `attempt` does after a failure.", syntax: "<#recover>", parameters: [:],
      examples: [Example("<#attempt>${nope}<#recover>-</#attempt>", prints: "-")]),
    Directive(
      .stop, arguments: .optional,
      summary: "Fails with a message, as FreeMarker's does; for records, `reject` says the same.",
      syntax: "<#stop message>", parameters: ["message": "A string; may be left out."],
      examples: [
        Example("<#if !id??><#stop \"no id\"></#if>id ${id}", model: #"{"id":7}"#, prints: "id 7"),
        Example(
          #"<#ftl input="json"><#if !id??><#stop "no id"></#if>id ${id}"#,
          records: "{\"id\":7}\n{\"name\":\"ann\"}", gives: "id 7"),
      ]),
  ]
}

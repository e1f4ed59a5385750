extension Directive {
  static let variables: [Directive] = [
    Directive(
      .assign, endTag: .optional,
      summary:
        "Sets variables of the template, or one variable to what its content prints; they last for one record.",
      syntax: "<#assign name = value name += value name++ in namespace>, <#assign name>…</#assign>",
      parameters: [
        "name": "A name, or a string for names with other characters.",
        "value":
          "An expression. Beside `=` there are `+=`, `-=`, `*=`, `/=`, `%=`, and `++`, `--` without a value.",
        "in namespace": "Where the variables are set: what `import` named. May be left out.",
      ],
      examples: [
        Example("<#assign seconds = ms / 1000>${seconds} s", model: #"{"ms":1250}"#, prints: "1.25 s"),
        Example("<#assign n = 1 n += 2 n++>${n}", prints: "4"),
        Example("<#assign name>${1 + 1} of ${3}</#assign>${name?upper_case}", prints: "2 OF 3"),
      ]),
    Directive(
      .global, endTag: .optional, summary: "Sets variables that every template sees.",
      syntax: "<#global name = value>, <#global name>…</#global>",
      parameters: ["name": "As in `assign`.", "value": "As in `assign`."],
      examples: [Example("<#global unit = \"ms\">${12}${unit}", prints: "12ms")]),
    Directive(
      .local, endTag: .optional, placement: .inside([.macro, .function]),
      summary: "Sets variables of the call of a macro or function.",
      syntax: "<#local name = value>, <#local name>…</#local>",
      parameters: ["name": "As in `assign`.", "value": "As in `assign`."],
      examples: [
        Example(
          "<#function half n><#local result = n / 2><#return result></#function>${half(3)}", prints: "1.5")
      ]),
    Directive(
      .macro, endTag: .required,
      summary: "Defines content that `<@name …>` prints; it can be called above its definition too.",
      syntax: "<#macro name parameter parameter=default rest...>…</#macro>",
      parameters: [
        "name":
          "What calls use: `<@name parameter=value/>`, or `<@name>…</@name>` with content for `nested`.",
        "parameter": "A name, in the content a variable.",
        "default": "The parameter's value when a call gives none.",
        "rest": "Takes all further arguments, as a hash.",
      ],
      examples: [
        Example(
          "<#macro field name value=\"-\">${name}=${value} </#macro><@field name=\"ip\"/><@field name=\"n\" value=7/>",
          prints: "ip=- n=7 "),
        Example("<#macro all rest...>${rest?keys?join(\",\")}</#macro><@all a=1 b=2/>", prints: "a,b"),
      ]),
    Directive(
      .function, endTag: .required,
      summary: "Defines a function: `return` gives its value, text in it is dropped.",
      syntax: "<#function name parameter parameter=default rest...>…</#function>",
      parameters: [
        "name": "What calls use: `name(value, value)`.", "parameter": "A name, in the content a variable.",
        "default": "The parameter's value when a call gives none.",
        "rest": "Takes all further arguments, as a sequence.",
      ],
      examples: [
        Example("<#function seconds ms><#return ms / 1000></#function>${seconds(1250)}", prints: "1.25"),
        Example("<#function count items...><#return items?size></#function>${count(4, 5, 6)}", prints: "3"),
      ]),
    Directive(
      .return, arguments: .optional, placement: .inside([.macro, .function]),
      summary: "Ends a macro, or a function with its value.",
      syntax: "<#return>, <#return value>", parameters: ["value": "What a function's call gives."],
      examples: [
        Example(
          "<#function sign n><#if n lt 0><#return \"-\"></#if><#return \"+\"></#function>${sign(-3)}",
          prints: "-"),
        Example("<#macro hello>Hello<#return>, never</#macro><@hello/>", prints: "Hello"),
      ]),
    Directive(
      .nested, arguments: .optional, placement: .inside([.macro]),
      summary: "Prints the content between the tags of the macro's call, with values for its loop variables.",
      syntax: "<#nested value, value>",
      parameters: ["value": "For the names behind `;` in the call. May be left out."],
      examples: [
        Example("<#macro boxed>[<#nested>]</#macro><@boxed>${1 + 1}</@boxed>", prints: "[2]"),
        Example("<#macro twice><#nested 1><#nested 2></#macro><@twice; n>${n},</@twice>", prints: "1,2,"),
      ]),
  ]
}

extension Directive {
  static let templates: [Directive] = [
    Directive(
      .ftl, arguments: .optional, placement: .first,
      summary: "The header: formats, policies and how white space is treated.",
      syntax: "<#ftl name=value name=value>",
      parameters: ["name": "An entry of the header; they are listed by themselves.", "value": "A constant."],
      examples: [
        Example(#"<#ftl input="json" output="json"><#set n = 1>"#, records: "{}", gives: #"{"n":1}"#),
        Example("<#ftl strip_whitespace=true>\nHello.", prints: "Hello."),
      ]),
    Directive(
      .include, summary: "Runs another template at this place; both share their variables.",
      syntax: "<#include path ignore_missing=true parse=false>",
      parameters: [
        "path":
          "A string: relative to this template, or to the root when it begins with `/`; with a step `*`, looked for from there upwards.",
        "ignore_missing": "Whether a template that does not exist is passed over. May be left out.",
        "parse": "Whether it runs, or is printed as it is. May be left out.",
      ],
      examples: [
        Example(
          "<#include \"units.ftl\">${12}${unit}", files: ["units.ftl": "<#assign unit = \"ms\">"],
          prints: "12ms"),
        Example("a<#include \"no-such.ftl\" ignore_missing=true>b", prints: "ab"),
        Example(
          "<#list [\"a\", \"b\"] as kind><#include \"kinds/${kind}.ftl\" ignore_missing=true></#list>",
          files: ["kinds/a.ftl": "A", "kinds/c.ftl": "C"], prints: "A"),
      ]),
    Directive(
      .import,
      summary: "Runs a template once for its macros, functions and variables, under a name of their own.",
      syntax: "<#import path as name>",
      parameters: ["path": "As in `include`.", "name": "What its variables are members of."],
      examples: [
        Example(
          "<#import \"/lib.ftl\" as lib><@lib.field \"ip\"/> ${lib.unit}",
          files: ["lib.ftl": "<#assign unit = \"ms\"><#macro field name>${name}=</#macro>"], prints: "ip= ms")
      ]),
    Directive(
      .setting, summary: "Changes how values are formatted and parsed from here on, until the record ends.",
      syntax: "<#setting name=value>",
      parameters: ["name": "A setting; they are listed by themselves.", "value": "A string."],
      examples: [
        Example("<#setting number_format=\"0.00\">${1 / 3}", prints: "0.33"),
        Example("<#setting boolean_format=\"yes,no\">${1 == 1}", prints: "yes"),
      ]),
  ]

  static let text: [Directive] = [
    Directive(
      .compress, endTag: .required, arguments: .none,
      summary: "Makes each run of white space one space or one line break and trims the ends.",
      syntax: "<#compress>…</#compress>", parameters: [:],
      examples: [Example("[<#compress>  a   b\n\n  c  </#compress>]", prints: "[a b\nc]")]),
    Directive(
      .escape, endTag: .required, summary: "Wraps every interpolation in it into an expression.",
      syntax: "<#escape name as expression>…</#escape>",
      parameters: [
        "name": "What stands for the interpolation in the expression.",
        "expression": "What is printed instead.",
      ],
      examples: [
        Example(
          #"<#escape x as x?json_string>{"message":"${message}"}</#escape>"#,
          model: #"{"message":"say \"hi\""}"#,
          prints: #"{"message":"say \"hi\""}"#)
      ]),
    Directive(
      .noescape, endTag: .required, arguments: .none, placement: .inside([.escape]),
      summary: "Takes its content out of the innermost `escape`.",
      syntax: "<#noescape>…</#noescape>", parameters: [:],
      examples: [
        Example(
          "<#escape x as x?upper_case>${\"a\"} <#noescape>${\"b\"}</#noescape></#escape>", prints: "A b")
      ]),
    Directive(
      .noparse, endTag: .required, arguments: .none,
      summary: "Prints its content as it stands, tags and interpolations included.",
      syntax: "<#noparse>…</#noparse>", parameters: [:],
      examples: [Example("<#noparse>${x} <#if></#noparse>", prints: "${x} <#if>")]),
    Directive(
      .t, arguments: .none, summary: "Trims the line it stands in on both sides, line break included.",
      syntax: "<#t>", parameters: [:], examples: [Example("a\n  b<#t>  \nc", prints: "a\nbc")]),
    Directive(
      .lt, arguments: .none, summary: "Trims the line it stands in on the left.",
      syntax: "<#lt>", parameters: [:], examples: [Example("a\n  b<#lt>\nc", prints: "a\nb\nc")]),
    Directive(
      .rt, arguments: .none, summary: "Trims the line it stands in on the right, line break included.",
      syntax: "<#rt>", parameters: [:], examples: [Example("a\n  b<#rt>  \nc", prints: "a\n  bc")]),
    Directive(
      .nt, arguments: .none, summary: "Keeps the white space of the line it stands in.",
      syntax: "<#nt>", parameters: [:],
      examples: [Example("a\n  <#assign x = 1><#nt>\nb", prints: "a\n  \nb")]),
    Directive(
      .flush, arguments: .none, summary: "Does nothing here: output is written record by record.",
      syntax: "<#flush>", parameters: [:], examples: [Example("a<#flush>b", prints: "ab")]),
  ]
}

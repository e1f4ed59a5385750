extension Directive {
  static let variables: [Directive] = [
    Directive(
      .assign, endTag: .optional,
      summary: "Sets variables of the template, or one variable to what its content prints.",
      syntax: "<#assign name = value name += value name++ in namespace>, <#assign name>…</#assign>",
      example: "<#assign seconds = ms / 1000>${seconds}"),
    Directive(
      .global, endTag: .optional, summary: "Sets variables that every template sees.",
      syntax: "<#global name = value>, <#global name>…</#global>", example: "<#global unit = \"ms\">${unit}"),
    Directive(
      .local, endTag: .optional, placement: .inside([.macro, .function]),
      summary: "Sets variables of the macro or function call.",
      syntax: "<#local name = value>, <#local name>…</#local>",
      example: "<#function half n><#local result = n / 2><#return result></#function>${half(3)}"),
    Directive(
      .macro, endTag: .required,
      summary: "Defines content that `<@name>` prints; it can be called above its definition too.",
      syntax: "<#macro name parameter parameter=default rest...>…</#macro>",
      example: "<#macro field name value=\"-\">${name}=${value} </#macro><@field name=\"ip\"/>"),
    Directive(
      .function, endTag: .required,
      summary: "Defines a function: `return` gives its value, text in it is dropped.",
      syntax: "<#function name parameter parameter=default rest...>…</#function>",
      example: "<#function twice n><#return n * 2></#function>${twice(4)}"),
    Directive(
      .nested, arguments: .optional, placement: .inside([.macro]),
      summary: "Prints the content between the tags of the macro's call, with values for its loop variables.",
      syntax: "<#nested value, value>",
      example: "<#macro twice><#nested 1><#nested 2></#macro><@twice; n>${n}</@twice>"),
    Directive(
      .return, arguments: .optional, placement: .inside([.macro, .function]),
      summary: "Ends a macro, or a function with its value.",
      syntax: "<#return>, <#return value>", example: "<#function one><#return 1></#function>${one()}"),
  ]

  static let templates: [Directive] = [
    Directive(
      .ftl, arguments: .optional, placement: .first,
      summary: "The header: formats, policies and how white space is treated.",
      syntax: "<#ftl name=value name=value>", example: "<#ftl input=\"json\" output=\"json\">"),
    Directive(
      .include, summary: "Runs another template at this place.",
      syntax: "<#include path ignore_missing=true>", example: "<#include \"common.ftl\" ignore_missing=true>"),
    Directive(
      .import,
      summary: "Runs a template once for its macros, functions and variables, under a name of their own.",
      syntax: "<#import path as name>", example: "<#import \"/lib.ftl\" as lib>"),
    Directive(
      .setting, summary: "Changes how values are formatted and parsed from here on.",
      syntax: "<#setting name=value>", example: "<#setting number_format=\"0.00\">${1 / 3}"),
  ]

  static let text: [Directive] = [
    Directive(
      .compress, endTag: .required, arguments: .none,
      summary: "Makes each run of white space one space or one line break and trims the ends.",
      syntax: "<#compress>…</#compress>", example: "<#compress>  a   b  </#compress>"),
    Directive(
      .escape, endTag: .required, summary: "Wraps every interpolation in it into an expression.",
      syntax: "<#escape name as expression>…</#escape>",
      example: "<#escape x as x?json_string>\"${\"say \\\"hi\\\"\"}\"</#escape>"),
    Directive(
      .noescape, endTag: .required, arguments: .none, placement: .inside([.escape]),
      summary: "Takes its content out of the innermost `escape`.",
      syntax: "<#noescape>…</#noescape>",
      example: "<#escape x as x?html><#noescape>${\"<b>\"}</#noescape></#escape>"),
    Directive(
      .noparse, endTag: .required, arguments: .none,
      summary: "Prints its content as it stands, tags and interpolations included.",
      syntax: "<#noparse>…</#noparse>", example: "<#noparse>${x}</#noparse>"),
    Directive(
      .t, arguments: .none, summary: "Trims the line it stands in on both sides, line break included.",
      syntax: "<#t>", example: "  one <#t>\ntwo"),
    Directive(
      .lt, arguments: .none, summary: "Trims the line it stands in on the left.",
      syntax: "<#lt>", example: "  one<#lt>\ntwo"),
    Directive(
      .rt, arguments: .none, summary: "Trims the line it stands in on the right, line break included.",
      syntax: "<#rt>", example: "one <#rt>\ntwo"),
    Directive(
      .nt, arguments: .none, summary: "Keeps the white space of the line it stands in.",
      syntax: "<#nt>", example: "a\n  <#assign x = 1><#nt>\nb"),
    Directive(
      .flush, arguments: .none, summary: "Does nothing here: output is flushed by records.",
      syntax: "<#flush>", example: "a<#flush>b"),
  ]
}

extension Diagnostic {
  /// `<#foo>`
  static func unknownDirective(_ name: String, at span: SourceSpan, nearest: String?) -> Self {
    Self(
      .unknownDirective, "unknown directive `#\(name)`", at: span, "not a directive",
      help: OtherLanguages.directive(name) ?? nearest.map { "did you mean `#\($0)`?" })
  }

  /// `<#if(x)>`
  static func noSpaceAfterName(_ name: String, at span: SourceSpan) -> Self {
    Self(.unexpectedCharacter, "no white space after `<#\(name)`", at: span, "expected white space or `>`")
  }

  /// `<#if>`
  static func missingArguments(_ name: String, _ what: String, at span: SourceSpan) -> Self {
    Self(
      .missingExpression, "`<#\(name)>` says too little", at: span, "expected \(what)",
      help: DirectiveName(rawValue: name).map { "write `\(Directive.named($0).syntax)`" })
  }

  /// `<#else x>`
  static func noArgumentsExpected(_ name: String, at span: SourceSpan, isElseIf: Bool) -> Self {
    Self(
      .unexpectedToken, "`<#\(name)>` takes nothing", at: span, "expected `>`",
      help: isElseIf ? "write `<#elseif …>`" : nil)
  }

  /// `<#if x/>`
  static func slashInBlockTag(_ span: SourceSpan, name: String) -> Self {
    Self(
      .unexpectedToken, "`<#\(name)>` cannot end with `/>`", at: span, "expected `>`",
      help: "it has content: close that with an end tag")
  }

  /// `<#if x` up to the end.
  static func unclosedTag(_ span: SourceSpan, name: String) -> Self {
    Self(
      .unclosedTag, "the tag `\(name)` is not closed", at: span, "opened here",
      help: "end it with `>`; inside of brackets and strings `>` does not end a tag")
  }

  /// `<#if x>` without `</#if>`.
  static func unclosedDirective(_ opening: String, closing: String, at span: SourceSpan) -> Self {
    Self(
      .unclosedDirective, "`\(opening)` is not closed", at: span, "opened here",
      help: "close it with `\(closing)`")
  }

  /// `</#list>` inside of an `if`, or where nothing is open.
  static func unexpectedEndTag(_ tag: String, at span: SourceSpan, open: Block?) -> Self {
    guard let open else {
      return Self(.unexpectedEndTag, "`\(tag)` closes nothing", at: span, "nothing is open here")
    }
    return Self(
      .unexpectedEndTag, "`\(tag)` cannot close `\(open.opening)`", at: span, "expected `\(open.closing)`",
      related: [Label(open.tag, "`\(open.opening)` is still open")])
  }

  /// `</#else>`
  static func noEndTag(_ name: String, at span: SourceSpan) -> Self {
    Self(.unexpectedEndTag, "`<#\(name)>` has no end tag", at: span, "remove it")
  }

  /// `</#if x>`
  static func malformedEndTag(_ name: String, at span: SourceSpan) -> Self {
    Self(.unexpectedToken, "an end tag takes nothing", at: span, "expected `</#\(name)>`")
  }

  /// `<@ m>`, `<@>`
  static func missingCallee(_ span: SourceSpan) -> Self {
    Self(
      .missingExpression, "no macro to call", at: span, "expected a name directly after `<@`",
      help: "write `<@name …/>` or `<@name …>…</@name>`")
  }

  /// `<@m a=1 2/>`
  static func positionalAfterNamed(_ span: SourceSpan) -> Self {
    Self(
      .mixedArguments, "an argument without a name after named ones", at: span, "expected `name=`",
      help: "give every argument a name, or none")
  }

  /// `<@m 1 b=2/>`
  static func namedAfterPositional(_ span: SourceSpan) -> Self {
    Self(
      .mixedArguments, "a named argument after one without a name", at: span, "expected no name",
      help: "give every argument a name, or none; a comparison is written with `==`")
  }

  /// `<@m a=1, b=2/>`
  static func commaBetweenNamedArguments(_ span: SourceSpan) -> Self {
    Self(
      .unexpectedToken, "a comma between named arguments", at: span, "expected white space",
      help: "commas stand between arguments without names only")
  }

  /// `<#include "a" foo=1>`
  static func unknownIncludeOption(_ name: Located<String>) -> Self {
    let options = ["parse", "encoding", "ignore_missing"]
    return Self(
      .unknownArgument, "unknown option `\(name.value)` of `<#include>`", at: name.span,
      "not `parse`, `encoding` or `ignore_missing`",
      help: nearest(to: name.value, in: options).map { "did you mean `\($0)`?" })
  }

  /// `<#ftl strip_text=1>`
  static func badHeaderFlag(_ name: String, at span: SourceSpan) -> Self {
    Self(.badHeaderValue, "`\(name)` is true or false", at: span, "not a boolean")
  }
}

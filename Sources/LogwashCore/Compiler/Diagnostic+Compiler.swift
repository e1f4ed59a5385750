import LogwashSyntax

// What the code generator says; each with the input that makes it say so.

extension Diagnostic {
  // MARK: Names

  /// `${level?uper_case}`
  static func unknownBuiltIn(_ name: Located<String>, nearest: String?) -> Self {
    Self(
      .unknownBuiltIn, "unknown built-in `?\(name.value)`", at: name.span, "not a built-in",
      help: nearest.map { "did you mean `?\($0)`?" } ?? "`logwash builtins` lists them")
  }

  /// `${stauts}` when the pattern binds `status`
  static func unknownVariable(_ name: String, at span: SourceSpan, nearest: String?, fields: [String]) -> Self
  {
    let known = fields.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return Self(
      .unknownVariable, "unknown variable `\(name)`", at: span, "nothing gives it a value",
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "the record has \(known)\(fields.count > 12 ? ", …" : "")")
  }

  /// `${.lien}`
  static func unknownSpecialVariable(_ name: String, at span: SourceSpan) -> Self {
    let near = nearest(to: name, in: SpecialVariable.byName.keys.sorted())
    return Self(
      .unknownSpecialVariable, "unknown special variable `.\(name)`", at: span, "not a special variable",
      help: near.map { "did you mean `.\($0)`?" }
        ?? "those of a record are `.record`, `.line`, `.line_number`, `.source` and `.null`")
  }

  /// `${x?index}` where x is no loop variable
  static func notALoopVariable(_ name: Located<String>, at span: SourceSpan) -> Self {
    Self(
      .notALoopVariable, "`?\(name.value)` needs a loop variable", at: span, "not a loop variable here",
      help: "it stands directly behind the name that `<#list … as name>` declares")
  }

  /// `<#setting numbr_format="0">`
  static func unknownSetting(_ name: Located<String>) -> Self {
    let names = Setting.allCases.map(\.name).sorted()
    let near = nearest(to: name.value, in: names).map { "did you mean `\($0)`?" }
    return Self(
      .unknownSetting, "unknown setting `\(name.value)`", at: name.span, "not a setting",
      help: near ?? "the settings are " + names.map { "`\($0)`" }.joined(separator: ", "))
  }

  /// `<#setting locale="de_DE">`
  static func badSetting(_ setting: Setting, _ what: String, at span: SourceSpan, help: String) -> Self {
    Self(.badSettingValue, "bad value for the setting `\(setting.name)`", at: span, what, help: help)
  }

  /// `<#ftl inptu="json">`
  static func unknownHeader(_ name: Located<String>, nearest: String?) -> Self {
    Self(
      .unknownHeader, "unknown header entry `\(name.value)`", at: name.span, "not a header entry",
      help: nearest.map { "did you mean `\($0)`?" })
  }

  static func badHeaderValue(_ name: String, _ what: String, at span: SourceSpan, help: String?) -> Self {
    Self(.badHeaderValue, "bad value for `\(name)` in the header", at: span, what, help: help)
  }

  /// `<#ftl rename="ecs">` and members `client` and `clientip`
  static func renamingCollision(
    _ name: String, to target: String, takenBy other: String, at span: SourceSpan
  ) -> Self {
    Self(
      .renamingCollision,
      other == target
        ? "`\(name)` cannot become `\(target)`, which the record has already"
        : "`\(name)` and `\(other)` would both become `\(target)`", at: span, "`\(name)` keeps its name",
      help: "remove one of them, or give it another name: `<#rename \(name) as …>`")
  }

  /// `{{ line }}`
  static func foreignInterpolation(_ name: String, at span: SourceSpan) -> Self {
    Self(
      .foreignInterpolation, "this is text, and comes out as it stands", at: span, "no interpolation here",
      help: "write `${\(name)}`")
  }

  // MARK: Kinds

  /// `${[1, 2]}`
  static func notPrintable(_ kinds: Kinds, at span: SourceSpan) -> Self {
    let help =
      kinds == .sequence
      ? "print it with `?join(\", \")` or as `?json`, or loop over it with `<#list>`"
      : kinds == .hash ? "print a member of it, or all of it as `?json`" : nil
    return Self(
      .wrongKind, "cannot print \(kinds.description)", at: span, "this is \(kinds.description)", help: help)
  }

  /// `<#if 1>`
  static func notBoolean(_ kinds: Kinds, at span: SourceSpan) -> Self {
    Self(
      .wrongKind, "a condition must be a boolean", at: span, "this is \(kinds.description)",
      help: kinds == .text ? "compare it, or test it with `?has_content`" : "compare it: `x == 0`, `x gt 0`")
  }

  /// `<#list 5 as x>`
  static func notIterable(_ kinds: Kinds, at span: SourceSpan) -> Self {
    Self(
      .wrongKind, "`<#list>` loops over a sequence or a hash", at: span, "this is \(kinds.description)",
      help: kinds == .number ? "loop over a range: `1..n`" : nil)
  }

  /// `${"a" * 2}`
  static func wrongKind(expected: Kinds, found: Kinds, at span: SourceSpan) -> Self {
    let help: String? =
      found == .text && expected == .number ? "make a number of a string with `?number`" : nil
    return Self(
      .wrongKind, "expected \(expected.description), found \(found.description)", at: span,
      "this is \(found.description)", help: help)
  }

  /// `${5?size}`
  static func wrongSubject(_ builtIn: BuiltIn, found: Kinds, at span: SourceSpan) -> Self {
    Self(
      .wrongKind, "`?\(builtIn.name)` takes \(builtIn.subject.description), not \(found.description)",
      at: span,
      "this is \(found.description)",
      help: found == .text && builtIn.subject == .number ? "make a number of a string with `?number`" : nil)
  }

  /// `<#if 1 == "1">`
  static func incomparable(_ left: Kinds, _ right: Kinds, at span: SourceSpan) -> Self {
    let help =
      left.union(right).isSubset(of: .printable)
      ? "convert one of them: `?number`, `?string`"
      : "only strings, numbers, booleans and dates can be compared"
    return Self(
      .incomparable, "cannot compare \(left.description) with \(right.description)", at: span, "always fails",
      help: help)
  }

  /// `${path?keep_before}`
  static func wrongArgumentCount(_ name: Located<String>, _ builtIn: BuiltIn, found: Int) -> Self {
    let (least, most) = builtIn.argumentCounts
    let takes: String =
      if let most {
        least == most ? "\(most) argument\(most == 1 ? "" : "s")" : "\(least) to \(most) arguments"
      } else {
        "at least \(least) argument\(least == 1 ? "" : "s")"
      }
    return Self(
      .wrongArgumentCount, "`?\(name.value)` takes \(most == 0 ? "no arguments" : takes), but \(found) given",
      at: name.span, "written `\(builtIn.signature)`", help: "see `logwash builtins \(name.value)`")
  }

  /// `s?timestamp("iso", zne="UTC")`
  static func unknownArgument(_ name: Located<String>, _ builtIn: BuiltIn) -> Self {
    let names = builtIn.parameters.map(\.name)
    return Self(
      .unknownArgument, "`?\(builtIn.name)` has no argument `\(name.value)`", at: name.span,
      "not an argument",
      help: nearest(to: name.value, in: names).map { "did you mean `\($0)`?" }
        ?? "written `\(builtIn.signature)`")
  }

  /// `line?grok(pattern)`
  static func patternNotConstant(_ name: Located<String>, at span: SourceSpan) -> Self {
    Self(
      .notConstant, "the pattern of `?\(name.value)` must be a constant string", at: span, "not constant",
      help: "the pattern is compiled before any record is read; choose between patterns with `<#if>` or `!`")
  }

  static func misplacedLambda(at span: SourceSpan) -> Self {
    Self(
      .lambdaNotAllowed, "a lambda can stand only as the argument of a built-in that takes one", at: span,
      "a lambda here", help: "`?filter`, `?map`, `?take_while` and `?drop_while` take one")
  }

  static func wrongLambda(found: Int, at span: SourceSpan) -> Self {
    Self(
      .wrongArgumentCount, "this lambda must have one parameter, but has \(found)", at: span,
      "\(found) parameters")
  }

  static func numberTooLarge(at span: SourceSpan) -> Self {
    Self(.badNumber, "this number has too many digits", at: span, "too long")
  }

  // MARK: Records

  /// `<#emit {…}> and text`
  static func textBesideEmit(at span: SourceSpan) -> Self {
    Self(
      .textBesideEmit, "text is printed in a template that also emits records", at: span,
      "this would be printed",
      help:
        "a template outputs either what it emits or what it prints; capture text with `<#assign x>…</#assign>`"
    )
  }

  static func keepBelowTopLevel(at span: SourceSpan) -> Self {
    Self(
      .badRecordPath, "`<#keep>` keeps members of the record itself", at: span, "below the top level",
      help: "set what is to be kept first: `<#set id = user.id>`")
  }

  /// `<#set h[true] = 1>`
  static func badPathKey(_ kinds: Kinds, at span: SourceSpan) -> Self {
    Self(
      .badRecordPath, "what stands in brackets must be a key or an index", at: span,
      "this is \(kinds.description)",
      help: "a string is the key of a member, a number the index of an element")
  }

  static func outputNotConstant(at span: SourceSpan) -> Self {
    Self(
      .notConstant, "the name of an output must be a constant string", at: span, "not a constant",
      help: "name each output: `<#emit to \"errors\">`")
  }

  /// `<#emit to "">`
  static func outputWithoutName(at span: SourceSpan) -> Self {
    Self(
      .notConstant, "the name of an output is empty", at: span, "no name",
      help: "name it: `<#emit to \"errors\">`")
  }

  // MARK: Limits

  static func tooMany(_ what: String, limit: Int, at span: SourceSpan) -> Self {
    Self(.tooLarge, "the template is too large", at: span, "more than \(limit) \(what)")
  }

  // MARK: Placement

  static func misplacedBreak(at span: SourceSpan) -> Self {
    Self(.misplacedDirective, "nothing to leave here", at: span, "not inside of a loop or switch")
  }

  static func misplacedItems(at span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#items>` stands outside of a `<#list>` without `as`", at: span,
      "no list to loop over")
  }

  static func misplacedSep(at span: SourceSpan) -> Self {
    Self(.misplacedDirective, "`<#sep>` stands outside of a loop", at: span, "no loop around it")
  }

  static func misplacedLocal(at span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#local>` stands outside of a macro or function", at: span, "no macro around it")
  }

  static func misplacedReturn(at span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#return>` stands outside of a macro or function", at: span, "no macro around it"
    )
  }

  // MARK: Other templates

  static func templateNameNotConstant(at span: SourceSpan) -> Self {
    Self(
      .notConstant, "the name of a template must be a constant string", at: span, "not a constant",
      help: "the names of the templates are not known here; choose between them with `<#if>`")
  }

  static func tooManyTemplates(_ count: Int, at span: SourceSpan) -> Self {
    Self(
      .tooLarge, "this name can mean too many templates", at: span, "\(count) templates",
      help:
        "at most \(TemplateSet.maximumCandidates) are compiled; begin the name with a folder or end it with `.ftl`"
    )
  }

  static func includeOutsideRoot(_ path: String, at span: SourceSpan) -> Self {
    Self(.includeOutsideRoot, "`\(path)` lies outside of the root folder", at: span, "leaves the root")
  }

  /// `<#include "shipped:nginy">`
  static func templateNotFound(_ name: String, nearest: String?, at span: SourceSpan) -> Self {
    let isShipped = name.hasPrefix(TemplateName.shipped)
    return Self(
      .templateNotFound,
      isShipped
        ? "no template `\(name.dropFirst(TemplateName.shipped.count))` comes along"
        : "there is no template `\(name)`", at: span, "not found",
      help: nearest.map { isShipped ? "did you mean `\($0)`?" : "the one that comes along is `\($0)`" }
        ?? (isShipped
          ? "`logwash templates` lists those that do"
          : "names are relative to this template, or to the root with a leading `/`"))
  }
}

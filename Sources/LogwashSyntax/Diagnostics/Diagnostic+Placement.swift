extension Diagnostic {
  /// `<#else>` outside of `if` and `list`.
  static func misplacedPart(_ name: String, owners: [String], at span: SourceSpan, open: Block?) -> Self {
    let owners = owners.map { "`<#\($0)>`" }.joined(separator: " or ")
    return Self(
      .misplacedDirective, "`<#\(name)>` is no part of \(owners) here", at: span, "misplaced",
      related: open.map { [Label($0.tag, "`\($0.opening)` is still open")] } ?? [])
  }

  /// `<#if a><#else><#else></#if>`
  static func partAfterLast(_ name: String, of opening: String, at span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#\(name)>` after the last part of `\(opening)`", at: span,
      "nothing can follow that part")
  }

  /// `<#ftl>` below other things.
  static func misplacedHeader(_ span: SourceSpan) -> Self {
    Self(
      .misplacedHeader, "the header is not the first thing", at: span, "misplaced",
      help: "only white space may stand before `<#ftl …>`, not even a comment")
  }

  /// `<#break>`, `<#continue>` with no loop around.
  static func nothingToLeave(_ name: String, at span: SourceSpan, isInMacro: Bool) -> Self {
    let loops =
      name == "break" ? "`<#list … as …>`, `<#items>` or `<#switch>`" : "`<#list … as …>` or `<#items>`"
    return Self(
      .misplacedDirective, "`<#\(name)>` outside of a loop", at: span, "nothing to \(name) here",
      help: "it stands inside \(loops)" + (isInMacro ? ", in the same macro" : ""))
  }

  static func itemsOutsideList(_ span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#items>` outside of `<#list>`", at: span, "misplaced",
      help: "write `<#list xs>…<#items as x>…</#items>…</#list>`")
  }

  static func itemsInListWithVariable(_ span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#items>` in a `<#list>` that has a loop variable", at: span,
      "loops a second time",
      help: "write `<#list xs>` without `as`, or leave out `<#items>`")
  }

  static func itemsInItems(_ span: SourceSpan) -> Self {
    Self(.misplacedDirective, "`<#items>` inside of `<#items>`", at: span, "loops over the same list again")
  }

  static func sepOutsideList(_ span: SourceSpan) -> Self {
    Self(.misplacedDirective, "`<#sep>` outside of `<#list>`", at: span, "nothing to separate here")
  }

  /// `<#list xs>…</#list>`
  static func listWithoutVariable(_ span: SourceSpan) -> Self {
    Self(
      .listWithoutVariable, "`<#list>` without a loop variable", at: span, "expected `as` and a name",
      help: "write `<#list xs as x>`, or `<#items as x>` inside of the list")
  }

  static func contentBeforeCase(_ span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "content before the first choice of `<#switch>`", at: span, "never runs",
      help: "only white space and comments may stand there")
  }

  static func mixedSwitch(_ span: SourceSpan, first: SourceSpan) -> Self {
    Self(
      .mixedSwitch, "`<#case>` and `<#on>` in one `<#switch>`", at: span, "of the other kind",
      related: [Label(first, "the first kind")], help: "use `<#on>` throughout: it needs no `<#break>`")
  }

  static func duplicateDefault(_ span: SourceSpan, first: SourceSpan) -> Self {
    Self(
      .duplicateDefault, "a second `<#default>`", at: span, "second time",
      related: [Label(first, "first time")])
  }

  static func attemptWithoutRecover(_ span: SourceSpan) -> Self {
    Self(
      .unclosedDirective, "`<#attempt>` without `<#recover>`", at: span, "opened here",
      help: "write `<#recover>` before `</#attempt>`, with nothing after it if there is nothing to do")
  }

  static func noescapeOutsideEscape(_ span: SourceSpan) -> Self {
    Self(.misplacedDirective, "`<#noescape>` outside of `<#escape>`", at: span, "nothing is escaped here")
  }
}

// Macros and functions.
extension Diagnostic {
  static func localOutsideMacro(_ span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#local>` outside of a macro or function", at: span,
      "there are no local variables here",
      help: "use `<#assign>`")
  }

  static func nestedMacro(_ span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "a macro or function inside of another", at: span, "misplaced",
      help: "define it outside; it can be called from anywhere")
  }

  static func nestedOutsideMacro(_ span: SourceSpan) -> Self {
    Self(.misplacedDirective, "`<#nested>` outside of a macro", at: span, "there is no content to print here")
  }

  static func returnOutsideMacro(_ span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "`<#return>` outside of a macro or function", at: span,
      "nothing to return from here")
  }

  static func valueReturnedFromMacro(_ span: SourceSpan) -> Self {
    Self(
      .misplacedDirective, "a macro has no value to return", at: span, "never used",
      help: "use `<#function>` for values, or `<#return>` alone")
  }

  static func nothingReturnedFromFunction(_ span: SourceSpan) -> Self {
    Self(.missingExpression, "a function returns a value", at: span, "expected `<#return value>`")
  }

  static func parameterAfterDefault(_ name: Located<String>, earlier: Located<String>) -> Self {
    Self(
      .badParameterOrder, "`\(name.value)` needs a default value", at: name.span, "no default",
      related: [Label(earlier.span, "has a default")], help: "parameters without a default come first")
  }

  static func parameterAfterCatchAll(_ name: Located<String>) -> Self {
    Self(.badParameterOrder, "a parameter after the catch-all", at: name.span, "the catch-all comes last")
  }

  static func catchAllWithDefault(_ name: Located<String>) -> Self {
    Self(
      .badParameterOrder, "the catch-all `\(name.value)` cannot have a default", at: name.span,
      "is empty when there is nothing to catch")
  }
}

// Limits.
extension Diagnostic {
  static func templateTooDeep(_ span: SourceSpan, limit: Int) -> Self {
    Self(
      .tooDeep, "the template is nested too deeply", at: span, "more than \(limit) levels", help: "use macros"
    )
  }

  static func templateTooLarge(_ span: SourceSpan, limit: Int) -> Self {
    Self(.tooLarge, "the template is too large", at: span, "more than \(limit >> 20) MiB")
  }
}

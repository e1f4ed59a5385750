import LogwashSyntax

/// One pattern of an `<#extract>` or of an expression: `subject?grok("…")`, `?capture`, `?dissect` with constant arguments.
struct PatternCall {
  enum Form: String, Hashable {
    case capture, grok, dissect
  }

  var form: Form
  var subject: Expression
  /// The pattern's literal.
  var pattern: Expression
  var source: String
  /// The second argument: the flags of `?capture`, the vocabulary of `?grok`; empty when there is none.
  var option: String
  /// Its literal; the pattern's when there is none.
  var optionSpan: SourceSpan

  /// The call that an expression is, if it is one with constant arguments.
  init?(_ expression: Expression) {
    guard case .builtIn(let subject, let name, let arguments) = expression.unparenthesized.kind,
      let form = Form(rawValue: name.value), let arguments, let pattern = arguments.first,
      let source = pattern.value.constantString
    else { return nil }
    self.form = form
    self.subject = subject
    self.pattern = pattern.value
    self.source = source
    option = ""
    optionSpan = pattern.value.span
    if arguments.count > 1 {
      guard form != .dissect, arguments.count == 2, let given = arguments[1].value.constantString else {
        return nil
      }
      option = given
      optionSpan = arguments[1].value.span
    }
  }
}

/// What an `<#extract>` copies, as far as it can be known when the template is compiled.
enum ExtractPlan {
  /// Patterns of which the first that matches is taken: `line?grok(a)!line?grok(b)`.
  case patterns([PatternCall])
  /// A hash written out.
  case literal([String])
  /// What a built-in gives whose members are known.
  case members([String])
  /// Only known when it runs.
  case open

  init(_ expression: Expression) {
    if let calls = Self.alternatives(expression) {
      self = .patterns(calls)
    } else if case .hash(let entries) = expression.unparenthesized.kind {
      let keys = entries.compactMap(\.key.constantString)
      self = keys.count == entries.count ? .literal(keys) : .open
    } else if case .builtIn(_, let name, _) = expression.unparenthesized.kind,
      let members = BuiltIn.byName[name.value]?.members
    {
      self = .members(members.names)
    } else {
      self = .open
    }
  }

  private static func alternatives(_ expression: Expression) -> [PatternCall]? {
    let expression = expression.unparenthesized
    if let call = PatternCall(expression) { return [call] }
    guard case .defaulted(let first, let second?) = expression.kind, let left = alternatives(first),
      let right = alternatives(second)
    else { return nil }
    return left + right
  }
}

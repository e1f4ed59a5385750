import LogwashSyntax

/// `xs?filter(…)?map(…)`: a sequence, and what every element of it goes through, one element after the other.
struct LambdaChain {
  struct Stage {
    var form: SpecialForm
    /// A lambda, or an expression that gives a function.
    var function: Expression
  }

  var source: Expression
  var stages: [Stage] = []

  /// The chain that an expression is; without stages if it is none.
  init(_ expression: Expression) {
    source = expression
    while let (inner, stage) = Self.last(of: source) {
      stages.insert(stage, at: 0)
      source = inner
    }
  }

  func adding(_ stage: Stage) -> LambdaChain {
    var chain = self
    chain.stages.append(stage)
    return chain
  }

  /// Each element of the source gives one, so that what is known of the loop over the source holds for its results.
  var keepsCount: Bool { stages.allSatisfy { $0.form == .map } }

  private static func last(of expression: Expression) -> (inner: Expression, stage: Stage)? {
    switch expression.kind {
    case .parenthesized(let inner): return last(of: inner)
    case .builtIn(let inner, let name, let arguments):
      guard let builtIn = BuiltIn.byName[name.value] else { return nil }
      if case .same = builtIn.demand, arguments == nil { return last(of: inner) }
      guard case .special(let form) = builtIn.body, arguments?.count == 1,
        let function = arguments?.first?.value, [.filter, .map, .takeWhile, .dropWhile].contains(form)
      else { return nil }
      return (inner, Stage(form: form, function: function))
    default: return nil
    }
  }
}

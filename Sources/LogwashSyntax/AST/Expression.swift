/// An expression and where it stands. Grammar and precedence: `Parser/ExpressionParser+Operators.swift`.
package struct Expression: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    /// `1.50`: the digits as written, since a scale can matter (`1/3.000000000000000000` has 18 decimals).
    case number(String)
    /// A string literal: its text and the interpolations in it; adjacent texts are joined, none is empty,
    /// `""` has no parts.
    case string([StringPart])
    case boolean(Bool)
    case sequence([Expression])
    /// In the order written; keys are expressions that must give strings.
    case hash([HashEntry])
    case variable(String)
    /// `.line`: the name without the dot.
    case special(String)
    /// `x.key`; the key's span is that of the name alone.
    case member(Expression, Located<String>)
    /// `x[i]`, `x["key"]`, `x[a..b]`.
    case index(Expression, Expression)
    /// `f(a, b)`.
    case call(Expression, [Argument])
    /// `x?name`, `x?name(a, b)`; arguments are nil without parentheses.
    case builtIn(Expression, Located<String>, [Argument]?)
    /// `x??`.
    case exists(Expression)
    /// `x!`, `x!default`.
    case defaulted(Expression, Expression?)
    /// `(x)`: kept, since parentheses change what `!` and `??` guard and what a loop variable's built-ins
    /// accept.
    case parenthesized(Expression)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a..b` and its kin; no end for `a..`.
    case range(Expression, RangeKind, Expression?)
    /// `x -> expr`, `(x, y) -> expr`.
    case lambda([Located<String>], Expression)
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The text of a string literal without interpolations, or of several that are added; nil for every other expression.
  package var constantString: String? {
    switch kind {
    case .string(let parts):
      var text = ""
      for part in parts {
        guard case .text(let piece) = part else { return nil }
        text += piece
      }
      return text
    case .parenthesized(let inner): return inner.constantString
    case .binary(.add, let left, let right):
      guard let first = left.constantString, let second = right.constantString else { return nil }
      return first + second
    default: return nil
    }
  }
}

package enum StringPart: Sendable, Hashable {
  case text(String)
  case interpolation(Expression)
}

package struct HashEntry: Sendable, Hashable {
  package var key: Expression
  package var value: Expression

  package init(key: Expression, value: Expression) {
    self.key = key
    self.value = value
  }
}

/// `expr`, or `name=expr` where a built-in or a macro takes named arguments.
package struct Argument: Sendable, Hashable {
  package var name: Located<String>?
  package var value: Expression

  package init(name: Located<String>? = nil, value: Expression) {
    self.name = name
    self.value = value
  }
}

package enum UnaryOperator: String, Sendable, Hashable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case not = "!"
}

/// Named by what they do; the raw value is how messages write them.
package enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case and = "&&"
  case or = "||"
}

package enum RangeKind: String, Sendable, Hashable {
  /// `a..b`
  case inclusive = ".."
  /// `a..<b`, `a..!b`
  case exclusive = "..<"
  /// `a..*n`
  case counted = "..*"
  /// `a..`
  case endless = "...?"
}

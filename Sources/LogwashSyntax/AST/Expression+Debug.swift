extension Expression {
  /// The tree in one line, operators first: `(+ a (* 2 b))`. What was in parentheses is `(paren …)`.
  package var debugText: String {
    switch kind {
    case .number(let digits): digits
    case .string(let parts): "\"" + parts.map(\.debugText).joined() + "\""
    case .boolean(let value): value ? "true" : "false"
    case .sequence(let items): "[" + items.map(\.debugText).joined(separator: " ") + "]"
    case .hash(let entries):
      "{" + entries.map { "\($0.key.debugText): \($0.value.debugText)" }.joined(separator: ", ") + "}"
    case .variable(let name): name
    case .special(let name): ".\(name)"
    case .member(let subject, let key): "(. \(subject.debugText) \(key.value))"
    case .index(let subject, let index): "([] \(subject.debugText) \(index.debugText))"
    case .call(let callee, let arguments): "(call \(callee.debugText)\(debugText(arguments)))"
    case .builtIn(let subject, let name, let arguments):
      "(?\(name.value)\(arguments == nil ? "" : "()") \(subject.debugText)\(debugText(arguments ?? [])))"
    case .exists(let subject): "(?? \(subject.debugText))"
    case .defaulted(let subject, let value):
      "(! \(subject.debugText)\(value.map { " \($0.debugText)" } ?? ""))"
    case .parenthesized(let inner): "(paren \(inner.debugText))"
    case .unary(.not, let operand): "(not \(operand.debugText))"
    case .unary(let operation, let operand): "(\(operation.rawValue) \(operand.debugText))"
    case .binary(let operation, let left, let right):
      "(\(operation.rawValue) \(left.debugText) \(right.debugText))"
    case .range(let lower, .endless, _): "(.. \(lower.debugText))"
    case .range(let lower, let range, let upper):
      "(\(range.rawValue) \(lower.debugText) \(upper?.debugText ?? ""))"
    case .lambda(let parameters, let body):
      "(-> (\(parameters.map(\.value).joined(separator: " "))) \(body.debugText))"
    }
  }

  private func debugText(_ arguments: [Argument]) -> String {
    arguments.map { " " + $0.debugText }.joined()
  }
}

extension Argument {
  package var debugText: String { (name.map { "\($0.value)=" } ?? "") + value.debugText }
}

extension StringPart {
  fileprivate var debugText: String {
    switch self {
    case .text(let text): text.debugEscaped
    case .interpolation(let value): "${\(value.debugText)}"
    }
  }
}

extension String {
  var debugEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

//     escape := "<#escape" name "as" expression ">" content "</#escape>"
//     noescape := "<#noescape>" content "</#noescape>"
//
// Escaping is lexical: the parser puts every interpolation inside the block into the escape's expression, in
// place of the variable, and no node of the block is left.

/// An `<#escape variable as expression>` that is open. Its expression is already wrapped into those of the
/// blocks around it.
struct Escape: Sendable {
  var variable: String
  var expression: Expression
}

extension Parser {
  /// How many nodes an escaped expression may have: nested escapes that repeat their variable double it each.
  static let maximumEscapedSize = 10_000

  mutating func escapeDirective(_ head: TagHead) -> Element {
    let tag = tag(head, .forbidden) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "the name of a variable")
      let variable = try parser.name("the name of a variable")
      try parser.expect(.as, after: "the name of the variable")
      return Escape(variable: variable.value, expression: try parser.expression())
    }
    let outer = escapes
    if var escape = tag.value {
      do throws(Diagnostic) {
        escape.expression = try self.escape(escape.expression)
      } catch {
        report(error)
      }
      escapes.append(escape)
    }
    let block = content(of: Block(end: .directive(.escape), tag: input.span(tag.range)))
    escapes = outer
    return Element(.other, children: block.elements, at: head.start..<block.end, in: map) {
      Array($0.joined())
    }
  }

  mutating func noescape(_ head: TagHead) -> Element {
    let tag = plainTag(head, .forbidden)
    if escapes.isEmpty { report(.noescapeOutsideEscape(input.span(tag))) }
    let outer = escapes
    _ = escapes.popLast()
    let block = content(of: Block(end: .directive(.noescape), tag: input.span(tag)))
    escapes = outer
    return Element(.other, children: block.elements, at: head.start..<block.end, in: map) {
      Array($0.joined())
    }
  }

  /// What an interpolation of `value` prints at this place.
  func escape(_ value: Expression) throws(Diagnostic) -> Expression {
    guard let escape = escapes.last else { return value }
    let result = escape.expression.replacing(escape.variable, with: value)
    guard let height = result.height(nodesLeft: Self.maximumEscapedSize),
      height <= ExpressionParser.maximumHeight
    else { throw .escapeTooLarge(value.span) }
    return result
  }
}

extension Expression {
  /// The expression with another in place of a variable. String literals are left alone, as FreeMarker does,
  /// and so is the body of a lambda that has a parameter of that name.
  func replacing(_ name: String, with value: Expression) -> Expression {
    func replaced(_ expression: Expression) -> Expression { expression.replacing(name, with: value) }
    func replaced(_ argument: Argument) -> Argument {
      Argument(name: argument.name, value: replaced(argument.value))
    }
    let kind: Kind =
      switch kind {
      case .number, .string, .boolean, .special: kind
      case .variable(let own):
        if own == name { value.kind } else { kind }
      case .sequence(let items): .sequence(items.map(replaced))
      case .hash(let entries):
        .hash(entries.map { HashEntry(key: replaced($0.key), value: replaced($0.value)) })
      case .member(let subject, let key): .member(replaced(subject), key)
      case .index(let subject, let index): .index(replaced(subject), replaced(index))
      case .call(let callee, let arguments): .call(replaced(callee), arguments.map(replaced))
      case .builtIn(let subject, let builtIn, let arguments):
        .builtIn(replaced(subject), builtIn, arguments?.map(replaced))
      case .exists(let subject): .exists(replaced(subject))
      case .defaulted(let subject, let fallback): .defaulted(replaced(subject), fallback.map(replaced))
      case .parenthesized(let inner): .parenthesized(replaced(inner))
      case .unary(let operation, let operand): .unary(operation, replaced(operand))
      case .binary(let operation, let left, let right): .binary(operation, replaced(left), replaced(right))
      case .range(let lower, let range, let upper): .range(replaced(lower), range, upper.map(replaced))
      case .lambda(let parameters, let body):
        if parameters.contains(where: { $0.value == name }) {
          kind
        } else {
          .lambda(parameters, replaced(body))
        }
      }
    if case .variable(name) = self.kind { return value }
    return Expression(kind, span)
  }

  /// The expressions directly inside of this one; those in string literals too.
  var children: [Expression] {
    switch kind {
    case .number, .boolean, .variable, .special: []
    case .string(let parts):
      parts.compactMap { if case .interpolation(let value) = $0 { value } else { nil } }
    case .sequence(let items): items
    case .hash(let entries): entries.flatMap { [$0.key, $0.value] }
    case .member(let subject, _), .exists(let subject), .parenthesized(let subject), .unary(_, let subject):
      [subject]
    case .index(let subject, let index): [subject, index]
    case .call(let callee, let arguments): [callee] + arguments.map(\.value)
    case .builtIn(let subject, _, let arguments): [subject] + (arguments ?? []).map(\.value)
    case .defaulted(let subject, let fallback): [subject] + (fallback.map { [$0] } ?? [])
    case .binary(_, let left, let right): [left, right]
    case .range(let lower, _, let upper): [lower] + (upper.map { [$0] } ?? [])
    case .lambda(_, let body): [body]
    }
  }

  /// The height of the tree; nil when it has more nodes than `nodesLeft`.
  fileprivate func height(nodesLeft: Int) -> Int? {
    var left = nodesLeft
    return height(&left)
  }

  private func height(_ left: inout Int) -> Int? {
    left -= 1
    guard left >= 0 else { return nil }
    var highest = 0
    for child in children {
      guard let height = child.height(&left) else { return nil }
      highest = max(highest, height)
    }
    return highest + 1
  }
}

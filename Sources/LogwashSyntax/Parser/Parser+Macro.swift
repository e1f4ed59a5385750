//     macro := "<#macro" (name | string) parameters ">" content "</#macro>"       and `function` likewise
//     parameters := "(" (parameter ","?)* ")" | (parameter ","?)*
//     parameter := name ("=" expression | "...")?
//     nested := "<#nested" (expression (","? expression)*)? ">"
//     return := "<#return" expression? ">"

extension Parser {
  fileprivate struct Signature {
    var name: Located<String>
    var parameters: [MacroDirective.Parameter] = []
    var catchAll: Located<String>?
  }

  mutating func macro(_ head: TagHead, _ name: DirectiveName) -> Element {
    let tag = tag(head, .forbidden) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "a name")
      var signature = Signature(name: try parser.nameOrString("the name of the \(head.name)"))
      let opening = parser.token.range
      let isParenthesized = try parser.skip(.openParenthesis)
      while case .name = parser.token.kind {
        try parser.parameter(of: &signature)
        _ = try parser.skip(.comma)
      }
      if isParenthesized { try parser.expectClosing(.closeParenthesis, of: opening) }
      guard parser.isAtTagEnd else { throw parser.unexpected(expected: "a parameter or `>`") }
      return signature
    }
    if surroundings.callable != nil { report(.nestedMacro(input.span(tag.range))) }
    let outer = surroundings
    let isFunction = name == .function
    surroundings = Surroundings(callable: isFunction ? .function : .macro)
    let body = content(of: Block(end: .directive(name), tag: input.span(tag.range)))
    surroundings = outer
    let range = head.start..<body.end
    let span = input.span(range)
    let signature = tag.value ?? Signature(name: Located("", span))
    return blockElement(body, at: range, kind: .silent, isOpaque: true) { body in
      .macro(
        MacroDirective(
          isFunction: isFunction, name: signature.name, parameters: signature.parameters,
          catchAll: signature.catchAll, body: body, span: span))
    }
  }

  mutating func nested(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      var arguments: [Expression] = []
      var isExpected = !parser.isAtTagEnd
      while isExpected {
        arguments.append(try parser.expression())
        // Behind a comma there is one more.
        isExpected = try parser.skip(.comma) || parser.startsOperand()
      }
      return arguments
    }
    if surroundings.callable != .macro { report(.nestedOutsideMacro(input.span(tag.range))) }
    let directive = NestedDirective(arguments: tag.value ?? [], span: input.span(tag.range))
    return element(at: tag.range, .nested(directive))
  }

  mutating func returnDirective(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) -> Expression? in
      parser.isAtTagEnd ? nil : try parser.expression()
    }
    let span = input.span(tag.range)
    switch (surroundings.callable, tag.value) {
    case (nil, _): report(.returnOutsideMacro(span))
    case (.macro, .some(.some(let value))): report(.valueReturnedFromMacro(value.span))
    case (.function, .some(.none)): report(.nothingReturnedFromFunction(span))
    default: break
    }
    return element(at: tag.range, .return(ReturnDirective(value: tag.value ?? nil, span: span)))
  }
}

extension ExpressionParser {
  fileprivate mutating func parameter(of signature: inout Parser.Signature) throws(Diagnostic) {
    let name = try name("the name of a parameter")
    if signature.catchAll != nil { throw .parameterAfterCatchAll(name) }
    if let same = signature.parameters.first(where: { $0.name.value == name.value }) {
      throw .duplicateParameter(name, first: same.name.span)
    }
    if try skip(.ellipsis) {
      if at(.assign) { throw .catchAllWithDefault(name) }
      signature.catchAll = name
      return
    }
    let value = try skip(.assign) ? try expression() : nil
    if value == nil, let earlier = signature.parameters.last, earlier.defaultValue != nil {
      throw .parameterAfterDefault(name, earlier: earlier.name)
    }
    signature.parameters.append(MacroDirective.Parameter(name: name, defaultValue: value))
  }
}

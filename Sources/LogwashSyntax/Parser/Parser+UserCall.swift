//     call := "<@" callee arguments variables? ("/>" | ">" content end)
//     variables := ";" (name ("," name)*)?
//     end := "</@>" | "</@" name ("." name)* ">"
//     arguments := (name "=" expression)* | (expression (","? expression)*)?
//
// The callee ends at white space outside of parentheses: `<@m (1)/>` calls `m`, `<@m(1)/>` what `m(1)` gives.

extension Parser {
  fileprivate struct Call {
    var callee: Expression
    var arguments: [Argument] = []
    var loopVariables: [Located<String>] = []
  }

  mutating func userCall(from opening: Range<Int>) -> Element {
    let tag = tag(TagHead(call: opening)) {
      parser throws(Diagnostic) -> Call in
      try parser.call()
    }
    guard let call = tag.value else { return brokenCall(tag.range) }
    guard !tag.isEmpty else {
      let node = call.node(body: nil, input.span(tag.range))
      return element(at: tag.range, node)
    }
    let body = content(of: Block(end: .call(name: call.callee.endTagName), tag: input.span(tag.range)))
    let range = opening.lowerBound..<body.end
    let span = input.span(range)
    return blockElement(body, at: range) { call.node(body: $0, span) }
  }

  /// Goes on after a call that could not be read: it may have content, of which the errors are wanted, and an
  /// end tag.
  private mutating func brokenCall(_ range: Range<Int>) -> Element {
    let isEmpty = range.count > 2 && input.bytes[range].suffix(2).elementsEqual("/>".utf8)
    guard !isEmpty else { return element(at: range, nil) }
    let block = Block(end: .brokenCall, tag: input.span(range), endIsOptional: true)
    let body = content(of: block)
    return bodyElement(body, at: range.lowerBound..<body.end)
  }
}

extension Parser.Call {
  fileprivate func node(body: [Node]?, _ span: SourceSpan) -> Node {
    .userCall(
      UserCallDirective(
        callee: callee, arguments: arguments, loopVariables: loopVariables, body: body, span: span))
  }
}

extension Expression {
  /// What `</@name>` must repeat: the callee when it is written with names and dots alone, before
  /// `?with_args(…)` too.
  fileprivate var endTagName: String? {
    switch kind {
    case .variable(let name): name
    case .member(let subject, let key): subject.endTagName.map { "\($0).\(key.value)" }
    case .builtIn(let subject, let name, .some)
    where name.value == "with_args" || name.value == "with_args_last":
      subject.endTagName
    default: nil
    }
  }
}

extension ExpressionParser {
  fileprivate mutating func call() throws(Diagnostic) -> Parser.Call {
    var call = Parser.Call(callee: try callee())
    if isAtNamedArgument {
      call.arguments = try namedArguments()
    } else {
      call.arguments = try positionalArguments()
    }
    if try skip(.semicolon) {
      while !isAtTagEnd {
        call.loopVariables.append(try name("the name of a loop variable"))
        guard try skip(.comma) else { break }
      }
    }
    return call
  }

  private mutating func callee() throws(Diagnostic) -> Expression {
    if isAtTagEnd || token.kind == .blank { throw .missingCallee(span(of: token)) }
    let callee = try expression()
    lexer.blankEndsExpression = false
    if token.kind == .blank { try advance() }
    return callee
  }

  private var isAtNamedArgument: Bool {
    guard case .name = token.kind else { return false }
    return peek() == .symbol(.assign)
  }

  private mutating func namedArguments() throws(Diagnostic) -> [Argument] {
    lexer.exclamationMayBeFinal = true
    defer { lexer.exclamationMayBeFinal = false }
    var arguments: [Argument] = []
    while !isAtTagEnd, !at(.semicolon) {
      if at(.comma), !arguments.isEmpty { throw .commaBetweenNamedArguments(span(of: token)) }
      guard isAtNamedArgument else {
        guard startsOperand() else { throw unexpected(expected: "a further argument or `>`") }
        throw .positionalAfterNamed(span(of: token))
      }
      let name = try name("the name of an argument")
      try advance()
      arguments.append(Argument(name: name, value: try expression()))
    }
    return arguments
  }

  private mutating func positionalArguments() throws(Diagnostic) -> [Argument] {
    var arguments: [Argument] = []
    while !isAtTagEnd, !at(.semicolon) {
      if isAtNamedArgument { throw .namedAfterPositional(span(of: token)) }
      arguments.append(Argument(value: try expression()))
      if try !skip(.comma), !startsOperand() { break }
    }
    return arguments
  }
}

/// What people write who know another language, and how it is written here: what a message says instead of only that something
/// is unknown.
enum OtherLanguages {
  /// For a directive of this name.
  static func directive(_ name: String) -> String? {
    if ["elif", "elsif"].contains(name) {
      return "write `<#elseif …>`"
    }
    if ["for", "each", "forEach", "loop"].contains(name) { return "write `<#list xs as x>…</#list>`" }
    if ["while", "until", "repeat", "do"].contains(name) {
      return "there are no loops without an end; `<#list 1..n as i>` counts"
    }
    if name == "unless" { return "write `<#if !condition>`" }
    if ["let", "var", "def", "const", "variable"].contains(name) {
      return "`<#assign x = …>` makes a variable, `<#set x = …>` a member of the record"
    }
    if ["print", "echo", "out", "puts", "write", "output"].contains(name) { return "write `${…}`" }
    if ["delete", "del", "remove", "drop_field"].contains(name) {
      return "`<#unset x>` removes a member of the record"
    }
    if ["end", "fi", "done"].contains(name) { return "an end tag names what it ends: `</#if>`, `</#list>`" }
    if name.hasPrefix("end"), let ended = DirectiveName(rawValue: String(name.dropFirst(3))) {
      return "write `</#\(ended.rawValue)>`"
    }
    if ["endfor", "endforeach", "next"].contains(name) { return "write `</#list>`" }
    if ["raw", "verbatim"].contains(name) { return "write `<#noparse>`" }
    if ["try"].contains(name) { return "write `<#attempt>…<#recover>…</#attempt>`" }
    if ["fail", "error", "raise", "throw", "abort"].contains(name) {
      return "`<#reject \"why\">` rejects the record"
    }
    if ["skip", "ignore", "discard"].contains(name) { return "`<#drop \"why\">` drops the record" }
    return nil
  }

  /// For a name that stands where an operator could.
  static func `operator`(_ word: String) -> String? {
    switch word.lowercased() {
    case "and": "write `&&`"
    case "or": "write `||`"
    case "not": "write `!`"
    case "is", "equals": "write `==`; whether something is there is `x??`"
    case "contains", "has": "write `text?contains(\"part\")`, or `xs?seq_contains(x)` for a sequence"
    case "in": "write `xs?seq_contains(x)`"
    case "like", "matches": "write `text?matches(r\"pattern\")`"
    case "then", "if": "write `condition?then(a, b)`"
    case "mod", "div": "write `%`, or `(a / b)?int`"
    default: nil
    }
  }

  static let conditional = "there is no `a ? b : c`; write `a?then(b, c)`"
}

extension ExpressionParser {
  /// How it is written here, when the next token is what another language has there.
  func otherLanguage(expected: String) -> String? {
    if let word = word(of: token), let help = OtherLanguages.operator(word) { return help }
    switch input.text(token.range) {
    case "=" where before(token.range.lowerBound) == UInt8(ascii: "="):
      return "equality is written `==`, and `!=` its opposite"
    case ":" where hasQuestionMark: return OtherLanguages.conditional
    default: break
    }
    if expected.contains("built-in after `?`") {
      switch token.kind {
      case .string, .number: return OtherLanguages.conditional
      default: return nil
      }
    }
    // `not x`: the operand stands where an operator could.
    let end = previousEnd
    if end >= 3, input.text(end - 3..<end) == "not", !ASCII.isLetter(before(end - 3)) {
      return OtherLanguages.operator("not")
    }
    return nil
  }

  private func before(_ offset: Int) -> UInt8 { offset > 0 ? input.byte(offset - 1) : 0 }

  /// A `?` stands before the next token, on the same line and in the same braces.
  private var hasQuestionMark: Bool {
    var at = token.range.lowerBound - 1
    while at > 0, !ASCII.isLineBreak(input.byte(at)), input.byte(at) != ASCII.openBrace {
      if input.byte(at) == UInt8(ascii: "?") { return true }
      at -= 1
    }
    return false
  }
}

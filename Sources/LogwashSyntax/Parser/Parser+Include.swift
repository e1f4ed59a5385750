//     include := "<#include" expression ";"? (name "=" expression)* ">"
//     import := "<#import" expression "as" name ">"
//     setting := "<#setting" name "=" expression ">"

extension Parser {
  mutating func include(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "the name of a template")
      var include = IncludeDirective(
        path: try parser.expression(), parse: nil, ignoreMissing: nil, span: parser.span(from: head.start))
      _ = try parser.skip(.semicolon)
      while case .name = parser.token.kind {
        let option = try parser.name("an option")
        try parser.expect(.assign, after: "`\(option.value)`")
        let value = try parser.expression()
        switch option.value {
        case "parse": include.parse = value
        case "ignore_missing": include.ignoreMissing = value
        // Templates are UTF-8; FreeMarker too takes the name and ignores the value.
        case "encoding": break
        default: throw .unknownIncludeOption(option)
        }
      }
      return include
    }
    var include = tag.value
    include?.span = input.span(tag.range)
    return element(at: tag.range, include.map { .include($0) })
  }

  mutating func importDirective(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "the name of a template")
      let path = try parser.expression()
      try parser.expect(.as, after: "the name of the template")
      return (path: path, namespace: try parser.name("the name of the namespace"))
    }
    let span = input.span(tag.range)
    return silentElement(
      at: tag.range,
      tag.value.map { .import(ImportDirective(path: $0.path, namespace: $0.namespace, span: span)) })
  }

  mutating func setting(_ head: TagHead) -> Element {
    let tag = tag(head) { parser throws(Diagnostic) in
      try parser.requireArguments(head.name, "the name of a setting")
      let name = try parser.name("the name of a setting")
      try parser.expect(.assign, after: "the name of the setting")
      return (name: name, value: try parser.expression())
    }
    let span = input.span(tag.range)
    return silentElement(
      at: tag.range, tag.value.map { .setting(SettingDirective(name: $0.name, value: $0.value, span: span)) })
  }
}

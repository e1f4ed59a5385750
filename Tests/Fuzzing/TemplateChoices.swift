/// Choices that bytes stand for, so that a fuzzer makes templates that compile: it would seldom write one letter by letter.
struct TemplateChoices {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// One of so many; behind the last byte the first, which has to be the one that ends soonest.
  mutating func one(of count: Int) -> Int { Int(bytes.popFirst() ?? 0) % count }

  mutating func one(of texts: [String]) -> String { texts[one(of: texts.count)] }

  /// Up to so many pieces, one behind the other.
  mutating func some(_ most: Int, _ piece: (inout Self) -> String) -> String {
    var text = ""
    for _ in 0..<one(of: most + 1) { text += piece(&self) }
    return text
  }
}

/// Templates that begin with a pattern and then compare, compute, print and set members, so that most have straight code.
struct StraightTemplate {
  private var choices: TemplateChoices
  private let isPrinted: Bool
  private(set) var text: String

  private static let starts = [
    #"<#extract line?grok("^%{NOTSPACE:a} %{NOTSPACE:x:number} (?:-|%{NOTSPACE:y:number})$")>"#,
    #"<#extract line?grok("%{INT:x:int}[ ,]%{NUMBER:y:number}(?: %{GREEDYDATA:a})?")>"#,
    #"<#extract line?capture(r"^(?<a>[^ ]*) (?<x>[-0-9.]+)( (?<y>.*))?")>"#,
    #"<#extract line?dissect("%{a} %{x} %{y}")>"#,
    #"<#extract line?grok("^%{DATA:a}=%{NUMBER:x:number};%{NUMBER:y:int}?")!>"#,
    #"<#extract line?capture(r"(?<a>\w+)(?<y>x)?")! line?grok("%{NUMBER:x:number} %{WORD:a}")>"#,
    #"<#extract line?parse_syslog><#set a = appname!"-", x = 2, y = message!>"#,
    "<#set a = line, x = 2, y = 3>",
  ]

  private static let replacements = [
    "replace('b', 'cc', 'r')", "replace('[0-9]+', '', 'r')", "replace(' $', '!', 'r')",
    "replace('(e)|x', '-', 'rf')",
    "replace('é', 'e', 'r')", "replace(r'\\b\\w{2}\\b', '<w>', 'r')", "replace('B', 'b', 'ri')",
  ]

  private static let headers = ["", "<#ftl output=\"text\">", "<#ftl invalid_utf8=\"replace\">"]

  init(_ bytes: ArraySlice<UInt8>) {
    choices = TemplateChoices(bytes)
    let header = choices.one(of: Self.headers)
    let start = choices.one(of: Self.starts)
    isPrinted = choices.one(of: 2) == 0
    text = header + start
    text += choices.one(of: ["", "<#unset line>"])
    for _ in 0...choices.one(of: 4) { text += statement(2) }
  }

  private mutating func statement(_ depth: Int) -> String {
    switch choices.one(of: depth > 0 ? 4 : 2) {
    case 0: isPrinted ? printed() : edited()
    case 1: choices.one(of: ["<#unset a>", "<#unset x>", "<#unset line, y>", " ", "\n"])
    case 2: "<#if \(condition(2))>\(statement(depth - 1))</#if>"
    default: "<#if \(condition(1))>\(statement(depth - 1))<#else>\(statement(depth - 1))</#if>"
    }
  }

  private mutating func printed() -> String {
    switch choices.one(of: 5) {
    case 0:
      choices.one(of: ["${a}", "${x}", "${y}", "${line}", "${a!'-'}", "${y!\"é\\n\"}", "-", "\n", "${y!x}"])
    case 1: "${a}: ${\(expression(2))}\n"
    case 2: "${\(choices.one(of: ["line", "a", "(y!a)"]))?\(choices.one(of: Self.replacements))}"
    default: "${\(expression(3))}"
    }
  }

  private mutating func edited() -> String {
    let member = choices.one(of: ["z", "x", "a", "y", "line"])
    switch choices.one(of: 6) {
    case 4: return "<#set \(member) = a?\(choices.one(of: Self.replacements))>"
    case 0: return "<#set \(member) = \(choices.one(of: ["a", "y!'none'", "'q\"'", "'é'", "line", "y"]))>"
    case 1: return "<#set \(member) = \(condition(1))>"
    case 2: return "<#set z = \(expression(2)), \(member) = z>"
    default: return "<#set \(member) = \(expression(3))>"
    }
  }

  private mutating func expression(_ depth: Int) -> String {
    switch choices.one(of: depth > 0 ? 9 : 4) {
    case 0: "x"
    case 1: "(y!\(choices.one(of: ["1", "x", "0"])))"
    case 2:
      choices.one(of: [
        "0", "1", "0.5", "3", "1000", "0.001", "1024", "7", "9223372036854775807", "0.000000000001", "1.10",
        "922337203685", "0.0000000000001",
      ])
    case 3: choices.one(of: ["y", "z", "a", "(z!0)"])
    case 4: "(\(expression(depth - 1)) + \(expression(depth - 1)))"
    case 5: "(\(expression(depth - 1)) - \(expression(depth - 1)))"
    case 6: "(\(expression(depth - 1)) * \(expression(depth - 1)))"
    case 7: "(\(expression(depth - 1)) / \(expression(depth - 1)))"
    default: "(\(expression(depth - 1)))?\(choices.one(of: ["round", "floor", "ceiling", "string", "abs"]))"
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    switch choices.one(of: depth > 0 ? 7 : 4) {
    case 0: "\(expression(1)) \(choices.one(of: ["==", "!=", "lt", "gt", "lte", "gte"])) \(expression(1))"
    case 1: choices.one(of: ["y??", "x??", "a??", "z??", "(x + y)??"])
    case 2:
      "a \(choices.one(of: ["==", "!="])) \(choices.one(of: ["'b'", "y!'b'", "'é'", "\"e\u{301}\"", "line"]))"
    case 3: choices.one(of: ["true", "(z!true)", "x == y!0", "y == 'x'"])
    case 4: "(\(condition(depth - 1)) && \(condition(depth - 1)))"
    case 5: "(\(condition(depth - 1)) || \(condition(depth - 1)))"
    default: "!(\(condition(depth - 1)))"
    }
  }
}

/// Templates that pick values out of JSON records, compare, compute and write them, so that most run on where things stand.
struct PickingTemplate {
  private var choices: TemplateChoices
  private(set) var text = "<#ftl input=\"json\">"
  /// The variables of the loops that are open.
  private var items: [String] = []

  init(_ bytes: ArraySlice<UInt8>) {
    choices = TemplateChoices(bytes)
    for _ in 0...choices.one(of: 3) { text += statement(2) }
  }

  private mutating func statement(_ depth: Int) -> String {
    switch choices.one(of: depth > 0 ? 9 : 5) {
    case 0: return "<#emit {\(members(2))}>"
    case 1: return choices.one(of: ["<#emit>", "<#drop \"noise\">", "<#drop>", "<#reject \"no\">"])
    case 2: return items.isEmpty ? "<#emit {}>" : "<#emit \(choices.one(of: items))>"
    case 3: return "<#assign v = \(value(1))>"
    case 4: return items.isEmpty ? "" : choices.one(of: ["<#break>", "<#continue>", ""])
    case 5: return "<#if \(condition(2))>\(statement(depth - 1))</#if>"
    case 6: return "<#if \(condition(1))>\(statement(depth - 1))<#else>\(statement(depth - 1))</#if>"
    case 7:
      return
        "<#switch \(value(0))><#on \(constant())>\(statement(depth - 1))<#default>\(statement(depth - 1))</#switch>"
    default:
      let list = choices.one(of: items.isEmpty ? ["items", "tags", "items![]"] : ["items", "i.l!", "tags"])
      items.append(items.isEmpty ? "i" : "j")
      defer { items.removeLast() }
      return "<#list \(list) as \(items.last ?? "i")>\(statement(depth - 1))\(statement(depth - 1))</#list>"
    }
  }

  private mutating func members(_ depth: Int) -> String {
    var members: [String] = []
    for number in 0...choices.one(of: 3) {
      let value =
        switch choices.one(of: depth > 0 ? 5 : 3) {
        case 0: value(1)
        case 1: computed(2)
        case 2: condition(1)
        case 3: "{\(self.members(depth - 1))}"
        default: "[\(value(1)), \(computed(1))]"
        }
      members.append("\"\(["k", "l\\\"", "é", "n"][number])\": \(value)")
    }
    return members.joined(separator: ", ")
  }

  /// Something of the record.
  private mutating func field() -> String {
    var fields = ["a", "b", "c.d", "ok", "items", "c", "absent", "v", "tags[0]", "line"]
    for item in items { fields += [item + ".n", item + ".s", item + ".n", item] }
    return choices.one(of: fields)
  }

  private mutating func constant() -> String {
    choices.one(of: ["\"x\"", "\"é\"", "\"\"", "\"de\\\"bug\"", "1"])
  }

  private mutating func value(_ depth: Int) -> String {
    switch choices.one(of: depth > 0 ? 5 : 2) {
    case 0: field()
    case 1: constant()
    case 2: "(\(field())!\(choices.one(of: ["0", "\"none\"", "a", "-1.50", "b!1", "{}", ""])))"
    case 3: choices.one(of: ["true", "1.50", "-3", "10000000000000000000", "[1]"])
    default: computed(1)
    }
  }

  private mutating func computed(_ depth: Int) -> String {
    switch choices.one(of: depth > 0 ? 7 : 3) {
    case 0: field()
    case 1: "(\(field())!\(choices.one(of: ["0", "1", "0.5"])))"
    case 2: choices.one(of: ["1", "0", "0.5", "1000", "3", "9223372036854775807", "0.000000000001"])
    case 3: "(\(computed(depth - 1)) + \(computed(depth - 1)))"
    case 4: "(\(computed(depth - 1)) - \(computed(depth - 1)))"
    case 5: "(\(computed(depth - 1)) * \(computed(depth - 1)))"
    default: "(\(computed(depth - 1)) / \(computed(depth - 1)))"
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    switch choices.one(of: depth > 0 ? 7 : 4) {
    case 0: "\(computed(1)) \(choices.one(of: ["==", "!=", "lt", "gt", "lte", "gte"])) \(computed(1))"
    case 1: "\(field()) \(choices.one(of: ["==", "!="])) \(constant())"
    case 2: "\(field())??"
    case 3: choices.one(of: ["ok", "(ok!false)", "ok == true", "true"])
    case 4: "(\(condition(depth - 1)) && \(condition(depth - 1)))"
    case 5: "(\(condition(depth - 1)) || \(condition(depth - 1)))"
    default: "!(\(condition(depth - 1)))"
    }
  }
}

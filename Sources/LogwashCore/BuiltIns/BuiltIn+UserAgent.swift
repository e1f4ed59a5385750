extension BuiltIn {
  static let userAgents: [BuiltIn] = [
    BuiltIn(
      "parse_user_agent", .extraction, on: .printable, returns: [.hash, .missing],
      summary:
        "What a `User-Agent` says: `browser`, `browser_version`, `os`, `os_version`, `device` (desktop, phone, tablet, tv, console) and `kind` (browser, bot, tool), as far as a table of the most frequent families tells; missing if nothing does.",
      examples: [
        #"${("curl/8.5.0"?parse_user_agent).browser_version}"#: "8.5.0",
        #"${("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"?parse_user_agent).os}"#:
          "Linux",
        #"${("Mozilla/5.0 (compatible; Googlebot/2.1)"?parse_user_agent).kind}"#: "bot",
      ]
    ) { machine, call throws(Fault) in try machine.userAgent(call) }
  ]
}

extension Machine {
  fileprivate mutating func userAgent(_ call: Call) throws(Fault) -> Value {
    let text = subjectText(call)
    let view = heap.view(text)
    let agent = UserAgent(view)
    guard let kind = agent.kind ?? (agent.system == nil ? nil : .browser) else { return .missing }
    let start = heap.members.count
    if let rule = agent.rule { try append("browser", UserAgent.rules[rule].name) }
    try append("browser_version", agent.version, of: text)
    if let system = agent.system { try append("os", UserAgent.systems[system].name) }
    try append("os_version", agent.systemVersion, of: text)
    if let device = agent.device(view) { try append("device", device.name) }
    try append("kind", kind.name)
    return heap.makeHash(lastMembers: heap.members.count - start)
  }

  private mutating func append(_ key: StaticString, _ value: StaticString) throws(Fault) {
    guard heap.members.count < limits.elements, case .text(let key) = try makeText(key) else {
      throw .tooLarge
    }
    heap.members.append(HashMember(key: key, value: try makeText(value)))
  }

  /// A version with points between its numbers, unless it is empty.
  private mutating func append(_ key: StaticString, _ range: Range<Int>, of text: Text) throws(Fault) {
    guard !range.isEmpty else { return }
    guard heap.members.count < limits.elements, case .text(let key) = try makeText(key) else {
      throw .tooLarge
    }
    let view = heap.view(text)[range]
    let version = try makeText { scratch in
      for i in 0..<view.count { scratch.append(view[i] == UInt8(ascii: "_") ? UInt8(ascii: ".") : view[i]) }
    }
    heap.members.append(HashMember(key: key, value: version))
  }
}

/// The work of `?parse_url` and `?parse_query`.
extension Machine {
  private enum Part: Int, CaseIterable {
    case scheme, user, password, host, port, path, query, fragment

    /// Written out, as those of `?parse_syslog` are.
    var name: String {
      switch self {
      case .scheme: "scheme"
      case .user: "user"
      case .password: "password"
      case .host: "host"
      case .port: "port"
      case .path: "path"
      case .query: "query"
      case .fragment: "fragment"
      }
    }
  }

  static let urlMembers = Part.allCases.map(\.name)

  private static let urlNames = MemberNames(urlMembers)

  mutating func parsedURL(_ call: Call) throws(Fault) -> Value {
    try parseURL(call) ? try parsedHash(Self.urlNames) : .missing
  }

  /// Puts the parts into `parsed`; false when it is no URL.
  mutating func parseURL(_ call: Call) throws(Fault) -> Bool {
    let subject = subjectText(call)
    guard let url = URLParts(heap.view(subject)) else { return false }
    beginParsed(count: Self.urlMembers.count)
    try put(.scheme, url.scheme, of: subject)
    try put(.user, url.user, of: subject)
    try put(.password, url.password, of: subject)
    try put(.host, url.host, of: subject)
    if let port = url.port { parsed[Part.port.rawValue] = .integer(Int64(port)) }
    try put(.path, url.path, of: subject)
    try put(.query, url.query, of: subject)
    try put(.fragment, url.fragment, of: subject)
    return true
  }

  @inline(__always)
  private mutating func put(_ part: Part, _ field: FieldRange?, of subject: Text) throws(Fault) {
    guard let field else { return }
    parsed[part.rawValue] = .text(try heap.text(of: field, in: subject))
  }

  mutating func parsedQuery(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    var reader = QueryReader(heap.view(subject))
    let start = heap.members.count
    while let pair = reader.next() {
      let key = try heap.text(of: pair.key, in: subject)
      try appendMember(key, .text(try heap.text(of: pair.value, in: subject)))
    }
    return try finishHash(since: start, repeated: .collected)
  }
}

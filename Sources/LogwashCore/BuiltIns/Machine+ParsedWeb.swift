/// The work of `?parse_url` and `?parse_query`.
extension Machine {
  private enum Part: Int, CaseIterable {
    case scheme, user, password, host, port, path, query, fragment
  }

  private static let urlNames = MemberNames(Part.allCases.map { "\($0)" })

  mutating func parsedURL(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    guard let url = URLParts(heap.view(subject)) else { return .missing }
    let names = try Self.urlNames.copied(to: &heap)
    let start = heap.members.count
    try put(.scheme, url.scheme, of: subject, names)
    try put(.user, url.user, of: subject, names)
    try put(.password, url.password, of: subject, names)
    try put(.host, url.host, of: subject, names)
    if let port = url.port {
      try appendMember(Self.urlNames.text(Part.port.rawValue, in: names), .integer(Int64(port)))
    }
    try put(.path, url.path, of: subject, names)
    try put(.query, url.query, of: subject, names)
    try put(.fragment, url.fragment, of: subject, names)
    return heap.makeHash(lastMembers: heap.members.count - start)
  }

  @inline(__always)
  private mutating func put(_ part: Part, _ field: FieldRange?, of subject: Text, _ names: Text) throws(Fault)
  {
    guard let field else { return }
    try appendMember(Self.urlNames.text(part.rawValue, in: names), .text(heap.text(of: field, in: subject)))
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

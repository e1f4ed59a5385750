/// A field of a dissect pattern, with the literal behind it.
struct DissectField: Sendable, Hashable {
  enum Role: Sendable, Hashable {
    case plain
    /// `%{}` and `%{?name}`.
    case skip
    /// `%{+name/2}`.
    case append(order: Int?)
    /// `%{*name}`: the text is a field's name.
    case key
    /// `%{&name}`: the value of that field.
    case value
  }

  var role: Role
  var name: String
  /// `->`: repetitions of the delimiter are skipped.
  var isPadded = false
  /// Empty for a last field that takes the rest.
  var delimiter: [UInt8] = []
  /// The field's bytes in the pattern.
  var range: Range<Int>

  /// The field's text is needed; a `%{?k}` is when there is a `%{&k}`.
  func isKept(among fields: [DissectField]) -> Bool {
    guard role == .skip else { return true }
    return !name.isEmpty && fields.contains { $0.role == .value && $0.name == name }
  }
}

/// Reads a dissect pattern.
struct DissectParser {
  private let text: [UInt8]
  private var at = 0
  private(set) var prefix: [UInt8] = []
  private(set) var fields: [DissectField] = []

  init(_ source: String) { text = Array(source.utf8) }

  mutating func parse() throws(PatternError) {
    prefix = literal()
    while at < text.count {
      var field = try field()
      field.delimiter = literal()
      if field.delimiter.isEmpty, at < text.count {
        throw PatternError(
          offset: at, message: "nothing stands between two fields",
          help: "dissect cuts at the text between fields")
      }
      if field.isPadded, field.delimiter.isEmpty {
        throw PatternError(
          offset: field.range.lowerBound, message: "`->` without a delimiter behind the field",
          help: "leave `->` out")
      }
      fields.append(field)
    }
    if fields.isEmpty {
      throw PatternError(
        offset: 0, message: "the dissect pattern has no fields", help: "fields are written `%{name}`")
    }
  }

  /// The text up to the next field.
  private mutating func literal() -> [UInt8] {
    let start = at
    while at < text.count, !text[at...].starts(with: "%{".utf8) { at += 1 }
    return Array(text[start..<at])
  }

  private mutating func field() throws(PatternError) -> DissectField {
    let start = at
    guard let end = text[at...].firstIndex(of: UInt8(ascii: "}")) else {
      throw PatternError(offset: start, message: "`%{` is not closed", help: "fields are written `%{name}`")
    }
    at = end + 1
    var content = text[start + 2..<end]
    let isPadded = content.suffix(2).elementsEqual("->".utf8)
    if isPadded { content = content.dropLast(2) }
    var role = DissectField.Role.plain
    switch content.first {
    case UInt8(ascii: "+"): role = .append(order: nil)
    case UInt8(ascii: "?"): role = .skip
    case UInt8(ascii: "*"): role = .key
    case UInt8(ascii: "&"): role = .value
    default: break
    }
    if role != .plain { content = content.dropFirst() }
    if case .append = role, let slash = content.lastIndex(of: UInt8(ascii: "/")) {
      guard let order = Int(String(decoding: content[(slash + 1)...], as: UTF8.self)), order >= 0 else {
        throw PatternError(
          offset: slash, message: "the order behind `/` must be a whole number", help: "write `%{+name/2}`")
      }
      role = .append(order: order)
      content = content[..<slash]
    }
    let name = String(decoding: content, as: UTF8.self)
    if name.isEmpty {
      guard role == .plain || role == .skip else {
        throw PatternError(offset: start, message: "a field with a modifier needs a name", help: nil)
      }
      role = .skip
    }
    return DissectField(role: role, name: name, isPadded: isPadded, range: start..<at)
  }
}

/// What a value can serve as. A value has one kind or several (`x!` is text, sequence and hash at once).
package struct Kinds: OptionSet, BitwiseCopyable, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let text = Kinds(rawValue: 1 << 0)
  package static let number = Kinds(rawValue: 1 << 1)
  package static let boolean = Kinds(rawValue: 1 << 2)
  package static let date = Kinds(rawValue: 1 << 3)
  package static let sequence = Kinds(rawValue: 1 << 4)
  package static let hash = Kinds(rawValue: 1 << 5)
  package static let callable = Kinds(rawValue: 1 << 6)
  package static let missing = Kinds(rawValue: 1 << 7)
  package static let null = Kinds(rawValue: 1 << 8)

  /// What `${…}` can print; also what string built-ins take.
  package static let printable: Kinds = [.text, .number, .boolean, .date]
  /// Anything but a missing value.
  package static let any: Kinds = [.text, .number, .boolean, .date, .sequence, .hash, .callable, .null]

  /// Kind names as messages say them, in a fixed order.
  package static let names: [(Kinds, String)] = [
    (.text, "string"), (.number, "number"), (.boolean, "boolean"), (.date, "date"),
    (.sequence, "sequence"), (.hash, "hash"), (.callable, "macro or function"), (.null, "null"),
    (.missing, "missing value"),
  ]

  /// "a string, number or boolean", for messages.
  package var description: String {
    if self == .any { return "any value" }
    let names = Kinds.names.filter { contains($0.0) }.map(\.1)
    guard let last = names.last else { return "nothing" }
    let article = names[0] == "null" ? "" : "a "
    return names.count == 1
      ? article + last : article + names.dropLast().joined(separator: ", ") + " or " + last
  }
}

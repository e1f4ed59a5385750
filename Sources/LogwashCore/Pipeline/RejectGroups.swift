/// Rejects by cause and shape, with the first of each: any number of rejects in bounded memory.
package struct RejectGroups: Sendable {
  /// What rejects have in common that need the same change of a template.
  package struct Key: Sendable, Hashable {
    package var fault: FaultCode
    package var template: Rejection.TemplatePlace?
    package var element: String?
    package var shape: RecordShape

    package init(_ rejection: Rejection) {
      fault = rejection.fault
      template = rejection.template
      template?.code = ""
      element = rejection.element
      shape = RecordShape(rejection.record, place: rejection.place)
    }

    /// The same wherever and whenever it is made: a name for a file.
    package var name: String {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      // FNV-1a (Fowler, Noll and Vo).
      for byte in "\(fault.name)\u{0}\(element ?? "")\u{0}\(shape.text)".utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
      let digits = String(hash, radix: 16)
      return "\(fault.name)-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  package struct Group: Sendable {
    package var key: Key
    package var count: Int
    package var first: Rejection
  }

  /// So many are kept apart; rejects of further ones are only counted.
  package static let limit = 1000
  /// How much of an example is kept.
  package static let exampleBytes = 64 << 10

  private var groups: [Group] = []
  private var places: [Key: Int] = [:]
  package private(set) var count = 0
  /// Rejects of groups that are not kept apart.
  package private(set) var others = 0

  package init() {}

  /// - Returns: the group, if this is its first.
  @discardableResult
  package mutating func add(_ rejection: Rejection) -> Group? {
    count += 1
    let key = Key(rejection)
    if let place = places[key] {
      groups[place].count += 1
      return nil
    }
    guard groups.count < Self.limit else {
      others += 1
      return nil
    }
    var first = rejection
    if first.record.count > Self.exampleBytes {
      first.record.removeSubrange(Self.exampleBytes...)
      first.isCut = true
    }
    places[key] = groups.count
    groups.append(Group(key: key, count: 1, first: first))
    return groups[groups.count - 1]
  }

  /// The most frequent first; those with the same count as they were met.
  package var sorted: [Group] {
    groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
      \.element)
  }
}

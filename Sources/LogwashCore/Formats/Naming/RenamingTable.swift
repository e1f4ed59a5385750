/// The names that change, as a program has them: found by the bytes of a key, in constant time and without allocating.
package struct RenamingTable: ~Copyable, Sendable {
  /// A name that changes, or a place where there is none. (Not private: with a private element, Swift 6.3.1 fails to compile
  /// the table's end in debug builds.)
  struct Entry: BitwiseCopyable, Sendable {
    var name = Text.empty
    /// The first of its rules, or -1 where there is no name.
    var rule: Int16 = -1
  }

  /// What becomes of a name.
  struct Rule: BitwiseCopyable, Sendable {
    var needs: RecordTraits
    var marks: RecordTraits
    /// `empty` for none.
    var target: Text
    /// The next rule is for the same name.
    var hasNext: Bool
  }

  /// Open addressing, at most half full. That the seed is known does no harm: no input puts anything in.
  private let entries: FixedTable<Entry>
  private let rules: FixedTable<Rule>
  /// What every record of the program is about.
  package let traits: RecordTraits
  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  package var isEmpty: Bool { rules.count == 0 }

  /// - Parameters:
  ///   - traits: what every record of the program is about.
  ///   - text: makes a constant of the program.
  package init(_ renaming: Renaming, traits: RecordTraits, text: (String) -> Text) {
    self.traits = traits
    var rules: [Rule] = []
    var names: [(name: String, rule: Int)] = []
    if renaming != .none {
      for name in Set(StandardName.all.flatMap(\.names)).sorted() {
        names.append((name, rules.count))
        let meanings = StandardName.all.filter { $0.names.contains(name) }
        for (index, meaning) in meanings.enumerated() {
          rules.append(
            Rule(
              needs: meaning.needs, marks: meaning.marks,
              target: renaming.target(of: meaning).map(text) ?? .empty, hasNext: index + 1 < meanings.count))
        }
      }
    }
    var size = 1
    while size < 2 * names.count { size *= 2 }
    var entries = Array(repeating: Entry(), count: size)
    for (name, rule) in names {
      let bytes = ConstantBytes(Array(name.utf8))
      var place = Int(truncatingIfNeeded: bytes.view.hash(seed: Self.seed)) & (size - 1)
      while entries[place].rule >= 0 { place = (place + 1) & (size - 1) }
      entries[place] = Entry(name: text(name), rule: Int16(clamping: rule))
      extendLifetime(bytes)
    }
    self.entries = FixedTable(entries)
    self.rules = FixedTable(rules)
  }

  /// The first rule of a name, or -1 for a name that never changes.
  func rule(of name: ByteView, _ constants: ByteView) -> Int {
    var place = Int(truncatingIfNeeded: name.hash(seed: Self.seed))
    while true {
      place &= entries.count - 1
      let entry = entries[place]
      if entry.rule < 0 { return -1 }
      if constants[entry.name] == name { return Int(entry.rule) }
      place &+= 1
    }
  }

  /// What a record is about that has a member with this rule.
  func marks(of rule: Int) -> RecordTraits {
    var marks: RecordTraits = []
    var at = rule
    while at >= 0 {
      marks.formUnion(rules[at].marks)
      at = rules[at].hasNext ? at + 1 : -1
    }
    return marks
  }

  /// The new name in a record that is about `traits`; nil where the member keeps its own.
  func target(of rule: Int, in traits: RecordTraits) -> Text? {
    var at = rule
    while at >= 0 {
      if traits.isSuperset(of: rules[at].needs) { return rules[at].target.isEmpty ? nil : rules[at].target }
      at = rules[at].hasNext ? at + 1 : -1
    }
    return nil
  }
}

/// The new names of members that are known when a template is compiled.
package struct StaticRenaming: Sendable {
  /// By the old name.
  package private(set) var targets: [String: String] = [:]
  /// Names that stay as they are, since another member has the new name: which, and who has it.
  package private(set) var collisions: [(name: String, target: String, other: String)] = []
  package let traits: RecordTraits

  /// - Parameter names: of all members, in their order.
  package init(_ renaming: Renaming, _ names: [String]) {
    traits = Self.traits(of: names)
    var owners = Dictionary(names.map { ($0, $0) }) { first, _ in first }
    for name in names {
      let meaning = StandardName.all.first { [traits] in
        $0.names.contains(name) && traits.isSuperset(of: $0.needs)
      }
      guard let target = meaning.flatMap({ renaming.target(of: $0) }) else { continue }
      if let other = owners[target] {
        collisions.append((name, target, other))
      } else {
        targets[name] = target
        owners[target] = name
      }
    }
  }

  package static func traits(of names: [String]) -> RecordTraits {
    StandardName.all.filter { $0.names.contains(where: names.contains) }
      .reduce(into: []) { $0.formUnion($1.marks) }
  }
}

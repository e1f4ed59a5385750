/// What an operator is: the single declaration that the parser and the reference read. How it is spelled, the lexer knows.
package struct Operator: Sendable {
  /// From loose to tight.
  package enum Tier: Int, Sendable, CaseIterable {
    case lambda, or, and, equality, relation, range, sum, product, prefix, postfix

    /// The heading of the reference.
    package var title: String {
      switch self {
      case .postfix: "Behind a value, tightest"
      case .prefix: "In front of a value"
      case .product: "Multiplication"
      case .sum: "Addition"
      case .range: "Ranges"
      case .relation: "Order"
      case .equality: "Equality"
      case .and: "And"
      case .or: "Or"
      case .lambda: "Small functions, loosest"
      }
    }

    /// The next tighter one.
    var next: Tier { Tier(rawValue: rawValue + 1) ?? .postfix }
    var takesTwoOperands: Bool { self == .equality || self == .relation || self == .range }
  }

  package enum Infix: Sendable, Hashable {
    case binary(BinaryOperator)
    case range(RangeKind)
  }

  package enum Postfix: Sendable, Hashable, CaseIterable {
    case member, index, call, builtIn, exists, defaulted
  }

  package enum Form: Sendable, Hashable {
    case infix(Infix)
    case prefix(UnaryOperator)
    case postfix(Postfix)
    /// Only where a built-in takes one.
    case lambda
  }

  package let form: Form
  let symbols: [Symbol]
  package let tier: Tier
  /// How it is written, with `x`, `y` and the like as operands.
  package let syntax: String
  /// One sentence, or two.
  package let summary: String
  package let examples: [Example]

  init(
    _ form: Form, _ symbols: Symbol..., tier: Tier, syntax: String, summary: String, examples: [Example]
  ) {
    self.form = form
    self.symbols = symbols
    self.tier = tier
    self.syntax = syntax
    self.summary = summary
    self.examples = examples
  }

  /// The sign itself.
  package var name: String { symbols[0].rawValue }

  /// All ways to write the sign, words included.
  package var spellings: [String] {
    var spellings: [String] = []
    for symbol in symbols {
      for spelling in Lexer.spellings(of: symbol) where !spellings.contains(spelling) {
        spellings.append(spelling)
      }
    }
    return spellings
  }

  /// Every operator, the tightest first, as the reference has them.
  package static let all = postfixed + prefixed + arithmetic + ranges + comparisons + logic

  // MARK: What the parser asks

  /// By symbol. There are few: looking through them takes less than a dictionary takes to be made.
  struct Table<Meaning: Sendable>: Sendable {
    private let entries: [(symbol: Symbol, meaning: Meaning)]

    fileprivate init(_ entries: [(Symbol, Meaning)]) { self.entries = entries }

    subscript(symbol: Symbol) -> Meaning? { entries.first { $0.symbol == symbol }?.meaning }
  }

  static let infix: Table<(infix: Infix, tier: Tier)> = Table(
    all.flatMap { declared -> [(Symbol, (Infix, Tier))] in
      guard case .infix(let infix) = declared.form else { return [] }
      return declared.symbols.map { ($0, (infix, declared.tier)) }
    })

  static let prefix: Table<UnaryOperator> = Table(
    all.flatMap { declared -> [(Symbol, UnaryOperator)] in
      guard case .prefix(let prefix) = declared.form else { return [] }
      return declared.symbols.map { ($0, prefix) }
    })

  static let postfix: Table<Postfix> = Table(
    all.flatMap { declared -> [(Symbol, Postfix)] in
      guard case .postfix(let postfix) = declared.form else { return [] }
      return declared.symbols.map { ($0, postfix) }
    })
}

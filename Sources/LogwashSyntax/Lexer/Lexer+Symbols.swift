extension Lexer {
  static let reservedWords: [String: Symbol] = [
    "true": .true, "false": .false, "as": .as, "in": .in, "using": .using,
    "lt": .less, "lte": .lessOrEqual, "gt": .greater, "gte": .greaterOrEqual,
  ]

  /// The longest symbol at `offset` and its spelling there.
  static func symbol(in input: LexerInput, at offset: Int) -> (spelling: String, symbol: Symbol)? {
    spellings[Int(input.byte(offset))].first { spelling, _ in
      spelling.utf8.elementsEqual(input.bytes[offset...].prefix(spelling.utf8.count))
    }
  }

  /// How a symbol can be written, the usual way first and words behind signs.
  static func spellings(of symbol: Symbol) -> [String] {
    allSpellings.filter { $0.1 == symbol }.map(\.0)
      + reservedWords.filter { $0.value == symbol }.map(\.key).sorted()
  }

  /// Every spelling by its first byte, the longest first.
  private static let spellings: [[(spelling: String, symbol: Symbol)]] = {
    var table = [[(spelling: String, symbol: Symbol)]](repeating: [], count: 256)
    for (spelling, symbol) in allSpellings.sorted(by: { $0.0.utf8.count > $1.0.utf8.count }) {
      table[Int(spelling.utf8.first ?? 0)].append((spelling, symbol))
    }
    return table
  }()

  private static let allSpellings: [(String, Symbol)] =
    sameSpelling.map { ($0.rawValue, $0) } + [
      ("..!", .dotDotLess),
      ("-&gt;", .arrow),
      ("&lt;", .less), ("&lt;=", .lessOrEqual), ("&gt;", .greater), ("&gt;=", .greaterOrEqual),
      ("\\lt", .less), ("\\lte", .lessOrEqual), ("\\gt", .greater), ("\\gte", .greaterOrEqual),
      ("&", .and), ("&amp;&amp;", .and), ("\\and", .and),
      ("|", .or), ("\\or", .or),
    ]

  /// The symbols that are written as messages write them.
  private static let sameSpelling: [Symbol] = [
    .dot, .dotDot, .dotDotLess, .dotDotStar, .ellipsis, .question, .questionQuestion, .assign, .equal,
    .notEqual,
    .plusAssign, .minusAssign, .starAssign, .slashAssign, .percentAssign, .increment, .decrement, .less,
    .lessOrEqual, .greater, .greaterOrEqual, .arrow, .plus, .minus, .star, .starStar, .slash, .percent, .and,
    .or,
    .exclamation, .comma, .semicolon, .colon, .openParenthesis, .closeParenthesis, .openBracket,
    .closeBracket,
    .openBrace, .closeBrace,
  ]
}

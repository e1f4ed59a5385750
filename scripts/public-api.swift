// Prints the public declarations of one module, one a line and sorted, from the symbol graphs that
// `swift package dump-symbol-graph` writes. Its arguments are those files. Used by scripts/check-public-api.

import Foundation

struct SymbolGraph: Decodable {
  struct Symbol: Decodable {
    struct Identifier: Decodable { var precise: String }
    struct Fragment: Decodable { var spelling: String }

    var identifier: Identifier
    var pathComponents: [String]
    var declarationFragments: [Fragment]
  }

  struct Relationship: Decodable {
    var kind: String
    var source: String
    var target: String
    var targetFallback: String?
  }

  var symbols: [Symbol]
  var relationships: [Relationship]
}

// Every type has these unless it says otherwise, so they tell nothing.
let implied: Set = ["Copyable", "Escapable", "SendableMetatype", "BitwiseCopyable"]

var lines: [String] = []
for path in CommandLine.arguments.dropFirst() {
  let graph = try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: URL(fileURLWithPath: path)))

  var conformances: [String: Set<String>] = [:]
  for relationship in graph.relationships where relationship.kind == "conformsTo" {
    let name = relationship.targetFallback ?? relationship.target
    let short = name.hasPrefix("Swift.") ? String(name.dropFirst("Swift.".count)) : name
    if !implied.contains(short) { conformances[relationship.source, default: []].insert(short) }
  }

  for symbol in graph.symbols {
    let owner = symbol.pathComponents.dropLast().joined(separator: ".")
    let fragments = symbol.declarationFragments.map(\.spelling).joined()
    // A declaration may be printed over several lines; here it is one.
    let declaration = fragments.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let inherits = (conformances[symbol.identifier.precise] ?? []).sorted().joined(separator: ", ")
    let place = owner.isEmpty ? "" : "\(owner): "
    lines.append(place + declaration + (inherits.isEmpty ? "" : ": \(inherits)"))
  }
}
for line in lines.sorted() { print(line) }

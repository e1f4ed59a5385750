extension BuiltIn {
  /// Every built-in, sorted by name.
  package static let all: [BuiltIn] = chapters.flatMap { $0 }.sorted { $0.name < $1.name }

  package static let byName: [String: BuiltIn] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let chapters: [[BuiltIn]] = [
    stringsBasic, stringsCase, stringsParts, stringsPadding, stringsEscaping, stringsRegularExpressions,
    templateNames,
    numbers, numberConversions, booleans,
    sequences, sequencesSearching, sequencesSorting, lambdas, hashes,
    dates, datesISO,
    missingValues, loopVariables, macros, types, typesOfDates,
    extraction, json, formats, timestamps, cleaning,
    parsing, parsingEvents, parsingWeb,
    redaction, network, quantities, digests, userAgents,
  ]
}

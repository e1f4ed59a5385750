/// A grok pattern being turned into a regular expression.
struct GrokExpansion {
  /// Where a `%{…}` went.
  struct Element: Sendable, Hashable {
    /// As it was written.
    var text: String
    /// Its bytes in the regular expression.
    var range: Range<Int>
    /// Its bytes in the grok pattern; for one inside of a named pattern, those of the outermost element around it.
    var sourceRange: Range<Int>
    /// It has a field.
    var captures: Bool
  }

  private static let maximumDepth = 50
  /// No more than PCRE2 can number, far less than could fill the memory.
  private static let maximumLength = 1 << 18

  private let patterns: [String: String]
  private let vocabulary: GrokVocabulary
  private var text: [UInt8] = []
  /// For every byte of `text`, the byte of the source that it comes from.
  private var origins: [Int] = []
  private var problems: [GrokError.Problem] = []
  /// The names of the patterns that are being expanded.
  private var within: [String] = []
  /// What is being expanded is a pattern of the library, whose fields have a name in each vocabulary.
  private var isOfLibrary = false

  private(set) var elements: [Element] = []
  private(set) var captures: [(path: [String], group: Int, conversion: CapturePlan.Conversion)] = []
  private(set) var groupCount = 0

  init(_ source: String, patterns: [String: String], vocabulary: GrokVocabulary) throws(GrokError) {
    self.patterns = patterns
    self.vocabulary = vocabulary
    expand(Array(source.utf8), at: nil)
    if !problems.isEmpty { throw GrokError(problems: problems) }
  }

  var regex: String { String(decoding: text, as: UTF8.self) }

  /// What PCRE2 says about the regular expression, as something about the grok pattern.
  func problem(for error: PatternError) -> GrokError.Problem {
    let around = elements.filter { $0.range.contains(error.offset) }
    if let element = around.max(by: { $0.range.count < $1.range.count }) {
      return .init(
        range: element.sourceRange,
        kind: .syntax("\(error.message), in the pattern of `\(element.text)`", help: error.help))
    }
    let offset = error.offset < origins.count ? origins[error.offset] : origins.last.map { $0 + 1 } ?? 0
    return .init(range: offset..<offset, kind: .syntax(error.message, help: error.help))
  }

  // MARK: Expanding

  /// Appends `fragment` with its elements expanded. `outer` is the element that it stands for; nil for the pattern itself.
  private mutating func expand(_ fragment: [UInt8], at outer: Range<Int>?) {
    var scanner = GrokScanner(fragment)
    while let piece = scanner.next() {
      let range = outer ?? piece.range
      switch piece.kind {
      case .verbatim: append(fragment[piece.range], from: range, moving: outer == nil)
      case .group:
        groupCount += 1
        append(fragment[piece.range], from: range, moving: outer == nil)
      case .named(let name):
        if !isOfLibrary, let problem = Self.problem(ofGroup: name) {
          problems.append(.init(range: range, kind: problem))
          append("(", from: range)
          groupCount += 1
        } else {
          namedGroup(name, at: range)
        }
      case .element(let content):
        if isOfLibrary {
          libraryElement(content, at: range)
        } else {
          element(content, as: String(decoding: fragment[piece.range], as: UTF8.self), at: range)
        }
      case .problem(let message, let help):
        problems.append(.init(range: range, kind: .syntax(message, help: help)))
      }
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, from range: Range<Int>, moving: Bool) {
    for (i, byte) in bytes.enumerated() {
      text.append(byte)
      origins.append(moving ? range.lowerBound + i : range.lowerBound)
    }
  }

  private mutating func append(_ string: String, from range: Range<Int>) {
    append(Array(string.utf8)[...], from: range, moving: false)
  }

  /// `(`, and the capture that it is. A name that PCRE2 takes is kept, so that `\k<name>` works.
  private mutating func openGroup(
    _ field: String, conversion: CapturePlan.Conversion, at range: Range<Int>
  ) {
    groupCount += 1
    append(Self.isGroupName(field) ? "(?<\(field)>" : "(", from: range)
    guard let path = Self.path(field) else {
      problems.append(.init(range: range, kind: Self.notAField(field)))
      return
    }
    captures.append((path, groupCount, conversion))
  }

  private mutating func element(_ content: String, as written: String, at range: Range<Int>) {
    let parts = content.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    func report(_ kind: GrokError.Kind, _ problems: inout [GrokError.Problem]) {
      problems.append(.init(range: range, kind: kind))
    }
    guard Self.isPatternName(name), parts.count <= 3, parts.dropFirst().allSatisfy({ !$0.isEmpty }) else {
      return report(
        .syntax(
          "`\(written)` is not a grok element",
          help: "write `%{NAME}`, `%{NAME:field}` or `%{NAME:field:int}`"),
        &problems)
    }
    var conversion = CapturePlan.Conversion.none
    if parts.count == 3 {
      guard let known = CapturePlan.Conversion(name: parts[2]) else {
        return report(
          .syntax("unknown conversion `\(parts[2])`", help: Self.help(forConversion: parts[2])), &problems)
      }
      conversion = known
    }
    if let start = within.firstIndex(of: name) {
      return report(.recursive(Array(within[start...]) + [name]), &problems)
    }
    let own = patterns[name]
    guard let regex = own ?? GrokLibrary.regex(named: name, vocabulary) else {
      return report(.unknownName(name, within: within.last), &problems)
    }
    guard within.count < Self.maximumDepth, text.count < Self.maximumLength else {
      return report(.syntax("the grok pattern is too large", help: nil), &problems)
    }
    let start = text.count
    if parts.count > 1 {
      openGroup(parts[1], conversion: conversion, at: range)
    } else {
      append("(?:", from: range)
    }
    within.append(name)
    let wasOfLibrary = isOfLibrary
    isOfLibrary = own == nil
    expand(Array(regex.utf8), at: range)
    isOfLibrary = wasOfLibrary
    within.removeLast()
    append(")", from: range)
    elements.append(
      Element(text: written, range: start..<text.count, sourceRange: range, captures: parts.count > 1))
  }

  // MARK: The library's two vocabularies

  /// An element of a pattern of the library, `NAME:legacy|ecs?`, with the name of one vocabulary.
  private mutating func libraryElement(_ content: String, at range: Range<Int>) {
    guard let colon = content.firstIndex(of: ":") else {
      return element(content, as: "%{\(content)}", at: range)
    }
    let field = LibraryField(String(content[content.index(after: colon)...]), vocabulary)
    let chosen = field.name.isEmpty ? String(content[..<colon]) : content[...colon] + field.name
    if field.isMissingIfDash { append(LibraryField.dashOr, from: range) }
    element(chosen, as: "%{\(chosen)}", at: range)
    if field.isMissingIfDash { append(")", from: range) }
  }

  /// The beginning of a group with a name; in a pattern of the library perhaps one that captures only in the other vocabulary.
  private mutating func namedGroup(_ name: String, at range: Range<Int>) {
    guard isOfLibrary else { return openGroup(name, conversion: .none, at: range) }
    let parts = LibraryField(name, vocabulary).name.split(separator: ":")
    guard let field = parts.first else { return append("(?:", from: range) }
    let conversion = parts.count > 1 ? CapturePlan.Conversion(name: String(parts[1])) : nil
    openGroup(String(field), conversion: conversion ?? .none, at: range)
  }

  /// A field of a pattern of the library, in one vocabulary.
  private struct LibraryField {
    /// With its conversion; empty where this vocabulary has no such field.
    var name: String
    var isMissingIfDash: Bool

    /// A `-` that is all there is, or what follows. The characters that may not follow the `-` are ASCII, so that the pattern can
    /// run on bytes; where another one does, the rest of the pattern tells.
    static let dashOr = "(?:-(?![!#-~])|"

    init(_ text: String, _ vocabulary: GrokVocabulary) {
      let names = text.split(separator: "|", omittingEmptySubsequences: false)
      let chosen = vocabulary == .legacy ? names[0] : names[names.count - 1]
      isMissingIfDash = chosen.hasSuffix("?")
      name = String(isMissingIfDash ? chosen.dropLast() : chosen)
    }
  }

  // MARK: Names

  static func isPatternName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { CharacterSet.word.contains($0) }
  }

  private static func isGroupName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 32 else { return false }
    return !CharacterSet.digits.contains(first) && name.utf8.allSatisfy { CharacterSet.word.contains($0) }
  }

  /// What is wrong with the name of a `(?<name>…)`, beside what is wrong with that of any field.
  private static func problem(ofGroup name: String) -> GrokError.Kind? {
    guard let colon = name.firstIndex(of: ":") else { return nil }
    let field = name[..<colon]
    let conversion = name[name.index(after: colon)...]
    let builtIn = conversion == "boolean" ? "boolean" : "number"
    return .syntax(
      "a group does not convert; only `%{NAME:\(field):\(conversion)}` does",
      help: "write `(?<\(field)>…)`, and `<#set \(field) = \(field)?\(builtIn)>` behind the pattern")
  }

  private static func help(forConversion name: String) -> String {
    switch name.lowercased() {
    case "decimal": "write `float`"
    case "text", "str": "leave it out: a field is text by itself"
    case "date", "timestamp", "datetime": "write `<#set time = time?timestamp(\"…\")>` behind the pattern"
    default: "it is one of `int`, `float`, `number` and `boolean`"
    }
  }

  private static func notAField(_ field: String) -> GrokError.Kind {
    .syntax(
      "`\(field)` is not a field name",
      help: field.contains("[")
        ? "a field in a hash is written `[hash][field]`"
        : "letters, digits, `_`, `-`, `.` and `@` make a name")
  }

  /// `name` gives one name, `[a][b]` two; nil for brackets that do not fit.
  static func path(_ field: String) -> [String]? {
    // What stands between quotes or braces elsewhere is a slip.
    guard field.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !#""'`<>(){}|\:;,$%?*+"#.utf8.contains($0) })
    else { return nil }
    guard field.hasPrefix("[") else { return field.contains("[") || field.contains("]") ? nil : [field] }
    guard field.hasSuffix("]") else { return nil }
    let names = field.dropFirst().dropLast().split(separator: "]", omittingEmptySubsequences: false)
    var path: [String] = []
    for (i, name) in names.enumerated() {
      guard i == 0 || name.hasPrefix("[") else { return nil }
      let bare = i == 0 ? name : name.dropFirst()
      guard !bare.isEmpty, !bare.contains("[") else { return nil }
      path.append(String(bare))
    }
    return path
  }
}

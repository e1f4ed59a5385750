/// A compiled grok pattern: a regular expression, and what its groups are called.
///
/// - `%{NAME}` stands for a named pattern, `%{NAME:field}` also captures it, `%{NAME:field:int}` converts it (`int`, `float`,
///   `number`, `boolean`). `%{NAME:[a][b]}` captures into a hash in a hash; a dot is an ordinary character of a name.
/// - `(?<field>…)` captures too. Everything else is PCRE2.
/// - A field that stands several times has the value of the first one that took part in the match. (Logstash makes an array.)
/// - The pattern may match anywhere in the text; anchor it with `^` and `$`.
package struct GrokPattern: Sendable {
  package let source: String
  package let pattern: Pattern
  package let plan: CapturePlan
  private let elements: [GrokExpansion.Element]

  /// - Parameters:
  ///   - patterns: the user's own patterns by name; they come before the standard ones.
  ///   - vocabulary: what the fields of the standard patterns are called.
  package init(
    _ source: String, patterns: [String: String] = [:], vocabulary: GrokVocabulary = .legacy,
    flags: RegexFlags = []
  ) throws(GrokError) {
    let expansion = try GrokExpansion(source, patterns: patterns, vocabulary: vocabulary)
    do {
      pattern = try Pattern(expansion.regex, flags: flags, allowsDuplicateNames: true)
    } catch {
      throw GrokError(problems: [expansion.problem(for: error)])
    }
    guard pattern.groupCount == expansion.groupCount else {
      throw GrokError(problems: [
        .init(
          range: 0..<source.utf8.count,
          kind: .syntax("the groups of this pattern cannot be numbered", help: "use fewer options in `(?…)`"))
      ])
    }
    self.source = source
    plan = CapturePlan(expansion.captures)
    elements = expansion.elements
  }

  /// The regular expression that the elements stand for.
  package var regex: String { pattern.source }

  /// Says how far `text` matches, and in which element the match stopped.
  package func explain(_ text: ByteView) -> MatchExplanation {
    let progress = pattern.progress(in: text)
    var explanation = pattern.explain(progress)
    explanation.element = progress.items.min().flatMap(element)
    explanation.after = progress.lastGroup.flatMap(field)
    return explanation
  }

  /// The innermost element around a byte of the expanded pattern that captures; else the outermost one.
  private func element(around offset: Int) -> String? {
    let around = elements.filter { $0.range.contains(offset) }
    let capturing = around.filter(\.captures).min { $0.range.count < $1.range.count }
    return (capturing ?? around.max { $0.range.count < $1.range.count })?.text
  }

  private func field(ofGroup group: Int) -> String? {
    for field in plan.fields {
      guard case .firstOf(let groups) = field.value, groups.contains(group), case .path(let path) = field.key
      else { continue }
      return path.joined(separator: ".")
    }
    return nil
  }
}

/// Why a grok pattern does not compile: everything that was found, at least one thing.
package struct GrokError: Error, Sendable, Hashable {
  package var problems: [Problem]

  package struct Problem: Sendable, Hashable {
    /// Where, in bytes of the grok pattern as it was written.
    package var range: Range<Int>
    package var kind: Kind
  }

  package enum Kind: Sendable, Hashable {
    /// No pattern has this name. `within` is the user's pattern that asks for it, if it is one.
    case unknownName(String, within: String?)
    /// A pattern stands for itself; the names from it round to it.
    case recursive([String])
    /// Something else, in lower case and without a full stop.
    case syntax(String, help: String?)
  }
}

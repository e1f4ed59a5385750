/// Looks for what redaction has left, in another way than redaction does: a regular expression for each detector, and
/// checks that share no code with `DetectorScan`. What one of the two gets wrong, the other is there to find.
package struct RedactionCheck: ~Copyable {
  /// What was left, and where it begins.
  package struct Residue: BitwiseCopyable, Sendable, Hashable {
    /// Nil for the value behind a key that the template names.
    package var detector: Detector?
    package var offset: Int
  }

  private let rules: [RedactionRule]
  private var matchData = MatchData()

  /// - Parameter keys: the names whose values are hidden, as templates say them.
  package init(_ detectors: DetectorSet, keys: [String] = []) {
    rules =
      Detector.allCases.filter { detectors.contains($0) }.flatMap { RedactionRule.rules(for: $0) }
      + keys.map { RedactionRule(key: $0) }
  }

  /// The first thing that is left in some output; nil if there is nothing.
  package mutating func residue(in output: ByteView) -> Residue? {
    var first: Residue?
    for rule in rules {
      let end = first?.offset ?? output.count
      guard let offset = firstMatch(of: rule, in: output), offset < end else { continue }
      first = Residue(detector: rule.detector, offset: offset)
    }
    return first
  }

  private mutating func firstMatch(of rule: RedactionRule, in output: ByteView) -> Int? {
    var at = 0
    while at <= output.count, matchData.match(rule.pattern.handle, in: output, from: at) == .matched,
      let match = matchData.group(0)
    {
      if rule.isReal(output, match) { return match.lowerBound }
      at = match.lowerBound + 1
    }
    return nil
  }
}

/// A pattern for what a detector finds, and what must hold of a match beside.
struct RedactionRule: Sendable {
  let detector: Detector?
  let pattern: Pattern
  let isReal: @Sendable (ByteView, Range<Int>) -> Bool

  init(
    _ detector: Detector?, _ source: String,
    isReal: @escaping @Sendable (ByteView, Range<Int>) -> Bool = { _, _ in true }
  ) {
    self.detector = detector
    self.isReal = isReal
    do {
      // PCRE2 itself, not the scanner made from it: one engine less in common.
      pattern = try Pattern(source, matchesBytes: true, isLowered: false)
    } catch {
      preconditionFailure("a pattern of ours does not compile: \(error.message)")
    }
  }

  /// `"key":` with a value that was not hidden; `-` and `_` in the key are as good as none.
  init(key: String) {
    let letters = key.filter { $0 != "-" && $0 != "_" }.map { #"\Q\#($0)\E"# }.joined(separator: "[_-]*")
    self.init(
      nil, #"(?i)"[_-]*\#(letters)[_-]*"\s*:\s*(?!"\[redacted|"\*|""|null|true|false)[^\s]"#)
  }

  /// Not in a word or number, on the left and on the right.
  private static let left = #"(?<![A-Za-z0-9_])(?<!\d[.,-])"#
  private static let right = #"(?![A-Za-z0-9_])(?![.-]\d)"#

  static func rules(for detector: Detector) -> [RedactionRule] {
    switch detector {
    case .email:
      [
        RedactionRule(
          .email,
          #"[A-Za-z0-9_%+-][A-Za-z0-9._%+'-]{0,63}(?:@|%40)(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+(?!(?i:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|json|html?|php|xml|tgz|pdf)(?![A-Za-z]))[A-Za-z]{2,}(?![A-Za-z0-9])"#
        )
      ]
    case .creditCard:
      [
        RedactionRule(
          .creditCard,
          left + #"(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5})"#
            + right,
          isReal: { RedactionProof.isCard($0[$1].string) })
      ]
    case .phone:
      [
        RedactionRule(.phone, #"(?<![A-Za-z0-9+])\+[1-9](?:[ .()-]{0,2}\d){6,14}"# + right),
        RedactionRule(.phone, left + #"(?:1[ .-])?[2-9]\d\d([ .-])[2-9]\d\d\1\d{4}"# + right),
        RedactionRule(.phone, #"(?<![A-Za-z0-9])\([2-9]\d\d\) ?[2-9]\d\d[ .-]\d{4}"# + right),
        RedactionRule(.phone, left + #"1[3-9]\d{9}"# + right),
        RedactionRule(.phone, left + #"0[1-9]([ .])\d\d\1\d\d\1\d\d\1\d\d"# + right),
      ]
    case .ip:
      [
        RedactionRule(
          .ip,
          left + #"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"# + right,
          isReal: { !RedactionProof.isProductVersion($0, $1) }),
        RedactionRule(
          .ip,
          #"(?<![A-Za-z0-9_:.])(?:[A-Za-z0-9_]*[G-Zg-z_][A-Za-z0-9_]*:)?\K[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:(?:[0-9A-Fa-f:]|\.\d)*+(?![A-Za-z0-9_])"#,
          isReal: { RedactionProof.isIPv6($0[$1].string) }),
      ]
    case .mac:
      [
        RedactionRule(
          .mac,
          #"(?<![A-Za-z0-9_:-])(?:[A-Za-z0-9_]*[G-Zg-z_][A-Za-z0-9_]*:)?\K[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![A-Za-z0-9:-])"#
        )
      ]
    case .iban:
      [
        RedactionRule(
          .iban, left + #"[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}"#,
          isReal: { RedactionProof.isIBAN($0, $1.lowerBound) })
      ]
    case .ssn:
      [
        RedactionRule(
          .ssn, left + #"(?!000|666|9)\d{3}([ -])(?!00)\d\d\1(?!0000)\d{4}"# + right)
      ]
    case .chineseID:
      [
        RedactionRule(
          .chineseID,
          left + #"[1-9]\d{5}(?:18|19|20|21)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"# + right,
          isReal: { RedactionProof.isChineseID($0[$1].string) })
      ]
    case .jwt:
      [RedactionRule(.jwt, #"(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{9,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*"#)]
    case .awsKey: [RedactionRule(.awsKey, #"(?<![A-Za-z0-9_])A(?:KIA|SIA)[A-Z0-9]{16}(?![A-Za-z0-9_])"#)]
    case .githubToken:
      [
        RedactionRule(
          .githubToken, #"(?<![A-Za-z0-9_])(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})"#)
      ]
    case .slackToken: [RedactionRule(.slackToken, #"(?<![A-Za-z0-9_])xox[abeoprs]-[A-Za-z0-9-]{10,}"#)]
    case .googleKey:
      [RedactionRule(.googleKey, #"(?<![A-Za-z0-9_])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"#)]
    case .bearer:
      [
        RedactionRule(
          .bearer,
          #"(?i)(?<![A-Za-z0-9_])bearer (?:[A-Za-z0-9._~+/=-]{16}|(?=[A-Za-z0-9._~+/=-]*\d)[A-Za-z0-9._~+/=-]{8})"#
        )
      ]
    case .password:
      [
        RedactionRule(.password, #"://[^\s/?#"<>\\:@]{0,250}:(?!\[[a-z_]+[\]:]|\*)[^\s/?#"<>\\]{1,250}@"#),
        RedactionRule(
          .password,
          #"(?i)(?:password|passwd|pwd(?! ?= ?/)|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential)["']? ?[=:] ?["']?(?!\[[a-z_]+[\]:]|\*|(?:null|true|false|-)(?![A-Za-z0-9_-]))[^\s&,;"')\]}<>{\\|]"#
        ),
      ]
    }
  }
}

import LogwashSyntax

/// Compiles the patterns of a template, each once, and says what is wrong with them.
struct ExtractorLibrary {
  /// The user's own grok patterns, from the header.
  var patterns: [String: String] = [:]
  /// The templates, to find out where in a literal something is.
  var sources: [TemplateSource] = []
  private(set) var extractors: [Extractor] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The regular expressions among them, and those of built-ins.
  var uses: [PatternUse] = []
  /// What each pattern is among them, nil for one that does not compile: by the exact key of what it is made of.
  private var numbers: [String: Int?] = [:]

  /// The number of a pattern among `extractors`; nil if it does not compile, which is reported once.
  mutating func number(of call: PatternCall) -> Int? {
    let key = [call.form.rawValue, call.option, call.source].exactKey
    if let known = numbers[key] { return known }
    var number: Int?
    if let extractor = compile(call) {
      number = extractors.count
      extractors.append(extractor)
    }
    numbers[key] = .some(number)
    return number
  }

  /// The top-level fields that a pattern gives; nil when the text names some.
  mutating func names(of call: PatternCall) -> [String]? {
    guard let number = number(of: call) else { return [] }
    let plan = extractors[number].plan
    return plan.hasUnknownNames ? nil : plan.topLevelNames
  }

  /// Compiles the header's patterns each by itself, so that a mistake is said where it is written and not where it is used.
  mutating func checkPatterns(of header: HeaderFacts) {
    for (text, literal) in header.grokLiterals {
      do throws(GrokError) {
        _ = try GrokPattern(text, patterns: patterns)
      } catch {
        report(error, in: literal)
      }
    }
  }

  private mutating func report(_ error: GrokError, in pattern: Expression) {
    let literal = LiteralOrigins(pattern, in: sources)
    let known = Array(patterns.keys) + GrokLibrary.all.map(\.name)
    for problem in error.problems { diagnostics.append(.grok(problem, in: literal, known: known)) }
  }

  private mutating func compile(_ call: PatternCall) -> Extractor? {
    do {
      switch call.form {
      case .grok:
        guard let vocabulary = call.option.isEmpty ? .legacy : GrokVocabulary(rawValue: call.option) else {
          diagnostics.append(.unknownVocabulary(call.option, at: call.optionSpan))
          return nil
        }
        let grok = try GrokPattern(call.source, patterns: patterns, vocabulary: vocabulary)
        uses.append(PatternUse(pattern: grok.pattern, literal: call.pattern, isVerbatim: false))
        return .grok(grok)
      case .dissect: return .dissect(try DissectPattern(call.source))
      case .capture:
        var flags: RegexFlags = []
        for letter in call.option.unicodeScalars {
          guard let flag = UInt8(exactly: letter.value).flatMap(RegexFlags.init(freeMarkerLetter:)) else {
            diagnostics.append(.badPatternFlag(letter, at: call.optionSpan))
            return nil
          }
          flags.insert(flag)
        }
        let pattern = try Pattern(call.source, flags: flags, allowsDuplicateNames: true)
        let plan = CapturePlan(of: pattern)
        if plan.fields.isEmpty { diagnostics.append(.nothingCaptured(at: call.pattern.span)) }
        uses.append(PatternUse(pattern: pattern, literal: call.pattern, isVerbatim: true))
        return .capture(pattern, plan)
      }
    } catch let error as GrokError {
      report(error, in: call.pattern)
    } catch let error as PatternError {
      diagnostics.append(
        .badPattern(error, in: LiteralOrigins(call.pattern, in: sources), form: call.form.rawValue))
    } catch {
      preconditionFailure("patterns throw only the two kinds of error above")
    }
    return nil
  }
}

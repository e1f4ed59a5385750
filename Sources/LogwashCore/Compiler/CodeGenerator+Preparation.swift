import LogwashSyntax

extension CodeGenerator {
  /// Compiles what a built-in wants compiled from its constant arguments; its number in the program, or -1 when they are not
  /// constant and it has to be done when the template runs.
  mutating func prepare(
    _ preparation: Preparation, _ subject: Expression, _ arguments: [Expression?], _ builtIn: BuiltIn
  ) -> Int {
    if case .timestamp = preparation { return prepareTimestamps(subject, arguments, builtIn) }
    guard let first = arguments.first ?? nil, let source = first.constantString else { return -1 }
    switch preparation {
    case .pattern(let flagsArgument):
      return preparePattern(source, first, arguments, flagsArgument, builtIn)
    case .numberFormat:
      return numberFormat(source, first) ?? -1
    case .timestamp, .nothing, .grok, .capture, .dissect: return -1
    }
  }

  /// The number of a format; nil if it does not compile, which is reported, or needs none.
  mutating func numberFormat(_ source: String, _ literal: Expression) -> Int? {
    let name = builder.text(source)
    if let known = parts.numberFormatNames.firstIndex(of: name) { return known }
    do {
      parts.numberFormats.append(try NumberFormat(source))
      parts.numberFormatNames.append(name)
      return parts.numberFormats.count - 1
    } catch {
      report(.badNumberFormat(error, in: literal))
      return nil
    }
  }

  private mutating func preparePattern(
    _ source: String, _ literal: Expression, _ arguments: [Expression?], _ flagsArgument: Int,
    _ builtIn: BuiltIn
  ) -> Int {
    var flags: SearchFlags?
    if arguments.count > flagsArgument, let given = arguments[flagsArgument] {
      guard let text = given.constantString else { return -1 }
      let bytes = ConstantBytes(Array(text.utf8))
      flags = SearchFlags(bytes.view)
      extendLifetime(bytes)
    }
    guard let wanted = builtIn.pattern(argumentCount: arguments.count, flags: flags) else { return -1 }
    do {
      let number = parts.patterns.count
      parts.patterns.append(try Pattern(source, flags: wanted.flags, dialect: .java))
      if wanted.isWhole {
        parts.patterns.append(try Pattern(source, flags: wanted.flags, dialect: .java, whole: true))
      }
      // Of the two, nearly always the one is meant that asks whether all of a text matches.
      library.uses.append(
        PatternUse(pattern: parts.patterns[parts.patterns.count - 1], literal: literal, isVerbatim: true))
      return number
    } catch {
      report(.badPattern(error, in: LiteralOrigins(literal, in: templates.sources), form: builtIn.name))
      return -1
    }
  }
}

import LogwashSyntax

extension CodeGenerator {
  /// Timestamp formats stand behind each other in the program, in the order of the arguments; -1 if one is not constant.
  ///
  /// What a constant format leaves open and no argument says is a warning.
  mutating func prepareTimestamps(
    _ subject: Expression, _ arguments: [Expression?], _ builtIn: BuiltIn
  ) -> Int {
    var given: [String: Expression] = [:]
    var literals: [Expression] = []
    for (argument, parameter) in zip(arguments, builtIn.parameters) {
      guard let argument else { continue }
      if parameter.name.hasSuffix("format") { literals.append(argument) }
      given[parameter.name] = argument
    }
    checkTimestampOptions(given)
    guard literals.allSatisfy({ $0.constantString != nil }) else { return -1 }
    let number = parts.timestampFormats.count
    var formats: [(format: TimestampFormat, literal: Expression)] = []
    for literal in literals {
      do {
        let format = try TimestampFormat(literal.constantString ?? "")
        formats.append((format, literal))
        parts.timestampFormats.append(format)
      } catch {
        report(.badTimestampFormat(error, in: literal, templates.sources))
      }
    }
    warn(formats, subject, given)
    return number
  }

  /// Constant options that no record could make right.
  private mutating func checkTimestampOptions(_ given: [String: Expression]) {
    if let zone = given["zone"], let name = zone.constantString,
      TimeZoneTable.shared.zone(named: name) == nil
    {
      report(.unknownZone(name, at: zone.span))
    }
    for option in ["ambiguous", "impossible"] {
      guard let choice = given[option], let text = choice.constantString,
        !LocalTimeChoice.allCases.contains(where: { $0.name == text })
      else { continue }
      report(.unknownLocalTimeChoice(text, option, at: choice.span))
    }
  }

  private mutating func warn(
    _ formats: [(format: TimestampFormat, literal: Expression)], _ subject: Expression,
    _ given: [String: Expression]
  ) {
    let saysYear = given["year"] != nil || given["reference"] != nil
    let saysZone = given["zone"] != nil || facts.setsTimeZone
    for (format, literal) in formats where !isComplete(subject, format) {
      if format.open.year, format.open.date ? given["year"] == nil : !saysYear {
        warn(.openYear(format, at: literal.span))
      }
      if format.open.zone, !saysZone { warn(.openZone(format, at: literal.span)) }
    }
    for (i, later) in formats.enumerated() {
      guard let (earlier, text) = rival(of: later.format, in: formats[..<i].map { $0 }) else { continue }
      warn(.rivalFormats(text, later.format, at: later.literal.span, before: earlier.literal.span))
    }
  }

  /// Whether the text that is read is constant and says all there is to say.
  private func isComplete(_ subject: Expression, _ format: TimestampFormat) -> Bool {
    guard let text = subject.constantString else { return false }
    let bytes = ConstantBytes(Array(text.utf8))
    return withExtendedLifetime(bytes) { format.isComplete($0.view) }
  }

  /// The first of `formats` that reads an example of `format` as another time, and that example.
  private func rival(
    of format: TimestampFormat, in formats: [(format: TimestampFormat, literal: Expression)]
  ) -> (rival: (format: TimestampFormat, literal: Expression), text: String)? {
    for other in formats {
      for text in [format.example, other.format.example] {
        let bytes = ConstantBytes(Array(text.utf8))
        let differs = withExtendedLifetime(bytes) { bytes in
          let defaults = TimestampDefaults(year: .year(2003))
          guard let first = other.format.parse(bytes.view, zone: .utc, defaults: defaults),
            let second = format.parse(bytes.view, zone: .utc, defaults: defaults)
          else { return false }
          return first != second
        }
        if differs { return (other, text) }
      }
    }
    return nil
  }

  /// Once for each place: an included template may be compiled several times.
  private mutating func warn(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { report(diagnostic) }
  }
}

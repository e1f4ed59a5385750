/// `<#setting name=value>`: in force until the record ends.
extension Machine {
  mutating func change(_ setting: Setting, to value: Value, _ program: Program) throws(Fault) {
    if value.isMissing { throw .missing }
    let text = try text(of: value, program)
    let view = heap.view(text)
    switch setting {
    case .numberFormat: settings.numberFormat = try pinned(numberFormatChoice(text, program))
    case .booleanFormat:
      settings.booleanWords = try booleanWords(text)
      settings.refusesBooleans = view == "true,false"
    case .locale: guard view == "en_US" || view == "en" || view.isEmpty else { throw Fault(.badFormat) }
    case .cFormat: break
    case .dateFormat: settings.dateFormat = text
    case .timeFormat: settings.timeFormat = text
    case .dateTimeFormat: settings.dateTimeFormat = text
    case .timeZone: settings.timeZone = view == "default" ? .empty : text
    case .urlEscapingCharset: settings.urlEscapingCharset = text
    }
  }

  /// The same choice, good until the next one is set: formats made at run time are forgotten when there are many.
  private mutating func pinned(_ choice: Settings.NumberFormatChoice) -> Settings.NumberFormatChoice {
    guard case .madeAtRunTime(let index) = choice else { return choice }
    numberFormats.pin(Int(index))
    return .pinned
  }

  /// The two words of `yes,no`; nil for `c`.
  private func booleanWords(_ text: Text) throws(Fault) -> (whenTrue: Text, whenFalse: Text)? {
    let view = heap.view(text)
    if view == "c" { return nil }
    guard let comma = view.firstIndex(of: UInt8(ascii: ",")) else { throw Fault(.badFormat) }
    return (text.prefix(comma), text.dropFirst(comma + 1))
  }

  /// The compiled format for a format string: the program's, or one made now and kept by the machine.
  package mutating func numberFormatChoice(
    _ text: Text, _ program: Program
  ) throws(Fault) -> Settings.NumberFormatChoice {
    let view = heap.view(text)
    if view == "computer" || view == "c" { return .computer }
    for i in 0..<program.numberFormatNames.count where heap.view(program.numberFormatNames[i]) == view {
      return .compiled(UInt32(i))
    }
    try countSteps(Self.stepsOfLookUp)
    if let made = numberFormats.index(of: view) { return .madeAtRunTime(UInt32(made)) }
    guard let format = try? NumberFormat(view.string) else { throw Fault(.badFormat) }
    return .madeAtRunTime(UInt32(numberFormats.insert(format, for: view)))
  }
}

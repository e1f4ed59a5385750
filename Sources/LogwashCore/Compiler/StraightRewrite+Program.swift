/// What straight code needs to know of a program.
extension StraightRewrite {
  /// The groups of `StraightMatcher.syslog` by the members of `?parse_syslog`.
  static let syslogGroups: [(member: String, reading: StraightInstruction.Reading)] = [
    ("timestamp", .text), ("hostname", .text), ("appname", .text), ("procid", .wholeOrText),
    ("message", .text),
  ]

  /// What the code begins with, and where what follows it stands in the program; nil for a program that begins with something else.
  static func start(_ parts: ProgramParts) -> (StraightStart, at: Int)? {
    if let lead = parts.lead { return (.lead, Int(lead.target)) }
    if syslogSlots(parts) != nil { return (.syslog, 4) }
    return parts.rule == .printed ? (StraightStart.none, 0) : nil
  }

  /// The slots of `syslogGroups` in a program that begins with `<#extract line?parse_syslog>`.
  static func syslogSlots(_ parts: ProgramParts) -> [Int]? {
    guard parts.memberOrder != nil, parts.policies.invalidUTF8 != .keep, parts.code.count > 4,
      case .field(let slot) = parts.code[0], Int(slot) == parts.lineSlot, case .format = parts.code[1],
      case .extractMembers(let builtIn, 0, let list) = parts.code[2], case .extractFailed = parts.code[3],
      parts.functions[Int(builtIn)].name == "parse_syslog"
    else { return nil }
    let slots = parts.slotLists[Int(list)]
    return syslogGroups.compactMap { group in
      Machine.syslogMembers.firstIndex(of: group.member).map { slots[$0] }
    }
  }

  static func canBeStraight(_ parts: ProgramParts) -> Bool {
    guard parts.reading.hasOnlyLine else { return false }
    let isKnownOutput =
      switch parts.rule {
      case .record: parts.output == .json
      case .printed: !parts.output.isTable && parts.policies.invalidUTF8 != .replace
      case .emitted, .rendered: false
      }
    return isKnownOutput && parts.validation == .none && !parts.emitsValues
      && parts.policies.invalidUTF8 != .reject
  }
}

extension Comparison {
  /// What holds when this does not; numbers and texts have an order.
  var negated: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .greater: .lessOrEqual
    case .lessOrEqual: .greater
    case .greaterOrEqual: .less
    }
  }
}

extension Instruction {
  /// Where it may jump, of those that straight code knows.
  var forwardTarget: Int? {
    switch self {
    case .jump(let target), .jumpIfFalse(let target), .jumpIfTrue(let target), .jumpIfPresent(let target),
      .jumpIfMissing(let target):
      Int(target)
    default: nil
    }
  }
}

/// Finds out that a program prints the line with replacements by constant patterns and does nothing else:
/// `${line?replace("[0-9]+", "#", "r")}`. It is then run without the loop over instructions.
struct ReplacementRewrite {
  private let parts: ProgramParts

  /// Notes the replacements in the parts of such a program.
  static func apply(to parts: inout ProgramParts) {
    parts.replacements = ReplacementRewrite(parts: parts).replacements ?? []
  }

  private var replacements: [LeadingReplacement]? {
    guard parts.rule == .printed, let line = parts.lineSlot, parts.code.count > 2,
      case .field(let slot) = parts.code[0], Int(slot) == line, case .format = parts.code[1]
    else { return nil }
    var rest = parts.code[2...]
    var found: [LeadingReplacement] = []
    while let next = Self.replacement(rest, parts) {
      found.append(next)
      rest = rest.dropFirst(4)
    }
    guard !found.isEmpty, case .print? = rest.popFirst() else { return nil }
    if case .printConstant(let text)? = rest.first {
      // A line break at the end is not written twice.
      guard parts.bytes(of: text).allSatisfy(\.isLineBreak) else { return nil }
      rest.removeFirst()
    }
    guard case .end? = rest.first, rest.count == 1 else { return nil }
    return found
  }

  /// The one that `code` begins with, if it has a plain text to put in and was prepared: a pattern, a text and flags on the stack,
  /// and the built-in.
  static func replacement(_ code: ArraySlice<Instruction>, _ parts: ProgramParts) -> LeadingReplacement? {
    guard code.count > 3, case .preparedBuiltIn(let function, 3, let prepared) = code[code.startIndex + 3],
      prepared >= 0, parts.preparedFunctions[Int(function)].name == "replace",
      parts.constantText(code[code.startIndex]) != nil,
      let text = parts.constantText(code[code.startIndex + 1]),
      let flags = parts.constantText(code[code.startIndex + 2])
    else { return nil }
    guard parts.bytes(of: text).allSatisfy({ $0 != UInt8(ascii: "$") && $0 != UInt8(ascii: "\\") }) else {
      return nil
    }
    let letters = ConstantBytes(Array(parts.bytes(of: flags)))
    let isFirstOnly = SearchFlags(letters.view).isFirstOnly
    extendLifetime(letters)
    return LeadingReplacement(pattern: Int(prepared), text: text, isFirstOnly: isFirstOnly)
  }
}

extension ProgramParts {
  fileprivate func constantText(_ instruction: Instruction) -> Text? {
    guard case .push(let constant) = instruction, case .text(let text) = constants[Int(constant)]
    else { return nil }
    return text
  }

  func bytes(of text: Text) -> ArraySlice<UInt8> {
    bytes[Int(text.offset)..<Int(text.offset) + Int(text.count)]
  }
}

/// What to do about a record that failed: the line `help` of a rendered rejection. Made only when somebody reads it.
extension FaultCode {
  /// - Parameters:
  ///   - needed: what kinds would have been right.
  ///   - found: what the value was; empty when that is not known.
  ///   - code: the part of the template that failed.
  func help(needed: Kinds, found: Kinds, code: String) -> String? {
    // Built-ins bind more tightly than operators.
    let code = code.isSimplePath || !code.contains(" ") ? code : "(\(code))"
    return switch self {
    case .missing: missingHelp(code)
    case .wrongKind: Self.kindHelp(needed: needed, found: found, code: code)
    case .incomparable: Self.comparisonHelp(needed, found, code)
    case .divisionByZero: "test the divisor before: `<#if n != 0>`"
    case .notANumber:
      "a number is written `12`, `-1.5` or `1e3`; remove what is around it with `?trim` or `?replace`"
    case .notABoolean: "only `true` and `false` are; compare the string instead: `\(code) == \"yes\"`"
    case .notADate:
      "say how it is written: `?datetime(\"yyyy-MM-dd HH:mm:ss\")`, `?datetime.iso`; or try `?timestamp`"
    case .indexOutOfRange:
      "`[n..]` and `[n..*length]` take what is there; `?length` and `?size` say how much that is"
    case .noMatchingCase: "give `?switch` a last argument for all other values"
    case .notCallable: "`<@name …>` calls a macro, `name(…)` calls a function"
    case .badMacroArguments:
      "give what the `<#macro>` or `<#function>` lists, by these names or in this order"
    case .unknownZone:
      "zones are called as in the tz database, `Europe/Berlin`, or by their distance from UTC, `+02:00`, `GMT+2`"
    case .invalidOutput:
      "`?json` writes values with quotes and escapes, `\"user\": ${user?json}`; or emit a hash: `<#emit {\"user\": user}>`"
    default: nil
    }
  }

  private func missingHelp(_ code: String) -> String {
    if ["null", "nil", "None", "NULL", "undefined"].contains(code) {
      return "there is no `\(code)`; test with `x??` whether `x` is there"
    }
    let (path, last) = code.lastMember
    if let last, let name = BuiltIn.all.map(\.name).first(where: { $0.isSpelled(last) }) {
      return "built-ins are written with a `?`: `\(path)?\(name)`"
    }
    let guarded = code.isSimplePath ? code : "(\(code))"
    return "give it a default, `\(guarded)!\"…\"`, or test whether it is there: `<#if \(guarded)??>`"
  }

  private static func kindHelp(needed: Kinds, found: Kinds, code: String) -> String? {
    if needed.isSuperset(of: .printable) || needed == .text {
      if found == .sequence {
        return "print it with `\(code)?join(\", \")` or `\(code)?json`, or loop over it"
      }
      if found == .hash {
        return "print one of its members, `\(code).name`, or all of it with `\(code)?json`"
      }
      if found == .callable { return "`<@\(code)/>` calls a macro, `\(code)()` calls a function" }
    }
    if needed == .boolean {
      if found == .text { return "compare it, `\(code) == \"true\"`, or test it with `\(code)?has_content`" }
      if found == .number {
        return "compare it: `\(code) != 0`; a `>` would end the tag, so write `gt` for it"
      }
      if !found.isDisjoint(with: [.sequence, .hash]) { return "test it with `\(code)?has_content`" }
    }
    if needed.contains(.number), found == .text {
      return needed.contains(.date)
        ? "make a number of it with `\(code)?number`, or a date with `\(code)?datetime`; strings have no order"
        : "make a number of it with `\(code)?number`"
    }
    if needed == .date, found == .number {
      return "make a date of milliseconds with `\(code)?number_to_datetime`"
    }
    if needed == .date, found == .text {
      return "make a date of it with `\(code)?datetime` or `\(code)?timestamp`"
    }
    if needed.contains(.date), found == .number {
      return "make a date of milliseconds with `\(code)?number_to_datetime`"
    }
    if needed.contains(.sequence) {
      if found == .number { return "numbers up to it are the range `1..\(code)`" }
      if found == .text, needed.contains(.hash) {
        return "make a sequence of it with `\(code)?split(\",\")`; its length is `\(code)?length`"
      }
      if found == .hash, !needed.contains(.hash) {
        return "its members are `\(code).name`, `\(code)?keys`, `\(code)?values`"
      }
    }
    if needed == .hash, found == .sequence { return "take an item first, `\(code)[0].name`, or loop over it" }
    if needed == .hash, found == .text { return "read JSON in a string with `\(code)?parse_json`" }
    if needed.contains(.sequence), needed.contains(.hash), !found.isDisjoint(with: [.sequence, .hash]) {
      return "`+` joins two sequences, two hashes, or what can be printed: `\(code)?join(\", \")`"
    }
    return nil
  }

  private static func comparisonHelp(_ left: Kinds, _ right: Kinds, _ code: String) -> String? {
    let both = left.union(right)
    if both == [.number, .text] {
      return "make numbers of strings with `?number`, or strings of numbers with `?c`"
    }
    if both.contains(.boolean) { return "a boolean is a condition by itself: `<#if b>`, `<#if !b>`" }
    if both == [.date, .text] { return "make dates of strings with `?datetime` or `?timestamp`" }
    if left == .date, right == .date {
      return "take the same part of both with `?date`, `?time` or `?datetime`"
    }
    if !both.isSubset(of: .printable) { return "only strings, numbers, booleans and dates can be compared" }
    return nil
  }
}

extension String {
  /// `user.name` as `user` and `name`; no second part for anything but a path.
  fileprivate var lastMember: (path: String, name: String?) {
    guard let dot = lastIndex(of: "."), dot > startIndex else { return (self, nil) }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }

  /// The same name, but for underscores and capitals: `indexOf` is `index_of`.
  fileprivate func isSpelled(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
      || filter { $0 != "_" }.lowercased() == other.filter { $0 != "_" }.lowercased()
  }
}

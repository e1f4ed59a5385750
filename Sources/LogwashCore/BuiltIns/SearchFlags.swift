/// The flags argument of `?replace`, `?split`, `?matches`, `?keep_…` and `?ensure_starts_with`.
///
/// Unknown letters are ignored, as the engine does.
package struct SearchFlags: Sendable {
  /// `r`: the first argument is a regular expression.
  package var isPattern = false
  /// `f`: only the first occurrence.
  package var isFirstOnly = false
  /// `i`, `m`, `s` and `c`, which patterns have.
  package var pattern = RegexFlags()

  package init() {}

  package init(_ flags: ByteView) {
    for i in 0..<flags.count {
      switch flags[i] {
      case UInt8(ascii: "r"): isPattern = true
      case UInt8(ascii: "f"): isFirstOnly = true
      default: if let flag = RegexFlags(freeMarkerLetter: flags[i]) { pattern.insert(flag) }
      }
    }
  }

  /// Whether flags that only patterns have are given without `r`; some built-ins refuse that.
  var hasLonelyPatternFlags: Bool {
    !isPattern && !pattern.isDisjoint(with: [.multiline, .dotMatchesNewline, .extended])
  }
}

extension BuiltIn {
  /// How the code generator compiles the first argument of a call, when it is constant and so are the flags,
  /// if there are any: nil when the call looks for a plain text.
  ///
  /// `isWhole`: the call needs a second pattern behind the first one, which must match the whole string.
  package func pattern(argumentCount: Int, flags: SearchFlags?) -> (flags: RegexFlags, isWhole: Bool)? {
    switch name {
    case "matches": (flags?.pattern ?? [], true)
    case "ensure_starts_with" where argumentCount == 2: ([], false)
    default: flags.flatMap { $0.isPattern ? ($0.pattern, false) : nil }
    }
  }
}

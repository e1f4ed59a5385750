/// Code that prints nothing for records for which a condition does not hold.
extension [StraightInstruction] {
  /// The same, with the first condition as one that drops records, if nothing is printed when it does not hold.
  ///
  /// What drops a record is known for many of them before what is left of the first is run. So nothing before it may jump, write, or
  /// fill memory that all records share.
  package var filtered: [StraightInstruction] {
    guard let i = firstIndex(where: { !$0.onlyComputes }),
      case .unless(let a, let comparison, let b, let target) = self[i],
      case .end = self[Int(target)]
    else { return self }
    var code = self
    code[i] = .dropUnless(a, comparison, b)
    return code
  }
}

extension StraightInstruction {
  /// It gives a register a value, and nothing else happens.
  fileprivate var onlyComputes: Bool {
    switch self {
    case .loadGroup, .loadRecord, .load, .loadFirst, .compute, .round, .divideRounded: true
    default: false
    }
  }
}

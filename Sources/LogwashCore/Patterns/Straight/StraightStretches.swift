// Safety: a handle is used while its pattern lives, which keeps the scanner; only its code is looked at.

/// Code that does nothing but put replacements into lines: a whole stretch of lines is then one text, and what a line costs apart from
/// its bytes falls away.
extension [StraightInstruction] {
  /// It puts replacements 0, 1, 2 and so on into the record, one into what the other gives, and prints that.
  var onlyRewrite: Bool {
    var rest = self[...]
    guard case .loadRecord(var text)? = rest.popFirst() else { return false }
    var number: UInt16 = 0
    while case .replace(let to, text, number)? = rest.first {
      rest.removeFirst()
      text = to
      number += 1
    }
    guard number > 0, case .printRegister(text, then: .empty)? = rest.popFirst(), case .end? = rest.popFirst()
    else { return false }
    // What follows the end is never reached.
    return true
  }
}

extension StraightCode.Replacement {
  /// Putting it into lines, one after the other, comes to the same as putting it into all of them at once.
  func staysInLines(_ bytes: borrowing ConstantBytes) -> Bool {
    guard let scanner = pattern.scanner, !isFirstOnly, !bytes.view(text).array.contains(where: \.isLineBreak)
    else { return false }
    return unsafe scanner.program._withUnsafeGuaranteedRef { $0.code.allSatisfy(\.staysInLines) }
  }
}

extension ScanInstruction {
  /// It takes no line break, and finds before one what it finds at the text's end, and behind one what it finds at the start.
  fileprivate var staysInLines: Bool {
    let lineBreak = UInt8(ascii: "\n")
    return switch self {
    case .byte(let set), .run(let set, _, _): !set.contains(lineBreak)
    case .test(.ahead(let set)), .test(.behind(let set)), .branch(on: let set, _):
      set.contains(lineBreak) == set.includesEdge
    // A line break is no part of a word, and neither is an edge.
    case .test(.wordBoundary): true
    case .until, .rest, .test: false
    case .open, .close, .jump, .label, .attempt, .mark, .cut, .accept: true
    }
  }
}

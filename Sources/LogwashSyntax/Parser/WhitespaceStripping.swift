/// Decides, while parsing, which white space of a template is printed.
///
/// 1. A line with nothing but white space and tags loses its indentation and its line break. Text or an
///    interpolation on the line keep both. The two ends are decided apart: each text looks from its last line
///    to the tags behind it, and from its first line to those before it.
/// 2. The first text of a template is never stripped this way, unless it is white space that rule 4 takes.
/// 3. `<#t>`, `<#lt>`, `<#rt>` trim their line whatever else stands on it; `<#nt>` keeps it.
/// 4. White space between two tags that print nothing (assignments, macros, imports, settings, comments, the
///    record directives), or between such a tag and an end of the template, vanishes with all its lines.
///
/// The order matters as it does in FreeMarker: children before their parent, first the texts of all children,
/// then what is to be left out, from the first to the last.
struct WhitespaceStripping {
  /// False under `<#ftl strip_whitespace=false>`: only rule 3 holds then.
  let isOn: Bool
  private let root: Element
  /// The lines with a trim on them: the others need no looking for trims.
  private let trimmedLines: Set<Int>

  /// Strips the whole tree below `root`, the element whose children are the top level of the template.
  static func apply(to root: Element, isOn: Bool) {
    // A template of text alone stays as it is, were it only white space.
    if root.children.count == 1, root.children[0].isText { return }
    var lines: Set<Int> = []
    collectTrims(below: root, into: &lines)
    WhitespaceStripping(isOn: isOn, root: root, trimmedLines: lines).visit(root)
  }

  private static func collectTrims(below element: Element, into lines: inout Set<Int>) {
    if case .trim = element.kind {
      lines.insert(element.firstLine)
      lines.insert(element.lastLine)
    }
    for child in element.children { collectTrims(below: child, into: &lines) }
  }

  private func visit(_ element: Element) {
    for child in element.children {
      if child.isText { strip(child) } else { visit(child) }
    }
    var kept: [Element] = []
    for (index, child) in element.children.enumerated() {
      let next = index + 1 < element.children.count ? element.children[index + 1] : nil
      if !isLeftOut(child, after: kept.last, before: next) { kept.append(child) }
    }
    guard kept.count < element.children.count else { return }
    element.children = kept
    element.adoptChildren()
  }

  private func strip(_ text: Element) {
    guard !text.text.isEmpty else { return }
    let trimmedLeft = applyLeftTrims(to: text)
    let trimmedRight = applyRightTrims(to: text)
    guard isOn, !text.text.isEmpty else { return }
    // Rule 2.
    if text.parent === root, text.previousSibling == nil { return }
    let trailing = trimmedLeft ? 0 : indentationToStrip(from: text)
    let opening = trimmedRight ? 0 : lineEndToStrip(from: text)
    guard opening > 0 || trailing > 0 else { return }
    text.keep(opening..<max(opening, text.text.count - trailing))
    if opening > 0 { text.moveToNextLine() }
  }
}

// Rule 1.
extension WhitespaceStripping {
  /// How many bytes at the end of a text are the indentation of a line that has only tags.
  private func indentationToStrip(from text: Element) -> Int {
    let lineStart = text.lastLineStart
    if lineStart == 0, !text.beginsLine { return 0 }
    guard text.text[lineStart...].allSatisfy(isSpace) else { return 0 }
    var leaf = text.nextLeaf
    while let element = leaf, element.firstLine == text.lastLine {
      if keepsIndentation(element) { return 0 }
      leaf = element.nextLeaf
    }
    return text.text.count - lineStart
  }

  /// How many bytes at the beginning of a text are the end of a line that has only tags, the line break
  /// included.
  private func lineEndToStrip(from text: Element) -> Int {
    guard let end = text.firstLineEnd ?? (text.beginsLine ? 0 : nil) else { return 0 }
    guard text.text[..<end].allSatisfy(isSpace) else { return 0 }
    var leaf = text.previousLeaf
    while let element = leaf, element.lastLine == text.firstLine {
      if keepsLineEnd(element) { return 0 }
      leaf = element.previousLeaf
    }
    return end
  }

  /// Whether something is printed between the beginning of an element and the next line break.
  private func keepsIndentation(_ element: Element) -> Bool {
    switch element.kind {
    case .interpolation: return true
    case .text:
      if vanishes(element) { return false }
      return printsBeforeLineBreak(element.text)
    default: return false
    }
  }

  /// Whether something is printed between the last line break of an element and its end.
  private func keepsLineEnd(_ element: Element) -> Bool {
    switch element.kind {
    case .interpolation: return true
    case .text:
      if vanishes(element) { return false }
      return printsBeforeLineBreak(element.text.reversed())
    default: return false
    }
  }

  /// White space alone counts as printed: two tags with a space between them keep the space.
  private func printsBeforeLineBreak(_ bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes {
      if ASCII.isLineBreak(byte) { return false }
      if !isSpace(byte) { return true }
    }
    return true
  }
}

// Rule 3.
extension WhitespaceStripping {
  /// Acts on the trims behind a text on its last line; true if there was any, `nt` included.
  private func applyLeftTrims(to text: Element) -> Bool {
    guard trimmedLines.contains(text.lastLine) else { return false }
    var found = false
    var leaf = text.nextLeaf
    while let element = leaf, element.firstLine == text.lastLine {
      leaf = element.nextLeaf
      guard case .trim(let left, let right) = element.kind else { continue }
      if !left, !right { found = true }
      guard left else { continue }
      found = true
      let lineStart = text.lastLineStart
      guard lineStart > 0 || text.beginsLine else { continue }
      let line = text.text[lineStart...]
      text.text = Array(text.text[..<lineStart]) + Array(line.drop(while: isSpace))
    }
    return found
  }

  /// Acts on the trims before a text on its first line; true if there was any that could act.
  private func applyRightTrims(to text: Element) -> Bool {
    guard trimmedLines.contains(text.firstLine) else { return false }
    var found = false
    var leaf = text.previousLeaf
    while let element = leaf, element.lastLine == text.firstLine {
      leaf = element.previousLeaf
      guard case .trim(let left, let right) = element.kind else { continue }
      if !left, !right { found = true }
      guard right else { continue }
      found = true
      guard let end = text.firstLineEnd else { return false }
      let line = text.text[..<end]
      var rest = text.text[end...]
      if line.allSatisfy(isSpace) {
        text.keep(end..<text.text.count)
        text.moveToNextLine()
      } else {
        if rest.allSatisfy(isSpace), !isKept(restOf: text) { rest = [] }
        text.text = Array(line.trimmingSuffix(while: isSpace)) + Array(rest)
      }
    }
    return found
  }

  /// Whether the indentation that follows a trimmed line belongs to something printed.
  private func isKept(restOf text: Element) -> Bool {
    var kept = false
    var leaf = text.nextLeaf
    while let element = leaf, element.firstLine == text.lastLine {
      if keepsLineEnd(element) { kept = true }
      if case .trim(true, _) = element.kind { return false }
      leaf = element.nextLeaf
    }
    return kept
  }
}

// Rule 4, and what never prints.
extension WhitespaceStripping {
  private func isLeftOut(_ element: Element, after previous: Element?, before next: Element?) -> Bool {
    switch element.kind {
    case .trim: true
    case .text: vanishes(element, after: previous, before: next, isOn: isOn)
    // Comments stay to the end: the white space behind them vanishes for their sake.
    case .comment, .interpolation, .silent, .other: false
    }
  }

  private func vanishes(_ text: Element) -> Bool {
    vanishes(text, after: text.previousSibling, before: text.nextSibling, isOn: true)
  }

  private func vanishes(
    _ text: Element, after previous: Element?, before next: Element?, isOn: Bool
  ) -> Bool {
    if text.text.isEmpty { return true }
    guard isOn, text.text.allSatisfy(isSpace) else { return false }
    let isTopLevel = text.parent === root
    return (previous.map(printsNothing) ?? isTopLevel) && (next.map(printsNothing) ?? isTopLevel)
  }

  private func printsNothing(_ element: Element) -> Bool {
    switch element.kind {
    case .silent, .comment: true
    case .text, .interpolation, .trim, .other: false
    }
  }

  /// Controls count as white space, as they do for Java's `trim`.
  private func isSpace(_ byte: UInt8) -> Bool { byte <= ASCII.space }
}

extension Element {
  /// Where the last line of the text begins; 0 when it has one line.
  fileprivate var lastLineStart: Int {
    (text.lastIndex(where: ASCII.isLineBreak) ?? -1) + 1
  }

  /// The offset after the first line break, CR LF being one; nil without any.
  fileprivate var firstLineEnd: Int? {
    guard let lineBreak = text.firstIndex(where: ASCII.isLineBreak) else { return nil }
    let isPair =
      text[lineBreak] == ASCII.carriageReturn && lineBreak + 1 < text.count
      && text[lineBreak + 1] == ASCII.lineFeed
    return lineBreak + (isPair ? 2 : 1)
  }

  fileprivate func keep(_ kept: Range<Int>) {
    let removedAtEnd = text.count - kept.upperBound
    text = Array(text[kept])
    let lower = min(range.lowerBound + kept.lowerBound, range.upperBound)
    range = lower..<max(lower, range.upperBound - removedAtEnd)
  }

  fileprivate func moveToNextLine() {
    firstLine += 1
    beginsLine = true
  }
}

extension ArraySlice<UInt8> {
  fileprivate func trimmingSuffix(while isRemoved: (UInt8) -> Bool) -> Self {
    var end = endIndex
    while end > startIndex, isRemoved(self[end - 1]) { end -= 1 }
    return self[..<end]
  }
}

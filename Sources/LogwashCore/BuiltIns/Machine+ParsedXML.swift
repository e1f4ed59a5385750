/// The work of `?parse_xml`. The parts of open elements lie on the stack, two values each: a name and a value, or
/// `missing` and a piece of text. An element that ends becomes one value.
extension Machine {
  mutating func parsedXML(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    let view = heap.view(subject)
    var reader = XMLReader(view)
    let height = stack.count
    openElements.removeAll()
    var isDone = false
    while let piece = reader.next() {
      switch piece {
      case .start(let name):
        guard !isDone else { return noXML(height) }
        guard openElements.count < limits.depth else { throw Fault(.tooDeep) }
        openElements.append(OpenElement(name: name, height: stack.count))
      case .attribute(let pair):
        let name = try attributeName(pair.key, view)
        stack.append(.text(name))
        stack.append(.text(try heap.text(of: pair.value, in: subject)))
      case .text(let field):
        if openElements.isEmpty {
          guard view[0..<field.end].skippingBlanks(from: field.start) == field.end else {
            return noXML(height)
          }
        } else {
          stack.append(.missing)
          stack.append(.text(try heap.text(of: field, in: subject)))
        }
      case .end(let name):
        guard !openElements.isEmpty else { return noXML(height) }
        let element = openElements.removeLast()
        if let name, view[name.start..<name.end] != view[element.name.start..<element.name.end] {
          return noXML(height)
        }
        let value = try value(ofPartsFrom: element.height)
        stack.truncate(to: element.height)
        stack.append(.text(try heap.text(of: element.name, in: subject)))
        stack.append(value)
        isDone = openElements.isEmpty
      }
    }
    guard isDone, !reader.isMalformed, case .text(let root) = stack[height] else { return noXML(height) }
    try appendMember(root, stack[height + 1])
    stack.truncate(to: height)
    return heap.makeHash(lastMembers: 1)
  }

  private mutating func noXML(_ height: Int) -> Value {
    stack.truncate(to: height)
    return .missing
  }

  private mutating func attributeName(_ name: FieldRange, _ view: ByteView) throws(Fault) -> Text {
    heap.scratch.begin()
    heap.scratch.append(UInt8(ascii: "@"))
    heap.scratch.append(view[name.start..<name.end])
    return try heap.finishText()
  }

  /// An element with text alone is that text, one with nothing what `x!` gives; any other a hash, its text at the end.
  private mutating func value(ofPartsFrom height: Int) throws(Fault) -> Value {
    let text = try joinedText(from: height)
    let start = heap.members.count
    for i in stride(from: height, to: stack.count, by: 2) {
      if case .text(let name) = stack[i] { try appendMember(name, stack[i + 1]) }
    }
    // Nothing is known of an element without content: it may be meant as text, a sequence or a hash.
    if heap.members.count == start { return text.isEmpty ? .emptyDefault : .text(text) }
    if !text.isEmpty {
      guard case .text(let key) = try makeText("#text") else { return .missing }
      try appendMember(key, .text(text))
    }
    return try finishHash(since: start, repeated: .collected)
  }

  /// The pieces of text from the first to the last that is not blank, without blanks at the two ends.
  private mutating func joinedText(from height: Int) throws(Fault) -> Text {
    var first = -1
    var last = -1
    for i in stride(from: height, to: stack.count, by: 2) {
      guard stack[i].isMissing, case .text(let piece) = stack[i + 1], !isBlank(piece) else { continue }
      if first < 0 { first = i }
      last = i
    }
    guard first >= 0, case .text(let piece) = stack[first + 1] else { return .empty }
    if first == last { return withoutBlanks(piece) }
    heap.scratch.begin()
    for i in stride(from: first, through: last, by: 2) {
      if stack[i].isMissing, case .text(let piece) = stack[i + 1] { heap.scratch.append(heap.view(piece)) }
    }
    return withoutBlanks(try heap.finishText())
  }

  private func isBlank(_ text: Text) -> Bool { heap.view(text).skippingBlanks(from: 0) == Int(text.count) }

  private func withoutBlanks(_ text: Text) -> Text {
    let view = heap.view(text)
    let start = view.skippingBlanks(from: 0)
    var end = view.count
    while end > start, view[end - 1] <= 0x20 { end -= 1 }
    return text.slice(start, end)
  }
}

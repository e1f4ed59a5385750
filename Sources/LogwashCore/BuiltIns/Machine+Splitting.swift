/// The work of `?split`. The parts are views of the subject.
extension Machine {
  mutating func split(_ call: Call, _ separator: Needle) throws(Fault) -> Value {
    let text = subjectText(call)
    let view = heap.view(text)
    let start = heap.elements.count
    var at = 0
    while let found = try firstRange(of: separator, in: view, from: at) {
      try appendElement(.text(text.slice(at, found.lowerBound)))
      at = found.upperBound
    }
    try appendElement(.text(text.dropFirst(at)))
    return sequence(from: start)
  }

  mutating func splitIntoCharacters(_ call: Call) throws(Fault) -> Value {
    let text = subjectText(call)
    let view = heap.view(text)
    let start = heap.elements.count
    var at = 0
    while at < view.count {
      let next = view.nextScalar(after: at)
      try appendElement(.text(text.slice(at, next)))
      at = next
    }
    return sequence(from: start)
  }

  /// Java's `Pattern.split`: no empty parts at the end, and none at the start for an empty match there.
  mutating func splitByPattern(_ call: Call, _ separator: Needle) throws(Fault) -> Value {
    let text = subjectText(call)
    let view = heap.view(text)
    let start = heap.elements.count
    var at = 0
    var from = 0
    while from <= view.count, let found = try firstRange(of: separator, in: view, from: from) {
      from = Pattern.nextStart(after: found, in: view)
      if found.upperBound == 0 { continue }
      try appendElement(.text(text.slice(at, found.lowerBound)))
      at = found.upperBound
    }
    if at == 0 {
      try appendElement(.text(text))
      return sequence(from: start)
    }
    try appendElement(.text(text.dropFirst(at)))
    while heap.elements.count > start, case .text(let last) = heap.elements.top, last.isEmpty {
      heap.elements.truncate(to: heap.elements.count - 1)
    }
    return sequence(from: start)
  }
}

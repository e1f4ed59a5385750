/// The work of `?parse_cef` and `?parse_leef`.
extension Machine {
  private static let cefNames = MemberNames(CEFReader.headerNames)
  private static let leefNames = MemberNames(LEEFReader.headerNames)

  mutating func parsedCEF(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    let isStrict = has(call, 0) && argumentBoolean(call, 0)
    guard var reader = CEFReader(heap.view(subject), isStrict: isStrict) else { return .missing }
    let names = try Self.cefNames.copied(to: &heap)
    let start = heap.members.count
    for i in 0..<CEFReader.headerNames.count {
      let value = try heap.text(of: reader.header[i], in: subject)
      try appendMember(Self.cefNames.text(i, in: names), .text(value))
    }
    let extensionStart = heap.members.count
    while let pair = reader.next() {
      let key = try heap.text(of: pair.key, in: subject)
      try appendMember(key, .text(try heap.text(of: pair.value, in: subject)))
    }
    guard !reader.isMalformed else { return noHash(since: start) }
    if has(call, 1), argumentBoolean(call, 1) { translateLabels(since: extensionStart) }
    return try finishHash(since: start)
  }

  /// Calls what has a label by it: `cs1=x cs1Label=user` becomes `user=x`.
  private mutating func translateLabels(since start: Int) {
    let end = heap.members.count
    keys.begin(count: end - start)
    for i in start..<end { keys.keep(i, for: heap.members[i].key, heap) }
    repeats.removeAll()
    repeats.append(repeating: RepeatedKey(), count: end - start)
    for i in start..<end {
      let key = heap.members[i].key
      // What has its label's name by now is no label, whatever that name is.
      guard repeats[i - start].next < 0, key.count > 5,
        heap.view(key.dropFirst(Int(key.count) - 5)) == "Label",
        let labelled = keys.index(of: key.prefix(Int(key.count) - 5), heap),
        case .text(let label) = heap.members[i].value, !label.isEmpty
      else { continue }
      heap.members[labelled].key = label
      repeats[labelled - start].next = Int32(truncatingIfNeeded: i - start)
      repeats[i - start].isFirst = false
    }
    var kept = start
    for i in start..<end where repeats[i - start].isFirst {
      heap.members[kept] = heap.members[i]
      kept += 1
    }
    heap.members.truncate(to: kept)
  }

  mutating func parsedLEEF(_ call: Call) throws(Fault) -> Value {
    let subject = subjectText(call)
    guard var reader = LEEFReader(heap.view(subject)) else { return .missing }
    let names = try Self.leefNames.copied(to: &heap)
    let start = heap.members.count
    for i in 0..<LEEFReader.headerNames.count {
      let value = try heap.text(of: reader.header[i], in: subject)
      try appendMember(Self.leefNames.text(i, in: names), .text(value))
    }
    while let pair = reader.next() {
      let key = try heap.text(of: pair.key, in: subject)
      try appendMember(key, .text(try heap.text(of: pair.value, in: subject)))
    }
    guard !reader.isMalformed else { return noHash(since: start) }
    return try finishHash(since: start)
  }
}

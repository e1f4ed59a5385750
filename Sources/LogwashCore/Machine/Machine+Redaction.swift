/// `?redact` and `<#redact>`: what was found is replaced, all else keeps its bytes.
extension Machine {
  /// Redacts all members of the record.
  mutating func redactRecord(_ plan: RedactionPlan, _ program: Program) throws(Fault) {
    if program.hasMemberOrder { return try redactSlots(plan, program) }
    for i in 0..<record.members.count {
      let member = record.members[i]
      let value = member.slot >= 0 ? record.slots[Int(member.slot)] : member.value
      if value.isMissing { continue }
      if let changed = try redacted(value, behind: heap.view(member.key), plan, program, depth: 0) {
        if member.slot >= 0 {
          setField(Int(member.slot), changed, program)
        } else {
          replaceMember(at: i, changed)
        }
      }
      // A key that the template names was thought of by its author.
      if member.slot < 0, let key = try redactedText(heap.view(member.key), plan) {
        record.members[i].rename(to: key)
        record.isEdited = true
      }
    }
  }

  /// The same for a record all of whose members the program names.
  private mutating func redactSlots(_ plan: RedactionPlan, _ program: Program) throws(Fault) {
    for slot in 0..<program.fields.count
    where program.fields[slot].isTopLevel && !record.slots[slot].isMissing {
      let key = heap.view(program.fields[slot].name)
      if let changed = try redacted(record.slots[slot], behind: key, plan, program, depth: 0) {
        record.slots[slot] = changed
      }
    }
  }

  /// The value without what the plan looks for; nil when there is nothing of it.
  mutating func redacted(
    _ value: Value, _ plan: RedactionPlan, _ program: Program, depth: Int = 0
  ) throws(Fault) -> Value? {
    switch value {
    case .text(let text), .numeral(let text): return try redactedText(heap.view(text), plan).map { .text($0) }
    case .escaped(let text):
      let decoded = try JSONString.decode(heap.view(text), heap: &heap)
      return try redactedText(heap.view(decoded), plan).map { .text($0) }
    case .integer(let integer):
      heap.scratch.begin()
      if integer < 0 { heap.scratch.append(UInt8(ascii: "-")) }
      heap.scratch.append(decimal: integer.magnitude)
      let digits = try heap.finishText()
      return try redactedText(heap.view(digits), plan).map { .text($0) }
    case .document(let text): return try redactedDocument(heap.view(text), plan, program)
    case .hash(let index): return try redactedHash(heap.hashes[Int(index)], plan, program, depth: depth + 1)
    case .sequence(let range): return try redactedSequence(range, plan, program, depth: depth + 1)
    case .object:
      guard heap.kinds(of: value).contains(.text) else { return nil }
      return try redactedText(heap.view(plainText(value)), plan).map { .text($0) }
    case .missing, .null, .emptyDefault, .boolean, .decimal, .wide, .nonFinite, .moment, .range: return nil
    }
  }

  /// The same for the value of a member, which its key may make a secret.
  private mutating func redacted(
    _ value: Value, behind key: ByteView, _ plan: RedactionPlan, _ program: Program, depth: Int
  ) throws(Fault) -> Value? {
    guard let reason = reasonToHide(key, plan, program) else {
      return try redacted(value, plan, program, depth: depth)
    }
    redaction.output.removeAll()
    switch value {
    case .missing, .null, .boolean, .emptyDefault: return nil
    case .text(let text), .numeral(let text):
      guard try hide(heap.view(text), reason, plan) else { return nil }
    case .escaped(let text):
      let decoded = try JSONString.decode(heap.view(text), heap: &heap)
      guard try hide(heap.view(decoded), reason, plan) else { return nil }
    default: try redaction.append(replacing: .none, reason.detector, .label, false)
    }
    count(reason)
    return .text(try heap.makeText(redaction.output.view()))
  }

  /// Appends what stands for a secret; false for one that is empty.
  private mutating func hide(
    _ text: ByteView, _ reason: HiddenKey, _ plan: RedactionPlan, isJSON: Bool = false
  ) throws(Fault) -> Bool {
    guard !text.isEmpty else { return false }
    try redaction.append(replacing: text, reason.detector, plan.action, isJSON)
    return true
  }

  /// Why the value behind a key is hidden: the plan names the key, or it is the name of a secret.
  private func reasonToHide(_ key: ByteView, _ plan: RedactionPlan, _ program: Program) -> HiddenKey? {
    for i in plan.firstKey..<plan.firstKey + plan.keyCount
    where key.isSameName(as: heap.view(program.redactionKeys[i])) { return .named }
    return plan.detectors.contains(.password) && DetectorScan.isSecretName(key) ? .secret : nil
  }

  /// Counts a value that was hidden because of its key.
  private mutating func count(_ reason: HiddenKey) {
    if reason == .secret { redaction.counts[.password] &+= 1 }
  }

  private mutating func redactedText(_ view: ByteView, _ plan: RedactionPlan) throws(Fault) -> Text? {
    redaction.output.removeAll()
    guard try redaction.append(view, plan, isJSON: false) else { return nil }
    return try heap.makeText(redaction.output.view())
  }

  // MARK: Containers

  private mutating func redactedHash(
    _ hash: HashObject, _ plan: RedactionPlan, _ program: Program, depth: Int
  ) throws(Fault) -> Value? {
    guard depth < limits.depth else { throw Fault(.tooDeep) }
    let start = heap.members.count
    guard Int(hash.count) <= limits.elements - start else { throw .tooLarge }
    // The place is taken first: children append members of their own.
    heap.members.append(copying: Int(hash.start)..<Int(hash.start) + Int(hash.count))
    var isChanged = false
    for i in start..<start + Int(hash.count) {
      let member = heap.members[i]
      if let changed = try redacted(member.value, behind: heap.view(member.key), plan, program, depth: depth)
      {
        heap.members[i].value = changed
        heap.members[i].markChanged()
        isChanged = true
      }
      if let key = try redactedText(heap.view(member.key), plan) {
        heap.members[i].rename(to: key)
        isChanged = true
      }
    }
    guard isChanged else { return nil }
    heap.hashes.append(HashObject(start: start, count: Int(hash.count), origin: hash.origin))
    return .hash(UInt32(truncatingIfNeeded: heap.hashes.count - 1))
  }

  private mutating func redactedSequence(
    _ range: ElementRange, _ plan: RedactionPlan, _ program: Program, depth: Int
  ) throws(Fault) -> Value? {
    guard depth < limits.depth else { throw Fault(.tooDeep) }
    let start = heap.elements.count
    guard Int(range.count) <= limits.elements - start else { throw .tooLarge }
    heap.elements.append(copying: Int(range.start)..<Int(range.start) + Int(range.count))
    var isChanged = false
    for i in start..<start + Int(range.count) {
      if let changed = try redacted(heap.elements[i], plan, program, depth: depth) {
        heap.elements[i] = changed
        isChanged = true
      }
    }
    return isChanged ? .sequence(ElementRange(start: start, count: Int(range.count))) : nil
  }

  // MARK: JSON

  /// A JSON object or array, valid, copied but for the strings and numbers in which something was found.
  private mutating func redactedDocument(
    _ json: ByteView, _ plan: RedactionPlan, _ program: Program
  ) throws(Fault) -> Value? {
    redaction.output.removeAll()
    var at = 0
    var done = 0
    while at < json.count {
      let start = at
      switch json[at] {
      case UInt8(ascii: "\""):
        guard let string = JSONString.end(json, from: at + 1) else { throw Fault(.invalidJSON) }
        at = string.end
        let contents = try contents(json[start + 1..<string.end - 1], isEscaped: string.isEscaped)
        let behind = json.skippingJSONSpace(from: at)
        redaction.output.append(json[done..<start + 1])
        if try !redaction.append(contents, plan, isJSON: true) {
          redaction.output.append(json[start + 1..<at - 1])
        }
        done = at - 1
        guard json.peek(behind) == UInt8(ascii: ":"), let reason = reasonToHide(contents, plan, program)
        else { continue }
        let value = json.skippingJSONSpace(from: behind + 1)
        at = try hideValue(json, value, reason, plan, done: &done)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        at = json.jsonNumberEnd(from: at) ?? at + 1
        // Shorter numbers are none of what is looked for.
        guard at - start >= 9 else { continue }
        redaction.output.append(json[done..<start])
        done = start
        let mark = redaction.output.count
        redaction.output.append(UInt8(ascii: "\""))
        if try redaction.append(json[start..<at], plan, isJSON: true) {
          redaction.output.append(UInt8(ascii: "\""))
          done = at
        } else {
          redaction.output.truncate(to: mark)
        }
      default: at += 1
      }
    }
    redaction.output.append(json[done..<json.count])
    let result = redaction.output.view()
    return result == json ? nil : .document(try heap.makeText(result))
  }

  /// Writes what stands for the value at `start`, whose key makes it a secret; returns where to go on.
  private mutating func hideValue(
    _ json: ByteView, _ start: Int, _ reason: HiddenKey, _ plan: RedactionPlan, done: inout Int
  ) throws(Fault) -> Int {
    let end: Int
    switch json.peek(start) {
    case UInt8(ascii: "\""):
      guard let string = JSONString.end(json, from: start + 1) else { throw Fault(.invalidJSON) }
      end = string.end
      redaction.output.append(json[done..<start + 1])
      _ = try hide(
        contents(json[start + 1..<end - 1], isEscaped: string.isEscaped), reason, plan, isJSON: true)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      end = json.jsonContainerEnd(from: start)
      redaction.output.append(json[done..<start])
      redaction.output.append(UInt8(ascii: "\""))
      try redaction.append(replacing: .none, reason.detector, .label, true)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      end = json.jsonNumberEnd(from: start) ?? start + 1
      redaction.output.append(json[done..<start])
      redaction.output.append(UInt8(ascii: "\""))
      _ = try hide(json[start..<end], reason, plan, isJSON: true)
    default: return start
    }
    redaction.output.append(UInt8(ascii: "\""))
    done = end
    count(reason)
    return end
  }

  private mutating func contents(_ string: ByteView, isEscaped: Bool) throws(Fault) -> ByteView {
    isEscaped ? heap.view(try JSONString.decode(string, heap: &heap)) : string
  }
}

/// Why the value of a member is hidden as a whole.
private enum HiddenKey {
  /// The template names the key.
  case named
  /// It is the name of a secret.
  case secret

  var detector: Detector? { self == .secret ? .password : nil }
}

extension ByteView {
  /// Whether two keys are the same but for capitals, `-` and `_`: `api_key`, `apiKey`, `API-Key`.
  func isSameName(as other: ByteView) -> Bool {
    var a = 0
    var b = 0
    while true {
      while peek(a) == UInt8(ascii: "_") || peek(a) == UInt8(ascii: "-") { a += 1 }
      while other.peek(b) == UInt8(ascii: "_") || other.peek(b) == UInt8(ascii: "-") { b += 1 }
      guard a < count, b < other.count else { return a >= count && b >= other.count }
      guard self[a].lowercased == other[b].lowercased else { return false }
      a += 1
      b += 1
    }
  }
}

/// Running the patterns of `?capture`, `?grok` and `?dissect`.
extension Machine {
  /// Matches a text; true if it matched. Its groups are in `matchData` then.
  @inline(__always)
  mutating func match(_ text: Text, _ plan: ExtractorPlan) throws(Fault) -> Bool {
    let view = heap.view(text)
    charge(bytes: view.count)
    let outcome = matchData.match(plan.matcher, in: view)
    if outcome == .tooExpensive { throw Fault(.patternTooExpensive) }
    if outcome == .outOfBudget { throw Fault(.tooManySteps) }
    return outcome == .matched
  }

  /// Copies what a pattern captures into the record; false if the text does not match.
  mutating func extract(_ text: Text, plan index: Int, _ program: Program) throws(Fault) -> Bool {
    let plan = program.extractorPlans[index]
    lastPlan = index
    lastSubject = text
    guard try match(text, plan) else { return false }
    try fillFields(ofPlan: index, from: text, program)
    return true
  }

  /// Copies what the match of a pattern has captured into the record.
  @inline(__always)
  mutating func fillFields(ofPlan index: Int, from text: Text, _ program: Program) throws(Fault) {
    let plan = program.extractorPlans[index]
    if plan.isPlain { return extractPlainFields(of: plan, text, program) }
    for i in 0..<Int(plan.fieldCount) {
      try fill(program.extractorFields[Int(plan.firstField) + i], from: text, plan: index, program)
    }
  }

  /// Copies what the match of a pattern has captured into a field.
  mutating func fill(
    _ field: ExtractorField, from text: Text, plan index: Int, _ program: Program
  ) throws(Fault) {
    let value = try self.value(of: field, in: text, plan: index, program)
    if value.isMissing { return }
    if field.path >= 0 {
      let path = program.paths[Int(field.path)]
      setField(path.slot, try replacing(record.slots[path.slot], path.steps, by: value), program)
    } else if field.slot >= 0 {
      setField(Int(field.slot), value, program)
    } else {
      setMember(fieldName(field, in: text, plan: index, program), value, program)
    }
  }

  /// The same for a pattern of which every field takes one group as it is.
  private mutating func extractPlainFields(of plan: ExtractorPlan, _ text: Text, _ program: Program) {
    let first = Int(plan.firstField)
    for i in first..<first + Int(plan.fieldCount) {
      let field = program.extractorFields[i]
      guard let range = matchData.group(Int(field.group)) else { continue }
      let part = Text(text.region, offset: Int(text.offset) &+ range.lowerBound, count: range.count)
      setField(Int(field.slot), .text(part), program)
    }
  }

  /// The hash that a pattern captures, or `missing`.
  mutating func capture(_ text: Text, plan index: Int, _ program: Program) throws(Fault) -> Value {
    let plan = program.extractorPlans[index]
    lastPlan = index
    lastSubject = text
    guard try match(text, plan) else { return .missing }
    return try hash(ofPlan: index, from: text, program)
  }

  /// The hash of what the match of a pattern has captured.
  mutating func hash(ofPlan index: Int, from text: Text, _ program: Program) throws(Fault) -> Value {
    let plan = program.extractorPlans[index]
    if plan.hasNested { return try captureNested(text, plan, index, program) }
    let start = heap.members.count
    guard start + Int(plan.fieldCount) <= limits.elements else { throw .tooLarge }
    for i in 0..<Int(plan.fieldCount) {
      let field = program.extractorFields[Int(plan.firstField) + i]
      let value = try self.value(of: field, in: text, plan: index, program)
      if value.isMissing { continue }
      let key = fieldName(field, in: text, plan: index, program)
      heap.members.append(HashMember(key: key, value: value))
    }
    return heap.makeHash(lastMembers: heap.members.count - start)
  }

  /// The same for a pattern with fields in hashes: each field is set in what is there already.
  private mutating func captureNested(
    _ text: Text, _ plan: ExtractorPlan, _ index: Int, _ program: Program
  ) throws(Fault) -> Value {
    var hash = heap.makeHash(lastMembers: 0)
    for i in 0..<Int(plan.fieldCount) {
      let field = program.extractorFields[Int(plan.firstField) + i]
      let value = try self.value(of: field, in: text, plan: index, program)
      if value.isMissing { continue }
      var steps = [RecordPathPlan.Step.key(fieldName(field, in: text, plan: index, program))]
      if field.path >= 0 { steps += program.paths[Int(field.path)].steps }
      hash = try replacing(hash, steps, by: value)
    }
    return hash
  }

  @inline(__always)
  private mutating func value(
    of field: ExtractorField, in text: Text, plan: Int, _ program: Program
  ) throws(Fault) -> Value {
    if field.composed >= 0 { return try composedValue(Int(field.composed), in: text, plan: plan, program) }
    for i in 0..<Int(field.groupCount) {
      let group = Int(program.extractorGroups[Int(field.firstGroup) + i])
      guard let range = matchData.group(group) else { continue }
      return try convert(text.slice(range.lowerBound, range.upperBound), field.conversion)
    }
    return .missing
  }

  @inline(__always)
  mutating func convert(
    _ text: Text, _ conversion: ExtractorField.Conversion
  ) throws(Fault) -> Value {
    switch conversion {
    case .none: return .text(text)
    case .int:
      if let number = smallNumber(of: text), number.scale == 0 { return .integer(number.coefficient) }
    case .number:
      if let value = smallNumber(of: text)?.value { return value }
    case .boolean: break
    }
    return try convertSlowly(text, conversion)
  }

  private mutating func convertSlowly(
    _ text: Text, _ conversion: ExtractorField.Conversion
  ) throws(Fault) -> Value {
    let view = heap.view(text)
    switch conversion {
    case .none: return .text(text)
    case .boolean:
      if view == "true" { return .boolean(true) }
      if view == "false" { return .boolean(false) }
      throw Fault(.notABoolean)
    case .int, .number:
      guard let number = try? Number(parsing: view) else { throw Fault(.notANumber) }
      guard conversion == .int else { return heap.value(number) }
      guard let whole = try? number.truncated() else { throw Fault(.notANumber) }
      return heap.value(whole)
    }
  }

  // MARK: Fields that take more to make

  private func fieldName(_ field: ExtractorField, in text: Text, plan: Int, _ program: Program) -> Text {
    guard field.composed >= 0,
      case .group(let group) = program.extractors[plan].plan.fields[Int(field.composed)].key,
      let range = matchData.group(group)
    else { return field.key }
    return text.slice(range.lowerBound, range.upperBound)
  }

  private mutating func composedValue(
    _ number: Int, in text: Text, plan: Int, _ program: Program
  ) throws(Fault) -> Value {
    let field = program.extractors[plan].plan.fields[number]
    switch field.value {
    case .firstOf(let groups):
      for group in groups {
        guard let range = matchData.group(group) else { continue }
        return try convert(
          text.slice(range.lowerBound, range.upperBound), ExtractorField.Conversion(field.conversion))
      }
      return .missing
    case .joined(let parts):
      let view = heap.view(text)
      heap.scratch.begin()
      for part in parts {
        guard let range = matchData.group(part.group) else { continue }
        for byte in part.separator { heap.scratch.append(byte) }
        heap.scratch.append(view[range])
      }
      return try convert(heap.finishText(), ExtractorField.Conversion(field.conversion))
    }
  }
}

extension ExtractorField.Conversion {
  package init(_ conversion: CapturePlan.Conversion) {
    switch conversion {
    case .none: self = .none
    case .int: self = .int
    case .float, .number: self = .number
    case .boolean: self = .boolean
    }
  }
}

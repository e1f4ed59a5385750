/// Editing the record: `<#extract>`, `<#set>`, `<#unset>`, `<#rename>`, `<#keep>`.
extension Machine {
  /// Sets a member by its slot; a new one comes last.
  @inline(__always)
  mutating func setField(_ slot: Int, _ value: Value, _ program: Program) {
    if program.hasMemberOrder {
      record.slots[slot] = value
      return
    }
    let position = Int(record.positions[slot])
    if position < 0 {
      record.positions[slot] = Int32(truncatingIfNeeded: record.members.count)
      record.members.append(program.memberTemplates[slot])
    } else {
      record.members[position].markChanged()
      if record.hasRepeatedFields { removeOthers(than: position) }
    }
    record.slots[slot] = value
    record.isEdited = true
  }

  mutating func unsetField(_ slot: Int, _ program: Program) {
    if program.hasMemberOrder {
      record.slots[slot] = .missing
      return
    }
    let position = Int(record.positions[slot])
    guard position >= 0 else { return }
    if record.hasRepeatedFields { removeOthers(than: position) }
    removeMember(at: position)
    record.positions[slot] = -1
    record.slots[slot] = .missing
    record.isEdited = true
  }

  /// Removes the other members of a member's key. What is edited is there once, lest what was masked stays readable.
  @inline(never)
  private mutating func removeOthers(than position: Int) {
    let key = heap.view(record.members[position].key)
    for i in 0..<record.members.count where i != position && heap.view(record.members[i].key) == key {
      removeMember(at: i)
    }
  }

  private mutating func removeMember(at position: Int) {
    record.members[position].slot = -1
    record.members[position].markRemoved()
  }

  /// Moves a member to another name in its place; an older member of that name goes away.
  mutating func renameField(_ from: Int, to: Int, _ program: Program) {
    if program.hasMemberOrder {
      guard from != to, !record.slots[from].isMissing else { return }
      record.slots[to] = record.slots[from]
      record.slots[from] = .missing
      return
    }
    guard from != to, record.positions[from] >= 0 else { return }
    let value = record.slots[from]
    let position = Int(record.positions[from])
    unsetField(to, program)
    if record.hasRepeatedFields { removeOthers(than: position) }
    record.positions[from] = -1
    record.slots[from] = .missing
    record.positions[to] = Int32(truncatingIfNeeded: position)
    record.members[position].rename(to: program.fields[to].name)
    record.members[position].slot = Int32(truncatingIfNeeded: to)
    record.slots[to] = value
    record.isEdited = true
  }

  /// Removes everything but the slots of a list, whose order the record takes. What is kept keeps its source.
  mutating func keepFields(_ list: Int, _ program: Program) {
    let slots = program.slotLists[list]
    if program.hasMemberOrder { return keepSlots(slots, program) }
    let before = record.members.count
    for i in slots.start..<slots.start + slots.count {
      let position = record.positions[Int(program.listedSlots[i])]
      if position >= 0 { record.members.append(record.members[Int(position)]) }
    }
    let kept = record.members.count - before
    for i in 0..<kept { record.members[i] = record.members[before + i] }
    record.members.truncate(to: kept)
    for slot in 0..<record.slots.count { record.positions[slot] = -1 }
    for i in 0..<kept {
      record.positions[Int(record.members[i].slot)] = Int32(truncatingIfNeeded: i)
    }
    for slot in 0..<record.slots.count where record.positions[slot] < 0 { record.slots[slot] = .missing }
    record.isEdited = true
  }

  /// The same for a record whose order the program knows.
  private mutating func keepSlots(_ kept: SlotList, _ program: Program) {
    for slot in 0..<record.slots.count where !record.slots[slot].isMissing {
      var i = kept.start
      while i < kept.start + kept.count, Int(program.listedSlots[i]) != slot { i += 1 }
      if i == kept.start + kept.count { record.slots[slot] = .missing }
    }
  }

  /// Copies the members of a hash into the record.
  mutating func extract(_ value: Value, _ program: Program) throws(Fault) {
    if value.isMissing { throw Fault(.noMatch) }
    let hash = try hash(of: value)
    if hash.count >= KeyTable.worthwhile { return extractLarge(hash, program) }
    charge(elements: Int(hash.count) &* record.members.count)
    for i in 0..<Int(hash.count) {
      let member = heap.members[Int(hash.start) + i]
      setMember(member.key, member.value, program)
    }
  }

  /// Copies what a built-in reads into the slots of its members; false when there is nothing.
  mutating func extractMembers(
    _ builtIn: Int, _ arguments: Int, list: Int, _ program: Program
  ) throws(Fault) -> Bool {
    let call = Call(base: stack.count - arguments - 1, argumentCount: arguments, prepared: -1)
    charge(stack[call.base])
    let isFound = try program.functions[builtIn].parse?(&self, call) ?? false
    stack.truncate(to: call.base)
    guard isFound else { return false }
    let slots = program.slotLists[list]
    for i in 0..<min(slots.count, parsed.count) where !parsed[i].isMissing {
      setField(Int(program.listedSlots[slots.start + i]), parsed[i], program)
    }
    return true
  }

  /// The same, with a table of the members that the program does not know.
  private mutating func extractLarge(_ hash: HashObject, _ program: Program) {
    keys.begin(count: record.members.count + Int(hash.count))
    for i in 0..<record.members.count where record.members[i].isUnknownToProgram {
      keys.keep(i, for: record.members[i].key, heap)
    }
    for i in 0..<Int(hash.count) {
      let member = heap.members[Int(hash.start) + i]
      if let slot = program.slot(named: heap.view(member.key)) {
        setField(slot, member.value, program)
      } else if let known = keys.index(of: member.key, heap) {
        replaceMember(at: known, member.value)
      } else {
        keys.keep(record.members.count, for: member.key, heap)
        record.members.append(HashMember(key: member.key, value: member.value))
        record.isEdited = true
      }
    }
  }

  /// Sets a top-level member by name, which the program need not know.
  mutating func setMember(_ key: Text, _ value: Value, _ program: Program) {
    let name = heap.view(key)
    if let slot = program.slot(named: name) { return setField(slot, value, program) }
    // Of a repeated key, the last counts.
    for i in (0..<record.members.count).reversed() where record.members[i].isUnknownToProgram {
      if heap.view(record.members[i].key) == name { return replaceMember(at: i, value) }
    }
    record.members.append(HashMember(key: key, value: value))
    record.isEdited = true
  }

  mutating func replaceMember(at i: Int, _ value: Value) {
    record.members[i].value = value
    record.members[i].markChanged()
    record.isEdited = true
  }

  /// The record as a hash value.
  mutating func recordHash() throws(Fault) -> Value {
    let start = heap.members.count
    guard start + record.members.count <= limits.elements else { throw .tooLarge }
    for i in 0..<record.members.count {
      var member = record.members[i]
      if member.slot >= 0 {
        member.value = record.slots[Int(member.slot)]
        member.slot = -1
      }
      if !member.value.isMissing { heap.members.append(member) }
    }
    let origin = record.hasOrigin ? record.line : .empty
    return heap.makeHash(lastMembers: heap.members.count - start, origin: origin)
  }

  // MARK: Paths

  /// Sets the member at a path of more than one step. Values do not share: what lies on the way is copied.
  mutating func setPath(_ index: Int, _ program: Program) throws(Fault) {
    let path = program.paths[index]
    let value = stack[stack.count - path.indexCount - 1]
    if value.isMissing { throw .missing }
    var nextIndex = stack.count - path.indexCount
    let root = record.slots[path.slot]
    let changed: Value
    do throws(Fault) {
      changed = try replacing(root, path.steps[...], by: value, nextIndex: &nextIndex)
    } catch {
      throw Fault(error.code, operand: 1, expected: error.expected)
    }
    stack.truncate(to: stack.count - path.indexCount - 1)
    setField(path.slot, changed, program)
  }

  mutating func unsetPath(_ index: Int, _ program: Program) throws(Fault) {
    let path = program.paths[index]
    var nextIndex = stack.count - path.indexCount
    let root = record.slots[path.slot]
    if !root.isMissing, let changed = try removing(root, path.steps[...], nextIndex: &nextIndex) {
      setField(path.slot, changed, program)
    }
    stack.truncate(to: stack.count - path.indexCount)
  }

  /// The container with a member set at a path of keys.
  mutating func replacing(
    _ container: Value, _ keys: [RecordPathPlan.Step], by value: Value
  ) throws(Fault) -> Value {
    var nextIndex = stack.count
    return try replacing(container, keys[...], by: value, nextIndex: &nextIndex)
  }

  private mutating func replacing(
    _ container: Value, _ steps: ArraySlice<RecordPathPlan.Step>, by value: Value, nextIndex: inout Int
  ) throws(Fault) -> Value {
    guard let step = steps.first else { return value }
    switch try part(step, &nextIndex) {
    case .key(let key):
      let hash =
        container.isMissing || isNull(container) ? HashObject(start: 0, count: 0) : try hash(of: container)
      let existing = heap.memberIndex(hash, key: heap.view(key))
      let old = existing.map { heap.members[$0].value } ?? .missing
      let child = try replacing(old, steps.dropFirst(), by: value, nextIndex: &nextIndex)
      if let existing { return try replacing(existing, of: hash, by: child) }
      let start = try copyMembers(of: hash)
      heap.members.append(HashMember(key: key, value: child))
      return heap.makeHash(lastMembers: heap.members.count - start, origin: hash.origin)
    case .index(let at):
      let elements = container.isMissing ? ElementRange(start: 0, count: 0) : try elements(of: container)
      guard at >= 0, at <= elements.count else { throw Fault(.indexOutOfRange) }
      let old = at < elements.count ? heap.elements[Int(elements.start) + Int(at)] : .missing
      let child = try replacing(old, steps.dropFirst(), by: value, nextIndex: &nextIndex)
      let start = heap.elements.count
      guard start + Int(elements.count) < limits.elements else { throw .tooLarge }
      heap.elements.append(copying: Int(elements.start)..<Int(elements.start) + Int(elements.count))
      if at < elements.count { heap.elements[start + Int(at)] = child } else { heap.elements.append(child) }
      return .sequence(ElementRange(start: start, count: heap.elements.count - start))
    }
  }

  /// A step of a path as it is now: the brackets of `a[i]` may hold a number or a key.
  private enum Part {
    case key(Text)
    case index(Int64)
  }

  private mutating func part(_ step: RecordPathPlan.Step, _ nextIndex: inout Int) throws(Fault) -> Part {
    switch step {
    case .key(let key): return .key(key)
    case .index:
      let value = stack[nextIndex]
      nextIndex += 1
      if heap.kinds(of: value).contains(.text) { return .key(try plainText(value)) }
      return .index(heap.integerPart(value))
    }
  }

  /// The container without the member at the path; nil when there is nothing to remove.
  private mutating func removing(
    _ container: Value, _ steps: ArraySlice<RecordPathPlan.Step>, nextIndex: inout Int
  ) throws(Fault) -> Value? {
    guard let step = steps.first else { return nil }
    let isLast = steps.count == 1
    let kinds = heap.kinds(of: container)
    switch try part(step, &nextIndex) {
    case .key(let key):
      guard kinds.contains(.hash) else { return nil }
      let hash = try hash(of: container)
      guard let existing = heap.memberIndex(hash, key: heap.view(key)) else { return nil }
      if isLast { return try removing(key, from: hash) }
      guard let child = try removing(heap.members[existing].value, steps.dropFirst(), nextIndex: &nextIndex)
      else { return nil }
      return try replacing(existing, of: hash, by: child)
    case .index(let at):
      guard kinds.contains(.sequence) else { return nil }
      let elements = try elements(of: container)
      guard at >= 0, at < elements.count else { return nil }
      var child = Value.missing
      if !isLast {
        let old = heap.elements[Int(elements.start) + Int(at)]
        guard let changed = try removing(old, steps.dropFirst(), nextIndex: &nextIndex) else { return nil }
        child = changed
      }
      let start = heap.elements.count
      guard start + Int(elements.count) <= limits.elements else { throw .tooLarge }
      for i in 0..<Int(elements.count) {
        if i == Int(at) {
          if !isLast { heap.elements.append(child) }
        } else {
          heap.elements.append(heap.elements[Int(elements.start) + i])
        }
      }
      return .sequence(ElementRange(start: start, count: heap.elements.count - start))
    }
  }

  // MARK: Renaming below the top level

  /// Gives the member at a path another key in its place; an older member of that key goes away.
  mutating func renamePath(_ index: Int, to key: Text, _ program: Program) throws(Fault) {
    let path = program.paths[index]
    var nextIndex = stack.count - path.indexCount
    let root = record.slots[path.slot]
    if !root.isMissing, let changed = try renaming(root, path.steps[...], to: key, nextIndex: &nextIndex) {
      setField(path.slot, changed, program)
    }
    stack.truncate(to: stack.count - path.indexCount)
  }

  /// The container with the member at the path renamed; nil when there is none.
  private mutating func renaming(
    _ container: Value, _ steps: ArraySlice<RecordPathPlan.Step>, to newKey: Text, nextIndex: inout Int
  ) throws(Fault) -> Value? {
    guard let step = steps.first, case .key(let key) = try part(step, &nextIndex),
      heap.kinds(of: container).contains(.hash)
    else { return nil }
    let hash = try hash(of: container)
    guard let existing = heap.memberIndex(hash, key: heap.view(key)) else { return nil }
    if steps.count > 1 {
      let old = heap.members[existing].value
      guard let child = try renaming(old, steps.dropFirst(), to: newKey, nextIndex: &nextIndex) else {
        return nil
      }
      return try replacing(existing, of: hash, by: child)
    }
    let start = heap.members.count
    guard start + Int(hash.count) < limits.elements else { throw .tooLarge }
    for i in Int(hash.start)..<Int(hash.start) + Int(hash.count) {
      var member = heap.members[i]
      if i == existing {
        member.rename(to: newKey)
      } else if heap.view(member.key) == heap.view(newKey) || heap.view(member.key) == heap.view(key) {
        continue
      }
      heap.members.append(member)
    }
    return heap.makeHash(lastMembers: heap.members.count - start, origin: hash.origin)
  }

  /// The hash without the members of a key.
  private mutating func removing(_ key: Text, from hash: HashObject) throws(Fault) -> Value {
    let start = heap.members.count
    guard start + Int(hash.count) < limits.elements else { throw .tooLarge }
    for i in Int(hash.start)..<Int(hash.start) + Int(hash.count) {
      let member = heap.members[i]
      if heap.view(member.key) != heap.view(key) { heap.members.append(member) }
    }
    return heap.makeHash(lastMembers: heap.members.count - start, origin: hash.origin)
  }

  /// The hash with another value for a member, by its index in the heap; other members of its key go away.
  private mutating func replacing(
    _ existing: Int, of hash: HashObject, by value: Value
  ) throws(Fault) -> Value {
    let start = heap.members.count
    guard start + Int(hash.count) < limits.elements else { throw .tooLarge }
    let key = heap.view(heap.members[existing].key)
    for i in Int(hash.start)..<Int(hash.start) + Int(hash.count) {
      var member = heap.members[i]
      if i == existing {
        member.value = value
        member.markChanged()
      } else if heap.view(member.key) == key {
        continue
      }
      heap.members.append(member)
    }
    return heap.makeHash(lastMembers: heap.members.count - start, origin: hash.origin)
  }

  /// Copies a hash's members to the end of the heap; returns where they begin.
  private mutating func copyMembers(of hash: HashObject) throws(Fault) -> Int {
    let start = heap.members.count
    guard start + Int(hash.count) < limits.elements else { throw .tooLarge }
    heap.members.append(copying: Int(hash.start)..<Int(hash.start) + Int(hash.count))
    return start
  }

  private func isNull(_ value: Value) -> Bool {
    if case .null = value { true } else { false }
  }
}

extension HashMember {
  /// The member is there, and the program does not name it: it has no slot.
  fileprivate var isUnknownToProgram: Bool { slot < 0 && !(value.isMissing && sourceEnd == 0) }
}

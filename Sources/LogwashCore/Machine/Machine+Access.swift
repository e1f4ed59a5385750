/// Reading parts of values: `x.key`, `x["key"]`, `x[i]`, `x[a..b]`.
extension Machine {
  /// The member of a hash, or `missing`.
  @inline(__always)
  mutating func member(_ value: Value, _ key: Text, _ program: Program) throws(Fault) -> Value {
    switch value {
    case .hash(let index):
      charge(elements: Int(heap.hashes[Int(index)].count))
      guard let i = heap.memberIndex(heap.hashes[Int(index)], key: heap.view(key)) else { return .missing }
      return read(heap.members[i].value)
    case .document(let text):
      charge(elements: Int(text.count) >> 3)
      let isConstant = key.region == .constants
      if let known = reader.member(of: text, key: heap.view(key), isConstant: isConstant) {
        return read(known)
      }
      let bytes = heap.view(text)
      guard bytes.first == UInt8(ascii: "{") else { throw .wrongKind(expected: .hash) }
      return read(JSONDocument.member(of: text, key: heap.view(key), in: bytes))
    case .emptyDefault: return .missing
    case .object(let index):
      if case .namespace(let number) = heap.objects[Int(index)] {
        return variable(named: key, namespace: Int(number), program)
      }
      throw .wrongKind(expected: .hash)
    case .missing: throw .missing(operand: 0)
    default: throw .wrongKind(expected: .hash)
    }
  }

  /// The member of an element of a list that the reader knows; nil for everything else.
  ///
  /// - Parameter key: a constant.
  @inline(__always)
  mutating func knownMember(_ value: Value, _ key: Text) -> Value? {
    guard case .document(let text) = value,
      let known = reader.member(of: text, key: heap.constants[key], isConstant: true)
    else { return nil }
    charge(elements: Int(text.count) >> 3)
    return read(known)
  }

  /// A JSON null that is read is a missing value.
  @inline(__always)
  func read(_ value: Value) -> Value {
    if case .null = value { .missing } else { value }
  }

  mutating func index(_ subject: Value, _ key: Value, _ program: Program) throws(Fault) -> Value {
    let kinds = heap.kinds(of: key)
    if kinds.contains(.missing) { throw .missing(operand: 1) }
    if case .range(let range) = key { return try slice(subject, heap.ranges[Int(range)], program) }
    if kinds.contains(.number) { return try element(subject, heap.integerPart(key), program) }
    guard kinds.contains(.text) else { throw .wrongKind(expected: [.number, .text], operand: 1) }
    let subjectKinds = heap.kinds(of: subject)
    if subjectKinds.contains(.missing) { throw .missing(operand: 0) }
    guard subjectKinds.contains(.hash) else { throw .wrongKind(expected: .hash, operand: 0) }
    return try member(subject, plainText(key, operand: 1), program)
  }

  private mutating func element(_ subject: Value, _ index: Int64, _ program: Program) throws(Fault) -> Value {
    if case .range(let range) = subject {
      let range = heap.ranges[Int(range)]
      guard index >= 0 else { throw Fault(.indexOutOfRange, operand: 1) }
      guard range.count.map({ index < $0 }) ?? true else { return .missing }
      return .integer(range.first &+ index &* range.step)
    }
    let kinds = heap.kinds(of: subject)
    if kinds.contains(.sequence) {
      let elements = try elements(of: subject)
      guard index >= 0, index < elements.count else { return .missing }
      return read(heap.elements[Int(elements.start) + Int(index)])
    }
    if kinds.contains(.missing) { throw .missing(operand: 0) }
    guard !kinds.isDisjoint(with: .printable) else {
      throw .wrongKind(expected: [.sequence, .text], operand: 0)
    }
    let string = try text(of: subject, program)
    let view = heap.view(string)
    charge(bytes: view.count)
    guard let begin = view.byteOffset(ofUTF16: Int(index)), begin.offset < view.count,
      let end = view.byteOffset(ofUTF16: Int(index) + 1)
    else { throw Fault(.indexOutOfRange, operand: 1) }
    if begin.splits || end.splits { return try loneSurrogate() }
    return .text(string.slice(begin.offset, end.offset))
  }

  /// Half of a surrogate pair has no UTF-8; the engine prints a question mark.
  private mutating func loneSurrogate() throws(Fault) -> Value { try makeText("?") }

  private mutating func slice(
    _ subject: Value, _ range: RangeObject, _ program: Program
  ) throws(Fault) -> Value {
    if case .range(let index) = subject { return try sliceRange(heap.ranges[Int(index)], range) }
    let kinds = heap.kinds(of: subject)
    if kinds.contains(.sequence) {
      return try sliceSequence(elements(of: subject), range)
    }
    if kinds.contains(.missing) { throw .missing(operand: 0) }
    guard !kinds.isDisjoint(with: .printable) else {
      throw .wrongKind(expected: [.sequence, .text], operand: 0)
    }
    return try sliceString(text(of: subject, program), range)
  }

  /// A part of a range is a range, which need not be counted out.
  private mutating func sliceRange(_ subject: RangeObject, _ range: RangeObject) throws(Fault) -> Value {
    let lenient = range.count == nil || range.isCounted
    let size = subject.count ?? .max
    let first = range.first
    var count = range.count ?? (subject.count == nil ? .max : max(0, size - max(first, 0)))
    if range.count != 0 {
      guard first >= 0, first < size || (lenient && first == size && range.step > 0) else {
        throw Fault(.indexOutOfRange, operand: 1)
      }
      let available = range.step > 0 ? size - first : first + 1
      guard lenient || count <= available else { throw Fault(.indexOutOfRange, operand: 1) }
      count = min(count, available)
    }
    let isEndless = subject.count == nil && range.count == nil
    let part = RangeObject(
      first: subject.first &+ first &* subject.step, step: subject.step &* range.step,
      count: isEndless ? nil : count)
    guard heap.ranges.count < limits.elements else { throw .tooLarge }
    heap.ranges.append(part)
    return .range(UInt32(truncatingIfNeeded: heap.ranges.count - 1))
  }

  private mutating func sliceSequence(_ elements: ElementRange, _ range: RangeObject) throws(Fault) -> Value {
    let size = Int64(elements.count)
    if let count = range.count, count == 0 { return .sequence(ElementRange(start: 0, count: 0)) }
    let first = range.first
    // An endless or counted range may begin just behind the end; others must lie inside.
    let lenient = range.count == nil || range.isCounted
    guard first >= 0, first < size || (lenient && first == size && range.step > 0) else {
      throw Fault(.indexOutOfRange, operand: 1)
    }
    var count = range.count ?? size - first
    if range.step > 0 {
      if count > size - first {
        guard lenient else { throw Fault(.indexOutOfRange, operand: 1) }
        count = size - first
      }
      return .sequence(ElementRange(start: Int(elements.start) + Int(first), count: Int(count)))
    }
    if first - count + 1 < 0 {
      guard lenient else { throw Fault(.indexOutOfRange, operand: 1) }
      count = first + 1
    }
    let start = heap.elements.count
    guard start + Int(count) <= limits.elements else { throw .tooLarge }
    for i in 0..<count { heap.elements.append(heap.elements[Int(elements.start) + Int(first - i)]) }
    return .sequence(ElementRange(start: start, count: Int(count)))
  }

  private mutating func sliceString(_ string: Text, _ range: RangeObject) throws(Fault) -> Value {
    let view = heap.view(string)
    charge(bytes: view.count)
    let size = Int64(view.utf16Count)
    if range.count == 0 { return .text(string.prefix(0)) }
    let first = range.first
    let lenient = range.count == nil || range.isCounted
    guard first >= 0, first < size || (lenient && first == size && range.step > 0) else {
      throw Fault(.indexOutOfRange, operand: 1)
    }
    var count = range.count ?? size - first
    if range.step < 0, range.isCounted { count = min(count, first + 1) }
    if range.step < 0, count > 1 {
      // Strings are not reversed; `[n..n-1]` alone gives "".
      guard count == 2, first > 0, !range.isCounted, !range.isExclusive else {
        throw Fault(.indexOutOfRange, operand: 1)
      }
      return .text(string.prefix(0))
    }
    if count > size - first {
      guard lenient else { throw Fault(.indexOutOfRange, operand: 1) }
      count = size - first
    }
    guard let begin = view.byteOffset(ofUTF16: Int(first)),
      let end = view.byteOffset(ofUTF16: Int(first + count))
    else { throw Fault(.indexOutOfRange, operand: 1) }
    if begin.splits || end.splits {
      // What lies whole inside is kept, a half pair at either end is a question mark.
      heap.scratch.begin()
      if begin.splits { heap.scratch.append(UInt8(ascii: "?")) }
      let lower = begin.splits ? begin.offset + 4 : begin.offset
      if lower < end.offset { heap.scratch.append(view[lower..<end.offset]) }
      if end.splits { heap.scratch.append(UInt8(ascii: "?")) }
      return .text(try heap.finishText())
    }
    return .text(string.slice(begin.offset, end.offset))
  }

  /// Makes a range value of its ends.
  mutating func makeRange(_ form: RangeForm, first: Value, last: Value) throws(Fault) -> Value {
    let start = try integer(first, operand: 0)
    let range: RangeObject
    switch form {
    case .endless: range = RangeObject(first: start, step: 1, count: nil)
    case .counted:
      let count = try integer(last, operand: 1)
      range = RangeObject(
        first: start, step: count < 0 ? -1 : 1, count: Int64(clamping: count.magnitude), isCounted: true)
    case .inclusive, .exclusive:
      let end = try integer(last, operand: 1)
      let distance = end.subtractingReportingOverflow(start)
      guard !distance.overflow, distance.partialValue.magnitude < UInt64(Int64.max) else { throw .tooLarge }
      let count = Int64(distance.partialValue.magnitude) + (form == .inclusive ? 1 : 0)
      range = RangeObject(
        first: start, step: end < start ? -1 : 1, count: count, isExclusive: form == .exclusive)
    }
    guard heap.ranges.count < limits.elements else { throw .tooLarge }
    heap.ranges.append(range)
    return .range(UInt32(truncatingIfNeeded: heap.ranges.count - 1))
  }

  private func integer(_ value: Value, operand: Int) throws(Fault) -> Int64 {
    if case .integer(let integer) = value { return integer }
    return try number(value, operand: operand).integerPartClamped
  }
}

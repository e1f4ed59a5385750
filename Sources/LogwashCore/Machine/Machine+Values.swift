/// Taking values as what they can serve as: text, elements, members.
extension Machine {
  // MARK: Text

  /// The text of a string value, decoded. It formats nothing.
  @inline(__always)
  package mutating func plainText(_ value: Value, operand: Int = 0) throws(Fault) -> Text {
    if case .text(let text) = value { return text }
    return try plainTextSlowly(value, operand: operand)
  }

  private mutating func plainTextSlowly(_ value: Value, operand: Int) throws(Fault) -> Text {
    switch value {
    case .text(let text): return text
    case .escaped(let text): return try JSONString.decode(heap.view(text), heap: &heap)
    case .emptyDefault: return .empty
    case .object(let index):
      if case .match(let text, _) = heap.objects[Int(index)] { return text }
      throw .wrongKind(expected: .text, operand: operand)
    case .missing: throw .missing(operand: operand)
    default: throw .wrongKind(expected: .text, operand: operand)
    }
  }

  /// The text that `${value}` would print.
  @inline(__always)
  package mutating func text(of value: Value, _ program: Program, operand: Int = 0) throws(Fault) -> Text {
    if case .text(let text) = value { return text }
    return try format(value, program, operand: operand)
  }

  private mutating func format(_ value: Value, _ program: Program, operand: Int) throws(Fault) -> Text {
    switch value {
    case .text, .escaped, .emptyDefault: return try plainText(value, operand: operand)
    case .object where heap.kinds(of: value).contains(.text): return try plainText(value, operand: operand)
    case .moment(let moment): return try text(of: moment)
    default:
      charge(value)
      staging.removeAll()
      try Self.append(
        formatted: value, heap, settings, numberFormats, program, operand: operand, to: &staging)
      return try heap.makeText(staging.view())
    }
  }

  /// Prints a value as `${…}` does.
  @inline(__always)
  mutating func printValue(_ value: Value, _ program: Program) throws(Fault) {
    switch value {
    case .text(let string): text.append(heap.view(string))
    case .integer(let integer) where settings.numberFormat == .computer: text.append(decimal: integer)
    default: try printValueSlowly(value, program)
    }
    if text.count > limits.textBytes { throw .tooLarge }
  }

  private mutating func printValueSlowly(_ value: Value, _ program: Program) throws(Fault) {
    if heap.kinds(of: value).contains(.text) {
      text.append(heap.view(try plainText(value)))
    } else if case .moment(let moment) = value {
      text.append(heap.view(try text(of: moment)))
    } else {
      charge(value)
      try Self.append(formatted: value, heap, settings, numberFormats, program, operand: 0, to: &text)
    }
  }

  // MARK: Sequences

  /// The elements of a sequence, in the heap: ranges are counted out, JSON arrays are read.
  package mutating func elements(of value: Value, operand: Int = 0) throws(Fault) -> ElementRange {
    switch value {
    case .sequence(let range): return range
    case .emptyDefault: return ElementRange(start: 0, count: 0)
    case .document(let text):
      charge(reading: text)
      guard case .sequence(let range) = try JSONDocument.materialize(text, heap: &heap, reader: &reader)
      else {
        throw .wrongKind(expected: .sequence, operand: operand)
      }
      return range
    case .range(let index):
      let range = heap.ranges[Int(index)]
      guard let count = range.count, count <= limits.elements - heap.elements.count else {
        throw .tooLarge
      }
      let start = heap.elements.count
      for i in 0..<count { heap.elements.append(.integer(range.first &+ i &* range.step)) }
      return ElementRange(start: start, count: Int(count))
    case .object(let index):
      switch heap.objects[Int(index)] {
      case .matches(_, let matches, _): return matches
      default: throw .wrongKind(expected: .sequence, operand: operand)
      }
    case .missing: throw .missing(operand: operand)
    default: throw .wrongKind(expected: .sequence, operand: operand)
    }
  }

  // MARK: Hashes

  /// The members of a hash, in the heap.
  package mutating func hash(of value: Value, operand: Int = 0) throws(Fault) -> HashObject {
    switch value {
    case .hash(let index): return heap.hashes[Int(index)]
    case .emptyDefault: return HashObject(start: 0, count: 0)
    case .document(let text):
      charge(reading: text)
      guard case .hash(let index) = try JSONDocument.materialize(text, heap: &heap, reader: &reader) else {
        throw .wrongKind(expected: .hash, operand: operand)
      }
      return heap.hashes[Int(index)]
    case .object(let index):
      guard case .namespace(let number) = heap.objects[Int(index)] else {
        throw .wrongKind(expected: .hash, operand: operand)
      }
      return try variablesHash(at: variableIndex(0, namespace: Int(number)))
    case .missing: throw .missing(operand: operand)
    default: throw .wrongKind(expected: .hash, operand: operand)
    }
  }

  /// A JSON document as a sequence or hash, a range or matches as a sequence; everything else as it is.
  package mutating func materialize(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .document(let text): try JSONDocument.materialize(text, heap: &heap, reader: &reader)
    case .range: .sequence(try elements(of: value))
    case .object where heap.kinds(of: value).contains(.sequence): .sequence(try elements(of: value))
    default: value
    }
  }

  // MARK: Checks

  /// Makes sure that a value is there and of a kind, decoded (text as `.text`, numbers never as `.numeral`) unless any kind is
  /// right.
  @inline(__always)
  mutating func check(_ value: Value, _ kinds: Kinds, operand: Int) throws(Fault) -> Value {
    switch value {
    case .text where kinds.contains(.text): return value
    case .integer where kinds.contains(.number): return value
    default: return try checkSlowly(value, kinds, operand: operand)
    }
  }

  private mutating func checkSlowly(_ value: Value, _ kinds: Kinds, operand: Int) throws(Fault) -> Value {
    let found = heap.kinds(of: value)
    if found.contains(.missing), !kinds.contains(.missing) { throw .missing(operand: operand) }
    // What takes anything gets it as it is: a number that is only passed on keeps its text.
    if kinds.isSuperset(of: .any) { return value }
    guard !found.isDisjoint(with: kinds) else { throw .wrongKind(expected: kinds, operand: operand) }
    switch value {
    case .escaped: return .text(try plainText(value))
    case .object where found == .text && !kinds.contains(.sequence): return .text(try plainText(value))
    case .numeral: return heap.value(try number(value, operand: operand))
    default: return value
    }
  }
}

/// Reads what `Rejection.appendJSON` has written. For tools: it may allocate.
package struct RejectReader: ~Copyable {
  private var heap = Heap()
  /// How much of a record is kept; of a longer one the first bytes are, and it counts as cut.
  private let maxRecordBytes: Int

  package init(maxRecordBytes: Int = .max) { self.maxRecordBytes = maxRecordBytes }

  /// Why a line is no reject.
  package enum Problem: Error, Sendable, Hashable {
    case noJSON
    case missing(String)
    case unknownFault(String)

    /// Lower case, no full stop, to follow `line 7 `.
    package var message: String {
      switch self {
      case .noJSON: "is no JSON object"
      case .missing(let name): "has no `\(name)`"
      case .unknownFault(let name): "has the fault `\(name)`, which this version does not know"
      }
    }
  }

  package mutating func read(_ line: ByteView) throws(Problem) -> Rejection {
    heap.reset()
    heap.record = line
    guard
      case .document(let object) = try? JSONDocument.parse(
        Text(.record, offset: 0, count: line.count), heap: heap),
      JSONDocument.isObject(object, heap: heap)
    else { throw .noJSON }
    guard let name = text("fault", of: object) else { throw .missing("fault") }
    guard let fault = FaultCode.allCases.first(where: { $0.name == name.string }) else {
      throw .unknownFault(name.string)
    }
    guard let lineNumber = number("line", of: object) else { throw .missing("line") }
    guard let bytes = record(of: object) else { throw .missing("record") }
    var rejection = Rejection(
      fault: fault, message: text("reason", of: object)?.string ?? name.string,
      sourceName: text("source", of: object)?.string ?? "", lineNumber: lineNumber,
      offset: number("offset", of: object) ?? 0, stage: number("stage", of: object) ?? 0,
      template: place(of: object), place: number("at", of: object), expected: texts("expected", of: object),
      element: text("element", of: object)?.string, record: bytes, isCut: flag("cut", of: object))
    if rejection.record.count > maxRecordBytes {
      rejection.record.removeSubrange(maxRecordBytes...)
      rejection.isCut = true
    }
    rejection.place = rejection.place.map { min(max($0, 0), rejection.record.count) }
    return rejection
  }

  // MARK: Members

  private func member(_ name: String, of object: Text) -> Value {
    let key = ConstantBytes(Array(name.utf8))
    defer { extendLifetime(key) }
    return JSONDocument.member(of: object, key: key.view, in: heap.view(object))
  }

  private mutating func text(_ name: String, of object: Text) -> [UInt8]? { text(member(name, of: object)) }

  private mutating func text(_ value: Value) -> [UInt8]? {
    switch value {
    case .text(let text): return heap.view(text).array
    case .escaped(let text):
      var decoded = OutputBuffer(capacity: Int(text.count))
      JSONString.decode(heap.view(text), to: &decoded)
      return decoded.array
    default: return nil
    }
  }

  /// No place in any file is as far as this; with those that are, nothing can be reckoned.
  private static let largestNumber = 1 << 60

  private func number(_ name: String, of object: Text) -> Int? {
    guard case .numeral(let text) = member(name, of: object) else { return nil }
    return Int(heap.view(text).string).map { min(max($0, 0), Self.largestNumber) }
  }

  private func flag(_ name: String, of object: Text) -> Bool {
    if case .boolean(true) = member(name, of: object) { true } else { false }
  }

  private mutating func texts(_ name: String, of object: Text) -> [String] {
    guard case .document(let list) = member(name, of: object) else { return [] }
    // A reject expects a few things; who has written more has written no reject.
    return (0..<min(JSONDocument.count(of: list, heap: heap), 100)).compactMap { index in
      text(JSONDocument.element(of: list, at: index, heap: heap))?.string
    }
  }

  private mutating func place(of object: Text) -> Rejection.TemplatePlace? {
    guard case .document(let place) = member("template", of: object), let line = number("line", of: place),
      let column = number("column", of: place), let name = text("name", of: place)
    else { return nil }
    return Rejection.TemplatePlace(name: name.string, line: line, column: column, code: "")
  }

  private mutating func record(of object: Text) -> [UInt8]? {
    text("record", of: object) ?? text("record_base64", of: object).flatMap { [UInt8](base64: $0) }
  }
}

extension [UInt8] {
  fileprivate var string: String { String(decoding: self, as: UTF8.self) }

  /// What base64 stands for (RFC 4648, with padding); nil when it is none.
  fileprivate init?(base64 text: [UInt8]) {
    guard text.count % 4 == 0 else { return nil }
    self = []
    reserveCapacity(text.count / 4 * 3)
    let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
    for start in stride(from: 0, to: text.count, by: 4) {
      var bits: UInt32 = 0
      for (index, byte) in text[start..<start + 4].enumerated() {
        let isPadding = start + index >= text.count - padding
        guard let digit = isPadding ? 0 : byte.base64Digit else { return nil }
        bits = bits << 6 | digit
      }
      append(UInt8(truncatingIfNeeded: bits >> 16))
      append(UInt8(truncatingIfNeeded: bits >> 8))
      append(UInt8(truncatingIfNeeded: bits))
    }
    removeLast(padding)
  }
}

extension UInt8 {
  fileprivate var base64Digit: UInt32? {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(self - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(self - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

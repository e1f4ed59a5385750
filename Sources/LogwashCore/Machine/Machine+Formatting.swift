/// How values print: numbers, booleans and dates by the settings in force.
///
/// These take the parts of a machine that they need, not the machine: what they append to is a part of it, too.
extension Machine {
  /// Appends what `${value}` prints for a value that is no string.
  static func append(
    formatted value: Value, _ heap: borrowing Heap, _ settings: Settings,
    _ formats: RunTimeCache<NumberFormat>,
    _ program: Program, operand: Int, to out: inout OutputBuffer
  ) throws(Fault) {
    let kinds = heap.kinds(of: value)
    if kinds.contains(.number) {
      let number = try heap.number(value)
      switch settings.numberFormat {
      case .computer: out.append(computer: number)
      case .compiled(let index): try append(number, program.numberFormats[Int(index)], to: &out)
      case .madeAtRunTime(let index): try append(number, formats.values[Int(index)], to: &out)
      case .pinned: if let format = formats.pinned { try append(number, format, to: &out) }
      }
    } else if kinds.contains(.boolean) {
      if settings.refusesBooleans { throw Fault(.badFormat, operand: operand) }
      append(heap.boolean(value), heap, settings, to: &out)
    } else if kinds.contains(.missing) {
      throw .missing(operand: operand)
    } else {
      throw .wrongKind(expected: .printable, operand: operand)
    }
  }

  private static func append(
    _ number: Number, _ format: NumberFormat, to out: inout OutputBuffer
  ) throws(Fault) {
    do {
      try format.write(number, into: &out)
    } catch {
      throw error.fault
    }
  }

  private static func append(
    _ truth: Bool, _ heap: borrowing Heap, _ settings: Settings, to out: inout OutputBuffer
  ) {
    if let words = settings.booleanWords {
      out.append(heap.view(truth ? words.whenTrue : words.whenFalse))
    } else {
      out.append(truth ? "true" : "false")
    }
  }

  /// A date by the format that is set for its kind.
  ///
  /// - Throws: `badFormat` when it is not known whether the value is a date, a time or both.
  package mutating func text(of moment: Moment) throws(Fault) -> Text {
    let format = try currentDateFormat(moment.kind)
    let zone = try currentZone()
    staging.removeAll()
    format.append(moment, zone: zone, to: &staging)
    return try heap.makeText(staging.view())
  }

  /// What `?c` prints.
  package mutating func computerText(of value: Value) throws(Fault) -> Text {
    let kinds = heap.kinds(of: value)
    staging.removeAll()
    if kinds.contains(.number) {
      staging.append(computer: try heap.number(value))
    } else if kinds.contains(.boolean) {
      staging.append(heap.boolean(value) ? "true" : "false")
    } else if kinds.contains(.text) {
      return try escape(plainText(value), by: .literal)
    } else {
      throw kinds.contains(.missing) ? .missing : .wrongKind(expected: [.number, .boolean, .text])
    }
    return try heap.makeText(staging.view())
  }
}

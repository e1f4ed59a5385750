/// How values print: numbers, booleans and dates by the settings in force.
extension Machine {
  /// Appends what `${value}` prints for a value that is no string.
  mutating func append(
    formatted value: Value, _ program: Program, operand: Int, to out: inout OutputBuffer
  ) throws(Fault) {
    let kinds = heap.kinds(of: value)
    if kinds.contains(.number) {
      let number = try number(value, operand: operand)
      switch settings.numberFormat {
      case .computer: out.append(computer: number)
      case .compiled(let index): program.numberFormats[Int(index)].append(number, to: &out)
      case .madeAtRunTime(let index): numberFormats[Int(index)].append(number, to: &out)
      }
    } else if kinds.contains(.boolean) {
      appendBoolean(boolean(value), to: &out)
    } else if case .moment(let moment) = value {
      try append(moment, to: &out)
    } else if kinds.contains(.missing) {
      throw .missing(operand: operand)
    } else {
      throw .wrongKind(expected: .printable, operand: operand)
    }
  }

  private func appendBoolean(_ truth: Bool, to out: inout OutputBuffer) {
    if let words = settings.booleanWords {
      out.append(heap.view(truth ? words.whenTrue : words.whenFalse))
    } else {
      out.append(truth ? "true" : "false")
    }
  }

  /// What `?c` prints.
  package mutating func computerText(of value: Value) throws(Fault) -> Text {
    let kinds = heap.kinds(of: value)
    staging.removeAll()
    if kinds.contains(.number) {
      staging.append(computer: try number(value, operand: 0))
    } else if kinds.contains(.boolean) {
      staging.append(boolean(value) ? "true" : "false")
    } else if kinds.contains(.text) {
      let text = try plainText(value)
      JSONWriter.append(string: heap.view(text), to: &staging)
    } else {
      throw kinds.contains(.missing) ? .missing : .wrongKind(expected: [.number, .boolean, .text])
    }
    return try heap.makeText(staging.view())
  }

  /// A date by the format that is set for its kind; ISO 8601 where none is set.
  private mutating func append(_ moment: Moment, to out: inout OutputBuffer) throws(Fault) {
    out.append(iso: moment)
  }
}

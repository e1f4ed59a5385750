/// Writes a dissect pattern as instructions of a scanner.
enum DissectLowering {
  /// Nil for what its steps do not have: delimiters of more than eight bytes, and padding of more than one. And for hundreds of
  /// fields.
  static func lower(prefix: [UInt8], _ fields: [DissectField]) -> [ScanInstruction]? {
    guard let last = fields.last, last.delimiter.count <= longestDelimiter else { return nil }
    var code = literal(prefix)
    for (i, field) in fields.enumerated().dropLast() {
      guard let first = field.delimiter.first, field.delimiter.count <= longestDelimiter else { return nil }
      let isSingle = field.delimiter.count == 1
      guard isSingle || !field.isPadded else { return nil }
      let delimiter = ByteSet(first)
      code += keep(
        i, of: fields,
        isSingle ? .run(ByteSet.bytes.subtracting(delimiter), minimum: 0, maximum: nil) : .until(first))
      code += literal(field.delimiter)
      if field.isPadded { code.append(.run(delimiter, minimum: 0, maximum: nil)) }
    }
    code += keep(fields.count - 1, of: fields, .rest) + literal(last.delimiter) + [.accept(0)]
    return code.count <= ScanLowering.maximumCount ? code : nil
  }

  private static let longestDelimiter = 8

  private static func literal(_ bytes: [UInt8]) -> [ScanInstruction] { bytes.map { .byte(ByteSet($0)) } }

  /// A field as its group, if it has to be kept.
  private static func keep(
    _ i: Int, of fields: [DissectField], _ run: ScanInstruction
  ) -> [ScanInstruction] {
    fields[i].isKept(among: fields) ? [.open(i + 1), run, .close(i + 1)] : [run]
  }
}

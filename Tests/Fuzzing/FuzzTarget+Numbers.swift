internal import LogwashCore

extension FuzzTarget {
  /// An input is a number and, behind a NUL byte, a format.
  static func numbers() -> FuzzTarget {
    FuzzTarget(
      "numbers", "Numbers, their arithmetic and their formats; what is written for computers is read back."
    ) {
      let arithmetic = TemplateProbe(
        "<#attempt><#assign n = line?number><#recover><#assign n = 0></#attempt><#attempt>"
          + "${[n + 1, n - 0.1, n * n, n / 7, n % 3, n?round, n?floor, n?ceiling, n?int, n?long, n?double, n?float, n?c, n?string]?json}<#recover></#attempt>",
        writesJSON: true)
      return { bytes in
        let end = bytes.firstIndex(of: 0) ?? bytes.count
        let text = ConstantBytes(Array(bytes[..<end]))
        let source = String(decoding: bytes[end...].dropFirst(), as: UTF8.self)
        defer { extendLifetime(text) }
        // With more digits everything is right and slow, as it must be.
        guard let number = try? Number(parsing: text.view),
          (try? number.bigDecimal())?.scale.magnitude ?? 0 <= 1000
        else { return }
        var out = OutputBuffer()
        out.append(computer: number)
        let again = try? Number(parsing: out.view())
        // FreeMarker's format for computers ends behind 16 digits of a fraction.
        if let decimal = try? number.bigDecimal(), decimal.scale <= 16,
          (try? again?.bigDecimal().compare(to: decimal)) != 0
        {
          fail("\(shown(bytes[..<end])) is \(number), written \(shown(out.array)), read as \(again as Any)")
        }
        if bytes.count <= 300 { arithmetic.run(Array(bytes[..<end])) }
        if let format = try? NumberFormat(source) {
          out.removeAll()
          try? format.write(number, into: &out)
        }
      }
    }
  }
}

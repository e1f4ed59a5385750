import Testing

@testable import LogwashCore

/// No text and no format may trap, whatever they hold.
@Suite struct TimeFuzzTests {
  private static let alphabet = Array(
    "0123456789-+:/., TZWtz'yMdHhmsSaEXkKDuwWFGYLJanFebPMGMTEST\u{E9}\0".utf8)

  private func randomBytes(upTo limit: Int, _ generator: inout SystemRandomNumberGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...limit, using: &generator)).map { _ in
      Self.alphabet.randomElement(using: &generator)!
    }
  }

  @Test func `random texts are read or not, but never trap`() throws {
    let names =
      TimestampFormat.names + [
        "yyyy-MM-dd HH:mm:ss.SSS Z", "yyyyDDDHHmmssSSSz", "EEE MMM d y h a X", "yyMMddkkmmssSS",
      ]
    let formats = try names.map { try TimestampFormat($0) }
    let dates = try ["iso", "xs", "full", "G Y w W F E u D H k K h a S Z", "yMdHms", "yyyyMMddHHmmssSSS"].map
    {
      try DateFormat($0, kind: .dateTime)
    }
    let zone = try #require(TimeZoneTable().zone(named: "Europe/Berlin"))
    let defaults = TimestampDefaults(year: .year(2024))
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<4000 {
      let bytes = ConstantBytes(randomBytes(upTo: 40, &generator))
      withExtendedLifetime(bytes) { bytes in
        for format in formats {
          let moment = format.parse(bytes.view, zone: zone, defaults: defaults)
          let stop = format.furthest(bytes.view, defaults: defaults)
          #expect(stop.offset <= bytes.count)
          // Whether it matches does not depend on the zone.
          #expect((moment == nil) == (format.parse(bytes.view, zone: .utc, defaults: defaults) == nil))
        }
        for date in dates { _ = date.parse(bytes.view, zone: zone) }
      }
    }
  }

  @Test func `random formats compile or are refused, and print whatever instant`() {
    var generator = SystemRandomNumberGenerator()
    var out = OutputBuffer()
    for _ in 0..<4000 {
      let text = String(decoding: randomBytes(upTo: 12, &generator), as: UTF8.self)
      let moment = Moment(
        seconds: .random(in: .min ... .max, using: &generator),
        nanoseconds: .random(in: 0...999_999_999, using: &generator),
        kind: .dateTime)
      if let format = try? DateFormat(text, kind: .dateTime) { format.append(moment, zone: .utc, to: &out) }
      if let format = try? TimestampFormat(text) { _ = format.reading("2024-03-05 10:11:12") }
      out.append(iso: moment)
      out.removeAll()
    }
  }
}

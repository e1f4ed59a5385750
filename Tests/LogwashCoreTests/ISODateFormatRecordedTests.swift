import Testing

@testable import LogwashCore

/// What FreeMarker 2.3.31 printed and read with its `iso`, `xs` and style formats (JDK 17, en_US), recorded by running it.
@Suite struct ISODateFormatRecordedTests {
  private static let kinds: [String: Moment.Kind] = ["date": .date, "time": .time, "datetime": .dateTime]

  @Test func `formats print what FreeMarker prints`() throws {
    let zones = TimeZoneTable()
    for row in recordedOutput.split(separator: "\n") {
      let cells = row.split(separator: "¦", omittingEmptySubsequences: false).map(String.init)
      let zone = try #require(zones.zone(named: cells[1]))
      let kind = try #require(Self.kinds[cells[2]])
      let moment = Moment(milliseconds: try #require(Int64(cells[0])), kind: kind)
      #expect(try DateFormat(cells[3], kind: kind).printing(moment, zone: zone) == cells[4], "\(row)")
    }
  }

  @Test func `formats read what FreeMarker reads`() throws {
    let zones = TimeZoneTable()
    for row in recordedInput.split(separator: "\n") {
      let cells = row.split(separator: "¦", omittingEmptySubsequences: false).map(String.init)
      let zone = try #require(zones.zone(named: cells[0]))
      let kind = try #require(Self.kinds[cells[1]])
      let moment = try DateFormat(cells[2], kind: kind).reading(cells[3], zone: zone)
      #expect(moment.map { "\($0.milliseconds)" } ?? "nil" == cells[4], "\(row)")
    }
  }
}

extension DateFormat {
  func printing(_ moment: Moment, zone: Zone = .utc) -> String {
    var out = OutputBuffer()
    append(moment, zone: zone, to: &out)
    return out.string
  }

  func reading(_ text: String, zone: Zone = .utc) -> Moment? {
    let bytes = ConstantBytes(Array(text.utf8))
    return withExtendedLifetime(bytes) { parse($0.view, zone: zone) }
  }
}

/// Milliseconds ¦ zone ¦ kind ¦ format ¦ text.
private let recordedOutput = #"""
  0¦UTC¦date¦iso¦1970-01-01
  0¦Europe/Berlin¦date¦iso h¦1970-01-01
  0¦America/New_York¦date¦iso_m¦1969-12-31
  0¦GMT+05:45¦date¦iso s¦1970-01-01
  0¦UTC¦date¦iso ms¦1970-01-01
  0¦Europe/Berlin¦date¦iso nz¦1970-01-01
  0¦America/New_York¦date¦iso_m_nz¦1969-12-31
  0¦GMT+05:45¦date¦iso fz¦1970-01-01
  0¦UTC¦date¦iso u¦1970-01-01
  0¦Europe/Berlin¦date¦iso fu s¦1970-01-01
  0¦America/New_York¦date¦iso ms nz u¦1970-01-01
  0¦GMT+05:45¦date¦xs¦1970-01-01+05:45
  0¦UTC¦date¦xs s¦1970-01-01Z
  0¦Europe/Berlin¦date¦xs_ms¦1970-01-01+01:00
  0¦America/New_York¦date¦xs nz¦1969-12-31
  0¦GMT+05:45¦date¦xs fz u¦1970-01-01Z
  0¦UTC¦date¦short¦1/1/70
  0¦Europe/Berlin¦date¦medium¦Jan 1, 1970
  0¦America/New_York¦date¦long¦December 31, 1969
  0¦GMT+05:45¦date¦full¦Thursday, January 1, 1970
  0¦UTC¦date¦¦Jan 1, 1970
  0¦Europe/Berlin¦date¦short_long¦1/1/70
  0¦America/New_York¦date¦long_short¦December 31, 1969
  0¦GMT+05:45¦date¦full_full¦Thursday, January 1, 1970
  0¦UTC¦time¦iso¦00:00:00Z
  0¦Europe/Berlin¦time¦iso h¦01+01:00
  0¦America/New_York¦time¦iso_m¦19:00-05:00
  0¦GMT+05:45¦time¦iso s¦05:45:00+05:45
  0¦UTC¦time¦iso ms¦00:00:00.000Z
  0¦Europe/Berlin¦time¦iso nz¦01:00:00
  0¦America/New_York¦time¦iso_m_nz¦19:00
  0¦GMT+05:45¦time¦iso fz¦05:45:00+05:45
  0¦UTC¦time¦iso u¦00:00:00Z
  0¦Europe/Berlin¦time¦iso fu s¦00:00:00Z
  0¦America/New_York¦time¦iso ms nz u¦00:00:00.000
  0¦GMT+05:45¦time¦xs¦05:45:00+05:45
  0¦UTC¦time¦xs s¦00:00:00Z
  0¦Europe/Berlin¦time¦xs_ms¦01:00:00.000+01:00
  0¦America/New_York¦time¦xs nz¦19:00:00
  0¦GMT+05:45¦time¦xs fz u¦00:00:00Z
  0¦UTC¦time¦short¦12:00 AM
  0¦Europe/Berlin¦time¦medium¦1:00:00 AM
  0¦America/New_York¦time¦long¦7:00:00 PM EST
  0¦GMT+05:45¦time¦full¦5:45:00 AM GMT+05:45
  0¦UTC¦time¦¦12:00:00 AM
  0¦Europe/Berlin¦time¦short_long¦1:00 AM
  0¦America/New_York¦time¦long_short¦7:00:00 PM EST
  0¦GMT+05:45¦time¦full_full¦5:45:00 AM GMT+05:45
  0¦UTC¦datetime¦iso¦1970-01-01T00:00:00Z
  0¦Europe/Berlin¦datetime¦iso h¦1970-01-01T01+01:00
  0¦America/New_York¦datetime¦iso_m¦1969-12-31T19:00-05:00
  0¦GMT+05:45¦datetime¦iso s¦1970-01-01T05:45:00+05:45
  0¦UTC¦datetime¦iso ms¦1970-01-01T00:00:00.000Z
  0¦Europe/Berlin¦datetime¦iso nz¦1970-01-01T01:00:00
  0¦America/New_York¦datetime¦iso_m_nz¦1969-12-31T19:00
  0¦GMT+05:45¦datetime¦iso fz¦1970-01-01T05:45:00+05:45
  0¦UTC¦datetime¦iso u¦1970-01-01T00:00:00Z
  0¦Europe/Berlin¦datetime¦iso fu s¦1970-01-01T00:00:00Z
  0¦America/New_York¦datetime¦iso ms nz u¦1970-01-01T00:00:00.000
  0¦GMT+05:45¦datetime¦xs¦1970-01-01T05:45:00+05:45
  0¦UTC¦datetime¦xs s¦1970-01-01T00:00:00Z
  0¦Europe/Berlin¦datetime¦xs_ms¦1970-01-01T01:00:00.000+01:00
  0¦America/New_York¦datetime¦xs nz¦1969-12-31T19:00:00
  0¦GMT+05:45¦datetime¦xs fz u¦1970-01-01T00:00:00Z
  0¦UTC¦datetime¦short¦1/1/70, 12:00 AM
  0¦Europe/Berlin¦datetime¦medium¦Jan 1, 1970, 1:00:00 AM
  0¦America/New_York¦datetime¦long¦December 31, 1969 at 7:00:00 PM EST
  0¦GMT+05:45¦datetime¦full¦Thursday, January 1, 1970 at 5:45:00 AM GMT+05:45
  0¦UTC¦datetime¦¦Jan 1, 1970, 12:00:00 AM
  0¦Europe/Berlin¦datetime¦short_long¦1/1/70, 1:00:00 AM CET
  0¦America/New_York¦datetime¦long_short¦December 31, 1969, 7:00 PM
  0¦GMT+05:45¦datetime¦full_full¦Thursday, January 1, 1970 at 5:45:00 AM GMT+05:45
  1709633472120¦UTC¦date¦iso¦2024-03-05
  1709633472120¦Europe/Berlin¦date¦iso h¦2024-03-05
  1709633472120¦America/New_York¦date¦iso_m¦2024-03-05
  1709633472120¦GMT+05:45¦date¦iso s¦2024-03-05
  1709633472120¦UTC¦date¦iso ms¦2024-03-05
  1709633472120¦Europe/Berlin¦date¦iso nz¦2024-03-05
  1709633472120¦America/New_York¦date¦iso_m_nz¦2024-03-05
  1709633472120¦GMT+05:45¦date¦iso fz¦2024-03-05
  1709633472120¦UTC¦date¦iso u¦2024-03-05
  1709633472120¦Europe/Berlin¦date¦iso fu s¦2024-03-05
  1709633472120¦America/New_York¦date¦iso ms nz u¦2024-03-05
  1709633472120¦GMT+05:45¦date¦xs¦2024-03-05+05:45
  1709633472120¦UTC¦date¦xs s¦2024-03-05Z
  1709633472120¦Europe/Berlin¦date¦xs_ms¦2024-03-05+01:00
  1709633472120¦America/New_York¦date¦xs nz¦2024-03-05
  1709633472120¦GMT+05:45¦date¦xs fz u¦2024-03-05Z
  1709633472120¦UTC¦date¦short¦3/5/24
  1709633472120¦Europe/Berlin¦date¦medium¦Mar 5, 2024
  1709633472120¦America/New_York¦date¦long¦March 5, 2024
  1709633472120¦GMT+05:45¦date¦full¦Tuesday, March 5, 2024
  1709633472120¦UTC¦date¦¦Mar 5, 2024
  1709633472120¦Europe/Berlin¦date¦short_long¦3/5/24
  1709633472120¦America/New_York¦date¦long_short¦March 5, 2024
  1709633472120¦GMT+05:45¦date¦full_full¦Tuesday, March 5, 2024
  1709633472120¦UTC¦time¦iso¦10:11:12.12Z
  1709633472120¦Europe/Berlin¦time¦iso h¦11+01:00
  1709633472120¦America/New_York¦time¦iso_m¦05:11-05:00
  1709633472120¦GMT+05:45¦time¦iso s¦15:56:12+05:45
  1709633472120¦UTC¦time¦iso ms¦10:11:12.120Z
  1709633472120¦Europe/Berlin¦time¦iso nz¦11:11:12.12
  1709633472120¦America/New_York¦time¦iso_m_nz¦05:11
  1709633472120¦GMT+05:45¦time¦iso fz¦15:56:12.12+05:45
  1709633472120¦UTC¦time¦iso u¦10:11:12.12Z
  1709633472120¦Europe/Berlin¦time¦iso fu s¦10:11:12Z
  1709633472120¦America/New_York¦time¦iso ms nz u¦10:11:12.120
  1709633472120¦GMT+05:45¦time¦xs¦15:56:12.12+05:45
  1709633472120¦UTC¦time¦xs s¦10:11:12Z
  1709633472120¦Europe/Berlin¦time¦xs_ms¦11:11:12.120+01:00
  1709633472120¦America/New_York¦time¦xs nz¦05:11:12.12
  1709633472120¦GMT+05:45¦time¦xs fz u¦10:11:12.12Z
  1709633472120¦UTC¦time¦short¦10:11 AM
  1709633472120¦Europe/Berlin¦time¦medium¦11:11:12 AM
  1709633472120¦America/New_York¦time¦long¦5:11:12 AM EST
  1709633472120¦GMT+05:45¦time¦full¦3:56:12 PM GMT+05:45
  1709633472120¦UTC¦time¦¦10:11:12 AM
  1709633472120¦Europe/Berlin¦time¦short_long¦11:11 AM
  1709633472120¦America/New_York¦time¦long_short¦5:11:12 AM EST
  1709633472120¦GMT+05:45¦time¦full_full¦3:56:12 PM GMT+05:45
  1709633472120¦UTC¦datetime¦iso¦2024-03-05T10:11:12.12Z
  1709633472120¦Europe/Berlin¦datetime¦iso h¦2024-03-05T11+01:00
  1709633472120¦America/New_York¦datetime¦iso_m¦2024-03-05T05:11-05:00
  1709633472120¦GMT+05:45¦datetime¦iso s¦2024-03-05T15:56:12+05:45
  1709633472120¦UTC¦datetime¦iso ms¦2024-03-05T10:11:12.120Z
  1709633472120¦Europe/Berlin¦datetime¦iso nz¦2024-03-05T11:11:12.12
  1709633472120¦America/New_York¦datetime¦iso_m_nz¦2024-03-05T05:11
  1709633472120¦GMT+05:45¦datetime¦iso fz¦2024-03-05T15:56:12.12+05:45
  1709633472120¦UTC¦datetime¦iso u¦2024-03-05T10:11:12.12Z
  1709633472120¦Europe/Berlin¦datetime¦iso fu s¦2024-03-05T10:11:12Z
  1709633472120¦America/New_York¦datetime¦iso ms nz u¦2024-03-05T10:11:12.120
  1709633472120¦GMT+05:45¦datetime¦xs¦2024-03-05T15:56:12.12+05:45
  1709633472120¦UTC¦datetime¦xs s¦2024-03-05T10:11:12Z
  1709633472120¦Europe/Berlin¦datetime¦xs_ms¦2024-03-05T11:11:12.120+01:00
  1709633472120¦America/New_York¦datetime¦xs nz¦2024-03-05T05:11:12.12
  1709633472120¦GMT+05:45¦datetime¦xs fz u¦2024-03-05T10:11:12.12Z
  1709633472120¦UTC¦datetime¦short¦3/5/24, 10:11 AM
  1709633472120¦Europe/Berlin¦datetime¦medium¦Mar 5, 2024, 11:11:12 AM
  1709633472120¦America/New_York¦datetime¦long¦March 5, 2024 at 5:11:12 AM EST
  1709633472120¦GMT+05:45¦datetime¦full¦Tuesday, March 5, 2024 at 3:56:12 PM GMT+05:45
  1709633472120¦UTC¦datetime¦¦Mar 5, 2024, 10:11:12 AM
  1709633472120¦Europe/Berlin¦datetime¦short_long¦3/5/24, 11:11:12 AM CET
  1709633472120¦America/New_York¦datetime¦long_short¦March 5, 2024, 5:11 AM
  1709633472120¦GMT+05:45¦datetime¦full_full¦Tuesday, March 5, 2024 at 3:56:12 PM GMT+05:45
  1729990800007¦UTC¦date¦iso¦2024-10-27
  1729990800007¦Europe/Berlin¦date¦iso h¦2024-10-27
  1729990800007¦America/New_York¦date¦iso_m¦2024-10-26
  1729990800007¦GMT+05:45¦date¦iso s¦2024-10-27
  1729990800007¦UTC¦date¦iso ms¦2024-10-27
  1729990800007¦Europe/Berlin¦date¦iso nz¦2024-10-27
  1729990800007¦America/New_York¦date¦iso_m_nz¦2024-10-26
  1729990800007¦GMT+05:45¦date¦iso fz¦2024-10-27
  1729990800007¦UTC¦date¦iso u¦2024-10-27
  1729990800007¦Europe/Berlin¦date¦iso fu s¦2024-10-27
  1729990800007¦America/New_York¦date¦iso ms nz u¦2024-10-27
  1729990800007¦GMT+05:45¦date¦xs¦2024-10-27+05:45
  1729990800007¦UTC¦date¦xs s¦2024-10-27Z
  1729990800007¦Europe/Berlin¦date¦xs_ms¦2024-10-27+01:00
  1729990800007¦America/New_York¦date¦xs nz¦2024-10-26
  1729990800007¦GMT+05:45¦date¦xs fz u¦2024-10-27Z
  1729990800007¦UTC¦date¦short¦10/27/24
  1729990800007¦Europe/Berlin¦date¦medium¦Oct 27, 2024
  1729990800007¦America/New_York¦date¦long¦October 26, 2024
  1729990800007¦GMT+05:45¦date¦full¦Sunday, October 27, 2024
  1729990800007¦UTC¦date¦¦Oct 27, 2024
  1729990800007¦Europe/Berlin¦date¦short_long¦10/27/24
  1729990800007¦America/New_York¦date¦long_short¦October 26, 2024
  1729990800007¦GMT+05:45¦date¦full_full¦Sunday, October 27, 2024
  1729990800007¦UTC¦time¦iso¦01:00:00.007Z
  1729990800007¦Europe/Berlin¦time¦iso h¦02+01:00
  1729990800007¦America/New_York¦time¦iso_m¦21:00-04:00
  1729990800007¦GMT+05:45¦time¦iso s¦06:45:00+05:45
  1729990800007¦UTC¦time¦iso ms¦01:00:00.007Z
  1729990800007¦Europe/Berlin¦time¦iso nz¦02:00:00.007
  1729990800007¦America/New_York¦time¦iso_m_nz¦21:00
  1729990800007¦GMT+05:45¦time¦iso fz¦06:45:00.007+05:45
  1729990800007¦UTC¦time¦iso u¦01:00:00.007Z
  1729990800007¦Europe/Berlin¦time¦iso fu s¦01:00:00Z
  1729990800007¦America/New_York¦time¦iso ms nz u¦01:00:00.007
  1729990800007¦GMT+05:45¦time¦xs¦06:45:00.007+05:45
  1729990800007¦UTC¦time¦xs s¦01:00:00Z
  1729990800007¦Europe/Berlin¦time¦xs_ms¦02:00:00.007+01:00
  1729990800007¦America/New_York¦time¦xs nz¦21:00:00.007
  1729990800007¦GMT+05:45¦time¦xs fz u¦01:00:00.007Z
  1729990800007¦UTC¦time¦short¦1:00 AM
  1729990800007¦Europe/Berlin¦time¦medium¦2:00:00 AM
  1729990800007¦America/New_York¦time¦long¦9:00:00 PM EDT
  1729990800007¦GMT+05:45¦time¦full¦6:45:00 AM GMT+05:45
  1729990800007¦UTC¦time¦¦1:00:00 AM
  1729990800007¦Europe/Berlin¦time¦short_long¦2:00 AM
  1729990800007¦America/New_York¦time¦long_short¦9:00:00 PM EDT
  1729990800007¦GMT+05:45¦time¦full_full¦6:45:00 AM GMT+05:45
  1729990800007¦UTC¦datetime¦iso¦2024-10-27T01:00:00.007Z
  1729990800007¦Europe/Berlin¦datetime¦iso h¦2024-10-27T02+01:00
  1729990800007¦America/New_York¦datetime¦iso_m¦2024-10-26T21:00-04:00
  1729990800007¦GMT+05:45¦datetime¦iso s¦2024-10-27T06:45:00+05:45
  1729990800007¦UTC¦datetime¦iso ms¦2024-10-27T01:00:00.007Z
  1729990800007¦Europe/Berlin¦datetime¦iso nz¦2024-10-27T02:00:00.007
  1729990800007¦America/New_York¦datetime¦iso_m_nz¦2024-10-26T21:00
  1729990800007¦GMT+05:45¦datetime¦iso fz¦2024-10-27T06:45:00.007+05:45
  1729990800007¦UTC¦datetime¦iso u¦2024-10-27T01:00:00.007Z
  1729990800007¦Europe/Berlin¦datetime¦iso fu s¦2024-10-27T01:00:00Z
  1729990800007¦America/New_York¦datetime¦iso ms nz u¦2024-10-27T01:00:00.007
  1729990800007¦GMT+05:45¦datetime¦xs¦2024-10-27T06:45:00.007+05:45
  1729990800007¦UTC¦datetime¦xs s¦2024-10-27T01:00:00Z
  1729990800007¦Europe/Berlin¦datetime¦xs_ms¦2024-10-27T02:00:00.007+01:00
  1729990800007¦America/New_York¦datetime¦xs nz¦2024-10-26T21:00:00.007
  1729990800007¦GMT+05:45¦datetime¦xs fz u¦2024-10-27T01:00:00.007Z
  1729990800007¦UTC¦datetime¦short¦10/27/24, 1:00 AM
  1729990800007¦Europe/Berlin¦datetime¦medium¦Oct 27, 2024, 2:00:00 AM
  1729990800007¦America/New_York¦datetime¦long¦October 26, 2024 at 9:00:00 PM EDT
  1729990800007¦GMT+05:45¦datetime¦full¦Sunday, October 27, 2024 at 6:45:00 AM GMT+05:45
  1729990800007¦UTC¦datetime¦¦Oct 27, 2024, 1:00:00 AM
  1729990800007¦Europe/Berlin¦datetime¦short_long¦10/27/24, 2:00:00 AM CET
  1729990800007¦America/New_York¦datetime¦long_short¦October 26, 2024, 9:00 PM
  1729990800007¦GMT+05:45¦datetime¦full_full¦Sunday, October 27, 2024 at 6:45:00 AM GMT+05:45
  -62198755200000¦UTC¦date¦iso¦-1-01-01
  -62198755200000¦Europe/Berlin¦date¦iso h¦-1-01-01
  -62198755200000¦America/New_York¦date¦iso_m¦-2-12-31
  -62198755200000¦GMT+05:45¦date¦iso s¦-1-01-01
  -62198755200000¦UTC¦date¦iso ms¦-1-01-01
  -62198755200000¦Europe/Berlin¦date¦iso nz¦-1-01-01
  -62198755200000¦America/New_York¦date¦iso_m_nz¦-2-12-31
  -62198755200000¦GMT+05:45¦date¦iso fz¦-1-01-01
  -62198755200000¦UTC¦date¦iso u¦-1-01-01
  -62198755200000¦Europe/Berlin¦date¦iso fu s¦-1-01-01
  -62198755200000¦America/New_York¦date¦iso ms nz u¦-1-01-01
  -62198755200000¦GMT+05:45¦date¦xs¦-2-01-01+05:45
  -62198755200000¦UTC¦date¦xs s¦-2-01-01Z
  -62198755200000¦Europe/Berlin¦date¦xs_ms¦-2-01-01+01:00
  -62198755200000¦America/New_York¦date¦xs nz¦-3-12-31
  -62198755200000¦GMT+05:45¦date¦xs fz u¦-2-01-01Z
  -62198755200000¦UTC¦date¦short¦1/3/02
  -62198755200000¦Europe/Berlin¦date¦medium¦Jan 3, 2
  -62198755200000¦America/New_York¦date¦long¦January 2, 2
  -62198755200000¦GMT+05:45¦date¦full¦Friday, January 3, 2
  -62198755200000¦UTC¦date¦¦Jan 3, 2
  -62198755200000¦Europe/Berlin¦date¦short_long¦1/3/02
  -62198755200000¦America/New_York¦date¦long_short¦January 2, 2
  -62198755200000¦GMT+05:45¦date¦full_full¦Friday, January 3, 2
  -62198755200000¦UTC¦time¦iso¦00:00:00Z
  -62198755200000¦Europe/Berlin¦time¦iso h¦01+01:00
  -62198755200000¦America/New_York¦time¦iso_m¦19:00-05:00
  -62198755200000¦GMT+05:45¦time¦iso s¦05:45:00+05:45
  -62198755200000¦UTC¦time¦iso ms¦00:00:00.000Z
  -62198755200000¦Europe/Berlin¦time¦iso nz¦01:00:00
  -62198755200000¦America/New_York¦time¦iso_m_nz¦19:00
  -62198755200000¦GMT+05:45¦time¦iso fz¦05:45:00+05:45
  -62198755200000¦UTC¦time¦iso u¦00:00:00Z
  -62198755200000¦Europe/Berlin¦time¦iso fu s¦00:00:00Z
  -62198755200000¦America/New_York¦time¦iso ms nz u¦00:00:00.000
  -62198755200000¦GMT+05:45¦time¦xs¦05:45:00+05:45
  -62198755200000¦UTC¦time¦xs s¦00:00:00Z
  -62198755200000¦Europe/Berlin¦time¦xs_ms¦01:00:00.000+01:00
  -62198755200000¦America/New_York¦time¦xs nz¦19:00:00
  -62198755200000¦GMT+05:45¦time¦xs fz u¦00:00:00Z
  -62198755200000¦UTC¦time¦short¦12:00 AM
  -62198755200000¦Europe/Berlin¦time¦medium¦1:00:00 AM
  -62198755200000¦America/New_York¦time¦long¦7:00:00 PM EST
  -62198755200000¦GMT+05:45¦time¦full¦5:45:00 AM GMT+05:45
  -62198755200000¦UTC¦time¦¦12:00:00 AM
  -62198755200000¦Europe/Berlin¦time¦short_long¦1:00 AM
  -62198755200000¦America/New_York¦time¦long_short¦7:00:00 PM EST
  -62198755200000¦GMT+05:45¦time¦full_full¦5:45:00 AM GMT+05:45
  -62198755200000¦UTC¦datetime¦iso¦-1-01-01T00:00:00Z
  -62198755200000¦Europe/Berlin¦datetime¦iso h¦-1-01-01T01+01:00
  -62198755200000¦America/New_York¦datetime¦iso_m¦-2-12-31T19:00-05:00
  -62198755200000¦GMT+05:45¦datetime¦iso s¦-1-01-01T05:45:00+05:45
  -62198755200000¦UTC¦datetime¦iso ms¦-1-01-01T00:00:00.000Z
  -62198755200000¦Europe/Berlin¦datetime¦iso nz¦-1-01-01T01:00:00
  -62198755200000¦America/New_York¦datetime¦iso_m_nz¦-2-12-31T19:00
  -62198755200000¦GMT+05:45¦datetime¦iso fz¦-1-01-01T05:45:00+05:45
  -62198755200000¦UTC¦datetime¦iso u¦-1-01-01T00:00:00Z
  -62198755200000¦Europe/Berlin¦datetime¦iso fu s¦-1-01-01T00:00:00Z
  -62198755200000¦America/New_York¦datetime¦iso ms nz u¦-1-01-01T00:00:00.000
  -62198755200000¦GMT+05:45¦datetime¦xs¦-2-01-01T05:45:00+05:45
  -62198755200000¦UTC¦datetime¦xs s¦-2-01-01T00:00:00Z
  -62198755200000¦Europe/Berlin¦datetime¦xs_ms¦-2-01-01T01:00:00.000+01:00
  -62198755200000¦America/New_York¦datetime¦xs nz¦-3-12-31T19:00:00
  -62198755200000¦GMT+05:45¦datetime¦xs fz u¦-2-01-01T00:00:00Z
  -62198755200000¦UTC¦datetime¦short¦1/3/02, 12:00 AM
  -62198755200000¦Europe/Berlin¦datetime¦medium¦Jan 3, 2, 1:00:00 AM
  -62198755200000¦America/New_York¦datetime¦long¦January 2, 2 at 7:00:00 PM EST
  -62198755200000¦GMT+05:45¦datetime¦full¦Friday, January 3, 2 at 5:45:00 AM GMT+05:45
  -62198755200000¦UTC¦datetime¦¦Jan 3, 2, 12:00:00 AM
  -62198755200000¦Europe/Berlin¦datetime¦short_long¦1/3/02, 1:00:00 AM CET
  -62198755200000¦America/New_York¦datetime¦long_short¦January 2, 2, 7:00 PM
  -62198755200000¦GMT+05:45¦datetime¦full_full¦Friday, January 3, 2 at 5:45:00 AM GMT+05:45
  253402300800000¦UTC¦date¦iso¦10000-01-01
  253402300800000¦Europe/Berlin¦date¦iso h¦10000-01-01
  253402300800000¦America/New_York¦date¦iso_m¦9999-12-31
  253402300800000¦GMT+05:45¦date¦iso s¦10000-01-01
  253402300800000¦UTC¦date¦iso ms¦10000-01-01
  253402300800000¦Europe/Berlin¦date¦iso nz¦10000-01-01
  253402300800000¦America/New_York¦date¦iso_m_nz¦9999-12-31
  253402300800000¦GMT+05:45¦date¦iso fz¦10000-01-01
  253402300800000¦UTC¦date¦iso u¦10000-01-01
  253402300800000¦Europe/Berlin¦date¦iso fu s¦10000-01-01
  253402300800000¦America/New_York¦date¦iso ms nz u¦10000-01-01
  253402300800000¦GMT+05:45¦date¦xs¦10000-01-01+05:45
  253402300800000¦UTC¦date¦xs s¦10000-01-01Z
  253402300800000¦Europe/Berlin¦date¦xs_ms¦10000-01-01+01:00
  253402300800000¦America/New_York¦date¦xs nz¦9999-12-31
  253402300800000¦GMT+05:45¦date¦xs fz u¦10000-01-01Z
  253402300800000¦UTC¦date¦short¦1/1/00
  253402300800000¦Europe/Berlin¦date¦medium¦Jan 1, 10000
  253402300800000¦America/New_York¦date¦long¦December 31, 9999
  253402300800000¦GMT+05:45¦date¦full¦Saturday, January 1, 10000
  253402300800000¦UTC¦date¦¦Jan 1, 10000
  253402300800000¦Europe/Berlin¦date¦short_long¦1/1/00
  253402300800000¦America/New_York¦date¦long_short¦December 31, 9999
  253402300800000¦GMT+05:45¦date¦full_full¦Saturday, January 1, 10000
  253402300800000¦UTC¦time¦iso¦00:00:00Z
  253402300800000¦Europe/Berlin¦time¦iso h¦01+01:00
  253402300800000¦America/New_York¦time¦iso_m¦19:00-05:00
  253402300800000¦GMT+05:45¦time¦iso s¦05:45:00+05:45
  253402300800000¦UTC¦time¦iso ms¦00:00:00.000Z
  253402300800000¦Europe/Berlin¦time¦iso nz¦01:00:00
  253402300800000¦America/New_York¦time¦iso_m_nz¦19:00
  253402300800000¦GMT+05:45¦time¦iso fz¦05:45:00+05:45
  253402300800000¦UTC¦time¦iso u¦00:00:00Z
  253402300800000¦Europe/Berlin¦time¦iso fu s¦00:00:00Z
  253402300800000¦America/New_York¦time¦iso ms nz u¦00:00:00.000
  253402300800000¦GMT+05:45¦time¦xs¦05:45:00+05:45
  253402300800000¦UTC¦time¦xs s¦00:00:00Z
  253402300800000¦Europe/Berlin¦time¦xs_ms¦01:00:00.000+01:00
  253402300800000¦America/New_York¦time¦xs nz¦19:00:00
  253402300800000¦GMT+05:45¦time¦xs fz u¦00:00:00Z
  253402300800000¦UTC¦time¦short¦12:00 AM
  253402300800000¦Europe/Berlin¦time¦medium¦1:00:00 AM
  253402300800000¦America/New_York¦time¦long¦7:00:00 PM EST
  253402300800000¦GMT+05:45¦time¦full¦5:45:00 AM GMT+05:45
  253402300800000¦UTC¦time¦¦12:00:00 AM
  253402300800000¦Europe/Berlin¦time¦short_long¦1:00 AM
  253402300800000¦America/New_York¦time¦long_short¦7:00:00 PM EST
  253402300800000¦GMT+05:45¦time¦full_full¦5:45:00 AM GMT+05:45
  253402300800000¦UTC¦datetime¦iso¦10000-01-01T00:00:00Z
  253402300800000¦Europe/Berlin¦datetime¦iso h¦10000-01-01T01+01:00
  253402300800000¦America/New_York¦datetime¦iso_m¦9999-12-31T19:00-05:00
  253402300800000¦GMT+05:45¦datetime¦iso s¦10000-01-01T05:45:00+05:45
  253402300800000¦UTC¦datetime¦iso ms¦10000-01-01T00:00:00.000Z
  253402300800000¦Europe/Berlin¦datetime¦iso nz¦10000-01-01T01:00:00
  253402300800000¦America/New_York¦datetime¦iso_m_nz¦9999-12-31T19:00
  253402300800000¦GMT+05:45¦datetime¦iso fz¦10000-01-01T05:45:00+05:45
  253402300800000¦UTC¦datetime¦iso u¦10000-01-01T00:00:00Z
  253402300800000¦Europe/Berlin¦datetime¦iso fu s¦10000-01-01T00:00:00Z
  253402300800000¦America/New_York¦datetime¦iso ms nz u¦10000-01-01T00:00:00.000
  253402300800000¦GMT+05:45¦datetime¦xs¦10000-01-01T05:45:00+05:45
  253402300800000¦UTC¦datetime¦xs s¦10000-01-01T00:00:00Z
  253402300800000¦Europe/Berlin¦datetime¦xs_ms¦10000-01-01T01:00:00.000+01:00
  253402300800000¦America/New_York¦datetime¦xs nz¦9999-12-31T19:00:00
  253402300800000¦GMT+05:45¦datetime¦xs fz u¦10000-01-01T00:00:00Z
  253402300800000¦UTC¦datetime¦short¦1/1/00, 12:00 AM
  253402300800000¦Europe/Berlin¦datetime¦medium¦Jan 1, 10000, 1:00:00 AM
  253402300800000¦America/New_York¦datetime¦long¦December 31, 9999 at 7:00:00 PM EST
  253402300800000¦GMT+05:45¦datetime¦full¦Saturday, January 1, 10000 at 5:45:00 AM GMT+05:45
  253402300800000¦UTC¦datetime¦¦Jan 1, 10000, 12:00:00 AM
  253402300800000¦Europe/Berlin¦datetime¦short_long¦1/1/00, 1:00:00 AM CET
  253402300800000¦America/New_York¦datetime¦long_short¦December 31, 9999, 7:00 PM
  253402300800000¦GMT+05:45¦datetime¦full_full¦Saturday, January 1, 10000 at 5:45:00 AM GMT+05:45
  """#

/// Zone ¦ kind ¦ format ¦ text ¦ milliseconds.
private let recordedInput = #"""
  UTC¦date¦iso¦2024-02-29¦1709164800000
  Europe/Berlin¦date¦iso¦2024-02-29¦1709161200000
  UTC¦date¦xs¦2024-02-29¦1709164800000
  Europe/Berlin¦date¦xs¦2024-02-29¦1709161200000
  Europe/Berlin¦date¦iso u¦2024-02-29¦1709164800000
  UTC¦date¦iso¦2024-02-30¦nil
  Europe/Berlin¦date¦iso¦2024-02-30¦nil
  UTC¦date¦xs¦2024-02-30¦nil
  Europe/Berlin¦date¦xs¦2024-02-30¦nil
  Europe/Berlin¦date¦iso u¦2024-02-30¦nil
  UTC¦date¦iso¦2023-02-29¦nil
  Europe/Berlin¦date¦iso¦2023-02-29¦nil
  UTC¦date¦xs¦2023-02-29¦nil
  Europe/Berlin¦date¦xs¦2023-02-29¦nil
  Europe/Berlin¦date¦iso u¦2023-02-29¦nil
  UTC¦date¦iso¦20240305¦1709596800000
  Europe/Berlin¦date¦iso¦20240305¦1709593200000
  UTC¦date¦xs¦20240305¦nil
  Europe/Berlin¦date¦xs¦20240305¦nil
  Europe/Berlin¦date¦iso u¦20240305¦1709596800000
  UTC¦date¦iso¦-20240305¦-126032976000000
  Europe/Berlin¦date¦iso¦-20240305¦-126032979600000
  UTC¦date¦xs¦-20240305¦nil
  Europe/Berlin¦date¦xs¦-20240305¦nil
  Europe/Berlin¦date¦iso u¦-20240305¦-126032976000000
  UTC¦date¦iso¦120240305¦317279116800000
  Europe/Berlin¦date¦iso¦120240305¦317279113200000
  UTC¦date¦xs¦120240305¦nil
  Europe/Berlin¦date¦xs¦120240305¦nil
  Europe/Berlin¦date¦iso u¦120240305¦317279116800000
  UTC¦date¦iso¦2024-0305¦nil
  Europe/Berlin¦date¦iso¦2024-0305¦nil
  UTC¦date¦xs¦2024-0305¦nil
  Europe/Berlin¦date¦xs¦2024-0305¦nil
  Europe/Berlin¦date¦iso u¦2024-0305¦nil
  UTC¦date¦iso¦202403-05¦nil
  Europe/Berlin¦date¦iso¦202403-05¦nil
  UTC¦date¦xs¦202403-05¦nil
  Europe/Berlin¦date¦xs¦202403-05¦nil
  Europe/Berlin¦date¦iso u¦202403-05¦nil
  UTC¦date¦iso¦2024-03-05Z¦nil
  Europe/Berlin¦date¦iso¦2024-03-05Z¦nil
  UTC¦date¦xs¦2024-03-05Z¦1709596800000
  Europe/Berlin¦date¦xs¦2024-03-05Z¦1709596800000
  Europe/Berlin¦date¦iso u¦2024-03-05Z¦nil
  UTC¦date¦iso¦2024-03-05+02:00¦nil
  Europe/Berlin¦date¦iso¦2024-03-05+02:00¦nil
  UTC¦date¦xs¦2024-03-05+02:00¦1709589600000
  Europe/Berlin¦date¦xs¦2024-03-05+02:00¦1709589600000
  Europe/Berlin¦date¦iso u¦2024-03-05+02:00¦nil
  UTC¦date¦iso¦123-03-05¦nil
  Europe/Berlin¦date¦iso¦123-03-05¦nil
  UTC¦date¦xs¦123-03-05¦-58280256000000
  Europe/Berlin¦date¦xs¦123-03-05¦-58280259600000
  Europe/Berlin¦date¦iso u¦123-03-05¦nil
  UTC¦date¦iso¦0000-03-05¦-62161689600000
  Europe/Berlin¦date¦iso¦0000-03-05¦-62161693200000
  UTC¦date¦xs¦0000-03-05¦nil
  Europe/Berlin¦date¦xs¦0000-03-05¦nil
  Europe/Berlin¦date¦iso u¦0000-03-05¦-62161689600000
  UTC¦date¦iso¦-0001-03-05¦-62193312000000
  Europe/Berlin¦date¦iso¦-0001-03-05¦-62193315600000
  UTC¦date¦xs¦-0001-03-05¦-62161689600000
  Europe/Berlin¦date¦xs¦-0001-03-05¦-62161693200000
  Europe/Berlin¦date¦iso u¦-0001-03-05¦-62193312000000
  UTC¦date¦iso¦+2024-03-05¦nil
  Europe/Berlin¦date¦iso¦+2024-03-05¦nil
  UTC¦date¦xs¦+2024-03-05¦nil
  Europe/Berlin¦date¦xs¦+2024-03-05¦nil
  Europe/Berlin¦date¦iso u¦+2024-03-05¦nil
  UTC¦date¦iso¦12345-01-01¦327403382400000
  Europe/Berlin¦date¦iso¦12345-01-01¦327403378800000
  UTC¦date¦xs¦12345-01-01¦327403382400000
  Europe/Berlin¦date¦xs¦12345-01-01¦327403378800000
  Europe/Berlin¦date¦iso u¦12345-01-01¦327403382400000
  UTC¦date¦iso¦2024-00-05¦nil
  Europe/Berlin¦date¦iso¦2024-00-05¦nil
  UTC¦date¦xs¦2024-00-05¦nil
  Europe/Berlin¦date¦xs¦2024-00-05¦nil
  Europe/Berlin¦date¦iso u¦2024-00-05¦nil
  UTC¦date¦iso¦2024-13-05¦nil
  Europe/Berlin¦date¦iso¦2024-13-05¦nil
  UTC¦date¦xs¦2024-13-05¦nil
  Europe/Berlin¦date¦xs¦2024-13-05¦nil
  Europe/Berlin¦date¦iso u¦2024-13-05¦nil
  UTC¦date¦iso¦2024-12-00¦nil
  Europe/Berlin¦date¦iso¦2024-12-00¦nil
  UTC¦date¦xs¦2024-12-00¦nil
  Europe/Berlin¦date¦xs¦2024-12-00¦nil
  Europe/Berlin¦date¦iso u¦2024-12-00¦nil
  UTC¦date¦iso¦2024-12-32¦nil
  Europe/Berlin¦date¦iso¦2024-12-32¦nil
  UTC¦date¦xs¦2024-12-32¦nil
  Europe/Berlin¦date¦xs¦2024-12-32¦nil
  Europe/Berlin¦date¦iso u¦2024-12-32¦nil
  UTC¦date¦iso¦2024-W10-2¦nil
  Europe/Berlin¦date¦iso¦2024-W10-2¦nil
  UTC¦date¦xs¦2024-W10-2¦nil
  Europe/Berlin¦date¦xs¦2024-W10-2¦nil
  Europe/Berlin¦date¦iso u¦2024-W10-2¦nil
  UTC¦date¦iso¦2024-065¦nil
  Europe/Berlin¦date¦iso¦2024-065¦nil
  UTC¦date¦xs¦2024-065¦nil
  Europe/Berlin¦date¦xs¦2024-065¦nil
  Europe/Berlin¦date¦iso u¦2024-065¦nil
  UTC¦date¦iso¦1582-10-10¦-12219724800000
  Europe/Berlin¦date¦iso¦1582-10-10¦-12219728400000
  UTC¦date¦xs¦1582-10-10¦-12219724800000
  Europe/Berlin¦date¦xs¦1582-10-10¦-12219728400000
  Europe/Berlin¦date¦iso u¦1582-10-10¦-12219724800000
  UTC¦date¦iso¦0001-01-01¦-62135596800000
  Europe/Berlin¦date¦iso¦0001-01-01¦-62135600400000
  UTC¦date¦xs¦0001-01-01¦-62135596800000
  Europe/Berlin¦date¦xs¦0001-01-01¦-62135600400000
  Europe/Berlin¦date¦iso u¦0001-01-01¦-62135596800000
  UTC¦date¦iso¦¦nil
  Europe/Berlin¦date¦iso¦¦nil
  UTC¦date¦xs¦¦nil
  Europe/Berlin¦date¦xs¦¦nil
  Europe/Berlin¦date¦iso u¦¦nil
  UTC¦date¦iso¦2024-03¦nil
  Europe/Berlin¦date¦iso¦2024-03¦nil
  UTC¦date¦xs¦2024-03¦nil
  Europe/Berlin¦date¦xs¦2024-03¦nil
  Europe/Berlin¦date¦iso u¦2024-03¦nil
  UTC¦time¦iso¦10¦36000000
  Europe/Berlin¦time¦iso¦10¦32400000
  UTC¦time¦xs¦10¦nil
  Europe/Berlin¦time¦xs¦10¦nil
  Europe/Berlin¦time¦iso u¦10¦36000000
  UTC¦time¦iso¦10:11¦36660000
  Europe/Berlin¦time¦iso¦10:11¦33060000
  UTC¦time¦xs¦10:11¦nil
  Europe/Berlin¦time¦xs¦10:11¦nil
  Europe/Berlin¦time¦iso u¦10:11¦36660000
  UTC¦time¦iso¦10:11:12¦36672000
  Europe/Berlin¦time¦iso¦10:11:12¦33072000
  UTC¦time¦xs¦10:11:12¦36672000
  Europe/Berlin¦time¦xs¦10:11:12¦33072000
  Europe/Berlin¦time¦iso u¦10:11:12¦36672000
  UTC¦time¦iso¦10:11:12.5¦36672500
  Europe/Berlin¦time¦iso¦10:11:12.5¦33072500
  UTC¦time¦xs¦10:11:12.5¦36672500
  Europe/Berlin¦time¦xs¦10:11:12.5¦33072500
  Europe/Berlin¦time¦iso u¦10:11:12.5¦36672500
  UTC¦time¦iso¦10:11:12,1239¦36672123
  Europe/Berlin¦time¦iso¦10:11:12,1239¦33072123
  UTC¦time¦xs¦10:11:12,1239¦nil
  Europe/Berlin¦time¦xs¦10:11:12,1239¦nil
  Europe/Berlin¦time¦iso u¦10:11:12,1239¦36672123
  UTC¦time¦iso¦10:11:12.1234567¦36672123
  Europe/Berlin¦time¦iso¦10:11:12.1234567¦33072123
  UTC¦time¦xs¦10:11:12.1234567¦36672123
  Europe/Berlin¦time¦xs¦10:11:12.1234567¦33072123
  Europe/Berlin¦time¦iso u¦10:11:12.1234567¦36672123
  UTC¦time¦iso¦1011¦36660000
  Europe/Berlin¦time¦iso¦1011¦33060000
  UTC¦time¦xs¦1011¦nil
  Europe/Berlin¦time¦xs¦1011¦nil
  Europe/Berlin¦time¦iso u¦1011¦36660000
  UTC¦time¦iso¦101112¦36672000
  Europe/Berlin¦time¦iso¦101112¦33072000
  UTC¦time¦xs¦101112¦nil
  Europe/Berlin¦time¦xs¦101112¦nil
  Europe/Berlin¦time¦iso u¦101112¦36672000
  UTC¦time¦iso¦101112.5+01¦33072500
  Europe/Berlin¦time¦iso¦101112.5+01¦33072500
  UTC¦time¦xs¦101112.5+01¦nil
  Europe/Berlin¦time¦xs¦101112.5+01¦nil
  Europe/Berlin¦time¦iso u¦101112.5+01¦33072500
  UTC¦time¦iso¦101112.5+0130¦31272500
  Europe/Berlin¦time¦iso¦101112.5+0130¦31272500
  UTC¦time¦xs¦101112.5+0130¦nil
  Europe/Berlin¦time¦xs¦101112.5+0130¦nil
  Europe/Berlin¦time¦iso u¦101112.5+0130¦31272500
  UTC¦time¦iso¦10:11:12.5+0130¦nil
  Europe/Berlin¦time¦iso¦10:11:12.5+0130¦nil
  UTC¦time¦xs¦10:11:12.5+0130¦nil
  Europe/Berlin¦time¦xs¦10:11:12.5+0130¦nil
  Europe/Berlin¦time¦iso u¦10:11:12.5+0130¦nil
  UTC¦time¦iso¦10:11:12.5+01:30¦31272500
  Europe/Berlin¦time¦iso¦10:11:12.5+01:30¦31272500
  UTC¦time¦xs¦10:11:12.5+01:30¦31272500
  Europe/Berlin¦time¦xs¦10:11:12.5+01:30¦31272500
  Europe/Berlin¦time¦iso u¦10:11:12.5+01:30¦31272500
  UTC¦time¦iso¦10:11Z¦36660000
  Europe/Berlin¦time¦iso¦10:11Z¦36660000
  UTC¦time¦xs¦10:11Z¦nil
  Europe/Berlin¦time¦xs¦10:11Z¦nil
  Europe/Berlin¦time¦iso u¦10:11Z¦36660000
  UTC¦time¦iso¦10:11+23:59¦-49680000
  Europe/Berlin¦time¦iso¦10:11+23:59¦-49680000
  UTC¦time¦xs¦10:11+23:59¦nil
  Europe/Berlin¦time¦xs¦10:11+23:59¦nil
  Europe/Berlin¦time¦iso u¦10:11+23:59¦-49680000
  UTC¦time¦iso¦10:11+24:00¦nil
  Europe/Berlin¦time¦iso¦10:11+24:00¦nil
  UTC¦time¦xs¦10:11+24:00¦nil
  Europe/Berlin¦time¦xs¦10:11+24:00¦nil
  Europe/Berlin¦time¦iso u¦10:11+24:00¦nil
  UTC¦time¦iso¦10:11:60¦nil
  Europe/Berlin¦time¦iso¦10:11:60¦nil
  UTC¦time¦xs¦10:11:60¦nil
  Europe/Berlin¦time¦xs¦10:11:60¦nil
  Europe/Berlin¦time¦iso u¦10:11:60¦nil
  UTC¦time¦iso¦10:60¦nil
  Europe/Berlin¦time¦iso¦10:60¦nil
  UTC¦time¦xs¦10:60¦nil
  Europe/Berlin¦time¦xs¦10:60¦nil
  Europe/Berlin¦time¦iso u¦10:60¦nil
  UTC¦time¦iso¦24:00¦86400000
  Europe/Berlin¦time¦iso¦24:00¦82800000
  UTC¦time¦xs¦24:00¦nil
  Europe/Berlin¦time¦xs¦24:00¦nil
  Europe/Berlin¦time¦iso u¦24:00¦86400000
  UTC¦time¦iso¦24¦86400000
  Europe/Berlin¦time¦iso¦24¦82800000
  UTC¦time¦xs¦24¦nil
  Europe/Berlin¦time¦xs¦24¦nil
  Europe/Berlin¦time¦iso u¦24¦86400000
  UTC¦time¦iso¦24:00:00.000¦86400000
  Europe/Berlin¦time¦iso¦24:00:00.000¦82800000
  UTC¦time¦xs¦24:00:00.000¦86400000
  Europe/Berlin¦time¦xs¦24:00:00.000¦82800000
  Europe/Berlin¦time¦iso u¦24:00:00.000¦86400000
  UTC¦time¦iso¦24:00:00.001¦nil
  Europe/Berlin¦time¦iso¦24:00:00.001¦nil
  UTC¦time¦xs¦24:00:00.001¦nil
  Europe/Berlin¦time¦xs¦24:00:00.001¦nil
  Europe/Berlin¦time¦iso u¦24:00:00.001¦nil
  UTC¦time¦iso¦25:00¦nil
  Europe/Berlin¦time¦iso¦25:00¦nil
  UTC¦time¦xs¦25:00¦nil
  Europe/Berlin¦time¦xs¦25:00¦nil
  Europe/Berlin¦time¦iso u¦25:00¦nil
  UTC¦time¦iso¦10:11:12z¦nil
  Europe/Berlin¦time¦iso¦10:11:12z¦nil
  UTC¦time¦xs¦10:11:12z¦nil
  Europe/Berlin¦time¦xs¦10:11:12z¦nil
  Europe/Berlin¦time¦iso u¦10:11:12z¦nil
  UTC¦time¦iso¦1:11¦nil
  Europe/Berlin¦time¦iso¦1:11¦nil
  UTC¦time¦xs¦1:11¦nil
  Europe/Berlin¦time¦xs¦1:11¦nil
  Europe/Berlin¦time¦iso u¦1:11¦nil
  UTC¦time¦iso¦10:11:12.¦nil
  Europe/Berlin¦time¦iso¦10:11:12.¦nil
  UTC¦time¦xs¦10:11:12.¦nil
  Europe/Berlin¦time¦xs¦10:11:12.¦nil
  Europe/Berlin¦time¦iso u¦10:11:12.¦nil
  UTC¦time¦iso¦10:1¦nil
  Europe/Berlin¦time¦iso¦10:1¦nil
  UTC¦time¦xs¦10:1¦nil
  Europe/Berlin¦time¦xs¦10:1¦nil
  Europe/Berlin¦time¦iso u¦10:1¦nil
  UTC¦time¦iso¦10 11¦nil
  Europe/Berlin¦time¦iso¦10 11¦nil
  UTC¦time¦xs¦10 11¦nil
  Europe/Berlin¦time¦xs¦10 11¦nil
  Europe/Berlin¦time¦iso u¦10 11¦nil
  UTC¦datetime¦iso¦2024-03-05T10:11:12¦1709633472000
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11:12¦1709629872000
  UTC¦datetime¦xs¦2024-03-05T10:11:12¦1709633472000
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11:12¦1709629872000
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11:12¦1709633472000
  UTC¦datetime¦iso¦2024-03-05T10:11:12Z¦1709633472000
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11:12Z¦1709633472000
  UTC¦datetime¦xs¦2024-03-05T10:11:12Z¦1709633472000
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11:12Z¦1709633472000
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11:12Z¦1709633472000
  UTC¦datetime¦iso¦2024-03-05T10:11:12.120-05:00¦1709651472120
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11:12.120-05:00¦1709651472120
  UTC¦datetime¦xs¦2024-03-05T10:11:12.120-05:00¦1709651472120
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11:12.120-05:00¦1709651472120
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11:12.120-05:00¦1709651472120
  UTC¦datetime¦iso¦2024-03-05T10¦1709632800000
  Europe/Berlin¦datetime¦iso¦2024-03-05T10¦1709629200000
  UTC¦datetime¦xs¦2024-03-05T10¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05T10¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10¦1709632800000
  UTC¦datetime¦iso¦2024-03-05T10:11¦1709633460000
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11¦1709629860000
  UTC¦datetime¦xs¦2024-03-05T10:11¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11¦1709633460000
  UTC¦datetime¦iso¦2024-03-05T10:11+02¦1709626260000
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11+02¦1709626260000
  UTC¦datetime¦xs¦2024-03-05T10:11+02¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11+02¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11+02¦1709626260000
  UTC¦datetime¦iso¦2024-03-05 10:11:12¦nil
  Europe/Berlin¦datetime¦iso¦2024-03-05 10:11:12¦nil
  UTC¦datetime¦xs¦2024-03-05 10:11:12¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05 10:11:12¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05 10:11:12¦nil
  UTC¦datetime¦iso¦2024-03-05t10:11:12¦nil
  Europe/Berlin¦datetime¦iso¦2024-03-05t10:11:12¦nil
  UTC¦datetime¦xs¦2024-03-05t10:11:12¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05t10:11:12¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05t10:11:12¦nil
  UTC¦datetime¦iso¦20240305T101112Z¦1709633472000
  Europe/Berlin¦datetime¦iso¦20240305T101112Z¦1709633472000
  UTC¦datetime¦xs¦20240305T101112Z¦nil
  Europe/Berlin¦datetime¦xs¦20240305T101112Z¦nil
  Europe/Berlin¦datetime¦iso u¦20240305T101112Z¦1709633472000
  UTC¦datetime¦iso¦20240305T101112,5+0100¦1709629872500
  Europe/Berlin¦datetime¦iso¦20240305T101112,5+0100¦1709629872500
  UTC¦datetime¦xs¦20240305T101112,5+0100¦nil
  Europe/Berlin¦datetime¦xs¦20240305T101112,5+0100¦nil
  Europe/Berlin¦datetime¦iso u¦20240305T101112,5+0100¦1709629872500
  UTC¦datetime¦iso¦20240305T10:11:12Z¦nil
  Europe/Berlin¦datetime¦iso¦20240305T10:11:12Z¦nil
  UTC¦datetime¦xs¦20240305T10:11:12Z¦nil
  Europe/Berlin¦datetime¦xs¦20240305T10:11:12Z¦nil
  Europe/Berlin¦datetime¦iso u¦20240305T10:11:12Z¦nil
  UTC¦datetime¦iso¦2024-03-05T101112Z¦nil
  Europe/Berlin¦datetime¦iso¦2024-03-05T101112Z¦nil
  UTC¦datetime¦xs¦2024-03-05T101112Z¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05T101112Z¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05T101112Z¦nil
  UTC¦datetime¦iso¦2024-03-05T10:11:12+0100¦nil
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11:12+0100¦nil
  UTC¦datetime¦xs¦2024-03-05T10:11:12+0100¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11:12+0100¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11:12+0100¦nil
  UTC¦datetime¦iso¦2024-03-05T24:00:00¦1709683200000
  Europe/Berlin¦datetime¦iso¦2024-03-05T24:00:00¦1709679600000
  UTC¦datetime¦xs¦2024-03-05T24:00:00¦1709683200000
  Europe/Berlin¦datetime¦xs¦2024-03-05T24:00:00¦1709679600000
  Europe/Berlin¦datetime¦iso u¦2024-03-05T24:00:00¦1709683200000
  UTC¦datetime¦iso¦2024-12-31T24:00:00Z¦1735689600000
  Europe/Berlin¦datetime¦iso¦2024-12-31T24:00:00Z¦1735689600000
  UTC¦datetime¦xs¦2024-12-31T24:00:00Z¦1735689600000
  Europe/Berlin¦datetime¦xs¦2024-12-31T24:00:00Z¦1735689600000
  Europe/Berlin¦datetime¦iso u¦2024-12-31T24:00:00Z¦1735689600000
  UTC¦datetime¦iso¦2024-03-05¦nil
  Europe/Berlin¦datetime¦iso¦2024-03-05¦nil
  UTC¦datetime¦xs¦2024-03-05¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05¦nil
  UTC¦datetime¦iso¦2024-03-31T02:30:00¦1711852200000
  Europe/Berlin¦datetime¦iso¦2024-03-31T02:30:00¦nil
  UTC¦datetime¦xs¦2024-03-31T02:30:00¦1711852200000
  Europe/Berlin¦datetime¦xs¦2024-03-31T02:30:00¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-31T02:30:00¦1711852200000
  UTC¦datetime¦iso¦2024-10-27T02:30:00¦1729996200000
  Europe/Berlin¦datetime¦iso¦2024-10-27T02:30:00¦1729992600000
  UTC¦datetime¦xs¦2024-10-27T02:30:00¦1729996200000
  Europe/Berlin¦datetime¦xs¦2024-10-27T02:30:00¦1729992600000
  Europe/Berlin¦datetime¦iso u¦2024-10-27T02:30:00¦1729996200000
  UTC¦datetime¦iso¦-0044-03-15T12:00:00Z¦-63549316800000
  Europe/Berlin¦datetime¦iso¦-0044-03-15T12:00:00Z¦-63549316800000
  UTC¦datetime¦xs¦-0044-03-15T12:00:00Z¦-63517780800000
  Europe/Berlin¦datetime¦xs¦-0044-03-15T12:00:00Z¦-63517780800000
  Europe/Berlin¦datetime¦iso u¦-0044-03-15T12:00:00Z¦-63549316800000
  UTC¦datetime¦iso¦2024-03-05T10:11:12.9999Z¦1709633472999
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11:12.9999Z¦1709633472999
  UTC¦datetime¦xs¦2024-03-05T10:11:12.9999Z¦1709633472999
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11:12.9999Z¦1709633472999
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11:12.9999Z¦1709633472999
  UTC¦datetime¦iso¦2024-03-05T10:11:12 Z¦nil
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11:12 Z¦nil
  UTC¦datetime¦xs¦2024-03-05T10:11:12 Z¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11:12 Z¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11:12 Z¦nil
  UTC¦datetime¦iso¦2024-03-05T10:11:12Zx¦nil
  Europe/Berlin¦datetime¦iso¦2024-03-05T10:11:12Zx¦nil
  UTC¦datetime¦xs¦2024-03-05T10:11:12Zx¦nil
  Europe/Berlin¦datetime¦xs¦2024-03-05T10:11:12Zx¦nil
  Europe/Berlin¦datetime¦iso u¦2024-03-05T10:11:12Zx¦nil
  """#

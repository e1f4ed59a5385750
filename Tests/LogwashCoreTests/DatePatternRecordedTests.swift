import Testing

@testable import LogwashCore

/// What Java's SimpleDateFormat printed and read (JDK 17, en_US, two digits meaning 1946 to 2045), recorded by running it.
@Suite struct DatePatternRecordedTests {
  @Test func `patterns print what Java prints`() throws {
    let zones = TimeZoneTable()
    for row in recordedOutput.split(separator: "\n") {
      let cells = row.split(separator: "¦", omittingEmptySubsequences: false).map(String.init)
      let zone = try #require(zones.zone(named: cells[1]))
      let moment = Moment(milliseconds: try #require(Int64(cells[0])), kind: .dateTime)
      #expect(try DatePattern(cells[2]).printing(moment, zone: zone) == cells[3], "\(row)")
    }
  }

  @Test func `patterns read what Java reads`() throws {
    let zones = TimeZoneTable()
    for row in recordedInput.split(separator: "\n") {
      let cells = row.split(separator: "¦", omittingEmptySubsequences: false).map(String.init)
      let zone = try #require(zones.zone(named: cells[0]))
      let moment = try DatePattern(cells[1]).reading(cells[2], zone: zone)
      #expect(moment.map { "\($0.milliseconds)" } ?? "nil" == cells[3], "\(row)")
    }
  }
}

extension DatePattern {
  func printing(_ moment: Moment, zone: Zone) -> String {
    var out = OutputBuffer()
    append(moment, zone: zone, to: &out)
    return out.string
  }

  func reading(_ text: String, zone: Zone = .utc) -> Moment? {
    let bytes = ConstantBytes(Array(text.utf8))
    return withExtendedLifetime(bytes) { parse($0.view, kind: .dateTime, zone: zone) }
  }
}

/// Milliseconds ¦ zone ¦ pattern ¦ text.
private let recordedOutput = #"""
  0¦UTC¦yyyy-MM-dd HH:mm:ss.SSS Z¦1970-01-01 00:00:00.000 +0000
  0¦Asia/Kolkata¦G y yy yyy yyyyy Y YY YYYY¦AD 1970 70 1970 01970 1970 70 1970
  0¦Pacific/Apia¦M MM MMM MMMM L LL LLL LLLL¦12 12 Dec December 12 12 Dec December
  0¦Europe/Berlin¦d ddd D DDD F w W u¦1 001 1 001 1 1 1 4
  0¦GMT-03:30¦E EEEE a H HH k K h hh m s S SSSSSS¦Wed Wednesday PM 20 20 20 8 8 08 30 0 0 000000
  0¦Australia/Lord_Howe¦z zzzz Z X XX XXX¦LHST Lord Howe Standard Time +1000 +10 +1000 +10:00
  0¦America/New_York¦EEE, dd MMM yyyy HH:mm:ss z¦Wed, 31 Dec 1969 19:00:00 EST
  0¦America/Sao_Paulo¦'o''clock' hh 'h' ''¦o'clock 09 h '
  1431857103000¦Europe/Berlin¦yyyy-MM-dd HH:mm:ss.SSS Z¦2015-05-17 12:05:03.000 +0200
  1431857103000¦GMT-03:30¦G y yy yyy yyyyy Y YY YYYY¦AD 2015 15 2015 02015 2015 15 2015
  1431857103000¦Australia/Lord_Howe¦M MM MMM MMMM L LL LLL LLLL¦5 05 May May 5 05 May May
  1431857103000¦America/New_York¦d ddd D DDD F w W u¦17 017 137 137 3 21 4 7
  1431857103000¦America/Sao_Paulo¦E EEEE a H HH k K h hh m s S SSSSSS¦Sun Sunday AM 7 07 7 7 7 07 5 3 0 000000
  1431857103000¦UTC¦z zzzz Z X XX XXX¦UTC Coordinated Universal Time +0000 Z Z Z
  1431857103000¦Asia/Kolkata¦EEE, dd MMM yyyy HH:mm:ss z¦Sun, 17 May 2015 15:35:03 IST
  1431857103000¦Pacific/Apia¦'o''clock' hh 'h' ''¦o'clock 11 h '
  1709633472120¦America/New_York¦yyyy-MM-dd HH:mm:ss.SSS Z¦2024-03-05 05:11:12.120 -0500
  1709633472120¦America/Sao_Paulo¦G y yy yyy yyyyy Y YY YYYY¦AD 2024 24 2024 02024 2024 24 2024
  1709633472120¦UTC¦M MM MMM MMMM L LL LLL LLLL¦3 03 Mar March 3 03 Mar March
  1709633472120¦Asia/Kolkata¦d ddd D DDD F w W u¦5 005 65 065 1 10 2 2
  1709633472120¦Pacific/Apia¦E EEEE a H HH k K h hh m s S SSSSSS¦Tue Tuesday PM 23 23 23 11 11 11 11 12 120 000120
  1709633472120¦Europe/Berlin¦z zzzz Z X XX XXX¦CET Central European Standard Time +0100 +01 +0100 +01:00
  1709633472120¦GMT-03:30¦EEE, dd MMM yyyy HH:mm:ss z¦Tue, 05 Mar 2024 06:41:12 GMT-03:30
  1709633472120¦Australia/Lord_Howe¦'o''clock' hh 'h' ''¦o'clock 09 h '
  -1¦Asia/Kolkata¦yyyy-MM-dd HH:mm:ss.SSS Z¦1970-01-01 05:29:59.999 +0530
  -1¦Pacific/Apia¦G y yy yyy yyyyy Y YY YYYY¦AD 1969 69 1969 01969 1970 70 1970
  -1¦Europe/Berlin¦M MM MMM MMMM L LL LLL LLLL¦1 01 Jan January 1 01 Jan January
  -1¦GMT-03:30¦d ddd D DDD F w W u¦31 031 365 365 5 1 5 3
  -1¦Australia/Lord_Howe¦E EEEE a H HH k K h hh m s S SSSSSS¦Thu Thursday AM 9 09 9 9 9 09 59 59 999 000999
  -1¦America/New_York¦z zzzz Z X XX XXX¦EST Eastern Standard Time -0500 -05 -0500 -05:00
  -1¦America/Sao_Paulo¦EEE, dd MMM yyyy HH:mm:ss z¦Wed, 31 Dec 1969 20:59:59 BRT
  -1¦UTC¦'o''clock' hh 'h' ''¦o'clock 11 h '
  951782399999¦GMT-03:30¦yyyy-MM-dd HH:mm:ss.SSS Z¦2000-02-28 20:29:59.999 -0330
  951782399999¦Australia/Lord_Howe¦G y yy yyy yyyyy Y YY YYYY¦AD 2000 00 2000 02000 2000 00 2000
  951782399999¦America/New_York¦M MM MMM MMMM L LL LLL LLLL¦2 02 Feb February 2 02 Feb February
  951782399999¦America/Sao_Paulo¦d ddd D DDD F w W u¦28 028 59 059 4 10 5 1
  951782399999¦UTC¦E EEEE a H HH k K h hh m s S SSSSSS¦Mon Monday PM 23 23 23 11 11 11 59 59 999 000999
  951782399999¦Asia/Kolkata¦z zzzz Z X XX XXX¦IST India Standard Time +0530 +05 +0530 +05:30
  951782399999¦Pacific/Apia¦EEE, dd MMM yyyy HH:mm:ss z¦Mon, 28 Feb 2000 12:59:59 WSST
  951782399999¦Europe/Berlin¦'o''clock' hh 'h' ''¦o'clock 12 h '
  1711846800000¦America/Sao_Paulo¦yyyy-MM-dd HH:mm:ss.SSS Z¦2024-03-30 22:00:00.000 -0300
  1711846800000¦UTC¦G y yy yyy yyyyy Y YY YYYY¦AD 2024 24 2024 02024 2024 24 2024
  1711846800000¦Asia/Kolkata¦M MM MMM MMMM L LL LLL LLLL¦3 03 Mar March 3 03 Mar March
  1711846800000¦Pacific/Apia¦d ddd D DDD F w W u¦31 031 91 091 5 14 6 7
  1711846800000¦Europe/Berlin¦E EEEE a H HH k K h hh m s S SSSSSS¦Sun Sunday AM 3 03 3 3 3 03 0 0 0 000000
  1711846800000¦GMT-03:30¦z zzzz Z X XX XXX¦GMT-03:30 GMT-03:30 -0330 -03 -0330 -03:30
  1711846800000¦Australia/Lord_Howe¦EEE, dd MMM yyyy HH:mm:ss z¦Sun, 31 Mar 2024 12:00:00 LHDT
  1711846800000¦America/New_York¦'o''clock' hh 'h' ''¦o'clock 09 h '
  1729990800000¦Pacific/Apia¦yyyy-MM-dd HH:mm:ss.SSS Z¦2024-10-27 14:00:00.000 +1300
  1729990800000¦Europe/Berlin¦G y yy yyy yyyyy Y YY YYYY¦AD 2024 24 2024 02024 2024 24 2024
  1729990800000¦GMT-03:30¦M MM MMM MMMM L LL LLL LLLL¦10 10 Oct October 10 10 Oct October
  1729990800000¦Australia/Lord_Howe¦d ddd D DDD F w W u¦27 027 301 301 4 44 5 7
  1729990800000¦America/New_York¦E EEEE a H HH k K h hh m s S SSSSSS¦Sat Saturday PM 21 21 21 9 9 09 0 0 0 000000
  1729990800000¦America/Sao_Paulo¦z zzzz Z X XX XXX¦BRT Brasilia Standard Time -0300 -03 -0300 -03:00
  1729990800000¦UTC¦EEE, dd MMM yyyy HH:mm:ss z¦Sun, 27 Oct 2024 01:00:00 UTC
  1729990800000¦Asia/Kolkata¦'o''clock' hh 'h' ''¦o'clock 06 h '
  -12219292800000¦Australia/Lord_Howe¦yyyy-MM-dd HH:mm:ss.SSS Z¦1582-10-15 10:30:00.000 +1030
  -12219292800000¦America/New_York¦G y yy yyy yyyyy Y YY YYYY¦AD 1582 82 1582 01582 1582 82 1582
  -12219292800000¦America/Sao_Paulo¦M MM MMM MMMM L LL LLL LLLL¦10 10 Oct October 10 10 Oct October
  -12219292800000¦Asia/Kolkata¦E EEEE a H HH k K h hh m s S SSSSSS¦Fri Friday AM 5 05 5 5 5 05 30 0 0 000000
  -12219292800000¦Pacific/Apia¦z zzzz Z X XX XXX¦WSST Apia Standard Time +1300 +13 +1300 +13:00
  -12219292800000¦Europe/Berlin¦EEE, dd MMM yyyy HH:mm:ss z¦Fri, 15 Oct 1582 01:00:00 CET
  -12219292800000¦GMT-03:30¦'o''clock' hh 'h' ''¦o'clock 08 h '
  -12219292800001¦UTC¦yyyy-MM-dd HH:mm:ss.SSS Z¦1582-10-04 23:59:59.999 +0000
  -12219292800001¦Asia/Kolkata¦G y yy yyy yyyyy Y YY YYYY¦AD 1582 82 1582 01582 1582 82 1582
  -12219292800001¦Pacific/Apia¦M MM MMM MMMM L LL LLL LLLL¦10 10 Oct October 10 10 Oct October
  -12219292800001¦GMT-03:30¦E EEEE a H HH k K h hh m s S SSSSSS¦Thu Thursday PM 20 20 20 8 8 08 29 59 999 000999
  -12219292800001¦Australia/Lord_Howe¦z zzzz Z X XX XXX¦LHST Lord Howe Standard Time +1030 +10 +1030 +10:30
  -12219292800001¦America/New_York¦EEE, dd MMM yyyy HH:mm:ss z¦Thu, 04 Oct 1582 18:59:59 EST
  -12219292800001¦America/Sao_Paulo¦'o''clock' hh 'h' ''¦o'clock 08 h '
  -62135596800000¦Europe/Berlin¦yyyy-MM-dd HH:mm:ss.SSS Z¦0001-01-03 01:00:00.000 +0100
  -62135596800000¦GMT-03:30¦G y yy yyy yyyyy Y YY YYYY¦AD 1 01 001 00001 1 01 0001
  -62135596800000¦Australia/Lord_Howe¦M MM MMM MMMM L LL LLL LLLL¦1 01 Jan January 1 01 Jan January
  -62135596800000¦America/New_York¦d ddd D DDD F w W u¦2 002 2 002 1 2 2 7
  -62135596800000¦America/Sao_Paulo¦E EEEE a H HH k K h hh m s S SSSSSS¦Sun Sunday PM 21 21 21 9 9 09 0 0 0 000000
  -62135596800000¦UTC¦z zzzz Z X XX XXX¦UTC Coordinated Universal Time +0000 Z Z Z
  -62135596800000¦Asia/Kolkata¦EEE, dd MMM yyyy HH:mm:ss z¦Mon, 03 Jan 0001 05:30:00 IST
  -62135596800000¦Pacific/Apia¦'o''clock' hh 'h' ''¦o'clock 01 h '
  -62135596800001¦America/New_York¦yyyy-MM-dd HH:mm:ss.SSS Z¦0001-01-02 18:59:59.999 -0500
  -62135596800001¦America/Sao_Paulo¦G y yy yyy yyyyy Y YY YYYY¦AD 1 01 001 00001 1 01 0001
  -62135596800001¦UTC¦M MM MMM MMMM L LL LLL LLLL¦1 01 Jan January 1 01 Jan January
  -62135596800001¦Asia/Kolkata¦d ddd D DDD F w W u¦3 003 3 003 1 2 2 1
  -62135596800001¦Pacific/Apia¦E EEEE a H HH k K h hh m s S SSSSSS¦Mon Monday PM 12 12 12 0 12 12 59 59 999 000999
  -62135596800001¦Europe/Berlin¦z zzzz Z X XX XXX¦CET Central European Standard Time +0100 +01 +0100 +01:00
  -62135596800001¦GMT-03:30¦EEE, dd MMM yyyy HH:mm:ss z¦Sun, 02 Jan 0001 20:29:59 GMT-03:30
  -62135596800001¦Australia/Lord_Howe¦'o''clock' hh 'h' ''¦o'clock 10 h '
  253402300799999¦Asia/Kolkata¦yyyy-MM-dd HH:mm:ss.SSS Z¦10000-01-01 05:29:59.999 +0530
  253402300799999¦Pacific/Apia¦G y yy yyy yyyyy Y YY YYYY¦AD 10000 00 10000 10000 10000 00 10000
  253402300799999¦Europe/Berlin¦M MM MMM MMMM L LL LLL LLLL¦1 01 Jan January 1 01 Jan January
  253402300799999¦GMT-03:30¦d ddd D DDD F w W u¦31 031 365 365 5 1 5 5
  253402300799999¦Australia/Lord_Howe¦E EEEE a H HH k K h hh m s S SSSSSS¦Sat Saturday AM 10 10 10 10 10 10 59 59 999 000999
  253402300799999¦America/New_York¦z zzzz Z X XX XXX¦EST Eastern Standard Time -0500 -05 -0500 -05:00
  253402300799999¦America/Sao_Paulo¦EEE, dd MMM yyyy HH:mm:ss z¦Fri, 31 Dec 9999 20:59:59 BRT
  253402300799999¦UTC¦'o''clock' hh 'h' ''¦o'clock 11 h '
  1735603200000¦GMT-03:30¦yyyy-MM-dd HH:mm:ss.SSS Z¦2024-12-30 20:30:00.000 -0330
  1735603200000¦Australia/Lord_Howe¦G y yy yyy yyyyy Y YY YYYY¦AD 2024 24 2024 02024 2025 25 2025
  1735603200000¦America/New_York¦M MM MMM MMMM L LL LLL LLLL¦12 12 Dec December 12 12 Dec December
  1735603200000¦America/Sao_Paulo¦d ddd D DDD F w W u¦30 030 365 365 5 1 5 1
  1735603200000¦UTC¦E EEEE a H HH k K h hh m s S SSSSSS¦Tue Tuesday AM 0 00 24 0 12 12 0 0 0 000000
  1735603200000¦Asia/Kolkata¦z zzzz Z X XX XXX¦IST India Standard Time +0530 +05 +0530 +05:30
  1735603200000¦Pacific/Apia¦EEE, dd MMM yyyy HH:mm:ss z¦Tue, 31 Dec 2024 13:00:00 WSST
  1735603200000¦Europe/Berlin¦'o''clock' hh 'h' ''¦o'clock 01 h '
  2540505600000¦America/Sao_Paulo¦yyyy-MM-dd HH:mm:ss.SSS Z¦2050-07-03 21:00:00.000 -0300
  2540505600000¦UTC¦G y yy yyy yyyyy Y YY YYYY¦AD 2050 50 2050 02050 2050 50 2050
  2540505600000¦Asia/Kolkata¦M MM MMM MMMM L LL LLL LLLL¦7 07 Jul July 7 07 Jul July
  2540505600000¦Pacific/Apia¦d ddd D DDD F w W u¦4 004 185 185 1 28 2 1
  2540505600000¦Europe/Berlin¦E EEEE a H HH k K h hh m s S SSSSSS¦Mon Monday AM 2 02 2 2 2 02 0 0 0 000000
  2540505600000¦GMT-03:30¦z zzzz Z X XX XXX¦GMT-03:30 GMT-03:30 -0330 -03 -0330 -03:30
  2540505600000¦Australia/Lord_Howe¦EEE, dd MMM yyyy HH:mm:ss z¦Mon, 04 Jul 2050 10:30:00 LHST
  2540505600000¦America/New_York¦'o''clock' hh 'h' ''¦o'clock 08 h '
  -2208988800001¦Pacific/Apia¦yyyy-MM-dd HH:mm:ss.SSS Z¦1900-01-01 12:59:59.999 +1300
  -2208988800001¦Europe/Berlin¦G y yy yyy yyyyy Y YY YYYY¦AD 1900 00 1900 01900 1900 00 1900
  -2208988800001¦GMT-03:30¦M MM MMM MMMM L LL LLL LLLL¦12 12 Dec December 12 12 Dec December
  -2208988800001¦Australia/Lord_Howe¦d ddd D DDD F w W u¦1 001 1 001 1 1 1 1
  -2208988800001¦America/New_York¦E EEEE a H HH k K h hh m s S SSSSSS¦Sun Sunday PM 18 18 18 6 6 06 59 59 999 000999
  -2208988800001¦America/Sao_Paulo¦z zzzz Z X XX XXX¦BRT Brasilia Standard Time -0300 -03 -0300 -03:00
  -2208988800001¦UTC¦EEE, dd MMM yyyy HH:mm:ss z¦Sun, 31 Dec 1899 23:59:59 UTC
  -2208988800001¦Asia/Kolkata¦'o''clock' hh 'h' ''¦o'clock 05 h '
  -5000000000000¦Australia/Lord_Howe¦yyyy-MM-dd HH:mm:ss.SSS Z¦1811-07-24 01:36:40.000 +1030
  -5000000000000¦America/New_York¦G y yy yyy yyyyy Y YY YYYY¦AD 1811 11 1811 01811 1811 11 1811
  -5000000000000¦America/Sao_Paulo¦M MM MMM MMMM L LL LLL LLLL¦7 07 Jul July 7 07 Jul July
  -5000000000000¦UTC¦d ddd D DDD F w W u¦23 023 204 204 4 30 4 2
  -5000000000000¦Asia/Kolkata¦E EEEE a H HH k K h hh m s S SSSSSS¦Tue Tuesday PM 20 20 20 8 8 08 36 40 0 000000
  -5000000000000¦Pacific/Apia¦z zzzz Z X XX XXX¦WSST Apia Standard Time +1300 +13 +1300 +13:00
  -5000000000000¦Europe/Berlin¦EEE, dd MMM yyyy HH:mm:ss z¦Tue, 23 Jul 1811 16:06:40 CET
  -5000000000000¦GMT-03:30¦'o''clock' hh 'h' ''¦o'clock 11 h '
  1640995199000¦UTC¦yyyy-MM-dd HH:mm:ss.SSS Z¦2021-12-31 23:59:59.000 +0000
  1640995199000¦Asia/Kolkata¦G y yy yyy yyyyy Y YY YYYY¦AD 2022 22 2022 02022 2022 22 2022
  1640995199000¦Pacific/Apia¦M MM MMM MMMM L LL LLL LLLL¦1 01 Jan January 1 01 Jan January
  1640995199000¦Europe/Berlin¦d ddd D DDD F w W u¦1 001 1 001 1 1 1 6
  1640995199000¦GMT-03:30¦E EEEE a H HH k K h hh m s S SSSSSS¦Fri Friday PM 20 20 20 8 8 08 29 59 0 000000
  1640995199000¦Australia/Lord_Howe¦z zzzz Z X XX XXX¦LHDT Lord Howe Daylight Time +1100 +11 +1100 +11:00
  1640995199000¦America/New_York¦EEE, dd MMM yyyy HH:mm:ss z¦Fri, 31 Dec 2021 18:59:59 EST
  1640995199000¦America/Sao_Paulo¦'o''clock' hh 'h' ''¦o'clock 08 h '
  4102444800000¦Europe/Berlin¦yyyy-MM-dd HH:mm:ss.SSS Z¦2100-01-01 01:00:00.000 +0100
  4102444800000¦GMT-03:30¦G y yy yyy yyyyy Y YY YYYY¦AD 2099 99 2099 02099 2100 00 2100
  4102444800000¦Australia/Lord_Howe¦M MM MMM MMMM L LL LLL LLLL¦1 01 Jan January 1 01 Jan January
  4102444800000¦America/New_York¦d ddd D DDD F w W u¦31 031 365 365 5 1 5 4
  4102444800000¦America/Sao_Paulo¦E EEEE a H HH k K h hh m s S SSSSSS¦Thu Thursday PM 21 21 21 9 9 09 0 0 0 000000
  4102444800000¦UTC¦z zzzz Z X XX XXX¦UTC Coordinated Universal Time +0000 Z Z Z
  4102444800000¦Asia/Kolkata¦EEE, dd MMM yyyy HH:mm:ss z¦Fri, 01 Jan 2100 05:30:00 IST
  4102444800000¦Pacific/Apia¦'o''clock' hh 'h' ''¦o'clock 01 h '
  """#

/// Zone ¦ pattern ¦ text ¦ milliseconds.
private let recordedInput = #"""
  UTC¦yyyy-MM-dd¦2024-02-30¦1709251200000
  Europe/Berlin¦yyyy-MM-dd¦2024-02-30¦1709247600000
  America/New_York¦yyyy-MM-dd¦2024-02-30¦1709269200000
  UTC¦yyyy-MM-dd¦2024-13-01¦1735689600000
  Europe/Berlin¦yyyy-MM-dd¦2024-13-01¦1735686000000
  America/New_York¦yyyy-MM-dd¦2024-13-01¦1735707600000
  UTC¦yyyy-MM-dd¦2024-00-00¦1701302400000
  Europe/Berlin¦yyyy-MM-dd¦2024-00-00¦1701298800000
  America/New_York¦yyyy-MM-dd¦2024-00-00¦1701320400000
  UTC¦yyyy-MM-dd¦2024-3-5 trailing¦1709596800000
  Europe/Berlin¦yyyy-MM-dd¦2024-3-5 trailing¦1709593200000
  America/New_York¦yyyy-MM-dd¦2024-3-5 trailing¦1709614800000
  UTC¦yyyy-MM-dd¦ 2024- 3- 5¦1709596800000
  Europe/Berlin¦yyyy-MM-dd¦ 2024- 3- 5¦1709593200000
  America/New_York¦yyyy-MM-dd¦ 2024- 3- 5¦1709614800000
  UTC¦yyyy-MM-dd¦2024/03/05¦nil
  Europe/Berlin¦yyyy-MM-dd¦2024/03/05¦nil
  America/New_York¦yyyy-MM-dd¦2024/03/05¦nil
  UTC¦yyyyMMdd¦20240305¦1709596800000
  Europe/Berlin¦yyyyMMdd¦20240305¦1709593200000
  America/New_York¦yyyyMMdd¦20240305¦1709614800000
  UTC¦yyyyMMddHHmmss¦20240305101112¦1709633472000
  Europe/Berlin¦yyyyMMddHHmmss¦20240305101112¦1709629872000
  America/New_York¦yyyyMMddHHmmss¦20240305101112¦1709651472000
  UTC¦yyyyMMdd¦2024035¦1709596800000
  Europe/Berlin¦yyyyMMdd¦2024035¦1709593200000
  America/New_York¦yyyyMMdd¦2024035¦1709614800000
  UTC¦yyyyMMdd¦-0010305¦-62193484800000
  Europe/Berlin¦yyyyMMdd¦-0010305¦-62193488400000
  America/New_York¦yyyyMMdd¦-0010305¦-62193466800000
  UTC¦yy-M-d¦99-1-1¦915148800000
  Europe/Berlin¦yy-M-d¦99-1-1¦915145200000
  America/New_York¦yy-M-d¦99-1-1¦915166800000
  UTC¦yy-M-d¦45-1-1¦2366841600000
  Europe/Berlin¦yy-M-d¦45-1-1¦2366838000000
  America/New_York¦yy-M-d¦45-1-1¦2366859600000
  UTC¦yy-M-d¦47-1-1¦-725846400000
  Europe/Berlin¦yy-M-d¦47-1-1¦-725850000000
  America/New_York¦yy-M-d¦47-1-1¦-725828400000
  UTC¦yy-M-d¦1-1-1¦-62135769600000
  Europe/Berlin¦yy-M-d¦1-1-1¦-62135773200000
  America/New_York¦yy-M-d¦1-1-1¦-62135751600000
  UTC¦yy-M-d¦101-1-1¦-58980009600000
  Europe/Berlin¦yy-M-d¦101-1-1¦-58980013200000
  America/New_York¦yy-M-d¦101-1-1¦-58979991600000
  UTC¦y-M-d¦24-1-1¦1704067200000
  Europe/Berlin¦y-M-d¦24-1-1¦1704063600000
  America/New_York¦y-M-d¦24-1-1¦1704085200000
  UTC¦yyy-M-d¦24-1-1¦-61410009600000
  Europe/Berlin¦yyy-M-d¦24-1-1¦-61410013200000
  America/New_York¦yyy-M-d¦24-1-1¦-61409991600000
  UTC¦dd/MMM/yyyy:HH:mm:ss Z¦17/May/2015:10:05:03 +0000¦1431857103000
  Europe/Berlin¦dd/MMM/yyyy:HH:mm:ss Z¦17/May/2015:10:05:03 +0000¦1431857103000
  America/New_York¦dd/MMM/yyyy:HH:mm:ss Z¦17/May/2015:10:05:03 +0000¦1431857103000
  UTC¦dd/MMM/yyyy:HH:mm:ss Z¦17/mAY/2015:10:05:03 -0730¦1431884103000
  Europe/Berlin¦dd/MMM/yyyy:HH:mm:ss Z¦17/mAY/2015:10:05:03 -0730¦1431884103000
  America/New_York¦dd/MMM/yyyy:HH:mm:ss Z¦17/mAY/2015:10:05:03 -0730¦1431884103000
  UTC¦dd/MMMM/yyyy¦17/September/2015¦1442448000000
  Europe/Berlin¦dd/MMMM/yyyy¦17/September/2015¦1442440800000
  America/New_York¦dd/MMMM/yyyy¦17/September/2015¦1442462400000
  UTC¦dd/MMM/yyyy¦17/September/2015¦1442448000000
  Europe/Berlin¦dd/MMM/yyyy¦17/September/2015¦1442440800000
  America/New_York¦dd/MMM/yyyy¦17/September/2015¦1442462400000
  UTC¦dd/MMMM/yyyy¦17/Sep/2015¦1442448000000
  Europe/Berlin¦dd/MMMM/yyyy¦17/Sep/2015¦1442440800000
  America/New_York¦dd/MMMM/yyyy¦17/Sep/2015¦1442462400000
  UTC¦dd/MMM/yyyy¦17/Sept/2015¦nil
  Europe/Berlin¦dd/MMM/yyyy¦17/Sept/2015¦nil
  America/New_York¦dd/MMM/yyyy¦17/Sept/2015¦nil
  UTC¦EEE MMM d HH:mm:ss yyyy¦Tue Mar  5 13:06:56 2024¦1709644016000
  Europe/Berlin¦EEE MMM d HH:mm:ss yyyy¦Tue Mar  5 13:06:56 2024¦1709640416000
  America/New_York¦EEE MMM d HH:mm:ss yyyy¦Tue Mar  5 13:06:56 2024¦1709662016000
  UTC¦EEE MMM d HH:mm:ss yyyy¦Mon Mar  5 13:06:56 2024¦1709644016000
  Europe/Berlin¦EEE MMM d HH:mm:ss yyyy¦Mon Mar  5 13:06:56 2024¦1709640416000
  America/New_York¦EEE MMM d HH:mm:ss yyyy¦Mon Mar  5 13:06:56 2024¦1709662016000
  UTC¦EEEE¦Tuesday¦432000000
  Europe/Berlin¦EEEE¦Tuesday¦428400000
  America/New_York¦EEEE¦Tuesday¦450000000
  UTC¦EEE¦Foo¦nil
  Europe/Berlin¦EEE¦Foo¦nil
  America/New_York¦EEE¦Foo¦nil
  UTC¦HH:mm¦25:61¦93660000
  Europe/Berlin¦HH:mm¦25:61¦90060000
  America/New_York¦HH:mm¦25:61¦111660000
  UTC¦HH:mm:ss.SSS¦01:02:03.5¦3723005
  Europe/Berlin¦HH:mm:ss.SSS¦01:02:03.5¦123005
  America/New_York¦HH:mm:ss.SSS¦01:02:03.5¦21723005
  UTC¦HH:mm:ss.SSS¦01:02:03.1234567¦4957567
  Europe/Berlin¦HH:mm:ss.SSS¦01:02:03.1234567¦1357567
  America/New_York¦HH:mm:ss.SSS¦01:02:03.1234567¦22957567
  UTC¦HH:mm:ss,SSS¦01:02:03.123¦nil
  Europe/Berlin¦HH:mm:ss,SSS¦01:02:03.123¦nil
  America/New_York¦HH:mm:ss,SSS¦01:02:03.123¦nil
  UTC¦h:mm a¦12:30 AM¦1800000
  Europe/Berlin¦h:mm a¦12:30 AM¦-1800000
  America/New_York¦h:mm a¦12:30 AM¦19800000
  UTC¦h:mm a¦12:30 PM¦45000000
  Europe/Berlin¦h:mm a¦12:30 PM¦41400000
  America/New_York¦h:mm a¦12:30 PM¦63000000
  UTC¦h:mm a¦11:59 pm¦86340000
  Europe/Berlin¦h:mm a¦11:59 pm¦82740000
  America/New_York¦h:mm a¦11:59 pm¦104340000
  UTC¦h:mm a¦13:00 PM¦90000000
  Europe/Berlin¦h:mm a¦13:00 PM¦86400000
  America/New_York¦h:mm a¦13:00 PM¦108000000
  UTC¦h:mm¦12:30¦1800000
  Europe/Berlin¦h:mm¦12:30¦-1800000
  America/New_York¦h:mm¦12:30¦19800000
  UTC¦h:mm¦11:30¦41400000
  Europe/Berlin¦h:mm¦11:30¦37800000
  America/New_York¦h:mm¦11:30¦59400000
  UTC¦K:mm a¦0:30 PM¦45000000
  Europe/Berlin¦K:mm a¦0:30 PM¦41400000
  America/New_York¦K:mm a¦0:30 PM¦63000000
  UTC¦k:mm¦24:30¦1800000
  Europe/Berlin¦k:mm¦24:30¦-1800000
  America/New_York¦k:mm¦24:30¦19800000
  UTC¦k:mm¦23:30¦84600000
  Europe/Berlin¦k:mm¦23:30¦81000000
  America/New_York¦k:mm¦23:30¦102600000
  UTC¦HH:mm z¦10:00 UTC¦36000000
  Europe/Berlin¦HH:mm z¦10:00 UTC¦36000000
  America/New_York¦HH:mm z¦10:00 UTC¦36000000
  UTC¦HH:mm z¦10:00 GMT¦36000000
  Europe/Berlin¦HH:mm z¦10:00 GMT¦36000000
  America/New_York¦HH:mm z¦10:00 GMT¦36000000
  UTC¦HH:mm z¦10:00 GMT+2:30¦27000000
  Europe/Berlin¦HH:mm z¦10:00 GMT+2:30¦27000000
  America/New_York¦HH:mm z¦10:00 GMT+2:30¦27000000
  UTC¦HH:mm z¦10:00 GMT+02:30¦27000000
  Europe/Berlin¦HH:mm z¦10:00 GMT+02:30¦27000000
  America/New_York¦HH:mm z¦10:00 GMT+02:30¦27000000
  UTC¦HH:mm z¦10:00 +0230¦27000000
  Europe/Berlin¦HH:mm z¦10:00 +0230¦27000000
  America/New_York¦HH:mm z¦10:00 +0230¦27000000
  UTC¦HH:mm z¦10:00 +02:30¦nil
  Europe/Berlin¦HH:mm z¦10:00 +02:30¦nil
  America/New_York¦HH:mm z¦10:00 +02:30¦nil
  UTC¦HH:mm z¦10:00 EST¦54000000
  Europe/Berlin¦HH:mm z¦10:00 EST¦54000000
  America/New_York¦HH:mm z¦10:00 EST¦54000000
  UTC¦HH:mm z¦10:00 PDT¦61200000
  Europe/Berlin¦HH:mm z¦10:00 PDT¦61200000
  America/New_York¦HH:mm z¦10:00 PDT¦61200000
  UTC¦HH:mm z¦10:00 CEST¦28800000
  Europe/Berlin¦HH:mm z¦10:00 CEST¦28800000
  America/New_York¦HH:mm z¦10:00 CEST¦28800000
  UTC¦HH:mm z¦10:00 Pacific Standard Time¦64800000
  Europe/Berlin¦HH:mm z¦10:00 Pacific Standard Time¦64800000
  America/New_York¦HH:mm z¦10:00 Pacific Standard Time¦64800000
  UTC¦HH:mm z¦10:00 Nowhere¦nil
  Europe/Berlin¦HH:mm z¦10:00 Nowhere¦nil
  America/New_York¦HH:mm z¦10:00 Nowhere¦nil
  UTC¦HH:mm Z¦10:00 Z¦nil
  Europe/Berlin¦HH:mm Z¦10:00 Z¦nil
  America/New_York¦HH:mm Z¦10:00 Z¦nil
  UTC¦HH:mm Z¦10:00 -08¦nil
  Europe/Berlin¦HH:mm Z¦10:00 -08¦nil
  America/New_York¦HH:mm Z¦10:00 -08¦nil
  UTC¦HH:mm X¦10:00 -08¦64800000
  Europe/Berlin¦HH:mm X¦10:00 -08¦64800000
  America/New_York¦HH:mm X¦10:00 -08¦64800000
  UTC¦HH:mm X¦10:00 -0830¦64800000
  Europe/Berlin¦HH:mm X¦10:00 -0830¦64800000
  America/New_York¦HH:mm X¦10:00 -0830¦64800000
  UTC¦HH:mm XX¦10:00 -0830¦66600000
  Europe/Berlin¦HH:mm XX¦10:00 -0830¦66600000
  America/New_York¦HH:mm XX¦10:00 -0830¦66600000
  UTC¦HH:mm XX¦10:00 -08:30¦nil
  Europe/Berlin¦HH:mm XX¦10:00 -08:30¦nil
  America/New_York¦HH:mm XX¦10:00 -08:30¦nil
  UTC¦HH:mm XXX¦10:00 -08:30¦66600000
  Europe/Berlin¦HH:mm XXX¦10:00 -08:30¦66600000
  America/New_York¦HH:mm XXX¦10:00 -08:30¦66600000
  UTC¦HH:mm XXX¦10:00 Z¦36000000
  Europe/Berlin¦HH:mm XXX¦10:00 Z¦36000000
  America/New_York¦HH:mm XXX¦10:00 Z¦36000000
  UTC¦HH:mm XXX¦10:00 -0830¦nil
  Europe/Berlin¦HH:mm XXX¦10:00 -0830¦nil
  America/New_York¦HH:mm XXX¦10:00 -0830¦nil
  UTC¦HH:mm XXX¦10:00 z¦nil
  Europe/Berlin¦HH:mm XXX¦10:00 z¦nil
  America/New_York¦HH:mm XXX¦10:00 z¦nil
  UTC¦HH:mm XX¦10:00 +2400¦nil
  Europe/Berlin¦HH:mm XX¦10:00 +2400¦nil
  America/New_York¦HH:mm XX¦10:00 +2400¦nil
  UTC¦HH:mm XX¦10:00 +2360¦nil
  Europe/Berlin¦HH:mm XX¦10:00 +2360¦nil
  America/New_York¦HH:mm XX¦10:00 +2360¦nil
  UTC¦yyyy D¦2024 60¦1709164800000
  Europe/Berlin¦yyyy D¦2024 60¦1709161200000
  America/New_York¦yyyy D¦2024 60¦1709182800000
  UTC¦yyyy D¦2024 400¦1738540800000
  Europe/Berlin¦yyyy D¦2024 400¦1738537200000
  America/New_York¦yyyy D¦2024 400¦1738558800000
  UTC¦yyyy-DDD¦2023-060¦1677628800000
  Europe/Berlin¦yyyy-DDD¦2023-060¦1677625200000
  America/New_York¦yyyy-DDD¦2023-060¦1677646800000
  UTC¦yyyy w E¦2024 10 Tue¦1709596800000
  Europe/Berlin¦yyyy w E¦2024 10 Tue¦1709593200000
  America/New_York¦yyyy w E¦2024 10 Tue¦1709614800000
  UTC¦yyyy w¦2024 10¦1709424000000
  Europe/Berlin¦yyyy w¦2024 10¦1709420400000
  America/New_York¦yyyy w¦2024 10¦1709442000000
  UTC¦YYYY w u¦2024 10 2¦1709596800000
  Europe/Berlin¦YYYY w u¦2024 10 2¦1709593200000
  America/New_York¦YYYY w u¦2024 10 2¦1709614800000
  UTC¦YYYY w u¦2024 10 7¦1709424000000
  Europe/Berlin¦YYYY w u¦2024 10 7¦1709420400000
  America/New_York¦YYYY w u¦2024 10 7¦1709442000000
  UTC¦YYYY¦2024¦1703980800000
  Europe/Berlin¦YYYY¦2024¦1703977200000
  America/New_York¦YYYY¦2024¦1703998800000
  UTC¦YYYY MM dd¦2024 05 06¦1703980800000
  Europe/Berlin¦YYYY MM dd¦2024 05 06¦1703977200000
  America/New_York¦YYYY MM dd¦2024 05 06¦1703998800000
  UTC¦yyyy MM W E¦2024 05 2 Wed¦1715126400000
  Europe/Berlin¦yyyy MM W E¦2024 05 2 Wed¦1715119200000
  America/New_York¦yyyy MM W E¦2024 05 2 Wed¦1715140800000
  UTC¦yyyy MM F E¦2024 05 2 Wed¦1715126400000
  Europe/Berlin¦yyyy MM F E¦2024 05 2 Wed¦1715119200000
  America/New_York¦yyyy MM F E¦2024 05 2 Wed¦1715140800000
  UTC¦yyyy MM F¦2024 05 2¦1715472000000
  Europe/Berlin¦yyyy MM F¦2024 05 2¦1715464800000
  America/New_York¦yyyy MM F¦2024 05 2¦1715486400000
  UTC¦yyyy MM F E¦2024 05 -1 Wed¦1716940800000
  Europe/Berlin¦yyyy MM F E¦2024 05 -1 Wed¦1716933600000
  America/New_York¦yyyy MM F E¦2024 05 -1 Wed¦1716955200000
  UTC¦yyyy MM E¦2024 05 Wed¦1714521600000
  Europe/Berlin¦yyyy MM E¦2024 05 Wed¦1714514400000
  America/New_York¦yyyy MM E¦2024 05 Wed¦1714536000000
  UTC¦yyyy u¦2024 3¦1704240000000
  Europe/Berlin¦yyyy u¦2024 3¦1704236400000
  America/New_York¦yyyy u¦2024 3¦1704258000000
  UTC¦E yyyy-MM-dd¦Mon 2024-03-05¦1709596800000
  Europe/Berlin¦E yyyy-MM-dd¦Mon 2024-03-05¦1709593200000
  America/New_York¦E yyyy-MM-dd¦Mon 2024-03-05¦1709614800000
  UTC¦yyyy-MM-dd E¦2024-03-05 Mon¦1709596800000
  Europe/Berlin¦yyyy-MM-dd E¦2024-03-05 Mon¦1709593200000
  America/New_York¦yyyy-MM-dd E¦2024-03-05 Mon¦1709614800000
  UTC¦G yyyy¦BC 44¦-63524304000000
  Europe/Berlin¦G yyyy¦BC 44¦-63524307600000
  America/New_York¦G yyyy¦BC 44¦-63524286000000
  UTC¦G yyyy-MM-dd¦ad 44-03-15¦-60772464000000
  Europe/Berlin¦G yyyy-MM-dd¦ad 44-03-15¦-60772467600000
  America/New_York¦G yyyy-MM-dd¦ad 44-03-15¦-60772446000000
  UTC¦yyyy-MM-dd¦1582-10-04¦-12219379200000
  Europe/Berlin¦yyyy-MM-dd¦1582-10-04¦-12219382800000
  America/New_York¦yyyy-MM-dd¦1582-10-04¦-12219361200000
  UTC¦yyyy-MM-dd¦1582-10-05¦-12219292800000
  Europe/Berlin¦yyyy-MM-dd¦1582-10-05¦-12219296400000
  America/New_York¦yyyy-MM-dd¦1582-10-05¦-12219274800000
  UTC¦yyyy-MM-dd¦1582-10-10¦-12218860800000
  Europe/Berlin¦yyyy-MM-dd¦1582-10-10¦-12218864400000
  America/New_York¦yyyy-MM-dd¦1582-10-10¦-12218842800000
  UTC¦yyyy-MM-dd¦1582-10-14¦-12218515200000
  Europe/Berlin¦yyyy-MM-dd¦1582-10-14¦-12218518800000
  America/New_York¦yyyy-MM-dd¦1582-10-14¦-12218497200000
  UTC¦yyyy-MM-dd¦1582-10-15¦-12219292800000
  Europe/Berlin¦yyyy-MM-dd¦1582-10-15¦-12219296400000
  America/New_York¦yyyy-MM-dd¦1582-10-15¦-12219274800000
  UTC¦yyyy-MM-dd¦1500-02-29¦-14825894400000
  Europe/Berlin¦yyyy-MM-dd¦1500-02-29¦-14825898000000
  America/New_York¦yyyy-MM-dd¦1500-02-29¦-14825876400000
  UTC¦yyyy-MM-dd¦0000-01-01¦-62167392000000
  Europe/Berlin¦yyyy-MM-dd¦0000-01-01¦-62167395600000
  America/New_York¦yyyy-MM-dd¦0000-01-01¦-62167374000000
  UTC¦yyyy-MM-dd¦-5-01-01¦-62325158400000
  Europe/Berlin¦yyyy-MM-dd¦-5-01-01¦-62325162000000
  America/New_York¦yyyy-MM-dd¦-5-01-01¦-62325140400000
  UTC¦yyyy-MM-dd¦99999-01-01¦3093496444800000
  Europe/Berlin¦yyyy-MM-dd¦99999-01-01¦3093496441200000
  America/New_York¦yyyy-MM-dd¦99999-01-01¦3093496462800000
  UTC¦MMM d, y¦Mar 5, 2024¦1709596800000
  Europe/Berlin¦MMM d, y¦Mar 5, 2024¦1709593200000
  America/New_York¦MMM d, y¦Mar 5, 2024¦1709614800000
  UTC¦MMM d, y, h:mm:ss a¦Mar 5, 2024, 6:07:08 AM¦1709618828000
  Europe/Berlin¦MMM d, y, h:mm:ss a¦Mar 5, 2024, 6:07:08 AM¦1709615228000
  America/New_York¦MMM d, y, h:mm:ss a¦Mar 5, 2024, 6:07:08 AM¦1709636828000
  UTC¦'at' HH¦at 10¦36000000
  Europe/Berlin¦'at' HH¦at 10¦32400000
  America/New_York¦'at' HH¦at 10¦54000000
  UTC¦'at' HH¦at  10¦36000000
  Europe/Berlin¦'at' HH¦at  10¦32400000
  America/New_York¦'at' HH¦at  10¦54000000
  UTC¦HH'h'mm¦10h30¦37800000
  Europe/Berlin¦HH'h'mm¦10h30¦34200000
  America/New_York¦HH'h'mm¦10h30¦55800000
  UTC¦yyyy-MM-dd¦2024--3-5¦1693872000000
  Europe/Berlin¦yyyy-MM-dd¦2024--3-5¦1693864800000
  America/New_York¦yyyy-MM-dd¦2024--3-5¦1693886400000
  UTC¦yyyy-MM-dd HH¦2024-03-05 -1¦1709593200000
  Europe/Berlin¦yyyy-MM-dd HH¦2024-03-05 -1¦1709589600000
  America/New_York¦yyyy-MM-dd HH¦2024-03-05 -1¦1709611200000
  UTC¦d.M.yyyy¦5.3.2024¦1709596800000
  Europe/Berlin¦d.M.yyyy¦5.3.2024¦1709593200000
  America/New_York¦d.M.yyyy¦5.3.2024¦1709614800000
  UTC¦ss.SSS¦61.1500¦62500
  Europe/Berlin¦ss.SSS¦61.1500¦-3537500
  America/New_York¦ss.SSS¦61.1500¦18062500
  UTC¦yyyy MM dd HH mm¦2024 03 31 02 30¦1711852200000
  Europe/Berlin¦yyyy MM dd HH mm¦2024 03 31 02 30¦1711848600000
  America/New_York¦yyyy MM dd HH mm¦2024 03 31 02 30¦1711866600000
  UTC¦yyyy MM dd HH mm¦2024 10 27 02 30¦1729996200000
  Europe/Berlin¦yyyy MM dd HH mm¦2024 10 27 02 30¦1729992600000
  America/New_York¦yyyy MM dd HH mm¦2024 10 27 02 30¦1730010600000
  UTC¦yyyy MM dd HH mm¦2024 03 10 02 30¦1710037800000
  Europe/Berlin¦yyyy MM dd HH mm¦2024 03 10 02 30¦1710034200000
  America/New_York¦yyyy MM dd HH mm¦2024 03 10 02 30¦1710055800000
  UTC¦yyyy MM dd HH mm¦2024 11 03 01 30¦1730597400000
  Europe/Berlin¦yyyy MM dd HH mm¦2024 11 03 01 30¦1730593800000
  America/New_York¦yyyy MM dd HH mm¦2024 11 03 01 30¦1730615400000
  UTC¦¦¦nil
  Europe/Berlin¦¦¦nil
  America/New_York¦¦¦nil
  UTC¦yyyy¦¦nil
  Europe/Berlin¦yyyy¦¦nil
  America/New_York¦yyyy¦¦nil
  UTC¦LLL¦Mar¦5097600000
  Europe/Berlin¦LLL¦Mar¦5094000000
  America/New_York¦LLL¦Mar¦5115600000
  UTC¦LL¦3¦5097600000
  Europe/Berlin¦LL¦3¦5094000000
  America/New_York¦LL¦3¦5115600000
  UTC¦HH a¦10 PM¦36000000
  Europe/Berlin¦HH a¦10 PM¦32400000
  America/New_York¦HH a¦10 PM¦54000000
  UTC¦hh HH a¦03 10 PM¦54000000
  Europe/Berlin¦hh HH a¦03 10 PM¦50400000
  America/New_York¦hh HH a¦03 10 PM¦72000000
  UTC¦HH hh a¦10 03 PM¦54000000
  Europe/Berlin¦HH hh a¦10 03 PM¦50400000
  America/New_York¦HH hh a¦10 03 PM¦72000000
  UTC¦yyyyMMddHHmmssSSS¦20240305101112345¦1709633472345
  Europe/Berlin¦yyyyMMddHHmmssSSS¦20240305101112345¦1709629872345
  America/New_York¦yyyyMMddHHmmssSSS¦20240305101112345¦1709651472345
  UTC¦HHmmssSS¦10111234¦36672034
  Europe/Berlin¦HHmmssSS¦10111234¦33072034
  America/New_York¦HHmmssSS¦10111234¦54672034
  UTC¦HHmmZ¦1011+0100¦33060000
  Europe/Berlin¦HHmmZ¦1011+0100¦33060000
  America/New_York¦HHmmZ¦1011+0100¦33060000
  UTC¦SSS¦12345678901234¦1942892530
  Europe/Berlin¦SSS¦12345678901234¦1939292530
  America/New_York¦SSS¦12345678901234¦1960892530
  """#

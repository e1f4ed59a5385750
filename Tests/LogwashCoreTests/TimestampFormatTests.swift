import Testing

@testable import LogwashCore

extension TimestampFormat {
  func reading(_ text: String, zone: Zone = .utc, year: Int? = nil) -> Moment? {
    reading(text, zone: zone, TimestampDefaults(year: year.map { .year($0) } ?? .unknown))
  }

  func reading(_ text: String, zone: Zone, _ defaults: TimestampDefaults) -> Moment? {
    let bytes = ConstantBytes(Array(text.utf8))
    return withExtendedLifetime(bytes) { parse($0.view, zone: zone, defaults: defaults) }
  }

  func stopping(in text: String) -> String {
    let bytes = ConstantBytes(Array(text.utf8))
    let (offset, expected) = withExtendedLifetime(bytes) { furthest($0.view) }
    return "\(offset): \(expected)"
  }
}

@Suite struct TimestampFormatTests {
  /// The moment as a record would hold it, or "nil".
  private func read(_ format: String, _ text: String, zone: Zone = .utc, year: Int? = nil) throws -> String {
    guard let moment = try TimestampFormat(format).reading(text, zone: zone, year: year) else { return "nil" }
    #expect(moment.kind == .dateTime)
    var out = OutputBuffer()
    out.append(iso: moment)
    return out.string
  }

  @Test(arguments: [
    // The examples of RFC 3339, section 5.8.
    ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"),
    ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
    ("1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"),
    ("1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00Z"),
    ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
    // As logs write it.
    ("2024-03-05 10:11:12", "2024-03-05T10:11:12Z"),
    ("2024-03-05 10:11:12,345", "2024-03-05T10:11:12.345Z"),
    ("2024-03-05T10:11:12.123456789123Z", "2024-03-05T10:11:12.123456789Z"),
    ("2024-03-05t10:11:12z", "2024-03-05T10:11:12Z"),
    ("2024-03-05 10:11:12 +0200", "2024-03-05T08:11:12Z"),
    ("2024-03-05 10:11:12 UTC", "2024-03-05T10:11:12Z"),
    ("2024-03-05T10:11:12+02", "2024-03-05T08:11:12Z"),
    ("2024/03/05 10:11:12", "2024-03-05T10:11:12Z"),
    ("2024-03-05", "2024-03-05T00:00:00Z"),
    ("2024-03-05T10", "2024-03-05T10:00:00Z"),
    ("2024-03-05T10:11Z", "2024-03-05T10:11:00Z"),
    ("20240305T101112Z", "2024-03-05T10:11:12Z"),
    ("20240305T101112.5-0130", "2024-03-05T11:41:12.500Z"),
    ("2024-03-05T24:00:00Z", "2024-03-06T00:00:00Z"),
    ("2024-065", "2024-03-05T00:00:00Z"),
    ("2024-W10-2T10:00", "2024-03-05T10:00:00Z"),
    ("2020-W53-7", "2021-01-03T00:00:00Z"),
    ("-0001-12-31T23:59:59Z", "-0001-12-31T23:59:59Z"),
    ("+10000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"),
  ])
  func `iso reads RFC 3339, ISO 8601 and what logs make of them`(text: String, moment: String) throws {
    #expect(try read("iso", text) == moment)
  }

  @Test(arguments: [
    ("", "0: a year of four digits"), ("24-03-05", "0: a year of four digits"),
    ("2024-13-05", "5: a month from 01 to 12"), ("2024-3-05", "5: a month from 01 to 12"),
    ("2024-02-30T10:00:00Z", "8: a day that the month has"), ("2023-02-29", "8: a day that the month has"),
    ("2024-03-00", "8: a day from 01 to 31"), ("2024-03-05x", "10: `T` or a space before the time"),
    ("2024-03-05T25:00:00Z", "11: an hour from 00 to 23"),
    ("2024-03-05T24:00:01Z", "11: an hour from 00 to 23"),
    ("2024-03-05T10:60:00Z", "14: a minute from 00 to 59"),
    ("2024-03-05T10:11:61Z", "17: a second from 00 to 60"),
    ("2024-03-05T10:11:12.Z", "20: a fraction of a second"),
    ("2024-03-05T10:11:12Zx", "20: the end of the text"),
    ("2024-03-05T10:11:12+24:00", "20: two digits for the hours of a zone"),
    ("2024-03-05T10:11:12+02:60", "23: two digits for the minutes of a zone"),
    ("2024-03-05T10:11:12 yes", "20: a time zone like `+00:00` or `Z`"),
    ("2023-366", "5: a day that the year has"), ("2024.03.05", "4: `-`"),
    ("2024-03/05", "7: `-`"), ("2024-W54-1", "6: a week from 01 to 53"),
  ])
  func `what is no iso timestamp says how far it matched`(text: String, expected: String) throws {
    let format = try TimestampFormat("iso")
    #expect(format.reading(text) == nil)
    #expect(format.stopping(in: text) == expected)
  }

  @Test(arguments: [
    ("17/May/2015:10:05:03 +0000", "2015-05-17T10:05:03Z"),
    ("17/May/2015:10:05:03 -0730", "2015-05-17T17:35:03Z"),
    ("17/may/2015:10:05:03 +00:00", "2015-05-17T10:05:03Z"),
    ("1/Jan/2015:00:00:00 Z", "2015-01-01T00:00:00Z"),
    ("31/Dec/2016:23:59:60 +0000", "2017-01-01T00:00:00Z"),
    ("29/Feb/2024:00:00:00 +0000", "2024-02-29T00:00:00Z"),
    ("29/Feb/2023:00:00:00 +0000", "nil"), ("17/Mai/2015:10:05:03 +0000", "nil"),
    ("17/May/2015:10:05:03", "nil"),
    ("17/May/2015:10:05:03 +0000 ", "nil"), ("17/May/2015:24:05:03 +0000", "nil"),
    ("00/May/2015:10:05:03 +0000", "nil"),
    ("1a/May/2015:10:05:03 +0000", "nil"), ("17/May/2015:10:05:03 +2400", "nil"),
  ])
  func `clf is what web servers write`(text: String, moment: String) throws {
    #expect(try read("clf", text) == moment)
    #expect(try read("dd/MMM/yyyy:HH:mm:ss Z", text) == moment)
  }

  @Test(arguments: [
    ("epoch", "0", "1970-01-01T00:00:00Z"), ("epoch", "1709633472", "2024-03-05T10:11:12Z"),
    ("epoch", "1709633472.000000001", "2024-03-05T10:11:12.000000001Z"),
    ("epoch", "1709633472.1234567899", "2024-03-05T10:11:12.123456789Z"),
    ("epoch", "-1", "1969-12-31T23:59:59Z"),
    ("epoch", "-1.5", "1969-12-31T23:59:58.500Z"),
    ("epoch", "-0.000000001", "1969-12-31T23:59:59.999999999Z"),
    ("epoch_ms", "1709633472120", "2024-03-05T10:11:12.120Z"), ("epoch_ms", "5", "1970-01-01T00:00:00.005Z"),
    ("epoch_ms", "1709633472120.25", "2024-03-05T10:11:12.120250Z"),
    ("epoch_ms", "-1", "1969-12-31T23:59:59.999Z"),
    ("epoch_us", "1709633472120001", "2024-03-05T10:11:12.120001Z"),
    ("epoch_us", "1.5", "1970-01-01T00:00:00.000001500Z"),
    ("epoch_ns", "1709633472120000001", "2024-03-05T10:11:12.120000001Z"),
    ("epoch_ns", "7.9", "1970-01-01T00:00:00.000000007Z"), ("epoch", "9223372036854775807", "nil"),
    ("epoch_ns", "99999999999999999999999999999999999", "nil"), ("epoch", "", "nil"), ("epoch", "-", "nil"),
    ("epoch", "1.", "nil"), ("epoch", ".5", "nil"), ("epoch", "1e9", "nil"), ("epoch", " 1", "nil"),
    ("epoch", "+1", "nil"),
  ])
  func `epoch numbers are exact`(format: String, text: String, moment: String) throws {
    #expect(try read(format, text) == moment)
  }

  @Test(
    arguments: [
      ("Mar  5 13:06:56", 2024, "2024-03-05T13:06:56Z"), ("Mar 05 13:06:56", 2024, "2024-03-05T13:06:56Z"),
      ("Dec 31 23:59:59.25", 2023, "2023-12-31T23:59:59.250Z"),
      ("Mar  5 2020 13:06:56", 2024, "2020-03-05T13:06:56Z"),
      ("Mar  5 13:06:56", nil, "nil"), ("Mar  5 2020 13:06:56", nil, "2020-03-05T13:06:56Z"),
      ("Feb 29 00:00:00", 2023, "nil"), ("Mar 5 13:06", 2024, "nil"), ("mar 32 13:06:56", 2024, "nil"),
    ] as [(String, Int?, String)])
  func `syslog lines take their year from outside`(text: String, year: Int?, moment: String) throws {
    #expect(try read("syslog", text, year: year) == moment)
  }

  @Test(arguments: [
    ("yyyy-MM-dd HH:mm:ss.SSS Z", "2024-03-05 10:11:12,1234 +0100", "2024-03-05T09:11:12.123400Z"),
    ("yyyy-MM-dd HH:mm:ss,SSS", "2024-03-05 10:11:12.5", "2024-03-05T10:11:12.500Z"),
    ("EEE MMM d HH:mm:ss yyyy", "Tue Mar  5 13:06:56 2024", "2024-03-05T13:06:56Z"),
    ("EEE MMM dd HH:mm:ss z yyyy", "Tuesday March 05 13:06:56 EST 2024", "2024-03-05T18:06:56Z"),
    ("M/d/yyyy h:mm:ss a", "3/5/2024 1:06:56 PM", "2024-03-05T13:06:56Z"),
    ("M/d/yyyy h:mm:ss a", "3/5/2024 12:06:56 am", "2024-03-05T00:06:56Z"),
    ("yyyyMMddHHmmssSSS", "20240305101112345", "2024-03-05T10:11:12.345Z"),
    ("yy-MM-dd", "45-01-01", "2045-01-01T00:00:00Z"),
    ("yy-MM-dd", "46-01-01", "1946-01-01T00:00:00Z"), ("yyyy-DDD", "2024-065", "2024-03-05T00:00:00Z"),
    ("kk:mm", "24:30", "1970-01-01T00:30:00Z"), ("'at' HH'h'mm", "at 10h30", "1970-01-01T10:30:00Z"),
    ("HH:mm:ss X", "10:00:00 -08", "1970-01-01T18:00:00Z"),
    ("HH:mm:ssXXX", "10:00:00+01:00", "1970-01-01T09:00:00Z"),
    ("HH:mm z", "10:00 GMT+01:00", "1970-01-01T09:00:00Z"), ("yyyy-MM-dd", "2024-02-30", "nil"),
    ("yyyy-MM-dd", "2024-03-05 ", "nil"), ("yyyy-MM-dd", "24-03-05", "nil"), ("HH:mm", "24:00", "nil"),
    ("h:mm a", "13:00 PM", "nil"), ("EEE", "Foo", "nil"), ("yyyyMMdd", "2024035", "nil"),
  ])
  func `Java patterns are read strictly`(pattern: String, text: String, moment: String) throws {
    #expect(try read(pattern, text, year: 1970) == moment)
  }

  // The examples of RFC 3164 (section 5.4), RFC 2822 (appendix A) and RFC 9110 (section 5.6.7), of the manuals of Cisco IOS
  // ("service timestamps") and of Apache ("ErrorLogFormat"), and of ctime(3).
  @Test(arguments: [
    ("syslog", "*Mar  1 18:46:11.123 UTC:", "2026-03-01T18:46:11.123Z"),
    ("syslog", "*Mar  1 18:46:11.123", "2026-03-01T18:46:11.123Z"),
    ("syslog", ".Mar  1 18:46:11:", "2026-03-01T18:46:11Z"),
    ("syslog", "Mar  1 2020 18:46:11 EST:", "2020-03-01T23:46:11Z"),
    ("syslog", "Aug 24 05:34:00 CST 1987", "1987-08-24T11:34:00Z"),
    ("syslog", "1990 Oct 22 10:52:01", "1990-10-22T10:52:01Z"),
    ("syslog", "Mar  1 18:46:11 +0100", "2026-03-01T17:46:11Z"),
    // The RFC's own `TZ-6` is of no known meaning.
    ("syslog", "1990 Oct 22 10:52:01 TZ-6", "nil"),
    ("ctime", "Sun Dec 04 04:47:44.123456 2005", "2005-12-04T04:47:44.123456Z"),
    ("ctime", "Sun Dec  4 04:47:44 2005", "2005-12-04T04:47:44Z"),
    ("ctime", "Sun Dec  4 04:47:44 CET 2005", "2005-12-04T03:47:44Z"),
    ("ctime", "Mon Dec  4 04:47:44 2005", "nil"),
    ("[EEE MMM dd HH:mm:ss.SSSSSS yyyy]", "[Sun Dec 04 04:47:44.123456 2005]", "2005-12-04T04:47:44.123456Z"),
    ("rfc2822", "Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z"),
    ("rfc2822", "Tue, 1 Jul 2003 10:52:37 +0200", "2003-07-01T08:52:37Z"),
    ("rfc2822", "21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z"),
    ("rfc2822", "Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)", "1969-02-14T03:02:00Z"),
    ("rfc2822", "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
    ("rfc2822", "Sun, 06 Nov 1994 08:49:37 UT", "1994-11-06T08:49:37Z"),
    ("rfc2822", "Mon, 06 Nov 1994 08:49:37 GMT", "nil"), ("rfc2822", "06 Nov 1994 08:49:37", "nil"),
    ("rfc3339", "1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
    ("rfc3339", "1985-04-12 23:20:50.52z", "1985-04-12T23:20:50.520Z"),
    ("rfc3339", "1985-04-12T23:20:50", "nil"), ("rfc3339", "1985-04-12", "nil"),
    ("rfc3339", "19850412T232050Z", "nil"), ("rfc3339", "1985-04-12T23:20Z", "nil"),
    ("iso", "20240305 101112", "2024-03-05T10:11:12Z"),
    ("iso", "20240305T101112,25Z", "2024-03-05T10:11:12.250Z"),
    ("iso", "2024-03-05 10:11:12:345", "2024-03-05T10:11:12.345Z"),
    ("yyyyMMdd HHmmss", "20240305 101112", "2024-03-05T10:11:12Z"),
    ("yyyy-MM-dd HH:mm:ss.SSS", "2024-03-05 10:11:12:123456789", "2024-03-05T10:11:12.123456789Z"),
    ("yyyy-MM-dd HH:mm:ss:SSS", "2024-03-05 10:11:12,1", "2024-03-05T10:11:12.100Z"),
    ("epoch", "1709633472,25", "2024-03-05T10:11:12.250Z"),
  ])
  func `the dates of devices, of mail and of C are read in their own forms`(
    format: String, text: String, moment: String
  ) throws {
    #expect(try read(format, text, year: 2026) == moment)
  }

  @Test func `the zone of values without one comes from outside`() throws {
    let berlin = try #require(TimeZoneTable().zone(named: "Europe/Berlin"))
    #expect(try read("iso", "2024-07-05 10:00:00", zone: berlin) == "2024-07-05T08:00:00Z")
    #expect(try read("iso", "2024-07-05 10:00:00Z", zone: berlin) == "2024-07-05T10:00:00Z")
    // The clocks skipped that hour; nothing is lost.
    #expect(try read("iso", "2024-03-31 02:30:00", zone: berlin) == "2024-03-31T01:30:00Z")
    #expect(try read("syslog", "Jul  5 10:00:00", zone: berlin, year: 2024) == "2024-07-05T08:00:00Z")
  }

  @Test(arguments: [
    ("clf", "17/May/2015:10:05:03 +0000"), ("iso", "2015-05-17T10:05:03Z"),
    ("iso", "2024-02-29 23:59:59.123"),
    ("iso", "2024-03-31T02:30:00,5+02:00"),
  ])
  func `the fast paths say what the careful reader says`(name: String, sample: String) throws {
    let format = try TimestampFormat(name)
    let berlin = try #require(TimeZoneTable().zone(named: "Europe/Berlin"))
    let alphabet = Array("0123456789/: +-.,TZzJanFebMay".utf8)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      var text = Array(sample.utf8)
      let place = Int.random(in: 0..<text.count, using: &generator)
      text[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      let bytes = ConstantBytes(text)
      withExtendedLifetime(bytes) { bytes in
        var reader = TimestampReader(bytes.view)
        let careful = format.read(&reader, zone: berlin, defaults: TimestampDefaults())
        #expect(format.parse(bytes.view, zone: berlin, defaults: TimestampDefaults()) == careful)
      }
    }
  }

  @Test(arguments: [
    "Mar  5 13:06:56 web1 sshd[7]: message", "Feb 29 23:59:59 10.0.0.1 a: b",
    "Dec 31 00:00:00 2024 host a: b",
    "Jan  1 10:00:00 UTC: %SYS-5-CONFIG_I: x", "Jan  1 10:00:00 CST 1987 host a",
    "May 17 10:05:03 2001:db8::1 a: b",
  ])
  func `the fast path of syslog says what the careful reader says`(sample: String) throws {
    let alphabet = Array("0123456789/: +-.,TZzJanFebMay%".utf8)
    var generator = SystemRandomNumberGenerator()
    for round in 0..<3000 {
      var text = Array(sample.utf8)
      if round > 0 {
        let place = Int.random(in: 0..<min(text.count, 26), using: &generator)
        text[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      let bytes = ConstantBytes(text)
      withExtendedLifetime(bytes) { bytes in
        guard let fast = TimestampFormat.fastSyslogHeader(bytes.view, at: 0) else { return }
        var reader = TimestampReader(bytes.view)
        #expect(reader.readSyslogHeader() && reader.at == 15, "\(String(decoding: text, as: UTF8.self))")
        #expect("\(reader.fields)" == "\(fast)")
      }
    }
  }
}

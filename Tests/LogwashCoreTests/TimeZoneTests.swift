import Testing

@testable import LogwashCore

@Suite struct TimeZoneTests {
  private let zones = TimeZoneTable()

  private func seconds(_ text: String) throws -> Int {
    Int(try #require(try TimestampFormat("iso").reading(text)).seconds)
  }

  @Test(arguments: [
    ("GMT+02:00", "GMT+02:00", 7200), ("GMT+2", "GMT+02:00", 7200), ("GMT-5", "GMT-05:00", -18_000),
    ("GMT+0230", "GMT+02:30", 9000), ("GMT+2:30", "GMT+02:30", 9000), ("GMT-11", "GMT-11:00", -39_600),
    ("GMT+0", "GMT", 0), ("GMT", "GMT", 0), ("UTC", "UTC", 0), ("EST", "EST", -18_000),
  ])
  func `zones without a history are known by name`(name: String, spelt: String, offset: Int) throws {
    let zone = try #require(zones.zone(named: name))
    #expect(zone.name == spelt)
    #expect(zone.offset(at: 1_700_000_000) == offset)
    #expect(zone.isFixed)
  }

  @Test(arguments: [
    "", "Nowhere", "gmt+02:00", "GMT+24", "GMT+2:3", "GMT+02:60", "GMT+:30", "GMT+1:", "GMT+12345", "+02:00",
    "UTC+2",
    "Z", "UT", "../zoneinfo/UTC", "/usr/share/zoneinfo/UTC", "Europe/", "Europe", "right/UTC", "posix/UTC",
    "Europe//Berlin",
    "Europe/Berlin\0", "tzdata.zi", "zone.tab",
  ])
  func `what is no zone gives nil`(name: String) {
    #expect(zones.zone(named: name) == nil)
  }

  @Test func `the offset changes with summer time, by the rule in the far future too`() throws {
    let berlin = try #require(zones.zone(named: "Europe/Berlin"))
    for year in ["2024", "2037", "2038", "2100", "2999"] {
      #expect(berlin.offset(at: try seconds("\(year)-01-15T12:00:00Z")) == 3600, "\(year)")
      #expect(berlin.offset(at: try seconds("\(year)-07-15T12:00:00Z")) == 7200, "\(year)")
    }
    #expect(berlin.offset(at: try seconds("2024-03-31T00:59:59Z")) == 3600)
    #expect(berlin.offset(at: try seconds("2024-03-31T01:00:00Z")) == 7200)
    // 26 March 2062 is the last Sunday of that month.
    #expect(berlin.offset(at: try seconds("2062-03-26T00:59:59Z")) == 3600)
    #expect(berlin.offset(at: try seconds("2062-03-26T01:00:00Z")) == 7200)
    let sydney = try #require(zones.zone(named: "Australia/Sydney"))
    #expect(sydney.offset(at: try seconds("2050-01-15T12:00:00Z")) == 39_600)
    #expect(sydney.offset(at: try seconds("2050-07-15T12:00:00Z")) == 36_000)
  }

  @Test(arguments: [
    // Recorded from FreeMarker on JDK 17.
    ("Europe/Berlin", "2024-03-31T02:30:00", "2024-03-31T01:30:00Z", false),
    ("Europe/Berlin", "2024-03-31T02:00:00", "2024-03-31T01:00:00Z", false),
    ("Europe/Berlin", "2024-03-31T03:00:00", "2024-03-31T01:00:00Z", true),
    ("Europe/Berlin", "2024-10-27T02:00:00", "2024-10-27T01:00:00Z", true),
    ("Europe/Berlin", "2024-10-27T02:30:00", "2024-10-27T01:30:00Z", true),
    ("Europe/Berlin", "2024-10-27T03:00:00", "2024-10-27T02:00:00Z", true),
    ("America/New_York", "2024-03-10T02:30:00", "2024-03-10T07:30:00Z", false),
    ("America/New_York", "2024-11-03T00:59:00", "2024-11-03T04:59:00Z", true),
    ("America/New_York", "2024-11-03T01:30:00", "2024-11-03T06:30:00Z", true),
    ("America/New_York", "2050-03-13T02:30:00", "2050-03-13T07:30:00Z", false),
    ("America/New_York", "2050-11-06T01:30:00", "2050-11-06T06:30:00Z", true),
    ("Europe/Amsterdam", "1890-07-10T13:00:00", "1890-07-10T12:00:00Z", true),
  ])
  func `local times become instants as in Java`(name: String, local: String, instant: String, exists: Bool)
    throws
  {
    let zone = try #require(zones.zone(named: name))
    let found = zone.instant(local: try seconds(local + "Z"))
    #expect(found.seconds == (try seconds(instant)))
    #expect(found.exists == exists)
  }

  @Test func `every instant comes back from its local time unless the clocks show it twice`() throws {
    let zone = try #require(zones.zone(named: "America/New_York"))
    for instant in stride(from: -1_000_000_000, to: 4_000_000_000, by: 777_777) {
      let local = instant + zone.offset(at: instant)
      let back = zone.instant(local: local)
      #expect(back.exists)
      #expect(back.seconds == instant || back.seconds == instant + 3600)
    }
  }

  @Test(arguments: [
    "", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0/3", "CET-25", "1", "<+03-3",
    "CET-1CEST,M3.5.0,M10.5.0/3x",
  ])
  func `a damaged rule is no rule`(text: String) {
    #expect(ZoneRule(Array(text.utf8)) == nil)
  }

  @Test
  func `rules may count days with and without the leap day, name zones in brackets and switch at odd times`()
    throws
  {
    let fixed = try #require(ZoneRule(Array("<+0330>-3:30".utf8)))
    #expect(fixed.type(at: 0).offset == 12_600)
    // 60 without the leap day and 60 with it (from 0) are 1 March of a leap year; -24 hours: the day before.
    let odd = try #require(ZoneRule(Array("AAA0BBB,J60/0,60/24".utf8)))
    #expect(!odd.type(at: try seconds("2024-02-29T23:59:59Z")).isDaylight)
    #expect(odd.type(at: try seconds("2024-03-01T00:00:00Z")).isDaylight)
    #expect(odd.type(at: try seconds("2024-03-01T22:59:59Z")).isDaylight)
    #expect(!odd.type(at: try seconds("2024-03-01T23:00:00Z")).isDaylight)
    let southern = try #require(ZoneRule(Array("NZST-12NZDT,M9.5.0,M4.1.0/3".utf8)))
    #expect(southern.type(at: try seconds("2024-01-01T00:00:00Z")).isDaylight)
    #expect(!southern.type(at: try seconds("2024-07-01T00:00:00Z")).isDaylight)
  }

  @Test func `a damaged time zone file is no zone and never traps`() throws {
    let path = "/usr/share/zoneinfo/Europe/Berlin"
    guard let whole = fileContents(path: path, limit: TimeZoneFile.sizeLimit) else { return }
    #expect(TimeZoneFile(whole) != nil)
    for length in 0..<whole.count where length % 7 == 0 { _ = TimeZoneFile(Array(whole[..<length])) }
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var damaged = whole
      for _ in 0..<4 { damaged[Int.random(in: 0..<damaged.count, using: &generator)] = .random(in: 0...255) }
      guard let file = TimeZoneFile(damaged) else { continue }
      let zone = Zone(name: "damaged", file: file)
      for instant in [Int.min / 2, -1, 0, 1_700_000_000, 5_000_000_000, 9_000_000_000_000_000] {
        _ = zone.instant(local: instant)
      }
    }
  }
}

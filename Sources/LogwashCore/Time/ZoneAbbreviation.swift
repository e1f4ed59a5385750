/// A zone's abbreviation as logs carry it: what it means and its long name.
///
/// Where people use one for several zones, the first row is what reading takes, as Java does; printing looks at the offset too.
struct ZoneAbbreviation: BitwiseCopyable, Sendable {
  var name: LocalTimeType.Abbreviation
  /// Seconds east of UTC.
  var offset: Int
  var longName: StaticString

  private init(_ name: String, _ hours: Int, minutes: Int = 0, _ longName: StaticString) {
    self.name = LocalTimeType.Abbreviation(name)
    offset = hours * 3600 + (hours < 0 ? -minutes : minutes) * 60
    self.longName = longName
  }

  /// The one that `text` has at `start`, in any case of letters, and where it ends. Long names are read too.
  static func match(_ text: ByteView, at start: Int) -> (row: ZoneAbbreviation, end: Int)? {
    var best: (row: ZoneAbbreviation, end: Int)?
    for i in 0..<all.count {
      let row = all[i]
      let end = start + row.name.count
      if end <= text.count, end > (best?.end ?? start), text.matches(row.name, at: start) {
        best = (row, end)
      }
      if let end = text.end(of: row.longName, at: start), end > (best?.end ?? start) {
        best = (row, end)
      }
    }
    return best
  }

  static func longName(of type: LocalTimeType) -> StaticString? {
    for i in 0..<all.count where all[i].name == type.abbreviation {
      // Britain's double summer time has the name of the single one.
      if all[i].offset == Int(type.offset) { return all[i].longName }
    }
    return nil
  }

  static let all = FixedTable<ZoneAbbreviation>([
    .init("UTC", 0, "Coordinated Universal Time"), .init("GMT", 0, "Greenwich Mean Time"),
    .init("EST", -5, "Eastern Standard Time"), .init("EDT", -4, "Eastern Daylight Time"),
    .init("CST", -6, "Central Standard Time"), .init("CDT", -5, "Central Daylight Time"),
    .init("MST", -7, "Mountain Standard Time"), .init("MDT", -6, "Mountain Daylight Time"),
    .init("PST", -8, "Pacific Standard Time"), .init("PDT", -7, "Pacific Daylight Time"),
    .init("AKST", -9, "Alaska Standard Time"), .init("AKDT", -8, "Alaska Daylight Time"),
    .init("HST", -10, "Hawaii-Aleutian Standard Time"), .init("AST", -4, "Atlantic Standard Time"),
    .init("ADT", -3, "Atlantic Daylight Time"), .init("NST", -3, minutes: 30, "Newfoundland Standard Time"),
    .init("NDT", -2, minutes: 30, "Newfoundland Daylight Time"), .init("BST", 1, "British Summer Time"),
    .init("WET", 0, "Western European Standard Time"), .init("WEST", 1, "Western European Summer Time"),
    .init("CET", 1, "Central European Standard Time"), .init("CEST", 2, "Central European Summer Time"),
    .init("EET", 2, "Eastern European Standard Time"), .init("EEST", 3, "Eastern European Summer Time"),
    .init("MSK", 3, "Moscow Standard Time"), .init("IST", 2, "Israel Standard Time"),
    .init("IST", 5, minutes: 30, "India Standard Time"), .init("IST", 1, "Irish Standard Time"),
    .init("IDT", 3, "Israel Daylight Time"), .init("SAST", 2, "South Africa Standard Time"),
    .init("CAT", 2, "Central Africa Time"), .init("EAT", 3, "East Africa Time"),
    .init("WAT", 1, "West Africa Standard Time"), .init("PKT", 5, "Pakistan Standard Time"),
    .init("WIB", 7, "Western Indonesia Time"), .init("CST", 8, "China Standard Time"),
    .init("HKT", 8, "Hong Kong Standard Time"), .init("PST", 8, "Philippine Standard Time"),
    .init("AWST", 8, "Australian Western Standard Time"), .init("JST", 9, "Japan Standard Time"),
    .init("KST", 9, "Korean Standard Time"),
    .init("ACST", 9, minutes: 30, "Australian Central Standard Time"),
    .init("ACDT", 10, minutes: 30, "Australian Central Daylight Time"),
    .init("AEST", 10, "Australian Eastern Standard Time"),
    .init("AEDT", 11, "Australian Eastern Daylight Time"), .init("NZST", 12, "New Zealand Standard Time"),
    .init("NZDT", 13, "New Zealand Daylight Time"), .init("SGT", 8, "Singapore Standard Time"),
    .init("BRT", -3, "Brasilia Standard Time"), .init("ART", -3, "Argentina Standard Time"),
    .init("TRT", 3, "Turkey Time"), .init("ICT", 7, "Indochina Time"), .init("GST", 4, "Gulf Standard Time"),
    .init("SST", -11, "Samoa Standard Time"),
  ])
}

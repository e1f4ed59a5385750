/// What Java calls a zone's standard and daylight time in English.
struct ZoneNames: BitwiseCopyable, Sendable {
  var short: StaticString
  var long: StaticString
  var daylightShort: StaticString
  var daylightLong: StaticString

  private init(
    _ short: StaticString, _ long: StaticString, _ daylight: StaticString, _ daylightLong: StaticString
  ) {
    self.short = short
    self.long = long
    self.daylightShort = daylight
    self.daylightLong = daylightLong
  }

  /// Zones that the time zone data gives a number instead of a name, and for which Java has one.
  static let ofZones: [String: ZoneNames] = [
    "America/Argentina/Buenos_Aires": argentina, "America/Buenos_Aires": argentina,
    "America/Bogota": ZoneNames("COT", "Colombia Standard Time", "COST", "Colombia Summer Time"),
    "America/Caracas": ZoneNames("VET", "Venezuela Time", "VEST", "Venezuela Summer Time"),
    "America/Lima": ZoneNames("PET", "Peru Standard Time", "PEST", "Peru Summer Time"),
    "America/Montevideo": ZoneNames("UYT", "Uruguay Standard Time", "UYST", "Uruguay Summer Time"),
    "America/Santiago": ZoneNames("CLT", "Chile Standard Time", "CLST", "Chile Summer Time"),
    "America/Sao_Paulo": ZoneNames("BRT", "Brasilia Standard Time", "BRST", "Brasilia Summer Time"),
    "Asia/Bangkok": indochina, "Asia/Ho_Chi_Minh": indochina, "Asia/Saigon": indochina,
    "Asia/Dhaka": ZoneNames("BDT", "Bangladesh Standard Time", "BDST", "Bangladesh Summer Time"),
    "Asia/Dubai": ZoneNames("GST", "Gulf Standard Time", "GDT", "Gulf Daylight Time"),
    "Asia/Kabul": ZoneNames("AFT", "Afghanistan Time", "AFST", "Afghanistan Summer Time"),
    "Asia/Kathmandu": ZoneNames("NPT", "Nepal Time", "NPST", "Nepal Summer Time"),
    "Asia/Riyadh": ZoneNames("AST", "Arabian Standard Time", "ADT", "Arabian Daylight Time"),
    "Asia/Singapore": ZoneNames("SGT", "Singapore Standard Time", "SGST", "Singapore Summer Time"),
    "Asia/Tashkent": ZoneNames("UZT", "Uzbekistan Standard Time", "UZST", "Uzbekistan Summer Time"),
    "Asia/Tehran": ZoneNames("IRST", "Iran Standard Time", "IRDT", "Iran Daylight Time"),
    "Asia/Yangon": ZoneNames("MMT", "Myanmar Time", "MMST", "Myanmar Summer Time"),
    "Australia/Lord_Howe": ZoneNames(
      "LHST", "Lord Howe Standard Time", "LHDT", "Lord Howe Daylight Time"),
    "Pacific/Apia": ZoneNames("WSST", "Apia Standard Time", "WSDT", "Apia Daylight Time"),
    "Europe/Istanbul": turkey, "Asia/Istanbul": turkey,
  ]

  private static let argentina = ZoneNames(
    "ART", "Argentina Standard Time", "ARST", "Argentina Summer Time")
  private static let indochina = ZoneNames("ICT", "Indochina Time", "ICST", "Indochina Summer Time")
  private static let turkey = ZoneNames("TRT", "Turkey Time", "TRST", "Turkey Summer Time")
}

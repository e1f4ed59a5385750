/// How long the account numbers of a country are, by the IBAN registry of SWIFT.
enum IBANRegistry {
  /// Country and length, four characters each.
  static let countries: StaticString = """
    AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22\
    GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20\
    MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26\
    UA29VA22VG24XK20YE30
    """

  /// The length for a country of two capital letters; nil if it has none.
  static func length(_ first: UInt8, _ second: UInt8) -> Int? {
    let length = Int(lengths[Int(first &- UInt8(ascii: "A")) * 26 + Int(second &- UInt8(ascii: "A"))])
    return length > 0 ? length : nil
  }

  private static let lengths: FixedTable<UInt8> = {
    var table = [UInt8](repeating: 0, count: 26 * 26)
    for i in stride(from: 0, to: countries.utf8CodeUnitCount, by: 4) {
      func value(_ k: Int, _ base: UInt8) -> UInt8 { countries.byte(i + k) - base }
      let place = Int(value(0, UInt8(ascii: "A"))) * 26 + Int(value(1, UInt8(ascii: "A")))
      table[place] = value(2, UInt8(ascii: "0")) * 10 + value(3, UInt8(ascii: "0"))
    }
    return FixedTable(table)
  }()
}

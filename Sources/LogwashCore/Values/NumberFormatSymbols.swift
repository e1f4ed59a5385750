/// What stands for the special characters of a number pattern: en_US, as far as a format's parameters do
/// not change it.
struct NumberFormatSymbols: Sendable {
  var point = "."
  var monetaryPoint = "."
  var separator = ","
  /// No parameter changes this one.
  let monetarySeparator = ","
  var exponent = "E"
  var minus = "-"
  var infinity = "\u{221E}"
  var nan = "NaN"
  var percent = "%"
  var perMille = "\u{2030}"
  var zeroDigit: Unicode.Scalar = "0"
  var currencyCode = "USD"
  var currencySymbol = "$"

  /// An affix as it is printed.
  func text(of affix: [NumberPattern.AffixPiece]) -> String {
    var text = ""
    for piece in affix {
      switch piece {
      case .literal(let scalar): text.unicodeScalars.append(scalar)
      case .minus: text += minus
      case .percent: text += percent
      case .perMille: text += perMille
      case .currencySymbol: text += currencySymbol
      case .currencyCode: text += currencyCode
      }
    }
    return text
  }

  /// Takes the currency with an ISO 4217 code; false if there is none.
  mutating func setCurrency(_ code: String) -> Bool {
    guard code.utf8.count == 3, Self.currencyCodes.contains(Substring(code)) else { return false }
    currencyCode = code
    currencySymbol = Self.currencySymbols[code] ?? code
    return true
  }

  /// Currencies that en_US writes with a sign; all others are written by their codes.
  private static let currencySymbols = [
    "AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN\u{A5}", "EUR": "\u{20AC}", "GBP": "\u{A3}",
    "HKD": "HK$",
    "ILS": "\u{20AA}", "INR": "\u{20B9}", "JPY": "\u{A5}", "KRW": "\u{20A9}", "MXN": "MX$", "NZD": "NZ$",
    "PHP": "\u{20B1}", "TWD": "NT$", "USD": "$", "VND": "\u{20AB}", "XAF": "FCFA", "XCD": "EC$",
    "XOF": "F\u{202F}CFA", "XPF": "CFPF", "XXX": "\u{A4}",
  ]

  /// ISO 4217, with the codes that are no longer in use.
  private static let currencyCodes = Set(
    """
    ADP AED AFA AFN ALL AMD ANG AOA ARS ATS AUD AWG AYM AZM AZN BAM BBD BDT BEF BGL BGN BHD BIF BMD BND
    BOB BOV BRL BSD BTN BWP BYB BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CSD CUC CUP CVE
    CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHC GHS GIP GMD GNF GRD
    GTQ GWP GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA MGF MKD MMK MNT MOP MRO MRU MTL MUR MVR
    MWK MXN MXV MYR MZM MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR ROL RON
    RSD RUB RUR RWF SAR SBD SCR SDD SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SRG SSP STD STN SVC SYP SZL
    THB TJS TMM TMT TND TOP TPE TRL TRY TTD TWD TZS UAH UGX USD USN USS UYI UYU UZS VEB VED VEF VES VND
    VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XFO XFU XOF XPD XPF XPT XSU XTS XUA XXX YER YUM ZAR
    ZMK ZMW ZWD ZWG ZWL ZWN ZWR
    """.split { $0 == " " || $0 == "\n" })
}

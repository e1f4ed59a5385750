import Testing

@testable import LogwashCore

@Suite struct BigDecimalTests {
  private func decimal(_ text: some StringProtocol) throws(NumberFault) -> BigDecimal {
    let bytes = ConstantBytes(Array(text.utf8))
    defer { extendLifetime(bytes) }
    return try BigDecimal(parsing: bytes.view)
  }

  private func canonical(_ decimal: BigDecimal) -> String {
    String(decoding: decimal.canonicalDigits, as: UTF8.self)
  }

  @Test(arguments: recorded.split(separator: "\n"))
  func `arithmetic is that of FreeMarker's BigDecimal engine`(row: Substring) throws {
    let columns = row.split(separator: " ")
    try #require(columns.count == 4)
    let a = try decimal(columns[0])
    let b = try decimal(columns[2])
    #expect(result(a, columns[1], b) == columns[3])
  }

  private func result(_ a: BigDecimal, _ operation: Substring, _ b: BigDecimal) -> String {
    do {
      switch operation {
      case "+": return try canonical(.add(a, b))
      case "-": return try canonical(.subtract(a, b))
      case "*": return try canonical(.multiply(a, b))
      case "/": return try canonical(.divide(a, b))
      case "%": return try canonical(.remainder(a, b))
      default: return String(a.compare(to: b).signum())
      }
    } catch {
      return "FAULT"
    }
  }

  /// The table in the documentation of java.math.RoundingMode; the columns are its modes in the order of
  /// `allCases`.
  @Test(arguments: [
    ("5.5", "6 5 6 5 6 5 6"), ("2.5", "3 2 3 2 3 2 2"), ("1.6", "2 1 2 1 2 2 2"), ("1.1", "2 1 2 1 1 1 1"),
    ("1.0", "1 1 1 1 1 1 1 1"), ("-1.0", "-1 -1 -1 -1 -1 -1 -1 -1"), ("-1.1", "-2 -1 -1 -2 -1 -1 -1"),
    ("-1.6", "-2 -1 -1 -2 -2 -2 -2"), ("-2.5", "-3 -2 -2 -3 -3 -2 -2"), ("-5.5", "-6 -5 -5 -6 -6 -5 -6"),
  ])
  func `rounding follows the table of Java's modes`(text: String, expected: String) throws {
    let subject = try decimal(text)
    let rounded = NumberRounding.allCases.compactMap { mode in
      (try? subject.rounded(toScale: 0, mode)).map(canonical)
    }
    #expect(rounded.joined(separator: " ") == expected)
  }

  @Test func `the scale is part of the representation, not of the number`() throws {
    let long = try decimal("1.500")
    let short = try decimal("1.5")
    #expect(long != short)
    #expect(long.compare(to: short) == 0)
    #expect(long.strippingTrailingZeros() == short)
    #expect(canonical(long) == "1.500")
    #expect(try decimal("1000.0").isInteger)
    #expect(try !decimal("1000.01").isInteger)
    #expect(try canonical(decimal("1000").strippingTrailingZeros()) == "1E+3")
  }

  @Test func `a quotient times its divisor and the remainder give the dividend`() {
    // Limbs at the edges provoke the corrections of Knuth's algorithm.
    let edges: [UInt64] = [0, 1, .max, .max - 1, 1 << 63, (1 << 63) - 1, 0x1234_5678_9ABC_DEF0]
    var state: UInt64 = 1
    func limbs(_ count: Int) -> [UInt64] {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return edges[Int(state >> 33) % edges.count]
      }
    }
    for round in 0..<20_000 {
      let dividend = BigInteger(isNegative: round % 2 == 1, limbs: limbs(1 + round % 7))
      let divisor = BigInteger(isNegative: round % 3 == 1, limbs: limbs(1 + round % 4))
      if divisor.isZero { continue }
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
      #expect(quotient * divisor + remainder == dividend)
      #expect(remainder.magnitude.compare(to: divisor.magnitude) < 0)
      #expect(remainder.isZero || remainder.isNegative == dividend.isNegative)
    }
  }

  @Test func `digits survive the way in and out`() throws {
    for count in [1, 18, 19, 20, 37, 38, 39, 1000, 5000] {
      let digits = (0..<count).map { UInt8(ascii: "1") + UInt8($0 % 9) }
      #expect(try #require(BigInteger(digits: digits)).digits == digits)
      let power = BigInteger.powerOfTen(count)
      #expect(power.digits == [UInt8(ascii: "1")] + [UInt8](repeating: UInt8(ascii: "0"), count: count))
      #expect(power.strippingZeros(atMost: .max).removed == count)
      #expect(power.strippingZeros(atMost: count - 1).value == BigInteger(10 as Int64))
      #expect((power + .one).strippingZeros(atMost: .max).removed == 0)
      #expect((power + .one).digits == power.digits.dropLast() + [UInt8(ascii: "1")])
    }
    #expect(BigInteger(digits: Array("12a".utf8)) == nil)
  }

  @Test func `the largest numbers are computed with, larger ones refused`() throws {
    let nines = try decimal(String(repeating: "9", count: BigDecimal.maxDigits))
    #expect(try BigDecimal.subtract(nines, nines).signum == 0)
    #expect(throws: NumberFault.tooLarge) { try BigDecimal.multiply(nines, nines) }
    #expect(try canonical(BigDecimal.divide(nines, nines)) == "1.000000000000")
    #expect(try decimal("1e100000").compare(to: decimal("1e-100000")) > 0)
    #expect(throws: NumberFault.tooLarge) {
      try BigDecimal.divide(self.decimal("1e100000"), self.decimal("1e-5"))
    }
  }
}

/// Left operand, operation, right operand, result; recorded from FreeMarker 2.3.31's arithmetic engine,
/// except `%`, which is java.math.BigInteger's of the integer parts.
private let recorded = """
  7969556528363318992 + -0.00368 7969556528363318991.99632
  0.5025229812216288416 + -490.00005 -489.4975270187783711584
  -5.5 + 8491.8495945277275 8486.3495945277275
  -2001.436597134948 + -329 -2330.436597134948
  0.825 + -8068747264161175123 -8068747264161175122.175
  90994.000005 + 999999999.999999994 1000090994.000004994
  0.000345 + 442392810372978212929305293.22 442392810372978212929305293.220345
  900.05 + 6230359115316851881 6230359115316852781.05
  5789004049500814212 + 5108997645331117431 10898001694831931643
  -6.0E-9 + 0.0000144385024093 0.0000144325024093
  -0.00604 + -0.05769841015023155617 -0.06373841015023155617
  -0.3579270660029798 + -568563 -568563.3579270660029798
  13486809.684267454 + 0.05 13486809.734267454
  999999.999994 + 444386471349432515455640748261070 444386471349432515455640749261069.999994
  -9999999.99999992 - -4734873630973467356 4734873630963467356.00000008
  4002312528763.33166 - -572 4002312529335.33166
  1.5 - 2.6120849236806056277715606492088225E-15 1.4999999999999973879150763193943722284393507911775
  7492736441516517071 - -8945051817821409620 16437788259337926691
  6419862545466185504 - -229.0488363527955275 6419862545466185733.0488363527955275
  -0.00007483845142634386627 - -83571875303.348 83571875303.34792516154857365613373
  -7162 - -338028211648839173 338028211648832011
  -1026547.579414393242 - -8027627044663903576 8027627044662877028.420585606758
  -630568345313.12658 - -0.06324 -630568345313.06334
  -947.4 - 0.00001325746039134863082 -947.40001325746039134863082
  211.6774219835208160564287478378 - -66.13 277.8074219835208160564287478378
  -119450.75 - 9222817490322504218 -9222817490322623668.75
  0.0000046 - 99999999.99999992 -99999999.99999532
  -1481546653069573602 - -742 -1481546653069572860
  -755 * 74506.24887496720947 -56252217.900600243150
  -999999999.99999999 * 8.747 -8746999999.99999991253
  -99999.999999998 * -0.000473 47.299999999999
  14554.182003 * 1395756226.22281325110575460805302745212931300203738 20314090148267.265287273294
  -900.5 * -6140494238995230800 5529515062215205335400.0
  -999999999.99998 * -8.032 8031999999.99983936
  -0.238 * -6484205921424184863 1543241009298955997.394
  -4979.98747 * -575913.5332496213974 2868042179.386542941296
  0.05 * 19371026303717444055181.469339880612075807122 968551315185872202759.073466994031
  7.733 * 161358.445100107541160563333356099355551281899246261 1247784.855959131616
  -376560997.2381017878 * -3606873933762938.411 1358208045409887181693930.184040391186
  -42.7510288467 * 6981312340461327234 -298458285254884892166.5023210278
  0.00005139501203937186697 * 677 0.034794423151
  2989266.283326891400 * 1E+20 2.989266283326891400E+26
  28005.8002681997 / -9999999999.999999993 -0.000002800580
  999999.999999993 / -132408028.4025579169 -0.007552412131
  80077.2396020156926 / 975689.773376718400 0.0820724391985
  999999999.9999993 / -9999.991 -100000.090000080930
  -2847764648858877857 / 0.00007110051379003520970 -40052659215213634743620.74778594602806395108578
  -2932507958.65689807 / -8430603529967251103 3.48E-10
  -0.0000768 / 1055251165189963738.835334576901476779418040181625704 -7.2778881970E-23
  3.60882114581443500535375332259E+37 / -5459478422638784612 -6610193990051795436.944684240352
  476.9 / -14.591472539952760 -32.683473082939713
  -99999999.9991 / -6.385 15661707.125935787001
  -3840785374601959107 / 12345678.9 -311103618173.801613048595
  -0.000921 / -6E-14 15350000000.00000000000000
  9223372036854775807 / 0.0532 173371654828097289605.263157894737
  -3.756 / 40045382558.1740720706575548843518390256429189346617 -9.37935851791063605404520307346E-11
  -4686959277689664752 % 7307.165996325000391 -2538
  -0.0007426 % 0.00000116586919504338886542352341088540 FAULT
  99999999999.99999995 % 109749521117.6519 99999999999
  90041533.54447022866 % -3398542302052859899 90041533
  417 % 7.92183074791720540848651246570720692333118017960342575E+60 417
  -928 % 253670397763012.0200796547534946031252287 -928
  0.0000016688388319528010973802398940 % 4904.05 0
  0.00998381003921456168061580990220920984214696 % 7692438689098479020 0
  -528 % 7.4993703399630118233217546540779665737923 -3
  3.63766655460539781164184803799E+30 % -0.0002219 FAULT
  -35598708263.02939359 % 9999999.999999993 -8711822
  -36365.87839789334209 % 0.00007438092294666004403 FAULT
  4.8073454605557537668283327764131651292E+39 % 465339497322557015 84669021623765055
  836.1806929 % 665520192202892476519.58940777875165054529 836
  335740971863329.4471 < -3184969652009404311 1
  17278.6770767283849690104194512882037392260655257697 < -34766856.3 1
  74542057723033439935580301263769356499984933.38 < 94445.05 1
  15183.820041375321636134491539023 < 99999999.999999999 -1
  128 < 2972381353164821.96126315305330354640155170 -1
  -5256073207080221101 < 14849744360528499034.5964192712318777452942638 -1
  3356251130174454363777917218056.17147862882896155881587 < 0 1
  -3564483207379.924343 < 4107338601691458911 -1
  1241565799303716995.5048901477497737826237 < -0.0000876 1
  0.001068445601808952166218808608631 < -0.003737 1
  99999.9996 < 1.048929022677474758634031710956200786102668E+51 -1
  2924251991816119633256195443048825122933524564808.7218751 < 26.26376545812241009 1
  2529.5511406221949840118164 < 18.715972174571964559581732795421984 1
  -411 < 67482441521511121878095.3577259079054416536925482 -1
  """

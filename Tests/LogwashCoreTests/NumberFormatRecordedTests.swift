import Testing

@testable import LogwashCore

/// Formats, numbers and what FreeMarker 2.3.31 printed for them on JDK 17 in the locale en_US. `ERROR`: the
/// format is refused; `FAULT`: the number cannot be printed in it.
@Suite struct NumberFormatRecordedTests {
  @Test(arguments: recorded.split(separator: "\n"))
  func `numbers print as FreeMarker prints them`(row: Substring) throws {
    let columns = row.split(separator: "\u{A6}", omittingEmptySubsequences: false)
    try #require(columns.count == 3)
    let number = try #require(Number(text: String(columns[1])))
    #expect(formatted(number, String(columns[0])) == columns[2])
  }

  private func formatted(_ number: Number, _ format: String) -> String {
    var output = OutputBuffer()
    guard let format = try? NumberFormat(format) else { return "ERROR" }
    guard (try? format.write(number, into: &output)) != nil else { return "FAULT" }
    return output.string
  }
}

private let recorded = #"""
  ####0.0000000000;; roundingMode=floor¦-455.000005¦-455.0000050000
  ####0.0000000000;; roundingMode=halfEven¦7855721390773527577¦7855721390773527577.0000000000
  ####0.0000000000;; roundingMode=up¦0.000005¦0.0000050000
  ####0.0000000000¦62.20¦62.2000000000
  ##,#¦-559.0005¦-5,5,9
  ##0.#####E0;; multiplier=1000¦290974366466719469.2¦290.97437E18
  ##0.#####E0;; percent='p' perMill='m'¦0.02023¦20.23E-3
  ##0.#####E0;; roundingMode=halfEven¦1E+20¦100E18
  ##0.#####E0¦-599.05¦-599.05E0
  ##0.##E0;; currencyCode=HUF, monetaryDecimalSeparator=';'¦99999.999994¦100E3
  ##0.##E0;; currencySymbol='Ft' roundingMode=up¦0.000002038¦2.038E-6
  ##0.##E0;; roundingMode=halfDown¦3986538107424635245¦3.9865E18
  ##0.##E0;;¦48609379803040280790396859.6824395¦48.609E24
  ##¦-0.00541¦-0
  ##¦-2847699206531814338¦-2847699206531814338
  #%¦-954.05¦-95405%
  #,####.0;; currencyCode=HUF, monetaryDecimalSeparator=';'¦0.0002972508¦.0
  #,####.0;; groupingSeparator=' ' decimalSeparator=','¦535¦535,0
  #,####.0;; groupingSeparator='_'¦1E-7¦.0
  #,####.0;; minusSign='~'¦0.0892¦.1
  #,####.0;; multiplier='-3'¦-8443¦2,5329.0
  #,####.0;; percent='p' perMill='m'¦-5686564142371739359¦-568,6564,1423,7173,9359.0
  #,####.0;;¦0.0147¦.0
  #,##,###;; currencySymbol='Ft' roundingMode=up¦430¦430
  #,##,###;; roundingMode=halfDown¦-5677.656521034¦-5,678
  #,##,###;; zeroDigit='a'¦0.0000069¦a
  #,##0.###;; roundingMode=halfDown¦0.000474¦0
  #,##0.###;; roundingMode=unnecessary¦-601¦-601
  #,##0.###;; zeroDigit='a'¦0.000358¦a
  #,##0.00;(#,##0.00); currencyCode=HUF, monetaryDecimalSeparator=';'¦0.005¦0.00
  #,##0.00;(#,##0.00); currencySymbol='Ft' roundingMode=up¦-9999.999992¦(10,000.00)
  #,##0.00;(#,##0.00); currencySymbol='Ft' roundingMode=up¦-99999999.9991¦(100,000,000.00)
  #,##0.00;(#,##0.00); decimalSeparator=','¦5.000005¦5,00
  #,##0.00;(#,##0.00); decimalSeparator=','¦6E-9¦0,00
  #,##0.00;(#,##0.00); groupingSeparator=' ' decimalSeparator=','¦-0.00005¦(0,00)
  #,##0.00;(#,##0.00); groupingSeparator='_'¦0.380¦0.38
  #,##0.00;(#,##0.00); minusSign='~'¦9223372036854775807¦9,223,372,036,854,775,807.00
  #,##0.00;(#,##0.00); multiplier=1000¦-6379056949519207280¦(6,379,056,949,519,207,280,000.00)
  #,##0.00;(#,##0.00); roundingMode=ceiling¦-16138.2855¦(16,138.28)
  #,##0.00;(#,##0.00); roundingMode=floor¦-44316799.499¦(44,316,799.50)
  #,##0.00;(#,##0.00); roundingMode=floor¦0.000863¦0.00
  #,##0.00;(#,##0.00); roundingMode=halfEven¦0.00000576¦0.00
  #,##0.00;(#,##0.00); roundingMode=halfUp¦-39.22114959510992194¦(39.22)
  #,##0.00;(#,##0.00); roundingMode=unnecessary¦-0.0008375977480343645328¦(0.00)
  #,##0.00;(#,##0.00); roundingMode=unnecessary¦0.0000657¦0.00
  #,##0.00;(#,##0.00); zeroDigit='٠'¦-9114451850806335887¦(٩,١١٤,٤٥١,٨٥٠,٨٠٦,٣٣٥,٨٨٧.٠٠)
  #,##0.00;(#,##0.00);¦0.004934¦0.00
  #,##0.00;; currencyCode=HUF, monetaryDecimalSeparator=';'¦410.5¦410.50
  #,##0.00;; currencySymbol='Ft' roundingMode=up¦9.0005¦9.01
  #,##0.00;; exponentSeparator='*10^'¦-59186.67977818380910¦-59,186.68
  #,##0.00;; groupingSeparator='_'¦-243632270681382.221¦-243_632_270_681_382.22
  #,##0.00;; zeroDigit='a'¦-8696521083931587633¦-i,gjg,fcb,aid,jdb,fih,gdd.aa
  #,##0.00¦-9999999999.999997¦-10,000,000,000.00
  #,##0;; currencySymbol='Ft' roundingMode=up¦2.5¦3
  #,##0;; roundingMode=up¦9223372036854775807¦9,223,372,036,854,775,807
  #,##0;; zeroDigit='a'¦-0.5¦-a
  #,##0¦-500.2¦-500
  #,¦-1010533.531101901187¦ERROR
  #.##;; exponentSeparator='*10^'¦44445.5¦44445.5
  #.##;; percent='p' perMill='m'¦45454.05¦45454.05
  #.##;; roundingMode=unnecessary¦-49.00005¦FAULT
  #.##¦0.1791¦0.18
  #.#;; decimalSeparator=','¦-9223372036854775808¦-9223372036854775808
  #.#;; roundingMode=ceiling¦-517¦-517
  #.-E¦1.210989840990650333518320018E+29¦121098984099065033351832001800.-E
  #.;; groupingSeparator=' ' decimalSeparator=','¦12127860.82052421992¦12127861,
  #.;; roundingMode=halfEven¦-35.477020¦-35.
  #.E0#¦0.07149¦7.1E-2
  #0..,¦1502736946699483722.632630414297¦ERROR
  #0.00¦1E+20¦100000000000000000000.00
  #0¦-9999.999993¦-10000
  #;; exponentSeparator='*10^'¦0.000986¦0
  #;; multiplier=1000¦3.71¦3710
  #;; roundingMode=ceiling¦110.7¦111
  #;a-..a¦-99999999.99993¦a-100000000a
  #;¦-0.0005948384651529363255¦-0
  #;¦0.05¦0
  #E0;; currencyCode=HUF, monetaryDecimalSeparator=';'¦0.0000311¦.3E-4
  #E0;; roundingMode=ceiling¦40645183705550332396254311890.123184735997¦.5E29
  #E0;; roundingMode=floor¦-2638774970194.33¦-.3E13
  %#¦1165581821483594823.633467747¦%116558182148359482363
  %#¦1534540749532147038¦%153454074953214703800
  %'E0%¦0.069784849360591963654545771929¦ERROR
  %'¦-99999999.997¦ERROR
  %,;#;a¦0.5¦ERROR
  %,¦-0.06934¦ERROR
  %,¦0.0000064¦ERROR
  %a0¦333¦%a33300
  %¦-0.00348¦-%0
  %¦49.000005¦%4900
  '#'0;; decimalSeparator=','¦802573643309865666198.10225110784286144796¦#802573643309865666198
  '#'0;; zeroDigit='٠'¦0.000004746002522680364324¦#٠
  '#'0¦99.99999995¦#100
  '00--%'¦116945168583980607013.1794746472822566353992171¦00--%116945168583980607013
  'it''s' 0;; groupingSeparator='_'¦0.05755¦it's 0
  'it''s' 0;; roundingMode=unnecessary¦-8095645429420908966¦-it's 8095645429420908966
  'it''s' 0;;¦1688597702971053526¦it's 1688597702971053526
  +0;-0; currencyCode=HUF, monetaryDecimalSeparator=';'¦3.27769624757¦+3
  +0;-0; decimalSeparator=','¦-99999.999993¦-100000
  +0;-0; exponentSeparator='*10^'¦-9223372036854775808¦-9223372036854775808
  +0;-0; groupingSeparator='_'¦0.5¦+0
  +0;-0; multiplier='-3'¦-493¦+1479
  +0;-0; multiplier=0¦1.85151711905363330595620941E+33¦+0
  +0;-0; roundingMode=down¦-999999999.99997¦-999999999
  +0;-0; roundingMode=floor¦-0.1661517728255418835¦-1
  +0;-0; roundingMode=halfDown¦-0.005460¦-0
  +0;-0¦-254.5¦-254
  ,##.¦10542047¦10,54,20,47.
  ,,00¦-0.006419¦-00
  ,-0-0a0¦758¦758--a
  ,0¦0.5¦0
  -#¦0.00000148774217963583972396291441361501¦-0
  -#¦0.0000449¦-0
  -%#;¦209928448849223929769752886256093107.06432415159¦-%20992844884922392976975288625609310706
  -%¦0.0403¦-%4
  -%¦3222230429799677354¦-%322223042979967735400
  -','.0%¦-6E-7¦--,.0%
  --E%¦1576¦--E%157600
  -.#¦0.01525579047694901288¦-.0
  -...a--¦-0.00000633¦ERROR
  -;¦2.948268753837938516¦ERROR
  -E-¦-9999.999998¦--E-10000
  -a¦-1.4968953249¦--a1
  -¦-311¦--311
  .%¦0.0004499943870014096821¦0.%
  .'¦62334273.23088390675¦ERROR
  .-E¦-288383417948304.1791¦-288383417948304.-E
  .-¦0.5¦0.-
  ..¦8466902.652019353683¦ERROR
  .0#¦-0.001766¦-.0
  .00;; currencyCode=EUR¦-219¦-219.00
  .00;; exponentSeparator='*10^'¦99999999.99999996¦100000000.00
  .00;; multiplier=1000¦940.05¦940050.00
  .00;; percent='p' perMill='m'¦-519¦-519.00
  .00¦0.05¦.05
  .0;#a,¦-0.003613371087943811870¦.0a
  .0E0¦-0.000663¦-.7E-3
  .a¦1716705782984956882¦1716705782984956882.a
  0 E0;; groupingSeparator='_'¦0.0129¦00 E
  0 E0;; multiplier='-3'¦-0.08583295840276285752¦00 E
  0 E0;; roundingMode=ceiling¦-390¦-390 E
  0#¦12345678.9¦ERROR
  0%;; multiplier=0¦-90945.00005¦0%
  0%;; roundingMode=unnecessary¦-0.000807¦-0%
  0%;; roundingMode=up¦-0.0253¦-3%
  0'¦-0.0000603¦ERROR
  0.##;; exponentSeparator='*10^'¦1E-7¦0
  0.##;; groupingSeparator='_'¦6718207658155093850¦6718207658155093850
  0.##;;¦0.00005¦0
  0.##E0;; groupingSeparator='_'¦-843¦-8.43E2
  0.##E0;; multiplier=1000¦-0.000569¦-5.69E-1
  0.##E0;; roundingMode=down¦0.0000843¦8.43E-5
  0.##E0;; roundingMode=floor¦0.0039¦3.9E-3
  0.0%;; zeroDigit='٠'¦-2497860392015325995¦-٢٤٩٧٨٦٠٣٩٢٠١٥٣٢٥٩٩٥٠٠.٠%
  0.0%;;¦-462¦-46200.0%
  0.0'%';; groupingSeparator='_'¦0.4411¦0.4%
  0.0'%';; multiplier='-3'¦-411¦1233.0%
  0.0'%';; roundingMode=unnecessary¦0.05¦FAULT
  0.00 ¤;; percent='p' perMill='m'¦99.999999997¦100.00 $
  0.00 ¤;; roundingMode=up¦-0.00127804¦-0.01 $
  0.00;'-'0; currencySymbol='Ft' roundingMode=up¦-0.000760¦-0.00
  0.00;'-'0; decimalSeparator=','¦-479¦-479,00
  0.00;'-'0; exponentSeparator='*10^'¦-5617714026319899220¦-5617714026319899220.00
  0.00;'-'0; exponentSeparator='*10^'¦-965¦-965.00
  0.00;'-'0; minusSign='~'¦0¦0.00
  0.00;'-'0; multiplier=0¦0.0000043137739223065226397295636646110817210372¦0.00
  0.00;'-'0; multiplier=1000¦-0.000061306592293¦-0.06
  0.00;'-'0; multiplier=1000¦-0.0002835¦-0.28
  0.00;'-'0; percent='p' perMill='m'¦0.015¦0.02
  0.00;'-'0; roundingMode=down¦-99999.999991¦-99999.99
  0.00;'-'0; roundingMode=floor¦-99.9999996¦-100.00
  0.00;'-'0; roundingMode=halfDown¦-0.4939243308932639934¦-0.49
  0.00;'-'0; roundingMode=halfEven¦-629957254698508004¦-629957254698508004.00
  0.00;'-'0; roundingMode=up¦0.009987¦0.01
  0.00;'-'0; zeroDigit='٠'¦-5.000005¦-٥.٠٠
  0.00;; currencyCode=HUF, monetaryDecimalSeparator=';'¦-63538¦-63538.00
  0.00;; roundingMode=floor¦-269¦-269.00
  0.00;; roundingMode=halfUp¦-0.0004786¦-0.00
  0.00E00;; exponentSeparator='*10^'¦-59449.005¦-5.94*10^04
  0.00E00;; multiplier=1000¦71655.210669361¦7.17E07
  0.00E00;; roundingMode=halfEven¦49.99¦5.00E01
  0.00E00;; roundingMode=unnecessary¦-9999999999.999999994¦FAULT
  0.00E00¦-9.005¦-9.00E00
  0.00‰;; currencyCode=HUF, monetaryDecimalSeparator=';'¦54177388.8252746307¦54177388825.27‰
  0.00‰;; multiplier='-3'¦-400090.000005¦1200270.00‰
  0.00‰;; roundingMode=ceiling¦-0.008363¦-8.36‰
  0.00‰;; roundingMode=down¦0.09975¦99.75‰
  0.0;(0.0); currencyCode=HUF, monetaryDecimalSeparator=';'¦-12671698.203¦(12671698.2)
  0.0;(0.0); groupingSeparator='_'¦52¦52.0
  0.0;(0.0); multiplier='-3'¦2305366148498616533¦(6916098445495849599.0)
  0.0;(0.0); multiplier=0¦-1.69183E-11¦0.0
  0.0;(0.0); roundingMode=floor¦-678¦(678.0)
  0.0;(0.0); roundingMode=halfDown¦-17580062057.66497062¦(17580062057.7)
  0.0;(0.0); zeroDigit='٠'¦1E+5¦١٠٠٠٠٠.٠
  0.0;(0.0)¦-0.807¦(0.8)
  0.0;(0.0)¦-99.999996¦(100.0)
  0.0a0;; currencySymbol='Ft' roundingMode=up¦-0.00002¦-0.00a
  0.0a0;; exponentSeparator='*10^'¦9.5¦9.50a
  0.0a0;; percent='p' perMill='m'¦-94.005¦-94.00a
  0.;; groupingSeparator='_'¦8.419E-14¦0.
  0.;; multiplier=0¦-99999999999.99998¦0.
  0.¦-3215657572.646789239¦-3215657573.
  00.###E0;; roundingMode=halfUp¦-3771942567891703454¦-37.719E17
  00.###E0;; zeroDigit='٠'¦5350657050582038.502933657764959156835498623264778¦٥٣.٥٠٧E١٤
  000.000;; multiplier='-3'¦7960152.419339536092¦-23880457.258
  000.000;; percent='p' perMill='m'¦7661621712777069717¦7661621712777069717.000
  000.000;; roundingMode=ceiling¦40.000005¦040.001
  00000;; groupingSeparator=' ' decimalSeparator=','¦-2706835958945.3619¦-2706835958945
  00000;; multiplier=1000¦-556262748980977.9062¦-556262748980977906
  00000;; roundingMode=halfEven¦-0.00796¦-00000
  00000;; roundingMode=unnecessary¦9223372036854775807¦9223372036854775807
  000a0¦-4.0005¦-0004a
  0;-,a,¦-208.1¦-208a
  0;-a0%E¦-984¦-a984%E
  0;0; currencyCode=EUR¦-0.0002097¦-0
  0;0; decimalSeparator=','¦97746768266.536306319287518657211861401039554763498679746¦97746768267
  0;0; groupingSeparator=' ' decimalSeparator=','¦2.5¦2
  0;0; groupingSeparator='_'¦0.0697508593230733408826045262097988968536833247782¦0
  0;0; multiplier=0¦-0.00646¦0
  0;0; roundingMode=halfUp¦2249384273412214.69¦2249384273412215
  0;0¦-999999.999999996¦-1000000
  0;; currencySymbol='Ft' roundingMode=up¦6877376986675597685¦6877376986675597685
  0;; groupingSeparator='_'¦44.05¦44
  0;; multiplier='-3'¦0.008185762¦-0
  0;; percent='p' perMill='m'¦1.5¦2
  0;;¦8699984.541270534431¦8699985
  0E0E0¦-34.534462415805097¦35E0
  0¦1.5¦2
  ;#¦7386019623658650526¦ERROR
  ;'¦1E+5¦ERROR
  ;,¦99.99999999¦ERROR
  ;-¦693¦ERROR
  ;0¦0.5106147932738102472¦ERROR
  ;a¦1E+20¦ERROR
  ;¦-684¦ERROR
  E##;##¦-999999.99997¦1000000
  E-¦-40.05¦-E-40
  E.%0#¦0.0003512¦E.04%
  E.¦-0.0000595¦-E0.
  E0,0¦12.03314432931021243¦E1,2
  E00--;¦-0.006764¦-E00--
  EE¦0¦EE0
  a#¦-0.000745¦-a0
  a%¦-619511127480891732¦-a%61951112748089173200
  a-0¦39681393619246282533418075.76001¦a-39681393619246282533418076
  a.¦-298¦-a298.
  a.¦1E-7¦a0.
  a0;¦-2347¦-a2347
  aa%¦494444.000005¦aa%49444400
  aa¦-0.005812¦-aa0
  aa¦-6004314242328050224¦-aa6004314242328050224
  a¦-1368410208017967404¦-a1368410208017967404
  a¦44.00005¦a44
  currency¦-0.0005254¦-$0.00
  up 0.0 dn;down #; currencyCode=EUR¦9005.005¦up 9005.0 dn
  up 0.0 dn;down #; currencySymbol='Ft' roundingMode=up¦21588150045406.707¦up 21588150045406.8 dn
  up 0.0 dn;down #; decimalSeparator=','¦-791¦down 791,0
  up 0.0 dn;down #; exponentSeparator='*10^'¦-768¦down 768.0
  up 0.0 dn;down #; exponentSeparator='*10^'¦0.000¦up 0.0 dn
  up 0.0 dn;down #; minusSign='~'¦-302¦down 302.0
  up 0.0 dn;down #; minusSign='~'¦-80431.40119478416246¦down 80431.4
  up 0.0 dn;down #; multiplier='-3'¦-0.9934¦up 3.0 dn
  up 0.0 dn;down #; multiplier=0¦-0.0003955867789106792986¦up 0.0 dn
  up 0.0 dn;down #; percent='p' perMill='m'¦-2394647943323.67¦down 2394647943323.7
  up 0.0 dn;down #; roundingMode=ceiling¦-49.5¦down 49.5
  up 0.0 dn;down #; roundingMode=down¦-0.252¦down 0.2
  up 0.0 dn;down #; roundingMode=up¦-0.02972¦down 0.1
  up 0.0 dn;down #; roundingMode=up¦-1846890503278533110¦down 1846890503278533110.0
  up 0.0 dn;down #; zeroDigit='٠'¦494.0005¦up ٤٩٤.٠ dn
  up 0.0 dn;down #;¦-0.0000237¦down 0.0
  up 0.0 dn;down #¦0.00853363059239815043¦up 0.0 dn
  ¤0.00;; currencyCode=HUF, monetaryDecimalSeparator=';'¦-0.8051¦-HUF0;81
  ¤0.00;; roundingMode=floor¦0.000715028¦$0.00
  ¤¤ #,##0.00;; groupingSeparator='_'¦444¦USD 444.00
  ¤¤ #,##0.00;; multiplier=1000¦0.00310070¦USD 3.10
  ¤¤ #,##0.00;; roundingMode=down¦-95.0005¦-USD 95.00
  ¤¤ #,##0.00;; roundingMode=floor¦-0.0006455¦-USD 0.00
  ¤¤ #,##0.00;; zeroDigit='٠'¦88¦USD ٨٨.٠٠
  ¤¤ #,##0.00¦0.909¦USD 0.91
  ¦1E+20¦100,000,000,000,000,000,000
  """#

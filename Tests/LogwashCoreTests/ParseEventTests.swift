import LogwashCore
import Testing

/// Expected values: the examples of "Implementing ArcSight Common Event Format" (revision 25), IBM's LEEF guide,
/// and what devices send.
@Suite struct ParseEventTests {
  private static let header =
    #""cefVersion":"0","deviceVendor":"Security","deviceProduct":"threatmanager","deviceVersion":"1.0","deviceEventClassId":"100""#

  @Test(arguments: [
    (
      "Sep 19 08:26:10 host CEF:0|Security|threatmanager|1.0|100|worm successfully stopped|10|src=10.0.0.1 dst=2.1.2.2 spt=1232",
      #"{\#(header),"name":"worm successfully stopped","severity":"10","src":"10.0.0.1","dst":"2.1.2.2","spt":"1232"}"#
    ),
    (
      #"CEF:0|Security|threatmanager|1.0|100|detected a \| in message|10|src=10.0.0.1 act=blocked a | dst=1.1.1.1"#,
      #"{\#(header),"name":"detected a | in message","severity":"10","src":"10.0.0.1","act":"blocked a |","dst":"1.1.1.1"}"#
    ),
    (
      #"CEF:0|Security|threatmanager|1.0|100|detected a \\ in packet|10|src=10.0.0.1 act=blocked a \\ dst=1.1.1.1"#,
      #"{\#(header),"name":"detected a \\ in packet","severity":"10","src":"10.0.0.1","act":"blocked a \\","dst":"1.1.1.1"}"#
    ),
    (
      #"CEF:0|Security|threatmanager|1.0|100|detected a = in message|10|src=10.0.0.1 act=blocked a \= dst=1.1.1.1"#,
      #"{\#(header),"name":"detected a = in message","severity":"10","src":"10.0.0.1","act":"blocked a =","dst":"1.1.1.1"}"#
    ),
    (
      #"CEF:0|Security|threatmanager|1.0|100|Detected a threat.|10|src=10.0.0.1 msg=Detected a threat.\n No action needed."#,
      #"{\#(header),"name":"Detected a threat.","severity":"10","src":"10.0.0.1","msg":"Detected a threat.\n No action needed."}"#
    ),
    (
      "CEF:0|Security|threatmanager|1.0|100|n|5|request=http://h/?a=b&c=d msg=x=y, z fname=C:\\Program Files\\x.exe  end=1 ",
      #"{\#(header),"name":"n","severity":"5","request":"http://h/?a=b&c=d","msg":"x=y, z","fname":"C:\\Program Files\\x.exe","end":"1"}"#
    ),
    (
      "CEF:0|Security|threatmanager|1.0|100|n|5|a= b=  c=1",
      #"{\#(header),"name":"n","severity":"5","a":"","b":"","c":"1"}"#
    ),
    ("CEF:0|Security|threatmanager|1.0|100||High", #"{\#(header),"name":"","severity":"High"}"#),
  ])
  func `CEF is read`(line: String, json: String) throws {
    expect(try parsed(line, "parse_cef"), is: json)
  }

  @Test(arguments: [
    "", "CEF:", "CEF:0|a|b|c", "CEF:0|a|b|1|2|n|5|text", "CEF:0|a|b|1|2|n|5|=1", "xCEF:0|a|b|1|2|n|5|a=1",
    #"CEF:0|a\|b|c|d|e|f\|"#,
  ])
  func `what is no CEF gives a missing value`(line: String) throws {
    expect(try parsed(line, "parse_cef"), is: #""none""#)
  }

  @Test func `a strict reader wants every equals sign escaped`() throws {
    expect(try parsed("CEF:0|a|b|1|2|n|5|m=x=y", "parse_cef(strict=true)"), is: #""none""#)
    expect(try parsed(#"CEF:0|a|b|1|2|n|5|m=x\=y"#, "parse_cef(strict=true).m"), is: #""x=y""#)
  }

  @Test(arguments: [
    ("cs1Label=user name cs1=joe cn1=5 cn1Label=count", #""user name":"joe","count":"5""#),
    ("cs2Label=x src=1.1.1.1 dst=2.2.2.2 cs2=v", #""src":"1.1.1.1","dst":"2.2.2.2","x":"v""#),
    ("cs1Label=fooLabel cs1=v foo=w", #""fooLabel":"v","foo":"w""#),
    ("cs1Label= cs1=v", #""cs1Label":"","cs1":"v""#),
    ("cs1Label=lonely", #""cs1Label":"lonely""#),
  ])
  func `labels become names on request`(pairs: String, json: String) throws {
    expect(
      try parsed("CEF:0|Security|threatmanager|1.0|100|n|5|" + pairs, "parse_cef(translate=true)"),
      is: #"{\#(Self.header),"name":"n","severity":"5",\#(json)}"#)
  }

  private static let leef =
    #""deviceVendor":"Microsoft","deviceProduct":"MSExchange","deviceVersion":"4.0 SP1","eventId":"15345""#

  @Test(arguments: [
    (
      "Jan 18 11:07:53 192.168.1.1 LEEF:1.0|Microsoft|MSExchange|4.0 SP1|15345|src=192.0.2.0\tdst=172.50.123.1\tsev=5\tmsg=a=b c",
      #"{"leefVersion":"1.0",\#(leef),"src":"192.0.2.0","dst":"172.50.123.1","sev":"5","msg":"a=b c"}"#
    ),
    (
      "LEEF:2.0|Microsoft|MSExchange|4.0 SP1|15345|^|src=192.0.2.0^dst=172.50.123.1^",
      #"{"leefVersion":"2.0",\#(leef),"src":"192.0.2.0","dst":"172.50.123.1"}"#
    ),
    (
      "LEEF:2.0|Microsoft|MSExchange|4.0 SP1|15345|x7C|a=1|b=2",
      #"{"leefVersion":"2.0",\#(leef),"a":"1","b":"2"}"#
    ),
    (
      "LEEF:2.0|Microsoft|MSExchange|4.0 SP1|15345|0x09|a=1\tb=",
      #"{"leefVersion":"2.0",\#(leef),"a":"1","b":""}"#
    ),
    (
      "LEEF:2.0|Microsoft|MSExchange|4.0 SP1|15345||a=1\tb=2",
      #"{"leefVersion":"2.0",\#(leef),"a":"1","b":"2"}"#
    ),
    (
      "LEEF:2.0|Microsoft|MSExchange|4.0 SP1|15345|a=1\tb=2|3\r\n",
      #"{"leefVersion":"2.0",\#(leef),"a":"1","b":"2|3"}"#
    ),
    (
      "LEEF:1.0|Microsoft|MSExchange|4.0 SP1|15345|m=a\tb c\td=1",
      #"{"leefVersion":"1.0",\#(leef),"m":"a\tb c","d":"1"}"#
    ),
    ("LEEF:1.0|Microsoft|MSExchange|4.0 SP1|15345|", #"{"leefVersion":"1.0",\#(leef)}"#),
  ])
  func `LEEF is read`(line: String, json: String) throws {
    expect(try parsed(line, "parse_leef"), is: json)
  }

  @Test(arguments: ["", "LEEF:1.0|a|b|c", "LEEF:1.0|a|b|c|d|text", "LEEF:1.0|a|b|c|d|=1"])
  func `what is no LEEF gives a missing value`(line: String) throws {
    expect(try parsed(line, "parse_leef"), is: #""none""#)
  }
}

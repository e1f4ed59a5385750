import LogwashCore
import Testing

/// Expected values: the examples of RFC 5424 (section 6.5) and RFC 3164 (section 5.4), and what rsyslog and Cisco
/// devices send.
@Suite struct ParseSyslogTests {
  private static let bom = "\u{FEFF}"

  @Test(arguments: [
    (
      "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - \(bom)'su root' failed for lonvick on /dev/pts/8",
      #"{"facility":"auth","severity":"crit","version":1,"timestamp":"2003-10-11T22:14:15.003Z","hostname":"mymachine.example.com","appname":"su","msgid":"ID47","message":"'su root' failed for lonvick on /dev/pts/8"}"#
    ),
    (
      "<165>1 2003-08-24T05:14:15.000003-07:00 192.0.2.1 myproc 8710 - - %% It's time to make the do-nuts.",
      #"{"facility":"local4","severity":"notice","version":1,"timestamp":"2003-08-24T12:14:15.000003Z","hostname":"192.0.2.1","appname":"myproc","procid":8710,"message":"%% It's time to make the do-nuts."}"#
    ),
    (
      #"<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [exampleSDID@32473 iut="3" eventSource="Application" eventID="1011"] \#(bom)An application event log entry..."#,
      #"{"facility":"local4","severity":"notice","version":1,"timestamp":"2003-10-11T22:14:15.003Z","hostname":"mymachine.example.com","appname":"evntslog","msgid":"ID47","structured_data":{"exampleSDID@32473":{"iut":"3","eventSource":"Application","eventID":"1011"}},"message":"An application event log entry..."}"#
    ),
    (
      #"<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [exampleSDID@32473 iut="3" eventSource="Application" eventID="1011"][examplePriority@32473 class="high"]"#,
      #"{"facility":"local4","severity":"notice","version":1,"timestamp":"2003-10-11T22:14:15.003Z","hostname":"mymachine.example.com","appname":"evntslog","msgid":"ID47","structured_data":{"exampleSDID@32473":{"iut":"3","eventSource":"Application","eventID":"1011"},"examplePriority@32473":{"class":"high"}},"message":""}"#
    ),
    (
      #"<0>1 - - - - - [a x="q\"b\\s\]n\n" y="]"][a x="2"][b]"#,
      #"{"facility":"kern","severity":"emerg","version":1,"structured_data":{"a":[{"x":"q\"b\\s]n\\n","y":"]"},{"x":"2"}],"b":{}},"message":""}"#
    ),
    (
      #"<191>999 - h a 0815 - [origin ip="192.0.2.1" ip="192.0.2.129"] m"#,
      #"{"facility":"local7","severity":"debug","version":999,"hostname":"h","appname":"a","procid":"0815","structured_data":{"origin":{"ip":["192.0.2.1","192.0.2.129"]}},"message":"m"}"#
    ),
    ("<13>1 - - - - - -", #"{"facility":"user","severity":"notice","version":1,"message":""}"#),
  ])
  func `RFC 5424 is read`(line: String, json: String) throws {
    expect(try parsed(line, "parse_syslog"), is: json)
  }

  @Test(arguments: [
    "", "plain text", "Use the BFG!", "<13>1 - - - - - ", "<13>1 - - - - - [a", #"<13>1 - - - - - [a b="c]"#,
    "<13>1 - - - - - [a]x", "<13>1 - - - - - []", "<13>1 2003-13-11T22:14:15Z h a - - - m",
    #"<13>1 - - - - - [a b=c]"#, #"<13>1 - - - - - [a b="c"d="e"]"#, "<13>1 - h",
    "2024-03-05 10:00:00 INFO x",
    "Foo 11 22:14:15 h su: x", "Oct 32 22:14:15 h su: x", "Oct 11 25:14:15 h su: x", "<192>Oct 11", "<a>x",
  ])
  func `what is no syslog gives a missing value`(line: String) throws {
    expect(try parsed(line, "parse_syslog(year=2024)"), is: #""none""#)
  }

  @Test(arguments: [
    (
      "<34>Oct 11 22:14:15 mymachine su: 'su root' failed for lonvick on /dev/pts/8",
      #"{"facility":"auth","severity":"crit","timestamp":"2024-10-11T22:14:15Z","hostname":"mymachine","appname":"su","message":"'su root' failed for lonvick on /dev/pts/8"}"#
    ),
    (
      "<13>Feb  5 17:32:18 2001:db8::17 app[77]: key: value",
      #"{"facility":"user","severity":"notice","timestamp":"2024-02-05T17:32:18Z","hostname":"2001:db8::17","appname":"app","procid":77,"message":"key: value"}"#
    ),
    (
      "<13>Feb  5 17:32:18 10.0.0.99 Use the BFG!",
      #"{"facility":"user","severity":"notice","timestamp":"2024-02-05T17:32:18Z","hostname":"10.0.0.99","message":"Use the BFG!"}"#
    ),
    (
      "<165>Aug 24 05:34:00 CST 1987 mymachine myproc[10]: %% It's time to make the do-nuts.",
      #"{"facility":"local4","severity":"notice","timestamp":"1987-08-24T11:34:00Z","hostname":"mymachine","appname":"myproc","procid":10,"message":"%% It's time to make the do-nuts."}"#
    ),
    (
      "<0>1990 Oct 22 10:52:01 scapegoat.dmz.example.org sched[0]: That's All Folks!",
      #"{"facility":"kern","severity":"emerg","timestamp":"1990-10-22T10:52:01Z","hostname":"scapegoat.dmz.example.org","appname":"sched","procid":0,"message":"That's All Folks!"}"#
    ),
    (
      "Mar  5 13:06:56 web-1 CRON[123]: (root) CMD (x)",
      #"{"timestamp":"2024-03-05T13:06:56Z","hostname":"web-1","appname":"CRON","procid":123,"message":"(root) CMD (x)"}"#
    ),
    (
      "<30>Mar  5 13:06:56 dnsmasq[123]: reply a is b",
      #"{"facility":"daemon","severity":"info","timestamp":"2024-03-05T13:06:56Z","appname":"dnsmasq","procid":123,"message":"reply a is b"}"#
    ),
    (
      "Mar  5 13:06:56 combo su(pam_unix)[1]: session",
      #"{"timestamp":"2024-03-05T13:06:56Z","hostname":"combo","appname":"su(pam_unix)","procid":1,"message":"session"}"#
    ),
    (
      "Mar  5 13:06:56 fe80::1 postfix/smtpd[7] lost: x",
      #"{"timestamp":"2024-03-05T13:06:56Z","hostname":"fe80::1","appname":"postfix/smtpd","procid":7,"message":"lost: x"}"#
    ),
    (
      "Mar  5 13:06:56 h last message repeated 2 times",
      #"{"timestamp":"2024-03-05T13:06:56Z","hostname":"h","message":"last message repeated 2 times"}"#
    ),
    (
      #"Mar  5 13:06:56 h {"a": 1}"#,
      #"{"timestamp":"2024-03-05T13:06:56Z","hostname":"h","message":"{\"a\": 1}"}"#
    ),
    (
      "Mar  5 13:06:56 h http://x/ is down",
      #"{"timestamp":"2024-03-05T13:06:56Z","hostname":"h","message":"http://x/ is down"}"#
    ),
    ("<13>no time here", #"{"facility":"user","severity":"notice","message":"no time here"}"#),
    ("<13>5 packets lost", #"{"facility":"user","severity":"notice","message":"5 packets lost"}"#),
    (
      "<166>%ASA-6-302013: Built",
      #"{"facility":"local4","severity":"info","appname":"%ASA-6-302013","message":"Built"}"#
    ),
  ])
  func `RFC 3164 and what looks like it is read`(line: String, json: String) throws {
    expect(try parsed(line, "parse_syslog(year=2024)"), is: json)
  }

  @Test(arguments: [
    (
      "2024-03-05T13:06:56.123456+01:00 web-1 sshd[12]: hello",
      #"{"timestamp":"2024-03-05T12:06:56.123456Z","hostname":"web-1","appname":"sshd","procid":12,"message":"hello"}"#
    ),
    (
      "<13>2024-03-05T13:06:56Z h app: x",
      #"{"facility":"user","severity":"notice","timestamp":"2024-03-05T13:06:56Z","hostname":"h","appname":"app","message":"x"}"#
    ),
    (
      "<189>29: *Mar  1 18:48:50.483 UTC: %SYS-5-CONFIG_I: Configured from console",
      #"{"facility":"local7","severity":"notice","timestamp":"2024-03-01T18:48:50.483Z","appname":"%SYS-5-CONFIG_I","message":"Configured from console"}"#
    ),
    (
      "<187>237: switch1: .Mar  1 18:46:11: %LINK-3-UPDOWN: Interface, down",
      #"{"facility":"local7","severity":"err","timestamp":"2024-03-01T18:46:11Z","hostname":"switch1","appname":"%LINK-3-UPDOWN","message":"Interface, down"}"#
    ),
    (
      "<166>Mar 05 2023 13:06:56 asa1 : %ASA-6-302013: Built",
      #"{"facility":"local4","severity":"info","timestamp":"2023-03-05T13:06:56Z","hostname":"asa1","appname":"%ASA-6-302013","message":"Built"}"#
    ),
    (
      "<166>Mar 05 2023 13:06:56: %ASA-6-302013: Built",
      #"{"facility":"local4","severity":"info","timestamp":"2023-03-05T13:06:56Z","appname":"%ASA-6-302013","message":"Built"}"#
    ),
    (
      "<189>*Mar  1 18:48:50 XYZT: %SYS-5-CONFIG_I: x",
      #"{"facility":"local7","severity":"notice","message":"*Mar  1 18:48:50 XYZT: %SYS-5-CONFIG_I: x"}"#
    ),
  ])
  func `times of rsyslog and Cisco are read`(line: String, json: String) throws {
    expect(try parsed(line, "parse_syslog(year=2024)"), is: json)
  }

  @Test(arguments: [
    ("Dec 31 23:59:59", "2025-01-01T00:00:05Z", "2024-12-31T23:59:59Z"),
    ("Jan  1 00:00:01", "2024-12-31T23:59:59Z", "2025-01-01T00:00:01Z"),
    ("Jan  3 00:00:01", "2024-12-31T23:59:59Z", "2024-01-03T00:00:01Z"),
    ("Feb 29 12:00:00", "2026-06-01T00:00:00Z", "2024-02-29T12:00:00Z"),
    ("Jun  1 12:00:00", "2026-06-01T00:00:00Z", "2026-06-01T12:00:00Z"),
  ])
  func `a time without a year is the last such time before the reference`(
    text: String, reference: String, wanted: String
  ) throws {
    expect(
      try parsed(
        "\(text) h a: m", "parse_syslog(reference=\"\(reference)\"?timestamp(\"iso\")).timestamp"),
      is: "\"\(wanted)\"")
  }

  @Test func `a time without a year stays text when nobody says the year, and zones may be said`() throws {
    expect(try parsed("Mar  5 13:06:56 h a: m", "parse_syslog.timestamp"), is: #""Mar  5 13:06:56""#)
    expect(
      try parsed("Mar  5 13:06:56 h a: m", #"parse_syslog("Europe/Berlin", 2024).timestamp"#),
      is: #""2024-03-05T12:06:56Z""#)
    expect(try fault("Mar  5 13:06:56 h a: m", "parse_syslog(year=0)"), is: .badArgument)
  }
}

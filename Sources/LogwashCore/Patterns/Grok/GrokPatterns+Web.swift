extension GrokLibrary {
  /// Access and error logs of web servers.
  ///
  /// A request line is `verb`, `request` and `httpversion`; quotes never belong to a field, unlike in Logstash's legacy names.
  static let web: [GrokDefinition] = [
    GrokDefinition(
      "HTTPDUSER",
      "%{EMAILADDRESS}|%{USER}",
      "A user as web servers log them.",
      match: "john@example.com",
      not: "john doe"),
    GrokDefinition(
      "HTTPD_COMMONLOG",
      #"""
      (?<![0-9A-Za-z_:.%-])(?<clientip>[0-9A-Za-z_:.%-]++) (?<ident>\S++) (?<auth>\S++) \[(?<timestamp>\#
      [0-9]{1,2}/\w++/[0-9]{4}:[0-9:.]++ [+-][0-9]{4})\] "(?:(?<verb>\w++) (?<request>[^\s"\\]*+(?:\\.\#
      [^\s"\\]*+)*+)(?: HTTP/(?<httpversion>[0-9.]++))?|(?<rawrequest>[^"\\]*+(?:\\.[^"\\]*+)*+))" (?:\#
      (?<response>[0-9]++)|-) (?:(?<bytes>[0-9]++)|-)
      """#,
      """
      An access log line in the common format, as `clientip`, `ident`, `auth`, `timestamp`, `verb`, \
      `request`, `httpversion`, `response` and `bytes`; a request of another form is `rawrequest`, and \
      what is `-` for `response` or `bytes` is missing.
      """,
      match: "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326",
      not: "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200"),
    GrokDefinition(
      "HTTPD_COMBINEDLOG",
      #"""
      %{HTTPD_COMMONLOG} "(?<referrer>[^"\\]*+(?:\\.[^"\\]*+)*+)" "(?<agent>[^"\\]*+(?:\\.[^"\\]*+)*+)"
      """#,
      "The same with `referrer` and `agent`, without their quotes.",
      match: """
        127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "-" "curl \\"7\\""
        """,
      not: "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326 \"-\""),
    GrokDefinition(
      "COMMONAPACHELOG",
      "%{HTTPD_COMMONLOG}",
      "Short for HTTPD_COMMONLOG.",
      match: "::1 - - [10/Oct/2000:13:55:36 -0700] \"-\" 408 -",
      not: "::1 - - [10/Oct/2000] \"-\" 408 -"),
    GrokDefinition(
      "COMBINEDAPACHELOG",
      "%{HTTPD_COMBINEDLOG}",
      "Short for HTTPD_COMBINEDLOG.",
      match: """
        127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "http://e.org/"\
         "Mozilla"
        """,
      not: """
        127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "-" "Mozilla
        """),
    GrokDefinition(
      "HTTPD20_ERRORLOG",
      #"""
      \[%{HTTPDERROR_DATE:timestamp}\] \[%{LOGLEVEL:loglevel}\] (?:\[client %{IPORHOST:clientip}\] )?\#
      %{GREEDYDATA:message}
      """#,
      "An error log line of Apache 2.0, as `timestamp`, `loglevel`, `clientip` and `message`.",
      match: "[Sun Dec 04 04:47:44 2005] [error] [client 1.2.3.4] file not found",
      not: "[Sun Dec 04 04:47:44 2005] file not found"),
    GrokDefinition(
      "HTTPD24_ERRORLOG",
      #"""
      \[%{HTTPDERROR_DATE:timestamp}\] \[(?:%{WORD:module})?:%{LOGLEVEL:loglevel}\] \[pid %{POSINT:pid}(\#
      ?::tid %{INT:tid})?\](?: \(%{INT:proxy_errorcode}\)(?<proxy_message>[^:\r\n]*+):)?(?: \[client\#
       %{IPORHOST:clientip}:%{POSINT:clientport}\])?(?: (?<errorcode>AH[0-9]++):)? %{GREEDYDATA:message}
      """#,
      """
      An error log line of Apache 2.4, as `timestamp`, `module`, `loglevel`, `pid`, `tid`, `clientip`, \
      `clientport`, `errorcode` (only codes such as AH00128) and `message`.
      """,
      match: """
        [Mon Sep 26 10:00:00.123456 2016] [core:error] [pid 7:tid 140] [client ::1:5432] AH00128: File\
         does not exist
        """,
      not: "[Mon Sep 26 10:00:00 2016] [error] File does not exist"),
    GrokDefinition(
      "HTTPD_ERRORLOG",
      "%{HTTPD20_ERRORLOG}|%{HTTPD24_ERRORLOG}",
      "An error log line of Apache 2.0 or 2.4.",
      match: "[Sun Dec 04 04:47:44 2005] [notice] ready",
      not: "[notice] ready"),
    GrokDefinition(
      "NGINXACCESS",
      #"%{HTTPD_COMBINEDLOG}(?: "(?<xforwardedfor>[^"\\]*+(?:\\.[^"\\]*+)*+)")?"#,
      "An access log line of nginx, with `xforwardedfor` when the line has it.",
      match: """
        127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "-" "curl"\
         "10.0.0.1"
        """,
      not: "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326"),
  ]
}

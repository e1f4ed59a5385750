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
      (?<![0-9A-Za-z_:.%-])(?<clientip|[source][address]>[0-9A-Za-z_:.%-]++) %{NOTSPACE:ident|[apache][acc\#
      ess][user][identity]?} %{NOTSPACE:auth|[user][name]?} \[(?<timestamp>[0-9]{1,2}/\w++/[0-9]{4}:[0-9:.\#
      ]++ [+-][0-9]{4})\] "(?:(?<verb|[http][request][method]>\w++) (?<request|[url][original]>[^\s"\\]*+(\#
      ?:\\.[^\s"\\]*+)*+)(?: HTTP/(?<httpversion|[http][version]>[0-9.]++))?|(?<rawrequest|>[^"\\]*+(?:\\.\#
      [^"\\]*+)*+))" (?:(?<response|[http][response][status_code]:int>[0-9]++)|-) (?:(?<bytes|[http][respo\#
      nse][body][bytes]:int>[0-9]++)|-)
      """#,
      """
      An access log line in the common format, as `clientip`, `ident`, `auth`, `timestamp`, `verb`, \
      `request`, `httpversion`, `response` and `bytes`; a request of another form is `rawrequest`, a\
      nd what is `-` for `response` or `bytes` is missing.
      """,
      match: "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326",
      not: "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200"),
    GrokDefinition(
      "HTTPD_COMBINEDLOG",
      #"%{HTTPD_COMMONLOG} "(?<referrer>[^"\\]*+(?:\\.[^"\\]*+)*+)" "(?<agent>[^"\\]*+(?:\\.[^"\\]*+)*+)""#,
      ecs: #"""
        %{HTTPD_COMMONLOG} "(?:-(?=")|(?<[http][request][referrer]>[^"\\]*+(?:\\.[^"\\]*+)*+))" "(?:-(?=")|(\#
        ?<[user_agent][original]>[^"\\]*+(?:\\.[^"\\]*+)*+))"
        """#,
      "The same with `referrer` and `agent`, without their quotes.",
      match: """
        127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "-" "curl \\"7\
        \\""
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
      \[%{HTTPDERROR_DATE:timestamp}\] \[%{LOGLEVEL:loglevel|[log][level]}\] (?:\[client %{IPORHOST:client\#
      ip|[source][address]}\] )?%{GREEDYDATA:message}
      """#,
      "An error log line of Apache 2.0, as `timestamp`, `loglevel`, `clientip` and `message`.",
      match: "[Sun Dec 04 04:47:44 2005] [error] [client 1.2.3.4] file not found",
      not: "[Sun Dec 04 04:47:44 2005] file not found"),
    GrokDefinition(
      "HTTPD24_ERRORLOG",
      #"""
      \[%{HTTPDERROR_DATE:timestamp}\] \[(?:%{WORD:module|[apache][error][module]})?:%{LOGLEVEL:loglevel|[\#
      log][level]}\] \[pid %{POSINT:pid|[process][pid]:int}(?::tid %{INT:tid|[process][thread][id]:int})?\#
      \](?: \(%{INT:proxy_errorcode|[apache][error][proxy][error][code]}\)(?<proxy_message|[apache][error]\#
      [proxy][error][message]>[^:\r\n]*+):)?(?: \[client %{IPORHOST:clientip|[source][address]}(?::%{POSIN\#
      T:clientport|[source][port]:int})?\])?(?: (?<errorcode|[error][code]>AH[0-9]++):)? %{GREEDYDATA:mess\#
      age}
      """#,
      """
      An error log line of Apache 2.4, as `timestamp`, `module`, `loglevel`, `pid`, `tid`, `clientip\
      `, `clientport`, `errorcode` (only codes such as AH00128) and `message`.
      """,
      match: """
        [Mon Sep 26 10:00:00.123456 2016] [core:error] [pid 7:tid 140] [client ::1:5432] AH00128: Fi\
        le does not exist
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
      #"%{HTTPD_COMBINEDLOG}(?: "(?<xforwardedfor|[network][forwarded_ip]>[^"\\]*+(?:\\.[^"\\]*+)*+)")?"#,
      "An access log line of nginx, with `xforwardedfor` when the line has it.",
      match: """
        127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326 "-" "curl" "10\
        .0.0.1"
        """,
      not: "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a.gif HTTP/1.0\" 200 2326"),
  ]
}

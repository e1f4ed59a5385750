extension GrokLibrary {
  /// Logs of HAProxy and Squid.
  static let proxies: [GrokDefinition] = [
    GrokDefinition(
      "HAPROXYTIME",
      "(?<![0-9])%{HOUR:haproxy_hour|}:%{MINUTE:haproxy_minute|}:%{SECOND:haproxy_second|}(?![0-9])",
      "A time of day of HAProxy.",
      match: "12:14:14",
      not: "12:14"),
    GrokDefinition(
      "HAPROXYDATE",
      #"""
      %{MONTHDAY:haproxy_monthday|}/%{MONTH:haproxy_month|}/%{YEAR:haproxy_year|}:(?<haproxy_time|>(?<![0-\#
      9])%{HOUR:haproxy_hour|}:%{MINUTE:haproxy_minute|}:(?<haproxy_second|>[0-5][0-9]))\.%{INT:haproxy_mi\#
      lliseconds|}
      """#,
      "A date and time of HAProxy.",
      match: "06/Feb/2009:12:14:14.655",
      not: "06/Feb/2009:12:14:14"),
    GrokDefinition(
      "HAPROXYCAPTUREDREQUESTHEADERS",
      "(?<captured_request_headers|[haproxy][http][request][captured_headers]>[^}]*)",
      "The captured headers of a request, with bars between them.",
      match: "www.example.com|Mozilla",
      not: "a}"),
    GrokDefinition(
      "HAPROXYCAPTUREDRESPONSEHEADERS",
      "(?<captured_response_headers|[haproxy][http][response][captured_headers]>[^}]*)",
      "The captured headers of an answer, with bars between them.",
      match: "text/html",
      not: "a}"),
    GrokDefinition(
      "HAPROXYURI",
      #"""
      (?:%{URIPROTO:http_proto|[url][scheme]}://)?(?:%{USER:http_user|[url][username]}(?::[^@\s/]*)?@)?(?<\#
      http_host|>%{IPORHOST:|[url][domain]}(?::%{POSINT:port|[url][port]:int})?)?(?<http_request|>%{URIPAT\#
      H:|[url][path]}(?:\?%{URIQUERY:|[url][query]})?)?
      """#,
      "The target of a request: a path or a whole URL.",
      match: "https://user@example.com:8080/a?b=c",
      not: "a b"),
    GrokDefinition(
      "HAPROXYHTTPREQUESTLINE",
      #"""
      <BADREQ>|%{WORD:http_verb|[http][request][method]} %{HAPROXYURI:|[url][original]}(?: HTTP/%{NUMBER:h\#
      ttp_version|[http][version]})?
      """#,
      "A request line, or what HAProxy writes in its place.",
      match: "GET /index.html HTTP/1.1",
      not: "GET"),
    GrokDefinition(
      "HAPROXYSERVER",
      #"(?<server_name|>(?:<NOSRV>(?!\S)|(?<|[haproxy][server_name]>\S+)))"#,
      "The server that answered, or `<NOSRV>`.",
      match: "srv1",
      not: "a b"),
    GrokDefinition(
      "HAPROXYTIMER",
      "-1|[0-9]+",
      "Milliseconds; `-1` where it did not come to that.",
      match: "-1",
      not: "-2"),
    GrokDefinition(
      "HAPROXYHTTPBASE",
      #"""
      %{IP:client_ip|[source][address]}:%{INT:client_port|[source][port]:int} \[%{HAPROXYDATE:accept_date|\#
      [haproxy][request_date]}\] (?<frontend_name|[haproxy][frontend_name]>\S+) (?<backend_name|[haproxy][\#
      backend_name]>[^\s/]+)/%{HAPROXYSERVER} (?<time_request|>(?:-1|(?<|[haproxy][http][request][time_wai\#
      t_ms]:int>[0-9]+)))/(?<time_queue|>(?:-1|(?<|[haproxy][total_waiting_time_ms]:int>[0-9]+)))/(?<time_\#
      backend_connect|>(?:-1|(?<|[haproxy][connection_wait_time_ms]:int>[0-9]+)))/(?<time_backend_response\#
      |>(?:-1|(?<|[haproxy][http][request][time_wait_without_data_ms]:int>[0-9]+)))/(?<time_duration|[hapr\#
      oxy][total_time_ms]>\S+) (?<http_status_code|[http][response][status_code]:int>-1|[0-9]+) (?<bytes_r\#
      ead|[source][bytes]:int>\+?[0-9]+) %{NOTSPACE:captured_request_cookie|[haproxy][http][request][captu\#
      red_cookie]?} %{NOTSPACE:captured_response_cookie|[haproxy][http][response][captured_cookie]?} (?<te\#
      rmination_state|[haproxy][termination_state]>\S+) (?<actconn|[haproxy][connections][active]:int>[0-9\#
      ]+)/(?<feconn|[haproxy][connections][frontend]:int>[0-9]+)/(?<beconn|[haproxy][connections][backend]\#
      :int>[0-9]+)/(?<srvconn|[haproxy][connections][server]:int>[0-9]+)/(?<retries|[haproxy][connections]\#
      [retries]:int>\+?[0-9]+) (?<srv_queue|[haproxy][server_queue]:int>[0-9]+)/(?<backend_queue|[haproxy]\#
      [backend_queue]:int>[0-9]+)(?: \{%{HAPROXYCAPTUREDREQUESTHEADERS}\}(?: \{%{HAPROXYCAPTUREDRESPONSEHE\#
      ADERS}\})?)?(?: "%{HAPROXYHTTPREQUESTLINE}"?)?
      """#,
      "An HTTP log line of HAProxy behind its head.",
      match: """
        127.0.0.1:39759 [09/Dec/2013:12:59:46.633] loadbalancer default/instance8 0/51536/1/48082/99\
        627 200 83285 - - ---- 87/87/87/1/0 0/67 {77.24.148.74} "GET /path/to/image HTTP/1.1"
        """,
      not: "127.0.0.1:39759 [09/Dec/2013:12:59:46.633] loadbalancer default"),
    GrokDefinition(
      "HAPROXYHTTP",
      #"""
      (?:%{SYSLOGTIMESTAMP:syslog_timestamp|timestamp}|%{TIMESTAMP_ISO8601:timestamp8601|timestamp}) %{IPO\#
      RHOST:syslog_server|[host][hostname]} %{SYSLOGPROG}: %{HAPROXYHTTPBASE}
      """#,
      "An HTTP log line of HAProxy.",
      match: """
        Dec  9 13:01:26 localhost haproxy[28029]: 127.0.0.1:39759 [09/Dec/2013:12:59:46.633] loadbal\
        ancer default/<NOSRV> -1/-1/-1/-1/5000 503 212 - - SC-- 0/0/0/0/0 0/0 "<BADREQ>"
        """,
      not: "Dec  9 13:01:26 localhost haproxy[28029]: Proxy started"),
    GrokDefinition(
      "HAPROXYTCP",
      #"""
      (?:%{SYSLOGTIMESTAMP:syslog_timestamp|timestamp}|%{TIMESTAMP_ISO8601:timestamp8601|timestamp}) %{IPO\#
      RHOST:syslog_server|[host][hostname]} %{SYSLOGPROG}: %{IP:client_ip|[source][address]}:%{INT:client_\#
      port|[source][port]:int} \[%{HAPROXYDATE:accept_date|[haproxy][request_date]}\] (?<frontend_name|[ha\#
      proxy][frontend_name]>\S+) (?<backend_name|[haproxy][backend_name]>[^\s/]+)/%{HAPROXYSERVER} (?<time\#
      _queue|>(?:-1|(?<|[haproxy][total_waiting_time_ms]:int>[0-9]+)))/(?<time_backend_connect|>(?:-1|(?<|\#
      [haproxy][connection_wait_time_ms]:int>[0-9]+)))/(?<time_duration|[haproxy][total_time_ms]>\S+) (?<b\#
      ytes_read|[source][bytes]:int>\+?[0-9]+) (?<termination_state|[haproxy][termination_state]>\S+) (?<a\#
      ctconn|[haproxy][connections][active]:int>[0-9]+)/(?<feconn|[haproxy][connections][frontend]:int>[0-\#
      9]+)/(?<beconn|[haproxy][connections][backend]:int>[0-9]+)/(?<srvconn|[haproxy][connections][server]\#
      :int>[0-9]+)/(?<retries|[haproxy][connections][retries]:int>\+?[0-9]+) (?<srv_queue|[haproxy][server\#
      _queue]:int>[0-9]+)/(?<backend_queue|[haproxy][backend_queue]:int>[0-9]+)
      """#,
      "A TCP log line of HAProxy.",
      match: """
        Sep 20 15:44:23 127.0.0.1 haproxy[25457]: 127.0.0.1:40962 [20/Sep/2018:15:44:23.285] main tc\
        pserver/srv1 0/0/1 212 -- 1/1/0/0/0 0/0
        """,
      not: "Sep 20 15:44:23 127.0.0.1 haproxy[25457]: 127.0.0.1:40962"),
    GrokDefinition(
      "SQUID3_STATUS",
      "%{POSINT:status_code|[http][response][status_code]:int}|(?<status_code|>0+)",
      "The status of an answer; 0 where there was none.",
      match: "200",
      not: "-"),
    GrokDefinition(
      "SQUID3",
      #"""
      %{NUMBER:timestamp}\s+%{NUMBER:duration|[squid][request][duration]:int}\s%{IP:client_address|[source\#
      ][ip]}\s%{WORD:cache_result|[event][action]}/(?:%{SQUID3_STATUS})\s%{INT:bytes|[http][response][byte\#
      s]:int}\s%{WORD:request_method|[http][request][method]}\s%{NOTSPACE:url|[url][original]}\s%{NOTSPACE\#
      :user|[user][name]?}\s%{WORD:hierarchy_code|[squid][hierarchy_code]}/(?:-|%{IPORHOST:server|[destina\#
      tion][address]})\s%{NOTSPACE:content_type|[http][response][mime_type]?}
      """#,
      "An access log line of Squid in its native format.",
      match: """
        1525344856.899  16867 10.170.72.111 TCP_TUNNEL/200 6256 CONNECT logs.example.com:443 - HIER_\
        DIRECT/203.0.113.7 -
        """,
      not: "1525344856.899  16867 10.170.72.111"),
  ]
}

extension GrokLibrary {
  /// Query logs of BIND.
  static let nameServers: [GrokDefinition] = [
    GrokDefinition(
      "BIND9_TIMESTAMP",
      "%{MONTHDAY}-%{MONTH}-%{YEAR} %{TIME}",
      "A date and time of BIND.",
      match: "17-Feb-2018 23:06:56.326",
      not: "17/Feb/2018 23:06:56"),
    GrokDefinition(
      "BIND9_DNSTYPE",
      #"""
      (?:A|AAAA|ANY|CAA|CDNSKEY|CDS|CERT|CNAME|CSYNC|DLV|DNAME|DNSKEY|DS|HINFO|HTTPS|LOC|MX|NAPTR|NS|NSEC|\#
      NSEC3|OPENPGPKEY|PTR|RRSIG|RP|SIG|SMIMEA|SOA|SRV|SVCB|TLSA|TSIG|TXT|TYPE[0-9]+|URI)\b
      """#,
      "The type of a record.",
      match: "AAAA",
      not: "aaaa"),
    GrokDefinition(
      "BIND9_CATEGORY",
      "queries",
      "The category of a line.",
      match: "queries",
      not: "query"),
    GrokDefinition(
      "BIND9_QUERYLOGBASE",
      #"""
      client(?: @0x[0-9A-Fa-f]+)? %{IP:clientip|[client][ip]}#%{POSINT:clientport|[client][port]:int} \((?\#
      <query|[bind][log][question][name]>[^)]*)\): query: (?<query|[dns][question][name]>\S+) (?<|[dns][qu\#
      estion][class]>IN) (?<querytype|>%{BIND9_DNSTYPE:|[dns][question][type]}(?: (?<|[bind][log][question\#
      ][flags]>\S+))?) \(%{IP:dns|[server][ip]}\)
      """#,
      "A query behind the head of its line.",
      match: """
        client 172.26.0.1#12345 (test.example.com): query: test.example.com IN A +E(0)K (172.26.0.3)
        """,
      not: "client 172.26.0.1#12345 (test.example.com)"),
    GrokDefinition(
      "BIND9_QUERYLOG",
      #"""
      %{BIND9_TIMESTAMP:timestamp} %{BIND9_CATEGORY:|[bind][log][category]}: %{LOGLEVEL:loglevel|[log][lev\#
      el]}: %{BIND9_QUERYLOGBASE}
      """#,
      "A line of the query log.",
      match: """
        17-Feb-2018 23:06:56.326 queries: info: client 172.26.0.1#12345 (test.example.com): query: t\
        est.example.com IN A +E(0)K (172.26.0.3)
        """,
      not: "17-Feb-2018 23:06:56.326 queries: info: client"),
    GrokDefinition(
      "BIND9",
      "%{BIND9_QUERYLOG}",
      "Short for BIND9_QUERYLOG.",
      match: """
        17-Feb-2018 23:06:56.326 queries: info: client @0x7f64500020ef 172.26.0.1#12345 (e.org): que\
        ry: e.org IN AAAA (172.26.0.3)
        """,
      not: "17-Feb-2018 23:06:56.326 general: info: running"),
  ]
}

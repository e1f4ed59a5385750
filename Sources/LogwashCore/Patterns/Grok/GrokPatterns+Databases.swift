extension GrokLibrary {
  /// Logs of MongoDB, PostgreSQL and Redis.
  static let databases: [GrokDefinition] = [
    GrokDefinition(
      "MONGO_LOG",
      #"%{SYSLOGTIMESTAMP:timestamp} \[%{WORD:component|[mongodb][component]}\] %{GREEDYDATA:message}"#,
      "A log line of MongoDB before 3.0.",
      match: "Nov 11 10:05:03 [conn1] end connection 127.0.0.1",
      not: "Nov 11 10:05:03 conn1"),
    GrokDefinition(
      "MONGO_QUERY",
      #"\{ .*? \}(?= ntoreturn:|$)"#,
      "A query before its counts.",
      match: "{ clientId: 12345 }",
      not: "clientId"),
    GrokDefinition(
      "MONGO_WORDDASH",
      #"\b[\w-]+\b"#,
      "A word that may have hyphens.",
      match: "my-db",
      not: "my db"),
    GrokDefinition(
      "MONGO_SLOWQUERY",
      #"""
      %{WORD:|[mongodb][profile][op]} %{MONGO_WORDDASH:database|[mongodb][database]}\.%{MONGO_WORDDASH:col\#
      lection|[mongodb][collection]} %{WORD}: (?<query|[mongodb][query][original]>\{.*?\}) ntoreturn:%{NON\#
      NEGINT:ntoreturn|[mongodb][profile][ntoreturn]:int} ntoskip:%{NONNEGINT:ntoskip|[mongodb][profile][n\#
      toskip]:int} nscanned:%{NONNEGINT:nscanned|[mongodb][profile][nscanned]:int}.*? nreturned:%{NONNEGIN\#
      T:nreturned|[mongodb][profile][nreturned]:int}.*? (?<duration|[mongodb][profile][duration]:int>[0-9]\#
      +)ms
      """#,
      "A slow query of MongoDB before 3.0.",
      match: """
        query sample.User query: { clientId: 12345 } ntoreturn:0 ntoskip:0 nscanned:5 keyUpdates:0 n\
        umYields: 0 locks(micros) r:1 nreturned:5 reslen:1 12ms
        """,
      not: "query sample.User query: { clientId: 12345 }"),
    GrokDefinition(
      "MONGO3_SEVERITY",
      #"\w"#,
      "The severity of a line: a letter.",
      match: "I",
      not: "IN"),
    GrokDefinition(
      "MONGO3_COMPONENT",
      "%{WORD}|-",
      "The part of MongoDB that writes.",
      match: "NETWORK",
      not: "--"),
    GrokDefinition(
      "MONGO3_LOG",
      #"""
      %{TIMESTAMP_ISO8601:timestamp} %{MONGO3_SEVERITY:severity|[log][level]} (?:%{WORD:component|[mongodb\#
      ][component]}|(?<component|>-))%{SPACE}(?:\[(?<context|[mongodb][context]>[^\]]*)\])? %{GREEDYDATA:m\#
      essage}
      """#,
      "A log line of MongoDB 3.0 to 4.2.",
      match: """
        2014-11-03T18:28:32.450-0500 I NETWORK  [initandlisten] waiting for connections on port 2701\
        7
        """,
      not: "I NETWORK [initandlisten] waiting"),
    GrokDefinition(
      "POSTGRESQL",
      #"""
      (?:%{TIMESTAMP_ISO8601:timestamp}|%{DATESTAMP:timestamp}) %{TZ:|[event][timezone]} %{NOTSPACE:user_i\#
      d|[user][name]} (?<connection_id|[postgresql][log][connection_id]>.*) %{POSINT:pid|[process][pid]:in\#
      t}
      """#,
      "The head of a line of PostgreSQL with the zone, the user and the connection.",
      match: "2013-01-01 10:00:00 UTC alice 50e2b100.1f 4321",
      not: "alice 4321"),
    GrokDefinition(
      "REDISTIMESTAMP",
      "%{MONTHDAY} %{MONTH} (?:%{YEAR} )?%{TIME}",
      "A date and time of Redis.",
      match: "12 Nov 19:12:54.123",
      not: "Nov 12 19:12:54"),
    GrokDefinition(
      "REDISLOG",
      #"\[%{POSINT:pid|[process][pid]:int}\] %{REDISTIMESTAMP:timestamp} \* ?"#,
      "The head of a log line of Redis.",
      match: "[1234] 12 Nov 19:12:54.123 * ",
      not: "1234:M 12 Nov"),
    GrokDefinition(
      "REDISMONLOG",
      #"""
      %{NUMBER:timestamp} \[%{INT:database|[redis][database][id]} %{IP:client|[client][ip]}:%{POSINT:port|\#
      [client][port]:int}\] "%{WORD:command|[redis][command][name]}"\s?%{GREEDYDATA:params|[redis][command\#
      ][args]}
      """#,
      "A command as `MONITOR` shows it.",
      match: "1339518083.107412 [0 127.0.0.1:60866] \"keys\" \"*\"",
      not: "1339518083.107412 [0 lua] \"keys\""),
  ]
}

extension GrokLibrary {
  /// Logs of Rails, Ruby and MCollective, versions of Maven.
  static let programs: [GrokDefinition] = [
    GrokDefinition(
      "RUUID",
      "[0-9A-Fa-f]{32}",
      "The number of a request in Rails.",
      match: "0123456789abcdef0123456789abcdef",
      not: "0123-4567"),
    GrokDefinition(
      "RCONTROLLER",
      #"(?<controller|[rails][controller][class]>[^#\s]+)#(?<action|[rails][controller][action]>\w+)"#,
      "A controller and its action.",
      match: "Admin::UsersController#show",
      not: "UsersController"),
    GrokDefinition(
      "RAILS3HEAD",
      #"""
      Started %{WORD:verb|[http][request][method]} "%{URIPATHPARAM:request|[url][original]}" for %{IPORHOS\#
      T:clientip|[source][address]} at (?<timestamp>%{YEAR}-%{MONTHNUM}-%{MONTHDAY} %{HOUR}:%{MINUTE}:%{SE\#
      COND} %{ISO8601_TIMEZONE})
      """#,
      "The first line of a request.",
      match: "Started POST \"/api/v3/internal/allowed\" for 127.0.0.1 at 2015-08-05 11:37:01 +0200",
      not: "Started POST \"/api\""),
    GrokDefinition(
      "RPROCESSING",
      #"""
      \W*Processing by %{RCONTROLLER} as (?<format|[rails][request][format]>\S+)(?:\W*Parameters: \{(?<par\#
      ams|[rails][request][params]>.*)\}\W*)?
      """#,
      "The second line of a request.",
      match: "Processing by UsersController#show as HTML",
      not: "Processing by UsersController"),
    GrokDefinition(
      "RAILS3PROFILE",
      #"""
      (?:\(Views: %{NUMBER:viewms|[rails][request][duration][view]:float}ms \| ActiveRecord: %{NUMBER:acti\#
      verecordms|[rails][request][duration][active_record]:float}ms|\(ActiveRecord: %{NUMBER:activerecordm\#
      s|[rails][request][duration][active_record]:float}ms)?
      """#,
      "Where the time of a request went.",
      match: "(Views: 0.3ms | ActiveRecord: 3.4ms",
      not: "Views"),
    GrokDefinition(
      "RAILS3FOOT",
      #"""
      Completed %{POSINT:response|[http][response][status_code]:int}.*? in %{NUMBER:totalms|[rails][reques\#
      t][duration][total]:float}ms ?%{RAILS3PROFILE}.*
      """#,
      "The last line of a request.",
      match: "Completed 200 OK in 26ms (Views: 0.3ms | ActiveRecord: 3.4ms)",
      not: "Completed in 26ms"),
    GrokDefinition(
      "RAILS3",
      #"""
      %{RAILS3HEAD}(?:%{RPROCESSING})?(?<context|[rails][request][explain][original]>(?:.*\n)*)(?:%{RAILS3\#
      FOOT})?
      """#,
      "The lines of a request.",
      match: """
        Started GET "/" for 127.0.0.1 at 2015-08-05 11:37:01 +0200\nProcessing by HomeController#ind\
        ex as HTML\nRendered home\nCompleted 200 OK in 26ms (Views: 0.3ms | ActiveRecord: 3.4ms)
        """,
      not: "Processing by HomeController#index as HTML"),
    GrokDefinition(
      "RUBY_LOGLEVEL",
      "DEBUG|FATAL|ERROR|WARN|INFO",
      "A level of Ruby's logger.",
      match: "WARN",
      not: "WARNING"),
    GrokDefinition(
      "RUBY_LOGGER",
      #"""
      [DFEWI], \[%{TIMESTAMP_ISO8601:timestamp} #%{POSINT:pid|[process][pid]:int}\] *%{RUBY_LOGLEVEL:logle\#
      vel|[log][level]} -- +(?<progname|[process][name]>.*?): %{GREEDYDATA:message}
      """#,
      "A line of Ruby's logger.",
      match: "I, [2024-05-01T10:00:00.123456 #4711]  INFO -- app: started",
      not: "I, [2024-05-01T10:00:00.123456 #4711]  NOTE -- app: started"),
    GrokDefinition(
      "MCOLLECTIVE",
      #"""
      ., \[%{TIMESTAMP_ISO8601:timestamp} #%{POSINT:pid|[process][pid]:int}\]%{SPACE}%{LOGLEVEL:event_leve\#
      l|[log][level]}
      """#,
      "The head of a line of MCollective.",
      match: "I, [2010-12-29T11:15:32.321744 #11479]  INFO",
      not: "[2010-12-29T11:15:32.321744 #11479]"),
    GrokDefinition(
      "MCOLLECTIVEAUDIT",
      "%{TIMESTAMP_ISO8601:timestamp}:",
      "The head of a line of MCollective's audit log.",
      match: "2010-12-29T11:15:32:",
      not: "2010-12-29"),
    GrokDefinition(
      "MAVEN_VERSION",
      #"(?:[0-9]+\.)?(?:[0-9]+\.)?(?:\*|[0-9]+)(?:[.-](?:RELEASE|SNAPSHOT))?"#,
      "A version of Maven.",
      match: "1.2.3-SNAPSHOT",
      not: "1.2.3.4.5"),
  ]
}

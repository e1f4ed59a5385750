extension GrokLibrary {
  /// Stack traces and logs of Java programs.
  static let java: [GrokDefinition] = [
    GrokDefinition(
      "JAVACLASS",
      #"(?:[A-Za-z$_][\w$]*\.)*[A-Za-z$_][\w$]*"#,
      "The name of a class with its packages.",
      match: "org.apache.Foo$Bar",
      not: "org..Foo"),
    GrokDefinition(
      "JAVAFILE",
      #"[\w$.][\w$. -]*"#,
      "The name of a source file.",
      match: "Foo.java",
      not: "a/Foo.java"),
    GrokDefinition(
      "JAVAMETHOD",
      #"<(?:cl)?init>|[A-Za-z$_][\w$]*"#,
      "The name of a method.",
      match: "<init>",
      not: "1st"),
    GrokDefinition(
      "JAVASTACKTRACEPART",
      #"""
      \s*at (?:[\w.@$-]+/)*%{JAVACLASS:class|[java][log][origin][class][name]}\.\#
      %{JAVAMETHOD:method|[log][origin][function]}\(%{JAVAFILE:file|[log][origin][file][name]}(?::\#
      %{INT:line|[log][origin][file][line]:int})?\)
      """#,
      "A line of a stack trace, as `class`, `method`, `file` and `line`.",
      match: "  at java.base/java.lang.Thread.run(Thread.java:833)",
      not: "at java.lang.Thread"),
    GrokDefinition(
      "JAVATHREAD",
      #"[\w./:@#$-]+"#,
      "The name of a thread without spaces.",
      match: "http-nio-8080-exec-1",
      not: "pool 1"),
    GrokDefinition(
      "JAVALOGMESSAGE",
      ".*",
      "The text of a log line.",
      match: "started in 5 ms",
      not: "a\nb"),
    GrokDefinition(
      "CATALINA7_DATESTAMP",
      "%{MONTH} %{MONTHDAY}, %{YEAR} %{HOUR}:%{MINUTE}:%{SECOND} (?:AM|PM)",
      "A date and time of Tomcat 7.",
      match: "Jan 9, 2013 7:13:13 AM",
      not: "Jan 9, 2013 7:13:13"),
    GrokDefinition(
      "CATALINA8_DATESTAMP",
      "%{MONTHDAY}-%{MONTH}-%{YEAR} %{HOUR}:%{MINUTE}:%{SECOND}",
      "A date and time of Tomcat 8 and later.",
      match: "31-Jul-2024 15:45:18.250",
      not: "31/Jul/2024 15:45:18"),
    GrokDefinition(
      "CATALINA_DATESTAMP",
      "%{CATALINA8_DATESTAMP}|%{CATALINA7_DATESTAMP}",
      "A date and time of Tomcat.",
      match: "31-Jul-2024 15:45:18.250",
      not: "2024-07-31"),
    GrokDefinition(
      "CATALINALOG",
      "%{CATALINA_DATESTAMP:timestamp} %{JAVACLASS:class} %{JAVALOGMESSAGE:logmessage}",
      ecs: "%{CATALINA8_LOG}|%{CATALINA7_LOG}",
      "A log line of Tomcat 7, as `timestamp`, `class` and `logmessage`.",
      match: "Jan 9, 2013 7:13:13 AM org.apache.Foo bar",
      not: "Jan 9, 2013 7:13:13 AM"),
    GrokDefinition(
      "TOMCAT_DATESTAMP",
      "[0-9]{4}-%{MONTHNUM}-%{MONTHDAY} %{HOUR}:%{MINUTE}:%{SECOND} %{ISO8601_TIMEZONE}",
      ecs: "%{CATALINA_DATESTAMP}|%{TOMCATLEGACY_DATESTAMP}",
      "A date and time with a zone, as many Java programs print it.",
      match: "2014-01-09 20:03:28,269 -0800",
      not: "2014-01-09 20:03:28"),
    GrokDefinition(
      "TOMCATLOG",
      #"""
      %{TOMCAT_DATESTAMP:timestamp} \| %{LOGLEVEL:level} \| %{JAVACLASS:class} - %{JAVALOGMESSAGE:logmessa\#
      ge}
      """#,
      ecs: "%{TOMCAT8_LOG}|%{TOMCAT7_LOG}|%{TOMCATLEGACY_LOG}",
      "A log line with bars, as `timestamp`, `level`, `class` and `logmessage`.",
      match: "2014-01-09 20:03:28,269 -0800 | ERROR | com.example.Foo - bar",
      not: "ERROR | com.example.Foo - bar"),
    GrokDefinition(
      "CATALINA7_LOG",
      #"""
      %{CATALINA7_DATESTAMP:timestamp} %{JAVACLASS:class|[java][log][origin][class][name]}(?: %{JAVAMETHOD\#
      :|[log][origin][function]})?\s*(?:%{LOGLEVEL:level|[log][level]}:)? %{JAVALOGMESSAGE:logmessage|mess\#
      age}
      """#,
      "A log line of Tomcat 7.",
      match: """
        Jan 9, 2014 7:13:13 AM org.apache.catalina.startup.HostConfig deployDescriptors\nSEVERE: it \
        did not work
        """,
      not: "Jan 9, 2014 7:13:13 AM"),
    GrokDefinition(
      "CATALINA8_LOG",
      #"""
      %{CATALINA8_DATESTAMP:timestamp} %{LOGLEVEL:level|[log][level]} \[(?<|[java][log][origin][thread][na\#
      me]>[^\]]*)\] %{JAVACLASS:class|[java][log][origin][class][name]}\.(?:%{JAVAMETHOD:|[log][origin][fu\#
      nction]})? %{JAVALOGMESSAGE:logmessage|message}
      """#,
      "A log line of Tomcat 8 and later.",
      match: """
        31-Jul-2020 16:40:38.578 INFO [main] org.apache.catalina.core.StandardService.startInternal \
        Starting service
        """,
      not: "31-Jul-2020 16:40:38.578 [main] starting"),
    GrokDefinition(
      "TOMCAT7_LOG",
      "%{CATALINA7_LOG}",
      "Short for CATALINA7_LOG.",
      match: "Jan 9, 2014 7:13:13 AM org.apache.Foo run\nINFO: up",
      not: "INFO: up"),
    GrokDefinition(
      "TOMCAT8_LOG",
      "%{CATALINA8_LOG}",
      "Short for CATALINA8_LOG.",
      match: "31-Jul-2020 16:40:38.578 INFO [main] org.apache.Foo.run up",
      not: "INFO: up"),
    GrokDefinition(
      "TOMCATLEGACY_DATESTAMP",
      "[0-9]{4}-%{MONTHNUM}-%{MONTHDAY} %{HOUR}:%{MINUTE}:%{SECOND}(?: %{ISO8601_TIMEZONE})?",
      "A date and time, perhaps with a zone, as many Java programs print it.",
      match: "2014-01-09 20:03:28,269 -0800",
      not: "2014-01-09"),
    GrokDefinition(
      "TOMCATLEGACY_LOG",
      #"""
      %{TOMCATLEGACY_DATESTAMP:timestamp} \| %{LOGLEVEL:level|[log][level]} \| %{JAVACLASS:class|[java][lo\#
      g][origin][class][name]} - %{JAVALOGMESSAGE:logmessage|message}
      """#,
      "A log line with bars.",
      match: "2014-01-09 20:03:28,269 -0800 | ERROR | com.example.Foo - bar",
      not: "ERROR | com.example.Foo - bar"),
  ]
}

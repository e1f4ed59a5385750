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
      \s*at (?:[\w.@$-]+/)*%{JAVACLASS:class}\.%{JAVAMETHOD:method}\(%{JAVAFILE:file}(?::%{INT:line})?\)
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
      "A log line of Tomcat 7, as `timestamp`, `class` and `logmessage`.",
      match: "Jan 9, 2013 7:13:13 AM org.apache.Foo bar",
      not: "Jan 9, 2013 7:13:13 AM"),
    GrokDefinition(
      "TOMCAT_DATESTAMP",
      "[0-9]{4}-%{MONTHNUM}-%{MONTHDAY} %{HOUR}:%{MINUTE}:%{SECOND} %{ISO8601_TIMEZONE}",
      "A date and time with a zone, as many Java programs print it.",
      match: "2014-01-09 20:03:28,269 -0800",
      not: "2014-01-09 20:03:28"),
    GrokDefinition(
      "TOMCATLOG",
      #"""
      %{TOMCAT_DATESTAMP:timestamp} \| %{LOGLEVEL:level} \| %{JAVACLASS:class} -\#
       %{JAVALOGMESSAGE:logmessage}
      """#,
      "A log line with bars, as `timestamp`, `level`, `class` and `logmessage`.",
      match: "2014-01-09 20:03:28,269 -0800 | ERROR | com.example.Foo - bar",
      not: "ERROR | com.example.Foo - bar"),
  ]
}

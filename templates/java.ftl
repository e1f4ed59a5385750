<#ftl title="Java applications: Logback, Log4j 2, Spring Boot, JBoss, Tomcat, java.util.logging"
  description="The usual patterns of lines, with stack traces and messages of several lines."
  input="text" multiline="java" output="json"
  patterns={
    "WHEN": r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?|\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d[.,]\d{3}|\d\d:\d\d:\d\d[.,]\d{3}",
    "LEVEL": r"TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|SEVERE|CONFIG|FINE(?:R|ST)?",
    "TEXT": r"[\s\S]*"
  }
  fields={
    "timestamp": "text, in UTC; a time without a date as it stands",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "app": "text, the name of the application, of Spring Boot 3",
    "pid": "integer, the process, of Spring Boot",
    "thread": "text, in which thread",
    "logger": "text, the class that says it, or its short form",
    "message": "text, what happened",
    "exception": "text, the class of what was thrown",
    "error": "text, what it says, its first line",
    "causes": "list, what stands behind each `Caused by`, the last being the root",
    "stack": "text, the whole stack trace"
  }>
<#--
  2026-02-03T10:05:03.123Z  INFO 4711 --- [shop] [nio-8080-exec-1] c.e.shop.OrderController : order 7    Spring Boot
  2026-02-03 10:05:03,123 [main] INFO  com.example.Shop - started                                       Logback, Log4j 2
  2026-02-03 10:05:03,123 INFO  [com.example.Shop] (default task-1) started                             JBoss
  03-Feb-2026 10:05:03.123 INFO [main] org.apache.catalina.startup.Catalina.start started               Tomcat
  Feb 03, 2026 10:05:03 AM com.example.Shop main⏎INFO: started                                          java.util.logging

  A pattern of yours goes before the others. A time without a zone is read as UTC: change `zone`. What begins otherwise is
  rejected.
-->
<#extract
  line?grok(r"^%{WHEN:time} +%{LEVEL:severity} (?<pid>\d+) --- (?:\[(?<app>[^\]\n]*)\] )?\[ *(?<thread>[^\]\n]*)\] (?<logger>\S+) +: %{TEXT:message}$")!
  line?grok(r"^%{WHEN:time} +\[(?<thread>[^\n]*?)\] %{LEVEL:severity} +(?<logger>[\w.$\[\]/-]+) +- %{TEXT:message}$")!
  line?grok(r"^%{WHEN:time} +%{LEVEL:severity} +\[(?<logger>[\w.$]+)\] \((?<thread>[^\n]*?)\) %{TEXT:message}$")!
  line?grok(r"^%{WHEN:time} +%{LEVEL:severity} +\[(?<thread>[^\n]*?)\] (?<logger>[\w.$]+)(?::| -)? %{TEXT:message}$")!
  line?grok(r"^%{WHEN:time} +%{LEVEL:severity} +(?<logger>[\w.$]+)(?: \[(?<thread>[^\n]*?)\])?(?: -|:) %{TEXT:message}$")!
  line?grok(r"^(?<time>[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d [AP]M) (?<logger>\S+)(?: [\w<>$]+)?\n%{LEVEL:severity}: %{TEXT:message}$")>
<#set timestamp = time?timestamp("iso", "yyyy-MM-dd HH:mm:ss,SSS", "dd-MMM-yyyy HH:mm:ss.SSS", "MMM d, yyyy h:mm:ss a", zone="UTC")!time>
<#set level = severity?switch("SEVERE", "error", "WARNING", "warn", "CONFIG", "debug", "FINE", "debug", "FINER", "trace", "FINEST", "trace",
  severity?lower_case)>
<#if pid??><#set pid = pid?number></#if>

<#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
<#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n*(?:\n|: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
<#if trace.stack??>
  <#set message = trace.text, exception = trace.exception, stack = trace.stack>
  <#if trace.error??><#set error = trace.error></#if>
  <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
  <#if found?size gt 0><#set causes = found></#if>
</#if>
<#keep timestamp, level, app, pid, thread, logger, message, exception, error, causes, stack>

<#ftl title="Python: logging, Flask, Gunicorn, Celery"
  description="The usual formats of the logging module, with tracebacks, also chained ones."
  input="text" multiline=r"start:^(?:\[?\d{4}-\d\d-\d\d[T ]|(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[^:\s]*:)" output="json"
  patterns={"LEVEL": r"DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL", "TEXT": r"[\s\S]*",
    "WHEN": r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?:Z| ?[+-]\d\d:?\d\d)?"}
  fields={
    "timestamp": "date-time, of the event; left out when the format has none",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "logger": "text, its name",
    "pid": "integer, the process, where the format has it",
    "process": "text, its name, of Celery",
    "message": "text, what happened",
    "exception": "text, the class of the exception that was raised last",
    "error": "text, what it says",
    "causes": "list, the exceptions before it, in their order: those it was raised from, or while they were handled",
    "stack": "text, the whole traceback"
  }>
<#--
  2026-02-03 10:05:03,123 - shop.orders - ERROR - order 7 failed          %(asctime)s - %(name)s - %(levelname)s - %(message)s
  2026-02-03 10:05:03,123 ERROR shop.orders: order 7 failed               %(asctime)s %(levelname)s %(name)s: %(message)s
  2026-02-03 10:05:03,123 ERROR order 7 failed                            %(asctime)s %(levelname)s %(message)s
  ERROR:shop.orders:order 7 failed                                        logging.basicConfig()
  [2026-02-03 10:05:03,123] ERROR in app: order 7 failed                  Flask
  [2026-02-03 10:05:03 +0000] [4711] [ERROR] order 7 failed               Gunicorn
  [2026-02-03 10:05:03,123: ERROR/MainProcess] order 7 failed             Celery

  A format of yours goes before the others. A time without a zone is read as UTC: change `zone`. Lines without such a head
  belong to the record before them; what begins otherwise is rejected.
-->
<#extract
  line?grok(r"^%{WHEN:time} - (?<logger>\S+) - %{LEVEL:severity} - %{TEXT:message}$")!
  line?grok(r"^%{WHEN:time} +\[?%{LEVEL:severity}\]? +\[?(?<logger>[\w.]+)\]?: %{TEXT:message}$")!
  line?grok(r"^%{WHEN:time} +\[?%{LEVEL:severity}\]?:? +%{TEXT:message}$")!
  line?grok(r"^\[%{WHEN:time}\] %{LEVEL:severity} in (?<logger>\S+): %{TEXT:message}$")!
  line?grok(r"^\[%{WHEN:time}\] \[(?<pid>\d+)\] \[%{LEVEL:severity}\] %{TEXT:message}$")!
  line?grok(r"^\[%{WHEN:time}: %{LEVEL:severity}/(?<process>[^\]\n]+)\] %{TEXT:message}$")!
  line?grok(r"^%{LEVEL:severity}:(?<logger>[^:\n]*):%{TEXT:message}$")>
<#if time??>
  <#if !time?timestamp("iso", "yyyy-MM-dd HH:mm:ss,SSS", "yyyy-MM-dd HH:mm:ss Z", zone="UTC")??><#reject "there is no such time"></#if>
  <#set timestamp = time?timestamp("iso", "yyyy-MM-dd HH:mm:ss,SSS", "yyyy-MM-dd HH:mm:ss Z", zone="UTC")>
</#if>
<#if pid??><#set pid = pid?number></#if>
<#set level = severity?switch("WARN", "warn", "WARNING", "warn", "CRITICAL", "fatal", severity?lower_case)>

<#assign trace = message?capture(r"^(?:(?<text>[\s\S]*?)\n)?(?<stack>Traceback \(most recent call last\):\n[\s\S]*)$")!{}>
<#if trace.stack??>
  <#set message = trace.text!"", stack = trace.stack>
  <#-- In each traceback the exception is the first line that is not indented. -->
  <#assign raised = trace.stack?matches(r"Traceback \(most recent call last\):\n(?:[ \t][^\n]*\n|\n)*([^\s][^\n]*)")?map(one -> one?groups[1])>
  <#if raised?size gt 0>
    <#set exception = raised?last?keep_before(":")>
    <#if raised?last?contains(": ")><#set error = raised?last?keep_after(": ")></#if>
    <#if raised?size gt 1><#set causes = raised[0..<(raised?size - 1)]></#if>
  </#if>
</#if>
<#keep timestamp, level, logger, pid, process, message, exception, error, causes, stack>

<#ftl title="Apache ZooKeeper 3.4 to 3.9"
  description="The server's log, as log4j and logback write it, stack traces included."
  input="text" multiline=r"start:^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d," output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "myid": "integer, the server's number, when it has one",
    "thread": "text, in which thread",
    "logger": "text, the class that says it",
    "source_line": "integer, the line of its source",
    "message": "text, what happened",
    "client": "text, the first address in the message, without the port",
    "session": "text, the first session in the message",
    "exception": "text, the class of what was thrown",
    "error": "text, what it says, its first line",
    "causes": "list, what stands behind each `Caused by`, the last being the root",
    "stack": "text, the whole stack trace"
  }>
<#--
  2026-02-03 10:05:03,123 [myid:1] - INFO  [NIOWorkerThread-3:NIOServerCnxn@366] - Unable to read additional data from client

  Thread names have brackets and colons of their own. Times are local, read as UTC: change `zone`. What begins otherwise is
  rejected.
-->
<#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) +(?:\[myid:(?<myid>\d*)\] )?- (?<level>[A-Z]+) +\[(?<thread>[^\n]*?):(?<logger>[\w.$]+)@(?<source_line>\d+)\] - (?<message>[\s\S]*)$")>
<#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC")??><#reject "there is no such time"></#if>
<#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC"), level = level?lower_case, source_line = source_line?number>
<#if myid?has_content><#set myid = myid?number><#else><#unset myid></#if>
<#extract message?capture(r"(?:/|\[|/\[)(?<client>[\da-f]+(?:[.:]+[\da-f]+)+)\]?:\d+")!{}>
<#extract message?capture(r"\b(?:session(?:id)?:?|sessionid:) ?(?<session>0x[\da-f]+)", "i")!{}>

<#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
<#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
<#if trace.stack??>
  <#set message = trace.text, exception = trace.exception, stack = trace.stack>
  <#if trace.error??><#set error = trace.error></#if>
  <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
  <#if found?size gt 0><#set causes = found></#if>
</#if>
<#keep timestamp, level, myid, thread, logger, source_line, message, client, session, exception, error, causes, stack>

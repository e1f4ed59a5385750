<#ftl title="Apache Spark"
  description="Driver and executor logs in the log4j pattern that Spark comes with, stack traces included."
  input="text" multiline=r"start:^(?:\d\d/\d\d/\d\d |\d{4}-\d\d-\d\d )\d\d:\d\d:\d\d" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "logger": "text, the class that says it",
    "thread": "text, in which thread, where the pattern has it",
    "message": "text, what happened",
    "stage": "text, stage and attempt: `3.0`",
    "task": "text, task and attempt in the stage: `17.1`",
    "tid": "integer, the number of the task in the application",
    "executor": "text, where the task runs",
    "duration": "number, of a task, in seconds",
    "exception": "text, the class of what was thrown",
    "error": "text, what it says, its first line",
    "causes": "list, what stands behind each `Caused by`, the last being the root",
    "stack": "text, the whole stack trace"
  }>
<#--
  26/02/03 10:05:03 INFO TaskSetManager: Finished task 17.0 in stage 3.0 (TID 117) in 1250 ms on worker-2 (executor 1) (18/200)

  Lines without a time belong to the record before them. Times are local, read as UTC: change `zone`. What begins otherwise is
  rejected.
-->
<#extract line?capture(r"^(?<time>\d\d/\d\d/\d\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d{3}) (?<level>[A-Z]+) +(?:\[(?<thread>.*?)\] )?(?<logger>[\w.$-]+): (?<message>[\s\S]*)$")>
<#if !time?timestamp("yy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss,SSS", "iso", zone="UTC")??><#reject "there is no such time"></#if>
<#set timestamp = time?timestamp("yy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss,SSS", "iso", zone="UTC"), level = level?lower_case>
<#extract message?capture(r"\btask (?<task>\d+\.\d+) in stage (?<stage>\d+\.\d+) \(TID (?<tid>\d+)\)")!{}>
<#if tid??>
  <#set tid = tid?number>
  <#assign ended = message?capture(r" in (?<ms>\d+) ms on ")!{}>
  <#if ended.ms??><#set duration = ended.ms?number / 1000></#if>
  <#extract message?capture(r"\bexecutor (?<executor>[^\s,)]+)")!{}>
</#if>

<#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
<#assign trace = message?capture(r"^(?<text>[\s\S]*?)(?:\n|: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
<#if trace.stack??>
  <#set message = trace.text, exception = trace.exception, stack = trace.stack>
  <#if trace.error??><#set error = trace.error></#if>
  <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
  <#if found?size gt 0><#set causes = found></#if>
</#if>
<#keep timestamp, level, logger, thread, message, stage, task, tid, executor, duration, exception, error, causes, stack>

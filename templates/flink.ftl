<#ftl title="Apache Flink, also as YARN tasks"
  description="JobManager, TaskManager and client logs, tasks of YARN beside them, with state changes, checkpoints and stack traces."
  input="text" multiline=r"start:^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} |Container: |End of LogType)" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "logger": "text, the class that says it",
    "thread": "text, in which thread, where the pattern has it",
    "context": "text, what the pattern has in brackets behind the class, when it is not empty",
    "message": "text, what happened, without the exception",
    "job": "text, the id of the first job in the message",
    "task": "text, whose state changed: the operators",
    "subtask": "integer, which of its parallel instances, from 1",
    "parallelism": "integer, how many there are",
    "attempt": "integer, how often it was tried before",
    "execution": "text, the id of the attempt",
    "from_state": "text, before a change of state",
    "to_state": "text, after it",
    "checkpoint": "integer, the number of the checkpoint",
    "bytes": "integer, its size",
    "duration": "number, how long it took, in seconds",
    "container": "text, the first container of YARN in the message",
    "exception": "text, the class of what was thrown",
    "error": "text, what it says, its first line",
    "causes": "list, what stands behind each `Caused by`, the last being the root",
    "stack": "text, the whole stack trace"
  }>
<#--
  2026-02-03 10:05:03,123 INFO  org.apache.flink.runtime.taskmanager.Task          [] - Map (3/4)#0 (…) switched from …
  2026-02-03 10:05:03,123 INFO [main] org.apache.hadoop.yarn.client.RMProxy: Connecting to ResourceManager

  Lines without a time belong to the record before them. The heads and ends that `yarn logs` puts around each file are dropped.
  Times are local, read as UTC: change `zone`. What begins otherwise is rejected.
-->
<#if line?starts_with("Container: ") || line?starts_with("End of LogType")><#drop "head or end of a file of yarn logs"></#if>
<#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (?<level>[A-Z]+) +(?:\[(?<thread>[^\n]*?)\] )?(?<logger>[\w.$-]+)(?: +\[(?<context>[^\]\n]*)\])?(?: +-|:) (?<message>[\s\S]*)$")>
<#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC")??><#reject "there is no such time"></#if>
<#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC"), level = level?lower_case>
<#if context! == ""><#unset context></#if>

<#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
<#assign trace = message?capture(r"^(?<text>[\s\S]*?)(?:\n| with failure cause: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
<#if trace.stack??>
  <#set message = trace.text, exception = trace.exception, stack = trace.stack>
  <#if trace.error??><#set error = trace.error></#if>
  <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
  <#if found?size gt 0><#set causes = found></#if>
</#if>

<#-- Changes of state, of tasks and jobs; checkpoints. -->
<#extract
  message?capture(r"^(?<task>.+) \((?<subtask>\d+)/(?<parallelism>\d+)\)(?:#(?<attempt>\d+))? \((?<execution>[\da-f_]+)\) switched from (?<from_state>[A-Z]+) to (?<to_state>[A-Z]+)\b")!
  message?capture(r"^Job .+ \((?<job>[\da-f]{32})\) switched from state (?<from_state>[A-Z]+) to (?<to_state>[A-Z]+)\b")!
  message?capture(r"^Completed checkpoint (?<checkpoint>\d+) for job (?<job>[\da-f]{32}) \((?<bytes>\d+) bytes(?:, checkpointDuration=| in )(?<ms>\d+) ms")!
  message?capture(r"^(?:Triggering|Checkpoint|Decline) (?:checkpoint )?(?<checkpoint>\d+)\b.*\b(?:for|of) job (?<job>[\da-f]{32})")!
  message?capture(r"(?<job>\b[\da-f]{32}\b)")!{}>
<#list ["subtask", "parallelism", "attempt", "checkpoint", "bytes"] as key>
  <#if .record[key]??><#extract {key: .record[key]?number}></#if>
</#list>
<#if ms??><#set duration = ms?number / 1000></#if>
<#extract message?capture(r"(?<container>container_(?:e\d+_)?\d+_\d+_\d+_\d+)")!{}>
<#keep timestamp, level, logger, thread, context, message, job, task, subtask, parallelism, attempt, execution, from_state, to_state,
  checkpoint, bytes, duration, container, exception, error, causes, stack>

<#ftl title="Hadoop: HDFS, YARN, MapReduce"
  description="Daemon, audit and task logs in the log4j patterns that Hadoop comes with, stack traces included."
  input="text" multiline=r"start:^(?:\d{4}-\d\d-\d\d |\d\d/\d\d/\d\d |\d{6} \d{6} )" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "logger": "text, the class that says it",
    "thread": "text, in which thread",
    "pid": "integer, where the pattern has it",
    "application": "text, the first application of YARN in the message",
    "container": "text, the first container in the message",
    "block": "text, the first block of HDFS in the message",
    "message": "text, what happened",
    "audit": "hash, of an audit line of the NameNode: `ugi`, `ip`, `cmd`, `src`, `dst` …",
    "exception": "text, the class of what was thrown",
    "error": "text, what it says, its first line",
    "causes": "list, what stands behind each `Caused by`, the last being the root",
    "stack": "text, the whole stack trace"
  }>
<#--
  2026-02-03 10:05:03,123 INFO org.apache.hadoop.hdfs.server.namenode.FSNamesystem: Roll Edit Log from 192.0.2.21
  2026-02-03 10:05:03,123 WARN [main] org.apache.hadoop.mapred.YarnChild: Exception running child
  26/02/03 10:05:03 INFO hdfs.DFSClient: Created token

  Lines without a time belong to the record before them. Times are local, read as UTC: change `zone`. What begins otherwise is
  rejected.
-->
<#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}|\d\d/\d\d/\d\d \d\d:\d\d:\d\d|\d{6} \d{6})(?: (?<pid>\d+))? (?<level>[A-Z]+) +(?:\[(?<thread>.*?)\] )?(?<logger>[\w.$-]+)(?: \([\w$.<>:]+\))?: (?<message>[\s\S]*)$")>
<#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", "yy/MM/dd HH:mm:ss", "yyMMdd HHmmss", zone="UTC")??><#reject "there is no such time"></#if>
<#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", "yy/MM/dd HH:mm:ss", "yyMMdd HHmmss", zone="UTC"), level = level?lower_case>
<#if pid??><#set pid = pid?number></#if>
<#if logger?ends_with("FSNamesystem.audit") && message?parse_kv("\t")??><#set audit = message?parse_kv("\t")></#if>
<#extract message?capture(r"(?<application>application_\d+_\d+)")!{}>
<#extract message?capture(r"(?<container>container_(?:e\d+_)?\d+_\d+_\d+_\d+)")!{}>
<#extract message?capture(r"(?<block>blk_-?\d+(?:_\d+)?)")!{}>

<#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
<#assign trace = message?capture(r"^(?<text>[\s\S]*?)(?:\n| ?: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
<#if trace.stack??>
  <#set message = trace.text, exception = trace.exception, stack = trace.stack>
  <#if trace.error??><#set error = trace.error></#if>
  <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
  <#if found?size gt 0><#set causes = found></#if>
</#if>
<#keep timestamp, level, logger, thread, pid, application, container, block, message, audit, exception, error, causes, stack>

<#ftl title="Apache Kafka"
  description="Brokers, controllers and Connect in the log4j pattern that Kafka comes with; settings at boot and stack traces included."
  input="text" multiline=r"start:^\[\d{4}-\d\d-\d\d " output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "logger": "text, the class that says it",
    "context": "text, what stands in brackets before the message: `KafkaServer id=0`",
    "message": "text, what happened",
    "config": "hash, the settings that are listed at boot, as text",
    "exception": "text, the class of what was thrown",
    "error": "text, what it says, its first line",
    "causes": "list, what stands behind each `Caused by`, the last being the root",
    "stack": "text, the whole stack trace"
  }>
<#--
  [2026-02-03 10:05:03,123] INFO [KafkaServer id=0] started (kafka.server.KafkaServer)

  The class stands in parentheses at the end of the message, which may have many lines (settings at boot), with a stack trace
  behind. Times are local, read as UTC: change `zone`. What begins otherwise is rejected.
-->
<#extract line?capture(r"^\[(?<time>[^\]]+)\] (?<level>[A-Z]+) +(?:\[(?<context>[^\]\n]+)\]:? )?(?<message>[\s\S]*?) ?\((?<logger>[\w.$-]+)\)(?<rest>\n[\s\S]*)?$")>
<#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC")??><#reject "there is no such time"></#if>
<#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC"), level = level?lower_case>
<#if message?matches(r"\w+ values: *\n[\s\S]*")>
  <#set config = {}>
  <#list message?matches(r"\n\s+(\S+) = ([^\n]*)") as entry><#set config = config + {entry?groups[1]: entry?groups[2]}></#list>
  <#set message = message?keep_before("\n")?trim>
</#if>
<#if rest??><#set message = message + rest></#if>

<#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
<#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
<#if trace.stack??>
  <#set message = trace.text, exception = trace.exception, stack = trace.stack>
  <#if trace.error??><#set error = trace.error></#if>
  <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
  <#if found?size gt 0><#set causes = found></#if>
</#if>
<#keep timestamp, level, logger, context, message, config, exception, error, causes, stack>

<#ftl title="Serilog compact log event format (CLEF)"
  description="Serilog's compact JSON, with or without rendered messages; a message that was not rendered is put together here."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event, in UTC",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "message": "text, the message, with the values in their places",
    "template": "text, the message with holes",
    "event": "any, the identifier of the event",
    "error": "text, the exception with its stack trace",
    "trace_id": "text, the trace",
    "span_id": "text, the span",
    "renderings": "list, of text: values as the template formats them, for holes with a format",
    "*": "any, the properties, as they came; `@@name` is the property `@name`"
  }>
<#--
  {"@t":"2026-02-03T10:05:03.1234567Z","@mt":"Order {Order} paid","@l":"Warning","Order":17}

  A record without `@t` is no CLEF and is rejected. Without `@l` the level is info, as the format says. A hole with a format, `{Elapsed:0.0}`, gets
  its value without the format.
-->
<#if !@t??><#reject "there is no @t"></#if>
<#rename @t as timestamp, @l as level, @m as message, @mt as template, @i as event, @x as error, @tr as trace_id, @sp as span_id, @r as renderings>
<#set timestamp = timestamp?timestamp("iso", zone="UTC")>
<#assign word = (level!"information")?lower_case>
<#set level = word?switch("verbose", "trace", "information", "info", "warning", "warn", word)>

<#if !message?? && template??>
  <#assign text = "", rest = template>
  <#list template?matches(r"\{[@$]?(\w+)[^{}]*\}") as hole>
    <#assign value = .record[hole?groups[1]]!hole>
    <#assign text += rest?keep_before(hole?groups[0]) + value?is_string?then(value, value?json), rest = rest?keep_after(hole?groups[0])>
  </#list>
  <#set message = text + rest>
</#if>

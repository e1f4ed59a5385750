<#ftl title="Application log, one JSON object a line"
  description="One name and one form for level, time and message; secrets masked; all other members stay as they are."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; an unknown one as it came",
    "message": "text, with passwords and tokens masked",
    "*": "any, all other members, as they came"
  }>
<#--
  {"ts":1770113103.25,"lvl":"W","msg":"login with password=hunter2","user":{"id":20150000000000000001}}

  Understood are the usual members of pino, bunyan, zap, slog, logrus, structlog, logback and their like.
  An unknown level stays as it is; a time in no known form rejects the record.
-->
<#-- One name for each of the three. -->
<#if !timestamp??>
  <#if @timestamp??><#rename @timestamp as timestamp>
  <#elseif time??><#rename time as timestamp>
  <#elseif ts??><#rename ts as timestamp>
  </#if>
</#if>
<#if !level??>
  <#if severity??><#rename severity as level>
  <#elseif lvl??><#rename lvl as level>
  </#if>
</#if>
<#if !message??>
  <#if msg??><#rename msg as message>
  <#elseif log?? && log?is_string><#rename log as message>
  </#if>
</#if>

<#-- A time becomes ISO 8601 in UTC. The size of an epoch tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
<#if timestamp??>
  <#assign text = timestamp?is_number?then(timestamp?c, timestamp)>
  <#if text?matches(r"-?\d+(\.\d+)?")>
    <#assign epoch = text?number>
    <#if epoch gte 100000000000000000><#set timestamp = text?timestamp("epoch_ns")>
    <#elseif epoch gte 100000000000000><#set timestamp = text?timestamp("epoch_us")>
    <#elseif epoch gte 100000000000><#set timestamp = text?timestamp("epoch_ms")>
    <#else><#set timestamp = text?timestamp("epoch")>
    </#if>
  <#elseif text?timestamp("iso", zone="UTC")??>
    <#set timestamp = text?timestamp("iso", zone="UTC")>
  <#else>
    <#reject "the time is neither ISO 8601 nor an epoch">
  </#if>
</#if>

<#-- Names, letters, and the numbers of pino and bunyan. -->
<#if level??>
  <#switch level?string?lower_case>
    <#on "trace", "trc", "t", "verbose", "finest", "10"><#set level = "trace">
    <#on "debug", "dbg", "d", "fine", "20"><#set level = "debug">
    <#on "info", "inf", "information", "i", "notice", "30"><#set level = "info">
    <#on "warn", "warning", "wrn", "w", "40"><#set level = "warn">
    <#on "error", "err", "e", "severe", "50"><#set level = "error">
    <#on "fatal", "critical", "crit", "f", "c", "panic", "alert", "emerg", "60"><#set level = "fatal">
  </#switch>
</#if>

<#-- Secrets: whole members, and what a message gives away. A message without any keeps its bytes. -->
<#if password??><#set password = "***"></#if>
<#if token??><#set token = "***"></#if>
<#if authorization??><#set authorization = "***"></#if>
<#if api_key??><#set api_key = "***"></#if>
<#if headers?? && headers?is_hash && headers.authorization??><#set headers.authorization = "***"></#if>
<#if message?? && message?is_string>
  <#assign masked = message
    ?replace(r"\b(bearer\s+)[\w.~+/=-]+", "$1***", "ri")
    ?replace(r"\b((?:password|token|api_key|secret)\s*[=:]\s*)[^\s,;&]+", "$1***", "ri")>
  <#if masked != message><#set message = masked></#if>
</#if>

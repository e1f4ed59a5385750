<#ftl title="Node.js: pino, bunyan, winston, JSON"
  description="One name and one form for time, level and message; an error's members come together in `error`."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "any, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; a number or name of your own stays as it is",
    "message": "text, the message",
    "app": "text, the name of the logger",
    "host": "text, the machine",
    "pid": "integer, the process",
    "error": "hash, `type`, `message` and `stack` of an error, and what else it has",
    "*": "any, all other members, as they came"
  }>
<#--
  pino     {"level":30,"time":1770113103123,"pid":17,"hostname":"web-1","msg":"paid"}
  bunyan   {"name":"shop","hostname":"web-1","pid":17,"level":30,"msg":"paid","time":"2026-02-03T10:05:03.123Z","v":0}
  winston  {"level":"info","message":"paid","timestamp":"2026-02-03T10:05:03.123Z"}

  A time in no known form rejects the record, and so does plain text between the lines (pino-pretty is for eyes).
-->
<#if !timestamp?? && time??><#rename time as timestamp></#if>
<#if !message?? && msg??><#rename msg as message></#if>
<#rename hostname as host, name as app>
<#if !error?? && err??><#rename err as error></#if>

<#if timestamp??>
  <#if timestamp?is_number><#set timestamp = timestamp?c?timestamp("epoch_ms")>
  <#else><#set timestamp = timestamp?timestamp("iso", "epoch_ms", zone="UTC")>
  </#if>
</#if>

<#-- 10, 20, … of pino and bunyan; names of winston, npm's and syslog's. -->
<#if level??>
  <#switch level?string?lower_case>
    <#on "10", "trace", "silly"><#set level = "trace">
    <#on "20", "debug", "verbose"><#set level = "debug">
    <#on "30", "info", "http", "notice"><#set level = "info">
    <#on "40", "warn", "warning"><#set level = "warn">
    <#on "50", "error"><#set level = "error">
    <#on "60", "fatal", "crit", "alert", "emerg"><#set level = "fatal">
  </#switch>
</#if>
<#if error?? && error?is_hash && error.name?? && !error.type??><#rename error.name as error.type></#if>
<#-- bunyan's number of its format. -->
<#if v?? && v?is_number && v == 0><#unset v></#if>

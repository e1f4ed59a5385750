<#ftl title="Elastic Common Schema (ECS) JSON"
  description="Logs of Log4j's EcsLayout, ecs-logging and Beats: the usual fields get short names, whether written with dots or nested."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; an unknown one in lower case",
    "message": "text, the message",
    "app": "text, the name of the service",
    "logger": "text, the name of the logger",
    "thread": "text, the name of the thread",
    "error_type": "text, the class of the exception",
    "error_message": "text, what the exception says",
    "stack": "text, the stack trace",
    "trace_id": "text, the trace",
    "span_id": "text, the span",
    "*": "any, all other members, as they came"
  }>
<#--
  {"@timestamp":"2026-02-03T10:05:03.123Z","log.level":"INFO","message":"paid","ecs.version":"1.2.0","service.name":"shop","log.logger":"shop.Cart"}
  {"@timestamp":"2026-02-03T10:05:03.123Z","log":{"level":"info","logger":"shop.Cart"},"message":"paid","service":{"name":"shop"}}

  Where a record has both forms of a name, the one with dots wins and the nested one stays. A record without `@timestamp` is rejected.
-->
<#if !@timestamp??><#reject "there is no @timestamp"></#if>
<#rename @timestamp as timestamp>
<#set timestamp = timestamp?string?timestamp("iso", "epoch_ms", zone="UTC")>

<#-- Nested fields, where there are none with dots. What is no hash stays: `"error":"timeout"` is no ECS, but common. -->
<#if log?? && log?is_hash>
  <#if !log\.level??><#rename log.level as level></#if>
  <#if !log\.logger??><#rename log.logger as logger></#if>
  <#if log?size == 0><#unset log></#if>
</#if>
<#if service?? && service?is_hash && !service\.name??>
  <#rename service.name as app>
  <#if service?size == 0><#unset service></#if>
</#if>
<#if process?? && process?is_hash && process.thread?? && process.thread?is_hash && !process\.thread\.name??>
  <#rename process.thread.name as thread>
  <#if process.thread?size == 0><#unset process.thread></#if>
  <#if process?size == 0><#unset process></#if>
</#if>
<#if error?? && error?is_hash>
  <#if !error\.type??><#rename error.type as error_type></#if>
  <#if !error\.message??><#rename error.message as error_message></#if>
  <#if !error\.stack_trace??><#rename error.stack_trace as stack></#if>
  <#if error?size == 0><#unset error></#if>
</#if>
<#if trace?? && trace?is_hash && !trace\.id??><#rename trace.id as trace_id><#if trace?size == 0><#unset trace></#if></#if>
<#if span?? && span?is_hash && !span\.id??><#rename span.id as span_id><#if span?size == 0><#unset span></#if></#if>
<#rename log\.level as level, log\.logger as logger, service\.name as app, process\.thread\.name as thread, error\.type as error_type,
  error\.message as error_message, error\.stack_trace as stack, trace\.id as trace_id, span\.id as span_id>

<#-- Some write the stack trace as a list of lines. -->
<#if stack?? && stack?is_sequence><#set stack = stack?join("\n")></#if>
<#if level??>
  <#assign word = level?lower_case>
  <#set level = word?switch("warning", "warn", "critical", "fatal", "notice", "info", "err", "error", word)>
</#if>

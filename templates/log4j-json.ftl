<#ftl title="Log4j 2 JsonLayout and Logback's logstash encoder, JSON"
  description="Both in one: common names for time, level, message, logger, thread and stack trace."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event, as exact as it came",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; one of your own in lower case",
    "message": "text, the message",
    "logger": "text, the name of the logger",
    "thread": "text, the name of the thread",
    "stack": "text, the stack trace",
    "error_type": "text, the class of the exception",
    "error_message": "text, what the exception says",
    "*": "any, all other members, such as those of the MDC, as they came"
  }>
<#--
  Log4j 2   {"instant":{"epochSecond":1770113103,"nanoOfSecond":123456789},"thread":"main","level":"INFO","loggerName":"shop.Cart","message":"paid",…}
  Logback   {"@timestamp":"2026-02-03T10:05:03.123Z","@version":"1","message":"paid","logger_name":"shop.Cart","thread_name":"main","level":"INFO",…}

  A record with none of the three times (`instant`, `timeMillis`, `@timestamp`) is rejected. For Log4j's EcsLayout see the template ecs.
-->
<#if instant??>
  <#set timestamp = (instant.epochSecond?c + "." + (instant.nanoOfSecond!0)?string("000000000"))?timestamp("epoch")>
  <#unset instant>
<#elseif timeMillis??>
  <#set timestamp = timeMillis?c?timestamp("epoch_ms")>
  <#unset timeMillis>
<#elseif @timestamp??>
  <#rename @timestamp as timestamp>
  <#set timestamp = timestamp?timestamp("iso", zone="UTC")>
<#else>
  <#reject "there is no time">
</#if>
<#if loggerName??><#rename loggerName as logger><#elseif logger_name??><#rename logger_name as logger></#if>
<#if thread_name??><#rename thread_name as thread></#if>
<#if stack_trace??><#rename stack_trace as stack></#if>
<#if thrown?? && thrown?is_hash>
  <#rename thrown.name as error_type, thrown.message as error_message>
  <#if thrown.extendedStackTrace?? && thrown.extendedStackTrace?is_string><#rename thrown.extendedStackTrace as stack></#if>
  <#if thrown?size == 0><#unset thrown></#if>
</#if>
<#if level??><#set level = level?lower_case></#if>
<#-- What only repeats the layout itself. -->
<#unset endOfBatch, loggerFqcn, @version, level_value>

<#ftl title="OpenTelemetry logs, OTLP JSON"
  description="What exporters write to files and post to /v1/logs: every log record becomes a record, its values without their wrappers."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event; when it was observed if the event has none",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`, after the severity number",
    "severity": "text, the severity as the program calls it",
    "message": "any, the body: mostly a text, otherwise what it is",
    "app": "text, the `service.name` of the resource",
    "trace_id": "text, the trace",
    "span_id": "text, the span",
    "event": "text, the name of the event",
    "attributes": "hash, the attributes of the log record",
    "resource": "hash, the attributes of what produced it",
    "scope": "text, the name of the logger",
    "scope_version": "text, its version",
    "dropped_attributes": "integer, how many attributes were left out"
  }>
<#--
  {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeLogs":[{"scope":{},"logRecords":[
    {"timeUnixNano":"1770113103123456789","severityNumber":9,"body":{"stringValue":"paid"},"attributes":[…]}]}]}]}     (in one line)

  Numbers of 64 bits come as text and become numbers with all their digits. A line without resourceLogs (traces, metrics) is rejected.
-->
<#if !resourceLogs??><#reject "there are no resourceLogs"></#if>

<#-- The value in a wrapper such as {"stringValue": "x"}. -->
<#function plain value>
  <#if value.stringValue??><#return value.stringValue></#if>
  <#if value.boolValue??><#return value.boolValue></#if>
  <#if value.intValue??><#return value.intValue?string?number></#if>
  <#if value.doubleValue??><#return value.doubleValue></#if>
  <#if value.bytesValue??><#return value.bytesValue></#if>
  <#if value.arrayValue??><#return (value.arrayValue.values![])?map(item -> plain(item))></#if>
  <#if value.kvlistValue??><#return hash(value.kvlistValue.values![])></#if>
  <#return .null>
</#function>
<#-- A list of keys and wrapped values as a hash. -->
<#function hash pairs>
  <#local result = {}>
  <#list pairs as pair><#local result += {pair.key: plain(pair.value!{})}></#list>
  <#return result>
</#function>
<#function level_of number>
  <#return ["trace", "debug", "info", "warn", "error", "fatal"][((number - 1) / 4)?floor]!"fatal">
</#function>

<#list resourceLogs as from>
  <#assign resource = hash((from.resource.attributes)![])>
  <#list from.scopeLogs![] as scoped>
    <#list scoped.logRecords![] as log>
      <#assign nanoseconds = (log.timeUnixNano!"0")?string>
      <#if nanoseconds == "0"><#assign nanoseconds = (log.observedTimeUnixNano!"0")?string></#if>
      <#assign clean = {}>
      <#if nanoseconds != "0"><#assign clean += {"timestamp": nanoseconds?timestamp("epoch_ns")}></#if>
      <#if (log.severityNumber!0) gt 0><#assign clean += {"level": level_of(log.severityNumber)}></#if>
      <#if log.severityText?has_content><#assign clean += {"severity": log.severityText}></#if>
      <#if log.body??><#assign clean += {"message": plain(log.body)}></#if>
      <#if resource["service.name"]??><#assign clean += {"app": resource["service.name"]}></#if>
      <#if log.traceId?has_content><#assign clean += {"trace_id": log.traceId}></#if>
      <#if log.spanId?has_content><#assign clean += {"span_id": log.spanId}></#if>
      <#if log.eventName?has_content><#assign clean += {"event": log.eventName}></#if>
      <#if log.attributes?has_content><#assign clean += {"attributes": hash(log.attributes)}></#if>
      <#if resource?has_content><#assign clean += {"resource": resource}></#if>
      <#if (scoped.scope.name)?has_content><#assign clean += {"scope": scoped.scope.name}></#if>
      <#if (scoped.scope.version)?has_content><#assign clean += {"scope_version": scoped.scope.version}></#if>
      <#if (log.droppedAttributesCount!0) gt 0><#assign clean += {"dropped_attributes": log.droppedAttributesCount}></#if>
      <#emit clean>
    </#list>
  </#list>
</#list>

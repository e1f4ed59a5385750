<#ftl title="MongoDB"
  description="mongod and mongos: JSON as from 4.4 on, and the text before it."
  input="text" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "component": "text, `NETWORK`, `COMMAND` …",
    "id": "integer, of the kind of message, from 4.4 on",
    "context": "text, the thread",
    "message": "text, what happened",
    "duration": "number, of an operation, in seconds",
    "attributes": "hash, what belongs to the message, as it came, without its duration",
    "extra": "hash, further members: `svc`, `tags`, `truncated`, `size`"
  }>
<#--
  {"t":{"$date":"2026-02-03T10:05:03.123+00:00"},"s":"I","c":"NETWORK","id":22943,"ctx":"listener","msg":"Connection accepted",…}
  2026-02-03T10:05:03.123+0000 I NETWORK  [listener] connection accepted from 192.0.2.11:51515 #7 (3 connections now open)

  Both forms may stand in one file. A line in neither form, or without a time, is rejected.
-->
<#if line?starts_with("{")>
  <#assign event = line?parse_json!{}>
  <#if !(event.t["$date"])??><#reject "the line is no JSON object with a time"></#if>
  <#set extra = {}>
  <#list event as key, value>
    <#if !value??><#continue></#if>
    <#switch key>
      <#on "t"><#set timestamp = value["$date"]?timestamp("iso", zone="UTC")!value["$date"]>
      <#on "s"><#set severity = value>
      <#on "c"><#set component = value>
      <#on "id"><#set id = value>
      <#on "ctx"><#set context = value>
      <#on "msg"><#set message = value>
      <#on "attr"><#set attributes = value>
      <#default><#set extra = extra + {key: value}>
    </#switch>
  </#list>
  <#if (attributes.durationMillis)??>
    <#set duration = attributes.durationMillis / 1000>
    <#unset attributes.durationMillis>
  </#if>
  <#if extra?size == 0><#unset extra></#if>
<#else>
  <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\S+) (?<severity>[A-Z]\d?) (?<component>\S+) +\[(?<context>[^\]]+)\] (?<message>.*?)(?: (?<ms>\d+)ms)?$")>
  <#if !time?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
  <#set timestamp = time?timestamp("iso", zone="UTC")>
  <#if ms??><#set duration = ms?number / 1000></#if>
</#if>
<#if component! == "-"><#unset component></#if>
<#set level = (severity!"I")[0]?switch("I", "info", "W", "warn", "E", "error", "F", "fatal", "debug")>
<#keep timestamp, level, component, id, context, message, duration, attributes, extra>

<#ftl title="Windows Event Log"
  description="Events as XML (`wevtutil qe /f:xml`, event forwarding, NXLog) or as JSON of Winlogbeat; in one line or several."
  input="text" multiline=r'start:^\s*(?:<\?xml|</?Events|<Event[ >]|\{")' output="json"
  fields={
    "timestamp": "date-time, of the event, to 100 nanoseconds",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "host": "text, the computer",
    "channel": "text, `Security`, `System` …",
    "provider": "text, the program",
    "id": "integer, the kind of event: 4625",
    "record": "integer, its number in the channel",
    "pid": "integer, the process",
    "tid": "integer, the thread",
    "user_sid": "text, the user on whose behalf it was logged",
    "audit": "text, `success` or `failure`, of audit events",
    "message": "text, in the language of the computer, when the event has it",
    "data": "hash, EventData by name; `-` is left out",
    "values": "list, EventData without names",
    "user_data": "hash, UserData",
    "system": "hash, version, task, opcode, keywords and activity, as text",
    "extra": "hash, of Winlogbeat, the other members"
  }>
<#--
  <Event xmlns="…"><System><Provider Name="…"/><EventID>4625</EventID>…</System><EventData><Data Name="IpAddress">…</Data>…</Event>
  {"@timestamp":"2026-02-03T10:05:03.123Z","winlog":{"event_id":"4625",…},…}

  The list around the events (`<Events>`) is dropped. XML that is not well-formed, or that has no time, is rejected.
-->
<#if line?matches(r"\s*(?:<\?xml[^>]*>\s*)?</?Events[^>]*>\s*|\s*<\?xml[^>]*>\s*")><#drop "the list around the events"></#if>
<#set data = {}, values = [], system = {}>
<#-- An empty element is an empty string and has no members. -->
<#function member element name><#if element?is_hash><#return element[name]!""></#if><#return ""></#function>

<#if line?starts_with("{")>
  <#assign event = line?parse_json!{}, log = (event.winlog)!{}>
  <#if !event["@timestamp"]?? || !log.event_id??><#reject "the line is no JSON object of Winlogbeat"></#if>
  <#assign time = event["@timestamp"], number = log.event_id, severity = (event.log.level)!"">
  <#assign found = {"provider": log.provider_name!"", "channel": log.channel!"", "host": log.computer_name!"",
    "record": log.record_id!"", "pid": (log.process.pid)!"", "tid": (log.process.thread.id)!"",
    "user_sid": (log.user.identifier)!"", "message": event.message!""}>
  <#assign pairs = log.event_data!{}, words = (log.keywords![])?join(", ")>
  <#list ["version", "task", "opcode", "activity_id"] as key>
    <#if log[key]??><#set system = system + {key: log[key]?string}></#if>
  </#list>
  <#if log.user_data??><#set user_data = log.user_data></#if>
  <#set extra = {}>
  <#list event as key, value>
    <#if value?? && !["@timestamp", "winlog", "message", "log"]?seq_contains(key)><#set extra = extra + {key: value}></#if>
  </#list>
<#else>
  <#assign xml = (line?capture(r"(?<event><Event[ >][\s\S]*</Event>)").event)!"">
  <#if !(xml?parse_xml.Event.System.TimeCreated["@SystemTime"])??><#reject "there is no well-formed event with a time"></#if>
  <#assign event = xml?parse_xml.Event, head = event.System>
  <#assign time = head.TimeCreated["@SystemTime"], severity = head.Level!"",
    number = head.EventID?is_hash?then(member(head.EventID, "#text"), head.EventID)>
  <#assign found = {"provider": member(head.Provider!"", "@Name"), "channel": head.Channel!"", "host": head.Computer!"",
    "record": head.EventRecordID!"", "pid": member(head.Execution!"", "@ProcessID"), "tid": member(head.Execution!"", "@ThreadID"),
    "user_sid": member(head.Security!"", "@UserID"), "message": member(event.RenderingInfo!"", "Message")}>
  <#assign words = head.Keywords!"", pairs = {}>
  <#list ["Version", "Task", "Opcode"] as key>
    <#if head[key]??><#set system = system + {key?lower_case: head[key]}></#if>
  </#list>
  <#assign activity = member(head.Correlation!"", "@ActivityID")>
  <#if activity != ""><#set system = system + {"activity_id": activity}></#if>
  <#if event.UserData?? && event.UserData?is_hash><#set user_data = event.UserData></#if>
  <#assign items = member(event.EventData!"", "Data")>
  <#if !items?is_sequence><#assign items = [items]></#if>
  <#list items as item>
    <#if item?is_hash && item["@Name"]??><#assign pairs = pairs + {item["@Name"]: item["#text"]!""}>
    <#elseif !item?is_hash && item != ""><#set values = values + [item]>
    </#if>
  </#list>
  <#assign binary = member(event.EventData!"", "Binary")>
  <#if binary != ""><#assign pairs = pairs + {"Binary": binary}></#if>
</#if>

<#if !time?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
<#set timestamp = time?timestamp("iso", zone="UTC")>
<#list pairs as key, value>
  <#if value?? && value?string != "-"><#set data = data + {key: value}></#if>
</#list>
<#set level = severity?lower_case?switch("1", "fatal", "critical", "fatal", "2", "error", "error", "error", "3", "warn", "warning", "warn",
  "5", "debug", "verbose", "debug", "info")>
<#if words != ""><#set system = system + {"keywords": words}></#if>
<#if words?starts_with("0x801") || words?contains("Audit Failure")><#set audit = "failure">
<#elseif words?starts_with("0x802") || words?contains("Audit Success")><#set audit = "success">
</#if>
<#set id = number?string?number>
<#list found as key, value>
  <#assign text = value?string>
  <#if ["record", "pid", "tid"]?seq_contains(key) && text?matches(r"\d+")><#extract {key: text?number}>
  <#elseif text != ""><#extract {key: text}>
  </#if>
</#list>
<#if system?size == 0><#unset system></#if>
<#if extra?? && extra?size == 0><#unset extra></#if>
<#if values?size == 0><#unset values></#if>
<#if data?size == 0><#unset data></#if>
<#keep timestamp, level, host, channel, provider, id, record, pid, tid, user_sid, audit, message, data, values, user_data, system, extra>

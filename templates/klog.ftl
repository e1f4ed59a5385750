<#ftl title="klog and glog: Kubernetes components, Go and C++ programs"
  description="The header Lmmdd hh:mm:ss.uuuuuu, with messages in words or with key=\"value\" behind them."
  input="text" multiline=r"start:^[IWEF](?:\d{4})?\d{4} \d\d:" output="json"
  fields={
    "timestamp": "text, in UTC when the line has a year (glog 0.5 and later); else as it stands there, `mmdd hh:mm:ss.uuuuuu`",
    "level": "text, `info`, `warn`, `error` or `fatal`",
    "pid": "integer, the process or the thread",
    "source": "text, file and line of the source",
    "message": "text, what happened",
    "fields": "hash, the pairs behind the message, as text"
  }>
<#--
  E0203 10:05:03.123456    4711 pod_workers.go:1298] "Error syncing pod" err="timed out" pod="default/web-1"

  There is neither year nor zone, so the time stays the text it is; with the year known it can become one:
  `<#set timestamp = timestamp?timestamp("MMdd HH:mm:ss.SSSSSS", year=2026, zone="UTC")>`. Lines without this header belong to
  the record before them (goroutines, long values); what begins otherwise is rejected.
-->
<#extract line?capture(r"^(?<letter>[IWEF])(?<timestamp>(?<year>\d{4})?\d{4} \d\d:\d\d:\d\d\.\d{6}) +(?<pid>\d+) (?<source>[^\]\s:]+:\d+)\] (?<message>[\s\S]*)$")>
<#if year??>
  <#if !timestamp?timestamp("yyyyMMdd HH:mm:ss.SSSSSS", zone="UTC")??><#reject "there is no such time"></#if>
  <#set timestamp = timestamp?timestamp("yyyyMMdd HH:mm:ss.SSSSSS", zone="UTC")>
</#if>
<#set level = letter?switch("I", "info", "W", "warn", "E", "error", "fatal"), pid = pid?number>

<#-- "What happened" key="value" key=7 -->
<#assign parts = message?capture(r'^(?<quoted>"(?:[^"\\]|\\.)*")(?: (?<pairs>\S[\s\S]*))?$')!{}>
<#if parts.quoted?? && parts.quoted?parse_json??>
  <#if !parts.pairs??>
    <#set message = parts.quoted?parse_json>
  <#elseif parts.pairs?parse_logfmt??>
    <#set message = parts.quoted?parse_json, fields = parts.pairs?parse_logfmt>
  </#if>
</#if>
<#keep timestamp, level, pid, source, message, fields>

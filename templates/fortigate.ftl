<#ftl title="Fortinet FortiGate, FortiOS 6 and 7"
  description="Traffic, event and security logs in the default form, key=value."
  input="text" output="json"
  fields={
    "timestamp": "date-time, of the event, with nanoseconds where it has them",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "host": "text, the name of the device",
    "type": "text, `traffic`, `event`, `utm` …",
    "subtype": "text, of the type",
    "message": "text, what happened",
    "header": "text, what stands before the pairs: a priority, a syslog head",
    "srcport": "integer, and so are the other ports, counts, sizes and numbers",
    "duration": "integer, in seconds",
    "*": "any, all other fields under the names that FortiOS gives them, as text"
  }>
<#--
  date=2026-02-03 time=10:05:03 devname="fw-1" devid="FGT60F" eventtime=1770113103123456789 tz="+0000" logid="0000000013"
  type="traffic" subtype="forward" level="notice" vd="root" srcip=192.0.2.10 srcport=51515 …    (one line)

  The time is `eventtime`, in seconds (up to 6.0) or nanoseconds since 1970; without it, `date`, `time` and `tz`, and without
  `tz` UTC: change `zone`. A line without pairs, or with a quote that is not closed, is rejected.
-->
<#extract line?capture(r"^(?<header>.*?)(?<pairs>\bdate=\S+ time=\S+ .*)$")>
<#unset line>
<#if header?trim == ""><#unset header><#else><#set header = header?trim></#if>
<#assign text = pairs>
<#unset pairs>
<#extract text?parse_kv>

<#assign local = (date!"") + " " + (time!"")>
<#if (eventtime!"")?matches(r"\d{19}")><#set timestamp = eventtime?timestamp("epoch_ns")>
<#elseif (eventtime!"")?matches(r"\d{10}")><#set timestamp = eventtime?timestamp("epoch")>
<#elseif (local + " " + (tz!""))?timestamp("yyyy-MM-dd HH:mm:ss Z")??>
  <#set timestamp = (local + " " + tz)?timestamp("yyyy-MM-dd HH:mm:ss Z")>
<#elseif !tz?? && local?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")??>
  <#set timestamp = local?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")>
<#else>
  <#reject "there is no such time">
</#if>
<#unset date, time, tz, eventtime>

<#switch level!"">
  <#on "emergency", "alert", "critical"><#set level = "fatal">
  <#on "error"><#set level = "error">
  <#on "warning"><#set level = "warn">
  <#on "notice", "information"><#set level = "info">
</#switch>
<#rename devname as host, msg as message>
<#list ["srcport", "dstport", "transport", "tranport", "proto", "policyid", "sessionid", "duration", "sentbyte", "rcvdbyte",
    "sentpkt", "rcvdpkt", "sentdelta", "rcvddelta", "crscore", "count"] as key>
  <#if .record[key]?? && .record[key]?matches(r"\d+")><#extract {key: .record[key]?number}></#if>
</#list>

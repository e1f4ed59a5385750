<#ftl title="Palo Alto Networks PAN-OS 8 to 11"
  description="TRAFFIC, THREAT, SYSTEM and CONFIG logs as CSV over syslog; of other types, the fields that all have."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the log was generated on the dataplane",
    "received": "date-time, when it was received",
    "host": "text, the name of the device, or else the host of the syslog head",
    "serial": "text, of the device",
    "type": "text, `TRAFFIC`, `THREAT` …",
    "subtype": "text, of the type",
    "level": "text, `info`, `warn`, `error` or `fatal`, after the severity",
    "src": "text, and `dst`: the addresses",
    "sport": "integer, and `dport`, `bytes` and so on: ports and counts",
    "message": "text, of a SYSTEM log",
    "*": "any, all other fields under short forms of the names in the manual; those it gained since then by their place, as `column52`"
  }>
<#--
  <14>Feb  3 10:05:03 pa-1 1,2026/02/03 10:05:03,001801000001,TRAFFIC,end,2561,2026/02/03 10:05:02,192.0.2.10,…

  The fields stand at fixed places, which depend on the type; releases add some at the end. Empty ones are left out.
  Times are those of the device, without a zone, read as UTC: change `zone`. What is no such CSV is rejected.
-->
<#assign found = line?capture(r"^(?<head>.*?)(?<csv>\d*,\d{4}/\d\d/\d\d \d\d:\d\d:\d\d,\w*,(?<type>[A-Z0-9]+),.*)$")!{}>
<#if !found.csv??><#reject "there is no log of PAN-OS in the line"></#if>
<#assign csv = found.csv, head = found.head?capture(r"^(?:<\d+>)?(?:1 )?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\S+) (?<host>\S+) .*$")!{}>
<#unset line>

<#assign first = ["", "received", "serial", "type", "subtype", "", "generated"]>
<#assign session = first + ["src", "dst", "nat_src", "nat_dst", "rule", "src_user", "dst_user", "app", "vsys", "from_zone", "to_zone",
  "in_interface", "out_interface", "log_action", "", "session", "repeat", "sport", "dport", "nat_sport", "nat_dport", "flags",
  "protocol", "action"]>
<#switch found.type>
  <#on "TRAFFIC">
    <#assign names = session + ["bytes", "bytes_sent", "bytes_received", "packets", "start", "elapsed", "category", "", "sequence",
      "action_flags", "src_country", "dst_country", "", "packets_sent", "packets_received", "end_reason", "dg1", "dg2", "dg3", "dg4",
      "vsys_name", "device_name", "action_source"]>
  <#on "THREAT">
    <#assign names = session + ["url", "threat", "category", "severity", "direction", "sequence", "action_flags", "src_country",
      "dst_country", "", "content_type", "pcap", "digest", "cloud", "url_index", "agent", "file_type", "forwarded_for", "referrer",
      "sender", "subject", "recipient", "report", "dg1", "dg2", "dg3", "dg4", "vsys_name", "device_name"]>
  <#on "SYSTEM">
    <#assign names = first + ["vsys", "event", "object", "", "", "module", "severity", "message", "sequence", "action_flags",
      "dg1", "dg2", "dg3", "dg4", "vsys_name", "device_name"]>
  <#on "CONFIG">
    <#assign names = first + ["client", "vsys", "command", "user", "via", "result", "path"]>
  <#default><#assign names = first>
</#switch>
<#if !csv?parse_csv(names)??><#reject "a quote is not closed"></#if>
<#list csv?parse_csv(names) as key, value>
  <#if value == "">
  <#elseif key?matches(r"(?:nat_)?[sd]port|bytes.*|packets.*|session|repeat|elapsed|sequence") && value?matches(r"\d+")>
    <#extract {key: value?number}>
  <#else>
    <#extract {key: value}>
  </#if>
</#list>

<#list ["received", "generated", "start"] as key>
  <#if .record[key]??>
    <#assign time = .record[key]>
    <#extract {key: time?timestamp("yyyy/MM/dd HH:mm:ss", zone="UTC")!time}>
  </#if>
</#list>
<#rename generated as timestamp, device_name as host>
<#if !host?? && head.host??><#set host = head.host></#if>
<#if severity??>
  <#set level = severity?switch("critical", "fatal", "high", "error", "medium", "warn", "info")>
</#if>

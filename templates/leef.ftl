<#ftl title="LEEF, IBM QRadar Log Event Extended Format"
  description="Events of security products, versions 1.0 and 2.0 with any delimiter, with or without a syslog head."
  input="text" output="json"
  fields={
    "timestamp": "date-time, `devTime`, read in `devTimeFormat` when the event has one",
    "level": "text, `info`, `warn`, `error` or `fatal`, after `sev`",
    "vendor": "text, who made the device",
    "product": "text, what it is",
    "version": "text, of the product",
    "id": "text, the kind of event",
    "header": "text, what stands before the event",
    "fields": "hash, the attributes"
  }>
<#--
  LEEF:2.0|Example|Gate|2.1|refused|^|src=203.0.113.9^srcPort=51515^sev=7^devTime=Feb 03 2026 10:05:03

  Attributes are delimited by tabs, in version 2 also by a character that the head names (`^`, `x7C`). Ports and counts
  become numbers. A time without a zone is read as UTC: change `zone`. A line without an event is rejected.
-->
<#if !line?parse_leef??><#reject "there is no LEEF event in the line"></#if>
<#assign event = line?parse_leef, head = line?keep_before("LEEF:")?trim>
<#set fields = {}>
<#list event as key, value>
  <#switch key>
    <#on "deviceVendor"><#set vendor = value>
    <#on "deviceProduct"><#set product = value>
    <#on "deviceVersion"><#set version = value>
    <#on "eventId"><#set id = value>
    <#on "leefVersion">
    <#on "srcPort", "dstPort", "srcPreNATPort", "dstPreNATPort", "srcPostNATPort", "dstPostNATPort", "srcBytes", "dstBytes",
        "totalBytes", "srcPackets", "dstPackets", "totalPackets", "sev">
      <#set fields = fields + {key: value?matches(r"\d+")?then(value?number, value)}>
    <#default><#set fields = fields + {key: value}>
  </#switch>
</#list>
<#if head != ""><#set header = head></#if>

<#assign time = fields.devTime!"">
<#attempt>
  <#set timestamp = time?timestamp(fields.devTimeFormat!"MMM dd yyyy HH:mm:ss", "epoch_ms", "iso", zone="UTC")>
<#recover>
  <#-- No time, or a format that is none: `devTime` stays in `fields`. -->
</#attempt>
<#if fields.sev?? && fields.sev?is_number>
  <#set level = (fields.sev gte 9)?then("fatal", (fields.sev gte 7)?then("error", (fields.sev gte 4)?then("warn", "info")))>
</#if>
<#keep timestamp, level, vendor, product, version, id, header, fields>

<#ftl title="CEF, ArcSight Common Event Format"
  description="Events of security products, versions 0 and 1, with or without a syslog head."
  input="text" output="json"
  fields={
    "timestamp": "date-time, of the event: `rt`, or else `end` or `start`",
    "level": "text, `info`, `warn`, `error` or `fatal`, after the severity",
    "severity": "text, 0 to 10 or a word, as it came",
    "vendor": "text, who made the device",
    "product": "text, what it is",
    "version": "text, of the product",
    "id": "text, the kind of event",
    "name": "text, the event in words",
    "header": "text, what stands before the event",
    "fields": "hash, the extension: the dictionary's names, custom fields (`cs1`) by their label"
  }>
<#--
  CEF:0|Example|Gate|2.1|100|connection refused|7|src=203.0.113.9 spt=51515 msg=see /help?id=7 rt=1770113103123

  A value may hold spaces and, as many products write it, a `=` without its backslash. Ports and counts become
  numbers. A time without a zone is read as UTC: change `zone`. A line without an event is rejected.
-->
<#if !line?parse_cef??><#reject "there is no CEF event in the line"></#if>
<#assign event = line?parse_cef(translate=true), head = line?keep_before("CEF:")?trim>
<#set fields = {}>
<#list event as key, value>
  <#switch key>
    <#on "deviceVendor"><#set vendor = value>
    <#on "deviceProduct"><#set product = value>
    <#on "deviceVersion"><#set version = value>
    <#on "deviceEventClassId"><#set id = value>
    <#on "name"><#set name = value>
    <#on "severity"><#set severity = value>
    <#on "cefVersion">
    <#on "spt", "dpt", "in", "out", "cnt", "sourceTranslatedPort", "destinationTranslatedPort">
      <#set fields = fields + {key: value?matches(r"\d+")?then(value?number, value)}>
    <#default><#set fields = fields + {key: value}>
  </#switch>
</#list>
<#if head != ""><#set header = head></#if>

<#assign time = fields.rt!fields.end!fields.start!"">
<#if time?timestamp("epoch_ms", "MMM dd yyyy HH:mm:ss", "MMM dd yyyy HH:mm:ss.SSS zzz", zone="UTC")??>
  <#set timestamp = time?timestamp("epoch_ms", "MMM dd yyyy HH:mm:ss", "MMM dd yyyy HH:mm:ss.SSS zzz", zone="UTC")>
</#if>
<#switch severity?lower_case>
  <#on "4", "5", "6", "medium"><#set level = "warn">
  <#on "7", "8", "high"><#set level = "error">
  <#on "9", "10", "very-high"><#set level = "fatal">
  <#default><#set level = "info">
</#switch>
<#keep timestamp, level, severity, vendor, product, version, id, name, header, fields>

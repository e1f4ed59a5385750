<#ftl title="systemd journal"
  description="What `journalctl -o json` prints: common names for the members everybody needs, all others as they came."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the source where it says so, else when the journal got it, to microseconds",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`, after PRIORITY",
    "host": "text, the name of the machine",
    "app": "text, SYSLOG_IDENTIFIER, or else the command",
    "pid": "integer, the process",
    "unit": "text, the unit of systemd",
    "message": "text, also when it came as bytes; several are joined by line breaks",
    "*": "any, all other members, as they came"
  }>
<#--
  {"__REALTIME_TIMESTAMP":"1770113103123456","PRIORITY":"6","_HOSTNAME":"web-1","_PID":"4711","MESSAGE":"started",…}

  All values are strings. One that is no text is an array of byte values; one that is too long is null, without
  `journalctl --all`; a field that was given twice is an array of both. An entry without a time is rejected.
-->
<#function text value>
  <#if value?is_sequence>
    <#if value?size gt 0 && value?first?is_number>
      <#return value?map(byte -> "0123456789abcdef"[(byte / 16)?int] + "0123456789abcdef"[byte % 16])?join("")?hex_decode>
    </#if>
    <#return value?map(part -> text(part))?join("\n")>
  </#if>
  <#return value?string>
</#function>

<#assign time = _SOURCE_REALTIME_TIMESTAMP!__REALTIME_TIMESTAMP!"">
<#if time?is_sequence><#assign time = time?first></#if>
<#if !time?timestamp("epoch_us")??><#reject "the entry has no time in microseconds"></#if>
<#set timestamp = time?timestamp("epoch_us")>
<#unset _SOURCE_REALTIME_TIMESTAMP>

<#if PRIORITY??>
  <#set level = text(PRIORITY)?switch("7", "debug", "6", "info", "5", "info", "4", "warn", "3", "error", "fatal")>
</#if>
<#rename _HOSTNAME as host, _SYSTEMD_UNIT as unit>
<#if SYSLOG_IDENTIFIER??><#set app = text(SYSLOG_IDENTIFIER)><#unset SYSLOG_IDENTIFIER>
<#elseif _COMM??><#set app = text(_COMM)>
</#if>
<#if _PID??><#set pid = text(_PID)?number><#unset _PID></#if>
<#if MESSAGE??><#set message = text(MESSAGE)></#if>
<#unset MESSAGE>

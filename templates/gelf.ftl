<#ftl title="Graylog Extended Log Format (GELF) 1.0 and 1.1"
  description="One object a line: common names for time, level and message; additional fields keep their underscore."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "severity": "text, the same in syslog's word",
    "host": "text, who sent it",
    "message": "text, the short message",
    "details": "text, the full message, mostly a stack trace",
    "*": "any, additional fields (`_user_id`) and old ones (`facility`, `file`, `line`), as they came"
  }>
<#--
  {"version":"1.1","host":"web-1","short_message":"order failed","timestamp":1770113103.1234,"level":3,"_order":17}

  An object without short_message is no GELF and is rejected. Over TCP a NUL ends every object: add framing="nul" to the header.
-->
<#if !short_message??><#reject "there is no short_message"></#if>
<#rename short_message as message, full_message as details>
<#unset version>
<#if timestamp??><#set timestamp = timestamp?string?timestamp("epoch")></#if>
<#if level??>
  <#assign code = level?string?number>
  <#if code lt 0 || code gt 7><#reject "the level is none of syslog's"></#if>
  <#set severity = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"][code],
    level = ["fatal", "fatal", "fatal", "error", "warn", "info", "info", "debug"][code]>
</#if>

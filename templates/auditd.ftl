<#ftl title="Linux audit, audit.log"
  description="Each line of auditd as a record; lines of one event have the same `event`."
  input="text" output="json"
  fields={
    "timestamp": "date-time, of the event, to milliseconds",
    "event": "text, time and serial number: the same for all lines of an event",
    "serial": "integer, the serial number",
    "type": "text, `SYSCALL`, `EXECVE`, `USER_LOGIN` …",
    "host": "text, the node, when the line names it",
    "pid": "integer, the process",
    "uid": "integer, of the user",
    "auid": "integer, of the user who logged in; left out when nobody did",
    "command": "text, of EXECVE and PROCTITLE: the arguments with spaces between",
    "success": "boolean, whether the call or the login succeeded",
    "fields": "hash, all other pairs, as text; what was encoded in hexadecimal is decoded",
    "enriched": "hash, what `log_format=ENRICHED` adds: the names for the numbers"
  }>
<#--
  type=USER_LOGIN msg=audit(1770113103.123:4711): pid=99 uid=0 auid=1000 ses=3 msg='op=login acct="ann" res=success'

  Texts stand in quotes; those with spaces, quotes or control characters are hexadecimal, without quotes, and are decoded here
  in the fields where the kernel writes texts. NUL bytes in them become spaces. A line without `msg=audit(…)` is rejected.

  An event of the kernel is several lines: SYSCALL, EXECVE, PATH …, EOE. They stay records of their own, since lines of other
  events may stand between them; `event` and `serial` are the same in all of them, to group them by where they are stored.
-->
<#extract line?capture(r"^(?:node=(?<host>\S+) )?type=(?<type>\S+) msg=audit\((?<event>(?<epoch>\d+\.\d{3}):(?<serial>\d+))\): ?(?<pairs>[^\x1D]*)(?:\x1D(?<names>.*))?$")>
<#if !epoch?timestamp("epoch")??><#reject "there is no such time"></#if>
<#set timestamp = epoch?timestamp("epoch"), serial = serial?number, fields = {}>

<#assign words = []>
<#-- A pair inside of msg='…' counts like any other. -->
<#list pairs?replace("(^| )msg='", "$1", "r")?matches(r'([^\s=]+)=("[^"]*"|[^\s"\x27]*)') as pair>
  <#assign key = pair?groups[1], value = pair?groups[2]>
  <#if value?starts_with('"')>
    <#assign value = value?remove_beginning('"')?remove_ending('"')>
  <#elseif value?matches(r"(?:[0-9A-F]{2})+") && (type == "EXECVE" && key?matches(r"a\d+(?:\[\d+\])?")
      || ["proctitle", "comm", "exe", "name", "cwd", "path", "acct", "cmd", "data", "key", "dir", "old", "new"]?seq_contains(key))>
    <#assign value = value?hex_decode?replace("\x0", " ")>
  </#if>
  <#if type == "EXECVE" && key?matches(r"a\d+(?:\[\d+\])?")>
    <#assign words = words + [value]>
  <#elseif key == "proctitle">
    <#set command = value>
  <#elseif (key == "pid" || key == "uid" || key == "auid") && value?matches(r"\d+")>
    <#-- 4294967295 is -1: nobody. -->
    <#if value != "4294967295"><#extract {key: value?number}></#if>
  <#elseif (key == "success" || key == "res") && ["yes", "success", "1", "no", "failed", "0"]?seq_contains(value)>
    <#set success = ["yes", "success", "1"]?seq_contains(value)>
  <#else>
    <#set fields = fields + {key: value}>
  </#if>
</#list>
<#if words?size gt 0><#set command = words?join(" ")></#if>
<#if names?? && names?parse_kv??><#set enriched = names?parse_kv></#if>
<#keep timestamp, event, serial, type, host, pid, uid, auid, command, success, fields, enriched>

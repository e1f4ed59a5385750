<#ftl title="MySQL and MariaDB, error log"
  description="The error log of MySQL 5.6 to 9 and MariaDB 10 to 11; a crash is one record with its stack."
  input="text" output="json"
  multiline=r"start:^(?:\d{4}-\d\d-\d\d[T ] ?\d{1,2}:\d\d:\d\d|\d{6} +\d{1,2}:\d\d:\d\d)\S* "
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `info`, `warn` or `error`",
    "thread": "integer, the connection, 0 for none",
    "code": "text, the error code of MySQL 8: `MY-010931`",
    "component": "text, the part of the server: `Server`, `InnoDB`",
    "message": "text, what happened"
  }>
<#--
  2026-02-03T10:05:03.123456Z 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections.
  2026-02-03 10:05:03 0 [Note] InnoDB: Buffer pool(s) load completed at 260203 10:05:03

  A time without a zone is local, read as UTC: change `zone`. Lines without a time belong to the record before them; what begins
  otherwise is rejected.
-->
<#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d[T ] ?\d{1,2}:\d\d:\d\d\S*|\d{6} +\d{1,2}:\d\d:\d\d) +(?:(?<thread>\d+) )?(?:\[(?<severity>[A-Za-z]+)\] )?(?:\[(?<code>MY-\d+)\] )?(?:\[(?<component>[^\]\n]+)\] )?(?<message>[\s\S]*)$")>
<#assign compact = time?replace(" +", " ", "r")>
<#if !compact?timestamp("iso", "yyyy-MM-dd H:mm:ss", "yyMMdd H:mm:ss", zone="UTC")??><#reject "there is no such time"></#if>
<#set timestamp = compact?timestamp("iso", "yyyy-MM-dd H:mm:ss", "yyMMdd H:mm:ss", zone="UTC")>
<#if thread??><#set thread = thread?number></#if>
<#if severity??>
  <#set level = severity?lower_case?switch("error", "error", "warning", "warn", "info")>
<#elseif message?starts_with("mysqld got ") || message?contains("[ERROR]")>
  <#set level = "error">
</#if>
<#if !component??><#extract message?capture(r"^(?<component>InnoDB|WSREP|Event Scheduler|Plugin '[^']*'|Slave [^:\n]*|Aria engine): ")!{}></#if>
<#keep timestamp, level, thread, code, component, message>

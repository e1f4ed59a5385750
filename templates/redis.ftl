<#ftl title="Redis and Valkey"
  description="The log of servers, replicas and sentinels from version 2 on, crash reports included."
  input="text" multiline=r"start:^(?:\d+:[A-Z]|\[\d+\]) \d\d [A-Z][a-z]{2} " output="json"
  fields={
    "timestamp": "text, in UTC when the line has a year (from 5.0 on); else as it stands there",
    "level": "text, `debug`, `info` or `warn`",
    "pid": "integer, the process",
    "role": "text, `primary`, `replica`, `child` or `sentinel`; versions before 3 do not say it",
    "message": "text, what happened"
  }>
<#--
  4711:M 03 Feb 2026 10:05:03.123 * Ready to accept connections tcp
  [4711] 03 Feb 10:05:03.123 # Server started

  The time is local, read as UTC: change `zone`. Lines without this head (the picture at the start, crash reports) belong to the
  record before them; what begins otherwise is rejected.
-->
<#extract line?capture(r"^(?:(?<pid>\d+):(?<letter>[A-Z])|\[(?<pid2>\d+)\]) (?<timestamp>\d\d [A-Z][a-z]{2} (?<year>\d{4} )?\d\d:\d\d:\d\d\.\d{3}) (?<sign>[.*#-]) (?<message>[\s\S]*)$")>
<#if year??>
  <#if !timestamp?timestamp("dd MMM yyyy HH:mm:ss.SSS", zone="UTC")??><#reject "there is no such time"></#if>
  <#set timestamp = timestamp?timestamp("dd MMM yyyy HH:mm:ss.SSS", zone="UTC")>
</#if>
<#set pid = (pid!pid2)?number, level = sign?switch(".", "debug", "-", "debug", "*", "info", "warn")>
<#if letter??><#set role = letter?switch("M", "primary", "S", "replica", "C", "child", "X", "sentinel", letter)></#if>
<#keep timestamp, level, pid, role, message>

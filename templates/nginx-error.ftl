<#ftl title="nginx error log"
  description="Messages of nginx, with the list of client, server, request, upstream, host and referrer taken off their end."
  input="text" output="json"
  fields={
    "timestamp": "date-time, taken to be in UTC, for the line names no zone",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "severity": "text, the same in nginx's word: `emerg`, `alert`, `crit`, `notice`",
    "pid": "integer, the process",
    "tid": "integer, the thread",
    "connection": "integer, the number of the connection",
    "message": "text, what stands before the list",
    "errno": "integer, the number of the system's error, when the message has one",
    "client": "text, the address of the client",
    "server": "text, the server's name in the configuration",
    "request": "text, the first line of the request, as it came",
    "subrequest": "text, the address of the subrequest",
    "upstream": "text, the address of the upstream server",
    "host": "text, what the client asked for as host",
    "referrer": "text, the page that led here"
  }>
<#--
  2026/02/03 10:05:03 [error] 1234#1234: *91 open() "/srv/x" failed (2: No such file or directory), client: 203.0.113.7,
    server: example.com, request: "GET /x HTTP/1.1", host: "example.com"          (in one line)

  The line names no time zone: put the server's in place of "UTC". nginx writes request, host and referrer as the client sent them, so
  a hostile client can put what looks like another field into them; what it says stays inside of these three.
-->
<#extract line?grok(r'^(?<time>[\d/]{10} [\d:]{8}) \[(?<severity>[a-z]+)\] %{INT:pid:int}#%{INT:tid:int}:'
  + r' (?:\*%{INT:connection:int} )?(?<message>.*)$')>
<#set timestamp = time?timestamp("yyyy/MM/dd HH:mm:ss", zone="UTC")>

<#switch severity>
  <#on "emerg", "alert", "crit"><#set level = "fatal">
  <#on "notice"><#set level = "info">
  <#default><#set level = severity>
</#switch>

<#extract message?grok(r'^(?<message>.*?), client: (?<client>[^,]+)(?:, server: (?<server>[^,]*))?'
  + r'(?:, request: "(?<request>.*?)")?(?:, subrequest: "(?<subrequest>[^"]*)")?'
  + r'(?:, upstream: "(?<upstream>.*?)")?(?:, host: "(?<host>[^"]*)")?(?:, referrer: "(?<referrer>.*)")?$')!{}>
<#extract message?grok(r"^.*failed \(%{INT:errno:int}: ")!{}>
<#if server?? && server == ""><#unset server></#if>
<#keep timestamp, level, severity, pid, tid, connection, message, errno, client, server, request, subrequest, upstream, host, referrer>

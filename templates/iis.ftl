<#ftl title="Microsoft IIS access log, W3C extended format"
  description="The columns are those of the last #Fields line, which may change within a file; known ones get common names."
  input="w3c" output="json"
  fields={
    "timestamp": "date-time, when the request was done; IIS writes UTC",
    "client": "text, the address of the client",
    "user": "text, the user who logged in",
    "method": "text, of the request",
    "host": "text, what the client asked for as host",
    "path": "text, as it came",
    "query": "text, as it came",
    "protocol": "text, with its version",
    "status": "integer, of the answer",
    "substatus": "integer, more about the status, such as 2 in 401.2",
    "windows_status": "integer, the number of the system's error",
    "bytes": "integer, sent to the client",
    "request_bytes": "integer, received from the client",
    "duration": "number, seconds in all",
    "agent": "text, the browser",
    "referrer": "text, the page that led here",
    "server": "text, the address of the server",
    "port": "integer, the port of the server",
    "site": "text, the name of the site",
    "server_name": "text, the name of the server",
    "forwarded_for": "list, of text: the addresses of X-Forwarded-For, when it is a column",
    "*": "text, all other columns, called as in #Fields"
  }>
<#--
  #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken
  2026-02-03 10:05:03 10.0.0.1 GET /a b=c 443 - 203.0.113.7 Mozilla/5.0+(X11;+Linux+x86_64) - 200 0 0 15

  A `-` is an absent value. IIS writes a space as `+` and a real plus as `+` too: only in the agent, where spaces are usual, `+` becomes a space.
  A row without date or time, or with more or fewer columns than #Fields says, is rejected.
-->
<#if !date?? || !time??><#reject "there is no column for date or time"></#if>
<#assign names = {
  "c-ip": "client", "cs-username": "user", "cs-method": "method", "cs-host": "host", "cs-uri-stem": "path", "cs-uri-query": "query",
  "cs-version": "protocol", "sc-status": "status", "sc-substatus": "substatus", "sc-win32-status": "windows_status", "sc-bytes": "bytes",
  "cs-bytes": "request_bytes", "time-taken": "duration", "cs(User-Agent)": "agent", "cs(Referer)": "referrer", "s-ip": "server", "s-port": "port",
  "s-sitename": "site", "s-computername": "server_name", "X-Forwarded-For": "forwarded_for"
}>
<#assign clean = {"timestamp": (date + " " + time)?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")}>
<#list .record as column, value>
  <#if value == "-" || column == "date" || column == "time"><#continue></#if>
  <#switch column>
    <#on "sc-status", "sc-substatus", "sc-win32-status", "sc-bytes", "cs-bytes", "s-port"><#assign clean += {names[column]: value?number}>
    <#on "time-taken"><#assign clean += {"duration": value?number / 1000}>
    <#on "cs(User-Agent)"><#assign clean += {"agent": value?replace("+", " ")}>
    <#on "X-Forwarded-For"><#assign clean += {"forwarded_for": value?split(",\\+?", "r")}>
    <#default><#assign clean += {names[column]!column: value}>
  </#switch>
</#list>
<#emit clean>

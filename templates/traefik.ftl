<#ftl title="Traefik access log, common log format"
  description="Traefik's CLF with request count, router, server and duration at the end, and the same without them (genericCLF)."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the request was received",
    "client": "text, the address of the client",
    "user": "text, the user who logged in",
    "method": "text, of the request",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "request": "text, the whole request when it is none of HTTP",
    "status": "integer, of the answer",
    "bytes": "integer, the size of the answer without its head",
    "referrer": "text, the page that led here",
    "agent": "text, the browser",
    "count": "integer, how many requests there were since Traefik was started",
    "router": "text, the router that took the request",
    "server": "text, the URL of the server that answered",
    "duration": "number, seconds in all"
  }
  patterns={"QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*', "LOGIN": r'[^\[]+'}>
<#--
  203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a HTTP/1.1" 200 512 "-" "curl/8.5.0" 17 "web@docker" "http://10.0.0.4:80" 12ms

  A `-` is an absent value; the router of a request that none took is one.
-->
<#extract line?grok(r'^%{NOTSPACE:client} - (?:-|%{LOGIN:user}) \[(?<time>[^\]]+)\] "(?:%{WORD:method} (?<target>[^"\s]+)'
  + r' (?<protocol>HTTP/[\d.]+)|-?|%{QUOTED:request})" '
  + r'(?:-|%{INT:status:int}) (?:-|%{INT:bytes:int}) "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})"'
  + r'(?: %{INT:count:int} "(?:-|%{QUOTED:router})" "(?:-|%{QUOTED:server})" %{INT:ms:int}ms)?$')>
<#set timestamp = time?timestamp("clf")>
<#if ms??><#set duration = ms / 1000></#if>
<#if target??>
  <#set path = target?keep_before("?")>
  <#if target?contains("?")><#set query = target?keep_after("?")></#if>
</#if>
<#if request??><#set request = request?unescape></#if>
<#if referrer??><#set referrer = referrer?unescape></#if>
<#if agent??><#set agent = agent?unescape></#if>
<#keep timestamp, client, user, method, path, query, protocol, request, status, bytes, referrer, agent, count, router, server, duration>

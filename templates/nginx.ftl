<#ftl title="nginx access log"
  description="The combined format, also with more fields behind it, and the common format of other servers."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the request was received",
    "level": "text, `error` from status 500 on, `warn` from 400 on, else `info`",
    "client": "text, the address or name of the client",
    "ident": "text, the user after RFC 1413",
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
    "extra": "text, what a log_format adds behind the agent"
  }
  patterns={
    "QUOTED": r'[^"\\]*+(?:\\.[^"\\]*+)*+',
    "REQUEST": r'-?|(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}'
  }>
<#--
  203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"

  A `-` is an absent value, except for the size, where it means 0. Fields that a log_format adds at the end are
  kept together in `extra`. A request that is none (a TLS handshake on a plain port) is kept in `request`.
-->
<#extract line?grok(r'^%{NOTSPACE:client} (?:-|%{NOTSPACE:ident}) (?:- |(?<user>[^\[]++)(?<= ))\[(?<time>[^\]]+)\] "(?:%{REQUEST})"'
  + r' (?<status>\d{3}) (?:-|%{INT:bytes:int})'
  + r'(?: "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})")?(?: (?<extra>.+))?$')>
<#if !time?timestamp("clf")??><#reject "the time is not a common log time"></#if>
<#set timestamp = time?timestamp("clf"), status = status?number, bytes = bytes!0>

<#if target??>
  <#set path = target?keep_before("?")?unescape>
  <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
</#if>
<#if request??><#set request = request?unescape></#if>
<#if user??><#set user = user?trim></#if>
<#if referrer??><#set referrer = referrer?unescape></#if>
<#if agent??><#set agent = agent?unescape></#if>

<#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
<#keep timestamp, level, client, ident, user, method, path, query, protocol, request, status, bytes, referrer, agent, extra>

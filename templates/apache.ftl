<#ftl title="Apache httpd access log: common, combined, vhost_combined"
  description="The three formats of Apache's own configuration, also with more fields behind them."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the request was received",
    "level": "text, `error` from status 500 on, `warn` from 400 on, else `info`",
    "vhost": "text, the virtual host, in vhost_combined",
    "port": "integer, the port of the virtual host",
    "client": "text, the address or name of the client",
    "ident": "text, the user after RFC 1413",
    "user": "text, the user who logged in",
    "method": "text, of the request",
    "path": "text, without the query, percent-encoded as it came",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "request": "text, the whole request when it is none of HTTP",
    "status": "integer, of the answer",
    "bytes": "integer, the size of the answer; 0 for `-`, as Apache's %b has it",
    "referrer": "text, the page that led here",
    "agent": "text, the browser",
    "extra": "text, what a LogFormat adds at the end, as it stands there"
  }
  patterns={
    "QUOTED": r'[^"\\]*+(?:\\.[^"\\]*+)*+',
    "REQUEST": r'-?|(?<method>[A-Za-z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}'
  }>
<#--
  203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512
  203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"
  example.com:443 203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"

  A `-` is an absent value. Apache writes a quote as \" and other bytes as \xHH; they come out as what they stand for. A user name
  may have spaces. A line whose quotes are not closed, or whose time is none, is rejected.
  For a LogFormat of your own, change the pattern: it has the order of the LogFormat.
-->
<#extract line?grok(r'^(?:(?<vhost>[^:\s]+):%{INT:port:int} )?%{NOTSPACE:client} (?:-|%{NOTSPACE:ident}) (?:- |(?<user>[^\[]++)(?<= ))'
  + r'\[(?<time>[^\]]+)\] "(?:%{REQUEST})" %{INT:status:int} (?:-|%{INT:bytes:int})(?: "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})")?'
  + r'(?: (?<extra>.+))?$')>
<#if !time?timestamp("clf")??><#reject "the time is not a common log time"></#if>
<#set timestamp = time?timestamp("clf"), bytes = bytes!0>

<#if target??>
  <#set path = target?keep_before("?")?unescape>
  <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
</#if>
<#if request??><#set request = request?unescape></#if>
<#if referrer??><#set referrer = referrer?unescape></#if>
<#if agent??><#set agent = agent?unescape></#if>
<#if user??><#set user = user?trim?unescape></#if>

<#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
<#keep timestamp, level, vhost, port, client, ident, user, method, path, query, protocol, request, status, bytes, referrer, agent, extra>

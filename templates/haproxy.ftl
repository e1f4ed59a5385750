<#ftl title="HAProxy log: HTTP, HTTPS and TCP formats"
  description="option httplog, httpslog and tcplog, and failed connections; behind a syslog header or without one."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the connection or request came, taken to be in UTC, for the line names no zone",
    "host": "text, the machine that the syslog header names",
    "app": "text, the program that the syslog header names",
    "pid": "integer, its process",
    "client": "text, the address of the client",
    "port": "integer, the port of the client",
    "frontend": "text, what took the connection; with `~` behind it when over TLS",
    "backend": "text, what was chosen to answer",
    "server": "text, the server that answered; `<NOSRV>` for none",
    "request_time": "number, seconds until the whole request was there",
    "queue_time": "number, seconds of waiting in queues",
    "connect_time": "number, seconds until the server accepted the connection",
    "response_time": "number, seconds until the server sent the head of its answer",
    "duration": "number, seconds from the request (TCP: the connection) to its end",
    "early": "boolean, true when the line was written before the end (option logasap), so that duration and bytes have gone on",
    "status": "integer, of the answer",
    "bytes": "integer, sent to the client",
    "request_cookie": "text, the captured cookie of the request",
    "response_cookie": "text, the captured cookie of the answer",
    "termination": "text, how it ended: two letters for TCP, four for HTTP",
    "connections": "hash, how many there were: `all`, `frontend`, `backend`, `server`",
    "retries": "integer, how often it was tried to connect to the server again",
    "redispatched": "boolean, true when the last try went to another server",
    "server_queue": "integer, requests before this one in the queue of the server",
    "backend_queue": "integer, requests before this one in the queue of the backend",
    "captured": "list, of text: the captured headers, those of the request before those of the answer",
    "method": "text, of the request",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "request": "text, the whole request when it is none of HTTP or was cut off",
    "tls": "text, what httpslog adds: error codes, whether resumed, name asked for, version and cipher",
    "message": "text, what failed, when no request came"
  }
  patterns={
    "HEADERS": r'\{[^}]*\}',
    "REQUEST": r'(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)"|(?<request>[^"]*)"?'
  }>
<#--
  203.0.113.7:5432 [03/Feb/2026:10:05:03.123] web~ app/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {shop.example|curl} {} "GET / HTTP/1.1"
  203.0.113.7:5432 [03/Feb/2026:10:05:03.123] db pg/srv1 0/5/5007 212 -- 0/0/0/0/3 0/0
  203.0.113.7:5432 [03/Feb/2026:10:05:03.123] web/1: SSL handshake failure

  The line names no time zone: put HAProxy's in place of "UTC". Timers of -1 (not reached) and a status of -1 are left out. HAProxy cuts lines
  at 1024 bytes; a request without its closing quote is kept in `request`. HAProxy writes unprintable characters of a request as #HH.
  What is none of the three is rejected, such as the messages of HAProxy itself ("Server app/srv1 is DOWN").
-->
<#assign entry = line?parse_syslog!{"message": line}>
<#extract entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] %{NOTSPACE:frontend}'
    + r' (?<backend>[^\s/]+)/%{NOTSPACE:server} '
    + r'(?<Tq>-?\d+)/(?<Tw>-?\d+)/(?<Tc>-?\d+)/(?<Tr>-?\d+)/(?<plus>\+)?(?<Tt>-?\d+)'
    + r' (?:-1|%{INT:status:int}) \+?%{INT:bytes:int} '
    + r'(?:-|%{NOTSPACE:request_cookie}) (?:-|%{NOTSPACE:response_cookie}) (?<termination>[\w-]{4}) '
    + r'%{INT:all:int}/%{INT:front:int}/%{INT:back:int}/%{INT:srv:int}/(?<again>\+)?%{INT:retries:int}'
    + r' %{INT:server_queue:int}/%{INT:backend_queue:int}'
    + r'(?: (?<headers>%{HEADERS}(?: %{HEADERS})?))? "(?:%{REQUEST})(?: (?<tls>[^"]+))?$')!
  entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] %{NOTSPACE:frontend}'
    + r' (?<backend>[^\s/]+)/%{NOTSPACE:server} '
    + r'(?<Tw>-?\d+)/(?<Tc>-?\d+)/(?<plus>\+)?(?<Tt>-?\d+) \+?%{INT:bytes:int} (?<termination>[\w-]{2}) '
    + r'%{INT:all:int}/%{INT:front:int}/%{INT:back:int}/%{INT:srv:int}/(?<again>\+)?%{INT:retries:int}'
    + r' %{INT:server_queue:int}/%{INT:backend_queue:int}$')!
  entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] (?<frontend>[^\s/]+)/(?<server>[^\s:]+):'
    + r' (?<message>.+)$')>
<#set timestamp = time?timestamp("dd/MMM/yyyy:HH:mm:ss.SSS", zone="UTC")>
<#if entry.hostname??><#set host = entry.hostname></#if>
<#if entry.appname??><#set app = entry.appname></#if>
<#if entry.procid?? && entry.procid?is_number><#set pid = entry.procid></#if>

<#-- Timers are milliseconds. -->
<#if Tq?? && Tq != "-1"><#set request_time = Tq?number / 1000></#if>
<#if Tw?? && Tw != "-1"><#set queue_time = Tw?number / 1000></#if>
<#if Tc?? && Tc != "-1"><#set connect_time = Tc?number / 1000></#if>
<#if Tr?? && Tr != "-1"><#set response_time = Tr?number / 1000></#if>
<#if Tt?? && Tt != "-1"><#set duration = Tt?number / 1000></#if>
<#if plus??><#set early = true></#if>
<#if all??><#set connections = {"all": all, "frontend": front, "backend": back, "server": srv}></#if>
<#if again??><#set redispatched = true></#if>

<#if headers??><#set captured = headers[1..<headers?length - 1]?replace("} {", "|")?split("|")></#if>
<#if target??>
  <#set path = target?keep_before("?")>
  <#if target?contains("?")><#set query = target?keep_after("?")></#if>
</#if>
<#keep timestamp, host, app, pid, client, port, frontend, backend, server, request_time, queue_time, connect_time, response_time, duration, early, status,
  bytes, request_cookie, response_cookie, termination, connections, retries, redispatched, server_queue, backend_queue, captured, method, path, query,
  protocol, request, tls, message>

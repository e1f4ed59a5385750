<#ftl title="Envoy and Istio access log, default text format"
  description="The format of Envoy 1.x and the longer one of Istio, requests as well as TCP connections."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the request or connection began",
    "method": "text, of the request",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "status": "integer, of the answer; 0 for a connection without one",
    "flags": "list, of text: Envoy's response flags, what went wrong",
    "details": "text, why there is this answer",
    "termination": "text, why the connection ended",
    "tls_failure": "text, what failed in the TLS connection to the upstream",
    "request_bytes": "integer, received from the client",
    "bytes": "integer, sent to the client",
    "duration": "number, seconds from the beginning to the last byte",
    "upstream_duration": "number, seconds that the upstream says it took",
    "forwarded_for": "list, of text: the addresses of X-Forwarded-For",
    "agent": "text, the browser",
    "request_id": "text, the identifier of the request",
    "host": "text, what the client asked for as host",
    "upstream": "text, the address of the upstream",
    "cluster": "text, the name of the upstream's cluster",
    "upstream_local": "text, the address used towards the upstream",
    "local": "text, the address that the client connected to",
    "client": "text, the address of the client of the connection",
    "port": "integer, its port",
    "server_name": "text, the name asked for in TLS",
    "route": "text, the name of the route"
  }
  patterns={"PLAIN": r'[^"]*', "TOKEN": r'[^\s"]+'}>
<#--
  [2026-02-03T10:05:03.123Z] "GET /a HTTP/2" 200 - 0 512 12 11 "203.0.113.7" "curl/8.5.0" "cc21d9b0-cf5c" "shop.example" "10.0.0.4:8080"

  Istio has details, termination and the TLS failure behind the flags, and cluster, addresses, server name and route at the end. A `-` is an
  absent value. Envoy does not escape quotes: a line with a quote inside of a value is rejected, since it could say anything. The JSON format
  (template envoy-json) has no such trouble.
-->
<#extract line?grok(r'^\[(?<time>[^\]]+)\] "(?:-|%{WORD:method}) (?:-|(?<target>[^"\s]+)) (?:-|(?<protocol>[^"\s]+))"'
  + r' %{INT:status:int} (?:-|%{TOKEN:codes})'
  + r'(?: (?:-|%{TOKEN:details}) (?:-|%{TOKEN:termination}) "(?:-|%{PLAIN:tls_failure})")? %{INT:request_bytes:int}'
  + r' %{INT:bytes:int} (?:-|%{INT:ms:int}) (?:-|%{INT:upstream_ms:int})'
  + r' "(?:-|%{PLAIN:forwarded})" "(?:-|%{PLAIN:agent})" "(?:-|%{PLAIN:request_id})" "(?:-|%{PLAIN:host})"'
  + r' "(?:-|%{PLAIN:upstream})"'
  + r'(?: (?:-|%{TOKEN:cluster}) (?:-|%{TOKEN:upstream_local}) (?:-|%{TOKEN:local}) (?:-|%{TOKEN:remote})'
  + r' (?:-|%{TOKEN:server_name}) (?:-|%{TOKEN:route}))?$')>
<#set timestamp = time?timestamp("iso", zone="UTC")>
<#if ms??><#set duration = ms / 1000></#if>
<#if upstream_ms??><#set upstream_duration = upstream_ms / 1000></#if>
<#if codes??><#set flags = codes?split(",")></#if>
<#if forwarded??><#set forwarded_for = forwarded?split(",")?map(address -> address?trim)></#if>
<#if remote??><#extract remote?grok(r'^\[?(?<client>[^\]]+?)\]?:%{INT:port:int}$')!{"client": remote}></#if>
<#if target??>
  <#set path = target?keep_before("?")>
  <#if target?contains("?")><#set query = target?keep_after("?")></#if>
</#if>
<#keep timestamp, method, path, query, protocol, status, flags, details, termination, tls_failure, request_bytes, bytes, duration, upstream_duration,
  forwarded_for, agent, request_id, host, upstream, cluster, upstream_local, local, client, port, server_name, route>

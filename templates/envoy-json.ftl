<#ftl title="Envoy and Istio access log, JSON"
  description="The members of Istio's default JSON format, called as those of the template envoy; further members stay as they are."
  input="json" output="json"
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
    "route": "text, the name of the route",
    "*": "any, what the mesh was told to log besides, as it came"
  }>
<#--
  {"start_time":"2026-02-03T10:05:03.123Z","method":"GET","path":"/a","response_code":200,"response_flags":"-","duration":12,…}

  A null or `-` is an absent value. A record without `start_time` is rejected: it is none of the access log.
-->
<#if !start_time??><#reject "there is no start_time"></#if>
<#assign names = {
  "start_time": "timestamp", "response_code": "status", "response_flags": "flags", "response_code_details": "details",
  "connection_termination_details": "termination", "upstream_transport_failure_reason": "tls_failure", "bytes_received": "request_bytes",
  "bytes_sent": "bytes", "upstream_service_time": "upstream_duration", "x_forwarded_for": "forwarded_for", "user_agent": "agent", "authority": "host",
  "upstream_host": "upstream", "upstream_cluster": "cluster", "upstream_local_address": "upstream_local", "downstream_local_address": "local",
  "downstream_remote_address": "client", "requested_server_name": "server_name", "route_name": "route"
}>
<#assign clean = {}>
<#list .record as key, value>
  <#if !value?? || value?is_string && (value == "-" || value == "")><#continue></#if>
  <#switch key>
    <#on "start_time"><#assign clean += {"timestamp": value?timestamp("iso", zone="UTC")}>
    <#on "duration", "upstream_service_time"><#assign clean += {names[key]!key: value?string?number / 1000}>
    <#on "response_flags", "x_forwarded_for"><#assign clean += {names[key]: value?split(",")?map(item -> item?trim)}>
    <#on "path">
      <#assign clean += {"path": value?keep_before("?")}>
      <#if value?contains("?")><#assign clean += {"query": value?keep_after("?")}></#if>
    <#on "downstream_remote_address"><#assign clean += value?grok(r'^\[?(?<client>[^\]]+?)\]?:%{INT:port:int}$')!{"client": value}>
    <#default><#assign clean += {names[key]!key: value}>
  </#switch>
</#list>
<#emit clean>

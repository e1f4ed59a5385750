<#ftl title="AWS CloudFront standard access log"
  description="The columns are those of the #Fields line, so that files of all years fit; known ones get common names."
  input="w3c" output="json"
  fields={
    "timestamp": "date-time, when the edge had sent the answer",
    "client": "text, the address of the client",
    "port": "integer, the port of the client",
    "method": "text, of the request",
    "host": "text, what the client asked for as host",
    "distribution": "text, the domain of the distribution",
    "path": "text, as it came",
    "query": "text, as it came",
    "protocol": "text, with its version",
    "scheme": "text, `http`, `https`, `ws` or `wss`",
    "status": "integer, of the answer; absent when the client was gone",
    "bytes": "integer, sent to the client",
    "request_bytes": "integer, received from the client",
    "duration": "number, seconds in all",
    "first_byte": "number, seconds to the first byte of the answer",
    "result": "text, what the edge said at last: `Hit`, `Miss`, `Error`",
    "response_result": "text, what it was about to say",
    "detailed_result": "text, why",
    "edge": "text, the place of the edge",
    "request_id": "text, the identifier of the request",
    "agent": "text, the browser, decoded",
    "referrer": "text, the page that led here",
    "cookie": "text, decoded, when cookies are logged",
    "forwarded_for": "list, of text: the addresses of X-Forwarded-For",
    "content_type": "text, of the answer",
    "*": "text, all other columns, called as in #Fields but with `_` for `-`"
  }>
<#--
  #Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query …
  2026-02-03	10:05:03	FRA2-C1	5120	203.0.113.7	GET	d111111abcdef8.cloudfront.net	/a	200	-	curl/8.5.0	b=c	…

  Tabs separate the columns. A `-` is an absent value, and a status of 000 is none. CloudFront percent-encodes the agent and cookies, in older files
  twice (`%2520` for a space). Fields of real-time logs are another format.
-->
<#if !date?? || !time??><#reject "there is no column for date or time"></#if>
<#assign names = {
  "c-ip": "client", "c-port": "port", "cs-method": "method", "x-host-header": "host", "cs(Host)": "distribution", "cs-uri-stem": "path",
  "cs-uri-query": "query", "cs-protocol-version": "protocol", "cs-protocol": "scheme", "sc-status": "status", "sc-bytes": "bytes",
  "cs-bytes": "request_bytes", "time-taken": "duration", "time-to-first-byte": "first_byte", "x-edge-result-type": "result",
  "x-edge-response-result-type": "response_result", "x-edge-detailed-result-type": "detailed_result", "x-edge-location": "edge",
  "x-edge-request-id": "request_id", "cs(User-Agent)": "agent", "cs(Referer)": "referrer", "cs(Cookie)": "cookie",
  "x-forwarded-for": "forwarded_for", "sc-content-type": "content_type"
}>
<#function decoded text><#return text?contains("%25")?then(text?url_decode?url_decode, text?url_decode)></#function>
<#assign clean = {"timestamp": (date + " " + time)?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")}>
<#list .record as column, value>
  <#if value == "-" || column == "sc-status" && value == "000" || column == "date" || column == "time"><#continue></#if>
  <#switch column>
    <#on "sc-status", "sc-bytes", "cs-bytes", "c-port", "time-taken", "time-to-first-byte"><#assign clean += {names[column]: value?number}>
    <#on "cs(User-Agent)", "cs(Cookie)"><#assign clean += {names[column]: decoded(value)}>
    <#on "x-forwarded-for"><#assign clean += {"forwarded_for": decoded(value)?split(", ?", "r")}>
    <#default><#assign clean += {names[column]!column?replace("-", "_"): value}>
  </#switch>
</#list>
<#emit clean>

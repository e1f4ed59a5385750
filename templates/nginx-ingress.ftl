<#ftl title="ingress-nginx access log"
  description="The default log-format-upstream of Kubernetes' nginx ingress controller; every try of an upstream is one item of a list."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the request was done",
    "level": "text, `error` from status 500 on, `warn` from 400 on, else `info`",
    "client": "text, the address of the client",
    "user": "text, the user who logged in",
    "method": "text, of the request",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "request": "text, the whole request when it is none of HTTP",
    "status": "integer, of the answer to the client",
    "bytes": "integer, the size of the answer without its head",
    "request_bytes": "integer, the size of the request with its head",
    "duration": "number, seconds from the first byte of the request to the end of the answer",
    "referrer": "text, the page that led here",
    "agent": "text, the browser",
    "service": "text, namespace, service and port that the ingress chose",
    "alternative": "text, the same of a canary",
    "upstreams": "list, a hash for each try: `address`, `status`, `bytes` and `duration` in seconds, each if it is known",
    "request_id": "text, the identifier of the request"
  }
  patterns={
    "QUOTED": r'[^"\\]*+(?:\\.[^"\\]*+)*+',
    "REQUEST": r'-?|(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}',
    "TRIES": r'[^\s,]+(?:(?:,| :) [^\s,]+)*'
  }>
<#--
  203.0.113.7 - - [03/Feb/2026:10:05:03 +0000] "GET /a HTTP/1.1" 200 512 "-" "curl/8.5.0" 318 0.012 [shop-web-80] []
    10.0.0.4:8080, 10.0.0.5:8080 0, 512 0.002, 0.010 502, 200 4f3c9a01d2b84e6f          (in one line)

  nginx lists all tries with `, ` between servers and ` : ` between groups of servers. A `-` is an absent value. A line with another
  log-format-upstream is rejected.
-->
<#extract line?grok(r'^%{NOTSPACE:client} - (?:- |(?<user>[^\[]++)(?<= ))\[(?<time>[^\]]+)\] "(?:%{REQUEST})" %{INT:status:int}'
  + r' %{INT:bytes:int} "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})" '
  + r'%{INT:request_bytes:int} %{NUMBER:duration:float} \[(?<service>[^\]]*)\] \[(?<alternative>[^\]]*)\] '
  + r'%{TRIES:addresses} %{TRIES:sizes} %{TRIES:times} %{TRIES:codes} (?:-|%{NOTSPACE:request_id})$')>
<#set timestamp = time?timestamp("clf")>

<#if target??>
  <#set path = target?keep_before("?")?unescape>
  <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
</#if>
<#if request??><#set request = request?unescape></#if>
<#if user??><#set user = user?trim></#if>
<#if referrer??><#set referrer = referrer?unescape></#if>
<#if agent??><#set agent = agent?unescape></#if>
<#if service == "" || service == "-"><#unset service></#if>
<#if alternative == "" || alternative == "-"><#unset alternative></#if>

<#function parts list><#return list?split(r"(?:,| :) ", "r")></#function>
<#function known name texts i>
  <#if (texts[i]!"-") == "-"><#return {}></#if>
  <#return {name: texts[i]?number}>
</#function>
<#if addresses != "-">
  <#assign tries = [], statuses = parts(codes), lengths = parts(sizes), seconds = parts(times)>
  <#list parts(addresses) as address>
    <#assign i = address?index>
    <#assign tries += [{"address": address} + known("status", statuses, i) + known("bytes", lengths, i) + known("duration", seconds, i)]>
  </#list>
  <#set upstreams = tries>
</#if>

<#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
<#keep timestamp, level, client, user, method, path, query, protocol, request, status, bytes, request_bytes, duration, referrer, agent, service,
  alternative, upstreams, request_id>

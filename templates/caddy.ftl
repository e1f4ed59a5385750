<#ftl title="Caddy 2 log, JSON"
  description="Access log and messages; the request's usual parts come to the top, the rest of it stays in `request`."
  input="json" output="json"
  fields={
    "timestamp": "date-time, when the line was written",
    "level": "text, `debug`, `info`, `warn`, `error`, `panic` or `fatal`",
    "message": "text, `handled request` for requests",
    "client": "text, the address of the client, by X-Forwarded-For if the proxy is trusted",
    "peer": "text, the address of the connection",
    "port": "integer, the port of the connection",
    "user": "text, the user who logged in",
    "method": "text, of the request",
    "host": "text, what the client asked for as host",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "status": "integer, of the answer",
    "bytes": "integer, the size of the answer without its head",
    "request_bytes": "integer, how much of the request's body was read",
    "duration": "number, seconds, as it came",
    "agent": "text, the browser",
    "referrer": "text, the page that led here",
    "request": "hash, what is left of the request: `headers`, a list of values for each, and `tls`",
    "*": "any, further members, such as `logger` and `resp_headers`, as they came"
  }>
<#--
  {"level":"info","ts":1770113103.1234567,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.7",…},"status":200}

  Versions before 2.5 have `remote_addr` with the port in it instead of `remote_ip`. A time in no known form rejects the record.
-->
<#rename ts as timestamp, msg as message, user_id as user, size as bytes, bytes_read as request_bytes>
<#set timestamp = (timestamp?is_number?then(timestamp?c, timestamp))?timestamp("epoch", "iso", zone="UTC")>
<#if user?? && user == ""><#unset user></#if>

<#if request?? && request?is_hash>
  <#if request.remote_addr??>
    <#set request.remote_ip = request.remote_addr?keep_before_last(":")?remove_beginning("[")?remove_ending("]"),
      request.remote_port = request.remote_addr?keep_after_last(":")>
    <#unset request.remote_addr>
  </#if>
  <#if request.client_ip??>
    <#rename request.client_ip as client, request.remote_ip as peer>
  <#else>
    <#rename request.remote_ip as client>
  </#if>
  <#rename request.remote_port as port, request.method as method, request.host as host, request.uri as path, request.proto as protocol>
  <#if port?? && port?is_string><#set port = port?number></#if>
  <#if path?? && path?contains("?")><#set query = path?keep_after("?"), path = path?keep_before("?")></#if>
  <#if (request.headers["User-Agent"][0])??><#set agent = request.headers["User-Agent"][0]></#if>
  <#if (request.headers.Referer[0])??><#set referrer = request.headers.Referer[0]></#if>
</#if>

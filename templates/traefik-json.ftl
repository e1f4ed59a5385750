<#ftl title="Traefik access log, JSON"
  description="The usual members get the names of the template traefik, nanoseconds become seconds; further members stay as they are."
  input="json" output="json"
  fields={
    "timestamp": "date-time, when the request was received, to the nanosecond",
    "level": "text, `info` for requests",
    "client": "text, the address of the client",
    "port": "integer, the port of the client",
    "user": "text, the user who logged in",
    "method": "text, of the request",
    "host": "text, what the client asked for as host",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "status": "integer, of the answer to the client",
    "bytes": "integer, the size of the answer to the client",
    "server_status": "integer, of the answer of the server",
    "server_bytes": "integer, the size of that answer",
    "request_bytes": "integer, the size of the request",
    "duration": "number, seconds in all",
    "server_duration": "number, seconds until the server answered",
    "overhead": "number, seconds of Traefik itself",
    "retries": "integer, how often a server was tried again",
    "count": "integer, how many requests there were since Traefik was started",
    "router": "text, the router that took the request",
    "service": "text, the service that the router chose",
    "server": "text, the URL of the server that answered",
    "entry_point": "text, where the request came in",
    "*": "any, further members, such as kept headers (`request_User-Agent`), as they came"
  }>
<#--
  {"ClientHost":"203.0.113.7","DownstreamStatus":200,"Duration":12000000,"StartUTC":"2026-02-03T10:05:03.123456789Z","level":"info",…}

  Traefik writes the beginning twice, in UTC and local, and the end as `time`: the first is kept. A record without `StartUTC` is none of the access
  log (Traefik's own messages look alike) and is rejected.
-->
<#if !StartUTC??><#reject "there is no StartUTC"></#if>
<#rename StartUTC as timestamp, ClientHost as client, ClientPort as port, ClientUsername as user, RequestMethod as method, RequestHost as host,
  RequestPath as path, RequestProtocol as protocol, DownstreamStatus as status, DownstreamContentSize as bytes, OriginStatus as server_status,
  OriginContentSize as server_bytes, RequestContentSize as request_bytes, Duration as duration, OriginDuration as server_duration, Overhead as overhead,
  RetryAttempts as retries, RequestCount as count, RouterName as router, ServiceName as service, entryPointName as entry_point>
<#set timestamp = timestamp?timestamp("iso", zone="UTC")>
<#unset StartLocal, time, ClientAddr, RequestAddr, RequestPort>
<#if msg?? && msg == ""><#unset msg></#if>
<#if user?? && user == "-"><#unset user></#if>

<#-- Older versions write the URL in parts, and its address once more. -->
<#if ServiceURL??>
  <#set server = ServiceURL?is_string?then(ServiceURL, ((ServiceURL.Scheme)!"http") + "://" + ((ServiceURL.Host)!""))>
  <#unset ServiceURL, ServiceAddr>
</#if>
<#if port??><#if port?is_string && port?matches(r"\d+")><#set port = port?number></#if></#if>
<#if duration??><#set duration = duration / 1000000000></#if>
<#if server_duration??><#set server_duration = server_duration / 1000000000></#if>
<#if overhead??><#set overhead = overhead / 1000000000></#if>
<#if path?? && path?contains("?")><#set query = path?keep_after("?"), path = path?keep_before("?")></#if>

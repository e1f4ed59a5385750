<#ftl title="Cloudflare Logpush, HTTP requests, NDJSON"
  description="The usual members of the data set http_requests get common names; all further members stay as they are."
  input="json" output="json"
  fields={
    "timestamp": "date-time, when the edge got the request, to the nanosecond",
    "ended": "date-time, when the edge had sent the answer",
    "client": "text, the address of the client",
    "method": "text, of the request",
    "host": "text, what the client asked for as host",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "status": "integer, of the answer to the client",
    "bytes": "integer, the size of the answer to the client",
    "duration": "number, seconds between the two times, to the millisecond",
    "origin": "text, the address of the origin",
    "origin_status": "integer, of the answer of the origin; 0 when it was not asked",
    "agent": "text, the browser",
    "referrer": "text, the page that led here",
    "request_id": "text, the Ray",
    "*": "any, all further members, as they came, also numbers above 2^53"
  }>
<#--
  {"EdgeStartTimestamp":1770113103123456789,"ClientIP":"203.0.113.7","ClientRequestMethod":"GET","EdgeResponseStatus":200,"RayID":"9c1e…",…}

  The time is what the job was told to write: nanoseconds, seconds or RFC 3339. A record without EdgeStartTimestamp is of another data set and
  rejected.
-->
<#if !EdgeStartTimestamp??><#reject "there is no EdgeStartTimestamp"></#if>
<#rename EdgeStartTimestamp as timestamp, EdgeEndTimestamp as ended, ClientIP as client, ClientRequestMethod as method, ClientRequestHost as host,
  ClientRequestURI as path, ClientRequestProtocol as protocol, EdgeResponseStatus as status, EdgeResponseBytes as bytes, OriginIP as origin,
  OriginResponseStatus as origin_status, ClientRequestUserAgent as agent, ClientRequestReferer as referrer, RayID as request_id>

<#-- The size of a number tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
<#function moment value>
  <#if value?is_string><#return value?timestamp("iso", zone="UTC")></#if>
  <#if value gte 100000000000000000><#return value?c?timestamp("epoch_ns")></#if>
  <#return value?c?timestamp("epoch")>
</#function>
<#set timestamp = moment(timestamp)>
<#if ended??>
  <#set ended = moment(ended)>
  <#set duration = (ended?long - timestamp?long) / 1000>
</#if>
<#if path?? && path?contains("?")><#set query = path?keep_after("?"), path = path?keep_before("?")></#if>
<#if origin?? && origin == ""><#unset origin></#if>
<#if referrer?? && referrer == ""><#unset referrer></#if>

<#ftl title="AWS S3 server access log"
  description="The columns of 2024, also with fewer of them (older files) or more behind them."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the request was received",
    "owner": "text, the canonical user of the bucket's owner",
    "bucket": "text, the bucket",
    "client": "text, the address of the client",
    "user": "text, who asked: a canonical user, an ARN, or absent for anybody",
    "request_id": "text, the identifier of the request",
    "operation": "text, such as `REST.GET.OBJECT`",
    "key": "text, the object, as it came: percent-encoded, often twice",
    "method": "text, of the request",
    "path": "text, without the query",
    "query": "text, what stands behind the question mark",
    "protocol": "text, with its version",
    "request": "text, the whole request when it is none of HTTP",
    "status": "integer, of the answer",
    "error": "text, the error code of S3",
    "bytes": "integer, the size of the answer without its head",
    "object_bytes": "integer, the size of the object",
    "duration": "number, seconds in all",
    "server_time": "number, seconds that S3 took to process the request",
    "referrer": "text, the page that led here",
    "agent": "text, the program that asked",
    "version": "text, the version of the object",
    "host_id": "text, the extended identifier of the request",
    "signature": "text, `SigV2` or `SigV4`",
    "cipher": "text, of TLS",
    "authentication": "text, `AuthHeader` or `QueryString`",
    "host": "text, the name that S3 was asked under",
    "tls": "text, the version of TLS",
    "access_point": "text, the ARN of the access point",
    "acl_required": "text, `Yes` when an access control list was needed",
    "extra": "text, columns that came later, as they stand there"
  }
  patterns={"PLAIN": r'[^"]*', "TOKEN": r'[^\s"]+'}>
<#--
  79a59df9 logs-bucket [03/Feb/2026:10:05:03 +0000] 203.0.113.7 79a59df9 3E57427F3EXAMPLE REST.GET.OBJECT a/b%2520c.txt
    "GET /a/b%20c.txt HTTP/1.1" 200 - 113 113 7 6 "-" "aws-cli/2.15" - s9lzHYrFp76= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader
    logs-bucket.s3.us-west-1.amazonaws.com TLSv1.2 - -          (in one line)

  A `-` is an absent value. S3 does not escape quotes: a line with a quote inside of a value is rejected, since it could say anything.
-->
<#extract line?grok(r'^%{TOKEN:owner} %{TOKEN:bucket} \[(?<time>[^\]]+)\] (?:-|%{TOKEN:client}) (?:-|%{TOKEN:user})'
  + r' %{TOKEN:request_id} %{TOKEN:operation} (?:-|%{TOKEN:key})'
  + r' (?:"?-"?|"%{WORD:method} (?<target>[^"\s]+) (?<protocol>HTTP/[\d.]+)"|"%{PLAIN:request}") (?:-|%{INT:status:int})'
  + r' (?:-|%{TOKEN:error}) (?:-|%{INT:bytes:int}) (?:-|%{INT:object_bytes:int}) (?:-|%{INT:ms:int})'
  + r' (?:-|%{INT:server_ms:int}) (?:"?-"?|"%{PLAIN:referrer}") (?:"?-"?|"%{PLAIN:agent}") (?:-|%{TOKEN:version})'
  + r'(?: (?:-|%{TOKEN:host_id}) (?:-|%{TOKEN:signature}) (?:-|%{TOKEN:cipher})'
  + r' (?:-|%{TOKEN:authentication}) (?:-|%{TOKEN:host})(?: (?:-|%{TOKEN:tls})(?: (?:-|%{TOKEN:access_point})'
  + r'(?: (?:-|%{TOKEN:acl_required}))?)?)?)?(?: (?<extra>[^"]+))?$')>
<#set timestamp = time?timestamp("clf")>
<#if ms??><#set duration = ms / 1000></#if>
<#if server_ms??><#set server_time = server_ms / 1000></#if>
<#if target??>
  <#set path = target?keep_before("?")>
  <#if target?contains("?")><#set query = target?keep_after("?")></#if>
</#if>
<#keep timestamp, owner, bucket, client, user, request_id, operation, key, method, path, query, protocol, request, status, error, bytes, object_bytes, duration,
  server_time, referrer, agent, version, host_id, signature, cipher, authentication, host, tls, access_point, acl_required, extra>

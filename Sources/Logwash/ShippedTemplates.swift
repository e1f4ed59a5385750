// Written by scripts/embed-templates from templates/; not to be edited.
// swift-format-ignore-file

/// The templates that come with Logwash, by name, each with the first clean record of its sample.
let shippedTemplates: [(name: String, text: String, record: String)] = [
  (
    "apache-error",
    ####"""
    <#ftl title="Apache httpd error log, 2.2 and 2.4"
      description="The default ErrorLogFormat, with or without process, thread, client and referrer."
      input="text" output="json"
      fields={
        "timestamp": "date-time, taken to be in UTC, for the line names no zone",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "severity": "text, the same in Apache's word: `crit`, `notice`, `trace4`",
        "module": "text, the module that wrote the line",
        "pid": "integer, the process",
        "tid": "text, the thread",
        "source": "text, the file and line of Apache's source",
        "errno": "integer, the number of the system's error",
        "error": "text, what that error says",
        "client": "text, the address of the client",
        "port": "integer, the port of the client",
        "code": "text, Apache's number of the message",
        "message": "text, as it came, with Apache's backslash escapes",
        "referrer": "text, the page that led here"
      }>
    <#--
      [Tue Feb 03 10:05:03.123456 2026] [core:error] [pid 3501:tid 140] [client 203.0.113.7:5432] AH00128: File does not exist: /srv/x
      [Tue Feb 03 10:05:03 2026] [error] [client 203.0.113.7] File does not exist: /srv/x

      The line names no time zone: put the server's in place of "UTC". A line without time and level in brackets (what CGI scripts print
      goes to this log too) is rejected.
    -->
    <#extract line?grok(r'^\[(?<time>\w{3} \w{3} [ \d]\d [\d:.]+ \d{4})\] \[(?:-|%{WORD:module})?:(?<severity>[a-z]+\d?)\]'
        + r'(?: \[pid %{INT:pid:int}(?::tid %{WORD:tid})?\])?(?: (?<source>[\w.-]+\(\d+\)):)?(?: \(%{INT:errno:int}\)(?<error>[^:]+):)?'
        + r'(?: \[(?:remote|client) (?<client>[^\]]+?)(?::%{INT:port:int})?\])?(?: (?<code>AH\d{5}):)?(?: (?<message>.*))?$')!
      line?grok(r'^\[(?<time>\w{3} \w{3} [ \d]\d [\d:]+ \d{4})\] \[(?<severity>[a-z]+)\](?: \[client (?<client>[^\]]+)\])?(?: \(%{INT:errno:int}\)(?<error>[^:]+):)? (?<message>.*)$')>
    <#set timestamp = time?timestamp("EEE MMM dd HH:mm:ss.SSSSSS yyyy", "EEE MMM dd HH:mm:ss yyyy", zone="UTC")>

    <#switch severity>
      <#on "emerg", "alert", "crit"><#set level = "fatal">
      <#on "error", "warn", "info", "debug"><#set level = severity>
      <#on "notice"><#set level = "info">
      <#default><#set level = "trace">
    </#switch>

    <#if message?? && message?contains(", referer: ")>
      <#set referrer = message?keep_after_last(", referer: "), message = message?keep_before_last(", referer: ")>
    </#if>
    <#keep timestamp, level, severity, module, pid, tid, source, errno, error, client, port, code, message, referrer>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456Z","level":"error","severity":"error","module":"core","pid":3501,"tid":"140231","client":"203.0.113.7","port":54321,"code":"AH00128","message":"File does not exist: /srv/www/favicon.ico"}"####
  ),
  (
    "apache",
    ####"""
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
        "QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*',
        "LOGIN": r'[^\[]+',
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
    <#extract line?grok(r'^(?:(?<vhost>[^:\s]+):%{INT:port:int} )?%{NOTSPACE:client} (?:-|%{NOTSPACE:ident}) (?:-|%{LOGIN:user}) \[(?<time>[^\]]+)\] '
      + r'"(?:%{REQUEST})" %{INT:status:int} (?:-|%{INT:bytes:int})(?: "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})")?(?: (?<extra>.+))?$')>
    <#if !time?timestamp("clf")??><#reject "the time is not a common log time"></#if>
    <#set timestamp = time?timestamp("clf"), bytes = bytes!0>

    <#if target??>
      <#set path = target?keep_before("?")?unescape>
      <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>
    <#if user??><#set user = user?unescape></#if>

    <#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
    <#keep timestamp, level, vhost, port, client, ident, user, method, path, query, protocol, request, status, bytes, referrer, agent, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","level":"info","client":"203.0.113.7","method":"GET","path":"/shop/cart","query":"id=81&lang=en","protocol":"HTTP/1.1","status":200,"bytes":5120,"referrer":"https://shop.example/home","agent":"Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"}"####
  ),
  (
    "aws-alb",
    ####"""
    <#ftl title="AWS Application Load Balancer access log"
      description="The columns of 2024, also with fewer of them (older files) or more behind them."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the answer was sent",
        "started": "date-time, when the load balancer got the request",
        "type": "text, `http`, `https`, `h2`, `grpcs`, `ws` or `wss`",
        "balancer": "text, the load balancer",
        "client": "text, the address of the client",
        "port": "integer, the port of the client",
        "target": "text, address and port of the target",
        "request_time": "number, seconds until the request was sent to the target",
        "target_time": "number, seconds until the target sent the head of its answer",
        "response_time": "number, seconds until the answer was sent to the client",
        "status": "integer, of the answer to the client",
        "target_status": "integer, of the answer of the target",
        "request_bytes": "integer, the size of the request",
        "bytes": "integer, the size of the answer",
        "method": "text, of the request",
        "url": "text, as the client asked for it, spaces and all",
        "protocol": "text, with its version",
        "agent": "text, the browser",
        "cipher": "text, of TLS",
        "tls": "text, the version of TLS",
        "target_group": "text, the ARN of the target group",
        "trace_id": "text, the value of X-Amzn-Trace-Id",
        "domain": "text, the name asked for in TLS",
        "certificate": "text, the ARN of the certificate",
        "rule": "integer, the priority of the rule that matched; 0 for the default action",
        "actions": "list, of text: what was done",
        "redirect_url": "text, where the client was sent",
        "error": "text, why no answer came from the target",
        "targets": "list, of text: address and port of every target",
        "target_statuses": "list, of text: the status of every target, or `-`",
        "classification": "text, `Acceptable`, `Ambiguous` or `Severe`, of a request against the rules of HTTP",
        "reason": "text, why",
        "connection_id": "text, the same for all requests of a connection",
        "extra": "text, columns that came later, as they stand there"
      }
      patterns={"QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*', "TOKEN": r'[^\s"]+'}>
    <#--
      https 2026-02-03T10:05:03.123456Z app/web/50dc6c495c0c9188 203.0.113.7:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 0 57
        "GET https://shop.example:443/ HTTP/1.1" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:… …   (in one line)

      A `-` is an absent value, and so are times and a rule of -1: the target was not reached. Classic and network load balancers write other columns:
      a classic one begins with the time (no type), a network one with `tls 2.0`; both are rejected here.
    -->
    <#extract line?grok(r'^(?<type>https?|h2|grpcs?|wss?) %{TOKEN:time} %{TOKEN:balancer} (?<client>\S+):%{INT:port:int} (?:-|%{TOKEN:target}) (?:-1|%{NUMBER:request_time:float}) (?:-1|%{NUMBER:target_time:float})'
      + r' (?:-1|%{NUMBER:response_time:float}) (?:-|%{INT:status:int}) (?:-|%{INT:target_status:int}) %{INT:request_bytes:int} %{INT:bytes:int} "(?:-|%{TOKEN:method}) (?<url>%{QUOTED}) (?:-|(?<protocol>[^\s"]*))" "(?:-|%{QUOTED:agent})"'
      + r' (?:-|%{TOKEN:cipher}) (?:-|%{TOKEN:tls}) (?:-|%{TOKEN:target_group}) "(?:-|%{QUOTED:trace_id})"(?: "(?:-|%{QUOTED:domain})" "(?:-|%{QUOTED:certificate})" (?:-1|-|%{INT:rule:int}) (?:-|%{TOKEN:begin})'
      + r'(?: "(?:-|%{QUOTED:action})" "(?:-|%{QUOTED:redirect_url})" "(?:-|%{QUOTED:error})"(?: "(?:-|%{QUOTED:tried})" "(?:-|%{QUOTED:answers})"(?: "(?:-|%{QUOTED:classification})" "(?:-|%{QUOTED:reason})"(?: (?:-|%{TOKEN:connection_id}))?)?)?)?)?'
      + r'(?: (?<extra>.+))?$')>
    <#set timestamp = time?timestamp("iso")>
    <#if begin??><#set started = begin?timestamp("iso")></#if>
    <#if action??><#set actions = action?split(",")></#if>
    <#if tried??><#set targets = tried?split(" ")></#if>
    <#if answers??><#set target_statuses = answers?split(" ")></#if>
    <#set url = url?unescape>
    <#if agent??><#set agent = agent?unescape></#if>
    <#keep timestamp, started, type, balancer, client, port, target, request_time, target_time, response_time, status, target_status, request_bytes, bytes,
      method, url, protocol, agent, cipher, tls, target_group, trace_id, domain, certificate, rule, actions, redirect_url, error, targets, target_statuses,
      classification, reason, connection_id, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123456Z","started":"2026-02-03T10:05:00.952Z","type":"https","balancer":"app/web/50dc6c495c0c9188","client":"203.0.113.7","port":2817,"target":"10.0.0.1:80","request_time":0.086,"target_time":0.048,"response_time":0.037,"status":200,"target_status":200,"request_bytes":0,"bytes":57,"method":"GET","url":"https://shop.example:443/a?b=c","protocol":"HTTP/1.1","agent":"curl/8.5.0","cipher":"ECDHE-RSA-AES128-GCM-SHA256","tls":"TLSv1.2","target_group":"arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/web/73e2d6bc24d8a067","trace_id":"Root=1-58337262-36d228ad5d99923122bbe354","domain":"shop.example","certificate":"arn:aws:acm:us-east-2:123456789012:certificate/12345678-1234-1234-1234-123456789012","rule":1,"actions":["authenticate","forward"],"targets":["10.0.0.1:80"],"target_statuses":["200"],"connection_id":"TID_1234abcd5678ef90"}"####
  ),
  (
    "aws-s3",
    ####"""
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
    <#extract line?grok(r'^%{TOKEN:owner} %{TOKEN:bucket} \[(?<time>[^\]]+)\] (?:-|%{TOKEN:client}) (?:-|%{TOKEN:user}) %{TOKEN:request_id} %{TOKEN:operation} (?:-|%{TOKEN:key})'
      + r' (?:"?-"?|"%{WORD:method} (?<target>[^"\s]+) (?<protocol>HTTP/[\d.]+)"|"%{PLAIN:request}") (?:-|%{INT:status:int}) (?:-|%{TOKEN:error}) (?:-|%{INT:bytes:int}) (?:-|%{INT:object_bytes:int}) (?:-|%{INT:ms:int})'
      + r' (?:-|%{INT:server_ms:int}) (?:"?-"?|"%{PLAIN:referrer}") (?:"?-"?|"%{PLAIN:agent}") (?:-|%{TOKEN:version})(?: (?:-|%{TOKEN:host_id}) (?:-|%{TOKEN:signature}) (?:-|%{TOKEN:cipher})'
      + r' (?:-|%{TOKEN:authentication}) (?:-|%{TOKEN:host})(?: (?:-|%{TOKEN:tls})(?: (?:-|%{TOKEN:access_point})(?: (?:-|%{TOKEN:acl_required}))?)?)?)?(?: (?<extra>[^"]+))?$')>
    <#set timestamp = time?timestamp("clf")>
    <#if ms??><#set duration = ms / 1000></#if>
    <#if server_ms??><#set server_time = server_ms / 1000></#if>
    <#if target??>
      <#set path = target?keep_before("?")>
      <#if target?contains("?")><#set query = target?keep_after("?")></#if>
    </#if>
    <#keep timestamp, owner, bucket, client, user, request_id, operation, key, method, path, query, protocol, request, status, error, bytes, object_bytes, duration,
      server_time, referrer, agent, version, host_id, signature, cipher, authentication, host, tls, access_point, acl_required, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","owner":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be","bucket":"logs-bucket","client":"203.0.113.7","user":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be","request_id":"3E57427F3EXAMPLE","operation":"REST.GET.OBJECT","key":"a/b%2520c.txt","method":"GET","path":"/a/b%20c.txt","query":"versionId=3","protocol":"HTTP/1.1","status":200,"bytes":113,"object_bytes":113,"duration":0.007,"server_time":0.006,"agent":"aws-cli/2.15.0","version":"3HL4kqtJvjVBH40Nrjfkd","host_id":"s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=","signature":"SigV4","cipher":"ECDHE-RSA-AES128-GCM-SHA256","authentication":"AuthHeader","host":"logs-bucket.s3.us-west-1.amazonaws.com","tls":"TLSv1.2","access_point":"arn:aws:s3:us-west-1:123456789012:accesspoint/ap","acl_required":"Yes"}"####
  ),
  (
    "caddy",
    ####"""
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
    <#set timestamp = (timestamp?is_number?then(timestamp?c, timestamp))?timestamp("epoch", "iso")>
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

    """####,
    ####"{"level":"info","timestamp":"2026-02-03T10:05:03.123456700Z","logger":"http.log.access.log0","message":"handled request","request":{"headers":{"User-Agent":["curl/8.5.0"],"Accept":["*/*"],"Referer":["https://shop.example/"],"Cookie":["REDACTED"]},"tls":{"resumed":false,"version":772,"cipher_suite":4865,"proto":"h2","server_name":"shop.example"}},"request_bytes":0,"duration":0.000929675,"bytes":10900,"status":200,"resp_headers":{"Server":["Caddy"],"Content-Type":["text/html"]},"client":"203.0.113.7","peer":"10.0.0.1","port":41342,"method":"GET","host":"shop.example","path":"/a","protocol":"HTTP/2.0","query":"b=c","agent":"curl/8.5.0","referrer":"https://shop.example/"}"####
  ),
  (
    "clef",
    ####"""
    <#ftl title="Serilog compact log event format (CLEF)"
      description="Serilog's compact JSON, with or without rendered messages; a message that was not rendered is put together here."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event, in UTC",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "message": "text, the message, with the values in their places",
        "template": "text, the message with holes",
        "event": "any, the identifier of the event",
        "error": "text, the exception with its stack trace",
        "trace_id": "text, the trace",
        "span_id": "text, the span",
        "renderings": "list, of text: values as the template formats them, for holes with a format",
        "*": "any, the properties, as they came; `@@name` is the property `@name`"
      }>
    <#--
      {"@t":"2026-02-03T10:05:03.1234567Z","@mt":"Order {Order} paid","@l":"Warning","Order":17}

      A record without `@t` is no CLEF and is rejected. Without `@l` the level is info, as the format says. A hole with a format, `{Elapsed:0.0}`, gets
      its value without the format.
    -->
    <#if !@t??><#reject "there is no @t"></#if>
    <#rename @t as timestamp, @l as level, @m as message, @mt as template, @i as event, @x as error, @tr as trace_id, @sp as span_id, @r as renderings>
    <#set timestamp = timestamp?timestamp("iso")>
    <#assign word = (level!"information")?lower_case>
    <#set level = word?switch("verbose", "trace", "information", "info", "warning", "warn", word)>

    <#if !message?? && template??>
      <#assign text = "", rest = template>
      <#list template?matches(r"\{[@$]?(\w+)[^{}]*\}") as hole>
        <#assign value = .record[hole?groups[1]]!hole>
        <#assign text += rest?keep_before(hole?groups[0]) + value?is_string?then(value, value?json), rest = rest?keep_after(hole?groups[0])>
      </#list>
      <#set message = text + rest>
    </#if>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123456700Z","template":"Order {Order} of {User} paid","Order":17,"User":"ann","level":"info","message":"Order 17 of ann paid"}"####
  ),
  (
    "cloudflare",
    ####"""
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
      <#if value?is_string><#return value?timestamp("iso")></#if>
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

    """####,
    ####"{"CacheCacheStatus":"hit","ClientASN":64496,"ClientCountry":"de","client":"203.0.113.7","ClientRequestBytes":812,"host":"shop.example","method":"GET","protocol":"HTTP/3","referrer":"https://shop.example/","path":"/a","agent":"Mozilla/5.0 \"x\"","ended":"2026-02-03T10:05:03.135456789Z","bytes":5120,"status":200,"timestamp":"2026-02-03T10:05:03.123456789Z","origin_status":0,"request_id":"9c1e0f4a2b3c4d5e","BotScore":20150000000000000001,"ZoneID":11111111,"duration":0.012,"query":"b=c"}"####
  ),
  (
    "ecs",
    ####"""
    <#ftl title="Elastic Common Schema (ECS) JSON"
      description="Logs of Log4j's EcsLayout, ecs-logging and Beats: the usual fields get short names, whether written with dots or nested."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; an unknown one in lower case",
        "message": "text, the message",
        "app": "text, the name of the service",
        "logger": "text, the name of the logger",
        "thread": "text, the name of the thread",
        "error_type": "text, the class of the exception",
        "error_message": "text, what the exception says",
        "stack": "text, the stack trace",
        "trace_id": "text, the trace",
        "span_id": "text, the span",
        "*": "any, all other members, as they came"
      }>
    <#--
      {"@timestamp":"2026-02-03T10:05:03.123Z","log.level":"INFO","message":"paid","ecs.version":"1.2.0","service.name":"shop","log.logger":"shop.Cart"}
      {"@timestamp":"2026-02-03T10:05:03.123Z","log":{"level":"info","logger":"shop.Cart"},"message":"paid","service":{"name":"shop"}}

      Where a record has both forms of a name, the one with dots wins and the nested one stays. A record without `@timestamp` is rejected.
    -->
    <#if !@timestamp??><#reject "there is no @timestamp"></#if>
    <#rename @timestamp as timestamp>
    <#set timestamp = timestamp?string?timestamp("iso", "epoch_ms")>

    <#if log\.level??><#rename log\.level as level><#elseif (log.level)??><#rename log.level as level></#if>
    <#if log\.logger??><#rename log\.logger as logger><#elseif (log.logger)??><#rename log.logger as logger></#if>
    <#if service\.name??><#rename service\.name as app><#elseif (service.name)??><#rename service.name as app></#if>
    <#if process\.thread\.name??><#rename process\.thread\.name as thread><#elseif (process.thread.name)??><#rename process.thread.name as thread></#if>
    <#if error\.type??><#rename error\.type as error_type><#elseif (error.type)??><#rename error.type as error_type></#if>
    <#if error\.message??><#rename error\.message as error_message><#elseif (error.message)??><#rename error.message as error_message></#if>
    <#if error\.stack_trace??><#rename error\.stack_trace as stack><#elseif (error.stack_trace)??><#rename error.stack_trace as stack></#if>
    <#if trace\.id??><#rename trace\.id as trace_id><#elseif (trace.id)??><#rename trace.id as trace_id></#if>
    <#if span\.id??><#rename span\.id as span_id><#elseif (span.id)??><#rename span.id as span_id></#if>

    <#-- Hashes that have become empty. -->
    <#if log?? && log?is_hash && log?size == 0><#unset log></#if>
    <#if service?? && service?is_hash && service?size == 0><#unset service></#if>
    <#if process?? && process?is_hash><#if process.thread?? && process.thread?size == 0><#unset process.thread></#if><#if process?size == 0><#unset process></#if></#if>
    <#if error?? && error?is_hash && error?size == 0><#unset error></#if>

    <#-- Some write the stack trace as a list of lines. -->
    <#if stack?? && stack?is_sequence><#set stack = stack?join("\n")></#if>
    <#if level??>
      <#assign word = level?lower_case>
      <#set level = word?switch("warning", "warn", "critical", "fatal", "notice", "info", "err", "error", word)>
    </#if>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","level":"info","message":"order paid","ecs.version":"1.2.0","app":"shop","event.dataset":"shop.log","thread":"main","logger":"shop.Cart","order":20150000000000000001}"####
  ),
  (
    "envoy-json",
    ####"""
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
        <#on "start_time"><#assign clean += {"timestamp": value?timestamp("iso")}>
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","method":"GET","path":"/reviews/0","query":"a=b","protocol":"HTTP/1.1","status":200,"details":"via_upstream","request_bytes":0,"bytes":295,"duration":0.012,"upstream_duration":0.011,"forwarded_for":["203.0.113.7","10.0.0.1"],"agent":"curl \"8.5.0\"","request_id":"cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2","host":"reviews:9080","upstream":"10.44.1.13:9080","cluster":"outbound|9080||reviews.default.svc.cluster.local","upstream_local":"10.44.1.23:41234","local":"10.0.45.184:9080","client":"10.44.1.23","port":52154,"route":"default"}"####
  ),
  (
    "envoy",
    ####"""
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
    <#extract line?grok(r'^\[(?<time>[^\]]+)\] "(?:-|%{WORD:method}) (?:-|(?<target>[^"\s]+)) (?:-|(?<protocol>[^"\s]+))" %{INT:status:int} (?:-|%{TOKEN:codes})'
      + r'(?: (?:-|%{TOKEN:details}) (?:-|%{TOKEN:termination}) "(?:-|%{PLAIN:tls_failure})")? %{INT:request_bytes:int} %{INT:bytes:int} %{INT:ms:int} (?:-|%{INT:upstream_ms:int})'
      + r' "(?:-|%{PLAIN:forwarded})" "(?:-|%{PLAIN:agent})" "(?:-|%{PLAIN:request_id})" "(?:-|%{PLAIN:host})" "(?:-|%{PLAIN:upstream})"'
      + r'(?: (?:-|%{TOKEN:cluster}) (?:-|%{TOKEN:upstream_local}) (?:-|%{TOKEN:local}) (?:-|%{TOKEN:remote}) (?:-|%{TOKEN:server_name}) (?:-|%{TOKEN:route}))?$')>
    <#set timestamp = time?timestamp("iso"), duration = ms / 1000>
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","method":"POST","path":"/api/v1/locations","query":"x=1&y=%20","protocol":"HTTP/2","status":204,"request_bytes":154,"bytes":0,"duration":0.226,"upstream_duration":0.1,"forwarded_for":["203.0.113.7","10.0.0.1"],"agent":"nsq2http","request_id":"cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2","host":"shop.example","upstream":"10.0.2.1:80"}"####
  ),
  (
    "gelf",
    ####"""
    <#ftl title="Graylog Extended Log Format (GELF) 1.0 and 1.1"
      description="One object a line: common names for time, level and message; additional fields keep their underscore."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "severity": "text, the same in syslog's word",
        "host": "text, who sent it",
        "message": "text, the short message",
        "details": "text, the full message, mostly a stack trace",
        "*": "any, additional fields (`_user_id`) and old ones (`facility`, `file`, `line`), as they came"
      }>
    <#--
      {"version":"1.1","host":"web-1","short_message":"order failed","timestamp":1770113103.1234,"level":3,"_order":17}

      An object without short_message is no GELF and is rejected. Over TCP a NUL ends every object: add framing="nul" to the header.
    -->
    <#if !short_message??><#reject "there is no short_message"></#if>
    <#rename short_message as message, full_message as details>
    <#unset version>
    <#if timestamp??><#set timestamp = timestamp?string?timestamp("epoch")></#if>
    <#if level??>
      <#assign code = level?string?number>
      <#if code lt 0 || code gt 7><#reject "the level is none of syslog's"></#if>
      <#set severity = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"][code],
        level = ["fatal", "fatal", "fatal", "error", "warn", "info", "info", "debug"][code]>
    </#if>

    """####,
    ####"{"host":"web-1","message":"order failed","details":"order failed\n at cart.go:17","timestamp":"2026-02-03T10:05:01.123400Z","level":"error","_order":20150000000000000001,"_ms":1250.50,"severity":"err"}"####
  ),
  (
    "go-logfmt",
    ####"""
    <#ftl title="Go: logrus and slog text, logfmt"
      description="The text handlers of logrus and slog and go-kit's logfmt; one name and one form for time, level and message."
      input="text" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "message": "text, the message",
        "source": "text, file and line that logged it",
        "*": "any, all other keys, as text; a key by itself is true"
      }>
    <#--
      time="2026-02-03T10:05:03Z" level=info msg="order paid" order=17
      time=2026-02-03T10:05:03.123Z level=INFO source=/src/cart.go:17 msg="order paid" order=17
      ts=2026-02-03T10:05:03.123Z caller=cart.go:17 level=info msg="order paid" order=17

      Of a key that comes again the last value counts. A line with an open quote, without a pair, or with a time in no known form is rejected.
    -->
    <#if !line?parse_logfmt??><#reject "the line is no logfmt"></#if>
    <#assign entry = line?parse_logfmt>
    <#if !entry.time?? && !entry.ts?? && !entry.t??><#reject "the line has no time"></#if>
    <#assign clean = {}>
    <#list entry as key, value>
      <#switch key>
        <#on "time", "ts", "t"><#assign clean += {"timestamp": value?timestamp("iso", "epoch")}>
        <#on "level", "lvl">
          <#assign word = value?lower_case?keep_before("+")?keep_before("-")>
          <#assign clean += {"level": word?switch("warning", "warn", "dpanic", "fatal", "panic", "fatal", "eror", "error", "dbug", "debug", "crit", "fatal", word)}>
        <#on "msg"><#assign clean += {"message": value}>
        <#on "caller", "source", "file"><#assign clean += {"source": value}>
        <#default><#assign clean += {key: value}>
      </#switch>
    </#list>
    <#emit clean>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","level":"info","message":"order paid","order":"17","price":"1626175065.5934923"}"####
  ),
  (
    "go",
    ####"""
    <#ftl title="Go: zap, zerolog, slog, logrus and charm, JSON"
      description="One name and one form for time, level and message; numbers that were not the time keep every digit."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "message": "text, the message",
        "source": "text, file and line that logged it",
        "logger": "text, the name of the logger",
        "stack": "text, the stack of goroutines",
        "*": "any, all other members, as they came"
      }>
    <#--
      zap      {"level":"info","ts":1770113103.1234567,"caller":"shop/cart.go:17","msg":"paid"}
      zerolog  {"level":"info","time":1770113103,"caller":"/src/cart.go:17","message":"paid"}
      slog     {"time":"2026-02-03T10:05:03.123456789Z","level":"INFO","source":{"function":"main.pay","file":"/src/cart.go","line":17},"msg":"paid"}
      logrus   {"level":"info","time":"2026-02-03T10:05:03Z","msg":"paid"}

      A time in no known form rejects the record. Panics and other plain text between the lines are rejected, too.
    -->
    <#if !timestamp??><#if ts??><#rename ts as timestamp><#elseif time??><#rename time as timestamp></#if></#if>
    <#if !message?? && msg??><#rename msg as message></#if>
    <#if caller??><#rename caller as source></#if>
    <#if stacktrace??><#rename stacktrace as stack></#if>

    <#-- The size of a number tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
    <#if timestamp??>
      <#if timestamp?is_string><#set timestamp = timestamp?timestamp("iso", "epoch")>
      <#elseif timestamp gte 100000000000000000><#set timestamp = timestamp?c?timestamp("epoch_ns")>
      <#elseif timestamp gte 100000000000000><#set timestamp = timestamp?c?timestamp("epoch_us")>
      <#elseif timestamp gte 100000000000><#set timestamp = timestamp?c?timestamp("epoch_ms")>
      <#else><#set timestamp = timestamp?c?timestamp("epoch")>
      </#if>
    </#if>

    <#-- slog has levels between: `INFO+2`. -->
    <#if level?? && level?is_string>
      <#assign word = level?lower_case?keep_before("+")?keep_before("-")>
      <#switch word>
        <#on "warning"><#assign word = "warn">
        <#on "dpanic", "panic"><#assign word = "fatal">
      </#switch>
      <#if word != level><#set level = word></#if>
    </#if>
    <#if source?? && source?is_hash && source.file??><#set source = source.file + ":" + ((source.line)!0)?c></#if>

    """####,
    ####"{"level":"info","timestamp":"2021-07-13T11:17:45.593492300Z","source":"shop/cart.go:17","message":"paid","price":1626175065.5934923,"order":20150000000000000001}"####
  ),
  (
    "haproxy",
    ####"""
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
    <#extract entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] %{NOTSPACE:frontend} (?<backend>[^\s/]+)/%{NOTSPACE:server} '
        + r'(?<Tq>-?\d+)/(?<Tw>-?\d+)/(?<Tc>-?\d+)/(?<Tr>-?\d+)/(?<plus>\+)?(?<Tt>-?\d+) (?:-1|%{INT:status:int}) \+?%{INT:bytes:int} '
        + r'(?:-|%{NOTSPACE:request_cookie}) (?:-|%{NOTSPACE:response_cookie}) (?<termination>[\w-]{4}) '
        + r'%{INT:all:int}/%{INT:front:int}/%{INT:back:int}/%{INT:srv:int}/(?<again>\+)?%{INT:retries:int} %{INT:server_queue:int}/%{INT:backend_queue:int}'
        + r'(?: (?<headers>%{HEADERS}(?: %{HEADERS})?))? "(?:%{REQUEST})(?: (?<tls>[^"]+))?$')!
      entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] %{NOTSPACE:frontend} (?<backend>[^\s/]+)/%{NOTSPACE:server} '
        + r'(?<Tw>-?\d+)/(?<Tc>-?\d+)/(?<plus>\+)?(?<Tt>-?\d+) \+?%{INT:bytes:int} (?<termination>[\w-]{2}) '
        + r'%{INT:all:int}/%{INT:front:int}/%{INT:back:int}/%{INT:srv:int}/(?<again>\+)?%{INT:retries:int} %{INT:server_queue:int}/%{INT:backend_queue:int}$')!
      entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] (?<frontend>[^\s/]+)/(?<server>[^\s:]+): (?<message>.+)$')>
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","host":"lb1","app":"haproxy","pid":14389,"client":"203.0.113.7","port":33317,"frontend":"web","backend":"static","server":"srv1","request_time":0.01,"queue_time":0,"connect_time":0.03,"response_time":0.069,"duration":0.109,"status":200,"bytes":2750,"termination":"----","connections":{"all":1,"frontend":1,"backend":1,"server":1},"retries":0,"server_queue":0,"backend_queue":0,"captured":["shop.example","curl/8.5.0",""],"method":"GET","path":"/index.html","query":"a=b","protocol":"HTTP/1.1"}"####
  ),
  (
    "json-app",
    ####"""
    <#ftl title="Application log, one JSON object a line"
      description="One name and one form for level, time and message; secrets masked; all other members stay as they are."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; an unknown one as it came",
        "message": "text, with passwords and tokens masked",
        "*": "any, all other members, as they came"
      }>
    <#--
      {"ts":1770113103.25,"lvl":"W","msg":"login with password=hunter2","user":{"id":20150000000000000001}}

      Understood are the usual members of pino, bunyan, zap, slog, logrus, structlog, logback and their like.
      An unknown level stays as it is; a time in no known form rejects the record.
    -->
    <#-- One name for each of the three. -->
    <#if !timestamp??>
      <#if @timestamp??><#rename @timestamp as timestamp>
      <#elseif time??><#rename time as timestamp>
      <#elseif ts??><#rename ts as timestamp>
      </#if>
    </#if>
    <#if !level??>
      <#if severity??><#rename severity as level>
      <#elseif lvl??><#rename lvl as level>
      </#if>
    </#if>
    <#if !message??>
      <#if msg??><#rename msg as message>
      <#elseif log?? && log?is_string><#rename log as message>
      </#if>
    </#if>

    <#-- A time becomes ISO 8601 in UTC. The size of an epoch tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
    <#if timestamp??>
      <#assign text = timestamp?is_number?then(timestamp?c, timestamp)>
      <#if text?matches(r"-?\d+(\.\d+)?")>
        <#assign epoch = text?number>
        <#if epoch gte 100000000000000000><#set timestamp = text?timestamp("epoch_ns")>
        <#elseif epoch gte 100000000000000><#set timestamp = text?timestamp("epoch_us")>
        <#elseif epoch gte 100000000000><#set timestamp = text?timestamp("epoch_ms")>
        <#else><#set timestamp = text?timestamp("epoch")>
        </#if>
      <#elseif text?timestamp("iso")??>
        <#set timestamp = text?timestamp("iso")>
      <#else>
        <#reject "the time is neither ISO 8601 nor an epoch">
      </#if>
    </#if>

    <#-- Names, letters, and the numbers of pino and bunyan. -->
    <#if level??>
      <#switch level?string?lower_case>
        <#on "trace", "trc", "t", "verbose", "finest", "10"><#set level = "trace">
        <#on "debug", "dbg", "d", "fine", "20"><#set level = "debug">
        <#on "info", "inf", "information", "i", "notice", "30"><#set level = "info">
        <#on "warn", "warning", "wrn", "w", "40"><#set level = "warn">
        <#on "error", "err", "e", "severe", "50"><#set level = "error">
        <#on "fatal", "critical", "crit", "f", "c", "panic", "alert", "emerg", "60"><#set level = "fatal">
      </#switch>
    </#if>

    <#-- Secrets: whole members, and what a message gives away. A message without any keeps its bytes. -->
    <#if password??><#set password = "***"></#if>
    <#if token??><#set token = "***"></#if>
    <#if authorization??><#set authorization = "***"></#if>
    <#if api_key??><#set api_key = "***"></#if>
    <#if headers?? && headers?is_hash && headers.authorization??><#set headers.authorization = "***"></#if>
    <#if message?? && message?is_string>
      <#assign masked = message
        ?replace(r"\b(bearer\s+)[\w.~+/=-]+", "$1***", "ri")
        ?replace(r"\b((?:password|token|api_key|secret)\s*[=:]\s*)[^\s,;&]+", "$1***", "ri")>
      <#if masked != message><#set message = masked></#if>
    </#if>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","pid":4711,"hostname":"web-1","message":"request done","ms":12.50}"####
  ),
  (
    "log4j-json",
    ####"""
    <#ftl title="Log4j 2 JsonLayout and Logback's logstash encoder, JSON"
      description="Both in one: common names for time, level, message, logger, thread and stack trace."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event, as exact as it came",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; one of your own in lower case",
        "message": "text, the message",
        "logger": "text, the name of the logger",
        "thread": "text, the name of the thread",
        "stack": "text, the stack trace",
        "error_type": "text, the class of the exception",
        "error_message": "text, what the exception says",
        "*": "any, all other members, such as those of the MDC, as they came"
      }>
    <#--
      Log4j 2   {"instant":{"epochSecond":1770113103,"nanoOfSecond":123456789},"thread":"main","level":"INFO","loggerName":"shop.Cart","message":"paid",…}
      Logback   {"@timestamp":"2026-02-03T10:05:03.123Z","@version":"1","message":"paid","logger_name":"shop.Cart","thread_name":"main","level":"INFO",…}

      A record with none of the three times (`instant`, `timeMillis`, `@timestamp`) is rejected. For Log4j's EcsLayout see the template ecs.
    -->
    <#if instant??>
      <#set timestamp = (instant.epochSecond?c + "." + (instant.nanoOfSecond!0)?string("000000000"))?timestamp("epoch")>
      <#unset instant>
    <#elseif timeMillis??>
      <#set timestamp = timeMillis?c?timestamp("epoch_ms")>
      <#unset timeMillis>
    <#elseif @timestamp??>
      <#rename @timestamp as timestamp>
      <#set timestamp = timestamp?timestamp("iso")>
    <#else>
      <#reject "there is no time">
    </#if>
    <#if loggerName??><#rename loggerName as logger><#elseif logger_name??><#rename logger_name as logger></#if>
    <#if thread_name??><#rename thread_name as thread></#if>
    <#if stack_trace??><#rename stack_trace as stack></#if>
    <#if thrown?? && thrown?is_hash>
      <#rename thrown.name as error_type, thrown.message as error_message>
      <#if thrown.extendedStackTrace?? && thrown.extendedStackTrace?is_string><#rename thrown.extendedStackTrace as stack></#if>
      <#if thrown?size == 0><#unset thrown></#if>
    </#if>
    <#if level??><#set level = level?lower_case></#if>
    <#-- What only repeats the layout itself. -->
    <#unset endOfBatch, loggerFqcn, @version, level_value>

    """####,
    ####"{"thread":"main","level":"info","logger":"shop.Cart","message":"order paid","contextMap":{"user":"ann"},"threadId":1,"threadPriority":5,"timestamp":"2026-02-03T10:05:01.001234567Z"}"####
  ),
  (
    "nginx-error",
    ####"""
    <#ftl title="nginx error log"
      description="Messages of nginx, with the list of client, server, request, upstream, host and referrer taken off their end."
      input="text" output="json"
      fields={
        "timestamp": "date-time, taken to be in UTC, for the line names no zone",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "severity": "text, the same in nginx's word: `emerg`, `alert`, `crit`, `notice`",
        "pid": "integer, the process",
        "tid": "integer, the thread",
        "connection": "integer, the number of the connection",
        "message": "text, what stands before the list",
        "errno": "integer, the number of the system's error, when the message has one",
        "client": "text, the address of the client",
        "server": "text, the server's name in the configuration",
        "request": "text, the first line of the request, as it came",
        "subrequest": "text, the address of the subrequest",
        "upstream": "text, the address of the upstream server",
        "host": "text, what the client asked for as host",
        "referrer": "text, the page that led here"
      }>
    <#--
      2026/02/03 10:05:03 [error] 1234#1234: *91 open() "/srv/x" failed (2: No such file or directory), client: 203.0.113.7,
        server: example.com, request: "GET /x HTTP/1.1", host: "example.com"          (in one line)

      The line names no time zone: put the server's in place of "UTC". nginx writes request, host and referrer as the client sent them, so
      a hostile client can put what looks like another field into them; what it says stays inside of these three.
    -->
    <#extract line?grok(r'^(?<time>[\d/]{10} [\d:]{8}) \[(?<severity>[a-z]+)\] %{INT:pid:int}#%{INT:tid:int}: (?:\*%{INT:connection:int} )?(?<message>.*)$')>
    <#set timestamp = time?timestamp("yyyy/MM/dd HH:mm:ss", zone="UTC")>

    <#switch severity>
      <#on "emerg", "alert", "crit"><#set level = "fatal">
      <#on "notice"><#set level = "info">
      <#default><#set level = severity>
    </#switch>

    <#extract message?grok(r'^(?<message>.*?), client: (?<client>[^,]+)(?:, server: (?<server>[^,]*))?(?:, request: "(?<request>.*?)")?(?:, subrequest: "(?<subrequest>[^"]*)")?'
      + r'(?:, upstream: "(?<upstream>.*?)")?(?:, host: "(?<host>[^"]*)")?(?:, referrer: "(?<referrer>.*)")?$')!{}>
    <#extract message?grok(r"^.*failed \(%{INT:errno:int}: ")!{}>
    <#if server?? && server == ""><#unset server></#if>
    <#keep timestamp, level, severity, pid, tid, connection, message, errno, client, server, request, subrequest, upstream, host, referrer>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"error","severity":"error","pid":1234,"tid":1235,"connection":91,"message":"open() \"/srv/www/favicon.ico\" failed (2: No such file or directory)","errno":2,"client":"203.0.113.7","server":"shop.example","request":"GET /favicon.ico HTTP/1.1","host":"shop.example","referrer":"https://shop.example/"}"####
  ),
  (
    "nginx-ingress",
    ####"""
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
        "QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*',
        "LOGIN": r'[^\[]+',
        "REQUEST": r'-?|(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}',
        "TRIES": r'[^\s,]+(?:(?:,| :) [^\s,]+)*'
      }>
    <#--
      203.0.113.7 - - [03/Feb/2026:10:05:03 +0000] "GET /a HTTP/1.1" 200 512 "-" "curl/8.5.0" 318 0.012 [shop-web-80] []
        10.0.0.4:8080, 10.0.0.5:8080 0, 512 0.002, 0.010 502, 200 4f3c9a01d2b84e6f          (in one line)

      nginx lists all tries with `, ` between servers and ` : ` between groups of servers. A `-` is an absent value. A line with another
      log-format-upstream is rejected.
    -->
    <#extract line?grok(r'^%{NOTSPACE:client} - (?:-|%{LOGIN:user}) \[(?<time>[^\]]+)\] "(?:%{REQUEST})" %{INT:status:int} %{INT:bytes:int} "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})" '
      + r'%{INT:request_bytes:int} %{NUMBER:duration:float} \[(?<service>[^\]]*)\] \[(?<alternative>[^\]]*)\] '
      + r'%{TRIES:addresses} %{TRIES:sizes} %{TRIES:times} %{TRIES:codes} (?:-|%{NOTSPACE:request_id})$')>
    <#set timestamp = time?timestamp("clf")>

    <#if target??>
      <#set path = target?keep_before("?")?unescape>
      <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","level":"info","client":"203.0.113.7","method":"GET","path":"/shop","query":"id=7","protocol":"HTTP/1.1","status":200,"bytes":512,"request_bytes":318,"duration":0.012,"referrer":"https://shop.example/","agent":"curl/8.5.0","service":"shop-web-80","upstreams":[{"address":"10.0.0.4:8080","status":200,"bytes":512,"duration":0.011}],"request_id":"4f3c9a01d2b84e6f9a01d2b84e6f4f3c"}"####
  ),
  (
    "nginx",
    ####"""
    <#ftl title="nginx access log"
      description="The combined format, also with more fields behind it, and the common format of other servers."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was received",
        "level": "text, `error` from status 500 on, `warn` from 400 on, else `info`",
        "client": "text, the address or name of the client",
        "ident": "text, the user after RFC 1413",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "request": "text, the whole request when it is none of HTTP",
        "status": "integer, of the answer",
        "bytes": "integer, the size of the answer without its head",
        "referrer": "text, the page that led here",
        "agent": "text, the browser",
        "extra": "text, what a log_format adds behind the agent"
      }
      patterns={
        "QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*',
        "LOGIN": r'[^\[]+',
        "REQUEST": r'-?|(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}'
      }>
    <#--
      203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"

      A `-` is an absent value, except for the size, where it means 0. Fields that a log_format adds at the end are
      kept together in `extra`. A request that is none (a TLS handshake on a plain port) is kept in `request`.
    -->
    <#extract line?grok(r'^%{NOTSPACE:client} (?:-|%{NOTSPACE:ident}) (?:-|%{LOGIN:user}) \[(?<time>[^\]]+)\] "(?:%{REQUEST})" (?<status>\d{3}) (?:-|%{INT:bytes:int})'
      + r'(?: "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})")?(?: (?<extra>.+))?$')>
    <#if !time?timestamp("clf")??><#reject "the time is not a common log time"></#if>
    <#set timestamp = time?timestamp("clf"), status = status?number, bytes = bytes!0>

    <#if target??>
      <#set path = target?keep_before("?")?unescape>
      <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>

    <#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
    <#keep timestamp, level, client, ident, user, method, path, query, protocol, request, status, bytes, referrer, agent, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"info","client":"203.0.113.7","method":"GET","path":"/shop/cart","query":"id=81&lang=en","protocol":"HTTP/1.1","status":200,"bytes":5120,"referrer":"https://shop.example/home","agent":"Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"}"####
  ),
  (
    "node",
    ####"""
    <#ftl title="Node.js: pino, bunyan, winston, JSON"
      description="One name and one form for time, level and message; an error's members come together in `error`."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "any, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; a number or name of your own stays as it is",
        "message": "text, the message",
        "app": "text, the name of the logger",
        "host": "text, the machine",
        "pid": "integer, the process",
        "error": "hash, `type`, `message` and `stack` of an error, and what else it has",
        "*": "any, all other members, as they came"
      }>
    <#--
      pino     {"level":30,"time":1770113103123,"pid":17,"hostname":"web-1","msg":"paid"}
      bunyan   {"name":"shop","hostname":"web-1","pid":17,"level":30,"msg":"paid","time":"2026-02-03T10:05:03.123Z","v":0}
      winston  {"level":"info","message":"paid","timestamp":"2026-02-03T10:05:03.123Z"}

      A time in no known form rejects the record, and so does plain text between the lines (pino-pretty is for eyes).
    -->
    <#if !timestamp?? && time??><#rename time as timestamp></#if>
    <#if !message?? && msg??><#rename msg as message></#if>
    <#rename hostname as host, name as app>
    <#if !error?? && err??><#rename err as error></#if>

    <#if timestamp??>
      <#if timestamp?is_number><#set timestamp = timestamp?c?timestamp("epoch_ms")>
      <#else><#set timestamp = timestamp?timestamp("iso", "epoch_ms")>
      </#if>
    </#if>

    <#-- 10, 20, … of pino and bunyan; names of winston, npm's and syslog's. -->
    <#if level??>
      <#switch level?string?lower_case>
        <#on "10", "trace", "silly"><#set level = "trace">
        <#on "20", "debug", "verbose"><#set level = "debug">
        <#on "30", "info", "http", "notice"><#set level = "info">
        <#on "40", "warn", "warning"><#set level = "warn">
        <#on "50", "error"><#set level = "error">
        <#on "60", "fatal", "crit", "alert", "emerg"><#set level = "fatal">
      </#switch>
    </#if>
    <#if error?? && error?is_hash && error.name?? && !error.type??><#rename error.name as error.type></#if>
    <#-- bunyan's number of its format. -->
    <#if v?? && v?is_number && v == 0><#unset v></#if>

    """####,
    ####"{"level":"info","timestamp":"2026-02-03T10:05:01.123Z","pid":17,"host":"web-1","app":"shop","message":"paid","order":20150000000000000001}"####
  ),
  (
    "otlp",
    ####"""
    <#ftl title="OpenTelemetry logs, OTLP JSON"
      description="What exporters write to files and post to /v1/logs: every log record becomes a record, its values without their wrappers."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event; when it was observed if the event has none",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`, after the severity number",
        "severity": "text, the severity as the program calls it",
        "message": "any, the body: mostly a text, otherwise what it is",
        "app": "text, the `service.name` of the resource",
        "trace_id": "text, the trace",
        "span_id": "text, the span",
        "event": "text, the name of the event",
        "attributes": "hash, the attributes of the log record",
        "resource": "hash, the attributes of what produced it",
        "scope": "text, the name of the logger",
        "scope_version": "text, its version",
        "dropped_attributes": "integer, how many attributes were left out"
      }>
    <#--
      {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeLogs":[{"scope":{},"logRecords":[
        {"timeUnixNano":"1770113103123456789","severityNumber":9,"body":{"stringValue":"paid"},"attributes":[…]}]}]}]}     (in one line)

      Numbers of 64 bits come as text and become numbers with all their digits. A line without resourceLogs (traces, metrics) is rejected.
    -->
    <#if !resourceLogs??><#reject "there are no resourceLogs"></#if>

    <#-- The value in a wrapper such as {"stringValue": "x"}. -->
    <#function plain value>
      <#if value.stringValue??><#return value.stringValue></#if>
      <#if value.boolValue??><#return value.boolValue></#if>
      <#if value.intValue??><#return value.intValue?string?number></#if>
      <#if value.doubleValue??><#return value.doubleValue></#if>
      <#if value.bytesValue??><#return value.bytesValue></#if>
      <#if value.arrayValue??><#return (value.arrayValue.values![])?map(item -> plain(item))></#if>
      <#if value.kvlistValue??><#return hash(value.kvlistValue.values![])></#if>
      <#return .null>
    </#function>
    <#-- A list of keys and wrapped values as a hash. -->
    <#function hash pairs>
      <#local result = {}>
      <#list pairs as pair><#local result += {pair.key: plain(pair.value!{})}></#list>
      <#return result>
    </#function>
    <#function level_of number>
      <#return (number gt 20)?then("fatal", (number gt 16)?then("error", (number gt 12)?then("warn", (number gt 8)?then("info", (number gt 4)?then("debug", "trace")))))>
    </#function>

    <#list resourceLogs as from>
      <#assign resource = hash((from.resource.attributes)![])>
      <#list from.scopeLogs![] as scoped>
        <#list scoped.logRecords![] as log>
          <#assign nanoseconds = (log.timeUnixNano!"0")?string>
          <#if nanoseconds == "0"><#assign nanoseconds = (log.observedTimeUnixNano!"0")?string></#if>
          <#assign clean = {}>
          <#if nanoseconds != "0"><#assign clean += {"timestamp": nanoseconds?timestamp("epoch_ns")}></#if>
          <#if (log.severityNumber!0) gt 0><#assign clean += {"level": level_of(log.severityNumber)}></#if>
          <#if log.severityText?has_content><#assign clean += {"severity": log.severityText}></#if>
          <#if log.body??><#assign clean += {"message": plain(log.body)}></#if>
          <#if resource["service.name"]??><#assign clean += {"app": resource["service.name"]}></#if>
          <#if log.traceId?has_content><#assign clean += {"trace_id": log.traceId}></#if>
          <#if log.spanId?has_content><#assign clean += {"span_id": log.spanId}></#if>
          <#if log.eventName?has_content><#assign clean += {"event": log.eventName}></#if>
          <#if log.attributes?has_content><#assign clean += {"attributes": hash(log.attributes)}></#if>
          <#if resource?has_content><#assign clean += {"resource": resource}></#if>
          <#if (scoped.scope.name)?has_content><#assign clean += {"scope": scoped.scope.name}></#if>
          <#if (scoped.scope.version)?has_content><#assign clean += {"scope_version": scoped.scope.version}></#if>
          <#if (log.droppedAttributesCount!0) gt 0><#assign clean += {"dropped_attributes": log.droppedAttributesCount}></#if>
          <#emit clean>
        </#list>
      </#list>
    </#list>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123456789Z","level":"info","severity":"Information","message":"order paid","app":"shop","trace_id":"5b8efff798038103d269b633813fc60c","span_id":"eee19b7ec3c1b174","attributes":{"order":9007199254740993,"price":17.5,"ok":true,"tags":["a",2],"user":{"id":7,"name":"ann"},"raw":"aGk=","nothing":null},"resource":{"service.name":"shop","host.name":"web-1"},"scope":"shop.cart","scope_version":"1.0.0"}"####
  ),
  (
    "squid",
    ####"""
    <#ftl title="Squid access log, native format"
      description="Squid's own format (logformat squid), also with more fields behind it."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was done",
        "duration": "number, seconds in all",
        "client": "text, the address or name of the client",
        "result": "text, what the cache did: `TCP_MISS`, `TCP_MEM_HIT`",
        "status": "integer, of the answer",
        "bytes": "integer, the size of the answer with its head",
        "method": "text, of the request",
        "url": "text, as the client asked for it",
        "user": "text, the user who logged in",
        "hierarchy": "text, how the next server was found: `HIER_DIRECT`",
        "peer": "text, the address or name of the next server",
        "content_type": "text, of the answer",
        "extra": "text, what a logformat adds at the end"
      }>
    <#--
      1770113103.123    105 203.0.113.7 TCP_MISS/200 5120 GET http://shop.example/ frank HIER_DIRECT/198.51.100.9 text/html

      A `-` is an absent value, and so is the status 000. The duration is padded with spaces.
    -->
    <#extract line?grok(r'^(?<time>\d+\.\d+) +(?<ms>-?\d+) %{NOTSPACE:client} (?<result>[^\s/]+)/(?:0+|-|%{INT:status:int}) %{INT:bytes:int} (?:-|%{NOTSPACE:method}) (?:-|%{NOTSPACE:url})'
      + r' (?:-|%{NOTSPACE:user}) (?<hierarchy>[^\s/]+)/(?:-|%{NOTSPACE:peer}) (?:-|%{NOTSPACE:content_type})(?: (?<extra>.+))?$')>
    <#set timestamp = time?timestamp("epoch"), duration = ms?number / 1000>
    <#keep timestamp, duration, client, result, status, bytes, method, url, user, hierarchy, peer, content_type, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","duration":0.105,"client":"203.0.113.7","result":"TCP_MISS","status":200,"bytes":5120,"method":"GET","url":"http://shop.example/a?b=c","user":"frank","hierarchy":"HIER_DIRECT","peer":"198.51.100.9","content_type":"text/html"}"####
  ),
  (
    "syslog",
    ####"""
    <#ftl title="syslog, RFC 3164 and RFC 5424"
      description="Lines of /var/log and of the wire: with and without priority, tag and process id."
      input="text" output="json"
      fields={
        "timestamp": "text, in UTC when the line has an ISO 8601 time; else as it stands there, without year and zone",
        "host": "text, who sent it",
        "facility": "text, the name of the facility",
        "severity": "text, the name of the severity",
        "app": "text, the program",
        "pid": "integer, its process",
        "procid": "text, a process id that is no number",
        "id": "text, the kind of message",
        "data": "hash, the structured data: a hash of its parameters for each element",
        "repeated": "integer, how often the message came, when it says so",
        "message": "text, the message"
      }>
    <#--
      <38>1 2026-02-03T10:05:03.25Z web-1 sshd 1291 - [origin ip="192.0.2.1"] Server listening on port 22.
      <38>Feb  3 10:05:03 web-1 sshd[1291]: Server listening on port 22.
      Feb  3 10:05:03 web-1 sshd[1291]: Server listening on port 22.

      The time of RFC 3164 has neither year nor zone, so it stays the text it is; an ISO time becomes one in UTC. Where the year is known,
      write line?parse_syslog(year=2026), and with a zone, line?parse_syslog(year=2026, zone="Europe/Berlin").
      A process id that is no number (RFC 5424 allows any text) is kept in `procid`. A line with neither priority nor time is rejected.
    -->
    <#if !line?parse_syslog??><#reject "the line is no syslog"></#if>
    <#extract line?parse_syslog>
    <#rename hostname as host, appname as app, procid as pid, msgid as id, structured_data as data>
    <#if pid?? && !pid?is_number><#rename pid as procid></#if>

    <#assign again = message?capture(r"^message repeated (?<times>\d+) times: \[ ?(?<message>.*)\]$")!{}>
    <#if again.times??><#set repeated = again.times?number, message = again.message></#if>
    <#if message == ""><#unset message></#if>
    <#keep timestamp, host, facility, severity, app, pid, procid, id, data, repeated, message>

    """####,
    ####"{"timestamp":"Feb  3 10:05:03","host":"web-1","app":"sshd","pid":1291,"message":"Server listening on 0.0.0.0 port 22."}"####
  ),
  (
    "traefik-json",
    ####"""
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
    <#set timestamp = timestamp?timestamp("iso")>
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

    """####,
    ####"{"client":"203.0.113.7","port":51234,"bytes":512,"status":200,"duration":0.012345678,"server_bytes":512,"server_duration":0.012,"server_status":200,"overhead":0.000345678,"request_bytes":0,"count":17,"host":"shop.example","method":"GET","path":"/a","protocol":"HTTP/1.1","RequestScheme":"https","retries":0,"router":"web@docker","service":"web@docker","timestamp":"2026-02-03T10:05:01.123456789Z","entry_point":"websecure","level":"info","request_User-Agent":"curl/8.5.0","server":"http://10.0.0.4:80","query":"b=c"}"####
  ),
  (
    "traefik",
    ####"""
    <#ftl title="Traefik access log, common log format"
      description="Traefik's CLF with request count, router, server and duration at the end, and the same without them (genericCLF)."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was received",
        "client": "text, the address of the client",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "request": "text, the whole request when it is none of HTTP",
        "status": "integer, of the answer",
        "bytes": "integer, the size of the answer without its head",
        "referrer": "text, the page that led here",
        "agent": "text, the browser",
        "count": "integer, how many requests there were since Traefik was started",
        "router": "text, the router that took the request",
        "server": "text, the URL of the server that answered",
        "duration": "number, seconds in all"
      }
      patterns={"QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*', "LOGIN": r'[^\[]+'}>
    <#--
      203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a HTTP/1.1" 200 512 "-" "curl/8.5.0" 17 "web@docker" "http://10.0.0.4:80" 12ms

      A `-` is an absent value; the router of a request that none took is one.
    -->
    <#extract line?grok(r'^%{NOTSPACE:client} - (?:-|%{LOGIN:user}) \[(?<time>[^\]]+)\] "(?:%{WORD:method} (?<target>[^"\s]+) (?<protocol>HTTP/[\d.]+)|-?|%{QUOTED:request})" '
      + r'(?:-|%{INT:status:int}) (?:-|%{INT:bytes:int}) "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})"'
      + r'(?: %{INT:count:int} "(?:-|%{QUOTED:router})" "(?:-|%{QUOTED:server})" %{INT:ms:int}ms)?$')>
    <#set timestamp = time?timestamp("clf")>
    <#if ms??><#set duration = ms / 1000></#if>
    <#if target??>
      <#set path = target?keep_before("?")>
      <#if target?contains("?")><#set query = target?keep_after("?")></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>
    <#keep timestamp, client, user, method, path, query, protocol, request, status, bytes, referrer, agent, count, router, server, duration>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","client":"203.0.113.7","method":"GET","path":"/a","query":"b=c","protocol":"HTTP/1.1","status":200,"bytes":512,"agent":"curl/8.5.0","count":17,"router":"web@docker","server":"http://10.0.0.4:80","duration":0.012}"####
  ),
]

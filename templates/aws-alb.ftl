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

  A `-` is an absent value, and so are times and a rule of -1: the target was not reached. Classic and network load balancers write other columns, for the
  templates aws-elb and aws-nlb; here they are rejected.
-->
<#extract line?grok(r'^(?<type>https?|h2|grpcs?|wss?) %{TOKEN:time} %{TOKEN:balancer} (?<client>\S+):%{INT:port:int}'
  + r' (?:-|%{TOKEN:target}) (?:-1|%{NUMBER:request_time:float}) (?:-1|%{NUMBER:target_time:float})'
  + r' (?:-1|%{NUMBER:response_time:float}) (?:-|%{INT:status:int}) (?:-|%{INT:target_status:int}) %{INT:request_bytes:int}'
  + r' %{INT:bytes:int} "(?:-|%{TOKEN:method}) (?<url>%{QUOTED}) (?:-|(?<protocol>[^\s"]*))" "(?:-|%{QUOTED:agent})"'
  + r' (?:-|%{TOKEN:cipher}) (?:-|%{TOKEN:tls}) (?:-|%{TOKEN:target_group}) "(?:-|%{QUOTED:trace_id})"'
  + r'(?: "(?:-|%{QUOTED:domain})" "(?:-|%{QUOTED:certificate})" (?:-1|-|%{INT:rule:int}) (?:-|%{TOKEN:begin})'
  + r'(?: "(?:-|%{QUOTED:action})" "(?:-|%{QUOTED:redirect_url})" "(?:-|%{QUOTED:error})"(?: "(?:-|%{QUOTED:tried})"'
  + r' "(?:-|%{QUOTED:answers})"(?: "(?:-|%{QUOTED:classification})" "(?:-|%{QUOTED:reason})"'
  + r'(?: (?:-|%{TOKEN:connection_id}))?)?)?)?)?'
  + r'(?: (?<extra>.+))?$')>
<#set timestamp = time?timestamp("iso", zone="UTC")>
<#if begin??><#set started = begin?timestamp("iso", zone="UTC")></#if>
<#if action??><#set actions = action?split(",")></#if>
<#if tried??><#set targets = tried?split(" ")></#if>
<#if answers??><#set target_statuses = answers?split(" ")></#if>
<#set url = url?unescape>
<#if agent??><#set agent = agent?unescape></#if>
<#keep timestamp, started, type, balancer, client, port, target, request_time, target_time, response_time, status, target_status, request_bytes, bytes,
  method, url, protocol, agent, cipher, tls, target_group, trace_id, domain, certificate, rule, actions, redirect_url, error, targets, target_statuses,
  classification, reason, connection_id, extra>

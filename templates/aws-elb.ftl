<#ftl title="AWS Classic Load Balancer access log"
  description="HTTP, HTTPS, TCP and SSL listeners; older files have no agent and no TLS columns."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the request came",
    "balancer": "text, the load balancer",
    "client": "text, the address of the client",
    "port": "integer, the port of the client",
    "target": "text, address and port of the instance",
    "request_time": "number, seconds until the request was sent to the instance",
    "target_time": "number, seconds until the instance sent the head of its answer",
    "response_time": "number, seconds until the answer was sent to the client",
    "status": "integer, of the answer to the client",
    "target_status": "integer, of the answer of the instance",
    "request_bytes": "integer, the size of the request's body",
    "bytes": "integer, the size of the answer's body",
    "method": "text, of the request",
    "url": "text, as the client asked for it",
    "protocol": "text, with its version",
    "agent": "text, the browser",
    "cipher": "text, of TLS",
    "tls": "text, the version of TLS"
  }
  patterns={"QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*', "TOKEN": r'[^\s"]+'}>
<#--
  2026-02-03T10:05:03.123456Z my-lb 203.0.113.7:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29
    "GET https://shop.example:443/ HTTP/1.1" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2        (in one line)

  A `-` is an absent value, and so are times of -1: the instance was not reached. For application load balancers see the template aws-alb.
-->
<#extract line?grok(r'^%{TOKEN:time} %{TOKEN:balancer} (?<client>\S+):%{INT:port:int} (?:-|%{TOKEN:target}) (?:-1|%{NUMBER:request_time:float})'
  + r' (?:-1|%{NUMBER:target_time:float}) (?:-1|%{NUMBER:response_time:float}) (?:-|%{INT:status:int}) (?:-|%{INT:target_status:int})'
  + r' %{INT:request_bytes:int} %{INT:bytes:int} "(?:-|%{TOKEN:method}) (?:-|(?<url>%{QUOTED})) (?:-|(?<protocol>[^\s"]*)) ?"'
  + r'(?: "(?:-|%{QUOTED:agent})" (?:-|%{TOKEN:cipher}) (?:-|%{TOKEN:tls}))?$')>
<#set timestamp = time?timestamp("iso", zone="UTC")>
<#if agent??><#set agent = agent?unescape></#if>
<#keep timestamp, balancer, client, port, target, request_time, target_time, response_time, status, target_status, request_bytes, bytes, method, url,
  protocol, agent, cipher, tls>

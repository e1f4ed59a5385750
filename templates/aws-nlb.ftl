<#ftl title="AWS Network Load Balancer TLS access log"
  description="Version 2.0 of the columns, also with more behind them."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when the connection was closed; AWS writes UTC without saying so",
    "started": "date-time, when the connection began",
    "balancer": "text, the load balancer",
    "listener": "text, the listener",
    "client": "text, the address of the client",
    "port": "integer, the port of the client",
    "target": "text, address and port that the client connected to",
    "duration": "number, seconds from the beginning to the end of the connection",
    "handshake_time": "number, seconds of the TLS handshake",
    "request_bytes": "integer, received from the client",
    "bytes": "integer, sent to the client",
    "alert": "text, the TLS alert that came from the client",
    "certificate": "text, the ARN of the certificate",
    "certificate_serial": "text, reserved by AWS",
    "cipher": "text, of TLS",
    "tls": "text, the version of TLS",
    "named_group": "text, reserved by AWS",
    "domain": "text, the name asked for in TLS",
    "alpn": "text, the protocol agreed with the client",
    "target_alpn": "text, the protocol agreed with the target",
    "alpn_offers": "text, the protocols that the client offered",
    "extra": "text, columns that came later, as they stand there"
  }>
<#--
  tls 2.0 2026-02-03T10:05:08 net/my-nlb/c6e77e28c25b2234 g3d4b5e8bb8464cd 203.0.113.7:51341 10.0.0.1:443 5 2 98 246 - arn:aws:acm:… -
    ECDHE-RSA-AES128-GCM-SHA256 tlsv12 - shop.example h2 h2 "h2","http/1.1" 2026-02-03T10:05:03        (in one line)

  A `-` is an absent value. Network load balancers log TLS listeners only.
-->
<#extract line?grok(r'^tls 2\.0 %{NOTSPACE:time} %{NOTSPACE:balancer} %{NOTSPACE:listener} (?<client>\S+):%{INT:port:int} (?:-|%{NOTSPACE:target})'
  + r' (?:-|%{INT:ms:int}) (?:-|%{INT:handshake_ms:int}) (?:-|%{INT:request_bytes:int}) (?:-|%{INT:bytes:int}) (?:-|%{NOTSPACE:alert})'
  + r' (?:-|%{NOTSPACE:certificate}) (?:-|%{NOTSPACE:certificate_serial}) (?:-|%{NOTSPACE:cipher}) (?:-|%{NOTSPACE:tls})'
  + r' (?:-|%{NOTSPACE:named_group}) (?:-|%{NOTSPACE:domain}) (?:-|%{NOTSPACE:alpn}) (?:-|%{NOTSPACE:target_alpn}) (?:-|%{NOTSPACE:alpn_offers})(?: (?:-|%{NOTSPACE:begin}))?(?: (?<extra>.+))?$')>
<#set timestamp = time?timestamp("iso", zone="UTC")>
<#if begin??><#set started = begin?timestamp("iso", zone="UTC")></#if>
<#if ms??><#set duration = ms / 1000></#if>
<#if handshake_ms??><#set handshake_time = handshake_ms / 1000></#if>
<#keep timestamp, started, balancer, listener, client, port, target, duration, handshake_time, request_bytes, bytes, alert, certificate, certificate_serial,
  cipher, tls, named_group, domain, alpn, target_alpn, alpn_offers, extra>

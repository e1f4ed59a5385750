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
<#extract line?grok(r'^(?<time>\d+\.\d+) +(?<ms>-?\d+) %{NOTSPACE:client} (?<result>[^\s/]+)/(?:0+|-|%{INT:status:int})'
  + r' %{INT:bytes:int} (?:-|%{NOTSPACE:method}) (?:-|%{NOTSPACE:url})'
  + r' (?:-|%{NOTSPACE:user}) (?<hierarchy>[^\s/]+)/(?:-|%{NOTSPACE:peer}) (?:-|%{NOTSPACE:content_type})(?: (?<extra>.+))?$')>
<#set timestamp = time?timestamp("epoch"), duration = ms?number / 1000>
<#keep timestamp, duration, client, result, status, bytes, method, url, user, hierarchy, peer, content_type, extra>

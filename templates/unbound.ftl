<#ftl title="Unbound"
  description="Queries, replies and all other messages, from its log file or syslog."
  input="text" output="json"
  fields={
    "timestamp": "text, in UTC when the line has an epoch or ISO 8601 time; else as it stands there, without year and zone",
    "host": "text, of the syslog head",
    "pid": "integer, the process",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "event": "text, `query`, `reply`, `failure` or `local`; left out for other messages",
    "client": "text, the address that asks",
    "port": "integer, its port",
    "name": "text, the name that is asked for, as it came",
    "type": "text, `A`, `AAAA` …",
    "class": "text, `IN` …",
    "result": "text, `NOERROR`, `NXDOMAIN` …",
    "duration": "number, seconds to the answer",
    "cached": "boolean, whether the answer came from the cache",
    "bytes": "integer, the size of the answer",
    "zone": "text, the local zone that decided",
    "action": "text, what it says: `always_nxdomain`",
    "reason": "text, why there is no answer",
    "message": "text, the whole message"
  }>
<#--
  [1770113103] unbound[4711:0] info: 192.0.2.7 www.example.com. A IN                             log-queries
  [1770113103] unbound[4711:0] reply: 192.0.2.7 www.example.com. A IN NOERROR 0.023112 0 62      log-replies, log-tag-queryreply
  Feb  3 10:05:03 ns unbound[4711]: [4711:0] info: 192.0.2.7 www.example.com. A IN               syslog

  A time without year and zone (`log-time-ascii`, syslog) stays text. A line of another program is rejected.
-->
<#extract line?capture(r"^(?:<\d+>)?(?:\[(?<epoch>\d{1,11})\]|(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?:(?<host>\S+) )?unbound\[(?<pid>\d+)(?::[0-9a-f]+)?\]:? (?:\[\d+:[0-9a-f]+\] )?(?<word>debug|info|notice|warning|error|fatal error|query|reply): (?<message>.*)$")>
<#if epoch??><#set timestamp = epoch?timestamp("epoch")></#if>
<#if iso??>
  <#if !iso?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
  <#set timestamp = iso?timestamp("iso", zone="UTC")>
</#if>
<#set pid = pid?number>
<#set level = word?switch("debug", "debug", "warning", "warn", "error", "error", "fatal error", "fatal", "info")>

<#extract
  message?capture(r"^(?<client>[0-9a-fA-F.:]+) (?<name>\S+) (?<type>[A-Z0-9]+) (?<class>[A-Z0-9]+) (?<result>[A-Z0-9]+) (?<duration>\d+\.\d+) (?<cached>[01]) (?<bytes>\d+)$")!
  message?capture(r"^(?<client>[0-9a-fA-F.:]+) - - - (?<result>[A-Z0-9]+) - - - ?$")!
  message?capture(r"^(?<client>[0-9a-fA-F.:]+) (?<name>\S+) (?<type>[A-Z0-9]+) (?<class>[A-Z0-9]+)$")!
  message?capture(r"^(?<result>SERVFAIL) <(?<name>\S+) (?<type>[A-Z0-9]+) (?<class>[A-Z0-9]+)>: (?<reason>.*)$")!
  message?capture(r"^(?<zone>\S+) (?<action>[a-z_]+) (?<client>[0-9a-fA-F.:]+)@(?<port>\d+) (?<name>\S+) (?<type>[A-Z0-9]+) (?<class>[A-Z0-9]+)$")!{}>
<#if reason??><#set event = "failure">
<#elseif zone??><#set event = "local", port = port?number>
<#elseif result??><#set event = "reply">
<#elseif client??><#set event = "query">
</#if>
<#if duration??><#set duration = duration?number, cached = cached == "1", bytes = bytes?number></#if>
<#keep timestamp, host, pid, level, event, client, port, name, type, class, result, duration, cached, bytes, zone, action, reason, message>

<#ftl title="BIND 9, named"
  description="Query log and all other categories, from a file channel (`print-time`, `print-category`, `print-severity`) or syslog."
  input="text" output="json"
  fields={
    "timestamp": "text, in UTC when the line has a year; else as it stands there, without year and zone",
    "host": "text, of the syslog head",
    "pid": "integer, of the syslog head",
    "category": "text, `queries`, `security` …",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "client": "text, the address that asks",
    "port": "integer, its port",
    "key": "text, the TSIG key that signed the request",
    "view": "text, which view answers",
    "name": "text, the name that is asked for, as it came",
    "class": "text, `IN` …",
    "type": "text, `A`, `AAAA` …",
    "flags": "text, `+` recursion wanted, `E(0)` EDNS, `T` TCP, `D` DNSSEC, `C` checking disabled, `V` or `K` cookie",
    "server": "text, the address that was asked",
    "result": "text, `denied`, or the error: `SERVFAIL`",
    "message": "text, the whole message"
  }>
<#--
  03-Feb-2026 10:05:03.123 queries: info: client @0x7f10c0ffee00 203.0.113.7#51515 (www.example.com): query: www.example.com IN A
  +E(0)K (192.0.2.53)    (one line)

  Versions differ in `@0x…`, in the name in parentheses, and in what follows the flags. The time is local, read as UTC: change
  `zone`; that of syslog has no year and stays text. A line without a time is rejected.
-->
<#extract line?capture(r"^(?<time>\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d\.\d{3}|\d{4}-\d\d-\d\dT\S+|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)(?: (?<host>\S+) named\[(?<pid>\d+)\]:)? (?:(?<category>[a-z-]+): )?(?:(?<severity>debug \d+|info|notice|warning|error|critical): )?(?<message>.+)$")>
<#set timestamp = time?timestamp("dd-MMM-yyyy HH:mm:ss.SSS", "iso", zone="UTC")!time>
<#if pid??><#set pid = pid?number></#if>
<#if severity??>
  <#set level = severity?switch("info", "info", "notice", "info", "warning", "warn", "error", "error", "critical", "fatal", "debug")>
</#if>
<#assign request = message?capture(r"^client (?:@0x[0-9a-f]+ )?(?<client>[^\s#]+)#(?<port>\d+)(?:/key (?<key>\S+))?(?: \(\S*\))?: (?:view (?<view>\S+): )?(?<what>.*)$")!{}>
<#if request.what??>
  <#extract request>
  <#set port = port?number>
  <#extract
    what?capture(r"^query: (?<name>\S+) (?<class>[A-Z]+) (?<type>[A-Z0-9]+) (?<flags>\S+)(?: \((?<server>[^)\s]+)\))?(?: .*)?$")!
    what?capture(r"^(?:query \(cache\)|query|update|zone transfer) '(?<name>\S+)/(?<type>[A-Z0-9]+)/(?<class>[A-Z]+)' (?<result>denied)(?: .*)?$")!
    what?capture(r"^query failed \((?<result>[^)]+)\) for (?<name>\S+)/(?<class>[A-Z]+)/(?<type>[A-Z0-9]+) at .*$")!{}>
</#if>
<#keep timestamp, host, pid, category, level, client, port, key, view, name, class, type, flags, server, result, message>

<#ftl title="Check Point, Log Exporter"
  description="Firewall and gateway logs in the formats `syslog`, `splunk` and `generic` of the Log Exporter."
  input="text" output="json"
  fields={
    "timestamp": "date-time, when it happened: `time`, or else that of the head",
    "host": "text, the machine that exports",
    "level": "text, `info`, `warn`, `error` or `fatal`, after `severity`, when the line has one",
    "product": "text, which part of the gateway says it",
    "action": "text, `Accept`, `Drop`, `Detect` …",
    "origin": "text, the gateway",
    "src": "text, the address that sends",
    "src_port": "integer, its port",
    "dst": "text, the address that it sends to",
    "dst_port": "integer, the port there",
    "protocol": "text, `tcp`, `udp`, `icmp`, `icmpv6`, or the number",
    "user": "text, who was recognized behind the address",
    "rule": "text, the name of the rule, or else its number",
    "bytes": "integer, of the connection",
    "id": "text, the same for a log and its updates",
    "fields": "hash, all other fields, as text"
  }>
<#--
  <134>1 2026-02-03T10:05:03Z gw-1 CheckPoint 13752 - [action:"Accept"; src:"192.0.2.7"; dst:"198.51.100.7"; time:"1770113103"]
  time=1770113103|hostname=gw-1|product=Firewall|action=Accept|src=192.0.2.7|dst=198.51.100.7|

  What it exports as CEF or LEEF is for the templates `cef` and `leef`. Values are as the gateway wrote them, without the
  backslashes before quotes, brackets, bars and equals signs. A line with something else than fields is rejected.
-->
<#assign quoted = r'\s*([\w.-]+):"((?:[^"\\]|\\.)*)"\s*(?:;|$)', barred = r'([\w.-]+)=((?:[^|\\]|\\.)*)(?:\||$)'>
<#extract
  line?capture(r"^(?:<\d+>)?1 (?<time>\d{4}-\d\d-\d\d[T ]\S+) (?<host>\S+) CheckPoint \S+ (?:\S+ )?\[(?<body>.*)\]\s*$")!
  line?capture(r"^(?:<\d+>1? ?)?(?:\S.* )?(?<bars>time=.*)$")>
<#assign pairs = body???then(quoted, barred)>
<#if (body!bars)?replace(pairs, "", "r")?trim != ""><#reject "there is something else than fields in the line"></#if>
<#set fields = {}>
<#list (body!bars)?matches(pairs) as pair>
  <#assign key = pair?groups[1], value = pair?groups[2]?replace(r"\\(.)", "$1", "r")>
  <#set fields = fields + {key: value}>
</#list>

<#if fields.time??>
  <#if !fields.time?timestamp("epoch", "iso", zone="UTC")??><#reject "`time` is no time"></#if>
  <#set timestamp = fields.time?timestamp("epoch", "iso", zone="UTC")>
<#else>
  <#if !time?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
  <#set timestamp = time?timestamp("iso", zone="UTC")>
</#if>
<#if fields.hostname?? && !host??><#set host = fields.hostname></#if>
<#list ["product", "action", "origin", "src", "dst"] as name>
  <#if fields[name]??><#extract {name: fields[name]}></#if>
</#list>
<#if (fields.s_port!"")?matches(r"\d+")><#set src_port = fields.s_port?number></#if>
<#if (fields.service!"")?matches(r"\d+")><#set dst_port = fields.service?number></#if>
<#if (fields.bytes!"")?matches(r"\d+")><#set bytes = fields.bytes?number></#if>
<#if fields.proto??>
  <#set protocol = fields.proto?switch("1", "icmp", "6", "tcp", "17", "udp", "58", "icmpv6", fields.proto)>
</#if>
<#if (fields.user!fields.src_user_name)??><#set user = fields.user!fields.src_user_name></#if>
<#if (fields.rule_name!fields.rule)??><#set rule = fields.rule_name!fields.rule></#if>
<#if fields.loguid??><#set id = fields.loguid></#if>
<#if fields.severity??>
  <#set level = fields.severity?lower_case?switch("0", "info", "1", "info", "informational", "info", "low", "info", "2", "warn",
    "medium", "warn", "3", "error", "high", "error", "4", "fatal", "critical", "fatal", "info")>
</#if>
<#unset fields.time, fields.hostname, fields.product, fields.action, fields.origin, fields.src, fields.dst, fields.loguid>
<#keep timestamp, host, level, product, action, origin, src, src_port, dst, dst_port, protocol, user, rule, bytes, id, fields>

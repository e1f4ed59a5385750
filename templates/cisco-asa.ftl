<#ftl title="Cisco ASA, FTD and IOS"
  description="Syslog messages `%ASA-6-302013: …`; the frequent ones of connections, access lists and logins taken apart."
  input="text" output="json"
  fields={
    "timestamp": "text, in UTC when the line has a year; else as it stands there, without year and zone",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`, after the severity",
    "severity": "integer, 0 (emergency) to 7 (debugging)",
    "host": "text, who sent it",
    "facility": "text, `ASA`, `FTD`, or the part of IOS",
    "id": "text, the number or name of the kind of message",
    "message": "text, the whole message",
    "action": "text, `built`, `teardown`, `deny`, `permitted` or `denied`",
    "protocol": "text, of the connection",
    "connection": "integer, its number",
    "src": "text, address or name; of a connection that was built or torn down, the first that the message names",
    "src_port": "integer, the port of `src`",
    "src_interface": "text, where `src` is",
    "dst": "text, address or name",
    "dst_port": "integer, the port of `dst`",
    "dst_interface": "text, where `dst` is",
    "duration": "number, in seconds",
    "bytes": "integer, of the connection",
    "reason": "text, why it ended",
    "acl": "text, the name of the access list",
    "user": "text, who logged in or tried to"
  }>
<#--
  <166>Feb 03 2026 10:05:03 fw-1 : %ASA-6-302013: Built inbound TCP connection 110 for outside:203.0.113.5/51515 (…) to …
  *Feb  3 10:05:03.123: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to up

  There are more than two thousand kinds of messages, each a sentence of its own: the ones that are not taken apart here, and
  any whose wording changes, keep all they say in `message`. A line without `%FACILITY-SEVERITY-ID:` is rejected.
-->
<#extract line?capture(r"^(?:<\d+>)?(?:\d+: )?(?<head>[^%]*)%(?<facility>[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*)-(?<severity>[0-7])-(?<id>[A-Z0-9_]+): ?(?<message>.*)$")>
<#assign time = head?capture(r"^[*.:]?(?:(?<host>[^\s:]+): )?(?:(?<timestamp>[A-Z][a-z]{2} +\d{1,2} (?<year>\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)?)(?: (?<zone>[A-Z]{3,4}))?|(?<iso>\d{4}-\d\d-\d\dT\S+?))(?:[ :]+(?<name>[^\s:]+))?[ :]*(?:\d+: )?$")!{}>
<#if time.iso??><#set timestamp = time.iso?timestamp("iso", zone="UTC")!time.iso>
<#elseif time.year??><#set timestamp = time.timestamp?timestamp("MMM d yyyy HH:mm:ss.SSS", "MMM d yyyy HH:mm:ss", zone="UTC")!time.timestamp>
<#elseif time.timestamp??><#set timestamp = time.timestamp + (time.zone??)?then(" " + time.zone!"", "")>
</#if>
<#if (time.name!time.host)??><#set host = time.name!time.host></#if>
<#set severity = severity?number>
<#set level = severity?switch(7, "debug", 6, "info", 5, "info", 4, "warn", 3, "error", "fatal")>

<#switch id>
  <#on "302013", "302015"><#-- connection built -->
    <#extract message?capture(r"^(?<action>Built) \w+ (?<protocol>\S+) connection (?<connection>\d+) for (?<src_interface>[^:\s]+):(?<src>[^/\s]+)/(?<src_port>\d+)(?: ?\([^)]*\))* to (?<dst_interface>[^:\s]+):(?<dst>[^/\s]+)/(?<dst_port>\d+)(?: .*| ?\(.*)?$")!{}>
  <#on "302014", "302016"><#-- connection torn down -->
    <#extract message?capture(r"^(?<action>Teardown) (?<protocol>\S+) connection (?<connection>\d+) for (?<src_interface>[^:\s]+):(?<src>[^/\s]+)/(?<src_port>\d+)(?: ?\([^)]*\))* to (?<dst_interface>[^:\s]+):(?<dst>[^/\s]+)/(?<dst_port>\d+)(?: ?\([^)]*\))* duration (?<hours>\d+):(?<minutes>\d\d):(?<seconds>\d\d) bytes (?<bytes>\d+)(?: (?<reason>.+))?$")!{}>
  <#on "106023"><#-- denied by an access list -->
    <#extract message?capture(r'^(?<action>Deny) (?<protocol>\S+(?: \d+)?) src (?<src_interface>[^:\s]+):(?<src>[^/\s]+)(?:/(?<src_port>\d+))?(?: ?\([^)]*\))* dst (?<dst_interface>[^:\s]+):(?<dst>[^/\s]+)(?:/(?<dst_port>\d+))?(?: ?\([^)]*\))* by access-group "(?<acl>[^"]+)".*$')!{}>
  <#on "106100"><#-- matched an access list -->
    <#extract message?capture(r"^access-list (?<acl>\S+) (?<action>permitted|denied|est-allowed) (?<protocol>\S+) (?<src_interface>[^/\s]+)/(?<src>[^(\s]+)\((?<src_port>\d+)\)(?:\([^)]*\))? -> (?<dst_interface>[^/\s]+)/(?<dst>[^(\s]+)\((?<dst_port>\d+)\).*$")!{}>
  <#on "106015"><#-- no connection -->
    <#extract message?capture(r"^(?<action>Deny) (?<protocol>\S+) \(no connection\) from (?<src>[^/\s]+)/(?<src_port>\d+) to (?<dst>[^/\s]+)/(?<dst_port>\d+) .*$")!{}>
  <#on "605004", "605005"><#-- login; the name is the user's, and stands last -->
    <#extract message?capture(r'^Login (?<action>permitted|denied) from (?<src>[^/\s]+)/(?<src_port>\d+) to (?<dst_interface>[^:\s]+):(?<dst>[^/\s]+)/\S+ for user "(?<user>.*)"$')!{}>
</#switch>
<#if action??><#set action = action?lower_case></#if>
<#if hours??><#set duration = hours?number * 3600 + minutes?number * 60 + seconds?number></#if>
<#list ["connection", "src_port", "dst_port", "bytes"] as key>
  <#if .record[key]??><#extract {key: .record[key]?number}></#if>
</#list>
<#keep timestamp, level, severity, host, facility, id, message, action, protocol, connection, src_interface, src, src_port,
  dst_interface, dst, dst_port, duration, bytes, reason, acl, user>

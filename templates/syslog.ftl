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
    "data": "text, the structured data",
    "repeated": "integer, how often the message came, when it says so",
    "message": "text, the message"
  }>
<#--
  <38>1 2026-02-03T10:05:03.25Z web-1 sshd 1291 - [origin ip="192.0.2.1"] Server listening on port 22.
  <38>Feb  3 10:05:03 web-1 sshd[1291]: Server listening on port 22.
  Feb  3 10:05:03 web-1 sshd[1291]: Server listening on port 22.

  The time of RFC 3164 has neither year nor zone, so it stays the text it is; an ISO time becomes one in UTC.
  Structured data stays one string. A process id that is no number (RFC 5424 allows any text) is kept in `procid`.
-->
<#extract line?capture(r'^<(?<priority>\d{1,3})>[1-9]\d{0,2} (?:-|(?<iso>\S+)) (?:-|(?<host>\S+)) (?:-|(?<app>\S+)) (?:-|(?<procid>\S+)) (?:-|(?<id>\S+)) (?:-|(?<data>(?:\[(?:[^"\]\\]|"(?:[^"\\]|\\.)*")*\])+))(?: (?<message>.*))?$')!
  line?capture(r'^(?:<(?<priority>\d{1,3})>)?(?:(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?:(?<host>\S*[^\s:]) )?(?<app>[^\s:\[]+)(?:\[(?<procid>[^\]\s]+)\])?:(?: (?<message>.*))?$')!
  line?capture(r'^(?:<(?<priority>\d{1,3})>)?(?:(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?<host>\S+) (?<message>.+)$')>

<#if iso??>
  <#if !iso?timestamp("iso")??><#reject "the time is not an ISO 8601 time"></#if>
  <#set timestamp = iso?timestamp("iso")>
</#if>

<#if priority??>
  <#assign code = priority?number>
  <#if code gt 191><#reject "the priority is above 191"></#if>
  <#assign facilities = ["kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv",
    "ftp", "ntp", "audit", "alert", "clock", "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7"]>
  <#assign severities = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"]>
  <#set facility = facilities[(code / 8)?floor], severity = severities[code % 8]>
</#if>

<#if procid?? && procid?matches(r"\d+")>
  <#set pid = procid?number>
  <#unset procid>
</#if>

<#if message??>
  <#-- RFC 5424 lets a message begin with a byte order mark. -->
  <#set message = message?remove_beginning("\xFEFF")>
  <#assign again = message?capture(r"^message repeated (?<times>\d+) times: \[ ?(?<message>.*)\]$")!{}>
  <#if again.times??><#set repeated = again.times?number, message = again.message></#if>
</#if>
<#keep timestamp, host, facility, severity, app, pid, procid, id, data, repeated, message>

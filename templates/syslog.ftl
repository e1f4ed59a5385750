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

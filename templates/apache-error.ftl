<#ftl title="Apache httpd error log, 2.2 and 2.4"
  description="The default ErrorLogFormat, with or without process, thread, client and referrer."
  input="text" output="json"
  fields={
    "timestamp": "date-time, taken to be in UTC, for the line names no zone",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "severity": "text, the same in Apache's word: `crit`, `notice`, `trace4`",
    "module": "text, the module that wrote the line",
    "pid": "integer, the process",
    "tid": "text, the thread",
    "source": "text, the file and line of Apache's source",
    "errno": "integer, the number of the system's error",
    "error": "text, what that error says",
    "client": "text, the address of the client",
    "port": "integer, the port of the client",
    "code": "text, Apache's number of the message",
    "message": "text, as it came, with Apache's backslash escapes",
    "referrer": "text, the page that led here"
  }>
<#--
  [Tue Feb 03 10:05:03.123456 2026] [core:error] [pid 3501:tid 140] [client 203.0.113.7:5432] AH00128: File does not exist: /srv/x
  [Tue Feb 03 10:05:03 2026] [error] [client 203.0.113.7] File does not exist: /srv/x

  The line names no time zone: put the server's in place of "UTC". A line without time and level in brackets (what CGI scripts print
  goes to this log too) is rejected.
-->
<#extract line?grok(r'^\[(?<time>\w{3} \w{3} [ \d]\d [\d:.]+ \d{4})\] \[(?:-|%{WORD:module})?:(?<severity>[a-z]+\d?)\]'
    + r'(?: \[pid %{INT:pid:int}(?::tid %{WORD:tid})?\])?(?: (?<source>[\w.-]+\(\d+\)):)?'
    + r'(?: \(%{INT:errno:int}\)(?<error>[^:]+):)?'
    + r'(?: \[(?:remote|client) (?<client>[^\]]+?)(?::%{INT:port:int})?\])?(?: (?<code>AH\d{5}):)?(?: (?<message>.*))?$')!
  line?grok(r'^\[(?<time>\w{3} \w{3} [ \d]\d [\d:]+ \d{4})\] \[(?<severity>[a-z]+)\](?: \[client (?<client>[^\]]+)\])?'
    + r'(?: \(%{INT:errno:int}\)(?<error>[^:]+):)? (?<message>.*)$')>
<#set timestamp = time?timestamp("EEE MMM dd HH:mm:ss.SSSSSS yyyy", "EEE MMM dd HH:mm:ss yyyy", zone="UTC")>

<#switch severity>
  <#on "emerg", "alert", "crit"><#set level = "fatal">
  <#on "error", "warn", "info", "debug"><#set level = severity>
  <#on "notice"><#set level = "info">
  <#default><#set level = "trace">
</#switch>

<#if message?? && message?contains(", referer: ")>
  <#set referrer = message?keep_after_last(", referer: "), message = message?keep_before_last(", referer: ")>
</#if>
<#keep timestamp, level, severity, module, pid, tid, source, errno, error, client, port, code, message, referrer>

// Written by scripts/embed-templates from templates/; not to be edited.
// swift-format-ignore-file

/// The templates that come with Logwash, by name, each with the first clean record of its sample.
let shippedTemplates: [(name: String, text: String, record: String)] = [
  (
    "json-app",
    ####"""
    <#ftl title="Application log, one JSON object a line"
      description="One name and one form for level, time and message; secrets masked; all other members stay as they are."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; an unknown one as it came",
        "message": "text, with passwords and tokens masked",
        "*": "any, all other members, as they came"
      }>
    <#--
      {"ts":1770113103.25,"lvl":"W","msg":"login with password=hunter2","user":{"id":20150000000000000001}}

      Understood are the usual members of pino, bunyan, zap, slog, logrus, structlog, logback and their like.
      An unknown level stays as it is; a time in no known form rejects the record.
    -->
    <#-- One name for each of the three. -->
    <#if !timestamp??>
      <#if @timestamp??><#rename @timestamp as timestamp>
      <#elseif time??><#rename time as timestamp>
      <#elseif ts??><#rename ts as timestamp>
      </#if>
    </#if>
    <#if !level??>
      <#if severity??><#rename severity as level>
      <#elseif lvl??><#rename lvl as level>
      </#if>
    </#if>
    <#if !message??>
      <#if msg??><#rename msg as message>
      <#elseif log?? && log?is_string><#rename log as message>
      </#if>
    </#if>

    <#-- A time becomes ISO 8601 in UTC. The size of an epoch tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
    <#if timestamp??>
      <#assign text = timestamp?is_number?then(timestamp?c, timestamp)>
      <#if text?matches(r"-?\d+(\.\d+)?")>
        <#assign epoch = text?number>
        <#if epoch gte 100000000000000000><#set timestamp = text?timestamp("epoch_ns")>
        <#elseif epoch gte 100000000000000><#set timestamp = text?timestamp("epoch_us")>
        <#elseif epoch gte 100000000000><#set timestamp = text?timestamp("epoch_ms")>
        <#else><#set timestamp = text?timestamp("epoch")>
        </#if>
      <#elseif text?timestamp("iso")??>
        <#set timestamp = text?timestamp("iso")>
      <#else>
        <#reject "the time is neither ISO 8601 nor an epoch">
      </#if>
    </#if>

    <#-- Names, letters, and the numbers of pino and bunyan. -->
    <#if level??>
      <#switch level?string?lower_case>
        <#on "trace", "trc", "t", "verbose", "finest", "10"><#set level = "trace">
        <#on "debug", "dbg", "d", "fine", "20"><#set level = "debug">
        <#on "info", "inf", "information", "i", "notice", "30"><#set level = "info">
        <#on "warn", "warning", "wrn", "w", "40"><#set level = "warn">
        <#on "error", "err", "e", "severe", "50"><#set level = "error">
        <#on "fatal", "critical", "crit", "f", "c", "panic", "alert", "emerg", "60"><#set level = "fatal">
      </#switch>
    </#if>

    <#-- Secrets: whole members, and what a message gives away. A message without any keeps its bytes. -->
    <#if password??><#set password = "***"></#if>
    <#if token??><#set token = "***"></#if>
    <#if authorization??><#set authorization = "***"></#if>
    <#if api_key??><#set api_key = "***"></#if>
    <#if headers?? && headers?is_hash && headers.authorization??><#set headers.authorization = "***"></#if>
    <#if message?? && message?is_string>
      <#assign masked = message
        ?replace(r"\b(bearer\s+)[\w.~+/=-]+", "$1***", "ri")
        ?replace(r"\b((?:password|token|api_key|secret)\s*[=:]\s*)[^\s,;&]+", "$1***", "ri")>
      <#if masked != message><#set message = masked></#if>
    </#if>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","pid":4711,"hostname":"web-1","message":"request done","ms":12.50}"####
  ),
  (
    "nginx",
    ####"""
    <#ftl title="nginx and Apache access log"
      description="The combined format, also with more fields behind it, and the common format."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was received",
        "level": "text, `error` from status 500 on, `warn` from 400 on, else `info`",
        "client": "text, the address or name of the client",
        "ident": "text, the user after RFC 1413",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "request": "text, the whole request when it is none of HTTP",
        "status": "integer, of the answer",
        "bytes": "integer, the size of the answer without its head",
        "referrer": "text, the page that led here",
        "agent": "text, the browser",
        "extra": "text, what a log_format adds behind the agent"
      }>
    <#--
      203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"

      A `-` is an absent value, except for the size, where it means 0. Fields that a log_format adds at the end are
      kept together in `extra`. A request that is none (a TLS handshake on a plain port) is kept in `request`.
    -->
    <#extract line?capture(r'^(?<client>\S+) (?:-|(?<ident>\S+)) (?:-|(?<user>[^\[]+)) \[(?<time>[^\]]+)\] "(?<request>[^"\\]*(?:\\.[^"\\]*)*)" (?<status>\d{3}) (?:-|(?<bytes>\d+)) "(?:-|(?<referrer>[^"\\]*(?:\\.[^"\\]*)*))" "(?:-|(?<agent>[^"\\]*(?:\\.[^"\\]*)*))"(?: (?<extra>.+))?$')!
      line?capture(r'^(?<client>\S+) (?:-|(?<ident>\S+)) (?:-|(?<user>[^\[]+)) \[(?<time>[^\]]+)\] "(?<request>[^"\\]*(?:\\.[^"\\]*)*)" (?<status>\d{3}) (?:-|(?<bytes>\d+))$')>
    <#if !time?timestamp("clf")??><#reject "the time is not a common log time"></#if>
    <#set timestamp = time?timestamp("clf"), status = status?number, bytes = (bytes!"0")?number>

    <#assign parts = request?capture(r'^(?<method>[A-Z]+) (?<target>\S+) (?<protocol>HTTP/\d(?:\.\d)?)$')!{}>
    <#if parts.target??>
      <#set method = parts.method, path = parts.target?keep_before("?")?unescape, protocol = parts.protocol>
      <#if parts.target?contains("?")><#set query = parts.target?keep_after("?")?unescape></#if>
      <#unset request>
    <#elseif request == "" || request == "-">
      <#unset request>
    <#else>
      <#set request = request?unescape>
    </#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>

    <#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
    <#keep timestamp, level, client, ident, user, method, path, query, protocol, request, status, bytes, referrer, agent, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"info","client":"203.0.113.7","method":"GET","path":"/shop/cart","query":"id=81&lang=en","protocol":"HTTP/1.1","status":200,"bytes":5120,"referrer":"https://shop.example/home","agent":"Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"}"####
  ),
  (
    "syslog",
    ####"""
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

    """####,
    ####"{"timestamp":"Feb  3 10:05:03","host":"web-1","app":"sshd","pid":1291,"message":"Server listening on 0.0.0.0 port 22."}"####
  ),
]

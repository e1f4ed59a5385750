// Written by scripts/embed-templates from templates/; not to be edited.
// swift-format-ignore-file

/// The templates that come with Logwash, by name, each with the first clean record of its sample.
let shippedTemplates: [(name: String, text: String, record: String)] = [
  (
    "apache-error",
    ####"""
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456Z","level":"error","severity":"error","module":"core","pid":3501,"tid":"140231","client":"203.0.113.7","port":54321,"code":"AH00128","message":"File does not exist: /srv/www/favicon.ico"}"####
  ),
  (
    "apache",
    ####"""
    <#ftl title="Apache httpd access log: common, combined, vhost_combined"
      description="The three formats of Apache's own configuration, also with more fields behind them."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was received",
        "level": "text, `error` from status 500 on, `warn` from 400 on, else `info`",
        "vhost": "text, the virtual host, in vhost_combined",
        "port": "integer, the port of the virtual host",
        "client": "text, the address or name of the client",
        "ident": "text, the user after RFC 1413",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "path": "text, without the query, percent-encoded as it came",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "request": "text, the whole request when it is none of HTTP",
        "status": "integer, of the answer",
        "bytes": "integer, the size of the answer; 0 for `-`, as Apache's %b has it",
        "referrer": "text, the page that led here",
        "agent": "text, the browser",
        "extra": "text, what a LogFormat adds at the end, as it stands there"
      }
      patterns={
        "QUOTED": r'[^"\\]*+(?:\\.[^"\\]*+)*+',
        "REQUEST": r'-?|(?<method>[A-Za-z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}'
      }>
    <#--
      203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512
      203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"
      example.com:443 203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"

      A `-` is an absent value. Apache writes a quote as \" and other bytes as \xHH; they come out as what they stand for. A user name
      may have spaces. A line whose quotes are not closed, or whose time is none, is rejected.
      For a LogFormat of your own, change the pattern: it has the order of the LogFormat.
    -->
    <#extract line?grok(r'^(?:(?<vhost>[^:\s]+):%{INT:port:int} )?%{NOTSPACE:client} (?:-|%{NOTSPACE:ident}) (?:- |(?<user>[^\[]++)(?<= ))'
      + r'\[(?<time>[^\]]+)\] "(?:%{REQUEST})" %{INT:status:int} (?:-|%{INT:bytes:int})(?: "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})")?'
      + r'(?: (?<extra>.+))?$')>
    <#if !time?timestamp("clf")??><#reject "the time is not a common log time"></#if>
    <#set timestamp = time?timestamp("clf"), bytes = bytes!0>

    <#if target??>
      <#set path = target?keep_before("?")?unescape>
      <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>
    <#if user??><#set user = user?trim?unescape></#if>

    <#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
    <#keep timestamp, level, vhost, port, client, ident, user, method, path, query, protocol, request, status, bytes, referrer, agent, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","level":"info","client":"203.0.113.7","method":"GET","path":"/shop/cart","query":"id=81&lang=en","protocol":"HTTP/1.1","status":200,"bytes":5120,"referrer":"https://shop.example/home","agent":"Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"}"####
  ),
  (
    "auditd",
    ####"""
    <#ftl title="Linux audit, audit.log"
      description="Each line of auditd as a record; lines of one event have the same `event`."
      input="text" output="json"
      fields={
        "timestamp": "date-time, of the event, to milliseconds",
        "event": "text, time and serial number: the same for all lines of an event",
        "serial": "integer, the serial number",
        "type": "text, `SYSCALL`, `EXECVE`, `USER_LOGIN` …",
        "host": "text, the node, when the line names it",
        "pid": "integer, the process",
        "uid": "integer, of the user",
        "auid": "integer, of the user who logged in; left out when nobody did",
        "command": "text, of EXECVE and PROCTITLE: the arguments with spaces between",
        "success": "boolean, whether the call or the login succeeded",
        "fields": "hash, all other pairs, as text; what was encoded in hexadecimal is decoded",
        "enriched": "hash, what `log_format=ENRICHED` adds: the names for the numbers"
      }>
    <#--
      type=USER_LOGIN msg=audit(1770113103.123:4711): pid=99 uid=0 auid=1000 ses=3 msg='op=login acct="ann" res=success'

      Texts stand in quotes; those with spaces, quotes or control characters are hexadecimal, without quotes, and are decoded here
      in the fields where the kernel writes texts. NUL bytes in them become spaces. A line without `msg=audit(…)` is rejected.

      An event of the kernel is several lines: SYSCALL, EXECVE, PATH …, EOE. They stay records of their own, since lines of other
      events may stand between them; `event` and `serial` are the same in all of them, to group them by where they are stored.
    -->
    <#extract line?capture(r"^(?:node=(?<host>\S+) )?type=(?<type>\S+) msg=audit\((?<event>(?<epoch>\d+\.\d{3}):(?<serial>\d+))\): ?(?<pairs>[^\x1D]*)(?:\x1D(?<names>.*))?$")>
    <#if !epoch?timestamp("epoch")??><#reject "there is no such time"></#if>
    <#set timestamp = epoch?timestamp("epoch"), serial = serial?number, fields = {}>

    <#assign words = []>
    <#-- A pair inside of msg='…' counts like any other. -->
    <#list pairs?replace("(^| )msg='", "$1", "r")?matches(r'([^\s=]+)=("[^"]*"|[^\s"\x27]*)') as pair>
      <#assign key = pair?groups[1], value = pair?groups[2]>
      <#if value?starts_with('"')>
        <#assign value = value?remove_beginning('"')?remove_ending('"')>
      <#elseif value?matches(r"(?:[0-9A-F]{2})+") && (type == "EXECVE" && key?matches(r"a\d+(?:\[\d+\])?")
          || ["proctitle", "comm", "exe", "name", "cwd", "path", "acct", "cmd", "data", "key", "dir", "old", "new"]?seq_contains(key))>
        <#assign value = value?hex_decode?replace("\x0", " ")>
      </#if>
      <#if type == "EXECVE" && key?matches(r"a\d+(?:\[\d+\])?")>
        <#assign words = words + [value]>
      <#elseif key == "proctitle">
        <#set command = value>
      <#elseif (key == "pid" || key == "uid" || key == "auid") && value?matches(r"\d+")>
        <#-- 4294967295 is -1: nobody. -->
        <#if value != "4294967295"><#extract {key: value?number}></#if>
      <#elseif (key == "success" || key == "res") && ["yes", "success", "1", "no", "failed", "0"]?seq_contains(value)>
        <#set success = ["yes", "success", "1"]?seq_contains(value)>
      <#else>
        <#set fields = fields + {key: value}>
      </#if>
    </#list>
    <#if words?size gt 0><#set command = words?join(" ")></#if>
    <#if names?? && names?parse_kv??><#set enriched = names?parse_kv></#if>
    <#keep timestamp, event, serial, type, host, pid, uid, auid, command, success, fields, enriched>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","event":"1770113103.123:4711","serial":4711,"type":"SYSCALL","pid":4710,"uid":0,"auid":1000,"success":true,"fields":{"arch":"c000003e","syscall":"59","exit":"0","a0":"55d0c0ffee00","a1":"7FFD","a2":"10","a3":"8","items":"2","ppid":"4700","gid":"0","tty":"pts0","ses":"3","comm":"ls","exe":"/usr/bin/ls","key":"exec"}}"####
  ),
  (
    "auth",
    ####"""
    <#ftl title="auth.log, secure: sshd, PAM, sudo, su"
      description="Who logged in or tried to, from where and how; syslog lines of other programs keep their message."
      input="text" output="json"
      fields={
        "timestamp": "text, in UTC when the line has an ISO 8601 time; else as it stands there, without year and zone",
        "host": "text, where it happened",
        "app": "text, the program",
        "pid": "integer, its process",
        "event": "text, `accepted`, `failed`, `invalid_user`, `disconnected`, `pam_failure`, `session_opened`, `session_closed`, `sudo`, `sudo_denied` or `su`; left out for other messages",
        "user": "text, who logged in or tried to; for sudo and su, who called it",
        "target": "text, the user that sudo or su stands for",
        "invalid": "boolean, true when there is no such user",
        "method": "text, `password`, `publickey` …",
        "client": "text, the address or name it came from",
        "port": "integer, of the client",
        "key": "text, type and fingerprint of the key",
        "service": "text, of PAM",
        "tty": "text, the terminal",
        "directory": "text, where sudo was called",
        "command": "text, what sudo runs",
        "reason": "text, why it was refused or ended",
        "repeated": "integer, how often the message came, when it says so",
        "message": "text, the whole message"
      }>
    <#--
      Feb  3 10:05:03 web-1 sshd[4711]: Failed password for invalid user admin from 203.0.113.9 port 51515 ssh2
      Feb  3 10:05:04 web-1 sudo:     ann : TTY=pts/0 ; PWD=/home/ann ; USER=root ; COMMAND=/usr/bin/apt update

      A client chooses the name that it tries, and may choose "root from 192.0.2.1 port 22 ssh2": so the names reach up to the last
      place where they can end. A line that is no syslog line is rejected.
    -->
    <#extract line?capture(r"^(?:<\d+>)?(?:(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?<host>\S+) (?<app>[^\s:\[]+)(?:\[(?<pid>\d+)\])?: +(?<message>.*)$")>
    <#if iso??>
      <#if !iso?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
      <#set timestamp = iso?timestamp("iso", zone="UTC")>
    </#if>
    <#if pid??><#set pid = pid?number></#if>
    <#assign again = message?capture(r"^message repeated (?<times>\d+) times: \[ ?(?<message>.*)\]$")!{}>
    <#if again.times??><#set repeated = again.times?number, message = again.message></#if>

    <#if app?starts_with("sshd")>
      <#extract
        message?capture(r"^(?<event>Accepted|Failed) (?<method>\S+) for (?<invalid>invalid user )?(?<user>.*) from (?<client>\S+) port (?<port>\d+)(?: ssh\d(?:: (?<key>\S+ \S+))?)?$")!
        message?capture(r"^(?<event>Invalid user) (?<user>.*) from (?<client>\S+)(?: port (?<port>\d+))?$")!
        message?capture(r"^(?<event>Disconnected from|Connection (?:closed|reset) by) (?:(?:authenticating |(?<invalid>invalid ))?user (?<user>.*) )?(?<client>\S+) port (?<port>\d+)(?: \[preauth\])?$")!
        message?capture(r"^(?<event>Connection (?:closed|reset) by) (?<client>\S+)(?: \[preauth\])?$")!
        message?capture(r"^(?:error: )?(?<event>Received disconnect) from (?<client>\S+?)(?: port (?<port>\d+))?: ?\d+: ?(?<reason>.*)$")!
        message?capture(r"^input_userauth_request: (?<event>invalid user) (?<user>.*) \[preauth\]$")!{}>
    </#if>
    <#if app == "sudo">
      <#extract
        message?capture(r"^(?<user>\S+) : (?:(?<reason>[^;=]*) ; )?TTY=(?<tty>\S+) ; PWD=(?<directory>.*?) ; USER=(?<target>\S+) ;(?: [A-Z]+=\S* ;)* COMMAND=(?<command>.*)$")!{}>
      <#if command??><#set event = (reason??)?then("sudo_denied", "sudo")></#if>
    <#elseif app == "su">
      <#extract message?capture(r"^(?<failed>FAILED SU )?\(to (?<target>\S+)\) (?<user>.*) on (?<tty>\S+)$")!{}>
      <#if target??><#set event = "su"></#if>
      <#if failed??><#set reason = "failed"></#if>
    </#if>
    <#if !event??>
      <#extract
        message?capture(r"^(?:pam_\w+\((?<service>[^:]*):auth\): )?(?<event>authentication failure); logname=\S* uid=\d+ euid=\d+ tty=(?<tty>\S*) ruser=\S* rhost=(?<client>\S*)(?: +user=(?<user>.*))? *$")!
        message?capture(r"^(?:pam_\w+\((?<service>[^:]*):session\): )?(?<event>session opened) for user (?<user>.*?)(?:\(uid=\d+\))? by (?<by>.*)$")!
        message?capture(r"^(?:pam_\w+\((?<service>[^:]*):session\): )?(?<event>session closed) for user (?<user>.*)$")!{}>
    </#if>

    <#if event??>
      <#set event = event?switch("Accepted", "accepted", "Failed", "failed", "Invalid user", "invalid_user", "invalid user", "invalid_user",
        "authentication failure", "pam_failure", "session opened", "session_opened", "session closed", "session_closed",
        "sudo", "sudo", "sudo_denied", "sudo_denied", "su", "su", "disconnected")>
      <#if invalid?? || event == "invalid_user"><#set invalid = true></#if>
      <#if port??><#set port = port?number></#if>
      <#if tty?? && tty == ""><#unset tty></#if>
      <#if client?? && client == ""><#unset client></#if>
      <#if reason??><#set reason = reason?trim?remove_ending(" [preauth]")></#if>
    </#if>
    <#keep timestamp, host, app, pid, event, user, target, invalid, method, client, port, key, service, tty, directory, command, reason,
      repeated, message>

    """####,
    ####"{"timestamp":"Feb  3 10:05:03","host":"web-1","app":"sshd","pid":4711,"event":"accepted","user":"ann","method":"publickey","client":"192.0.2.11","port":51514,"key":"ED25519 SHA256:AAAAexampleexampleexampleexampleexampleexam","message":"Accepted publickey for ann from 192.0.2.11 port 51514 ssh2: ED25519 SHA256:AAAAexampleexampleexampleexampleexampleexam"}"####
  ),
  (
    "aws-alb",
    ####"""
    <#ftl title="AWS Application Load Balancer access log"
      description="The columns of 2024, also with fewer of them (older files) or more behind them."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the answer was sent",
        "started": "date-time, when the load balancer got the request",
        "type": "text, `http`, `https`, `h2`, `grpcs`, `ws` or `wss`",
        "balancer": "text, the load balancer",
        "client": "text, the address of the client",
        "port": "integer, the port of the client",
        "target": "text, address and port of the target",
        "request_time": "number, seconds until the request was sent to the target",
        "target_time": "number, seconds until the target sent the head of its answer",
        "response_time": "number, seconds until the answer was sent to the client",
        "status": "integer, of the answer to the client",
        "target_status": "integer, of the answer of the target",
        "request_bytes": "integer, the size of the request",
        "bytes": "integer, the size of the answer",
        "method": "text, of the request",
        "url": "text, as the client asked for it, spaces and all",
        "protocol": "text, with its version",
        "agent": "text, the browser",
        "cipher": "text, of TLS",
        "tls": "text, the version of TLS",
        "target_group": "text, the ARN of the target group",
        "trace_id": "text, the value of X-Amzn-Trace-Id",
        "domain": "text, the name asked for in TLS",
        "certificate": "text, the ARN of the certificate",
        "rule": "integer, the priority of the rule that matched; 0 for the default action",
        "actions": "list, of text: what was done",
        "redirect_url": "text, where the client was sent",
        "error": "text, why no answer came from the target",
        "targets": "list, of text: address and port of every target",
        "target_statuses": "list, of text: the status of every target, or `-`",
        "classification": "text, `Acceptable`, `Ambiguous` or `Severe`, of a request against the rules of HTTP",
        "reason": "text, why",
        "connection_id": "text, the same for all requests of a connection",
        "extra": "text, columns that came later, as they stand there"
      }
      patterns={"QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*', "TOKEN": r'[^\s"]+'}>
    <#--
      https 2026-02-03T10:05:03.123456Z app/web/50dc6c495c0c9188 203.0.113.7:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 0 57
        "GET https://shop.example:443/ HTTP/1.1" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:… …   (in one line)

      A `-` is an absent value, and so are times and a rule of -1: the target was not reached. Classic and network load balancers write other columns, for the
      templates aws-elb and aws-nlb; here they are rejected.
    -->
    <#extract line?grok(r'^(?<type>https?|h2|grpcs?|wss?) %{TOKEN:time} %{TOKEN:balancer} (?<client>\S+):%{INT:port:int}'
      + r' (?:-|%{TOKEN:target}) (?:-1|%{NUMBER:request_time:float}) (?:-1|%{NUMBER:target_time:float})'
      + r' (?:-1|%{NUMBER:response_time:float}) (?:-|%{INT:status:int}) (?:-|%{INT:target_status:int}) %{INT:request_bytes:int}'
      + r' %{INT:bytes:int} "(?:-|%{TOKEN:method}) (?<url>%{QUOTED}) (?:-|(?<protocol>[^\s"]*))" "(?:-|%{QUOTED:agent})"'
      + r' (?:-|%{TOKEN:cipher}) (?:-|%{TOKEN:tls}) (?:-|%{TOKEN:target_group}) "(?:-|%{QUOTED:trace_id})"'
      + r'(?: "(?:-|%{QUOTED:domain})" "(?:-|%{QUOTED:certificate})" (?:-1|-|%{INT:rule:int}) (?:-|%{TOKEN:begin})'
      + r'(?: "(?:-|%{QUOTED:action})" "(?:-|%{QUOTED:redirect_url})" "(?:-|%{QUOTED:error})"(?: "(?:-|%{QUOTED:tried})"'
      + r' "(?:-|%{QUOTED:answers})"(?: "(?:-|%{QUOTED:classification})" "(?:-|%{QUOTED:reason})"'
      + r'(?: (?:-|%{TOKEN:connection_id}))?)?)?)?)?'
      + r'(?: (?<extra>.+))?$')>
    <#set timestamp = time?timestamp("iso", zone="UTC")>
    <#if begin??><#set started = begin?timestamp("iso", zone="UTC")></#if>
    <#if action??><#set actions = action?split(",")></#if>
    <#if tried??><#set targets = tried?split(" ")></#if>
    <#if answers??><#set target_statuses = answers?split(" ")></#if>
    <#set url = url?unescape>
    <#if agent??><#set agent = agent?unescape></#if>
    <#keep timestamp, started, type, balancer, client, port, target, request_time, target_time, response_time, status, target_status, request_bytes, bytes,
      method, url, protocol, agent, cipher, tls, target_group, trace_id, domain, certificate, rule, actions, redirect_url, error, targets, target_statuses,
      classification, reason, connection_id, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123456Z","started":"2026-02-03T10:05:00.952Z","type":"https","balancer":"app/web/50dc6c495c0c9188","client":"203.0.113.7","port":2817,"target":"10.0.0.1:80","request_time":0.086,"target_time":0.048,"response_time":0.037,"status":200,"target_status":200,"request_bytes":0,"bytes":57,"method":"GET","url":"https://shop.example:443/a?b=c","protocol":"HTTP/1.1","agent":"curl/8.5.0","cipher":"ECDHE-RSA-AES128-GCM-SHA256","tls":"TLSv1.2","target_group":"arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/web/73e2d6bc24d8a067","trace_id":"Root=1-58337262-36d228ad5d99923122bbe354","domain":"shop.example","certificate":"arn:aws:acm:us-east-2:123456789012:certificate/12345678-1234-1234-1234-123456789012","rule":1,"actions":["authenticate","forward"],"targets":["10.0.0.1:80"],"target_statuses":["200"],"connection_id":"TID_1234abcd5678ef90"}"####
  ),
  (
    "aws-cloudfront",
    ####"""
    <#ftl title="AWS CloudFront standard access log"
      description="The columns are those of the #Fields line, so that files of all years fit; known ones get common names."
      input="w3c" output="json"
      fields={
        "timestamp": "date-time, when the edge had sent the answer",
        "client": "text, the address of the client",
        "port": "integer, the port of the client",
        "method": "text, of the request",
        "host": "text, what the client asked for as host",
        "distribution": "text, the domain of the distribution",
        "path": "text, as it came",
        "query": "text, as it came",
        "protocol": "text, with its version",
        "scheme": "text, `http`, `https`, `ws` or `wss`",
        "status": "integer, of the answer; absent when the client was gone",
        "bytes": "integer, sent to the client",
        "request_bytes": "integer, received from the client",
        "duration": "number, seconds in all",
        "first_byte": "number, seconds to the first byte of the answer",
        "result": "text, what the edge said at last: `Hit`, `Miss`, `Error`",
        "response_result": "text, what it was about to say",
        "detailed_result": "text, why",
        "edge": "text, the place of the edge",
        "request_id": "text, the identifier of the request",
        "agent": "text, the browser, decoded",
        "referrer": "text, the page that led here",
        "cookie": "text, decoded, when cookies are logged",
        "forwarded_for": "list, of text: the addresses of X-Forwarded-For",
        "content_type": "text, of the answer",
        "*": "text, all other columns, called as in #Fields but with `_` for `-`"
      }>
    <#--
      #Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query …
      2026-02-03	10:05:03	FRA2-C1	5120	203.0.113.7	GET	d111111abcdef8.cloudfront.net	/a	200	-	curl/8.5.0	b=c	…

      Tabs separate the columns. A `-` is an absent value, and a status of 000 is none. CloudFront percent-encodes the agent and cookies, in older files
      twice (`%2520` for a space). Fields of real-time logs are another format.
    -->
    <#if !date?? || !time??><#reject "there is no column for date or time"></#if>
    <#assign names = {
      "c-ip": "client", "c-port": "port", "cs-method": "method", "x-host-header": "host", "cs(Host)": "distribution", "cs-uri-stem": "path",
      "cs-uri-query": "query", "cs-protocol-version": "protocol", "cs-protocol": "scheme", "sc-status": "status", "sc-bytes": "bytes",
      "cs-bytes": "request_bytes", "time-taken": "duration", "time-to-first-byte": "first_byte", "x-edge-result-type": "result",
      "x-edge-response-result-type": "response_result", "x-edge-detailed-result-type": "detailed_result", "x-edge-location": "edge",
      "x-edge-request-id": "request_id", "cs(User-Agent)": "agent", "cs(Referer)": "referrer", "cs(Cookie)": "cookie",
      "x-forwarded-for": "forwarded_for", "sc-content-type": "content_type"
    }>
    <#function decoded text><#return text?contains("%25")?then(text?url_decode?url_decode, text?url_decode)></#function>
    <#assign clean = {"timestamp": (date + " " + time)?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")}>
    <#list .record as column, value>
      <#if value == "-" || column == "sc-status" && value == "000" || column == "date" || column == "time"><#continue></#if>
      <#switch column>
        <#on "sc-status", "sc-bytes", "cs-bytes", "c-port", "time-taken", "time-to-first-byte"><#assign clean += {names[column]: value?number}>
        <#on "cs(User-Agent)", "cs(Cookie)"><#assign clean += {names[column]: decoded(value)}>
        <#on "x-forwarded-for"><#assign clean += {"forwarded_for": decoded(value)?split(", ?", "r")}>
        <#default><#assign clean += {names[column]!column?replace("-", "_"): value}>
      </#switch>
    </#list>
    <#emit clean>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","edge":"FRA2-C1","bytes":5120,"client":"203.0.113.7","method":"GET","distribution":"d111111abcdef8.cloudfront.net","path":"/a%20b","status":200,"referrer":"https://shop.example/","agent":"Mozilla/5.0 (X11; Linux x86_64) a+b","query":"q=red%2520shoes&x=1","cookie":"sid=1; lang=en","result":"Hit","request_id":"nVpZ1Kx3m5H0example==","host":"shop.example","scheme":"https","request_bytes":512,"duration":0.003,"ssl_protocol":"TLSv1.3","ssl_cipher":"TLS_AES_128_GCM_SHA256","response_result":"Hit","protocol":"HTTP/2.0","port":11040,"first_byte":0.002,"detailed_result":"Hit","content_type":"text/html","sc_content_len":"78"}"####
  ),
  (
    "aws-cloudtrail",
    ####"""
    <#ftl title="AWS CloudTrail"
      description="Files of CloudTrail: every element of `Records` becomes a record; the usual members get common names, all others stay as they are."
      input="json" record="Records" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "event": "text, what was done: `ConsoleLogin`, `PutObject`",
        "service": "text, the service that did it: `s3.amazonaws.com`",
        "region": "text, the region",
        "client": "text, the address of who asked, or the name of an AWS service",
        "agent": "text, the program that asked",
        "user": "text, the ARN of who asked, or else a name or service",
        "error": "text, the error code",
        "message": "text, the error message",
        "request_id": "text, the identifier of the request",
        "id": "text, the identifier of the event",
        "*": "any, all other members (`userIdentity`, `requestParameters`, `responseElements`), as they came"
      }>
    <#--
      {"Records":[{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::123456789012:user/ann"},"eventTime":"2026-02-03T10:05:03Z",…}]}

      A file is one object with all its events; gz files are read as they are. Events from CloudWatch or a queue come one by one: take record="Records" out.
      What has no `Records` (a digest, say) is rejected, and so is an event without eventTime.
    -->
    <#if !eventTime??><#reject "there is no eventTime"></#if>
    <#rename eventTime as timestamp, eventName as event, eventSource as service, awsRegion as region, sourceIPAddress as client, userAgent as agent,
      errorCode as error, errorMessage as message, requestID as request_id, eventID as id>
    <#set timestamp = timestamp?timestamp("iso", zone="UTC")>
    <#assign who = (userIdentity.arn)!(userIdentity.userName)!(userIdentity.invokedBy)!(userIdentity.principalId)!"">
    <#if who != ""><#set user = who></#if>

    """####,
    ####"{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE","arn":"arn:aws:iam::123456789012:user/ann","accountId":"123456789012","userName":"ann"},"timestamp":"2026-02-03T10:05:01Z","service":"s3.amazonaws.com","event":"PutObject","region":"eu-central-1","client":"203.0.113.7","agent":"[aws-cli/2.15.0]","requestParameters":{"bucketName":"logs","key":"a/b.txt","tagging":null},"responseElements":{"x-amz-server-side-encryption":"AES256"},"additionalEventData":{"bytesTransferredIn":20150000000000000001},"request_id":"C1","id":"11111111-1111-1111-1111-111111111111","readOnly":false,"resources":[{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::logs/a/b.txt"}],"eventType":"AwsApiCall","managementEvent":false,"recipientAccountId":"123456789012","user":"arn:aws:iam::123456789012:user/ann"}"####
  ),
  (
    "aws-elb",
    ####"""
    <#ftl title="AWS Classic Load Balancer access log"
      description="HTTP, HTTPS, TCP and SSL listeners; older files have no agent and no TLS columns."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request came",
        "balancer": "text, the load balancer",
        "client": "text, the address of the client",
        "port": "integer, the port of the client",
        "target": "text, address and port of the instance",
        "request_time": "number, seconds until the request was sent to the instance",
        "target_time": "number, seconds until the instance sent the head of its answer",
        "response_time": "number, seconds until the answer was sent to the client",
        "status": "integer, of the answer to the client",
        "target_status": "integer, of the answer of the instance",
        "request_bytes": "integer, the size of the request's body",
        "bytes": "integer, the size of the answer's body",
        "method": "text, of the request",
        "url": "text, as the client asked for it",
        "protocol": "text, with its version",
        "agent": "text, the browser",
        "cipher": "text, of TLS",
        "tls": "text, the version of TLS"
      }
      patterns={"QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*', "TOKEN": r'[^\s"]+'}>
    <#--
      2026-02-03T10:05:03.123456Z my-lb 203.0.113.7:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29
        "GET https://shop.example:443/ HTTP/1.1" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2        (in one line)

      A `-` is an absent value, and so are times of -1: the instance was not reached. For application load balancers see the template aws-alb.
    -->
    <#extract line?grok(r'^%{TOKEN:time} %{TOKEN:balancer} (?<client>\S+):%{INT:port:int} (?:-|%{TOKEN:target}) (?:-1|%{NUMBER:request_time:float})'
      + r' (?:-1|%{NUMBER:target_time:float}) (?:-1|%{NUMBER:response_time:float}) (?:-|%{INT:status:int}) (?:-|%{INT:target_status:int})'
      + r' %{INT:request_bytes:int} %{INT:bytes:int} "(?:-|%{TOKEN:method}) (?:-|(?<url>%{QUOTED})) (?:-|(?<protocol>[^\s"]*)) ?"'
      + r'(?: "(?:-|%{QUOTED:agent})" (?:-|%{TOKEN:cipher}) (?:-|%{TOKEN:tls}))?$')>
    <#set timestamp = time?timestamp("iso", zone="UTC")>
    <#if agent??><#set agent = agent?unescape></#if>
    <#keep timestamp, balancer, client, port, target, request_time, target_time, response_time, status, target_status, request_bytes, bytes, method, url,
      protocol, agent, cipher, tls>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123456Z","balancer":"my-lb","client":"203.0.113.7","port":2817,"target":"10.0.0.1:80","request_time":0.000073,"target_time":0.001048,"response_time":0.000057,"status":200,"target_status":200,"request_bytes":0,"bytes":29,"method":"GET","url":"http://shop.example:80/a?b=c","protocol":"HTTP/1.1","agent":"curl/8.5.0"}"####
  ),
  (
    "aws-nlb",
    ####"""
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","started":"2026-02-03T10:05:00Z","balancer":"net/my-nlb/c6e77e28c25b2234","listener":"g3d4b5e8bb8464cd","client":"203.0.113.7","port":51341,"target":"10.0.0.1:443","duration":0.005,"handshake_time":0.002,"request_bytes":98,"bytes":246,"certificate":"arn:aws:acm:us-east-2:671290407336:certificate/2a108f19-aded-46b0-8493-c63eb1ef4a99","cipher":"ECDHE-RSA-AES128-SHA","tls":"tlsv12","domain":"shop.example","alpn":"h2","target_alpn":"h2","alpn_offers":"\"h2\",\"http/1.1\""}"####
  ),
  (
    "aws-s3",
    ####"""
    <#ftl title="AWS S3 server access log"
      description="The columns of 2024, also with fewer of them (older files) or more behind them."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was received",
        "owner": "text, the canonical user of the bucket's owner",
        "bucket": "text, the bucket",
        "client": "text, the address of the client",
        "user": "text, who asked: a canonical user, an ARN, or absent for anybody",
        "request_id": "text, the identifier of the request",
        "operation": "text, such as `REST.GET.OBJECT`",
        "key": "text, the object, as it came: percent-encoded, often twice",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "request": "text, the whole request when it is none of HTTP",
        "status": "integer, of the answer",
        "error": "text, the error code of S3",
        "bytes": "integer, the size of the answer without its head",
        "object_bytes": "integer, the size of the object",
        "duration": "number, seconds in all",
        "server_time": "number, seconds that S3 took to process the request",
        "referrer": "text, the page that led here",
        "agent": "text, the program that asked",
        "version": "text, the version of the object",
        "host_id": "text, the extended identifier of the request",
        "signature": "text, `SigV2` or `SigV4`",
        "cipher": "text, of TLS",
        "authentication": "text, `AuthHeader` or `QueryString`",
        "host": "text, the name that S3 was asked under",
        "tls": "text, the version of TLS",
        "access_point": "text, the ARN of the access point",
        "acl_required": "text, `Yes` when an access control list was needed",
        "extra": "text, columns that came later, as they stand there"
      }
      patterns={"PLAIN": r'[^"]*', "TOKEN": r'[^\s"]+'}>
    <#--
      79a59df9 logs-bucket [03/Feb/2026:10:05:03 +0000] 203.0.113.7 79a59df9 3E57427F3EXAMPLE REST.GET.OBJECT a/b%2520c.txt
        "GET /a/b%20c.txt HTTP/1.1" 200 - 113 113 7 6 "-" "aws-cli/2.15" - s9lzHYrFp76= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader
        logs-bucket.s3.us-west-1.amazonaws.com TLSv1.2 - -          (in one line)

      A `-` is an absent value. S3 does not escape quotes: a line with a quote inside of a value is rejected, since it could say anything.
    -->
    <#extract line?grok(r'^%{TOKEN:owner} %{TOKEN:bucket} \[(?<time>[^\]]+)\] (?:-|%{TOKEN:client}) (?:-|%{TOKEN:user})'
      + r' %{TOKEN:request_id} %{TOKEN:operation} (?:-|%{TOKEN:key})'
      + r' (?:"?-"?|"%{WORD:method} (?<target>[^"\s]+) (?<protocol>HTTP/[\d.]+)"|"%{PLAIN:request}") (?:-|%{INT:status:int})'
      + r' (?:-|%{TOKEN:error}) (?:-|%{INT:bytes:int}) (?:-|%{INT:object_bytes:int}) (?:-|%{INT:ms:int})'
      + r' (?:-|%{INT:server_ms:int}) (?:"?-"?|"%{PLAIN:referrer}") (?:"?-"?|"%{PLAIN:agent}") (?:-|%{TOKEN:version})'
      + r'(?: (?:-|%{TOKEN:host_id}) (?:-|%{TOKEN:signature}) (?:-|%{TOKEN:cipher})'
      + r' (?:-|%{TOKEN:authentication}) (?:-|%{TOKEN:host})(?: (?:-|%{TOKEN:tls})(?: (?:-|%{TOKEN:access_point})'
      + r'(?: (?:-|%{TOKEN:acl_required}))?)?)?)?(?: (?<extra>[^"]+))?$')>
    <#set timestamp = time?timestamp("clf")>
    <#if ms??><#set duration = ms / 1000></#if>
    <#if server_ms??><#set server_time = server_ms / 1000></#if>
    <#if target??>
      <#set path = target?keep_before("?")>
      <#if target?contains("?")><#set query = target?keep_after("?")></#if>
    </#if>
    <#keep timestamp, owner, bucket, client, user, request_id, operation, key, method, path, query, protocol, request, status, error, bytes, object_bytes, duration,
      server_time, referrer, agent, version, host_id, signature, cipher, authentication, host, tls, access_point, acl_required, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","owner":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be","bucket":"logs-bucket","client":"203.0.113.7","user":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be","request_id":"3E57427F3EXAMPLE","operation":"REST.GET.OBJECT","key":"a/b%2520c.txt","method":"GET","path":"/a/b%20c.txt","query":"versionId=3","protocol":"HTTP/1.1","status":200,"bytes":113,"object_bytes":113,"duration":0.007,"server_time":0.006,"agent":"aws-cli/2.15.0","version":"3HL4kqtJvjVBH40Nrjfkd","host_id":"s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=","signature":"SigV4","cipher":"ECDHE-RSA-AES128-GCM-SHA256","authentication":"AuthHeader","host":"logs-bucket.s3.us-west-1.amazonaws.com","tls":"TLSv1.2","access_point":"arn:aws:s3:us-west-1:123456789012:accesspoint/ap","acl_required":"Yes"}"####
  ),
  (
    "aws-vpc-flow-v2",
    ####"""
    <#ftl title="AWS VPC flow logs, version 2, as in CloudWatch"
      description="The fourteen columns of the default format, without a header."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the first packet came",
        "ended": "date-time, when the last packet came",
        "account_id": "text, the owner of the interface",
        "interface_id": "text, the interface",
        "source": "text, the address that sent",
        "source_port": "integer, its port",
        "destination": "text, the address that was sent to",
        "destination_port": "integer, its port",
        "protocol": "text, `tcp`, `udp`, `icmp`, `icmpv6`, or the number",
        "packets": "integer, how many packets",
        "bytes": "integer, how many bytes",
        "action": "text, `ACCEPT` or `REJECT`",
        "log_status": "text, `OK`, `NODATA` or `SKIPDATA`"
      }>
    <#--
      2 123456789012 eni-1235b8ca123456789 203.0.113.7 10.0.0.9 49152 443 6 20 4249 1770113103 1770113160 ACCEPT OK

      A `-` is an absent value: with NODATA and SKIPDATA there is hardly more than interface and times. Other columns are rejected; for files with a header
      there is the template aws-vpc-flow.
    -->
    <#extract line?grok(r'^2 (?:-|(?<account_id>unknown|\d+)) (?<interface_id>eni-\w+) (?:-|%{IP:source}) (?:-|%{IP:destination})'
      + r' (?:-|%{INT:source_port:int}) (?:-|%{INT:destination_port:int}) (?:-|%{INT:number})'
      + r' (?:-|%{INT:packets:int}) (?:-|%{INT:bytes:int}) %{INT:start} %{INT:end} (?:-|(?<action>ACCEPT|REJECT))'
      + r' (?<log_status>OK|NODATA|SKIPDATA)$')>
    <#set timestamp = start?timestamp("epoch"), ended = end?timestamp("epoch")>
    <#if number??><#set protocol = number?switch("1", "icmp", "6", "tcp", "17", "udp", "58", "icmpv6", number)></#if>
    <#keep timestamp, ended, account_id, interface_id, source, source_port, destination, destination_port, protocol, packets, bytes, action, log_status>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","ended":"2026-02-03T10:06:00Z","account_id":"123456789012","interface_id":"eni-1235b8ca123456789","source":"203.0.113.7","source_port":49152,"destination":"10.0.0.9","destination_port":443,"protocol":"tcp","packets":20,"bytes":4249,"action":"ACCEPT","log_status":"OK"}"####
  ),
  (
    "aws-vpc-flow",
    ####"""
    <#ftl title="AWS VPC flow logs with a header, as in S3"
      description="The first row names the columns, so that all versions (2 to 10) and orders of columns fit."
      input="csv" separator=" " output="json"
      fields={
        "timestamp": "date-time, when the first packet came",
        "ended": "date-time, when the last packet came",
        "account_id": "text, the owner of the interface",
        "interface_id": "text, the interface",
        "source": "text, the address that sent",
        "source_port": "integer, its port",
        "destination": "text, the address that was sent to",
        "destination_port": "integer, its port",
        "protocol": "text, `tcp`, `udp`, `icmp`, `icmpv6`, or the number",
        "packets": "integer, how many packets",
        "bytes": "integer, how many bytes",
        "action": "text, `ACCEPT` or `REJECT`",
        "log_status": "text, `OK`, `NODATA` or `SKIPDATA`",
        "version": "integer, of the columns",
        "tcp_flags": "list, of text: the flags seen, of those that flow logs know",
        "*": "text, all other columns, called as in the header but with `_` for `-`"
      }>
    <#--
      version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
      2 123456789012 eni-1235b8ca123456789 203.0.113.7 10.0.0.9 49152 443 6 20 4249 1770113103 1770113160 ACCEPT OK

      A `-` is an absent value: with NODATA and SKIPDATA there is hardly more than interface and times. Files without a header (CloudWatch) are for the
      template aws-vpc-flow-v2; here every row of theirs is rejected.
    -->
    <#if !start??><#reject "there is no column start: does the file have a header?"></#if>
    <#assign names = {
      "start": "timestamp", "end": "ended", "srcaddr": "source", "srcport": "source_port", "dstaddr": "destination", "dstport": "destination_port"
    }>
    <#assign clean = {}>
    <#list .record as column, value>
      <#if value == "-"><#continue></#if>
      <#assign name = names[column]!column?replace("-", "_")>
      <#switch column>
        <#on "start", "end"><#assign clean += {name: value?timestamp("epoch")}>
        <#on "version", "srcport", "dstport", "packets", "bytes"><#assign clean += {name: value?number}>
        <#on "protocol"><#assign clean += {name: value?switch("1", "icmp", "6", "tcp", "17", "udp", "58", "icmpv6", value)}>
        <#on "tcp-flags">
          <#assign bits = value?number, flags = []>
          <#if bits % 2 gte 1><#assign flags += ["FIN"]></#if>
          <#if bits % 4 gte 2><#assign flags += ["SYN"]></#if>
          <#if bits % 8 gte 4><#assign flags += ["RST"]></#if>
          <#if bits % 32 gte 16><#assign flags += ["ACK"]></#if>
          <#assign clean += {name: flags}>
        <#default><#assign clean += {name: value}>
      </#switch>
    </#list>
    <#emit clean>

    """####,
    ####"{"version":5,"account_id":"123456789012","interface_id":"eni-1235b8ca123456789","source":"203.0.113.7","destination":"10.0.0.9","source_port":49152,"destination_port":443,"protocol":"tcp","packets":20,"bytes":4249,"timestamp":"2026-02-03T10:05:01Z","ended":"2026-02-03T10:06:00Z","action":"ACCEPT","log_status":"OK","vpc_id":"vpc-abcdefab012345678","tcp_flags":["FIN","SYN"],"type":"IPv4","pkt_srcaddr":"203.0.113.7","flow_direction":"ingress"}"####
  ),
  (
    "bind",
    ####"""
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","category":"queries","level":"info","client":"203.0.113.7","port":51515,"name":"www.example.com","class":"IN","type":"A","flags":"+E(0)K","server":"192.0.2.53","message":"client @0x7f10c0ffee00 203.0.113.7#51515 (www.example.com): query: www.example.com IN A +E(0)K (192.0.2.53)"}"####
  ),
  (
    "caddy",
    ####"""
    <#ftl title="Caddy 2 log, JSON"
      description="Access log and messages; the request's usual parts come to the top, the rest of it stays in `request`."
      input="json" output="json"
      fields={
        "timestamp": "date-time, when the line was written",
        "level": "text, `debug`, `info`, `warn`, `error`, `panic` or `fatal`",
        "message": "text, `handled request` for requests",
        "client": "text, the address of the client, by X-Forwarded-For if the proxy is trusted",
        "peer": "text, the address of the connection",
        "port": "integer, the port of the connection",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "host": "text, what the client asked for as host",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "status": "integer, of the answer",
        "bytes": "integer, the size of the answer without its head",
        "request_bytes": "integer, how much of the request's body was read",
        "duration": "number, seconds, as it came",
        "agent": "text, the browser",
        "referrer": "text, the page that led here",
        "request": "hash, what is left of the request: `headers`, a list of values for each, and `tls`",
        "*": "any, further members, such as `logger` and `resp_headers`, as they came"
      }>
    <#--
      {"level":"info","ts":1770113103.1234567,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"203.0.113.7",…},"status":200}

      Versions before 2.5 have `remote_addr` with the port in it instead of `remote_ip`. A time in no known form rejects the record.
    -->
    <#rename ts as timestamp, msg as message, user_id as user, size as bytes, bytes_read as request_bytes>
    <#set timestamp = (timestamp?is_number?then(timestamp?c, timestamp))?timestamp("epoch", "iso", zone="UTC")>
    <#if user?? && user == ""><#unset user></#if>

    <#if request?? && request?is_hash>
      <#if request.remote_addr??>
        <#set request.remote_ip = request.remote_addr?keep_before_last(":")?remove_beginning("[")?remove_ending("]"),
          request.remote_port = request.remote_addr?keep_after_last(":")>
        <#unset request.remote_addr>
      </#if>
      <#if request.client_ip??>
        <#rename request.client_ip as client, request.remote_ip as peer>
      <#else>
        <#rename request.remote_ip as client>
      </#if>
      <#rename request.remote_port as port, request.method as method, request.host as host, request.uri as path, request.proto as protocol>
      <#if port?? && port?is_string><#set port = port?number></#if>
      <#if path?? && path?contains("?")><#set query = path?keep_after("?"), path = path?keep_before("?")></#if>
      <#if (request.headers["User-Agent"][0])??><#set agent = request.headers["User-Agent"][0]></#if>
      <#if (request.headers.Referer[0])??><#set referrer = request.headers.Referer[0]></#if>
    </#if>

    """####,
    ####"{"level":"info","timestamp":"2026-02-03T10:05:03.123456700Z","logger":"http.log.access.log0","message":"handled request","request":{"headers":{"User-Agent":["curl/8.5.0"],"Accept":["*/*"],"Referer":["https://shop.example/"],"Cookie":["REDACTED"]},"tls":{"resumed":false,"version":772,"cipher_suite":4865,"proto":"h2","server_name":"shop.example"}},"request_bytes":0,"duration":0.000929675,"bytes":10900,"status":200,"resp_headers":{"Server":["Caddy"],"Content-Type":["text/html"]},"client":"203.0.113.7","peer":"10.0.0.1","port":41342,"method":"GET","host":"shop.example","path":"/a","protocol":"HTTP/2.0","query":"b=c","agent":"curl/8.5.0","referrer":"https://shop.example/"}"####
  ),
  (
    "cef",
    ####"""
    <#ftl title="CEF, ArcSight Common Event Format"
      description="Events of security products, versions 0 and 1, with or without a syslog head."
      input="text" output="json"
      fields={
        "timestamp": "date-time, of the event: `rt`, or else `end` or `start`",
        "level": "text, `info`, `warn`, `error` or `fatal`, after the severity",
        "severity": "text, 0 to 10 or a word, as it came",
        "vendor": "text, who made the device",
        "product": "text, what it is",
        "version": "text, of the product",
        "id": "text, the kind of event",
        "name": "text, the event in words",
        "header": "text, what stands before the event",
        "fields": "hash, the extension: the dictionary's names, custom fields (`cs1`) by their label"
      }>
    <#--
      CEF:0|Example|Gate|2.1|100|connection refused|7|src=203.0.113.9 spt=51515 msg=see /help?id=7 rt=1770113103123

      A value may hold spaces and, as many products write it, a `=` without its backslash. Ports and counts become
      numbers. A time without a zone is read as UTC: change `zone`. A line without an event is rejected.
    -->
    <#if !line?parse_cef??><#reject "there is no CEF event in the line"></#if>
    <#assign event = line?parse_cef(translate=true), head = line?keep_before("CEF:")?trim>
    <#set fields = {}>
    <#list event as key, value>
      <#switch key>
        <#on "deviceVendor"><#set vendor = value>
        <#on "deviceProduct"><#set product = value>
        <#on "deviceVersion"><#set version = value>
        <#on "deviceEventClassId"><#set id = value>
        <#on "name"><#set name = value>
        <#on "severity"><#set severity = value>
        <#on "cefVersion">
        <#on "spt", "dpt", "in", "out", "cnt", "sourceTranslatedPort", "destinationTranslatedPort">
          <#set fields = fields + {key: value?matches(r"\d+")?then(value?number, value)}>
        <#default><#set fields = fields + {key: value}>
      </#switch>
    </#list>
    <#if head != ""><#set header = head></#if>

    <#assign time = fields.rt!fields.end!fields.start!"">
    <#if time?timestamp("epoch_ms", "MMM dd yyyy HH:mm:ss", "MMM dd yyyy HH:mm:ss.SSS zzz", zone="UTC")??>
      <#set timestamp = time?timestamp("epoch_ms", "MMM dd yyyy HH:mm:ss", "MMM dd yyyy HH:mm:ss.SSS zzz", zone="UTC")>
    </#if>
    <#switch severity?lower_case>
      <#on "4", "5", "6", "medium"><#set level = "warn">
      <#on "7", "8", "high"><#set level = "error">
      <#on "9", "10", "very-high"><#set level = "fatal">
      <#default><#set level = "info">
    </#switch>
    <#keep timestamp, level, severity, vendor, product, version, id, name, header, fields>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"error","severity":"7","vendor":"Example","product":"Gate","version":"2.1","id":"100","name":"connection refused","fields":{"src":"203.0.113.9","spt":51515,"dst":"192.0.2.10","dpt":22,"rt":"1770113103123"}}"####
  ),
  (
    "checkpoint",
    ####"""
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","host":"gw-1","product":"VPN-1 & FireWall-1","action":"Accept","origin":"192.0.2.1","src":"192.0.2.7","src_port":51515,"dst":"198.51.100.7","dst_port":443,"protocol":"tcp","rule":"Web, out","id":"{0x5ab27965,0x0,0x5b20a8c0,0x7d5707b6}","fields":{"flags":"411908","ifdir":"inbound","ifname":"eth1","logid":"0","originsicname":"CN=gw-1,O=mgmt..abc123","sequencenum":"12","version":"5","inzone":"Internal","outzone":"External","proto":"6","rule":"7","rule_name":"Web, out","s_port":"51515","service":"443","service_id":"https"}}"####
  ),
  (
    "cisco-asa",
    ####"""
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"info","severity":6,"host":"fw-1","facility":"ASA","id":"302013","message":"Built inbound TCP connection 110 for outside:203.0.113.5/51515 (203.0.113.5/51515)(LOCAL\\ann) to inside:192.0.2.10/443 (198.51.100.1/443)","action":"built","protocol":"TCP","connection":110,"src_interface":"outside","src":"203.0.113.5","src_port":51515,"dst_interface":"inside","dst":"192.0.2.10","dst_port":443}"####
  ),
  (
    "clef",
    ####"""
    <#ftl title="Serilog compact log event format (CLEF)"
      description="Serilog's compact JSON, with or without rendered messages; a message that was not rendered is put together here."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event, in UTC",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "message": "text, the message, with the values in their places",
        "template": "text, the message with holes",
        "event": "any, the identifier of the event",
        "error": "text, the exception with its stack trace",
        "trace_id": "text, the trace",
        "span_id": "text, the span",
        "renderings": "list, of text: values as the template formats them, for holes with a format",
        "*": "any, the properties, as they came; `@@name` is the property `@name`"
      }>
    <#--
      {"@t":"2026-02-03T10:05:03.1234567Z","@mt":"Order {Order} paid","@l":"Warning","Order":17}

      A record without `@t` is no CLEF and is rejected. Without `@l` the level is info, as the format says. A hole with a format, `{Elapsed:0.0}`, gets
      its value without the format.
    -->
    <#if !@t??><#reject "there is no @t"></#if>
    <#rename @t as timestamp, @l as level, @m as message, @mt as template, @i as event, @x as error, @tr as trace_id, @sp as span_id, @r as renderings>
    <#set timestamp = timestamp?timestamp("iso", zone="UTC")>
    <#assign word = (level!"information")?lower_case>
    <#set level = word?switch("verbose", "trace", "information", "info", "warning", "warn", word)>

    <#if !message?? && template??>
      <#assign text = "", rest = template>
      <#list template?matches(r"\{[@$]?(\w+)[^{}]*\}") as hole>
        <#assign value = .record[hole?groups[1]]!hole>
        <#assign text += rest?keep_before(hole?groups[0]) + value?is_string?then(value, value?json), rest = rest?keep_after(hole?groups[0])>
      </#list>
      <#set message = text + rest>
    </#if>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123456700Z","template":"Order {Order} of {User} paid","Order":17,"User":"ann","level":"info","message":"Order 17 of ann paid"}"####
  ),
  (
    "cloudflare",
    ####"""
    <#ftl title="Cloudflare Logpush, HTTP requests, NDJSON"
      description="The usual members of the data set http_requests get common names; all further members stay as they are."
      input="json" output="json"
      fields={
        "timestamp": "date-time, when the edge got the request, to the nanosecond",
        "ended": "date-time, when the edge had sent the answer",
        "client": "text, the address of the client",
        "method": "text, of the request",
        "host": "text, what the client asked for as host",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "status": "integer, of the answer to the client",
        "bytes": "integer, the size of the answer to the client",
        "duration": "number, seconds between the two times, to the millisecond",
        "origin": "text, the address of the origin",
        "origin_status": "integer, of the answer of the origin; 0 when it was not asked",
        "agent": "text, the browser",
        "referrer": "text, the page that led here",
        "request_id": "text, the Ray",
        "*": "any, all further members, as they came, also numbers above 2^53"
      }>
    <#--
      {"EdgeStartTimestamp":1770113103123456789,"ClientIP":"203.0.113.7","ClientRequestMethod":"GET","EdgeResponseStatus":200,"RayID":"9c1e…",…}

      The time is what the job was told to write: nanoseconds, seconds or RFC 3339. A record without EdgeStartTimestamp is of another data set and
      rejected.
    -->
    <#if !EdgeStartTimestamp??><#reject "there is no EdgeStartTimestamp"></#if>
    <#rename EdgeStartTimestamp as timestamp, EdgeEndTimestamp as ended, ClientIP as client, ClientRequestMethod as method, ClientRequestHost as host,
      ClientRequestURI as path, ClientRequestProtocol as protocol, EdgeResponseStatus as status, EdgeResponseBytes as bytes, OriginIP as origin,
      OriginResponseStatus as origin_status, ClientRequestUserAgent as agent, ClientRequestReferer as referrer, RayID as request_id>

    <#-- The size of a number tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
    <#function moment value>
      <#if value?is_string><#return value?timestamp("iso", zone="UTC")></#if>
      <#if value gte 100000000000000000><#return value?c?timestamp("epoch_ns")></#if>
      <#return value?c?timestamp("epoch")>
    </#function>
    <#set timestamp = moment(timestamp)>
    <#if ended??>
      <#set ended = moment(ended)>
      <#set duration = (ended?long - timestamp?long) / 1000>
    </#if>
    <#if path?? && path?contains("?")><#set query = path?keep_after("?"), path = path?keep_before("?")></#if>
    <#if origin?? && origin == ""><#unset origin></#if>
    <#if referrer?? && referrer == ""><#unset referrer></#if>

    """####,
    ####"{"CacheCacheStatus":"hit","ClientASN":64496,"ClientCountry":"de","client":"203.0.113.7","ClientRequestBytes":812,"host":"shop.example","method":"GET","protocol":"HTTP/3","referrer":"https://shop.example/","path":"/a","agent":"Mozilla/5.0 \"x\"","ended":"2026-02-03T10:05:03.135456789Z","bytes":5120,"status":200,"timestamp":"2026-02-03T10:05:03.123456789Z","origin_status":0,"request_id":"9c1e0f4a2b3c4d5e","BotScore":20150000000000000001,"ZoneID":11111111,"duration":0.012,"query":"b=c"}"####
  ),
  (
    "cri",
    ####"""
    <#ftl title="Kubernetes container logs, CRI"
      description="/var/log/pods and /var/log/containers as containerd and CRI-O write them; long lines are joined from their parts."
      input="text" framing="cri" output="json"
      fields={
        "timestamp": "date-time, when the line was written, to nanoseconds; of several parts, the first",
        "stream": "text, `stdout` or `stderr`",
        "message": "text, what the program wrote",
        "data": "hash, the same when it is a JSON object"
      }>
    <#--
      2026-02-03T10:05:03.123456789Z stdout F started

      A line of more than 16 KiB comes in parts, marked `P` but for the last, `F`; those of stdout and stderr may be mixed. What
      the program wrote is its own format: to clean that, give the output to a second template, `--then`. Other lines are rejected.
    -->
    <#if !(time!"")?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
    <#set timestamp = time?timestamp("iso", zone="UTC")>
    <#if line?starts_with("{") && (line?parse_json!"")?is_hash>
      <#set data = line?parse_json>
    <#else>
      <#set message = line>
    </#if>
    <#keep timestamp, stream, message, data>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456789Z","stream":"stdout","message":"Server listening on :8080"}"####
  ),
  (
    "csv",
    ####"""
    <#ftl title="CSV with a header"
      description="The first row names the columns; empty cells are left out, and numbers become numbers where nothing of them is lost."
      input="csv" output="json"
      fields={
        "timestamp": "date-time, from a column `timestamp`, `time`, `datetime` or `date` with ISO 8601 times or seconds since 1970",
        "*": "any, all other columns, called as in the header, but in lower case and with `_` for what is no letter or digit"
      }>
    <#--
      Time,User Name,ms,Path
      2026-02-03T10:05:03Z,"Doe, Jo",12.5,"/a ""b"""

      For semicolons write input="csv" separator=";" in the header, for tabs input="tsv", and names=["time", "user"] where the first row is no header.
      A number stays text when it would be written otherwise: 007, 1.50, +5, 1e3. A row with more or fewer cells than the header is rejected.
    -->
    <#assign clean = {}>
    <#list .record as column, value>
      <#if value == ""><#continue></#if>
      <#assign name = column?trim?lower_case?replace(r"[^\p{L}\p{N}]+", "_", "r")>
      <#if ["timestamp", "time", "datetime", "date"]?seq_contains(name) && value?timestamp("iso", "epoch", zone="UTC")??>
        <#assign clean += {"timestamp": value?timestamp("iso", "epoch", zone="UTC")}>
      <#elseif value?matches(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")>
        <#assign clean += {name: value?number}>
      <#else>
        <#assign clean += {name: value}>
      </#if>
    </#list>
    <#emit clean>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","user_name":"Doe, Jo","ms":12.5,"path":"/a \"b\"","zip_code":"01234"}"####
  ),
  (
    "docker",
    ####"""
    <#ftl title="Docker container logs, json-file"
      description="/var/lib/docker/containers as the json-file driver writes them; lines that were split at 16 KiB are joined."
      input="text" framing="docker" output="json"
      fields={
        "timestamp": "date-time, when the line was written, to nanoseconds; of several parts, the first",
        "stream": "text, `stdout` or `stderr`",
        "message": "text, what the program wrote",
        "data": "hash, the same when it is a JSON object"
      }>
    <#--
      {"log":"started\n","stream":"stdout","time":"2026-02-03T10:05:03.123456789Z"}

      A line of more than 16 KiB comes in parts, of which only the last ends with a line break; those of stdout and stderr may be
      mixed. What the program wrote is its own format: to clean that, give the output to a second template, `--then`. Other lines
      are rejected.
    -->
    <#if !(time!"")?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
    <#set timestamp = time?timestamp("iso", zone="UTC")>
    <#if line?starts_with("{") && (line?parse_json!"")?is_hash>
      <#set data = line?parse_json>
    <#else>
      <#set message = line>
    </#if>
    <#keep timestamp, stream, message, data>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456789Z","stream":"stdout","message":"Server listening on :8080"}"####
  ),
  (
    "dovecot",
    ####"""
    <#ftl title="Dovecot"
      description="Logins, failures, sessions and deliveries, from syslog or Dovecot's own log file, versions 2.2 to 2.4."
      input="text" output="json"
      fields={
        "timestamp": "text, in UTC when the line has an ISO 8601 time; else as it stands there, without year and zone",
        "host": "text, of the syslog head",
        "app": "text, the process: `imap-login`, `imap`, `lmtp`, `auth` …",
        "pid": "integer, the process that serves the user",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "event": "text, `login`, `login_failed`, `disconnect`, `logout`, `delivery` or `auth_failed`; left out for other messages",
        "user": "text, who logs in or gets mail; left out when nobody tried to",
        "session": "text, the identifier of the connection",
        "client": "text, the address of the client",
        "server": "text, the address that it connected to",
        "mechanism": "text, of the login: `PLAIN` …",
        "tls": "boolean, true when the connection is encrypted",
        "driver": "text, what looked the user up: `passwd-file`, `sql` …",
        "reason": "text, why it failed or ended",
        "bytes_in": "integer, received from the client",
        "bytes_out": "integer, sent to the client",
        "message_id": "text, of the mail's head",
        "mailbox": "text, where a mail was put",
        "message": "text, the whole message"
      }>
    <#--
      Feb  3 10:05:03 mx dovecot: imap-login: Login: user=<ann@example.com>, method=PLAIN, rip=203.0.113.7, lip=192.0.2.5, mpid=4712,
      TLS, session=<Zk1xS2YB>                                                                (one line, from syslog)
      Feb 03 10:05:03 imap(ann@example.com)<4712><Zk1xS2YB>: Info: Logged out in=120 out=2048    (from a log file)

      A name that somebody types is read up to the last place where it can end, so that it cannot pretend to be an address. A line of
      another program is rejected.
    -->
    <#extract line?capture(r"^(?:<\d+>)?(?:(?<iso>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d))(?: (?<host>\S+) dovecot(?:\[\d+\])?:)? (?<app>[a-z][\w-]*)(?:\((?<user>[^()]*)\))?(?:<(?<pid>\d+)><(?<session>[^<>]*)>)?: (?:(?<word>Debug|Info|Warning|Error|Fatal|Panic): )?(?<message>.*)$")>
    <#if iso??>
      <#if !iso?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
      <#set timestamp = iso?timestamp("iso", zone="UTC")>
    </#if>
    <#set level = (word!"Info")?switch("Debug", "debug", "Warning", "warn", "Error", "error", "Fatal", "fatal", "Panic", "fatal", "info")>

    <#extract
      message?capture(r"^(?<what>[^<]*?): user=<(?<user>.*)>(?:, method=(?<mechanism>[\w-]+))?, rip=(?<client>[0-9a-fA-F.:]+), lip=(?<server>[0-9a-fA-F.:]+)(?:, mpid=(?<pid>\d+))?(?<security>, (?:TLS|secured)[^<]*?)?(?:, session=<(?<session>[^<>]*)>)?$")!
      message?capture(r"^(?<reason>Logged out|Disconnected.*?|Connection closed.*?) in=(?<bytes_in>\d+) out=(?<bytes_out>\d+)(?: .*)?$")!
      message?capture(r"^(?:sieve: )?msgid=(?<message_id><[^<>]*>|\S*): (?:saved mail to|stored mail into mailbox) (?<mailbox>.+)$")!
      message?capture(r"^(?<driver>[\w-]+)\((?<user>[^(),]*),(?<client>[0-9a-fA-F.:]+)(?:,<(?<session>[^<>]*)>)?\): (?<reason>.*)$")!{}>
    <#if what??>
      <#if what == "Login"><#set event = "login">
      <#else>
        <#set event = what?contains("auth failed")?then("login_failed", "disconnect"), reason = what>
      </#if>
      <#set tls = (security!"")?starts_with(", TLS") && !security?contains("handshak")>
    <#elseif driver??><#set event = "auth_failed">
    <#elseif mailbox??>
      <#set event = "delivery", mailbox = mailbox?remove_beginning("'")?remove_ending("'"),
        message_id = message_id?remove_beginning("<")?remove_ending(">")>
    <#elseif bytes_in??><#set event = "logout", bytes_in = bytes_in?number, bytes_out = bytes_out?number>
    </#if>
    <#-- `lmtp(4717)` without a user is a process. -->
    <#if user?? && !pid?? && !client?? && user?matches(r"\d+")><#set pid = user><#unset user></#if>
    <#if pid??><#set pid = pid?number></#if>
    <#if user?? && user == ""><#unset user></#if>
    <#keep timestamp, host, app, pid, level, event, user, session, client, server, mechanism, tls, driver, reason, bytes_in, bytes_out,
      message_id, mailbox, message>

    """####,
    ####"{"timestamp":"Feb  3 10:05:01","host":"mx","app":"master","level":"info","message":"Dovecot v2.3.21 (47349e2482) starting up for imap, lmtp (core dumps disabled)"}"####
  ),
  (
    "ecs",
    ####"""
    <#ftl title="Elastic Common Schema (ECS) JSON"
      description="Logs of Log4j's EcsLayout, ecs-logging and Beats: the usual fields get short names, whether written with dots or nested."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; an unknown one in lower case",
        "message": "text, the message",
        "app": "text, the name of the service",
        "logger": "text, the name of the logger",
        "thread": "text, the name of the thread",
        "error_type": "text, the class of the exception",
        "error_message": "text, what the exception says",
        "stack": "text, the stack trace",
        "trace_id": "text, the trace",
        "span_id": "text, the span",
        "*": "any, all other members, as they came"
      }>
    <#--
      {"@timestamp":"2026-02-03T10:05:03.123Z","log.level":"INFO","message":"paid","ecs.version":"1.2.0","service.name":"shop","log.logger":"shop.Cart"}
      {"@timestamp":"2026-02-03T10:05:03.123Z","log":{"level":"info","logger":"shop.Cart"},"message":"paid","service":{"name":"shop"}}

      Where a record has both forms of a name, the one with dots wins and the nested one stays. A record without `@timestamp` is rejected.
    -->
    <#if !@timestamp??><#reject "there is no @timestamp"></#if>
    <#rename @timestamp as timestamp>
    <#set timestamp = timestamp?string?timestamp("iso", "epoch_ms", zone="UTC")>

    <#-- Nested fields, where there are none with dots. What is no hash stays: `"error":"timeout"` is no ECS, but common. -->
    <#if log?? && log?is_hash>
      <#if !log\.level??><#rename log.level as level></#if>
      <#if !log\.logger??><#rename log.logger as logger></#if>
      <#if log?size == 0><#unset log></#if>
    </#if>
    <#if service?? && service?is_hash && !service\.name??>
      <#rename service.name as app>
      <#if service?size == 0><#unset service></#if>
    </#if>
    <#if process?? && process?is_hash && process.thread?? && process.thread?is_hash && !process\.thread\.name??>
      <#rename process.thread.name as thread>
      <#if process.thread?size == 0><#unset process.thread></#if>
      <#if process?size == 0><#unset process></#if>
    </#if>
    <#if error?? && error?is_hash>
      <#if !error\.type??><#rename error.type as error_type></#if>
      <#if !error\.message??><#rename error.message as error_message></#if>
      <#if !error\.stack_trace??><#rename error.stack_trace as stack></#if>
      <#if error?size == 0><#unset error></#if>
    </#if>
    <#if trace?? && trace?is_hash && !trace\.id??><#rename trace.id as trace_id><#if trace?size == 0><#unset trace></#if></#if>
    <#if span?? && span?is_hash && !span\.id??><#rename span.id as span_id><#if span?size == 0><#unset span></#if></#if>
    <#rename log\.level as level, log\.logger as logger, service\.name as app, process\.thread\.name as thread, error\.type as error_type,
      error\.message as error_message, error\.stack_trace as stack, trace\.id as trace_id, span\.id as span_id>

    <#-- Some write the stack trace as a list of lines. -->
    <#if stack?? && stack?is_sequence><#set stack = stack?join("\n")></#if>
    <#if level??>
      <#assign word = level?lower_case>
      <#set level = word?switch("warning", "warn", "critical", "fatal", "notice", "info", "err", "error", word)>
    </#if>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","level":"info","message":"order paid","ecs.version":"1.2.0","app":"shop","event.dataset":"shop.log","thread":"main","logger":"shop.Cart","order":20150000000000000001}"####
  ),
  (
    "envoy-json",
    ####"""
    <#ftl title="Envoy and Istio access log, JSON"
      description="The members of Istio's default JSON format, called as those of the template envoy; further members stay as they are."
      input="json" output="json"
      fields={
        "timestamp": "date-time, when the request or connection began",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "status": "integer, of the answer; 0 for a connection without one",
        "flags": "list, of text: Envoy's response flags, what went wrong",
        "details": "text, why there is this answer",
        "termination": "text, why the connection ended",
        "tls_failure": "text, what failed in the TLS connection to the upstream",
        "request_bytes": "integer, received from the client",
        "bytes": "integer, sent to the client",
        "duration": "number, seconds from the beginning to the last byte",
        "upstream_duration": "number, seconds that the upstream says it took",
        "forwarded_for": "list, of text: the addresses of X-Forwarded-For",
        "agent": "text, the browser",
        "request_id": "text, the identifier of the request",
        "host": "text, what the client asked for as host",
        "upstream": "text, the address of the upstream",
        "cluster": "text, the name of the upstream's cluster",
        "upstream_local": "text, the address used towards the upstream",
        "local": "text, the address that the client connected to",
        "client": "text, the address of the client of the connection",
        "port": "integer, its port",
        "server_name": "text, the name asked for in TLS",
        "route": "text, the name of the route",
        "*": "any, what the mesh was told to log besides, as it came"
      }>
    <#--
      {"start_time":"2026-02-03T10:05:03.123Z","method":"GET","path":"/a","response_code":200,"response_flags":"-","duration":12,…}

      A null or `-` is an absent value. A record without `start_time` is rejected: it is none of the access log.
    -->
    <#if !start_time??><#reject "there is no start_time"></#if>
    <#assign names = {
      "start_time": "timestamp", "response_code": "status", "response_flags": "flags", "response_code_details": "details",
      "connection_termination_details": "termination", "upstream_transport_failure_reason": "tls_failure", "bytes_received": "request_bytes",
      "bytes_sent": "bytes", "upstream_service_time": "upstream_duration", "x_forwarded_for": "forwarded_for", "user_agent": "agent", "authority": "host",
      "upstream_host": "upstream", "upstream_cluster": "cluster", "upstream_local_address": "upstream_local", "downstream_local_address": "local",
      "downstream_remote_address": "client", "requested_server_name": "server_name", "route_name": "route"
    }>
    <#assign clean = {}>
    <#list .record as key, value>
      <#if !value?? || value?is_string && (value == "-" || value == "")><#continue></#if>
      <#switch key>
        <#on "start_time"><#assign clean += {"timestamp": value?timestamp("iso", zone="UTC")}>
        <#on "duration", "upstream_service_time"><#assign clean += {names[key]!key: value?string?number / 1000}>
        <#on "response_flags", "x_forwarded_for"><#assign clean += {names[key]: value?split(",")?map(item -> item?trim)}>
        <#on "path">
          <#assign clean += {"path": value?keep_before("?")}>
          <#if value?contains("?")><#assign clean += {"query": value?keep_after("?")}></#if>
        <#on "downstream_remote_address"><#assign clean += value?grok(r'^\[?(?<client>[^\]]+?)\]?:%{INT:port:int}$')!{"client": value}>
        <#default><#assign clean += {names[key]!key: value}>
      </#switch>
    </#list>
    <#emit clean>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","method":"GET","path":"/reviews/0","query":"a=b","protocol":"HTTP/1.1","status":200,"details":"via_upstream","request_bytes":0,"bytes":295,"duration":0.012,"upstream_duration":0.011,"forwarded_for":["203.0.113.7","10.0.0.1"],"agent":"curl \"8.5.0\"","request_id":"cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2","host":"reviews:9080","upstream":"10.44.1.13:9080","cluster":"outbound|9080||reviews.default.svc.cluster.local","upstream_local":"10.44.1.23:41234","local":"10.0.45.184:9080","client":"10.44.1.23","port":52154,"route":"default"}"####
  ),
  (
    "envoy",
    ####"""
    <#ftl title="Envoy and Istio access log, default text format"
      description="The format of Envoy 1.x and the longer one of Istio, requests as well as TCP connections."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request or connection began",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "status": "integer, of the answer; 0 for a connection without one",
        "flags": "list, of text: Envoy's response flags, what went wrong",
        "details": "text, why there is this answer",
        "termination": "text, why the connection ended",
        "tls_failure": "text, what failed in the TLS connection to the upstream",
        "request_bytes": "integer, received from the client",
        "bytes": "integer, sent to the client",
        "duration": "number, seconds from the beginning to the last byte",
        "upstream_duration": "number, seconds that the upstream says it took",
        "forwarded_for": "list, of text: the addresses of X-Forwarded-For",
        "agent": "text, the browser",
        "request_id": "text, the identifier of the request",
        "host": "text, what the client asked for as host",
        "upstream": "text, the address of the upstream",
        "cluster": "text, the name of the upstream's cluster",
        "upstream_local": "text, the address used towards the upstream",
        "local": "text, the address that the client connected to",
        "client": "text, the address of the client of the connection",
        "port": "integer, its port",
        "server_name": "text, the name asked for in TLS",
        "route": "text, the name of the route"
      }
      patterns={"PLAIN": r'[^"]*', "TOKEN": r'[^\s"]+'}>
    <#--
      [2026-02-03T10:05:03.123Z] "GET /a HTTP/2" 200 - 0 512 12 11 "203.0.113.7" "curl/8.5.0" "cc21d9b0-cf5c" "shop.example" "10.0.0.4:8080"

      Istio has details, termination and the TLS failure behind the flags, and cluster, addresses, server name and route at the end. A `-` is an
      absent value. Envoy does not escape quotes: a line with a quote inside of a value is rejected, since it could say anything. The JSON format
      (template envoy-json) has no such trouble.
    -->
    <#extract line?grok(r'^\[(?<time>[^\]]+)\] "(?:-|%{WORD:method}) (?:-|(?<target>[^"\s]+)) (?:-|(?<protocol>[^"\s]+))"'
      + r' %{INT:status:int} (?:-|%{TOKEN:codes})'
      + r'(?: (?:-|%{TOKEN:details}) (?:-|%{TOKEN:termination}) "(?:-|%{PLAIN:tls_failure})")? %{INT:request_bytes:int}'
      + r' %{INT:bytes:int} (?:-|%{INT:ms:int}) (?:-|%{INT:upstream_ms:int})'
      + r' "(?:-|%{PLAIN:forwarded})" "(?:-|%{PLAIN:agent})" "(?:-|%{PLAIN:request_id})" "(?:-|%{PLAIN:host})"'
      + r' "(?:-|%{PLAIN:upstream})"'
      + r'(?: (?:-|%{TOKEN:cluster}) (?:-|%{TOKEN:upstream_local}) (?:-|%{TOKEN:local}) (?:-|%{TOKEN:remote})'
      + r' (?:-|%{TOKEN:server_name}) (?:-|%{TOKEN:route}))?$')>
    <#set timestamp = time?timestamp("iso", zone="UTC")>
    <#if ms??><#set duration = ms / 1000></#if>
    <#if upstream_ms??><#set upstream_duration = upstream_ms / 1000></#if>
    <#if codes??><#set flags = codes?split(",")></#if>
    <#if forwarded??><#set forwarded_for = forwarded?split(",")?map(address -> address?trim)></#if>
    <#if remote??><#extract remote?grok(r'^\[?(?<client>[^\]]+?)\]?:%{INT:port:int}$')!{"client": remote}></#if>
    <#if target??>
      <#set path = target?keep_before("?")>
      <#if target?contains("?")><#set query = target?keep_after("?")></#if>
    </#if>
    <#keep timestamp, method, path, query, protocol, status, flags, details, termination, tls_failure, request_bytes, bytes, duration, upstream_duration,
      forwarded_for, agent, request_id, host, upstream, cluster, upstream_local, local, client, port, server_name, route>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","method":"POST","path":"/api/v1/locations","query":"x=1&y=%20","protocol":"HTTP/2","status":204,"request_bytes":154,"bytes":0,"duration":0.226,"upstream_duration":0.1,"forwarded_for":["203.0.113.7","10.0.0.1"],"agent":"nsq2http","request_id":"cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2","host":"shop.example","upstream":"10.0.2.1:80"}"####
  ),
  (
    "exim",
    ####"""
    <#ftl title="Exim"
      description="The main log: arrivals, deliveries, bounces, refusals, one record a line; lines of one mail have the same `mail_id`."
      input="text" output="json"
      fields={
        "timestamp": "date-time, taken to be in UTC when the line names no zone",
        "pid": "integer, the process, of log_selector +pid",
        "mail_id": "text, of the mail; left out where there is none",
        "level": "text, `warn` for what was put off, `error` for what bounced or was refused, else `info`",
        "event": "text, `arrival`, `delivery`, `bounce`, `deferred`, `completed` or `reject`; left out for other messages",
        "from": "text, the sender of the envelope; empty for a bounce",
        "to": "text, the recipient",
        "mailbox": "text, what the recipient became: a local name, a file, a command",
        "client": "text, the address of the other side",
        "client_name": "text, its name",
        "helo": "text, what it called itself",
        "protocol": "text, `esmtps` …",
        "tls": "text, version and cipher",
        "user": "text, the local user, or who logged in behind the authenticator: `plain_login:ann`",
        "bytes": "integer, the size of the mail",
        "message_id": "text, of the mail's head",
        "subject": "text, of the mail's head, as Exim escapes it",
        "reference": "text, the mail that this one says the bounce of",
        "router": "text, the router that found the way",
        "transport": "text, the transport that took it",
        "reply": "text, what the other server said",
        "queue_time": "number, seconds since the mail came",
        "duration": "number, seconds of the delivery",
        "stage": "text, at which command a mail was refused: `RCPT`",
        "code": "integer, Exim's number of why it was put off",
        "reason": "text, why it bounced, was put off or was refused",
        "message": "text, what stands behind the time and the identifiers"
      }>
    <#--
      2026-02-03 10:05:03 1rXYZa-0001Ab-2C <= ann@example.net H=mail.example.net (helo) [203.0.113.5] P=esmtps S=2048 id=1@example.net
      2026-02-03 10:05:04 1rXYZa-0001Ab-2C => bob <bob@example.com> R=local_user T=maildir_home
      2026-02-03 10:05:05 H=(x) [203.0.113.9] F=<eve@example.org> rejected RCPT <bob@example.com>: relay not permitted

      Subjects and the answers of other servers are theirs to write: they are cut out before the rest is read, so that nothing in
      them counts. Lines without a time are rejected.
    -->
    <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?(?: [+-]\d{4})?) (?:\[(?<pid>\d+)\] )?(?:(?<mail_id>[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) )?(?<message>.*)$")>
    <#if !time?timestamp("iso", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("iso", zone="UTC"), level = "info">
    <#if pid??><#set pid = pid?number></#if>

    <#-- Quoted texts first: nothing in them may be taken for a field. -->
    <#assign plain = message?replace(r' [TC]="(?:[^"\\]|\\.)*"', "", "r")>
    <#extract
      plain?capture(r"^(?<sign><=) (?<from><>|\S+)(?<rest>.*)$")!
      plain?capture(r"^(?<sign>=>|->|\*>|>>|\*\*|==) (?<recipient>.*?)(?<rest>(?: (?:F|P|R|T|H)=.*)?)$")!
      plain?capture(r"^(?<rest>.*?)\b(?:temporarily )?rejected (?<stage>EHLO or HELO|after DATA|[A-Z]+)(?: <(?<to>[^<>]*)>| [^:<]*)?: (?<reason>.*)$")!{}>

    <#if sign??>
      <#set event = sign?switch("<=", "arrival", "**", "bounce", "==", "deferred", "delivery")>
      <#if recipient??>
        <#extract recipient?capture(r"^(?<mailbox>.*) <(?<to>[^<>]*)>$")!{"to": recipient}>
        <#extract message?capture(r' C="(?<reply>(?:[^"\\]|\\.)*)"')!{}>
      <#else>
        <#set from = from?remove_beginning("<>")>
        <#extract message?capture(r' T="(?<subject>(?:[^"\\]|\\.)*)"')!{}>
      </#if>
    <#elseif stage??><#set event = "reject", level = "error">
    <#elseif message == "Completed" || message?starts_with("Completed ")><#set event = "completed">
    </#if>
    <#if event! == "bounce">
      <#set level = "error">
      <#extract rest?capture(r"^.*?: (?<reason>.*)$")!{}>
    <#elseif event! == "deferred">
      <#set level = "warn">
      <#extract rest?capture(r"^.*? defer \((?<code>-?\d+)\)(?: H=\S+ \[\S+\])?(?:: (?<reason>.*))?$")!{}>
      <#if code??><#set code = code?number></#if>
    </#if>

    <#-- What stands before the reason, which may quote anything. -->
    <#assign facts = (rest!message)?keep_before(": ")>
    <#extract facts?capture(r"(?:^| )H=(?:(?<client_name>[^\s(\[]\S*) )?(?:\((?<helo>[^)]*)\) )?\[(?<client>[0-9a-fA-F.:]+)\]")!{}>
    <#extract facts?capture(r" P=(?<protocol>[a-z][\w-]*)(?: |$)")!{}>
    <#extract facts?capture(r" X=(?<tls>\S+)")!{}>
    <#extract facts?capture(r" (?:A|U)=(?<user>\S+)")!{}>
    <#if event! == "arrival"><#extract facts?capture(r" R=(?<reference>\S+)")!{}>
    <#else><#extract facts?capture(r" R=(?<router>\S+)")!{}>
    </#if>
    <#extract facts?capture(r" T=(?<transport>[^\s:]+)")!{}>
    <#extract facts?capture(r" F=<(?<from>[^<>]*)>")!{}>
    <#extract facts?capture(r" S=(?<bytes>\d+)(?: |$)")!{}>
    <#extract facts?capture(r" id=(?<message_id>\S+)")!{}>
    <#extract facts?capture(r" QT=(?<queue_time>[\d.wdhms]+)(?: |$)")!{}>
    <#extract facts?capture(r" DT=(?<duration>[\d.wdhms]+)(?: |$)")!{}>
    <#if bytes??><#set bytes = bytes?number></#if>
    <#if queue_time??><#set queue_time = queue_time?parse_duration></#if>
    <#if duration??><#set duration = duration?parse_duration></#if>
    <#keep timestamp, pid, mail_id, level, event, from, to, mailbox, client, client_name, helo, protocol, tls, user, bytes, message_id,
      subject, reference, router, transport, reply, queue_time, duration, stage, code, reason, message>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","level":"info","message":"exim 4.97 daemon started: pid=600, -q30m, listening for SMTP on port 25"}"####
  ),
  (
    "flink",
    ####"""
    <#ftl title="Apache Flink, also as YARN tasks"
      description="JobManager, TaskManager and client logs, tasks of YARN beside them, with state changes, checkpoints and stack traces."
      input="text" multiline=r"start:^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} |Container: |End of LogType)" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "logger": "text, the class that says it",
        "thread": "text, in which thread, where the pattern has it",
        "context": "text, what the pattern has in brackets behind the class, when it is not empty",
        "message": "text, what happened, without the exception",
        "job": "text, the id of the first job in the message",
        "task": "text, whose state changed: the operators",
        "subtask": "integer, which of its parallel instances, from 1",
        "parallelism": "integer, how many there are",
        "attempt": "integer, how often it was tried before",
        "execution": "text, the id of the attempt",
        "from_state": "text, before a change of state",
        "to_state": "text, after it",
        "checkpoint": "integer, the number of the checkpoint",
        "bytes": "integer, its size",
        "duration": "number, how long it took, in seconds",
        "container": "text, the first container of YARN in the message",
        "exception": "text, the class of what was thrown",
        "error": "text, what it says, its first line",
        "causes": "list, what stands behind each `Caused by`, the last being the root",
        "stack": "text, the whole stack trace"
      }>
    <#--
      2026-02-03 10:05:03,123 INFO  org.apache.flink.runtime.taskmanager.Task          [] - Map (3/4)#0 (…) switched from …
      2026-02-03 10:05:03,123 INFO [main] org.apache.hadoop.yarn.client.RMProxy: Connecting to ResourceManager

      Lines without a time belong to the record before them. The heads and ends that `yarn logs` puts around each file are dropped.
      Times are local, read as UTC: change `zone`. What begins otherwise is rejected.
    -->
    <#if line?starts_with("Container: ") || line?starts_with("End of LogType")><#drop "head or end of a file of yarn logs"></#if>
    <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (?<level>[A-Z]+) +(?:\[(?<thread>[^\n]*?)\] )?(?<logger>[\w.$-]+)(?: +\[(?<context>[^\]\n]*)\])?(?: +-|:) (?<message>[\s\S]*)$")>
    <#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC"), level = level?lower_case>
    <#if context! == ""><#unset context></#if>

    <#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
    <#assign trace = message?capture(r"^(?<text>[\s\S]*?)(?:\n| with failure cause: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
    <#if trace.stack??>
      <#set message = trace.text, exception = trace.exception, stack = trace.stack>
      <#if trace.error??><#set error = trace.error></#if>
      <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
      <#if found?size gt 0><#set causes = found></#if>
    </#if>

    <#-- Changes of state, of tasks and jobs; checkpoints. -->
    <#extract
      message?capture(r"^(?<task>.+) \((?<subtask>\d+)/(?<parallelism>\d+)\)(?:#(?<attempt>\d+))? \((?<execution>[\da-f_]+)\) switched from (?<from_state>[A-Z]+) to (?<to_state>[A-Z]+)\b")!
      message?capture(r"^Job .+ \((?<job>[\da-f]{32})\) switched from state (?<from_state>[A-Z]+) to (?<to_state>[A-Z]+)\b")!
      message?capture(r"^Completed checkpoint (?<checkpoint>\d+) for job (?<job>[\da-f]{32}) \((?<bytes>\d+) bytes(?:, checkpointDuration=| in )(?<ms>\d+) ms")!
      message?capture(r"^(?:Triggering|Checkpoint|Decline) (?:checkpoint )?(?<checkpoint>\d+)\b.*\b(?:for|of) job (?<job>[\da-f]{32})")!
      message?capture(r"(?<job>\b[\da-f]{32}\b)")!{}>
    <#list ["subtask", "parallelism", "attempt", "checkpoint", "bytes"] as key>
      <#if .record[key]??><#extract {key: .record[key]?number}></#if>
    </#list>
    <#if ms??><#set duration = ms?number / 1000></#if>
    <#extract message?capture(r"(?<container>container_(?:e\d+_)?\d+_\d+_\d+_\d+)")!{}>
    <#keep timestamp, level, logger, thread, context, message, job, task, subtask, parallelism, attempt, execution, from_state, to_state,
      checkpoint, bytes, duration, container, exception, error, causes, stack>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","logger":"org.apache.flink.runtime.taskexecutor.TaskManagerRunner","message":"Starting TaskManager with ResourceID: container_e17_1770000000000_0007_01_000002(worker-3.example.com:40001)","container":"container_e17_1770000000000_0007_01_000002"}"####
  ),
  (
    "fortigate",
    ####"""
    <#ftl title="Fortinet FortiGate, FortiOS 6 and 7"
      description="Traffic, event and security logs in the default form, key=value."
      input="text" output="json"
      fields={
        "timestamp": "date-time, of the event, with nanoseconds where it has them",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "host": "text, the name of the device",
        "type": "text, `traffic`, `event`, `utm` …",
        "subtype": "text, of the type",
        "message": "text, what happened",
        "header": "text, what stands before the pairs: a priority, a syslog head",
        "srcport": "integer, and so are the other ports, counts, sizes and numbers",
        "duration": "integer, in seconds",
        "*": "any, all other fields under the names that FortiOS gives them, as text"
      }>
    <#--
      date=2026-02-03 time=10:05:03 devname="fw-1" devid="FGT60F" eventtime=1770113103123456789 tz="+0000" logid="0000000013"
      type="traffic" subtype="forward" level="notice" vd="root" srcip=192.0.2.10 srcport=51515 …    (one line)

      The time is `eventtime`, in seconds (up to 6.0) or nanoseconds since 1970; without it, `date`, `time` and `tz`, and without
      `tz` UTC: change `zone`. A line without pairs, or with a quote that is not closed, is rejected.
    -->
    <#extract line?capture(r"^(?<header>.*?)(?<pairs>\bdate=\S+ time=\S+ .*)$")>
    <#unset line>
    <#if header?trim == ""><#unset header><#else><#set header = header?trim></#if>
    <#assign text = pairs>
    <#unset pairs>
    <#extract text?parse_kv>

    <#assign local = (date!"") + " " + (time!"")>
    <#if (eventtime!"")?matches(r"\d{19}")><#set timestamp = eventtime?timestamp("epoch_ns")>
    <#elseif (eventtime!"")?matches(r"\d{10}")><#set timestamp = eventtime?timestamp("epoch")>
    <#elseif (local + " " + (tz!""))?timestamp("yyyy-MM-dd HH:mm:ss Z")??>
      <#set timestamp = (local + " " + tz)?timestamp("yyyy-MM-dd HH:mm:ss Z")>
    <#elseif !tz?? && local?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")??>
      <#set timestamp = local?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")>
    <#else>
      <#reject "there is no such time">
    </#if>
    <#unset date, time, tz, eventtime>

    <#switch level!"">
      <#on "emergency", "alert", "critical"><#set level = "fatal">
      <#on "error"><#set level = "error">
      <#on "warning"><#set level = "warn">
      <#on "notice", "information"><#set level = "info">
    </#switch>
    <#rename devname as host, msg as message>
    <#list ["srcport", "dstport", "transport", "tranport", "proto", "policyid", "sessionid", "duration", "sentbyte", "rcvdbyte",
        "sentpkt", "rcvdpkt", "sentdelta", "rcvddelta", "crscore", "count"] as key>
      <#if .record[key]?? && .record[key]?matches(r"\d+")><#extract {key: .record[key]?number}></#if>
    </#list>

    """####,
    ####"{"host":"fw-1","devid":"FGT60FEXAMPLE1","logid":"0000000013","type":"traffic","subtype":"forward","level":"info","vd":"root","srcip":"192.0.2.10","srcport":51515,"srcintf":"internal","dstip":"203.0.113.5","dstport":443,"dstintf":"wan1","sessionid":8012345,"proto":6,"action":"close","policyid":7,"service":"HTTPS","duration":12,"sentbyte":812,"rcvdbyte":5120,"sentpkt":9,"rcvdpkt":11,"timestamp":"2026-02-03T10:05:03.123456789Z"}"####
  ),
  (
    "gelf",
    ####"""
    <#ftl title="Graylog Extended Log Format (GELF) 1.0 and 1.1"
      description="One object a line: common names for time, level and message; additional fields keep their underscore."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "severity": "text, the same in syslog's word",
        "host": "text, who sent it",
        "message": "text, the short message",
        "details": "text, the full message, mostly a stack trace",
        "*": "any, additional fields (`_user_id`) and old ones (`facility`, `file`, `line`), as they came"
      }>
    <#--
      {"version":"1.1","host":"web-1","short_message":"order failed","timestamp":1770113103.1234,"level":3,"_order":17}

      An object without short_message is no GELF and is rejected. Over TCP a NUL ends every object: add framing="nul" to the header.
    -->
    <#if !short_message??><#reject "there is no short_message"></#if>
    <#rename short_message as message, full_message as details>
    <#unset version>
    <#if timestamp??><#set timestamp = timestamp?string?timestamp("epoch")></#if>
    <#if level??>
      <#assign code = level?string?number>
      <#if code lt 0 || code gt 7><#reject "the level is none of syslog's"></#if>
      <#set severity = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"][code],
        level = ["fatal", "fatal", "fatal", "error", "warn", "info", "info", "debug"][code]>
    </#if>

    """####,
    ####"{"host":"web-1","message":"order failed","details":"order failed\n at cart.go:17","timestamp":"2026-02-03T10:05:01.123400Z","level":"error","_order":20150000000000000001,"_ms":1250.50,"severity":"err"}"####
  ),
  (
    "go",
    ####"""
    <#ftl title="Go: zap, zerolog, slog, logrus, JSON"
      description="One name and one form for time, level and message; numbers that were not the time keep every digit."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "message": "text, the message",
        "source": "text, file and line that logged it",
        "logger": "text, the name of the logger",
        "stack": "text, the stack of goroutines",
        "*": "any, all other members, as they came"
      }>
    <#--
      zap      {"level":"info","ts":1770113103.1234567,"caller":"shop/cart.go:17","msg":"paid"}
      zerolog  {"level":"info","time":1770113103,"caller":"/src/cart.go:17","message":"paid"}
      slog     {"time":"2026-02-03T10:05:03.123456789Z","level":"INFO","source":{"function":"main.pay","file":"/src/cart.go","line":17},"msg":"paid"}
      logrus   {"level":"info","time":"2026-02-03T10:05:03Z","msg":"paid"}

      A time in no known form rejects the record. Panics and other plain text between the lines are rejected, too. The text
      forms of slog and logrus are for the template logfmt.
    -->
    <#if !timestamp??><#if ts??><#rename ts as timestamp><#elseif time??><#rename time as timestamp></#if></#if>
    <#if !message?? && msg??><#rename msg as message></#if>
    <#if caller??><#rename caller as source></#if>
    <#if stacktrace??><#rename stacktrace as stack></#if>

    <#-- The size of a number tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
    <#if timestamp??>
      <#if timestamp?is_string><#set timestamp = timestamp?timestamp("iso", "epoch", zone="UTC")>
      <#elseif timestamp gte 100000000000000000><#set timestamp = timestamp?c?timestamp("epoch_ns")>
      <#elseif timestamp gte 100000000000000><#set timestamp = timestamp?c?timestamp("epoch_us")>
      <#elseif timestamp gte 100000000000><#set timestamp = timestamp?c?timestamp("epoch_ms")>
      <#else><#set timestamp = timestamp?c?timestamp("epoch")>
      </#if>
    </#if>

    <#-- slog has levels between: `INFO+2`. -->
    <#if level?? && level?is_string>
      <#assign word = level?lower_case?keep_before("+")?keep_before("-")>
      <#switch word>
        <#on "warning"><#assign word = "warn">
        <#on "dpanic", "panic"><#assign word = "fatal">
      </#switch>
      <#if word != level><#set level = word></#if>
    </#if>
    <#if source?? && source?is_hash && source.file??><#set source = source.file + ":" + ((source.line)!0)?c></#if>

    """####,
    ####"{"level":"info","timestamp":"2021-07-13T11:17:45.593492300Z","source":"shop/cart.go:17","message":"paid","price":1626175065.5934923,"order":20150000000000000001}"####
  ),
  (
    "hadoop",
    ####"""
    <#ftl title="Hadoop: HDFS, YARN, MapReduce"
      description="Daemon, audit and task logs in the log4j patterns that Hadoop comes with, stack traces included."
      input="text" multiline=r"start:^(?:\d{4}-\d\d-\d\d |\d\d/\d\d/\d\d |\d{6} \d{6} )" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "logger": "text, the class that says it",
        "thread": "text, in which thread",
        "pid": "integer, where the pattern has it",
        "application": "text, the first application of YARN in the message",
        "container": "text, the first container in the message",
        "block": "text, the first block of HDFS in the message",
        "message": "text, what happened",
        "audit": "hash, of an audit line of the NameNode: `ugi`, `ip`, `cmd`, `src`, `dst` …",
        "exception": "text, the class of what was thrown",
        "error": "text, what it says, its first line",
        "causes": "list, what stands behind each `Caused by`, the last being the root",
        "stack": "text, the whole stack trace"
      }>
    <#--
      2026-02-03 10:05:03,123 INFO org.apache.hadoop.hdfs.server.namenode.FSNamesystem: Roll Edit Log from 192.0.2.21
      2026-02-03 10:05:03,123 WARN [main] org.apache.hadoop.mapred.YarnChild: Exception running child
      26/02/03 10:05:03 INFO hdfs.DFSClient: Created token

      Lines without a time belong to the record before them. Times are local, read as UTC: change `zone`. What begins otherwise is
      rejected.
    -->
    <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}|\d\d/\d\d/\d\d \d\d:\d\d:\d\d|\d{6} \d{6})(?: (?<pid>\d+))? (?<level>[A-Z]+) +(?:\[(?<thread>.*?)\] )?(?<logger>[\w.$-]+)(?: \([\w$.<>:]+\))?: (?<message>[\s\S]*)$")>
    <#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", "yy/MM/dd HH:mm:ss", "yyMMdd HHmmss", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", "yy/MM/dd HH:mm:ss", "yyMMdd HHmmss", zone="UTC"), level = level?lower_case>
    <#if pid??><#set pid = pid?number></#if>
    <#if logger?ends_with("FSNamesystem.audit") && message?parse_kv("\t")??><#set audit = message?parse_kv("\t")></#if>
    <#extract message?capture(r"(?<application>application_\d+_\d+)")!{}>
    <#extract message?capture(r"(?<container>container_(?:e\d+_)?\d+_\d+_\d+_\d+)")!{}>
    <#extract message?capture(r"(?<block>blk_-?\d+(?:_\d+)?)")!{}>

    <#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
    <#assign trace = message?capture(r"^(?<text>[\s\S]*?)(?:\n| ?: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
    <#if trace.stack??>
      <#set message = trace.text, exception = trace.exception, stack = trace.stack>
      <#if trace.error??><#set error = trace.error></#if>
      <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
      <#if found?size gt 0><#set causes = found></#if>
    </#if>
    <#keep timestamp, level, logger, thread, pid, application, container, block, message, audit, exception, error, causes, stack>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","logger":"org.apache.hadoop.hdfs.server.namenode.FSNamesystem","message":"Roll Edit Log from 192.0.2.21"}"####
  ),
  (
    "haproxy",
    ####"""
    <#ftl title="HAProxy log: HTTP, HTTPS and TCP formats"
      description="option httplog, httpslog and tcplog, and failed connections; behind a syslog header or without one."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the connection or request came, taken to be in UTC, for the line names no zone",
        "host": "text, the machine that the syslog header names",
        "app": "text, the program that the syslog header names",
        "pid": "integer, its process",
        "client": "text, the address of the client",
        "port": "integer, the port of the client",
        "frontend": "text, what took the connection; with `~` behind it when over TLS",
        "backend": "text, what was chosen to answer",
        "server": "text, the server that answered; `<NOSRV>` for none",
        "request_time": "number, seconds until the whole request was there",
        "queue_time": "number, seconds of waiting in queues",
        "connect_time": "number, seconds until the server accepted the connection",
        "response_time": "number, seconds until the server sent the head of its answer",
        "duration": "number, seconds from the request (TCP: the connection) to its end",
        "early": "boolean, true when the line was written before the end (option logasap), so that duration and bytes have gone on",
        "status": "integer, of the answer",
        "bytes": "integer, sent to the client",
        "request_cookie": "text, the captured cookie of the request",
        "response_cookie": "text, the captured cookie of the answer",
        "termination": "text, how it ended: two letters for TCP, four for HTTP",
        "connections": "hash, how many there were: `all`, `frontend`, `backend`, `server`",
        "retries": "integer, how often it was tried to connect to the server again",
        "redispatched": "boolean, true when the last try went to another server",
        "server_queue": "integer, requests before this one in the queue of the server",
        "backend_queue": "integer, requests before this one in the queue of the backend",
        "captured": "list, of text: the captured headers, those of the request before those of the answer",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "request": "text, the whole request when it is none of HTTP or was cut off",
        "tls": "text, what httpslog adds: error codes, whether resumed, name asked for, version and cipher",
        "message": "text, what failed, when no request came"
      }
      patterns={
        "HEADERS": r'\{[^}]*\}',
        "REQUEST": r'(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)"|(?<request>[^"]*)"?'
      }>
    <#--
      203.0.113.7:5432 [03/Feb/2026:10:05:03.123] web~ app/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {shop.example|curl} {} "GET / HTTP/1.1"
      203.0.113.7:5432 [03/Feb/2026:10:05:03.123] db pg/srv1 0/5/5007 212 -- 0/0/0/0/3 0/0
      203.0.113.7:5432 [03/Feb/2026:10:05:03.123] web/1: SSL handshake failure

      The line names no time zone: put HAProxy's in place of "UTC". Timers of -1 (not reached) and a status of -1 are left out. HAProxy cuts lines
      at 1024 bytes; a request without its closing quote is kept in `request`. HAProxy writes unprintable characters of a request as #HH.
      What is none of the three is rejected, such as the messages of HAProxy itself ("Server app/srv1 is DOWN").
    -->
    <#assign entry = line?parse_syslog!{"message": line}>
    <#extract entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] %{NOTSPACE:frontend}'
        + r' (?<backend>[^\s/]+)/%{NOTSPACE:server} '
        + r'(?<Tq>-?\d+)/(?<Tw>-?\d+)/(?<Tc>-?\d+)/(?<Tr>-?\d+)/(?<plus>\+)?(?<Tt>-?\d+)'
        + r' (?:-1|%{INT:status:int}) \+?%{INT:bytes:int} '
        + r'(?:-|%{NOTSPACE:request_cookie}) (?:-|%{NOTSPACE:response_cookie}) (?<termination>[\w-]{4}) '
        + r'%{INT:all:int}/%{INT:front:int}/%{INT:back:int}/%{INT:srv:int}/(?<again>\+)?%{INT:retries:int}'
        + r' %{INT:server_queue:int}/%{INT:backend_queue:int}'
        + r'(?: (?<headers>%{HEADERS}(?: %{HEADERS})?))? "(?:%{REQUEST})(?: (?<tls>[^"]+))?$')!
      entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] %{NOTSPACE:frontend}'
        + r' (?<backend>[^\s/]+)/%{NOTSPACE:server} '
        + r'(?<Tw>-?\d+)/(?<Tc>-?\d+)/(?<plus>\+)?(?<Tt>-?\d+) \+?%{INT:bytes:int} (?<termination>[\w-]{2}) '
        + r'%{INT:all:int}/%{INT:front:int}/%{INT:back:int}/%{INT:srv:int}/(?<again>\+)?%{INT:retries:int}'
        + r' %{INT:server_queue:int}/%{INT:backend_queue:int}$')!
      entry.message?grok(r'^%{IP:client}:%{INT:port:int} \[(?<time>[^\]]+)\] (?<frontend>[^\s/]+)/(?<server>[^\s:]+):'
        + r' (?<message>.+)$')>
    <#set timestamp = time?timestamp("dd/MMM/yyyy:HH:mm:ss.SSS", zone="UTC")>
    <#if entry.hostname??><#set host = entry.hostname></#if>
    <#if entry.appname??><#set app = entry.appname></#if>
    <#if entry.procid?? && entry.procid?is_number><#set pid = entry.procid></#if>

    <#-- Timers are milliseconds. -->
    <#if Tq?? && Tq != "-1"><#set request_time = Tq?number / 1000></#if>
    <#if Tw?? && Tw != "-1"><#set queue_time = Tw?number / 1000></#if>
    <#if Tc?? && Tc != "-1"><#set connect_time = Tc?number / 1000></#if>
    <#if Tr?? && Tr != "-1"><#set response_time = Tr?number / 1000></#if>
    <#if Tt?? && Tt != "-1"><#set duration = Tt?number / 1000></#if>
    <#if plus??><#set early = true></#if>
    <#if all??><#set connections = {"all": all, "frontend": front, "backend": back, "server": srv}></#if>
    <#if again??><#set redispatched = true></#if>

    <#if headers??><#set captured = headers[1..<headers?length - 1]?replace("} {", "|")?split("|")></#if>
    <#if target??>
      <#set path = target?keep_before("?")>
      <#if target?contains("?")><#set query = target?keep_after("?")></#if>
    </#if>
    <#keep timestamp, host, app, pid, client, port, frontend, backend, server, request_time, queue_time, connect_time, response_time, duration, early, status,
      bytes, request_cookie, response_cookie, termination, connections, retries, redispatched, server_queue, backend_queue, captured, method, path, query,
      protocol, request, tls, message>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","host":"lb1","app":"haproxy","pid":14389,"client":"203.0.113.7","port":33317,"frontend":"web","backend":"static","server":"srv1","request_time":0.01,"queue_time":0,"connect_time":0.03,"response_time":0.069,"duration":0.109,"status":200,"bytes":2750,"termination":"----","connections":{"all":1,"frontend":1,"backend":1,"server":1},"retries":0,"server_queue":0,"backend_queue":0,"captured":["shop.example","curl/8.5.0",""],"method":"GET","path":"/index.html","query":"a=b","protocol":"HTTP/1.1"}"####
  ),
  (
    "iis",
    ####"""
    <#ftl title="Microsoft IIS access log, W3C extended format"
      description="The columns are those of the last #Fields line, which may change within a file; known ones get common names."
      input="w3c" output="json"
      fields={
        "timestamp": "date-time, when the request was done; IIS writes UTC",
        "client": "text, the address of the client",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "host": "text, what the client asked for as host",
        "path": "text, as it came",
        "query": "text, as it came",
        "protocol": "text, with its version",
        "status": "integer, of the answer",
        "substatus": "integer, more about the status, such as 2 in 401.2",
        "windows_status": "integer, the number of the system's error",
        "bytes": "integer, sent to the client",
        "request_bytes": "integer, received from the client",
        "duration": "number, seconds in all",
        "agent": "text, the browser",
        "referrer": "text, the page that led here",
        "server": "text, the address of the server",
        "port": "integer, the port of the server",
        "site": "text, the name of the site",
        "server_name": "text, the name of the server",
        "forwarded_for": "list, of text: the addresses of X-Forwarded-For, when it is a column",
        "*": "text, all other columns, called as in #Fields"
      }>
    <#--
      #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken
      2026-02-03 10:05:03 10.0.0.1 GET /a b=c 443 - 203.0.113.7 Mozilla/5.0+(X11;+Linux+x86_64) - 200 0 0 15

      A `-` is an absent value. IIS writes a space as `+` and a real plus as `+` too: only in the agent, where spaces are usual, `+` becomes a space.
      A row without date or time, or with more or fewer columns than #Fields says, is rejected.
    -->
    <#if !date?? || !time??><#reject "there is no column for date or time"></#if>
    <#assign names = {
      "c-ip": "client", "cs-username": "user", "cs-method": "method", "cs-host": "host", "cs-uri-stem": "path", "cs-uri-query": "query",
      "cs-version": "protocol", "sc-status": "status", "sc-substatus": "substatus", "sc-win32-status": "windows_status", "sc-bytes": "bytes",
      "cs-bytes": "request_bytes", "time-taken": "duration", "cs(User-Agent)": "agent", "cs(Referer)": "referrer", "s-ip": "server", "s-port": "port",
      "s-sitename": "site", "s-computername": "server_name", "X-Forwarded-For": "forwarded_for"
    }>
    <#assign clean = {"timestamp": (date + " " + time)?timestamp("yyyy-MM-dd HH:mm:ss", zone="UTC")}>
    <#list .record as column, value>
      <#if value == "-" || column == "date" || column == "time"><#continue></#if>
      <#switch column>
        <#on "sc-status", "sc-substatus", "sc-win32-status", "sc-bytes", "cs-bytes", "s-port"><#assign clean += {names[column]: value?number}>
        <#on "time-taken"><#assign clean += {"duration": value?number / 1000}>
        <#on "cs(User-Agent)"><#assign clean += {"agent": value?replace("+", " ")}>
        <#on "X-Forwarded-For"><#assign clean += {"forwarded_for": value?split(",\\+?", "r")}>
        <#default><#assign clean += {names[column]!column: value}>
      </#switch>
    </#list>
    <#emit clean>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","server":"10.0.0.1","method":"GET","path":"/shop/default.aspx","query":"id=7&q=a+b","port":443,"client":"203.0.113.7","agent":"Mozilla/5.0 (X11; Linux x86_64)","referrer":"https://shop.example/","status":200,"substatus":0,"windows_status":0,"duration":0.015}"####
  ),
  (
    "iptables",
    ####"""
    <#ftl title="iptables, nftables and ufw"
      description="What the firewall of the Linux kernel logs, as syslog writes it."
      input="text" output="json"
      fields={
        "timestamp": "text, in UTC when the line has an ISO 8601 time; else as it stands there, without year and zone",
        "host": "text, whose firewall it is",
        "uptime": "number, seconds since the kernel started",
        "prefix": "text, what the rule says: `[UFW BLOCK]`",
        "in_interface": "text, the interface it came in by",
        "out_interface": "text, the interface it goes out by",
        "mac_dst": "text, the address of the receiver on the link",
        "mac_src": "text, the address of the sender on the link",
        "ethertype": "text, in hexadecimal",
        "src": "text, the address of the sender",
        "dst": "text, the address of the receiver",
        "bytes": "integer, the length of the packet",
        "protocol": "text, in upper case, or its number",
        "src_port": "integer, the port of `src`",
        "dst_port": "integer, the port of `dst`",
        "flags": "list, of the IP packet: `DF`, `MF`, `CE`",
        "tcp_flags": "list, `SYN`, `ACK` …",
        "inner": "text, the packet that an ICMP message is about",
        "fields": "hash, all other pairs, as text"
      }>
    <#--
      Feb  3 10:05:03 fw-1 kernel: [12345.678901] [UFW BLOCK] IN=eth0 OUT= MAC=00:…:08:00 SRC=203.0.113.9 DST=192.0.2.5 LEN=60
      TOS=0x00 PREC=0x00 TTL=52 ID=4321 DF PROTO=TCP SPT=51515 DPT=22 WINDOW=64240 RES=0x00 SYN URGP=0    (one line)

      MAC joins both addresses and the type, 14 bytes. LEN and ID can stand twice, for IP and for what it carries: that before
      PROTO is of IP, that behind it goes to `fields` as `transport_LEN`. Other lines of the kernel are rejected.
    -->
    <#extract line?capture(r"^(?:<\d+>)?(?:(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?<host>\S+) kernel: (?:\[ *(?<uptime>\d+\.\d+)\] ?)?(?:(?<prefix>.*?) ?)(?<ip>\bIN=\S* OUT=\S* [^\[]*?)(?<transport>PROTO=[^\[]*)?(?:\[(?<inner>[^\]]*)\][^\[]*)?$")>
    <#if iso??>
      <#if !iso?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
      <#set timestamp = iso?timestamp("iso", zone="UTC")>
    </#if>
    <#if uptime??><#set uptime = uptime?number></#if>
    <#if prefix == ""><#unset prefix><#else><#set prefix = prefix?remove_ending(":")></#if>
    <#set fields = {}, flags = [], tcp_flags = []>
    <#list ip?parse_kv!{} as key, value>
      <#switch key>
        <#on "IN"><#if value != ""><#set in_interface = value></#if>
        <#on "OUT"><#if value != ""><#set out_interface = value></#if>
        <#on "MAC">
          <#assign mac = value?capture(r"^(?<mac_dst>(?:[\da-f]{2}:){5}[\da-f]{2}):(?<mac_src>(?:[\da-f]{2}:){5}[\da-f]{2}):(?<a>[\da-f]{2}):(?<b>[\da-f]{2})$")!{}>
          <#if mac.a??><#set mac_dst = mac.mac_dst, mac_src = mac.mac_src, ethertype = mac.a + mac.b>
          <#elseif value != ""><#set fields = fields + {"MAC": value}>
          </#if>
        <#on "SRC"><#set src = value>
        <#on "DST"><#set dst = value>
        <#on "LEN"><#set bytes = value?number>
        <#on "DF", "MF", "CE"><#set flags = flags + [key]>
        <#default><#set fields = fields + {key: value}>
      </#switch>
    </#list>
    <#list (transport!"")?parse_kv!{} as key, value>
      <#switch key>
        <#on "PROTO"><#set protocol = value>
        <#on "SPT"><#set src_port = value?number>
        <#on "DPT"><#set dst_port = value?number>
        <#on "SYN", "ACK", "FIN", "RST", "PSH", "URG", "ECE", "CWR"><#set tcp_flags = tcp_flags + [key]>
        <#on "LEN", "ID"><#set fields = fields + {"transport_" + key: value}>
        <#default><#set fields = fields + {key: value}>
      </#switch>
    </#list>
    <#if flags?size == 0><#unset flags></#if>
    <#if tcp_flags?size == 0><#unset tcp_flags></#if>
    <#keep timestamp, host, uptime, prefix, in_interface, out_interface, mac_dst, mac_src, ethertype, src, dst, bytes, protocol, src_port, dst_port,
      flags, tcp_flags, inner, fields>

    """####,
    ####"{"timestamp":"Feb  3 10:05:03","host":"fw-1","uptime":12345.678901,"prefix":"[UFW BLOCK]","in_interface":"eth0","mac_dst":"00:53:00:00:00:01","mac_src":"00:53:00:00:00:02","ethertype":"0800","src":"203.0.113.9","dst":"192.0.2.5","bytes":60,"protocol":"TCP","src_port":51515,"dst_port":22,"flags":["DF"],"tcp_flags":["SYN"],"fields":{"TOS":"0x00","PREC":"0x00","TTL":"52","ID":"4321","WINDOW":"64240","RES":"0x00","URGP":"0"}}"####
  ),
  (
    "java",
    ####"""
    <#ftl title="Java applications: Logback, Log4j 2, Spring Boot, JBoss, Tomcat, java.util.logging"
      description="The usual patterns of lines, with stack traces and messages of several lines."
      input="text" multiline="java" output="json"
      patterns={
        "WHEN": r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?|\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d[.,]\d{3}|\d\d:\d\d:\d\d[.,]\d{3}",
        "LEVEL": r"TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|SEVERE|CONFIG|FINE(?:R|ST)?",
        "TEXT": r"[\s\S]*"
      }
      fields={
        "timestamp": "text, in UTC; a time without a date as it stands",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "app": "text, the name of the application, of Spring Boot 3",
        "pid": "integer, the process, of Spring Boot",
        "thread": "text, in which thread",
        "logger": "text, the class that says it, or its short form",
        "message": "text, what happened",
        "exception": "text, the class of what was thrown",
        "error": "text, what it says, its first line",
        "causes": "list, what stands behind each `Caused by`, the last being the root",
        "stack": "text, the whole stack trace"
      }>
    <#--
      2026-02-03T10:05:03.123Z  INFO 4711 --- [shop] [nio-8080-exec-1] c.e.shop.OrderController : order 7    Spring Boot
      2026-02-03 10:05:03,123 [main] INFO  com.example.Shop - started                                       Logback, Log4j 2
      2026-02-03 10:05:03,123 INFO  [com.example.Shop] (default task-1) started                             JBoss
      03-Feb-2026 10:05:03.123 INFO [main] org.apache.catalina.startup.Catalina.start started               Tomcat
      Feb 03, 2026 10:05:03 AM com.example.Shop main⏎INFO: started                                          java.util.logging

      A pattern of yours goes before the others. A time without a zone is read as UTC: change `zone`. What begins otherwise is
      rejected.
    -->
    <#extract
      line?grok(r"^%{WHEN:time} +%{LEVEL:severity} (?<pid>\d+) --- (?:\[(?<app>[^\]\n]*)\] )?\[ *(?<thread>[^\]\n]*)\] (?<logger>\S+) +: %{TEXT:message}$")!
      line?grok(r"^%{WHEN:time} +\[(?<thread>[^\n]*?)\] %{LEVEL:severity} +(?<logger>[\w.$\[\]/-]+) +- %{TEXT:message}$")!
      line?grok(r"^%{WHEN:time} +%{LEVEL:severity} +\[(?<logger>[\w.$]+)\] \((?<thread>[^\n]*?)\) %{TEXT:message}$")!
      line?grok(r"^%{WHEN:time} +%{LEVEL:severity} +\[(?<thread>[^\n]*?)\] (?<logger>[\w.$]+)(?::| -)? %{TEXT:message}$")!
      line?grok(r"^%{WHEN:time} +%{LEVEL:severity} +(?<logger>[\w.$]+)(?: \[(?<thread>[^\n]*?)\])?(?: -|:) %{TEXT:message}$")!
      line?grok(r"^(?<time>[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d [AP]M) (?<logger>\S+)(?: [\w<>$]+)?\n%{LEVEL:severity}: %{TEXT:message}$")>
    <#set timestamp = time?timestamp("iso", "yyyy-MM-dd HH:mm:ss,SSS", "dd-MMM-yyyy HH:mm:ss.SSS", "MMM d, yyyy h:mm:ss a", zone="UTC")!time>
    <#set level = severity?switch("SEVERE", "error", "WARNING", "warn", "CONFIG", "debug", "FINE", "debug", "FINER", "trace", "FINEST", "trace",
      severity?lower_case)>
    <#if pid??><#set pid = pid?number></#if>

    <#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
    <#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n*(?:\n|: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
    <#if trace.stack??>
      <#set message = trace.text, exception = trace.exception, stack = trace.stack>
      <#if trace.error??><#set error = trace.error></#if>
      <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
      <#if found?size gt 0><#set causes = found></#if>
    </#if>
    <#keep timestamp, level, app, pid, thread, logger, message, exception, error, causes, stack>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","app":"shop","pid":4711,"thread":"nio-8080-exec-1","logger":"c.e.shop.OrderController","message":"order [7] placed : ok"}"####
  ),
  (
    "journald",
    ####"""
    <#ftl title="systemd journal"
      description="What `journalctl -o json` prints: common names for the members everybody needs, all others as they came."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the source where it says so, else when the journal got it, to microseconds",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`, after PRIORITY",
        "host": "text, the name of the machine",
        "app": "text, SYSLOG_IDENTIFIER, or else the command",
        "pid": "integer, the process",
        "unit": "text, the unit of systemd",
        "message": "text, also when it came as bytes; several are joined by line breaks",
        "*": "any, all other members, as they came"
      }>
    <#--
      {"__REALTIME_TIMESTAMP":"1770113103123456","PRIORITY":"6","_HOSTNAME":"web-1","_PID":"4711","MESSAGE":"started",…}

      All values are strings. One that is no text is an array of byte values; one that is too long is null, without
      `journalctl --all`; a field that was given twice is an array of both. An entry without a time is rejected.
    -->
    <#function text value>
      <#if value?is_sequence>
        <#if value?size gt 0 && value?first?is_number>
          <#return value?map(byte -> "0123456789abcdef"[(byte / 16)?int] + "0123456789abcdef"[byte % 16])?join("")?hex_decode>
        </#if>
        <#return value?map(part -> text(part))?join("\n")>
      </#if>
      <#return value?string>
    </#function>

    <#assign time = _SOURCE_REALTIME_TIMESTAMP!__REALTIME_TIMESTAMP!"">
    <#if time?is_sequence><#assign time = time?first></#if>
    <#if !time?timestamp("epoch_us")??><#reject "the entry has no time in microseconds"></#if>
    <#set timestamp = time?timestamp("epoch_us")>
    <#unset _SOURCE_REALTIME_TIMESTAMP>

    <#if PRIORITY??>
      <#set level = text(PRIORITY)?switch("7", "debug", "6", "info", "5", "info", "4", "warn", "3", "error", "fatal")>
    </#if>
    <#rename _HOSTNAME as host, _SYSTEMD_UNIT as unit>
    <#if SYSLOG_IDENTIFIER??><#set app = text(SYSLOG_IDENTIFIER)><#unset SYSLOG_IDENTIFIER>
    <#elseif _COMM??><#set app = text(_COMM)>
    </#if>
    <#if _PID??><#set pid = text(_PID)?number><#unset _PID></#if>
    <#if MESSAGE??><#set message = text(MESSAGE)></#if>
    <#unset MESSAGE>

    """####,
    ####"{"__CURSOR":"s=0a1b;i=7","__REALTIME_TIMESTAMP":"1770113103123456","__MONOTONIC_TIMESTAMP":"5000000","_BOOT_ID":"00000000000000000000000000000001","PRIORITY":"6","host":"web-1","_UID":"0","unit":"ssh.service","timestamp":"2026-02-03T10:05:03.123456Z","level":"info","app":"sshd","pid":4711,"message":"Server listening on 0.0.0.0 port 22."}"####
  ),
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
      <#elseif text?timestamp("iso", zone="UTC")??>
        <#set timestamp = text?timestamp("iso", zone="UTC")>
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
    "kafka",
    ####"""
    <#ftl title="Apache Kafka"
      description="Brokers, controllers and Connect in the log4j pattern that Kafka comes with; settings at boot and stack traces included."
      input="text" multiline=r"start:^\[\d{4}-\d\d-\d\d " output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "logger": "text, the class that says it",
        "context": "text, what stands in brackets before the message: `KafkaServer id=0`",
        "message": "text, what happened",
        "config": "hash, the settings that are listed at boot, as text",
        "exception": "text, the class of what was thrown",
        "error": "text, what it says, its first line",
        "causes": "list, what stands behind each `Caused by`, the last being the root",
        "stack": "text, the whole stack trace"
      }>
    <#--
      [2026-02-03 10:05:03,123] INFO [KafkaServer id=0] started (kafka.server.KafkaServer)

      The class stands in parentheses at the end of the message, which may have many lines (settings at boot), with a stack trace
      behind. Times are local, read as UTC: change `zone`. What begins otherwise is rejected.
    -->
    <#extract line?capture(r"^\[(?<time>[^\]]+)\] (?<level>[A-Z]+) +(?:\[(?<context>[^\]\n]+)\]:? )?(?<message>[\s\S]*?) ?\((?<logger>[\w.$-]+)\)(?<rest>\n[\s\S]*)?$")>
    <#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC"), level = level?lower_case>
    <#if message?matches(r"\w+ values: *\n[\s\S]*")>
      <#set config = {}>
      <#list message?matches(r"\n\s+(\S+) = ([^\n]*)") as entry><#set config = config + {entry?groups[1]: entry?groups[2]}></#list>
      <#set message = message?keep_before("\n")?trim>
    </#if>
    <#if rest??><#set message = message + rest></#if>

    <#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
    <#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
    <#if trace.stack??>
      <#set message = trace.text, exception = trace.exception, stack = trace.stack>
      <#if trace.error??><#set error = trace.error></#if>
      <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
      <#if found?size gt 0><#set causes = found></#if>
    </#if>
    <#keep timestamp, level, logger, context, message, config, exception, error, causes, stack>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","logger":"kafka.server.KafkaServer","context":"KafkaServer id=0","message":"started"}"####
  ),
  (
    "klog",
    ####"""
    <#ftl title="klog and glog: Kubernetes components, Go and C++ programs"
      description="The header Lmmdd hh:mm:ss.uuuuuu, with messages in words or with key=\"value\" behind them."
      input="text" multiline=r"start:^[IWEF](?:\d{4})?\d{4} \d\d:" output="json"
      fields={
        "timestamp": "text, in UTC when the line has a year (glog 0.5 and later); else as it stands there, `mmdd hh:mm:ss.uuuuuu`",
        "level": "text, `info`, `warn`, `error` or `fatal`",
        "pid": "integer, the process or the thread",
        "source": "text, file and line of the source",
        "message": "text, what happened",
        "fields": "hash, the pairs behind the message, as text"
      }>
    <#--
      E0203 10:05:03.123456    4711 pod_workers.go:1298] "Error syncing pod" err="timed out" pod="default/web-1"

      There is neither year nor zone, so the time stays the text it is; with the year known it can become one:
      `<#set timestamp = timestamp?timestamp("MMdd HH:mm:ss.SSSSSS", year=2026, zone="UTC")>`. Lines without this header belong to
      the record before them (goroutines, long values); what begins otherwise is rejected.
    -->
    <#extract line?capture(r"^(?<letter>[IWEF])(?<timestamp>(?<year>\d{4})?\d{4} \d\d:\d\d:\d\d\.\d{6}) +(?<pid>\d+) (?<source>[^\]\s:]+:\d+)\] (?<message>[\s\S]*)$")>
    <#if year??>
      <#if !timestamp?timestamp("yyyyMMdd HH:mm:ss.SSSSSS", zone="UTC")??><#reject "there is no such time"></#if>
      <#set timestamp = timestamp?timestamp("yyyyMMdd HH:mm:ss.SSSSSS", zone="UTC")>
    </#if>
    <#set level = letter?switch("I", "info", "W", "warn", "E", "error", "fatal"), pid = pid?number>

    <#-- "What happened" key="value" key=7 -->
    <#assign parts = message?capture(r'^(?<quoted>"(?:[^"\\]|\\.)*")(?: (?<pairs>\S[\s\S]*))?$')!{}>
    <#if parts.quoted?? && parts.quoted?parse_json??>
      <#if !parts.pairs??>
        <#set message = parts.quoted?parse_json>
      <#elseif parts.pairs?parse_logfmt??>
        <#set message = parts.quoted?parse_json, fields = parts.pairs?parse_logfmt>
      </#if>
    </#if>
    <#keep timestamp, level, pid, source, message, fields>

    """####,
    ####"{"timestamp":"0203 10:05:03.123456","level":"info","pid":1,"source":"server.go:142","message":"Starting kube-apiserver"}"####
  ),
  (
    "leef",
    ####"""
    <#ftl title="LEEF, IBM QRadar Log Event Extended Format"
      description="Events of security products, versions 1.0 and 2.0 with any delimiter, with or without a syslog head."
      input="text" output="json"
      fields={
        "timestamp": "date-time, `devTime`, read in `devTimeFormat` when the event has one",
        "level": "text, `info`, `warn`, `error` or `fatal`, after `sev`",
        "vendor": "text, who made the device",
        "product": "text, what it is",
        "version": "text, of the product",
        "id": "text, the kind of event",
        "header": "text, what stands before the event",
        "fields": "hash, the attributes"
      }>
    <#--
      LEEF:2.0|Example|Gate|2.1|refused|^|src=203.0.113.9^srcPort=51515^sev=7^devTime=Feb 03 2026 10:05:03

      Attributes are delimited by tabs, in version 2 also by a character that the head names (`^`, `x7C`). Ports and counts
      become numbers. A time without a zone is read as UTC: change `zone`. A line without an event is rejected.
    -->
    <#if !line?parse_leef??><#reject "there is no LEEF event in the line"></#if>
    <#assign event = line?parse_leef, head = line?keep_before("LEEF:")?trim>
    <#set fields = {}>
    <#list event as key, value>
      <#switch key>
        <#on "deviceVendor"><#set vendor = value>
        <#on "deviceProduct"><#set product = value>
        <#on "deviceVersion"><#set version = value>
        <#on "eventId"><#set id = value>
        <#on "leefVersion">
        <#on "srcPort", "dstPort", "srcPreNATPort", "dstPreNATPort", "srcPostNATPort", "dstPostNATPort", "srcBytes", "dstBytes",
            "totalBytes", "srcPackets", "dstPackets", "totalPackets", "sev">
          <#set fields = fields + {key: value?matches(r"\d+")?then(value?number, value)}>
        <#default><#set fields = fields + {key: value}>
      </#switch>
    </#list>
    <#if head != ""><#set header = head></#if>

    <#assign time = fields.devTime!"">
    <#attempt>
      <#set timestamp = time?timestamp(fields.devTimeFormat!"MMM dd yyyy HH:mm:ss", "epoch_ms", "iso", zone="UTC")>
    <#recover>
      <#-- No time, or a format that is none: `devTime` stays in `fields`. -->
    </#attempt>
    <#if fields.sev?? && fields.sev?is_number>
      <#set level = (fields.sev gte 9)?then("fatal", (fields.sev gte 7)?then("error", (fields.sev gte 4)?then("warn", "info")))>
    </#if>
    <#keep timestamp, level, vendor, product, version, id, header, fields>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"error","vendor":"Example","product":"Gate","version":"2.1","id":"refused","fields":{"src":"203.0.113.9","srcPort":51515,"dst":"192.0.2.10","dstPort":22,"sev":7,"devTime":"Feb 03 2026 10:05:03"}}"####
  ),
  (
    "log4j-json",
    ####"""
    <#ftl title="Log4j 2 JsonLayout and Logback's logstash encoder, JSON"
      description="Both in one: common names for time, level, message, logger, thread and stack trace."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event, as exact as it came",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; one of your own in lower case",
        "message": "text, the message",
        "logger": "text, the name of the logger",
        "thread": "text, the name of the thread",
        "stack": "text, the stack trace",
        "error_type": "text, the class of the exception",
        "error_message": "text, what the exception says",
        "*": "any, all other members, such as those of the MDC, as they came"
      }>
    <#--
      Log4j 2   {"instant":{"epochSecond":1770113103,"nanoOfSecond":123456789},"thread":"main","level":"INFO","loggerName":"shop.Cart","message":"paid",…}
      Logback   {"@timestamp":"2026-02-03T10:05:03.123Z","@version":"1","message":"paid","logger_name":"shop.Cart","thread_name":"main","level":"INFO",…}

      A record with none of the three times (`instant`, `timeMillis`, `@timestamp`) is rejected. For Log4j's EcsLayout see the template ecs.
    -->
    <#if instant??>
      <#set timestamp = (instant.epochSecond?c + "." + (instant.nanoOfSecond!0)?string("000000000"))?timestamp("epoch")>
      <#unset instant>
    <#elseif timeMillis??>
      <#set timestamp = timeMillis?c?timestamp("epoch_ms")>
      <#unset timeMillis>
    <#elseif @timestamp??>
      <#rename @timestamp as timestamp>
      <#set timestamp = timestamp?timestamp("iso", zone="UTC")>
    <#else>
      <#reject "there is no time">
    </#if>
    <#if loggerName??><#rename loggerName as logger><#elseif logger_name??><#rename logger_name as logger></#if>
    <#if thread_name??><#rename thread_name as thread></#if>
    <#if stack_trace??><#rename stack_trace as stack></#if>
    <#if thrown?? && thrown?is_hash>
      <#rename thrown.name as error_type, thrown.message as error_message>
      <#if thrown.extendedStackTrace?? && thrown.extendedStackTrace?is_string><#rename thrown.extendedStackTrace as stack></#if>
      <#if thrown?size == 0><#unset thrown></#if>
    </#if>
    <#if level??><#set level = level?lower_case></#if>
    <#-- What only repeats the layout itself. -->
    <#unset endOfBatch, loggerFqcn, @version, level_value>

    """####,
    ####"{"thread":"main","level":"info","logger":"shop.Cart","message":"order paid","contextMap":{"user":"ann"},"threadId":1,"threadPriority":5,"timestamp":"2026-02-03T10:05:01.001234567Z"}"####
  ),
  (
    "logfmt",
    ####"""
    <#ftl title="logfmt: logrus, slog, go-kit, Heroku and others"
      description="Lines of key=value: one name and one form for time, level and message; all other keys stay as they are."
      input="logfmt" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; an unknown one in lower case",
        "message": "text, the message",
        "source": "text, file and line that logged it",
        "*": "any, all other keys, as text; a key by itself is true"
      }>
    <#--
      time="2026-02-03T10:05:03Z" level=info msg="order paid" order=17                              logrus
      time=2026-02-03T10:05:03.123Z level=INFO source=/src/cart.go:17 msg="order paid" order=17     slog
      ts=2026-02-03T10:05:03.123Z caller=cart.go:17 level=info msg="order paid" order=17            go-kit, Prometheus, Loki
      at=info method=GET path="/a" status=200 service=3ms                                           Heroku

      Of a key that comes again the last value counts. A line with an open quote, without a pair, or with a time in no known form is rejected.
    -->
    <#if time??><#rename time as timestamp><#elseif ts??><#rename ts as timestamp><#elseif t??><#rename t as timestamp></#if>
    <#if timestamp??><#set timestamp = timestamp?string?timestamp("iso", "epoch", zone="UTC")></#if>
    <#if lvl??><#rename lvl as level><#elseif at?? && !level??><#rename at as level></#if>
    <#if msg??><#rename msg as message></#if>
    <#if caller??><#rename caller as source></#if>

    <#-- slog has levels between (`INFO+2`), log15 short ones. -->
    <#if level?? && level?is_string>
      <#assign word = level?lower_case?keep_before("+")?keep_before("-")>
      <#set level = word?switch("warning", "warn", "dpanic", "fatal", "panic", "fatal", "crit", "fatal", "critical", "fatal", "eror", "error",
        "err", "error", "dbug", "debug", "notice", "info", word)>
    </#if>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","level":"info","message":"order paid","order":"17","price":"1626175065.5934923"}"####
  ),
  (
    "mongodb",
    ####"""
    <#ftl title="MongoDB"
      description="mongod and mongos: JSON as from 4.4 on, and the text before it."
      input="text" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "component": "text, `NETWORK`, `COMMAND` …",
        "id": "integer, of the kind of message, from 4.4 on",
        "context": "text, the thread",
        "message": "text, what happened",
        "duration": "number, of an operation, in seconds",
        "attributes": "hash, what belongs to the message, as it came, without its duration",
        "extra": "hash, further members: `svc`, `tags`, `truncated`, `size`"
      }>
    <#--
      {"t":{"$date":"2026-02-03T10:05:03.123+00:00"},"s":"I","c":"NETWORK","id":22943,"ctx":"listener","msg":"Connection accepted",…}
      2026-02-03T10:05:03.123+0000 I NETWORK  [listener] connection accepted from 192.0.2.11:51515 #7 (3 connections now open)

      Both forms may stand in one file. A line in neither form, or without a time, is rejected.
    -->
    <#if line?starts_with("{")>
      <#assign event = line?parse_json!{}>
      <#if !(event.t["$date"])??><#reject "the line is no JSON object with a time"></#if>
      <#set extra = {}>
      <#list event as key, value>
        <#if !value??><#continue></#if>
        <#switch key>
          <#on "t"><#set timestamp = value["$date"]?timestamp("iso", zone="UTC")!value["$date"]>
          <#on "s"><#set severity = value>
          <#on "c"><#set component = value>
          <#on "id"><#set id = value>
          <#on "ctx"><#set context = value>
          <#on "msg"><#set message = value>
          <#on "attr"><#set attributes = value>
          <#default><#set extra = extra + {key: value}>
        </#switch>
      </#list>
      <#if (attributes.durationMillis)??>
        <#set duration = attributes.durationMillis / 1000>
        <#unset attributes.durationMillis>
      </#if>
      <#if extra?size == 0><#unset extra></#if>
    <#else>
      <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\S+) (?<severity>[A-Z]\d?) (?<component>\S+) +\[(?<context>[^\]]+)\] (?<message>.*?)(?: (?<ms>\d+)ms)?$")>
      <#if !time?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
      <#set timestamp = time?timestamp("iso", zone="UTC")>
      <#if ms??><#set duration = ms?number / 1000></#if>
    </#if>
    <#if component! == "-"><#unset component></#if>
    <#set level = (severity!"I")[0]?switch("I", "info", "W", "warn", "E", "error", "F", "fatal", "debug")>
    <#keep timestamp, level, component, id, context, message, duration, attributes, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","component":"NETWORK","id":22943,"context":"listener","message":"Connection accepted","attributes":{"remote":"192.0.2.11:51515","connectionId":7,"connectionCount":3}}"####
  ),
  (
    "mysql-error",
    ####"""
    <#ftl title="MySQL and MariaDB, error log"
      description="The error log of MySQL 5.6 to 9 and MariaDB 10 to 11; a crash is one record with its stack."
      input="text" output="json"
      multiline=r"start:^(?:\d{4}-\d\d-\d\d[T ] ?\d{1,2}:\d\d:\d\d|\d{6} +\d{1,2}:\d\d:\d\d)\S* "
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `info`, `warn` or `error`",
        "thread": "integer, the connection, 0 for none",
        "code": "text, the error code of MySQL 8: `MY-010931`",
        "component": "text, the part of the server: `Server`, `InnoDB`",
        "message": "text, what happened"
      }>
    <#--
      2026-02-03T10:05:03.123456Z 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections.
      2026-02-03 10:05:03 0 [Note] InnoDB: Buffer pool(s) load completed at 260203 10:05:03

      A time without a zone is local, read as UTC: change `zone`. Lines without a time belong to the record before them; what begins
      otherwise is rejected.
    -->
    <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d[T ] ?\d{1,2}:\d\d:\d\d\S*|\d{6} +\d{1,2}:\d\d:\d\d) +(?:(?<thread>\d+) )?(?:\[(?<severity>[A-Za-z]+)\] )?(?:\[(?<code>MY-\d+)\] )?(?:\[(?<component>[^\]\n]+)\] )?(?<message>[\s\S]*)$")>
    <#assign compact = time?replace(" +", " ", "r")>
    <#if !compact?timestamp("iso", "yyyy-MM-dd H:mm:ss", "yyMMdd H:mm:ss", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = compact?timestamp("iso", "yyyy-MM-dd H:mm:ss", "yyMMdd H:mm:ss", zone="UTC")>
    <#if thread??><#set thread = thread?number></#if>
    <#if severity??>
      <#set level = severity?lower_case?switch("error", "error", "warning", "warn", "info")>
    <#elseif message?starts_with("mysqld got ") || message?contains("[ERROR]")>
      <#set level = "error">
    </#if>
    <#if !component??><#extract message?capture(r"^(?<component>InnoDB|WSREP|Event Scheduler|Plugin '[^']*'|Slave [^:\n]*|Aria engine): ")!{}></#if>
    <#keep timestamp, level, thread, code, component, message>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456Z","level":"info","thread":0,"code":"MY-010931","component":"Server","message":"/usr/sbin/mysqld: ready for connections. Version: '8.0.36'  socket: '/run/mysqld/mysqld.sock'  port: 3306"}"####
  ),
  (
    "mysql-slow",
    ####"""
    <#ftl title="MySQL, MariaDB and Percona Server, slow query log"
      description="Each statement as a record, with what the server measured."
      input="text" output="json"
      multiline=r"start:^(?:# Time: |\S+, Version: .* started with:)"
      fields={
        "timestamp": "date-time, when the statement began: SET timestamp",
        "logged": "text, `# Time`: in UTC when it has a zone, else as it stands",
        "user": "text, who logged in",
        "effective_user": "text, as whom the statement ran",
        "host": "text, the name of the client",
        "client": "text, its address",
        "thread": "integer, the connection",
        "database": "text, `use`, or Schema",
        "duration": "number, Query_time in seconds",
        "lock_duration": "number, Lock_time in seconds",
        "rows_sent": "integer, to the client",
        "rows_examined": "integer, read to find them",
        "fields": "hash, what else was measured, as text: Rows_affected, Bytes_sent …",
        "statement": "text, the statement without its last semicolon"
      }>
    <#--
      # Time: 2026-02-03T10:05:03.123456Z
      # User@Host: ann[ann] @ web-1 [192.0.2.11]  Id:    42
      # Query_time: 2.000123  Lock_time: 0.000045 Rows_sent: 1  Rows_examined: 100000
      use shop;
      SET timestamp=1770113101;
      SELECT SLEEP(2);

      MariaDB and old versions of MySQL write `# Time` only when the second has changed, so one record can hold several statements;
      each is put out. What the server writes when it starts is dropped. What has no `# User@Host` is rejected.
    -->
    <#if line?matches(r"\S+, Version: .* started with:[\s\S]*")><#drop "start of the server"></#if>
    <#if !line?matches(r"(?:# Time: [^\n]*\n)?# User@Host: [\s\S]*")><#reject "there is no statement with its head"></#if>
    <#assign logged = (line?capture(r"^# Time: (?<time>[^\n]*)").time)!"">
    <#list line?remove_beginning("# Time: " + logged + "\n")?split(r"\n(?=# User@Host: )", "r") as entry>
      <#assign found = entry?capture(r"^# User@Host: (?<user>[^\[\n]*)\[(?<effective_user>[^\]\n]*)\] @ +(?:(?<host>[^\s\[]+) )? *\[(?<client>[^\]\n]*)\](?: +Id: +(?<thread>\d+))?[^\n]*\n(?<measured>(?:#[^\n]*\n)*)(?<statement>[\s\S]*)$")!{}>
      <#if !found.measured??><#reject "the head of a statement is not understood"></#if>
      <#assign out = {"user": found.user?trim}>
      <#if found.effective_user != ""><#assign out = out + {"effective_user": found.effective_user}></#if>
      <#if found.host??><#assign out = out + {"host": found.host}></#if>
      <#if found.client != ""><#assign out = out + {"client": found.client}></#if>
      <#if found.thread??><#assign out = out + {"thread": found.thread?number}></#if>
      <#if logged != ""><#assign out = {"logged": logged?timestamp("iso", zone="UTC")!logged?trim} + out></#if>

      <#assign fields = {}>
      <#list found.measured?matches(r"([A-Z]\w*): *(?:(?![A-Z]\w*:)(\S+))?") as pair>
        <#assign key = pair?groups[1], value = (pair?groups[2])!"">
        <#if ["Query_time", "Lock_time", "Rows_sent", "Rows_examined"]?seq_contains(key)>
          <#assign out = out + {key?switch("Query_time", "duration", "Lock_time", "lock_duration", key?lower_case): value?number}>
        <#elseif key == "Schema">
          <#if value != ""><#assign out = out + {"database": value}></#if>
        <#elseif key == "Thread_id">
          <#assign out = out + {"thread": value?number}>
        <#else>
          <#assign fields = fields + {key: value}>
        </#if>
      </#list>
      <#if fields?size gt 0><#assign out = out + {"fields": fields}></#if>

      <#assign sql = found.statement?capture(r"^(?:use (?<database>[^\n]+);\n)?(?:SET timestamp=(?<epoch>\d+(?:\.\d+)?);\n)?(?<text>[\s\S]*)$")>
      <#if sql.database??><#assign out = out + {"database": sql.database?replace("`", "")}></#if>
      <#if sql.epoch??><#assign out = {"timestamp": sql.epoch?timestamp("epoch")} + out></#if>
      <#emit out + {"statement": sql.text?trim?remove_ending(";")}>
    </#list>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","logged":"2026-02-03T10:05:03.123456Z","user":"ann","effective_user":"ann","host":"web-1.example.com","client":"192.0.2.11","thread":42,"duration":2.000123,"lock_duration":0.000045,"rows_sent":1,"rows_examined":100000,"database":"shop","statement":"SELECT SLEEP(2)"}"####
  ),
  (
    "nginx-error",
    ####"""
    <#ftl title="nginx error log"
      description="Messages of nginx, with the list of client, server, request, upstream, host and referrer taken off their end."
      input="text" output="json"
      fields={
        "timestamp": "date-time, taken to be in UTC, for the line names no zone",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "severity": "text, the same in nginx's word: `emerg`, `alert`, `crit`, `notice`",
        "pid": "integer, the process",
        "tid": "integer, the thread",
        "connection": "integer, the number of the connection",
        "message": "text, what stands before the list",
        "errno": "integer, the number of the system's error, when the message has one",
        "client": "text, the address of the client",
        "server": "text, the server's name in the configuration",
        "request": "text, the first line of the request, as it came",
        "subrequest": "text, the address of the subrequest",
        "upstream": "text, the address of the upstream server",
        "host": "text, what the client asked for as host",
        "referrer": "text, the page that led here"
      }>
    <#--
      2026/02/03 10:05:03 [error] 1234#1234: *91 open() "/srv/x" failed (2: No such file or directory), client: 203.0.113.7,
        server: example.com, request: "GET /x HTTP/1.1", host: "example.com"          (in one line)

      The line names no time zone: put the server's in place of "UTC". nginx writes request, host and referrer as the client sent them, so
      a hostile client can put what looks like another field into them; what it says stays inside of these three.
    -->
    <#extract line?grok(r'^(?<time>[\d/]{10} [\d:]{8}) \[(?<severity>[a-z]+)\] %{INT:pid:int}#%{INT:tid:int}:'
      + r' (?:\*%{INT:connection:int} )?(?<message>.*)$')>
    <#set timestamp = time?timestamp("yyyy/MM/dd HH:mm:ss", zone="UTC")>

    <#switch severity>
      <#on "emerg", "alert", "crit"><#set level = "fatal">
      <#on "notice"><#set level = "info">
      <#default><#set level = severity>
    </#switch>

    <#extract message?grok(r'^(?<message>.*?), client: (?<client>[^,]+)(?:, server: (?<server>[^,]*))?'
      + r'(?:, request: "(?<request>.*?)")?(?:, subrequest: "(?<subrequest>[^"]*)")?'
      + r'(?:, upstream: "(?<upstream>.*?)")?(?:, host: "(?<host>[^"]*)")?(?:, referrer: "(?<referrer>.*)")?$')!{}>
    <#extract message?grok(r"^.*failed \(%{INT:errno:int}: ")!{}>
    <#if server?? && server == ""><#unset server></#if>
    <#keep timestamp, level, severity, pid, tid, connection, message, errno, client, server, request, subrequest, upstream, host, referrer>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"error","severity":"error","pid":1234,"tid":1235,"connection":91,"message":"open() \"/srv/www/favicon.ico\" failed (2: No such file or directory)","errno":2,"client":"203.0.113.7","server":"shop.example","request":"GET /favicon.ico HTTP/1.1","host":"shop.example","referrer":"https://shop.example/"}"####
  ),
  (
    "nginx-ingress",
    ####"""
    <#ftl title="ingress-nginx access log"
      description="The default log-format-upstream of Kubernetes' nginx ingress controller; every try of an upstream is one item of a list."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was done",
        "level": "text, `error` from status 500 on, `warn` from 400 on, else `info`",
        "client": "text, the address of the client",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "request": "text, the whole request when it is none of HTTP",
        "status": "integer, of the answer to the client",
        "bytes": "integer, the size of the answer without its head",
        "request_bytes": "integer, the size of the request with its head",
        "duration": "number, seconds from the first byte of the request to the end of the answer",
        "referrer": "text, the page that led here",
        "agent": "text, the browser",
        "service": "text, namespace, service and port that the ingress chose",
        "alternative": "text, the same of a canary",
        "upstreams": "list, a hash for each try: `address`, `status`, `bytes` and `duration` in seconds, each if it is known",
        "request_id": "text, the identifier of the request"
      }
      patterns={
        "QUOTED": r'[^"\\]*+(?:\\.[^"\\]*+)*+',
        "REQUEST": r'-?|(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}',
        "TRIES": r'[^\s,]+(?:(?:,| :) [^\s,]+)*'
      }>
    <#--
      203.0.113.7 - - [03/Feb/2026:10:05:03 +0000] "GET /a HTTP/1.1" 200 512 "-" "curl/8.5.0" 318 0.012 [shop-web-80] []
        10.0.0.4:8080, 10.0.0.5:8080 0, 512 0.002, 0.010 502, 200 4f3c9a01d2b84e6f          (in one line)

      nginx lists all tries with `, ` between servers and ` : ` between groups of servers. A `-` is an absent value. A line with another
      log-format-upstream is rejected.
    -->
    <#extract line?grok(r'^%{NOTSPACE:client} - (?:- |(?<user>[^\[]++)(?<= ))\[(?<time>[^\]]+)\] "(?:%{REQUEST})" %{INT:status:int}'
      + r' %{INT:bytes:int} "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})" '
      + r'%{INT:request_bytes:int} %{NUMBER:duration:float} \[(?<service>[^\]]*)\] \[(?<alternative>[^\]]*)\] '
      + r'%{TRIES:addresses} %{TRIES:sizes} %{TRIES:times} %{TRIES:codes} (?:-|%{NOTSPACE:request_id})$')>
    <#set timestamp = time?timestamp("clf")>

    <#if target??>
      <#set path = target?keep_before("?")?unescape>
      <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
    <#if user??><#set user = user?trim></#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>
    <#if service == "" || service == "-"><#unset service></#if>
    <#if alternative == "" || alternative == "-"><#unset alternative></#if>

    <#function parts list><#return list?split(r"(?:,| :) ", "r")></#function>
    <#function known name texts i>
      <#if (texts[i]!"-") == "-"><#return {}></#if>
      <#return {name: texts[i]?number}>
    </#function>
    <#if addresses != "-">
      <#assign tries = [], statuses = parts(codes), lengths = parts(sizes), seconds = parts(times)>
      <#list parts(addresses) as address>
        <#assign i = address?index>
        <#assign tries += [{"address": address} + known("status", statuses, i) + known("bytes", lengths, i) + known("duration", seconds, i)]>
      </#list>
      <#set upstreams = tries>
    </#if>

    <#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
    <#keep timestamp, level, client, user, method, path, query, protocol, request, status, bytes, request_bytes, duration, referrer, agent, service,
      alternative, upstreams, request_id>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","level":"info","client":"203.0.113.7","method":"GET","path":"/shop","query":"id=7","protocol":"HTTP/1.1","status":200,"bytes":512,"request_bytes":318,"duration":0.012,"referrer":"https://shop.example/","agent":"curl/8.5.0","service":"shop-web-80","upstreams":[{"address":"10.0.0.4:8080","status":200,"bytes":512,"duration":0.011}],"request_id":"4f3c9a01d2b84e6f9a01d2b84e6f4f3c"}"####
  ),
  (
    "nginx",
    ####"""
    <#ftl title="nginx access log"
      description="The combined format, also with more fields behind it, and the common format of other servers."
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
      }
      patterns={
        "QUOTED": r'[^"\\]*+(?:\\.[^"\\]*+)*+',
        "REQUEST": r'-?|(?<method>[A-Z]+) (?<target>[^"\s]+) (?<protocol>HTTP/\d(?:\.\d)?)|%{QUOTED:request}'
      }>
    <#--
      203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8.5.0"

      A `-` is an absent value, except for the size, where it means 0. Fields that a log_format adds at the end are
      kept together in `extra`. A request that is none (a TLS handshake on a plain port) is kept in `request`.
    -->
    <#extract line?grok(r'^%{NOTSPACE:client} (?:-|%{NOTSPACE:ident}) (?:- |(?<user>[^\[]++)(?<= ))\[(?<time>[^\]]+)\] "(?:%{REQUEST})"'
      + r' (?<status>\d{3}) (?:-|%{INT:bytes:int})'
      + r'(?: "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})")?(?: (?<extra>.+))?$')>
    <#if !time?timestamp("clf")??><#reject "the time is not a common log time"></#if>
    <#set timestamp = time?timestamp("clf"), status = status?number, bytes = bytes!0>

    <#if target??>
      <#set path = target?keep_before("?")?unescape>
      <#if target?contains("?")><#set query = target?keep_after("?")?unescape></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
    <#if user??><#set user = user?trim></#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>

    <#set level = (status gte 500)?then("error", (status gte 400)?then("warn", "info"))>
    <#keep timestamp, level, client, ident, user, method, path, query, protocol, request, status, bytes, referrer, agent, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"info","client":"203.0.113.7","method":"GET","path":"/shop/cart","query":"id=81&lang=en","protocol":"HTTP/1.1","status":200,"bytes":5120,"referrer":"https://shop.example/home","agent":"Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"}"####
  ),
  (
    "node",
    ####"""
    <#ftl title="Node.js: pino, bunyan, winston, JSON"
      description="One name and one form for time, level and message; an error's members come together in `error`."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "any, `trace`, `debug`, `info`, `warn`, `error` or `fatal`; a number or name of your own stays as it is",
        "message": "text, the message",
        "app": "text, the name of the logger",
        "host": "text, the machine",
        "pid": "integer, the process",
        "error": "hash, `type`, `message` and `stack` of an error, and what else it has",
        "*": "any, all other members, as they came"
      }>
    <#--
      pino     {"level":30,"time":1770113103123,"pid":17,"hostname":"web-1","msg":"paid"}
      bunyan   {"name":"shop","hostname":"web-1","pid":17,"level":30,"msg":"paid","time":"2026-02-03T10:05:03.123Z","v":0}
      winston  {"level":"info","message":"paid","timestamp":"2026-02-03T10:05:03.123Z"}

      A time in no known form rejects the record, and so does plain text between the lines (pino-pretty is for eyes).
    -->
    <#if !timestamp?? && time??><#rename time as timestamp></#if>
    <#if !message?? && msg??><#rename msg as message></#if>
    <#rename hostname as host, name as app>
    <#if !error?? && err??><#rename err as error></#if>

    <#if timestamp??>
      <#if timestamp?is_number><#set timestamp = timestamp?c?timestamp("epoch_ms")>
      <#else><#set timestamp = timestamp?timestamp("iso", "epoch_ms", zone="UTC")>
      </#if>
    </#if>

    <#-- 10, 20, … of pino and bunyan; names of winston, npm's and syslog's. -->
    <#if level??>
      <#switch level?string?lower_case>
        <#on "10", "trace", "silly"><#set level = "trace">
        <#on "20", "debug", "verbose"><#set level = "debug">
        <#on "30", "info", "http", "notice"><#set level = "info">
        <#on "40", "warn", "warning"><#set level = "warn">
        <#on "50", "error"><#set level = "error">
        <#on "60", "fatal", "crit", "alert", "emerg"><#set level = "fatal">
      </#switch>
    </#if>
    <#if error?? && error?is_hash && error.name?? && !error.type??><#rename error.name as error.type></#if>
    <#-- bunyan's number of its format. -->
    <#if v?? && v?is_number && v == 0><#unset v></#if>

    """####,
    ####"{"level":"info","timestamp":"2026-02-03T10:05:01.123Z","pid":17,"host":"web-1","app":"shop","message":"paid","order":20150000000000000001}"####
  ),
  (
    "otlp",
    ####"""
    <#ftl title="OpenTelemetry logs, OTLP JSON"
      description="What exporters write to files and post to /v1/logs: every log record becomes a record, its values without their wrappers."
      input="json" output="json"
      fields={
        "timestamp": "date-time, of the event; when it was observed if the event has none",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`, after the severity number",
        "severity": "text, the severity as the program calls it",
        "message": "any, the body: mostly a text, otherwise what it is",
        "app": "text, the `service.name` of the resource",
        "trace_id": "text, the trace",
        "span_id": "text, the span",
        "event": "text, the name of the event",
        "attributes": "hash, the attributes of the log record",
        "resource": "hash, the attributes of what produced it",
        "scope": "text, the name of the logger",
        "scope_version": "text, its version",
        "dropped_attributes": "integer, how many attributes were left out"
      }>
    <#--
      {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeLogs":[{"scope":{},"logRecords":[
        {"timeUnixNano":"1770113103123456789","severityNumber":9,"body":{"stringValue":"paid"},"attributes":[…]}]}]}]}     (in one line)

      Numbers of 64 bits come as text and become numbers with all their digits. A line without resourceLogs (traces, metrics) is rejected.
    -->
    <#if !resourceLogs??><#reject "there are no resourceLogs"></#if>

    <#-- The value in a wrapper such as {"stringValue": "x"}. -->
    <#function plain value>
      <#if value.stringValue??><#return value.stringValue></#if>
      <#if value.boolValue??><#return value.boolValue></#if>
      <#if value.intValue??><#return value.intValue?string?number></#if>
      <#if value.doubleValue??><#return value.doubleValue></#if>
      <#if value.bytesValue??><#return value.bytesValue></#if>
      <#if value.arrayValue??><#return (value.arrayValue.values![])?map(item -> plain(item))></#if>
      <#if value.kvlistValue??><#return hash(value.kvlistValue.values![])></#if>
      <#return .null>
    </#function>
    <#-- A list of keys and wrapped values as a hash. -->
    <#function hash pairs>
      <#local result = {}>
      <#list pairs as pair><#local result += {pair.key: plain(pair.value!{})}></#list>
      <#return result>
    </#function>
    <#function level_of number>
      <#return ["trace", "debug", "info", "warn", "error", "fatal"][((number - 1) / 4)?floor]!"fatal">
    </#function>

    <#list resourceLogs as from>
      <#assign resource = hash((from.resource.attributes)![])>
      <#list from.scopeLogs![] as scoped>
        <#list scoped.logRecords![] as log>
          <#assign nanoseconds = (log.timeUnixNano!"0")?string>
          <#if nanoseconds == "0"><#assign nanoseconds = (log.observedTimeUnixNano!"0")?string></#if>
          <#assign clean = {}>
          <#if nanoseconds != "0"><#assign clean += {"timestamp": nanoseconds?timestamp("epoch_ns")}></#if>
          <#if (log.severityNumber!0) gt 0><#assign clean += {"level": level_of(log.severityNumber)}></#if>
          <#if log.severityText?has_content><#assign clean += {"severity": log.severityText}></#if>
          <#if log.body??><#assign clean += {"message": plain(log.body)}></#if>
          <#if resource["service.name"]??><#assign clean += {"app": resource["service.name"]}></#if>
          <#if log.traceId?has_content><#assign clean += {"trace_id": log.traceId}></#if>
          <#if log.spanId?has_content><#assign clean += {"span_id": log.spanId}></#if>
          <#if log.eventName?has_content><#assign clean += {"event": log.eventName}></#if>
          <#if log.attributes?has_content><#assign clean += {"attributes": hash(log.attributes)}></#if>
          <#if resource?has_content><#assign clean += {"resource": resource}></#if>
          <#if (scoped.scope.name)?has_content><#assign clean += {"scope": scoped.scope.name}></#if>
          <#if (scoped.scope.version)?has_content><#assign clean += {"scope_version": scoped.scope.version}></#if>
          <#if (log.droppedAttributesCount!0) gt 0><#assign clean += {"dropped_attributes": log.droppedAttributesCount}></#if>
          <#emit clean>
        </#list>
      </#list>
    </#list>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123456789Z","level":"info","severity":"Information","message":"order paid","app":"shop","trace_id":"5b8efff798038103d269b633813fc60c","span_id":"eee19b7ec3c1b174","attributes":{"order":9007199254740993,"price":17.5,"ok":true,"tags":["a",2],"user":{"id":7,"name":"ann"},"raw":"aGk=","nothing":null},"resource":{"service.name":"shop","host.name":"web-1"},"scope":"shop.cart","scope_version":"1.0.0"}"####
  ),
  (
    "pan-os",
    ####"""
    <#ftl title="Palo Alto Networks PAN-OS 8 to 11"
      description="TRAFFIC, THREAT, SYSTEM and CONFIG logs as CSV over syslog; of other types, the fields that all have."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the log was generated on the dataplane",
        "received": "date-time, when it was received",
        "host": "text, the name of the device, or else the host of the syslog head",
        "serial": "text, of the device",
        "type": "text, `TRAFFIC`, `THREAT` …",
        "subtype": "text, of the type",
        "level": "text, `info`, `warn`, `error` or `fatal`, after the severity",
        "src": "text, and `dst`: the addresses",
        "sport": "integer, and `dport`, `bytes` and so on: ports and counts",
        "message": "text, of a SYSTEM log",
        "*": "any, all other fields under short forms of the names in the manual; those it gained since then by their place, as `column52`"
      }>
    <#--
      <14>Feb  3 10:05:03 pa-1 1,2026/02/03 10:05:03,001801000001,TRAFFIC,end,2561,2026/02/03 10:05:02,192.0.2.10,…

      The fields stand at fixed places, which depend on the type; releases add some at the end. Empty ones are left out.
      Times are those of the device, without a zone, read as UTC: change `zone`. What is no such CSV is rejected.
    -->
    <#assign found = line?capture(r"^(?<head>.*?)(?<csv>\d*,\d{4}/\d\d/\d\d \d\d:\d\d:\d\d,\w*,(?<type>[A-Z0-9]+),.*)$")!{}>
    <#if !found.csv??><#reject "there is no log of PAN-OS in the line"></#if>
    <#assign csv = found.csv, head = found.head?capture(r"^(?:<\d+>)?(?:1 )?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\S+) (?<host>\S+) .*$")!{}>
    <#unset line>

    <#assign first = ["", "received", "serial", "type", "subtype", "", "generated"]>
    <#assign session = first + ["src", "dst", "nat_src", "nat_dst", "rule", "src_user", "dst_user", "app", "vsys", "from_zone", "to_zone",
      "in_interface", "out_interface", "log_action", "", "session", "repeat", "sport", "dport", "nat_sport", "nat_dport", "flags",
      "protocol", "action"]>
    <#switch found.type>
      <#on "TRAFFIC">
        <#assign names = session + ["bytes", "bytes_sent", "bytes_received", "packets", "start", "elapsed", "category", "", "sequence",
          "action_flags", "src_country", "dst_country", "", "packets_sent", "packets_received", "end_reason", "dg1", "dg2", "dg3", "dg4",
          "vsys_name", "device_name", "action_source"]>
      <#on "THREAT">
        <#assign names = session + ["url", "threat", "category", "severity", "direction", "sequence", "action_flags", "src_country",
          "dst_country", "", "content_type", "pcap", "digest", "cloud", "url_index", "agent", "file_type", "forwarded_for", "referrer",
          "sender", "subject", "recipient", "report", "dg1", "dg2", "dg3", "dg4", "vsys_name", "device_name"]>
      <#on "SYSTEM">
        <#assign names = first + ["vsys", "event", "object", "", "", "module", "severity", "message", "sequence", "action_flags",
          "dg1", "dg2", "dg3", "dg4", "vsys_name", "device_name"]>
      <#on "CONFIG">
        <#assign names = first + ["client", "vsys", "command", "user", "via", "result", "path"]>
      <#default><#assign names = first>
    </#switch>
    <#if !csv?parse_csv(names)??><#reject "a quote is not closed"></#if>
    <#list csv?parse_csv(names) as key, value>
      <#if value == "">
      <#elseif key?matches(r"(?:nat_)?[sd]port|bytes.*|packets.*|session|repeat|elapsed|sequence") && value?matches(r"\d+")>
        <#extract {key: value?number}>
      <#else>
        <#extract {key: value}>
      </#if>
    </#list>

    <#list ["received", "generated", "start"] as key>
      <#if .record[key]??>
        <#assign time = .record[key]>
        <#extract {key: time?timestamp("yyyy/MM/dd HH:mm:ss", zone="UTC")!time}>
      </#if>
    </#list>
    <#rename generated as timestamp, device_name as host>
    <#if !host?? && head.host??><#set host = head.host></#if>
    <#if severity??>
      <#set level = severity?switch("critical", "fatal", "high", "error", "medium", "warn", "info")>
    </#if>

    """####,
    ####"{"received":"2026-02-03T10:05:03Z","serial":"001801000001","type":"TRAFFIC","subtype":"end","timestamp":"2026-02-03T10:05:02Z","src":"192.0.2.10","dst":"203.0.113.5","nat_src":"198.51.100.1","nat_dst":"203.0.113.5","rule":"allow-web","src_user":"example\\ann","app":"ssl","vsys":"vsys1","from_zone":"trust","to_zone":"untrust","in_interface":"ethernet1/2","out_interface":"ethernet1/1","log_action":"forward","session":81234,"repeat":1,"sport":51515,"dport":443,"nat_sport":33001,"nat_dport":443,"flags":"0x400053","protocol":"tcp","action":"allow","bytes":5932,"bytes_sent":812,"bytes_received":5120,"packets":20,"start":"2026-02-03T10:04:50Z","elapsed":12,"category":"computer-and-internet-info","sequence":7012345678901234567,"action_flags":"0x8000000000000000","src_country":"192.0.2.0-192.0.2.255","dst_country":"United States","packets_sent":9,"packets_received":11,"end_reason":"tcp-fin","dg1":"11","dg2":"12","dg3":"0","dg4":"0","host":"pa-1","action_source":"from-policy","column57":"0"}"####
  ),
  (
    "php",
    ####"""
    <#ftl title="PHP: error_log, PHP-FPM, Laravel (Monolog)"
      description="Errors with their stack traces, the messages of the FPM master, and what Monolog writes in its line format."
      input="text" multiline=r"start:^\[\d{2,4}-" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "channel": "text, of Monolog: `production`",
        "pool": "text, of FPM",
        "pid": "integer, the child of FPM",
        "message": "text, what happened",
        "exception": "text, the class of what was thrown and not caught",
        "file": "text, where it happened",
        "source_line": "integer, the line there",
        "stack": "text, the stack trace",
        "context": "hash, of Monolog, when it is JSON",
        "extra": "hash, the same of what its processors add"
      }>
    <#--
      [03-Feb-2026 10:05:03 Europe/Berlin] PHP Warning:  Undefined variable $x in /app/a.php on line 7
      [03-Feb-2026 10:05:03] WARNING: [pool www] child 4711, script '/app/a.php' executing too slow
      [2026-02-03 10:05:03] production.ERROR: order 7 failed {"id":7}

      A time without a zone is local, read as UTC: change `zone`. Lines without a time (`#0 …`) belong to the record before them;
      what begins otherwise, or in a zone that does not exist, is rejected.
    -->
    <#extract
      line?capture(r"^\[(?<time>\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d(?:\.\d+)?)(?: (?<zone>[A-Za-z_/+-]+))?\] PHP (?<severity>[A-Z][A-Za-z ]+?): +(?<message>[\s\S]*)$")!
      line?capture(r"^\[(?<time>\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d(?:\.\d+)?)(?: (?<zone>[A-Za-z_/+-]+))?\] (?:(?<severity>[A-Z]+): )?(?:pid \d+, \S+, line \d+: )?(?:\[pool (?<pool>[^\]\n]+)\] )?(?<message>[\s\S]*)$")!
      line?capture(r"^\[(?<time>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[^\]\n]*)\] (?<channel>[\w.-]+)\.(?<severity>[A-Z]+): (?<message>[\s\S]*)$")>
    <#if !time?timestamp("dd-MMM-yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm:ss.SSSSSS", "yyyy-MM-dd HH:mm:ss", "iso", zone=zone!"UTC")??>
      <#reject "there is no such time">
    </#if>
    <#set timestamp = time?timestamp("dd-MMM-yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm:ss.SSSSSS", "yyyy-MM-dd HH:mm:ss", "iso", zone=zone!"UTC")>
    <#if severity??>
      <#switch severity?lower_case>
        <#on "debug"><#set level = "debug">
        <#on "info", "notice", "deprecated"><#set level = "info">
        <#on "warning", "strict standards"><#set level = "warn">
        <#on "fatal error", "parse error", "core error", "compile error", "critical", "alert", "emergency"><#set level = "fatal">
        <#default><#set level = "error">
      </#switch>
    </#if>

    <#if channel??>
      <#-- Monolog: the message, its context as JSON, and [] or {} for what is empty. In a context Laravel writes the trace as it is. -->
      <#assign parts = message?capture(r"^(?<text>[\s\S]*?) (?<context>\{[\s\S]*?\}|\[\])(?: (?<extra>\{[\s\S]*\}|\[\]))? *$")!{}>
      <#if parts.context?? && parts.context?parse_json??>
        <#set message = parts.text>
        <#if parts.context != "[]"><#set context = parts.context?parse_json></#if>
        <#if (parts.extra!"[]") != "[]"><#set extra = parts.extra?parse_json!parts.extra></#if>
      <#else>
        <#assign thrown = message?capture(r'^(?<text>[\s\S]*?) (?<stack>\{[^\n]*"exception":"\[object\] \((?<exception>[\w\\]+?)\(code: [^\n]* at (?<file>[^\n]+?):(?<source_line>\d+)\)\n[\s\S]*)$')!{}>
        <#if thrown.stack??>
          <#extract thrown>
          <#set message = text, exception = exception?replace("\\\\", "\\")>
          <#unset text>
        </#if>
      </#if>
    <#else>
      <#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n(?<stack>(?:PHP )?Stack trace:\n[\s\S]*)$")!{}>
      <#if trace.stack??><#set message = trace.text, stack = trace.stack></#if>
      <#extract message?capture(r"(?:^|^[\s\S]* )(?:in|at) (?<file>[^\s:]+)(?: on line |:)(?<source_line>\d+)$")!{}>
      <#extract message?capture(r"^Uncaught (?<exception>[\w\\]+): ")!{}>
      <#extract message?capture(r"\bchild (?<pid>\d+)\b")!{}>
    </#if>
    <#if source_line??><#set source_line = source_line?number></#if>
    <#if pid??><#set pid = pid?number></#if>
    <#keep timestamp, level, channel, pool, pid, message, exception, file, source_line, stack, context, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"warn","message":"Undefined variable $x in /app/a.php on line 7","file":"/app/a.php","source_line":7}"####
  ),
  (
    "postfix",
    ####"""
    <#ftl title="Postfix"
      description="The mail log: deliveries, connections, refusals, one record a line; lines of one mail have the same `queue_id`."
      input="text" output="json"
      fields={
        "timestamp": "text, in UTC when the line has an ISO 8601 time; else as it stands there, without year and zone",
        "host": "text, the mail server",
        "app": "text, `postfix/smtpd` and its kin",
        "pid": "integer, the process",
        "queue_id": "text, of the mail; left out when there is none (NOQUEUE)",
        "level": "text, `warn`, `error` or `fatal`, when the line says so",
        "event": "text, `delivery`, `queued`, `client`, `message_id`, `removed`, `connect`, `disconnect` or `reject`; left out for other messages",
        "from": "text, the sender of the envelope",
        "to": "text, the recipient",
        "orig_to": "text, the recipient before aliases",
        "client": "text, the name of the client, `unknown` when it has none",
        "client_ip": "text, its address",
        "sasl_user": "text, who logged in",
        "message_id": "text, of the mail's head",
        "relay": "text, where it was delivered to",
        "delay": "number, seconds since the mail came",
        "dsn": "text, the delivery status, `2.0.0`",
        "status": "text, `sent`, `deferred`, `bounced` …",
        "bytes": "integer, the size of the mail",
        "recipients": "integer, how many",
        "stage": "text, at which command a mail was refused: `RCPT`",
        "code": "integer, the reply to a client that was refused",
        "helo": "text, what the client called itself",
        "reason": "text, what the other server said, or why it was refused",
        "message": "text, the whole message without the queue id"
      }>
    <#--
      Feb  3 10:05:03 mx postfix/smtp[4711]: 4XyzAB1234z9: to=<ann@example.com>, relay=mx.example.net[203.0.113.5]:25, delay=0.52,
      delays=0.01/0/0.3/0.21, dsn=2.0.0, status=sent (250 2.0.0 Ok)    (one line)

      Names and addresses are the sender's: each has its place in a pattern, and none can move another. A line of another program
      than Postfix is rejected.
    -->
    <#extract line?capture(r"^(?:<\d+>)?(?:(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?<host>\S+) (?<app>postfix[^\s\[:]*)\[(?<pid>\d+)\]: (?:(?<queue_id>[0-9A-F]{6,}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,})(?::) |NOQUEUE: )?(?<message>.*)$")>
    <#if iso??>
      <#if !iso?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
      <#set timestamp = iso?timestamp("iso", zone="UTC")>
    </#if>
    <#set pid = pid?number>
    <#if message?starts_with("warning: ")><#set level = "warn">
    <#elseif message?starts_with("error: ")><#set level = "error">
    <#elseif message?starts_with("fatal: ") || message?starts_with("panic: ")><#set level = "fatal">
    </#if>

    <#extract
      message?capture(r"^to=<(?<to>[^>]*)>, (?:orig_to=<(?<orig_to>[^>]*)>, )?relay=(?<relay>[^,]*), (?:conn_use=\d+, )?delay=(?<delay>[\d.]+), delays=[\d./]+, dsn=(?<dsn>[\d.]+), status=(?<status>\w+)(?: \((?<reason>.*)\))?$")!
      message?capture(r"^from=<(?<from>[^>]*)>, size=(?<bytes>\d+), nrcpt=(?<recipients>\d+) \(queue active\)$")!
      message?capture(r"^client=(?<client>[^\[\s]+)\[(?<client_ip>[^\]\s]+)\](?:, sasl_method=[^,]*, sasl_username=(?<sasl_user>.*))?$")!
      message?capture(r"^message-id=(?<message_id>.*)$")!
      message?capture(r"^(?<event>connect|disconnect) from (?<client>[^\[\s]+)\[(?<client_ip>[^\]\s]+)\](?: .*)?$")!
      message?capture(r"^reject: (?<stage>[A-Z]+) from (?<client>[^\[\s]+)\[(?<client_ip>[^\]\s]+)\](?::\d+)?: (?<code>\d{3}) (?:(?<dsn>\d\.\d+\.\d+) )?(?<reason>.*); (?:from=<(?<from>[^>]*)> )?(?:to=<(?<to>[^>]*)> )?proto=\S+(?: helo=<(?<helo>[^>]*)>)?$")!{}>
    <#if status??><#set event = "delivery", delay = delay?number>
    <#elseif recipients??><#set event = "queued", bytes = bytes?number, recipients = recipients?number>
    <#elseif code??><#set event = "reject", code = code?number>
    <#elseif message_id??><#set event = "message_id", message_id = message_id?remove_beginning("<")?remove_ending(">")>
    <#elseif client?? && !event??><#set event = "client">
    <#elseif message == "removed"><#set event = "removed">
    </#if>
    <#keep timestamp, host, app, pid, queue_id, level, event, from, to, orig_to, client, client_ip, sasl_user, message_id, relay, delay,
      dsn, status, bytes, recipients, stage, code, helo, reason, message>

    """####,
    ####"{"timestamp":"Feb  3 10:05:01","host":"mx","app":"postfix/smtpd","pid":4710,"event":"connect","client":"mail.example.net","client_ip":"203.0.113.5","message":"connect from mail.example.net[203.0.113.5]"}"####
  ),
  (
    "postgresql",
    ####"""
    <#ftl title="PostgreSQL 10 to 17"
      description="stderr with the usual log_line_prefix, csvlog and jsonlog; an error is one record with its detail, hint and statement."
      input="text" output="json"
      multiline=r"start:^(?:\{|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?!.* (?:DETAIL|HINT|QUERY|CONTEXT|LOCATION|STATEMENT):  ))"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "severity": "text, as PostgreSQL says it: `LOG`, `ERROR` …",
        "pid": "integer, the server process",
        "user": "text, of the session",
        "database": "text, of the session",
        "client": "text, address or name of the client, of csvlog with its port",
        "app": "text, application_name",
        "state": "text, SQLSTATE",
        "message": "text, what happened",
        "detail": "text, more about it",
        "hint": "text, what to do",
        "query": "text, the internal query that failed",
        "context": "text, where it happened",
        "location": "text, where in the source of PostgreSQL",
        "statement": "text, the statement that failed, or whose duration is logged",
        "duration": "number, of a statement, in seconds",
        "session": "text, its id",
        "backend": "text, the kind of process: `client backend`",
        "extra": "hash, the other columns or members, as text"
      }>
    <#--
      2026-02-03 10:05:03.123 UTC [4711] LOG:  database system is ready to accept connections
      2026-02-03 10:05:03.123 UTC [4711] ann@shop ERROR:  relation "order" does not exist at character 15
      2026-02-03 10:05:03.123 UTC [4711] ann@shop STATEMENT:  SELECT * FROM order
      2026-02-03 10:05:03.123 UTC,"ann","shop",4711,"192.0.2.11:51515",…     {"timestamp":"2026-02-03 10:05:03.123 UTC",…}

      log_line_prefix is `%m [%p] ` (the default), `%m [%p] %q%u@%d ` (Debian), `%t [%p]: user=%u,db=%d,app=%a,client=%h ` (pgBadger):
      change the pattern for another. Names of zones other than UTC and GMT are ambiguous; a record with such a one is rejected
      unless Logwash knows it. Severities in other languages than English go out as they are, without `level`.
    -->
    <#assign columns = ["time", "user", "database", "pid", "client", "session", "session_line", "command", "session_start", "vxid", "xid",
      "severity", "state", "message", "detail", "hint", "query", "query_position", "context", "statement", "cursor_position", "location",
      "app", "backend", "leader_pid", "query_id"]>
    <#assign names = {"timestamp": "time", "dbname": "database", "remote_host": "client", "session_id": "session",
      "line_num": "session_line", "ps": "command", "txid": "xid", "error_severity": "severity", "state_code": "state",
      "application_name": "app", "backend_type": "backend", "internal_query": "query"}>
    <#assign ours = ["time", "severity", "pid", "user", "database", "client", "app", "state", "message", "detail", "hint", "query",
      "context", "location", "statement", "session", "backend"]>
    <#set extra = {}>

    <#if line?starts_with("{")>
      <#assign event = line?parse_json!{}>
      <#if !event.timestamp??><#reject "the line is no JSON object with a timestamp"></#if>
    <#elseif line?matches(r"[^,\[]*,[\s\S]*")>
      <#if !line?parse_csv(columns)??><#reject "the line is not valid CSV"></#if>
      <#assign event = line?parse_csv(columns)>
    <#else>
      <#assign event = {}>
      <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? [^\s\[]+) \[(?<pid>\d+)\]:? (?:\[[\d-]+\] )?(?:user=(?<user>[^,\n]*),db=(?<database>[^,\n]*),app=(?<app>[^\n]*?),client=(?<client>[^\s,]*) |(?<user2>[^\n]*?)@(?<database2>[^\s@]*) )?(?<severity>[A-Z]+[1-5]?):  (?<text>[\s\S]*)$")>
      <#-- The lines DETAIL, HINT … of an error have the same prefix, and come in this order. -->
      <#extract text?capture(r"^(?<message>[^\n]*(?:\n(?!\d{4}-\d\d-\d\d )[^\n]*)*+)(?:\n\d{4}-\d\d-\d\d [^\n]*? DETAIL:  (?<detail>[^\n]*(?:\n(?!\d{4}-\d\d-\d\d )[^\n]*)*+))?(?:\n\d{4}-\d\d-\d\d [^\n]*? HINT:  (?<hint>[^\n]*(?:\n(?!\d{4}-\d\d-\d\d )[^\n]*)*+))?(?:\n\d{4}-\d\d-\d\d [^\n]*? QUERY:  (?<query>[^\n]*(?:\n(?!\d{4}-\d\d-\d\d )[^\n]*)*+))?(?:\n\d{4}-\d\d-\d\d [^\n]*? CONTEXT:  (?<context>[^\n]*(?:\n(?!\d{4}-\d\d-\d\d )[^\n]*)*+))?(?:\n\d{4}-\d\d-\d\d [^\n]*? LOCATION:  (?<location>[^\n]*(?:\n(?!\d{4}-\d\d-\d\d )[^\n]*)*+))?(?:\n\d{4}-\d\d-\d\d [^\n]*? STATEMENT:  (?<statement>[^\n]*(?:\n(?!\d{4}-\d\d-\d\d )[^\n]*)*+))?$")>
      <#if user2??><#set user = user2, database = database2></#if>
    </#if>
    <#list event as key, value>
      <#if (value!"")?string != "">
        <#assign name = names[key]!key>
        <#if ours?seq_contains(name)>
          <#extract {name: value?string}>
        <#else>
          <#set extra = extra + {name: value?string}>
        </#if>
      </#if>
    </#list>

    <#if !time?timestamp("yyyy-MM-dd HH:mm:ss.SSS z", "yyyy-MM-dd HH:mm:ss z", "yyyy-MM-dd HH:mm:ss.SSS X", "iso", zone="UTC")??>
      <#reject "the time, or its zone, is not known">
    </#if>
    <#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss.SSS z", "yyyy-MM-dd HH:mm:ss z", "yyyy-MM-dd HH:mm:ss.SSS X", "iso", zone="UTC")>
    <#if pid??><#set pid = pid?number></#if>
    <#switch severity!"">
      <#on "LOG", "INFO", "NOTICE"><#set level = "info">
      <#on "WARNING"><#set level = "warn">
      <#on "ERROR"><#set level = "error">
      <#on "FATAL", "PANIC"><#set level = "fatal">
      <#on "DEBUG", "DEBUG1", "DEBUG2", "DEBUG3", "DEBUG4", "DEBUG5"><#set level = "debug">
    </#switch>
    <#-- Further lines of a text begin with a tab. -->
    <#list ["message", "detail", "hint", "query", "context", "statement"] as key>
      <#if .record[key]??><#extract {key: .record[key]?replace("\n\t", "\n")}></#if>
    </#list>
    <#assign timed = (message!"")?capture(r"^duration: (?<ms>[\d.]+) ms(?:  (?:statement|(?:parse|bind|execute|plan)[^:]*): ?(?<statement>[\s\S]*))?$")!{}>
    <#if timed.ms??><#set duration = timed.ms?number / 1000></#if>
    <#if timed.statement??><#set statement = timed.statement></#if>
    <#if extra?size == 0><#unset extra></#if>
    <#keep timestamp, level, severity, pid, user, database, client, app, state, message, detail, hint, query, context, location,
      statement, duration, session, backend, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","severity":"LOG","pid":4711,"message":"database system is ready to accept connections"}"####
  ),
  (
    "python",
    ####"""
    <#ftl title="Python: logging, Flask, Gunicorn, Celery"
      description="The usual formats of the logging module, with tracebacks, also chained ones."
      input="text" multiline=r"start:^(?:\[?\d{4}-\d\d-\d\d[T ]|(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[^:\s]*:)" output="json"
      patterns={"LEVEL": r"DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL", "TEXT": r"[\s\S]*",
        "WHEN": r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?:Z| ?[+-]\d\d:?\d\d)?"}
      fields={
        "timestamp": "date-time, of the event; left out when the format has none",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "logger": "text, its name",
        "pid": "integer, the process, where the format has it",
        "process": "text, its name, of Celery",
        "message": "text, what happened",
        "exception": "text, the class of the exception that was raised last",
        "error": "text, what it says",
        "causes": "list, the exceptions before it, in their order: those it was raised from, or while they were handled",
        "stack": "text, the whole traceback"
      }>
    <#--
      2026-02-03 10:05:03,123 - shop.orders - ERROR - order 7 failed          %(asctime)s - %(name)s - %(levelname)s - %(message)s
      2026-02-03 10:05:03,123 ERROR shop.orders: order 7 failed               %(asctime)s %(levelname)s %(name)s: %(message)s
      2026-02-03 10:05:03,123 ERROR order 7 failed                            %(asctime)s %(levelname)s %(message)s
      ERROR:shop.orders:order 7 failed                                        logging.basicConfig()
      [2026-02-03 10:05:03,123] ERROR in app: order 7 failed                  Flask
      [2026-02-03 10:05:03 +0000] [4711] [ERROR] order 7 failed               Gunicorn
      [2026-02-03 10:05:03,123: ERROR/MainProcess] order 7 failed             Celery

      A format of yours goes before the others. A time without a zone is read as UTC: change `zone`. Lines without such a head
      belong to the record before them; what begins otherwise is rejected.
    -->
    <#extract
      line?grok(r"^%{WHEN:time} - (?<logger>\S+) - %{LEVEL:severity} - %{TEXT:message}$")!
      line?grok(r"^%{WHEN:time} +\[?%{LEVEL:severity}\]? +\[?(?<logger>[\w.]+)\]?: %{TEXT:message}$")!
      line?grok(r"^%{WHEN:time} +\[?%{LEVEL:severity}\]?:? +%{TEXT:message}$")!
      line?grok(r"^\[%{WHEN:time}\] %{LEVEL:severity} in (?<logger>\S+): %{TEXT:message}$")!
      line?grok(r"^\[%{WHEN:time}\] \[(?<pid>\d+)\] \[%{LEVEL:severity}\] %{TEXT:message}$")!
      line?grok(r"^\[%{WHEN:time}: %{LEVEL:severity}/(?<process>[^\]\n]+)\] %{TEXT:message}$")!
      line?grok(r"^%{LEVEL:severity}:(?<logger>[^:\n]*):%{TEXT:message}$")>
    <#if time??>
      <#if !time?timestamp("iso", "yyyy-MM-dd HH:mm:ss,SSS", "yyyy-MM-dd HH:mm:ss Z", zone="UTC")??><#reject "there is no such time"></#if>
      <#set timestamp = time?timestamp("iso", "yyyy-MM-dd HH:mm:ss,SSS", "yyyy-MM-dd HH:mm:ss Z", zone="UTC")>
    </#if>
    <#if pid??><#set pid = pid?number></#if>
    <#set level = severity?switch("WARN", "warn", "WARNING", "warn", "CRITICAL", "fatal", severity?lower_case)>

    <#assign trace = message?capture(r"^(?:(?<text>[\s\S]*?)\n)?(?<stack>Traceback \(most recent call last\):\n[\s\S]*)$")!{}>
    <#if trace.stack??>
      <#set message = trace.text!"", stack = trace.stack>
      <#-- In each traceback the exception is the first line that is not indented. -->
      <#assign raised = trace.stack?matches(r"Traceback \(most recent call last\):\n(?:[ \t][^\n]*\n|\n)*([^\s][^\n]*)")?map(one -> one?groups[1])>
      <#if raised?size gt 0>
        <#set exception = raised?last?keep_before(":")>
        <#if raised?last?contains(": ")><#set error = raised?last?keep_after(": ")></#if>
        <#if raised?size gt 1><#set causes = raised[0..<(raised?size - 1)]></#if>
      </#if>
    </#if>
    <#keep timestamp, level, logger, pid, process, message, exception, error, causes, stack>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","logger":"shop.orders","message":"order 7 - placed"}"####
  ),
  (
    "rabbitmq",
    ####"""
    <#ftl title="RabbitMQ 3 and 4"
      description="The server's log from 3.7 on, and the reports before it; messages and Erlang reports of several lines are joined."
      input="text" multiline=r"start:^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|=[A-Z]+ REPORT==== )" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "process": "text, the Erlang process: `<0.684.0>`",
        "connection": "text, of an AMQP connection: `192.0.2.11:51515 -> 192.0.2.21:5672`",
        "user": "text, who connects",
        "vhost": "text, the virtual host",
        "message": "text, what happened"
      }>
    <#--
      2026-02-03 10:05:03.123456+00:00 [info] <0.684.0> accepting AMQP connection <0.684.0> (192.0.2.11:51515 -> 192.0.2.21:5672)
      =INFO REPORT==== 3-Feb-2026::10:05:03 ===

      A time without a zone is read as UTC: change `zone`. Lines without this head belong to the record before them; what begins
      otherwise is rejected.
    -->
    <#extract
      line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\S*) \[(?<severity>[a-z]+)\] (?<process><\d+\.\d+\.\d+>) ?(?<message>[\s\S]*)$")!
      line?capture(r"^=(?<severity>[A-Z]+) REPORT==== (?<time>\S+) ===\n?(?<message>[\s\S]*)$")>
    <#if !time?timestamp("iso", "yyyy-MM-dd HH:mm:ss.SSS", "d-MMM-yyyy::HH:mm:ss", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("iso", "yyyy-MM-dd HH:mm:ss.SSS", "d-MMM-yyyy::HH:mm:ss", zone="UTC")>
    <#set level = severity?lower_case?switch("debug", "debug", "info", "info", "notice", "info", "warning", "warn", "error", "error", "crash", "error", "supervisor", "error", "fatal")>
    <#extract message?capture(r"\((?<connection>\S+:\d+ -> \S+:\d+)\b")!{}>
    <#extract
      message?capture(r"vhost: '(?<vhost>[^']*)', user: '(?<user>[^']*)'")!
      message?capture(r"user '(?<user>[^']*)' authenticated and granted access to vhost '(?<vhost>[^']*)'")!{}>
    <#keep timestamp, level, process, connection, user, vhost, message>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456Z","level":"info","process":"<0.684.0>","connection":"192.0.2.11:51515 -> 192.0.2.21:5672","message":"accepting AMQP connection <0.684.0> (192.0.2.11:51515 -> 192.0.2.21:5672)"}"####
  ),
  (
    "rails",
    ####"""
    <#ftl title="Ruby on Rails and other programs with Ruby's Logger"
      description="Lines of a request one by one; those of one request have the same `request_id` when Rails logs it, else the same `pid`."
      input="text" multiline=r"start:^[DIWEFAU], \[" output="json"
      fields={
        "timestamp": "date-time, of the line",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`; `unknown` for what has none",
        "pid": "integer, the process",
        "app": "text, the name that the program gave its logger",
        "request_id": "text, of config.log_tags, when it is a UUID",
        "event": "text, `started`, `processing`, `parameters`, `rendered`, `redirected`, `completed` or `exception`; left out for other messages",
        "method": "text, of the request",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "client": "text, the address it came from",
        "controller": "text, who handles it",
        "action": "text, and how",
        "format": "text, what is asked for",
        "parameters": "text, the parameters as Ruby writes them",
        "view": "text, the file that was rendered",
        "location": "text, where the client is sent to",
        "status": "integer, of the answer",
        "duration": "number, in seconds",
        "view_duration": "number, of rendering, in seconds",
        "db_duration": "number, of the database, in seconds",
        "exception": "text, the class of what was raised",
        "message": "text, the whole message without the request id"
      }>
    <#--
      I, [2026-02-03T10:05:03.123456 #4711]  INFO -- : [0a1b2c3d-…] Started GET "/orders?page=2" for 203.0.113.7 at 2026-02-03 …

      The time is local, read as UTC: change `zone`. Lines without a head belong to the record before them (backtraces); what begins
      otherwise is rejected.
    -->
    <#extract line?capture(r"^[DIWEFAU], \[(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}) #(?<pid>\d+)\] +(?<severity>[A-Z]+) -- (?<app>[^:\n]*): (?:\[(?<request_id>[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\] ?)?(?<message>[\s\S]*)$")>
    <#if !time?timestamp("iso", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("iso", zone="UTC"), pid = pid?number, level = severity?lower_case?switch("any", "unknown", severity?lower_case)>
    <#if app == ""><#unset app></#if>
    <#-- Further lines repeat the tag. -->
    <#if request_id??><#set message = message?replace("\n[" + request_id + "] ", "\n")?replace("\n[" + request_id + "]", "\n")></#if>

    <#extract
      message?capture(r'^(?<event>Started) (?<method>[A-Z]+) "(?<target>[^"]*)" for (?<client>\S+) at .*$')!
      message?capture(r"^(?<event>Processing) by (?<controller>[\w:]+)#(?<action>\S+) as (?<format>.*)$")!
      message?capture(r"^ *(?<event>Parameters): (?<parameters>\{.*\})$")!
      message?capture(r"^ *(?<event>Rendered) (?<view>\S+)(?: within \S+)? \((?:Duration: )?(?<ms>[\d.]+)ms.*\)$")!
      message?capture(r"^(?<event>Redirected) to (?<location>\S+)$")!
      message?capture(r"^(?<event>Completed) (?<status>\d{3}) .*? ?in (?<ms>[\d.]+)ms(?: \((?<parts>.*)\))?\s*$")!
      message?capture(r"^\s*(?<exception>(?:[A-Z]\w*::)*[A-Z]\w*(?:Error|Exception|NotFound|Invalid|Missing)\w*) \([\s\S]*$")!{}>
    <#if exception??><#set event = "exception"></#if>
    <#if event??><#set event = event?lower_case></#if>
    <#if target??>
      <#set path = target?keep_before("?")>
      <#if target?contains("?")><#set query = target?keep_after("?")></#if>
    </#if>
    <#if status??><#set status = status?number></#if>
    <#if ms??><#set duration = ms?number / 1000></#if>
    <#if parts??>
      <#assign part = parts?capture(r"\bViews: (?<ms>[\d.]+)ms")!{}>
      <#if part.ms??><#set view_duration = part.ms?number / 1000></#if>
      <#assign part = parts?capture(r"\bActiveRecord: (?<ms>[\d.]+)ms")!{}>
      <#if part.ms??><#set db_duration = part.ms?number / 1000></#if>
    </#if>
    <#keep timestamp, level, pid, app, request_id, event, method, path, query, client, controller, action, format, parameters, view,
      location, status, duration, view_duration, db_duration, exception, message>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456Z","level":"info","pid":4711,"request_id":"0a1b2c3d-0000-4000-8000-000000000007","event":"started","method":"GET","path":"/orders","query":"page=2&q=a","client":"203.0.113.7","message":"Started GET \"/orders?page=2&q=a\" for 203.0.113.7 at 2026-02-03 10:05:03 +0000"}"####
  ),
  (
    "redis",
    ####"""
    <#ftl title="Redis and Valkey"
      description="The log of servers, replicas and sentinels from version 2 on, crash reports included."
      input="text" multiline=r"start:^(?:\d+:[A-Z]|\[\d+\]) \d\d [A-Z][a-z]{2} " output="json"
      fields={
        "timestamp": "text, in UTC when the line has a year (from 5.0 on); else as it stands there",
        "level": "text, `debug`, `info` or `warn`",
        "pid": "integer, the process",
        "role": "text, `primary`, `replica`, `child` or `sentinel`; versions before 3 do not say it",
        "message": "text, what happened"
      }>
    <#--
      4711:M 03 Feb 2026 10:05:03.123 * Ready to accept connections tcp
      [4711] 03 Feb 10:05:03.123 # Server started

      The time is local, read as UTC: change `zone`. Lines without this head (the picture at the start, crash reports) belong to the
      record before them; what begins otherwise is rejected.
    -->
    <#extract line?capture(r"^(?:(?<pid>\d+):(?<letter>[A-Z])|\[(?<pid2>\d+)\]) (?<timestamp>\d\d [A-Z][a-z]{2} (?<year>\d{4} )?\d\d:\d\d:\d\d\.\d{3}) (?<sign>[.*#-]) (?<message>[\s\S]*)$")>
    <#if year??>
      <#if !timestamp?timestamp("dd MMM yyyy HH:mm:ss.SSS", zone="UTC")??><#reject "there is no such time"></#if>
      <#set timestamp = timestamp?timestamp("dd MMM yyyy HH:mm:ss.SSS", zone="UTC")>
    </#if>
    <#set pid = (pid!pid2)?number, level = sign?switch(".", "debug", "-", "debug", "*", "info", "warn")>
    <#if letter??><#set role = letter?switch("M", "primary", "S", "replica", "C", "child", "X", "sentinel", letter)></#if>
    <#keep timestamp, level, pid, role, message>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","pid":4711,"role":"child","message":"oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo"}"####
  ),
  (
    "spark",
    ####"""
    <#ftl title="Apache Spark"
      description="Driver and executor logs in the log4j pattern that Spark comes with, stack traces included."
      input="text" multiline=r"start:^(?:\d\d/\d\d/\d\d |\d{4}-\d\d-\d\d )\d\d:\d\d:\d\d" output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "logger": "text, the class that says it",
        "thread": "text, in which thread, where the pattern has it",
        "message": "text, what happened",
        "stage": "text, stage and attempt: `3.0`",
        "task": "text, task and attempt in the stage: `17.1`",
        "tid": "integer, the number of the task in the application",
        "executor": "text, where the task runs",
        "duration": "number, of a task, in seconds",
        "exception": "text, the class of what was thrown",
        "error": "text, what it says, its first line",
        "causes": "list, what stands behind each `Caused by`, the last being the root",
        "stack": "text, the whole stack trace"
      }>
    <#--
      26/02/03 10:05:03 INFO TaskSetManager: Finished task 17.0 in stage 3.0 (TID 117) in 1250 ms on worker-2 (executor 1) (18/200)

      Lines without a time belong to the record before them. Times are local, read as UTC: change `zone`. What begins otherwise is
      rejected.
    -->
    <#extract line?capture(r"^(?<time>\d\d/\d\d/\d\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,.]\d{3}) (?<level>[A-Z]+) +(?:\[(?<thread>.*?)\] )?(?<logger>[\w.$-]+): (?<message>[\s\S]*)$")>
    <#if !time?timestamp("yy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss,SSS", "iso", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("yy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss,SSS", "iso", zone="UTC"), level = level?lower_case>
    <#extract message?capture(r"\btask (?<task>\d+\.\d+) in stage (?<stage>\d+\.\d+) \(TID (?<tid>\d+)\)")!{}>
    <#if tid??>
      <#set tid = tid?number>
      <#assign ended = message?capture(r" in (?<ms>\d+) ms on ")!{}>
      <#if ended.ms??><#set duration = ended.ms?number / 1000></#if>
      <#extract message?capture(r"\bexecutor (?<executor>[^\s,)]+)")!{}>
    </#if>

    <#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
    <#assign trace = message?capture(r"^(?<text>[\s\S]*?)(?:\n|: )(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
    <#if trace.stack??>
      <#set message = trace.text, exception = trace.exception, stack = trace.stack>
      <#if trace.error??><#set error = trace.error></#if>
      <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
      <#if found?size gt 0><#set causes = found></#if>
    </#if>
    <#keep timestamp, level, logger, thread, message, stage, task, tid, executor, duration, exception, error, causes, stack>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","level":"info","logger":"SparkContext","message":"Running Spark version 3.5.1"}"####
  ),
  (
    "squid",
    ####"""
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01.123Z","duration":0.105,"client":"203.0.113.7","result":"TCP_MISS","status":200,"bytes":5120,"method":"GET","url":"http://shop.example/a?b=c","user":"frank","hierarchy":"HIER_DIRECT","peer":"198.51.100.9","content_type":"text/html"}"####
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

    """####,
    ####"{"timestamp":"Feb  3 10:05:03","host":"web-1","app":"sshd","pid":1291,"message":"Server listening on 0.0.0.0 port 22."}"####
  ),
  (
    "traefik-json",
    ####"""
    <#ftl title="Traefik access log, JSON"
      description="The usual members get the names of the template traefik, nanoseconds become seconds; further members stay as they are."
      input="json" output="json"
      fields={
        "timestamp": "date-time, when the request was received, to the nanosecond",
        "level": "text, `info` for requests",
        "client": "text, the address of the client",
        "port": "integer, the port of the client",
        "user": "text, the user who logged in",
        "method": "text, of the request",
        "host": "text, what the client asked for as host",
        "path": "text, without the query",
        "query": "text, what stands behind the question mark",
        "protocol": "text, with its version",
        "status": "integer, of the answer to the client",
        "bytes": "integer, the size of the answer to the client",
        "server_status": "integer, of the answer of the server",
        "server_bytes": "integer, the size of that answer",
        "request_bytes": "integer, the size of the request",
        "duration": "number, seconds in all",
        "server_duration": "number, seconds until the server answered",
        "overhead": "number, seconds of Traefik itself",
        "retries": "integer, how often a server was tried again",
        "count": "integer, how many requests there were since Traefik was started",
        "router": "text, the router that took the request",
        "service": "text, the service that the router chose",
        "server": "text, the URL of the server that answered",
        "entry_point": "text, where the request came in",
        "*": "any, further members, such as kept headers (`request_User-Agent`), as they came"
      }>
    <#--
      {"ClientHost":"203.0.113.7","DownstreamStatus":200,"Duration":12000000,"StartUTC":"2026-02-03T10:05:03.123456789Z","level":"info",…}

      Traefik writes the beginning twice, in UTC and local, and the end as `time`: the first is kept. A record without `StartUTC` is none of the access
      log (Traefik's own messages look alike) and is rejected.
    -->
    <#if !StartUTC??><#reject "there is no StartUTC"></#if>
    <#rename StartUTC as timestamp, ClientHost as client, ClientPort as port, ClientUsername as user, RequestMethod as method, RequestHost as host,
      RequestPath as path, RequestProtocol as protocol, DownstreamStatus as status, DownstreamContentSize as bytes, OriginStatus as server_status,
      OriginContentSize as server_bytes, RequestContentSize as request_bytes, Duration as duration, OriginDuration as server_duration, Overhead as overhead,
      RetryAttempts as retries, RequestCount as count, RouterName as router, ServiceName as service, entryPointName as entry_point>
    <#set timestamp = timestamp?timestamp("iso", zone="UTC")>
    <#unset StartLocal, time, ClientAddr, RequestAddr, RequestPort>
    <#if msg?? && msg == ""><#unset msg></#if>
    <#if user?? && user == "-"><#unset user></#if>

    <#-- Older versions write the URL in parts, and its address once more. -->
    <#if ServiceURL??>
      <#set server = ServiceURL?is_string?then(ServiceURL, ((ServiceURL.Scheme)!"http") + "://" + ((ServiceURL.Host)!""))>
      <#unset ServiceURL, ServiceAddr>
    </#if>
    <#if port??><#if port?is_string && port?matches(r"\d+")><#set port = port?number></#if></#if>
    <#if duration??><#set duration = duration / 1000000000></#if>
    <#if server_duration??><#set server_duration = server_duration / 1000000000></#if>
    <#if overhead??><#set overhead = overhead / 1000000000></#if>
    <#if path?? && path?contains("?")><#set query = path?keep_after("?"), path = path?keep_before("?")></#if>

    """####,
    ####"{"client":"203.0.113.7","port":51234,"bytes":512,"status":200,"duration":0.012345678,"server_bytes":512,"server_duration":0.012,"server_status":200,"overhead":0.000345678,"request_bytes":0,"count":17,"host":"shop.example","method":"GET","path":"/a","protocol":"HTTP/1.1","RequestScheme":"https","retries":0,"router":"web@docker","service":"web@docker","timestamp":"2026-02-03T10:05:01.123456789Z","entry_point":"websecure","level":"info","request_User-Agent":"curl/8.5.0","server":"http://10.0.0.4:80","query":"b=c"}"####
  ),
  (
    "traefik",
    ####"""
    <#ftl title="Traefik access log, common log format"
      description="Traefik's CLF with request count, router, server and duration at the end, and the same without them (genericCLF)."
      input="text" output="json"
      fields={
        "timestamp": "date-time, when the request was received",
        "client": "text, the address of the client",
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
        "count": "integer, how many requests there were since Traefik was started",
        "router": "text, the router that took the request",
        "server": "text, the URL of the server that answered",
        "duration": "number, seconds in all"
      }
      patterns={"QUOTED": r'[^"\\]*(?:\\.[^"\\]*)*', "LOGIN": r'[^\[]+'}>
    <#--
      203.0.113.7 - frank [03/Feb/2026:10:05:03 +0000] "GET /a HTTP/1.1" 200 512 "-" "curl/8.5.0" 17 "web@docker" "http://10.0.0.4:80" 12ms

      A `-` is an absent value; the router of a request that none took is one.
    -->
    <#extract line?grok(r'^%{NOTSPACE:client} - (?:-|%{LOGIN:user}) \[(?<time>[^\]]+)\] "(?:%{WORD:method} (?<target>[^"\s]+)'
      + r' (?<protocol>HTTP/[\d.]+)|-?|%{QUOTED:request})" '
      + r'(?:-|%{INT:status:int}) (?:-|%{INT:bytes:int}) "(?:-|%{QUOTED:referrer})" "(?:-|%{QUOTED:agent})"'
      + r'(?: %{INT:count:int} "(?:-|%{QUOTED:router})" "(?:-|%{QUOTED:server})" %{INT:ms:int}ms)?$')>
    <#set timestamp = time?timestamp("clf")>
    <#if ms??><#set duration = ms / 1000></#if>
    <#if target??>
      <#set path = target?keep_before("?")>
      <#if target?contains("?")><#set query = target?keep_after("?")></#if>
    </#if>
    <#if request??><#set request = request?unescape></#if>
    <#if referrer??><#set referrer = referrer?unescape></#if>
    <#if agent??><#set agent = agent?unescape></#if>
    <#keep timestamp, client, user, method, path, query, protocol, request, status, bytes, referrer, agent, count, router, server, duration>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:01Z","client":"203.0.113.7","method":"GET","path":"/a","query":"b=c","protocol":"HTTP/1.1","status":200,"bytes":512,"agent":"curl/8.5.0","count":17,"router":"web@docker","server":"http://10.0.0.4:80","duration":0.012}"####
  ),
  (
    "unbound",
    ####"""
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

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03Z","pid":4711,"level":"info","message":"start of service (unbound 1.19.2)."}"####
  ),
  (
    "windows-event",
    ####"""
    <#ftl title="Windows Event Log"
      description="Events as XML (`wevtutil qe /f:xml`, event forwarding, NXLog) or as JSON of Winlogbeat; in one line or several."
      input="text" multiline=r'start:^\s*(?:<\?xml|</?Events|<Event[ >]|\{")' output="json"
      fields={
        "timestamp": "date-time, of the event, to 100 nanoseconds",
        "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
        "host": "text, the computer",
        "channel": "text, `Security`, `System` …",
        "provider": "text, the program",
        "id": "integer, the kind of event: 4625",
        "record": "integer, its number in the channel",
        "pid": "integer, the process",
        "tid": "integer, the thread",
        "user_sid": "text, the user on whose behalf it was logged",
        "audit": "text, `success` or `failure`, of audit events",
        "message": "text, in the language of the computer, when the event has it",
        "data": "hash, EventData by name; `-` is left out",
        "values": "list, EventData without names",
        "user_data": "hash, UserData",
        "system": "hash, version, task, opcode, keywords and activity, as text",
        "extra": "hash, of Winlogbeat, the other members"
      }>
    <#--
      <Event xmlns="…"><System><Provider Name="…"/><EventID>4625</EventID>…</System><EventData><Data Name="IpAddress">…</Data>…</Event>
      {"@timestamp":"2026-02-03T10:05:03.123Z","winlog":{"event_id":"4625",…},…}

      The list around the events (`<Events>`) is dropped. XML that is not well-formed, or that has no time, is rejected.
    -->
    <#if line?matches(r"\s*(?:<\?xml[^>]*>\s*)?</?Events[^>]*>\s*|\s*<\?xml[^>]*>\s*")><#drop "the list around the events"></#if>
    <#set data = {}, values = [], system = {}>
    <#-- An empty element is an empty string and has no members. -->
    <#function member element name><#if element?is_hash><#return element[name]!""></#if><#return ""></#function>

    <#if line?starts_with("{")>
      <#assign event = line?parse_json!{}, log = (event.winlog)!{}>
      <#if !event["@timestamp"]?? || !log.event_id??><#reject "the line is no JSON object of Winlogbeat"></#if>
      <#assign time = event["@timestamp"], number = log.event_id, severity = (event.log.level)!"">
      <#assign found = {"provider": log.provider_name!"", "channel": log.channel!"", "host": log.computer_name!"",
        "record": log.record_id!"", "pid": (log.process.pid)!"", "tid": (log.process.thread.id)!"",
        "user_sid": (log.user.identifier)!"", "message": event.message!""}>
      <#assign pairs = log.event_data!{}, words = (log.keywords![])?join(", ")>
      <#list ["version", "task", "opcode", "activity_id"] as key>
        <#if log[key]??><#set system = system + {key: log[key]?string}></#if>
      </#list>
      <#if log.user_data??><#set user_data = log.user_data></#if>
      <#set extra = {}>
      <#list event as key, value>
        <#if value?? && !["@timestamp", "winlog", "message", "log"]?seq_contains(key)><#set extra = extra + {key: value}></#if>
      </#list>
    <#else>
      <#assign xml = (line?capture(r"(?<event><Event[ >][\s\S]*</Event>)").event)!"">
      <#if !(xml?parse_xml.Event.System.TimeCreated["@SystemTime"])??><#reject "there is no well-formed event with a time"></#if>
      <#assign event = xml?parse_xml.Event, head = event.System>
      <#assign time = head.TimeCreated["@SystemTime"], severity = head.Level!"",
        number = head.EventID?is_hash?then(member(head.EventID, "#text"), head.EventID)>
      <#assign found = {"provider": member(head.Provider!"", "@Name"), "channel": head.Channel!"", "host": head.Computer!"",
        "record": head.EventRecordID!"", "pid": member(head.Execution!"", "@ProcessID"), "tid": member(head.Execution!"", "@ThreadID"),
        "user_sid": member(head.Security!"", "@UserID"), "message": member(event.RenderingInfo!"", "Message")}>
      <#assign words = head.Keywords!"", pairs = {}>
      <#list ["Version", "Task", "Opcode"] as key>
        <#if head[key]??><#set system = system + {key?lower_case: head[key]}></#if>
      </#list>
      <#assign activity = member(head.Correlation!"", "@ActivityID")>
      <#if activity != ""><#set system = system + {"activity_id": activity}></#if>
      <#if event.UserData?? && event.UserData?is_hash><#set user_data = event.UserData></#if>
      <#assign items = member(event.EventData!"", "Data")>
      <#if !items?is_sequence><#assign items = [items]></#if>
      <#list items as item>
        <#if item?is_hash && item["@Name"]??><#assign pairs = pairs + {item["@Name"]: item["#text"]!""}>
        <#elseif !item?is_hash && item != ""><#set values = values + [item]>
        </#if>
      </#list>
      <#assign binary = member(event.EventData!"", "Binary")>
      <#if binary != ""><#assign pairs = pairs + {"Binary": binary}></#if>
    </#if>

    <#if !time?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
    <#set timestamp = time?timestamp("iso", zone="UTC")>
    <#list pairs as key, value>
      <#if value?? && value?string != "-"><#set data = data + {key: value}></#if>
    </#list>
    <#set level = severity?lower_case?switch("1", "fatal", "critical", "fatal", "2", "error", "error", "error", "3", "warn", "warning", "warn",
      "5", "debug", "verbose", "debug", "info")>
    <#if words != ""><#set system = system + {"keywords": words}></#if>
    <#if words?starts_with("0x801") || words?contains("Audit Failure")><#set audit = "failure">
    <#elseif words?starts_with("0x802") || words?contains("Audit Success")><#set audit = "success">
    </#if>
    <#set id = number?string?number>
    <#list found as key, value>
      <#assign text = value?string>
      <#if ["record", "pid", "tid"]?seq_contains(key) && text?matches(r"\d+")><#extract {key: text?number}>
      <#elseif text != ""><#extract {key: text}>
      </#if>
    </#list>
    <#if system?size == 0><#unset system></#if>
    <#if extra?? && extra?size == 0><#unset extra></#if>
    <#if values?size == 0><#unset values></#if>
    <#if data?size == 0><#unset data></#if>
    <#keep timestamp, level, host, channel, provider, id, record, pid, tid, user_sid, audit, message, data, values, user_data, system, extra>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123456700Z","level":"info","host":"dc-1.example.com","channel":"Security","provider":"Microsoft-Windows-Security-Auditing","id":4625,"record":230001,"pid":652,"tid":700,"audit":"failure","data":{"TargetUserName":"ann <& \"bob\"","LogonType":"3","IpAddress":"203.0.113.9","WorkstationName":""},"system":{"version":"0","task":"12544","opcode":"0","activity_id":"{0a1b2c3d-0000-4000-8000-000000000007}","keywords":"0x8010000000000000"}}"####
  ),
  (
    "zookeeper",
    ####"""
    <#ftl title="Apache ZooKeeper 3.4 to 3.9"
      description="The server's log, as log4j and logback write it, stack traces included."
      input="text" multiline=r"start:^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d," output="json"
      fields={
        "timestamp": "date-time, of the event",
        "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
        "myid": "integer, the server's number, when it has one",
        "thread": "text, in which thread",
        "logger": "text, the class that says it",
        "source_line": "integer, the line of its source",
        "message": "text, what happened",
        "client": "text, the first address in the message, without the port",
        "session": "text, the first session in the message",
        "exception": "text, the class of what was thrown",
        "error": "text, what it says, its first line",
        "causes": "list, what stands behind each `Caused by`, the last being the root",
        "stack": "text, the whole stack trace"
      }>
    <#--
      2026-02-03 10:05:03,123 [myid:1] - INFO  [NIOWorkerThread-3:NIOServerCnxn@366] - Unable to read additional data from client

      Thread names have brackets and colons of their own. Times are local, read as UTC: change `zone`. What begins otherwise is
      rejected.
    -->
    <#extract line?capture(r"^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) +(?:\[myid:(?<myid>\d*)\] )?- (?<level>[A-Z]+) +\[(?<thread>[^\n]*?):(?<logger>[\w.$]+)@(?<source_line>\d+)\] - (?<message>[\s\S]*)$")>
    <#if !time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC")??><#reject "there is no such time"></#if>
    <#set timestamp = time?timestamp("yyyy-MM-dd HH:mm:ss,SSS", zone="UTC"), level = level?lower_case, source_line = source_line?number>
    <#if myid?has_content><#set myid = myid?number><#else><#unset myid></#if>
    <#extract message?capture(r"(?:/|\[|/\[)(?<client>[\da-f]+(?:[.:]+[\da-f]+)+)\]?:\d+")!{}>
    <#extract message?capture(r"\b(?:session(?:id)?:?|sessionid:) ?(?<session>0x[\da-f]+)", "i")!{}>

    <#-- A stack trace begins at the line of the exception, which may say up to 20 lines; the message may have several before it. -->
    <#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n(?<stack>(?<exception>(?:[\w$]+\.)+[\w$]+)(?:: (?<error>[^\n]*))?\n(?:[^\n]*\n){0,20}?\s+at [\s\S]*)$")!{}>
    <#if trace.stack??>
      <#set message = trace.text, exception = trace.exception, stack = trace.stack>
      <#if trace.error??><#set error = trace.error></#if>
      <#assign found = trace.stack?matches(r"\n\s*Caused by: ([^\n]+)")?map(cause -> cause?groups[1])>
      <#if found?size gt 0><#set causes = found></#if>
    </#if>
    <#keep timestamp, level, myid, thread, logger, source_line, message, client, session, exception, error, causes, stack>

    """####,
    ####"{"timestamp":"2026-02-03T10:05:03.123Z","level":"info","myid":1,"thread":"main","logger":"QuorumPeerConfig","source_line":177,"message":"Reading configuration from: /etc/zookeeper/zoo.cfg"}"####
  ),
]

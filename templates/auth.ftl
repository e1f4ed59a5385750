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

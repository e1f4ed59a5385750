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

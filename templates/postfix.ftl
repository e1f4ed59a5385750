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

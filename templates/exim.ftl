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

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

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

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

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

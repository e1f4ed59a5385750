<#ftl title="Go: logrus and slog text, logfmt"
  description="The text handlers of logrus and slog and go-kit's logfmt; one name and one form for time, level and message."
  input="text" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "message": "text, the message",
    "source": "text, file and line that logged it",
    "*": "any, all other keys, as text; a key by itself is true"
  }>
<#--
  time="2026-02-03T10:05:03Z" level=info msg="order paid" order=17
  time=2026-02-03T10:05:03.123Z level=INFO source=/src/cart.go:17 msg="order paid" order=17
  ts=2026-02-03T10:05:03.123Z caller=cart.go:17 level=info msg="order paid" order=17

  Of a key that comes again the last value counts. A line with an open quote, without a pair, or with a time in no known form is rejected.
-->
<#if !line?parse_logfmt??><#reject "the line is no logfmt"></#if>
<#assign entry = line?parse_logfmt>
<#if !entry.time?? && !entry.ts?? && !entry.t??><#reject "the line has no time"></#if>
<#assign clean = {}>
<#list entry as key, value>
  <#switch key>
    <#on "time", "ts", "t"><#assign clean += {"timestamp": value?timestamp("iso", "epoch")}>
    <#on "level", "lvl">
      <#assign word = value?lower_case?keep_before("+")?keep_before("-")>
      <#assign clean += {"level": word?switch("warning", "warn", "dpanic", "fatal", "panic", "fatal", "eror", "error", "dbug", "debug", "crit", "fatal", word)}>
    <#on "msg"><#assign clean += {"message": value}>
    <#on "caller", "source", "file"><#assign clean += {"source": value}>
    <#default><#assign clean += {key: value}>
  </#switch>
</#list>
<#emit clean>

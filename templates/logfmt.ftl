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

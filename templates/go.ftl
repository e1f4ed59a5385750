<#ftl title="Go: zap, zerolog, slog, logrus, JSON"
  description="One name and one form for time, level and message; numbers that were not the time keep every digit."
  input="json" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `trace`, `debug`, `info`, `warn`, `error` or `fatal`",
    "message": "text, the message",
    "source": "text, file and line that logged it",
    "logger": "text, the name of the logger",
    "stack": "text, the stack of goroutines",
    "*": "any, all other members, as they came"
  }>
<#--
  zap      {"level":"info","ts":1770113103.1234567,"caller":"shop/cart.go:17","msg":"paid"}
  zerolog  {"level":"info","time":1770113103,"caller":"/src/cart.go:17","message":"paid"}
  slog     {"time":"2026-02-03T10:05:03.123456789Z","level":"INFO","source":{"function":"main.pay","file":"/src/cart.go","line":17},"msg":"paid"}
  logrus   {"level":"info","time":"2026-02-03T10:05:03Z","msg":"paid"}

  A time in no known form rejects the record. Panics and other plain text between the lines are rejected, too. The text
  forms of slog and logrus are for the template logfmt.
-->
<#if !timestamp??><#if ts??><#rename ts as timestamp><#elseif time??><#rename time as timestamp></#if></#if>
<#if !message?? && msg??><#rename msg as message></#if>
<#if caller??><#rename caller as source></#if>
<#if stacktrace??><#rename stacktrace as stack></#if>

<#-- The size of a number tells its unit: seconds reach 100,000,000,000 in the year 5138. -->
<#if timestamp??>
  <#if timestamp?is_string><#set timestamp = timestamp?timestamp("iso", "epoch", zone="UTC")>
  <#elseif timestamp gte 100000000000000000><#set timestamp = timestamp?c?timestamp("epoch_ns")>
  <#elseif timestamp gte 100000000000000><#set timestamp = timestamp?c?timestamp("epoch_us")>
  <#elseif timestamp gte 100000000000><#set timestamp = timestamp?c?timestamp("epoch_ms")>
  <#else><#set timestamp = timestamp?c?timestamp("epoch")>
  </#if>
</#if>

<#-- slog has levels between: `INFO+2`. -->
<#if level?? && level?is_string>
  <#assign word = level?lower_case?keep_before("+")?keep_before("-")>
  <#switch word>
    <#on "warning"><#assign word = "warn">
    <#on "dpanic", "panic"><#assign word = "fatal">
  </#switch>
  <#if word != level><#set level = word></#if>
</#if>
<#if source?? && source?is_hash && source.file??><#set source = source.file + ":" + ((source.line)!0)?c></#if>

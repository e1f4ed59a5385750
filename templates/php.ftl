<#ftl title="PHP: error_log, PHP-FPM, Laravel (Monolog)"
  description="Errors with their stack traces, the messages of the FPM master, and what Monolog writes in its line format."
  input="text" multiline=r"start:^\[\d{2,4}-" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "level": "text, `debug`, `info`, `warn`, `error` or `fatal`",
    "channel": "text, of Monolog: `production`",
    "pool": "text, of FPM",
    "pid": "integer, the child of FPM",
    "message": "text, what happened",
    "exception": "text, the class of what was thrown and not caught",
    "file": "text, where it happened",
    "source_line": "integer, the line there",
    "stack": "text, the stack trace",
    "context": "hash, of Monolog, when it is JSON",
    "extra": "hash, the same of what its processors add"
  }>
<#--
  [03-Feb-2026 10:05:03 Europe/Berlin] PHP Warning:  Undefined variable $x in /app/a.php on line 7
  [03-Feb-2026 10:05:03] WARNING: [pool www] child 4711, script '/app/a.php' executing too slow
  [2026-02-03 10:05:03] production.ERROR: order 7 failed {"id":7}

  A time without a zone is local, read as UTC: change `zone`. Lines without a time (`#0 …`) belong to the record before them;
  what begins otherwise, or in a zone that does not exist, is rejected.
-->
<#extract
  line?capture(r"^\[(?<time>\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d(?:\.\d+)?)(?: (?<zone>[A-Za-z_/+-]+))?\] PHP (?<severity>[A-Z][A-Za-z ]+?): +(?<message>[\s\S]*)$")!
  line?capture(r"^\[(?<time>\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d(?:\.\d+)?)(?: (?<zone>[A-Za-z_/+-]+))?\] (?:(?<severity>[A-Z]+): )?(?:pid \d+, \S+, line \d+: )?(?:\[pool (?<pool>[^\]\n]+)\] )?(?<message>[\s\S]*)$")!
  line?capture(r"^\[(?<time>\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[^\]\n]*)\] (?<channel>[\w.-]+)\.(?<severity>[A-Z]+): (?<message>[\s\S]*)$")>
<#if !time?timestamp("dd-MMM-yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm:ss.SSSSSS", "yyyy-MM-dd HH:mm:ss", "iso", zone=zone!"UTC")??>
  <#reject "there is no such time">
</#if>
<#set timestamp = time?timestamp("dd-MMM-yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm:ss.SSSSSS", "yyyy-MM-dd HH:mm:ss", "iso", zone=zone!"UTC")>
<#if severity??>
  <#switch severity?lower_case>
    <#on "debug"><#set level = "debug">
    <#on "info", "notice", "deprecated"><#set level = "info">
    <#on "warning", "strict standards"><#set level = "warn">
    <#on "fatal error", "parse error", "core error", "compile error", "critical", "alert", "emergency"><#set level = "fatal">
    <#default><#set level = "error">
  </#switch>
</#if>

<#if channel??>
  <#-- Monolog: the message, its context as JSON, and [] or {} for what is empty. In a context Laravel writes the trace as it is. -->
  <#assign parts = message?capture(r"^(?<text>[\s\S]*?) (?<context>\{[\s\S]*?\}|\[\])(?: (?<extra>\{[\s\S]*\}|\[\]))? *$")!{}>
  <#if parts.context?? && parts.context?parse_json??>
    <#set message = parts.text>
    <#if parts.context != "[]"><#set context = parts.context?parse_json></#if>
    <#if (parts.extra!"[]") != "[]"><#set extra = parts.extra?parse_json!parts.extra></#if>
  <#else>
    <#assign thrown = message?capture(r'^(?<text>[\s\S]*?) (?<stack>\{[^\n]*"exception":"\[object\] \((?<exception>[\w\\]+?)\(code: [^\n]* at (?<file>[^\n]+?):(?<source_line>\d+)\)\n[\s\S]*)$')!{}>
    <#if thrown.stack??>
      <#extract thrown>
      <#set message = text, exception = exception?replace("\\\\", "\\")>
      <#unset text>
    </#if>
  </#if>
<#else>
  <#assign trace = message?capture(r"^(?<text>[\s\S]*?)\n(?<stack>(?:PHP )?Stack trace:\n[\s\S]*)$")!{}>
  <#if trace.stack??><#set message = trace.text, stack = trace.stack></#if>
  <#extract message?capture(r"(?:^|^[\s\S]* )(?:in|at) (?<file>[^\s:]+)(?: on line |:)(?<source_line>\d+)$")!{}>
  <#extract message?capture(r"^Uncaught (?<exception>[\w\\]+): ")!{}>
  <#extract message?capture(r"\bchild (?<pid>\d+)\b")!{}>
</#if>
<#if source_line??><#set source_line = source_line?number></#if>
<#if pid??><#set pid = pid?number></#if>
<#keep timestamp, level, channel, pool, pid, message, exception, file, source_line, stack, context, extra>

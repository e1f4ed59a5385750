<#ftl title="Docker container logs, json-file"
  description="/var/lib/docker/containers as the json-file driver writes them; lines that were split at 16 KiB are joined."
  input="text" framing="docker" output="json"
  fields={
    "timestamp": "date-time, when the line was written, to nanoseconds; of several parts, the first",
    "stream": "text, `stdout` or `stderr`",
    "message": "text, what the program wrote",
    "data": "hash, the same when it is a JSON object"
  }>
<#--
  {"log":"started\n","stream":"stdout","time":"2026-02-03T10:05:03.123456789Z"}

  A line of more than 16 KiB comes in parts, of which only the last ends with a line break; those of stdout and stderr may be
  mixed. What the program wrote is its own format: to clean that, give the output to a second template, `--then`. Other lines
  are rejected.
-->
<#if !(time!"")?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
<#set timestamp = time?timestamp("iso", zone="UTC")>
<#if line?starts_with("{") && (line?parse_json!"")?is_hash>
  <#set data = line?parse_json>
<#else>
  <#set message = line>
</#if>
<#keep timestamp, stream, message, data>

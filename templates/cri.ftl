<#ftl title="Kubernetes container logs, CRI"
  description="/var/log/pods and /var/log/containers as containerd and CRI-O write them; long lines are joined from their parts."
  input="text" framing="cri" output="json"
  fields={
    "timestamp": "date-time, when the line was written, to nanoseconds; of several parts, the first",
    "stream": "text, `stdout` or `stderr`",
    "message": "text, what the program wrote",
    "data": "hash, the same when it is a JSON object"
  }>
<#--
  2026-02-03T10:05:03.123456789Z stdout F started

  A line of more than 16 KiB comes in parts, marked `P` but for the last, `F`; those of stdout and stderr may be mixed. What
  the program wrote is its own format: to clean that, give the output to a second template, `--then`. Other lines are rejected.
-->
<#if !(time!"")?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
<#set timestamp = time?timestamp("iso", zone="UTC")>
<#if line?starts_with("{") && (line?parse_json!"")?is_hash>
  <#set data = line?parse_json>
<#else>
  <#set message = line>
</#if>
<#keep timestamp, stream, message, data>

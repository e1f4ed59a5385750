<#assign record = line?eval_json>
<#if record.status gte 400 || record.upstream.ms gt 50>
{"time":"${record.time?json_string}","ip":"${record.remote_ip?json_string}","path":"${record.request.path?json_string}",<#t>
"status":${record.status?c},"us":${(record.upstream.ms * 1000)?c}}
</#if>

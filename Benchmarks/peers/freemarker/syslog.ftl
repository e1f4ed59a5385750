<#assign found = line?matches(r'^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (\S+) ([^\s\[:]+)(?:\[(\d+)\])?: (.*)$')>
<#if found>
<#assign g = found?groups>
{"timestamp":"${g[1]}","hostname":"${g[2]?json_string}","appname":"${g[3]?json_string}",<#t>
<#if g[4]?has_content>"procid":${g[4]},</#if><#t>
"message":"${g[5]?json_string}"}
</#if>

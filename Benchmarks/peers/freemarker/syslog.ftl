<#assign found = line?matches(r'^([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (\S+) ([^\s\[:]+)(?:\[(\d+)\])?: (.*)$')><#if found><#assign g = found?groups, pid = g[4]!"">{"timestamp":"${g[1]}","hostname":"${g[2]?json_string}","appname":"${g[3]?json_string}"<#if pid != "">,"procid":${pid}</#if>,"message":"${g[5]?json_string}"}
</#if>

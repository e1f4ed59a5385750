<#assign found = line?matches(r'^(\S+) (\S+) (\S+) \[([^\]]+)\] "(\S+) (\S+) ([^"]*)" (\d{3}) (\d+|-) "([^"]*)" "([^"]*)".*')>
<#if found>
<#assign g = found?groups>
{"ip":"${g[1]?json_string}","ident":"${g[2]?json_string}","user":"${g[3]?json_string}","time":"${g[4]?json_string}",<#t>
"method":"${g[5]?json_string}","path":"${g[6]?json_string}","proto":"${g[7]?json_string}","status":"${g[8]}","bytes":"${g[9]}",<#t>
"referrer":"${g[10]?json_string}","agent":"${g[11]?json_string}"}
</#if>

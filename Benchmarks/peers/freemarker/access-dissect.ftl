<#assign quoted = line?split('"')>
<#if quoted?size == 7>
<#assign head = quoted[0]?split(" "), request = quoted[1]?split(" "), numbers = quoted[2]?split(" ")>
<#if request?size == 3>
{"ip":"${head[0]?json_string}","ident":"${head[1]?json_string}","user":"${head[2]?json_string}",<#t>
"time":"${head[3][1..]?json_string} ${head[4]?keep_before("]")?json_string}",<#t>
"method":"${request[0]?json_string}","path":"${request[1]?json_string}","proto":"${request[2]?json_string}",<#t>
"status":"${numbers[1]}","bytes":"${numbers[2]}","referrer":"${quoted[3]?json_string}","agent":"${quoted[5]?json_string}"}
</#if>
</#if>

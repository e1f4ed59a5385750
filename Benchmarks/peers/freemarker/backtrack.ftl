<#assign found = line?matches(r'^(\w{3} [ \d]\d [\d:]{8}) (\S+) ([\w./-]+?)(?:\[(\d+)\])?: (.*?)'
  + r'(?: for (?:invalid user )?(\S+))? from ([\d.]+) port (\d+).*')>
<#if found>
<#assign g = found?groups>
{"time":"${g[1]}","host":"${g[2]?json_string}","app":"${g[3]?json_string}",<#t>
<#if g[4]?has_content>"pid":"${g[4]}",</#if><#t>
"what":"${g[5]?json_string}",<#t>
<#if g[6]?has_content>"user":"${g[6]?json_string}",</#if><#t>
"ip":"${g[7]}","port":"${g[8]}"}
</#if>

<#macro json value>
<#if value?is_hash>
{<#list value as key, item>"${key?json_string}":<@json item/><#sep>,</#list>}<#t>
<#elseif value?is_sequence>
[<#list value as item><@json item/><#sep>,</#list>]<#t>
<#elseif value?is_string>
"${value?json_string}"<#t>
<#else>
${value?c}<#t>
</#if>
</#macro>
{<#t>
<#list line?eval_json as key, item>
<#if key != "agent">
"${(key == "remote_ip")?then("client", key)?json_string}":<@json item/>,<#t>
</#if>
</#list>
"level":"info"}

<#ftl input="json">
<#list request as k, v>${k}=${v}<#sep>, </#list> ${(nobody.name)!"-"} <#attempt>${nothing}<#recover>-</#attempt>

<#ftl input="json">
<#set level = "info">
<#unset agent>
<#rename remote_ip as client>

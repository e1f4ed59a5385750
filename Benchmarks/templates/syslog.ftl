<#extract line?parse_syslog>
<#unset line>

<#extract line?grok("%{COMBINEDAPACHELOG}")>
<#unset line>

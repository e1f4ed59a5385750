<#assign record = line?eval_json>
<#list record.items as item>
{"order":${record.id?c},"time":"${record.time?json_string}","sku":"${item.sku?json_string}",<#t>
"quantity":${item.quantity?c},"price":${item.price?c}}
</#list>

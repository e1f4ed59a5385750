<#ftl input="json">
<#list items as item>
  <#emit {"order": id, "time": time, "sku": item.sku, "quantity": item.quantity, "price": item.price}>
</#list>

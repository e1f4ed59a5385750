<#ftl input="json">
<#if status gte 400 || upstream.ms gt 50>
  <#emit {"time": time, "ip": remote_ip, "path": request.path, "status": status, "us": upstream.ms * 1000}>
</#if>

<#ftl input="json">
<#emit {"time": time, "ip": remote_ip, "path": request.path, "status": status, "ms": upstream.ms}>

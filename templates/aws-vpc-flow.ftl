<#ftl title="AWS VPC flow logs with a header, as in S3"
  description="The first row names the columns, so that all versions (2 to 10) and orders of columns fit."
  input="csv" separator=" " output="json"
  fields={
    "timestamp": "date-time, when the first packet came",
    "ended": "date-time, when the last packet came",
    "account_id": "text, the owner of the interface",
    "interface_id": "text, the interface",
    "source": "text, the address that sent",
    "source_port": "integer, its port",
    "destination": "text, the address that was sent to",
    "destination_port": "integer, its port",
    "protocol": "text, `tcp`, `udp`, `icmp`, `icmpv6`, or the number",
    "packets": "integer, how many packets",
    "bytes": "integer, how many bytes",
    "action": "text, `ACCEPT` or `REJECT`",
    "log_status": "text, `OK`, `NODATA` or `SKIPDATA`",
    "version": "integer, of the columns",
    "tcp_flags": "list, of text: the flags seen, of those that flow logs know",
    "*": "text, all other columns, called as in the header but with `_` for `-`"
  }>
<#--
  version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
  2 123456789012 eni-1235b8ca123456789 203.0.113.7 10.0.0.9 49152 443 6 20 4249 1770113103 1770113160 ACCEPT OK

  A `-` is an absent value: with NODATA and SKIPDATA there is hardly more than interface and times. Files without a header (CloudWatch) are for the
  template aws-vpc-flow-v2; here every row of theirs is rejected.
-->
<#if !start??><#reject "there is no column start: does the file have a header?"></#if>
<#assign names = {
  "start": "timestamp", "end": "ended", "srcaddr": "source", "srcport": "source_port", "dstaddr": "destination", "dstport": "destination_port"
}>
<#assign clean = {}>
<#list .record as column, value>
  <#if value == "-"><#continue></#if>
  <#assign name = names[column]!column?replace("-", "_")>
  <#switch column>
    <#on "start", "end"><#assign clean += {name: value?timestamp("epoch")}>
    <#on "version", "srcport", "dstport", "packets", "bytes"><#assign clean += {name: value?number}>
    <#on "protocol"><#assign clean += {name: value?switch("1", "icmp", "6", "tcp", "17", "udp", "58", "icmpv6", value)}>
    <#on "tcp-flags">
      <#assign bits = value?number, flags = []>
      <#if bits % 2 gte 1><#assign flags += ["FIN"]></#if>
      <#if bits % 4 gte 2><#assign flags += ["SYN"]></#if>
      <#if bits % 8 gte 4><#assign flags += ["RST"]></#if>
      <#if bits % 32 gte 16><#assign flags += ["ACK"]></#if>
      <#assign clean += {name: flags}>
    <#default><#assign clean += {name: value}>
  </#switch>
</#list>
<#emit clean>

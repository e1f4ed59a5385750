<#ftl title="AWS VPC flow logs, version 2, as in CloudWatch"
  description="The fourteen columns of the default format, without a header."
  input="text" output="json"
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
    "log_status": "text, `OK`, `NODATA` or `SKIPDATA`"
  }>
<#--
  2 123456789012 eni-1235b8ca123456789 203.0.113.7 10.0.0.9 49152 443 6 20 4249 1770113103 1770113160 ACCEPT OK

  A `-` is an absent value: with NODATA and SKIPDATA there is hardly more than interface and times. Other columns are rejected; for files with a header
  there is the template aws-vpc-flow.
-->
<#extract line?grok(r'^2 (?:-|(?<account_id>unknown|\d+)) (?<interface_id>eni-\w+) (?:-|%{IP:source}) (?:-|%{IP:destination})'
  + r' (?:-|%{INT:source_port:int}) (?:-|%{INT:destination_port:int}) (?:-|%{INT:number})'
  + r' (?:-|%{INT:packets:int}) (?:-|%{INT:bytes:int}) %{INT:start} %{INT:end} (?:-|(?<action>ACCEPT|REJECT))'
  + r' (?<log_status>OK|NODATA|SKIPDATA)$')>
<#set timestamp = start?timestamp("epoch"), ended = end?timestamp("epoch")>
<#if number??><#set protocol = number?switch("1", "icmp", "6", "tcp", "17", "udp", "58", "icmpv6", number)></#if>
<#keep timestamp, ended, account_id, interface_id, source, source_port, destination, destination_port, protocol, packets, bytes, action, log_status>

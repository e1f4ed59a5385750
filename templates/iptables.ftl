<#ftl title="iptables, nftables and ufw"
  description="What the firewall of the Linux kernel logs, as syslog writes it."
  input="text" output="json"
  fields={
    "timestamp": "text, in UTC when the line has an ISO 8601 time; else as it stands there, without year and zone",
    "host": "text, whose firewall it is",
    "uptime": "number, seconds since the kernel started",
    "prefix": "text, what the rule says: `[UFW BLOCK]`",
    "in_interface": "text, the interface it came in by",
    "out_interface": "text, the interface it goes out by",
    "mac_dst": "text, the address of the receiver on the link",
    "mac_src": "text, the address of the sender on the link",
    "ethertype": "text, in hexadecimal",
    "src": "text, the address of the sender",
    "dst": "text, the address of the receiver",
    "bytes": "integer, the length of the packet",
    "protocol": "text, in upper case, or its number",
    "src_port": "integer, the port of `src`",
    "dst_port": "integer, the port of `dst`",
    "flags": "list, of the IP packet: `DF`, `MF`, `CE`",
    "tcp_flags": "list, `SYN`, `ACK` …",
    "inner": "text, the packet that an ICMP message is about",
    "fields": "hash, all other pairs, as text"
  }>
<#--
  Feb  3 10:05:03 fw-1 kernel: [12345.678901] [UFW BLOCK] IN=eth0 OUT= MAC=00:…:08:00 SRC=203.0.113.9 DST=192.0.2.5 LEN=60
  TOS=0x00 PREC=0x00 TTL=52 ID=4321 DF PROTO=TCP SPT=51515 DPT=22 WINDOW=64240 RES=0x00 SYN URGP=0    (one line)

  MAC joins both addresses and the type, 14 bytes. LEN and ID can stand twice, for IP and for what it carries: that before
  PROTO is of IP, that behind it goes to `fields` as `transport_LEN`. Other lines of the kernel are rejected.
-->
<#extract line?capture(r"^(?:<\d+>)?(?:(?<iso>\d{4}-\d\d-\d\dT\S+)|(?<timestamp>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)) (?<host>\S+) kernel: (?:\[ *(?<uptime>\d+\.\d+)\] ?)?(?:(?<prefix>.*?) ?)(?<ip>\bIN=\S* OUT=\S* [^\[]*?)(?<transport>PROTO=[^\[]*)?(?:\[(?<inner>[^\]]*)\][^\[]*)?$")>
<#if iso??>
  <#if !iso?timestamp("iso", zone="UTC")??><#reject "the time is not an ISO 8601 time"></#if>
  <#set timestamp = iso?timestamp("iso", zone="UTC")>
</#if>
<#if uptime??><#set uptime = uptime?number></#if>
<#if prefix == ""><#unset prefix><#else><#set prefix = prefix?remove_ending(":")></#if>
<#set fields = {}, flags = [], tcp_flags = []>
<#list ip?parse_kv!{} as key, value>
  <#switch key>
    <#on "IN"><#if value != ""><#set in_interface = value></#if>
    <#on "OUT"><#if value != ""><#set out_interface = value></#if>
    <#on "MAC">
      <#assign mac = value?capture(r"^(?<mac_dst>(?:[\da-f]{2}:){5}[\da-f]{2}):(?<mac_src>(?:[\da-f]{2}:){5}[\da-f]{2}):(?<a>[\da-f]{2}):(?<b>[\da-f]{2})$")!{}>
      <#if mac.a??><#set mac_dst = mac.mac_dst, mac_src = mac.mac_src, ethertype = mac.a + mac.b>
      <#elseif value != ""><#set fields = fields + {"MAC": value}>
      </#if>
    <#on "SRC"><#set src = value>
    <#on "DST"><#set dst = value>
    <#on "LEN"><#set bytes = value?number>
    <#on "DF", "MF", "CE"><#set flags = flags + [key]>
    <#default><#set fields = fields + {key: value}>
  </#switch>
</#list>
<#list (transport!"")?parse_kv!{} as key, value>
  <#switch key>
    <#on "PROTO"><#set protocol = value>
    <#on "SPT"><#set src_port = value?number>
    <#on "DPT"><#set dst_port = value?number>
    <#on "SYN", "ACK", "FIN", "RST", "PSH", "URG", "ECE", "CWR"><#set tcp_flags = tcp_flags + [key]>
    <#on "LEN", "ID"><#set fields = fields + {"transport_" + key: value}>
    <#default><#set fields = fields + {key: value}>
  </#switch>
</#list>
<#if flags?size == 0><#unset flags></#if>
<#if tcp_flags?size == 0><#unset tcp_flags></#if>
<#keep timestamp, host, uptime, prefix, in_interface, out_interface, mac_dst, mac_src, ethertype, src, dst, bytes, protocol, src_port, dst_port,
  flags, tcp_flags, inner, fields>

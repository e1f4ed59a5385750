extension GrokLibrary {
  /// Messages of Cisco's ASA, by their numbers, and their parts.
  static let ciscoConnections: [GrokDefinition] = [
    GrokDefinition(
      "CISCOFW302013_302014_302015_302016",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION})(?: (?<direction|[cisco][asa][network][direction]>%{\#
      CISCO_DIRECTION}))? %{WORD:protocol|[cisco][asa][network][transport]} connection %{INT:connection_id\#
      |[cisco][asa][connection_id]} for (?<src_interface|[observer][ingress][interface][name]>[^\s:/]+):%{\#
      IP:src_ip|[source][ip]}/%{INT:src_port|[source][port]:int}(?: \(%{IP:src_mapped_ip|[source][nat][ip]\#
      }/%{INT:src_mapped_port|[source][nat][port]:int}\))?(?:\((?<src_fwuser|[source][user][name]>[^)]*)\)\#
      )? to (?<dst_interface|[observer][egress][interface][name]>[^\s:/]+):%{IP:dst_ip|[destination][ip]}/\#
      %{INT:dst_port|[destination][port]:int}(?: \(%{IP:dst_mapped_ip|[destination][nat][ip]}/%{INT:dst_ma\#
      pped_port|[destination][nat][port]:int}\))?(?:\((?<dst_fwuser|[destination][user][name]>[^)]*)\))?(?\#
      : duration %{TIME:duration|[cisco][asa][duration]} bytes %{INT:bytes|[network][bytes]:int})?(?: (?<r\#
      eason|[event][reason]>\w+(?: +\w+)*))?(?: \((?<user|[user][name]>[^)]*)\))?
      """#,
      "Messages 302013 to 302016.",
      match: "Built inbound TCP connection 1 for a:1.1.1.1/1 to b:2.2.2.2/2 (2.2.2.2/2)",
      not: "Built inbound TCP connection 1"),
    GrokDefinition(
      "CISCOFW302020_302021",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION})(?: (?<direction|[cisco][asa][network][direction]>%{\#
      CISCO_DIRECTION}))? %{WORD:protocol|[cisco][asa][network][transport]} connection for faddr %{IP:dst_\#
      ip|[destination][ip]}/%{INT:icmp_seq_num|[cisco][asa][icmp_seq]:int}(?:\((?<fwuser|[destination][use\#
      r][name]>[^)]*)\))? gaddr %{IP:src_xlated_ip|[source][nat][ip]}/%{INT:icmp_code_xlated|[cisco][asa][\#
      icmp_type]:int} laddr %{IP:src_ip|[source][ip]}/%{INT:icmp_code|}(?: \((?<user|[source][user][name]>\#
      [^)]*)\))?
      """#,
      "Messages 302020 and 302021.",
      match: "Teardown ICMP connection for faddr 10.24.1.14/1 gaddr 10.24.1.15/0 laddr 10.24.1.15/0",
      not: "Teardown ICMP connection for faddr 10.24.1.14/1"),
    GrokDefinition(
      "CISCOFW304001",
      #"""
      %{IP:src_ip|[source][ip]}(?:\((?<src_fwuser|[source][user][name]>[^)]*)\))? Accessed URL %{IP:dst_ip\#
      |[destination][ip]}:%{GREEDYDATA:dst_url|[url][original]}
      """#,
      "Message 304001.",
      match: "10.20.30.40 Accessed URL 10.11.12.13:http://example.com",
      not: "10.20.30.40 Accessed URL"),
    GrokDefinition(
      "CISCOFW305011",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) (?<xlate_type|>%{CISCO_XLATE_TYPE}) %{WORD:protocol\#
      |[cisco][asa][network][transport]} translation from (?<src_interface|[observer][ingress][interface][\#
      name]>[^\s:/]+):%{IP:src_ip|[source][ip]}(?:/%{INT:src_port|[source][port]:int})?(?:\((?<src_fwuser|\#
      [source][user][name]>[^)]*)\))? to (?<src_xlated_interface|[observer][egress][interface][name]>[^\s:\#
      ]+):%{IP:src_xlated_ip|[destination][ip]}/%{INT:src_xlated_port|[destination][port]:int}
      """#,
      "Message 305011.",
      match: """
        Built dynamic TCP translation from inside:172.31.98.44/1772 to outside:100.66.98.44/8256
        """,
      not: "Built dynamic TCP translation"),
    GrokDefinition(
      "CISCOFW313001_313004_313008",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) %{WORD:protocol|[cisco][asa][network][transport]} t\#
      ype=%{INT:icmp_type|[cisco][asa][icmp_type]:int}, code=%{INT:icmp_code|[cisco][asa][icmp_code]:int} \#
      from %{IP:src_ip|[source][ip]} on interface %{NOTSPACE:interface|[observer][egress][interface][name]\#
      }(?: to %{IP:dst_ip|[destination][ip]})?
      """#,
      "Messages 313001, 313004 and 313008.",
      match: "Denied ICMP type=13, code=0 from fe80::1ff:fe23:4567:890a on interface ISP1",
      not: "Denied ICMP type=13, code=0"),
    GrokDefinition(
      "CISCOFW313005",
      #"""
      (?<reason|[event][reason]>%{CISCO_REASON}) for %{WORD:protocol|[cisco][asa][network][transport]} err\#
      or message: %{WORD:err_protocol|} src (?<err_src_interface|[observer][ingress][interface][name]>[^\s\#
      :]+):%{IP:err_src_ip|[source][ip]}(?:\((?<err_src_fwuser|[source][user][name]>[^)]*)\))? dst (?<err_\#
      dst_interface|[observer][egress][interface][name]>[^\s:]+):%{IP:err_dst_ip|[destination][ip]}(?:\((?\#
      <err_dst_fwuser|[destination][user][name]>[^)]*)\))? \(type %{INT:err_icmp_type|[cisco][asa][icmp_ty\#
      pe]:int}, code %{INT:err_icmp_code|[cisco][asa][icmp_code]:int}\) on %{NOTSPACE:interface|} interfac\#
      e\.\s+Original IP payload: %{WORD:protocol|[cisco][asa][original_ip_payload][network][transport]} sr\#
      c %{IP:orig_src_ip|[cisco][asa][original_ip_payload][source][ip]}/%{INT:orig_src_port|[cisco][asa][o\#
      riginal_ip_payload][source][port]:int}(?:\((?<orig_src_fwuser|[cisco][asa][original_ip_payload][sour\#
      ce][user][name]>[^)]*)\))? dst %{IP:orig_dst_ip|[cisco][asa][original_ip_payload][destination][ip]}/\#
      %{INT:orig_dst_port|[cisco][asa][original_ip_payload][destination][port]:int}(?:\((?<orig_dst_fwuser\#
      |[cisco][asa][original_ip_payload][destination][user][name]>[^)]*)\))?
      """#,
      "Message 313005.",
      match: """
        No matching connection for ICMP error message: icmp src outside:192.168.208.63 dst inside:10\
        .0.0.5 (type 3, code 3) on outside interface.  Original IP payload: udp src 10.0.0.5/53 dst \
        192.168.208.63/10872
        """,
      not: "No matching connection for ICMP error message: icmp"),
    GrokDefinition(
      "CISCOFW321001",
      #"""
      Resource '(?<resource_name|[cisco][asa][resource][name]>[^']*)' limit of %{POSINT:resource_limit|[ci\#
      sco][asa][resource][limit]:int} reached for system
      """#,
      "Message 321001.",
      match: "Resource 'hosts' limit of 100 reached for system",
      not: "Resource 'hosts'"),
    GrokDefinition(
      "CISCOFW402117",
      #"""
      (?<protocol|[cisco][asa][network][type]>\w+): Received a non-IPSec packet \(protocol=\s?%{WORD:orig_\#
      protocol|[cisco][asa][network][transport]}\) from %{IP:src_ip|[source][ip]} to %{IP:dst_ip|[destinat\#
      ion][ip]}\.?
      """#,
      "Message 402117.",
      match: "IPSEC: Received a non-IPSec packet (protocol= ICMP) from 10.5.5.1 to 10.4.4.1",
      not: "IPSEC: Received a non-IPSec packet"),
    GrokDefinition(
      "CISCOFW402119",
      #"""
      (?<protocol|[cisco][asa][network][type]>\w+): Received an %{WORD:orig_protocol|[cisco][asa][ipsec][p\#
      rotocol]} packet \(SPI=\s?(?<spi|[cisco][asa][ipsec][spi]>[^,]*), sequence number=\s?(?<seq_num|[cis\#
      co][asa][ipsec][seq_num]>[^)]*)\) from %{IP:src_ip|[source][ip]} \(user=\s?(?<user|[source][user][na\#
      me]>[^)]*)\) to %{IP:dst_ip|[destination][ip]} that failed anti-replay checking\.?
      """#,
      "Message 402119.",
      match: """
        IPSEC: Received an ESP packet (SPI= 0x0, sequence number= 0x1) from 10.5.5.1 (user= alice) t\
        o 10.4.4.1 that failed anti-replay checking
        """,
      not: "IPSEC: Received an ESP packet"),
    GrokDefinition(
      "CISCOFW419001",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) %{WORD:protocol|[cisco][asa][network][transport]} p\#
      acket from (?<src_interface|[observer][ingress][interface][name]>[^\s:/]+):%{IP:src_ip|[source][ip]}\#
      /%{INT:src_port|[source][port]:int} to (?<dst_interface|[observer][egress][interface][name]>[^\s:/]+\#
      ):%{IP:dst_ip|[destination][ip]}/%{INT:dst_port|[destination][port]:int}, reason: %{GREEDYDATA:reaso\#
      n|[event][reason]}
      """#,
      "Message 419001.",
      match: """
        Dropping TCP packet from outside:65.55.184.155/80 to inside:192.168.1.5/49987, reason: MSS e\
        xceeded, MSS 460, data 1440
        """,
      not: "Dropping TCP packet from outside:65.55.184.155/80"),
    GrokDefinition(
      "CISCOFW419002",
      #"""
      (?<reason|[event][reason]>%{CISCO_REASON}) from (?<src_interface|[observer][ingress][interface][name\#
      ]>[^\s:/]+):%{IP:src_ip|[source][ip]}/%{INT:src_port|[source][port]:int} to (?<dst_interface|[observ\#
      er][egress][interface][name]>[^\s:/]+):%{IP:dst_ip|[destination][ip]}/%{INT:dst_port|[destination][p\#
      ort]:int} with different initial sequence number
      """#,
      "Message 419002.",
      match: """
        Duplicate TCP SYN from inside:10.0.0.1/44441 to outside:10.0.0.2/443 with different initial \
        sequence number
        """,
      not: "Duplicate TCP SYN from inside:10.0.0.1/44441"),
    GrokDefinition(
      "CISCOFW500004",
      #"""
      (?<reason|[event][reason]>%{CISCO_REASON}) for protocol=%{WORD:protocol|[cisco][asa][network][transp\#
      ort]}, from %{IP:src_ip|[source][ip]}/%{INT:src_port|[source][port]:int} to %{IP:dst_ip|[destination\#
      ][ip]}/%{INT:dst_port|[destination][port]:int}
      """#,
      "Message 500004.",
      match: "Invalid transport field for protocol=UDP, from 172.16.61.10/0 to 192.168.1.1/53",
      not: "Invalid transport field for protocol=UDP"),
    GrokDefinition(
      "CISCOFW602303_602304",
      #"""
      (?<protocol|[cisco][asa][network][type]>\w+): An (?<direction|[cisco][asa][network][direction]>%{CIS\#
      CO_DIRECTION}) (?<tunnel_type|[cisco][asa][ipsec][tunnel_type]>.*?) SA \(SPI=\s?(?<spi|[cisco][asa][\#
      ipsec][spi]>[^)]*)\) between %{IP:src_ip|[source][ip]} and %{IP:dst_ip|[destination][ip]} \(user=\s?\#
      (?<user|[source][user][name]>[^)]*)\) has been (?<action|[cisco][asa][outcome]>%{CISCO_ACTION})
      """#,
      "Messages 602303 and 602304.",
      match: """
        IPSEC: An inbound LAN-to-LAN SA (SPI= 0xF81283) between 91.240.17.178 and 192.168.99.129 (us\
        er= admin) has been created
        """,
      not: "IPSEC: An inbound LAN-to-LAN SA"),
    GrokDefinition(
      "CISCOFW710001_710002_710003_710005_710006",
      #"""
      %{WORD:protocol|[cisco][asa][network][transport]} (?:request|access) (?<action|[cisco][asa][outcome]\#
      >%{CISCO_ACTION}) from %{IP:src_ip|[source][ip]}/%{INT:src_port|[source][port]:int} to (?<dst_interf\#
      ace|[observer][egress][interface][name]>[^\s:/]+):%{IP:dst_ip|[destination][ip]}/%{INT:dst_port|[des\#
      tination][port]:int}
      """#,
      "Messages 710001 to 710006.",
      match: "TCP access denied from 192.0.2.16/2241 to outside:192.0.2.2/443",
      not: "TCP access denied from 192.0.2.16/2241"),
    GrokDefinition(
      "CISCOFW713172",
      #"""
      Group = (?<group|[cisco][asa][source][group]>.*?), IP = %{IP:src_ip|[source][ip]}, Automatic NAT Det\#
      ection Status:\s+Remote end\s*(?<is_remote_natted|>.*?)\s*behind a NAT device\s+This\s+end\s*(?<is_l\#
      ocal_natted|>.*?)\s*behind a NAT device
      """#,
      "Message 713172.",
      match: """
        Group = myGroup, IP = 10.0.0.1, Automatic NAT Detection Status:     Remote end is NOT behind\
         a NAT device     This   end IS behind a NAT device
        """,
      not: "Group = myGroup, IP = 10.0.0.1"),
    GrokDefinition(
      "CISCOFW733100",
      #"""
      \[\s*(?<drop_type|[cisco][asa][burst][object]>[^\]]*?)\s*\] drop (?<drop_rate_id|[cisco][asa][burst]\#
      [id]>\S+) exceeded\. Current burst rate is %{INT:drop_rate_current_burst|[cisco][asa][burst][current\#
      _rate]:int} per second, max configured rate is %{INT:drop_rate_max_burst|[cisco][asa][burst][configu\#
      red_rate]:int}; Current average rate is %{INT:drop_rate_current_avg|[cisco][asa][burst][avg_rate]:in\#
      t} per second, max configured rate is %{INT:drop_rate_max_avg|[cisco][asa][burst][configured_avg_rat\#
      e]:int}; Cumulative total count is %{INT:drop_total_count|[cisco][asa][burst][cumulative_count]:int}
      """#,
      "Message 733100.",
      match: """
        [ Scanning] drop rate-1 exceeded. Current burst rate is 43 per second, max configured rate i\
        s 10; Current average rate is 4 per second, max configured rate is 5; Cumulative total count\
         is 2647
        """,
      not: "[ Scanning] drop rate-1 exceeded."),
  ]
}

extension GrokLibrary {
  /// Messages of Cisco's ASA, by their numbers, and their parts.
  static let ciscoDenials: [GrokDefinition] = [
    GrokDefinition(
      "CISCOFW105009",
      #"""
      \((?:Primary|Secondary)\) Testing on [Ii]nterface (?<interface_name|[network][interface][name]>\S+) \#
      (?:Passed|Failed)
      """#,
      "Message 105009.",
      match: "(Primary) Testing on interface outside Passed",
      not: "Testing on interface outside Passed"),
    GrokDefinition(
      "CISCOFW106001",
      #"""
      (?<direction|[cisco][asa][network][direction]>%{CISCO_DIRECTION}) %{WORD:protocol|[cisco][asa][netwo\#
      rk][transport]} connection (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) from %{IP:src_ip|[source\#
      ][ip]}/%{INT:src_port|[source][port]:int} to %{IP:dst_ip|[destination][ip]}/%{INT:dst_port|[destinat\#
      ion][port]:int} flags (?<tcp_flags|[cisco][asa][tcp_flags]>.*?) on interface %{NOTSPACE:interface|[o\#
      bserver][egress][interface][name]}
      """#,
      "Message 106001.",
      match: """
        Inbound TCP connection denied from 192.168.2.2/43387 to 10.10.10.10/22 flags SYN  on interfa\
        ce inside
        """,
      not: "Inbound TCP connection denied from 192.168.2.2/43387"),
    GrokDefinition(
      "CISCOFW106006_106007_106010",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) (?<direction|[cisco][asa][network][direction]>%{CIS\#
      CO_DIRECTION}) %{WORD:protocol|[cisco][asa][network][transport]} (?:from|src) %{IP:src_ip|[source][i\#
      p]}/%{INT:src_port|[source][port]:int}(?:\((?<src_fwuser|[source][user][name]>[^)]*)\))? (?:to|dst) \#
      %{IP:dst_ip|[destination][ip]}/%{INT:dst_port|[destination][port]:int}(?:\((?<dst_fwuser|[destinatio\#
      n][user][name]>[^)]*)\))? (?:on interface %{NOTSPACE:interface|[observer][egress][interface][name]}|\#
      due to (?<reason|[event][reason]>%{CISCO_REASON}))
      """#,
      "Messages 106006, 106007 and 106010.",
      match: "Deny inbound UDP from 10.1.1.1/6000 to 10.2.2.2/53 due to DNS Query",
      not: "Deny inbound UDP from 10.1.1.1/6000"),
    GrokDefinition(
      "CISCOFW106014",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) (?<direction|[cisco][asa][network][direction]>%{CIS\#
      CO_DIRECTION}) %{WORD:protocol|[cisco][asa][network][transport]} src %{CISCO_SRC_IP_USER} dst %{CISC\#
      O_DST_IP_USER}\s?\(type %{INT:icmp_type|[cisco][asa][icmp_type]:int}, code %{INT:icmp_code|[cisco][a\#
      sa][icmp_code]:int}\)
      """#,
      "Message 106014.",
      match: """
        Deny inbound icmp src fw111:10.10.10.10 dst fw111:10.10.10.10(LOCAL\\alice) (type 8, code 0)
        """,
      not: "Deny inbound icmp src fw111:10.10.10.10"),
    GrokDefinition(
      "CISCOFW106015",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) %{WORD:protocol|[cisco][asa][network][transport]} \#
      \((?<policy_id|[cisco][asa][rule_name]>[^)]*)\) from %{IP:src_ip|[source][ip]}/%{INT:src_port|[sourc\#
      e][port]:int} to %{IP:dst_ip|[destination][ip]}/%{INT:dst_port|[destination][port]:int} flags (?<tcp\#
      _flags|[cisco][asa][tcp_flags]>.*?)\s+on interface %{NOTSPACE:interface|[observer][egress][interface\#
      ][name]}
      """#,
      "Message 106015.",
      match: """
        Deny TCP (no connection) from 192.168.150.65/2278 to 64.101.128.83/80 flags RST  on interfac\
        e inside
        """,
      not: "Deny TCP (no connection) from 192.168.150.65/2278"),
    GrokDefinition(
      "CISCOFW106021",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION}) %{WORD:protocol|[cisco][asa][network][transport]} r\#
      everse path check from %{IP:src_ip|[source][ip]} to %{IP:dst_ip|[destination][ip]} on interface %{NO\#
      TSPACE:interface|[observer][egress][interface][name]}
      """#,
      "Message 106021.",
      match: "Deny UDP reverse path check from 192.168.2.2 to 10.10.10.10 on interface fw111",
      not: "Deny UDP reverse path check"),
    GrokDefinition(
      "CISCOFW106023",
      #"""
      (?<action|[cisco][asa][outcome]>%{CISCO_ACTION})(?: protocol)? %{WORD:protocol|[cisco][asa][network]\#
      [transport]} src %{CISCO_SRC_HOST_PORT_USER} dst %{CISCO_DST_HOST_PORT_USER}(?: \(type %{INT:icmp_ty\#
      pe|[cisco][asa][icmp_type]:int}, code %{INT:icmp_code|[cisco][asa][icmp_code]:int}\))? by access-gro\#
      up "?(?<policy_id|[cisco][asa][rule_name]>[^"]*?)"? %{CISCO_HASHCODES}
      """#,
      "Message 106023.",
      match: """
        Deny tcp src outside:100.66.205.99/7890 dst inside:172.31.98.44/3000 by access-group "inboun\
        d" [0x0, 0x0]
        """,
      not: "Deny tcp src outside:100.66.205.99/7890"),
    GrokDefinition(
      "CISCOFW106100_2_3",
      #"""
      access-list %{NOTSPACE:policy_id|[cisco][asa][rule_name]} (?<action|[cisco][asa][outcome]>%{CISCO_AC\#
      TION}) %{WORD:protocol|[cisco][asa][network][transport]} for user '(?<src_fwuser|[user][name]>[^']*)\#
      ' (?<src_interface|[observer][ingress][interface][name]>[^\s/]+)/%{IP:src_ip|[source][ip]}\(%{INT:sr\#
      c_port|[source][port]:int}\) -> (?<dst_interface|[observer][egress][interface][name]>[^\s/]+)/%{IP:d\#
      st_ip|[destination][ip]}\(%{INT:dst_port|[destination][port]:int}\) hit-cnt %{INT:hit_count|[cisco][\#
      asa][hit_count]:int} (?<interval|>first hit|%{INT:|[cisco][asa][interval]:int}-second interval) %{CI\#
      SCO_HASHCODES}
      """#,
      "Messages 106100, 106102 and 106103 with a user.",
      match: """
        access-list inside permitted tcp for user 'alice' inside/10.0.0.1(50000) -> outside/10.0.0.2\
        (443) hit-cnt 1 first hit [0x5063b82f, 0x0]
        """,
      not: "access-list inside permitted tcp for user 'alice'"),
    GrokDefinition(
      "CISCOFW106100",
      #"""
      access-list %{NOTSPACE:policy_id|[cisco][asa][rule_name]} (?<action|[cisco][asa][outcome]>%{CISCO_AC\#
      TION}) %{WORD:protocol|[cisco][asa][network][transport]} (?<src_interface|[observer][ingress][interf\#
      ace][name]>[^\s/]+)/%{IP:src_ip|[source][ip]}\(%{INT:src_port|[source][port]:int}\)(?:\((?<src_fwuse\#
      r|[source][user][name]>[^)]*)\))? -> (?<dst_interface|[observer][egress][interface][name]>[^\s/]+)/%\#
      {IP:dst_ip|[destination][ip]}\(%{INT:dst_port|[destination][port]:int}\)(?:\((?<dst_fwuser|[destinat\#
      ion][user][name]>[^)]*)\))? hit-cnt %{INT:hit_count|[cisco][asa][hit_count]:int} (?<interval|>%{CISC\#
      O_INTERVAL}) %{CISCO_HASHCODES}
      """#,
      "Message 106100.",
      match: """
        access-list inside permitted tcp inside/10.0.0.1(50000) -> outside/10.0.0.2(443) hit-cnt 1 f\
        irst hit [0x5063b82f, 0x0]
        """,
      not: "access-list inside permitted tcp inside/10.0.0.1(50000)"),
    GrokDefinition(
      "CISCOFW110002",
      #"""
      (?<reason|[event][reason]>%{CISCO_REASON}) for %{WORD:protocol|[cisco][asa][network][transport]} fro\#
      m (?<src_interface|[observer][ingress][interface][name]>[^\s:/]+):%{IP:src_ip|[source][ip]}/%{INT:sr\#
      c_port|[source][port]:int} to %{IP:dst_ip|[destination][ip]}/%{INT:dst_port|[destination][port]:int}
      """#,
      "Message 110002.",
      match: """
        Failed to locate egress interface for UDP from sourceInterfaceName:91.240.17.178/7777 to 192\
        .168.99.129/123
        """,
      not: "Failed to locate egress interface for UDP"),
    GrokDefinition(
      "CISCOFW302010",
      #"""
      %{INT:connection_count|[cisco][asa][connections][in_use]:int} in use, %{INT:connection_count_max|[ci\#
      sco][asa][connections][most_used]:int} most used
      """#,
      "Message 302010.",
      match: "10 in use, 99 most used",
      not: "10 in use"),
  ]
}

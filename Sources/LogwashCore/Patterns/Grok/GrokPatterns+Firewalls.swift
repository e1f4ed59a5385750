extension GrokLibrary {
  /// Logs of NetScreen, of Linux and of Juniper.
  static let firewalls: [GrokDefinition] = [
    GrokDefinition(
      "NETSCREENSESSIONLOG",
      #"""
      %{SYSLOGTIMESTAMP:date|timestamp} %{IPORHOST:device|[observer][hostname]} (?<|[observer][name]>[^\s:\#
      ]+): (?<|[observer][product]>NetScreen) device_id=%{WORD:device_id|[netscreen][device_id]} .*?(?:sys\#
      tem-\w+-%{NONNEGINT:|[event][code]}\(%{WORD:|[netscreen][session][type]}\))?: start_time=(?<start_ti\#
      me|>"(?<|[netscreen][session][start_time]>[^"]*)") duration=%{INT:duration|[netscreen][session][dura\#
      tion]:int} policy_id=%{INT:policy_id|[netscreen][policy_id]} service=(?<service|[netscreen][service]\#
      >.*?) proto=%{INT:proto|[netscreen][protocol_number]:int} src zone=%{WORD:src_zone|[observer][ingres\#
      s][zone]} dst zone=%{WORD:dst_zone|[observer][egress][zone]} action=%{WORD:action|[event][action]} s\#
      ent=%{INT:sent|[source][bytes]:int} rcvd=%{INT:rcvd|[destination][bytes]:int} src=%{IPORHOST:src_ip|\#
      [source][address]} dst=%{IPORHOST:dst_ip|[destination][address]}(?: src_port=%{INT:src_port|[source]\#
      [port]:int} dst_port=%{INT:dst_port|[destination][port]:int})?(?: src-xlated ip=%{IPORHOST:src_xlate\#
      d_ip|[source][nat][ip]} port=%{INT:src_xlated_port|[source][nat][port]:int} dst-xlated ip=%{IPORHOST\#
      :dst_xlated_ip|[destination][nat][ip]} port=%{INT:dst_xlated_port|[destination][nat][port]:int})?(?:\#
       session_id=%{INT:session_id|[netscreen][session][id]} reason=%{GREEDYDATA:reason|[netscreen][sessio\#
      n][reason]})?
      """#,
      "A traffic log line of NetScreen.",
      match: """
        Jun  2 14:53:31 fire00 aka1: NetScreen device_id=aka1  [Root]system-notification-00257(traff\
        ic): start_time="2006-06-02 14:53:30" duration=1 policy_id=120 service=udp/port:17210 proto=\
        17 src zone=Trust dst zone=DMZ action=Permit sent=0 rcvd=0 src=192.168.2.1 dst=1.2.3.4 src_p\
        ort=53 dst_port=17210 src-xlated ip=192.168.2.1 port=53 dst-xlated ip=1.2.3.4 port=17210 ses\
        sion_id=5 reason=Close - TCP FIN
        """,
      not: "Jun  2 14:53:31 fire00 aka1: NetScreen device_id=aka1"),
    GrokDefinition(
      "IPTABLES_TCP_FLAGS",
      "(?:(?:CWR|ECE|URG|ACK|PSH|RST|SYN|FIN) )*",
      "The flags of a TCP packet, with a space behind each.",
      match: "ACK SYN ",
      not: "ACK,SYN"),
    GrokDefinition(
      "IPTABLES_TCP_PART",
      #"""
      (?:SEQ=%{INT:[iptables][tcp][seq]:int}\s+)?(?:ACK=%{INT:[iptables][tcp][ack]:int}\s+)?WINDOW=%{INT:[\#
      iptables][tcp][window]:int}\s+RES=0x%{BASE16NUM:[iptables][tcp_reserved_bits]}\s+%{IPTABLES_TCP_FLAG\#
      S:[iptables][tcp][flags]}
      """#,
      "What netfilter says about a TCP packet.",
      match: "WINDOW=65535 RES=0x00 SYN ",
      not: "WINDOW=65535"),
    GrokDefinition(
      "IPTABLES4_FRAG",
      #"(?:(?<=\s)(?:CE|DF|MF)\s?)*"#,
      "The flags of an IPv4 packet that may be in parts.",
      match: "",
      not: "XX"),
    GrokDefinition(
      "IPTABLES4_PART",
      #"""
      SRC=%{IPV4:[source][ip]}\s+DST=%{IPV4:[destination][ip]}\s+LEN=(?:%{INT:[iptables][length]:int})?\s+\#
      TOS=(?:0(?!x)|0x%{BASE16NUM:[iptables][tos]})?\s+PREC=(?:0x%{BASE16NUM:[iptables][precedence_bits]})\#
      ?\s+TTL=(?:%{INT:[iptables][ttl]:int})?\s+ID=(?:%{INT:[iptables][id]})?(?:\s+(?<[iptables][fragment_\#
      flags]>(?:CE|DF|MF)(?: (?:CE|DF|MF))*))?(?:\s+FRAG:\s?%{INT:[iptables][fragment_offset]:int})?
      """#,
      "What netfilter says about an IPv4 packet.",
      match: "SRC=10.0.0.1 DST=10.0.0.2 LEN=60 TOS=0x00 PREC=0x00 TTL=51 ID=45678 DF",
      not: "SRC=10.0.0.1 DST=10.0.0.2"),
    GrokDefinition(
      "IPTABLES6_PART",
      #"""
      SRC=%{IPV6:[source][ip]}\s+DST=%{IPV6:[destination][ip]}\s+LEN=(?:%{INT:[iptables][length]:int})?\s+\#
      TC=(?:%{INT:[iptables][tos]})?\s+HOPLIMIT=(?:%{INT:[iptables][ttl]:int})?\s+FLOWLBL=(?:%{INT:[iptabl\#
      es][flow_label]})?
      """#,
      "What netfilter says about an IPv6 packet.",
      match: "SRC=fe80::1 DST=ff02::1 LEN=64 TC=0 HOPLIMIT=255 FLOWLBL=0",
      not: "SRC=10.0.0.1 DST=10.0.0.2 LEN=64"),
    GrokDefinition(
      "IPTABLES",
      #"""
      IN=(?:%{NOTSPACE:[observer][ingress][interface][name]})?\s+OUT=(?:%{NOTSPACE:[observer][egress][inte\#
      rface][name]})?\s+(?:MAC=(?:%{COMMONMAC:[destination][mac]})?(?::%{COMMONMAC:[source][mac]})?(?::[A-\#
      Fa-f0-9]{2}:[A-Fa-f0-9]{2})?\s+)?(?:%{IPTABLES4_PART}|%{IPTABLES6_PART}).*?PROTO=(?:%{WORD:[network]\#
      [transport]})?(?:\s+SPT=(?:%{INT:[source][port]:int})?\s+DPT=(?:%{INT:[destination][port]:int})?)?(?\#
      :\s+%{IPTABLES_TCP_PART})?
      """#,
      "A packet that netfilter logs; the names are those of ECS in both vocabularies.",
      match: """
        IN=eth0 OUT= MAC=00:16:3e:11:22:33:00:16:3e:aa:bb:cc:08:00 SRC=203.0.113.9 DST=10.0.0.2 LEN=\
        60 TOS=0x00 PREC=0x00 TTL=51 ID=45678 DF PROTO=TCP SPT=44321 DPT=22 WINDOW=65535 RES=0x00 SY\
        N 
        """,
      not: "IN=eth0 OUT= MAC=00:16:3e:11:22:33"),
    GrokDefinition(
      "NETFILTER_FIELDS",
      #"""
      IN=(?:%{USERNAME:nf_in_interface})?.*?OUT=(?:%{USERNAME:nf_out_interface})?(?:.*?MAC=(?:%{COMMONMAC:\#
      nf_dst_mac}(?::%{COMMONMAC:nf_src_mac})?)?)?.*?SRC=%{IP:nf_src_ip}.*?DST=%{IP:nf_dst_ip}(?:.*?LEN=%{\#
      WORD:nf_len})?(?:.*?TOS=%{WORD:nf_tos})?(?:.*?PREC=%{WORD:nf_prec})?(?:.*?TTL=%{INT:nf_ttl})?(?:.*?I\#
      D=%{INT:nf_id})?.*?PROTO=%{WORD:nf_protocol}(?:.*?SPT=%{INT:nf_src_port}.*?DPT=%{INT:nf_dst_port})?.\#
      *
      """#,
      "A packet that netfilter logs, with the names that Logstash had before ECS.",
      match: """
        IN=eth0 OUT= SRC=203.0.113.9 DST=10.0.0.2 LEN=60 TOS=0x00 PREC=0x00 TTL=51 ID=45678 PROTO=TC\
        P SPT=44321 DPT=22
        """,
      not: "IN=eth0 OUT= SRC=203.0.113.9"),
    GrokDefinition(
      "SHOREWALL",
      #"""
      %{SYSLOGTIMESTAMP:timestamp} %{HOSTNAME:nf_host|[observer][hostname]} .*?Shorewall:(?:%{WORD:nf_acti\#
      on1|[shorewall][firewall][type]})?:(?:%{WORD:nf_action2|[shorewall][firewall][action]})?.*?%{NETFILT\#
      ER_FIELDS}
      """#,
      ecs: #"""
        %{SYSLOGTIMESTAMP:timestamp} %{HOSTNAME:[observer][hostname]} .*?Shorewall:(?:%{WORD:[shorewall][fir\#
        ewall][type]})?:(?:%{WORD:[shorewall][firewall][action]})?.*?%{IPTABLES}.*
        """#,
      "A packet that Shorewall logs.",
      match: """
        May 28 17:23:25 myHost kernel: [3124658.791874] Shorewall:FORWARD:REJECT:IN=eth2 OUT=eth2 SR\
        C=1.2.3.4 DST=1.2.3.4 LEN=141 TOS=0x00 PREC=0x00 TTL=63 ID=55251 PROTO=UDP SPT=5353 DPT=5335\
         LEN=121
        """,
      not: "May 28 17:23:25 myHost kernel: [3124658.791874] IN=eth2"),
    GrokDefinition(
      "SFW2_LOG_PREFIX",
      "SFW2-INext-%{NOTSPACE:nf_action|[suse][firewall][action]}",
      "What SuSE's firewall did with a packet.",
      match: "SFW2-INext-DROP-DEFLT",
      not: "SFW2-DROP"),
    GrokDefinition(
      "SFW2",
      #"""
      (?:%{SYSLOGTIMESTAMP:timestamp}|%{TIMESTAMP_ISO8601:timestamp})\s*%{HOSTNAME:|[observer][hostname]}.\#
      *?%{SFW2_LOG_PREFIX}\s*%{NETFILTER_FIELDS}
      """#,
      ecs: #"""
        (?:%{SYSLOGTIMESTAMP:timestamp}|%{TIMESTAMP_ISO8601:timestamp})\s*%{HOSTNAME:[observer][hostname]}.*\#
        ?%{SFW2_LOG_PREFIX:[suse][firewall][log_prefix]}\s*%{IPTABLES}
        """#,
      "A packet that SuSE's firewall logs.",
      match: """
        Jul 29 04:12:13 myhost kernel: [3411234.1] SFW2-INext-DROP-DEFLT IN=eth0 OUT= MAC=00:16:3e:1\
        1:22:33:00:16:3e:aa:bb:cc:08:00 SRC=203.0.113.9 DST=10.0.0.2 LEN=60 TOS=0x00 PREC=0x00 TTL=5\
        1 ID=1 PROTO=TCP SPT=44321 DPT=22 WINDOW=1 RES=0x00 SYN 
        """,
      not: "Jul 29 04:12:13 myhost kernel: IN=eth0"),
    GrokDefinition(
      "RT_FLOW_TAG",
      "RT_FLOW_SESSION_(?:CREATE|CLOSE|DENY)",
      "What happened to a session of Junos.",
      match: "RT_FLOW_SESSION_CLOSE",
      not: "RT_FLOW_SESSION"),
    GrokDefinition(
      "RT_FLOW_EVENT",
      "%{RT_FLOW_TAG}",
      "Short for RT_FLOW_TAG.",
      match: "RT_FLOW_SESSION_DENY",
      not: "RT_FLOW"),
    GrokDefinition(
      "RT_FLOW1",
      #"""
      %{RT_FLOW_TAG:event|[juniper][srx][tag]}: (?<close-reason|[juniper][srx][reason]>.*): %{IP:src-ip|[s\#
      ource][ip]}/%{INT:src-port|[source][port]:int}->%{IP:dst-ip|[destination][ip]}/%{INT:dst-port|[desti\#
      nation][port]:int} %{NOTSPACE:service|[juniper][srx][service_name]} %{IP:nat-src-ip|[source][nat][ip\#
      ]}/%{INT:nat-src-port|[source][nat][port]:int}->%{IP:nat-dst-ip|[destination][nat][ip]}/%{INT:nat-ds\#
      t-port|[destination][nat][port]:int} (?<src-nat-rule-name|>(?:None|(?<|[juniper][srx][src_nat_rule_n\#
      ame]>.*?))) (?<dst-nat-rule-name|>(?:None|(?<|[juniper][srx][dst_nat_rule_name]>.*?))) %{INT:protoco\#
      l-id|[network][iana_number]} %{NOTSPACE:policy-name|[rule][name]} %{NOTSPACE:from-zone|[observer][in\#
      gress][zone]} %{NOTSPACE:to-zone|[observer][egress][zone]} %{INT:session-id|[juniper][srx][session_i\#
      d]} [0-9]+\(%{INT:sent|[source][bytes]:int}\) [0-9]+\(%{INT:received|[destination][bytes]:int}\) %{I\#
      NT:elapsed-time|[juniper][srx][elapsed_time]:int} .*
      """#,
      "The end of a session of Junos.",
      match: """
        RT_FLOW_SESSION_CLOSE: session closed TCP FIN: 10.0.0.1/50000->10.0.0.2/80 junos-http 10.0.0\
        .1/50000->10.0.0.2/80 None None 6 allow trust untrust 1234 5(400) 4(500) 3 UNKNOWN
        """,
      not: "RT_FLOW_SESSION_CLOSE: session closed"),
    GrokDefinition(
      "RT_FLOW2",
      #"""
      %{RT_FLOW_TAG:event|[juniper][srx][tag]}: session created %{IP:src-ip|[source][ip]}/%{INT:src-port|[\#
      source][port]:int}->%{IP:dst-ip|[destination][ip]}/%{INT:dst-port|[destination][port]:int} %{NOTSPAC\#
      E:service|[juniper][srx][service_name]} %{IP:nat-src-ip|[source][nat][ip]}/%{INT:nat-src-port|[sourc\#
      e][nat][port]:int}->%{IP:nat-dst-ip|[destination][nat][ip]}/%{INT:nat-dst-port|[destination][nat][po\#
      rt]:int} (?<src-nat-rule-name|>(?:None|(?<|[juniper][srx][src_nat_rule_name]>.*?))) (?<dst-nat-rule-\#
      name|>(?:None|(?<|[juniper][srx][dst_nat_rule_name]>.*?))) %{INT:protocol-id|[network][iana_number]}\#
       %{NOTSPACE:policy-name|[rule][name]} %{NOTSPACE:from-zone|[observer][ingress][zone]} %{NOTSPACE:to-\#
      zone|[observer][egress][zone]} %{INT:session-id|[juniper][srx][session_id]} .*
      """#,
      "The beginning of a session of Junos.",
      match: """
        RT_FLOW_SESSION_CREATE: session created 10.0.0.1/50000->10.0.0.2/80 junos-http 10.0.0.1/5000\
        0->10.0.0.2/80 nat1 None 6 allow trust untrust 1234 N/A(N/A)
        """,
      not: "RT_FLOW_SESSION_CREATE: session created"),
    GrokDefinition(
      "RT_FLOW3",
      #"""
      %{RT_FLOW_TAG:event|[juniper][srx][tag]}: session denied %{IP:src-ip|[source][ip]}/%{INT:src-port|[s\#
      ource][port]:int}->%{IP:dst-ip|[destination][ip]}/%{INT:dst-port|[destination][port]:int} %{NOTSPACE\#
      :service|[juniper][srx][service_name]} %{INT:protocol-id|[network][iana_number]}\([0-9]\) %{NOTSPACE\#
      :policy-name|[rule][name]} %{NOTSPACE:from-zone|[observer][ingress][zone]} %{NOTSPACE:to-zone|[obser\#
      ver][egress][zone]} .*
      """#,
      "A session that Junos denied.",
      match: """
        RT_FLOW_SESSION_DENY: session denied 10.0.0.1/50000->10.0.0.2/80 junos-http 6(0) deny-all tr\
        ust untrust UNKNOWN
        """,
      not: "RT_FLOW_SESSION_DENY: session denied"),
  ]
}

extension GrokLibrary {
  /// Messages of Cisco's ASA, by their numbers, and their parts.
  static let ciscoParts: [GrokDefinition] = [
    GrokDefinition(
      "CISCOTIMESTAMP",
      "%{MONTH} +%{MONTHDAY}(?: %{YEAR})? %{TIME}",
      "A date and time of Cisco.",
      match: "May 24 2020 10:31:30",
      not: "May 10:31:30"),
    GrokDefinition(
      "CISCOTAG",
      "[A-Z0-9]+-%{INT}-[A-Z0-9_]+",
      "The device, severity and number of a message.",
      match: "ASA-6-302013",
      not: "ASA-302013"),
    GrokDefinition(
      "CISCO_TAGGED_SYSLOG",
      #"""
      ^<%{POSINT:syslog_pri|[log][syslog][priority]:int}>%{CISCOTIMESTAMP:timestamp}(?: %{SYSLOGHOST:syslo\#
      ghost|[host][hostname]})? ?: %%{CISCOTAG:ciscotag|[cisco][asa][tag]}:
      """#,
      "The head of a message.",
      match: "<191>Dec 24 2013 18:02:44 fw01 : %ASA-6-302013:",
      not: "<191>fw01 : %ASA-6-302013:"),
    GrokDefinition(
      "CISCO_ACTION",
      #"""
      Built|Teardown|Deny|Denied|denied by ACL|denied|requested|permitted|discarded|est-allowed|Dropping|c\#
      reated|deleted
      """#,
      "What was done.",
      match: "denied by ACL",
      not: "Allow"),
    GrokDefinition(
      "CISCO_REASON",
      #"""
      Duplicate TCP SYN|Failed to locate egress interface|Invalid transport field|No matching connection|D\#
      NS Response|DNS Query|\w+(?: +\w+)*|
      """#,
      "Why it was done.",
      match: "TCP Reset by appliance",
      not: "a-b"),
    GrokDefinition(
      "CISCO_DIRECTION",
      "[Ii]nbound|[Oo]utbound",
      "From outside or from inside.",
      match: "Inbound",
      not: "INBOUND"),
    GrokDefinition(
      "CISCO_INTERVAL",
      "first hit|%{INT}-second interval",
      "For how long hits were counted.",
      match: "300-second interval",
      not: "300 seconds"),
    GrokDefinition(
      "CISCO_XLATE_TYPE",
      "static|dynamic",
      "How an address is translated.",
      match: "dynamic",
      not: "Static"),
    GrokDefinition(
      "CISCO_HITCOUNT_INTERVAL",
      #"""
      hit-cnt %{INT:hit_count|[cisco][asa][hit_count]:int} (?<interval|>first hit|%{INT:|[cisco][asa][inte\#
      rval]:int}-second interval)
      """#,
      "How many hits there were, and for how long they were counted.",
      match: "hit-cnt 1 first hit",
      not: "hit-cnt 1"),
    GrokDefinition(
      "CISCO_SRC_IP_USER",
      #"""
      (?<src_interface|[observer][ingress][interface][name]>[^\s:/]+):%{IP:src_ip|[source][ip]}(?:\((?<src\#
      _fwuser|[source][user][name]>[^)]*)\))?
      """#,
      "An interface, an address and a user: where it came from.",
      match: "inside:10.0.0.1(alice)",
      not: "inside"),
    GrokDefinition(
      "CISCO_DST_IP_USER",
      #"""
      (?<dst_interface|[observer][egress][interface][name]>[^\s:/]+):%{IP:dst_ip|[destination][ip]}(?:\((?\#
      <dst_fwuser|[destination][user][name]>[^)]*)\))?
      """#,
      "The same: where it went.",
      match: "outside:10.0.0.2",
      not: "outside"),
    GrokDefinition(
      "CISCO_SRC_HOST_PORT_USER",
      #"""
      (?<src_interface|[observer][ingress][interface][name]>[^\s:/]+):(?<src_ip|>%{IP:|[source][ip]}|%{HOS\#
      TNAME:|[source][address]})(?:/%{INT:src_port|[source][port]:int})?(?:\((?<src_fwuser|[source][user][\#
      name]>[^)]*)\))?
      """#,
      "An interface, a host, a port and a user: where it came from.",
      match: "inside:10.0.0.1/80(alice)",
      not: "inside"),
    GrokDefinition(
      "CISCO_DST_HOST_PORT_USER",
      #"""
      (?<dst_interface|[observer][egress][interface][name]>[^\s:/]+):(?<dst_ip|>%{IP:|[destination][ip]}|%\#
      {HOSTNAME:|[destination][address]})(?:/%{INT:dst_port|[destination][port]:int})?(?:\((?<dst_fwuser|[\#
      destination][user][name]>[^)]*)\))?
      """#,
      "The same: where it went.",
      match: "outside:host-1/443",
      not: "outside"),
  ]
}

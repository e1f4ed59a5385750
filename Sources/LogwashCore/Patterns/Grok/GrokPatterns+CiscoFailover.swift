extension GrokLibrary {
  /// Messages of Cisco's ASA, by their numbers, and their parts.
  static let ciscoFailover: [GrokDefinition] = [
    GrokDefinition(
      "CISCO_HASHCODES",
      #"\[(?<hashcode1|>[^\],]*), (?<hashcode2|>[^\]]*)\]"#,
      "The hash codes of a rule.",
      match: "[0x5063b82f, 0x0]",
      not: "[0x0]"),
    GrokDefinition(
      "CISCOFW104001",
      #"\((?:Primary|Secondary)\) Switching to ACTIVE - %{GREEDYDATA:switch_reason|[event][reason]}"#,
      "Message 104001.",
      match: "(Secondary) Switching to ACTIVE - Service card in other unit has failed",
      not: "(Secondary) Switching to ACTIVE"),
    GrokDefinition(
      "CISCOFW104002",
      #"\((?:Primary|Secondary)\) Switching to STANDBY - %{GREEDYDATA:switch_reason|[event][reason]}"#,
      "Message 104002.",
      match: "(Primary) Switching to STANDBY - Other unit wants me Standby",
      not: "(Primary) Switching to STANDBY"),
    GrokDefinition(
      "CISCOFW104003",
      #"\((?:Primary|Secondary)\) Switching to FAILED\."#,
      "Message 104003.",
      match: "(Primary) Switching to FAILED.",
      not: "Switching to FAILED."),
    GrokDefinition(
      "CISCOFW104004",
      #"\((?:Primary|Secondary)\) Switching to OK\."#,
      "Message 104004.",
      match: "(Primary) Switching to OK.",
      not: "Switching to OK."),
    GrokDefinition(
      "CISCOFW105003",
      #"""
      \((?:Primary|Secondary)\) Monitoring on [Ii]nterface (?<interface_name|[network][interface][name]>\S\#
      +) waiting
      """#,
      "Message 105003.",
      match: "(Primary) Monitoring on interface outside waiting",
      not: "Monitoring on interface outside waiting"),
    GrokDefinition(
      "CISCOFW105004",
      #"""
      \((?:Primary|Secondary)\) Monitoring on [Ii]nterface (?<interface_name|[network][interface][name]>\S\#
      +) normal
      """#,
      "Message 105004.",
      match: "(Primary) Monitoring on interface outside normal",
      not: "Monitoring on interface outside normal"),
    GrokDefinition(
      "CISCOFW105005",
      #"""
      \((?:Primary|Secondary)\) Lost Failover communications with mate on [Ii]nterface (?<interface_name|[\#
      network][interface][name]>\S+)
      """#,
      "Message 105005.",
      match: "(Primary) Lost Failover communications with mate on interface outside",
      not: "Lost Failover communications with mate on interface outside"),
    GrokDefinition(
      "CISCOFW105008",
      #"\((?:Primary|Secondary)\) Testing [Ii]nterface (?<interface_name|[network][interface][name]>\S+)"#,
      "Message 105008.",
      match: "(Primary) Testing interface outside",
      not: "Testing interface outside"),
  ]
}

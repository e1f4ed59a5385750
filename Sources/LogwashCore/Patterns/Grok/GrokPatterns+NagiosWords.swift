extension GrokLibrary {
  /// What a line of Nagios is about.
  static let nagiosTypes = words(
    "NAGIOS_TYPE_",
    [
      "CURRENT SERVICE STATE",
      "CURRENT HOST STATE",
      "SERVICE NOTIFICATION",
      "HOST NOTIFICATION",
      "SERVICE ALERT",
      "HOST ALERT",
      "SERVICE FLAPPING ALERT",
      "HOST FLAPPING ALERT",
      "SERVICE DOWNTIME ALERT",
      "HOST DOWNTIME ALERT",
      "PASSIVE SERVICE CHECK",
      "PASSIVE HOST CHECK",
      "SERVICE EVENT HANDLER",
      "HOST EVENT HANDLER",
      "TIMEPERIOD TRANSITION",
      "EXTERNAL COMMAND",
    ])

  /// The names of commands.
  static let nagiosNames = words(
    "NAGIOS_EC_",
    [
      "DISABLE_SVC_CHECK",
      "DISABLE_HOST_CHECK",
      "ENABLE_SVC_CHECK",
      "ENABLE_HOST_CHECK",
      "PROCESS_SERVICE_CHECK_RESULT",
      "PROCESS_HOST_CHECK_RESULT",
      "DISABLE_HOST_SVC_NOTIFICATIONS",
      "DISABLE_HOST_NOTIFICATIONS",
      "DISABLE_SVC_NOTIFICATIONS",
      "ENABLE_HOST_SVC_NOTIFICATIONS",
      "ENABLE_HOST_NOTIFICATIONS",
      "ENABLE_SVC_NOTIFICATIONS",
      "SCHEDULE_HOST_DOWNTIME",
      "SCHEDULE_SERVICE_DOWNTIME",
    ])

  /// Definitions of words that stand for themselves; their names are the words, with `_` for a space.
  private static func words(_ prefix: String, _ words: [String]) -> [GrokDefinition] {
    words.map { word in
      let name = prefix + String(word.map { $0 == " " ? "_" : $0 })
      return GrokDefinition(name, word, "The words `\(word)`.", match: word, not: String(word.dropLast()))
    }
  }
}

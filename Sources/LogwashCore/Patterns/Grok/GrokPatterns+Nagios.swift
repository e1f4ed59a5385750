extension GrokLibrary {
  /// Logs of Nagios: events, and the commands that come from outside.
  static let nagios: [GrokDefinition] = [
    GrokDefinition(
      "NAGIOSTIME",
      #"\[%{NUMBER:nagios_epoch|timestamp}\]"#,
      "The time of a line, in seconds.",
      match: "[1427925600]",
      not: "1427925600"),
    GrokDefinition(
      "NAGIOS_WARNING",
      "Warning:%{SPACE}%{GREEDYDATA:nagios_message|message}",
      "A warning.",
      match: "Warning: Return code of 255",
      not: "Error: x"),
    GrokDefinition(
      "NAGIOS_CURRENT_SERVICE_STATE",
      #"""
      %{NAGIOS_TYPE_CURRENT_SERVICE_STATE:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][host\#
      name]>[^;]*);(?<nagios_service|[service][name]>[^;]*);(?<nagios_state|[service][state]>[^;]*);(?<nag\#
      ios_statetype|[nagios][log][state_type]>[^;]*);(?<nagios_statecode|[nagios][log][attempt]:int>[^;]*)\#
      ;%{GREEDYDATA:nagios_message|message}
      """#,
      "The state of a service.",
      match: "CURRENT SERVICE STATE: web1;HTTP;OK;HARD;1;HTTP OK: 200",
      not: "CURRENT SERVICE STATE"),
    GrokDefinition(
      "NAGIOS_CURRENT_HOST_STATE",
      #"""
      %{NAGIOS_TYPE_CURRENT_HOST_STATE:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hostnam\#
      e]>[^;]*);(?<nagios_state|[service][state]>[^;]*);(?<nagios_statetype|[nagios][log][state_type]>[^;]\#
      *);(?<nagios_statecode|[nagios][log][attempt]:int>[^;]*);%{GREEDYDATA:nagios_message|message}
      """#,
      "The state of a host.",
      match: "CURRENT HOST STATE: web1;UP;HARD;1;PING OK",
      not: "CURRENT HOST STATE"),
    GrokDefinition(
      "NAGIOS_SERVICE_NOTIFICATION",
      #"""
      %{NAGIOS_TYPE_SERVICE_NOTIFICATION:nagios_type|[nagios][log][type]}: (?<nagios_notifyname|[user][nam\#
      e]>[^;]*);(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_service|[service][name]>[^;]*);(?<nag\#
      ios_state|[service][state]>[^;]*);(?<nagios_contact|[nagios][log][notification_command]>[^;]*);%{GRE\#
      EDYDATA:nagios_message|message}
      """#,
      "Somebody is told about a service.",
      match: "SERVICE NOTIFICATION: admin;web1;HTTP;CRITICAL;notify-by-email;refused",
      not: "SERVICE NOTIFICATION"),
    GrokDefinition(
      "NAGIOS_HOST_NOTIFICATION",
      #"""
      %{NAGIOS_TYPE_HOST_NOTIFICATION:nagios_type|[nagios][log][type]}: (?<nagios_notifyname|[user][name]>\#
      [^;]*);(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_state|[service][state]>[^;]*);(?<nagios_\#
      contact|[nagios][log][notification_command]>[^;]*);%{GREEDYDATA:nagios_message|message}
      """#,
      "Somebody is told about a host.",
      match: "HOST NOTIFICATION: admin;web1;DOWN;notify-by-email;timeout",
      not: "HOST NOTIFICATION"),
    GrokDefinition(
      "NAGIOS_SERVICE_ALERT",
      #"""
      %{NAGIOS_TYPE_SERVICE_ALERT:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hostname]>[^\#
      ;]*);(?<nagios_service|[service][name]>[^;]*);(?<nagios_state|[service][state]>[^;]*);(?<nagios_stat\#
      elevel|[nagios][log][state_type]>[^;]*);%{INT:nagios_attempt|[nagios][log][attempt]:int};%{GREEDYDAT\#
      A:nagios_message|message}
      """#,
      "A service changed its state.",
      match: "SERVICE ALERT: web1;HTTP;CRITICAL;SOFT;1;refused",
      not: "SERVICE ALERT"),
    GrokDefinition(
      "NAGIOS_HOST_ALERT",
      #"""
      %{NAGIOS_TYPE_HOST_ALERT:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hostname]>[^;]*\#
      );(?<nagios_state|[service][state]>[^;]*);(?<nagios_statelevel|[nagios][log][state_type]>[^;]*);%{IN\#
      T:nagios_attempt|[nagios][log][attempt]:int};%{GREEDYDATA:nagios_message|message}
      """#,
      "A host changed its state.",
      match: "HOST ALERT: web1;DOWN;HARD;3;timeout",
      not: "HOST ALERT"),
    GrokDefinition(
      "NAGIOS_SERVICE_FLAPPING_ALERT",
      #"""
      %{NAGIOS_TYPE_SERVICE_FLAPPING_ALERT:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hos\#
      tname]>[^;]*);(?<nagios_service|[service][name]>[^;]*);(?<nagios_state|[service][state]>[^;]*);%{GRE\#
      EDYDATA:nagios_message|message}
      """#,
      "A service changes too often.",
      match: "SERVICE FLAPPING ALERT: web1;HTTP;STARTED; Service appears to have started flapping",
      not: "SERVICE FLAPPING ALERT"),
    GrokDefinition(
      "NAGIOS_HOST_FLAPPING_ALERT",
      #"""
      %{NAGIOS_TYPE_HOST_FLAPPING_ALERT:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hostna\#
      me]>[^;]*);(?<nagios_state|[service][state]>[^;]*);%{GREEDYDATA:nagios_message|message}
      """#,
      "A host changes too often.",
      match: "HOST FLAPPING ALERT: web1;STOPPED; Host appears to have stopped flapping",
      not: "HOST FLAPPING ALERT"),
    GrokDefinition(
      "NAGIOS_SERVICE_DOWNTIME_ALERT",
      #"""
      %{NAGIOS_TYPE_SERVICE_DOWNTIME_ALERT:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hos\#
      tname]>[^;]*);(?<nagios_service|[service][name]>[^;]*);(?<nagios_state|[service][state]>[^;]*);%{GRE\#
      EDYDATA:nagios_comment|[nagios][log][comment]}
      """#,
      "A service is down as planned.",
      match: """
        SERVICE DOWNTIME ALERT: web1;HTTP;STARTED; Service has entered a period of scheduled downtim\
        e
        """,
      not: "SERVICE DOWNTIME ALERT"),
    GrokDefinition(
      "NAGIOS_HOST_DOWNTIME_ALERT",
      #"""
      %{NAGIOS_TYPE_HOST_DOWNTIME_ALERT:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hostna\#
      me]>[^;]*);(?<nagios_state|[service][state]>[^;]*);%{GREEDYDATA:nagios_comment|[nagios][log][comment\#
      ]}
      """#,
      "A host is down as planned.",
      match: "HOST DOWNTIME ALERT: web1;STOPPED; Host has exited from a period of scheduled downtime",
      not: "HOST DOWNTIME ALERT"),
    GrokDefinition(
      "NAGIOS_PASSIVE_SERVICE_CHECK",
      #"""
      %{NAGIOS_TYPE_PASSIVE_SERVICE_CHECK:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][host\#
      name]>[^;]*);(?<nagios_service|[service][name]>[^;]*);(?<nagios_state|[service][state]>[^;]*);%{GREE\#
      DYDATA:nagios_comment|[nagios][log][comment]}
      """#,
      "Another program checked a service.",
      match: "PASSIVE SERVICE CHECK: web1;HTTP;0;OK",
      not: "PASSIVE SERVICE CHECK"),
    GrokDefinition(
      "NAGIOS_PASSIVE_HOST_CHECK",
      #"""
      %{NAGIOS_TYPE_PASSIVE_HOST_CHECK:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hostnam\#
      e]>[^;]*);(?<nagios_state|[service][state]>[^;]*);%{GREEDYDATA:nagios_comment|[nagios][log][comment]\#
      }
      """#,
      "Another program checked a host.",
      match: "PASSIVE HOST CHECK: web1;0;OK",
      not: "PASSIVE HOST CHECK"),
    GrokDefinition(
      "NAGIOS_SERVICE_EVENT_HANDLER",
      #"""
      %{NAGIOS_TYPE_SERVICE_EVENT_HANDLER:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][host\#
      name]>[^;]*);(?<nagios_service|[service][name]>[^;]*);(?<nagios_state|[service][state]>[^;]*);(?<nag\#
      ios_statelevel|[nagios][log][state_type]>[^;]*);(?<nagios_event_handler_name|[nagios][log][event_han\#
      dler_name]>[^;]*)
      """#,
      "A program runs because of a service.",
      match: "SERVICE EVENT HANDLER: web1;HTTP;CRITICAL;SOFT;1",
      not: "SERVICE EVENT HANDLER"),
    GrokDefinition(
      "NAGIOS_HOST_EVENT_HANDLER",
      #"""
      %{NAGIOS_TYPE_HOST_EVENT_HANDLER:nagios_type|[nagios][log][type]}: (?<nagios_hostname|[host][hostnam\#
      e]>[^;]*);(?<nagios_state|[service][state]>[^;]*);(?<nagios_statelevel|[nagios][log][state_type]>[^;\#
      ]*);(?<nagios_event_handler_name|[nagios][log][event_handler_name]>[^;]*)
      """#,
      "A program runs because of a host.",
      match: "HOST EVENT HANDLER: web1;DOWN;SOFT;1",
      not: "HOST EVENT HANDLER"),
    GrokDefinition(
      "NAGIOS_TIMEPERIOD_TRANSITION",
      #"""
      %{NAGIOS_TYPE_TIMEPERIOD_TRANSITION:nagios_type|[nagios][log][type]}: (?<nagios_service|[service][na\#
      me]>[^;]*);(?<nagios_unknown1|[nagios][log][period_from]:int>[^;]*);(?<nagios_unknown2|[nagios][log]\#
      [period_to]:int>[^;]*)
      """#,
      "A span of time began or ended.",
      match: "TIMEPERIOD TRANSITION: 24x7;-1;1",
      not: "TIMEPERIOD TRANSITION"),
  ]
}

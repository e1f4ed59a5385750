extension GrokLibrary {
  /// Commands that come to Nagios from outside, and whole lines.
  static let nagiosCommands: [GrokDefinition] = [
    GrokDefinition(
      "NAGIOS_EC_LINE_DISABLE_SVC_CHECK",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_DISABLE_SVC_CHECK:nagio\#
      s_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_service|[serv\#
      ice][name]>[^;]*)
      """#,
      "A service is not checked.",
      match: "EXTERNAL COMMAND: DISABLE_SVC_CHECK;web1;HTTP",
      not: "EXTERNAL COMMAND: DISABLE_SVC_CHECK"),
    GrokDefinition(
      "NAGIOS_EC_LINE_DISABLE_HOST_CHECK",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_DISABLE_HOST_CHECK:nagi\#
      os_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*)
      """#,
      "A host is not checked.",
      match: "EXTERNAL COMMAND: DISABLE_HOST_CHECK;web1",
      not: "EXTERNAL COMMAND: DISABLE_HOST_CHECK"),
    GrokDefinition(
      "NAGIOS_EC_LINE_ENABLE_SVC_CHECK",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_ENABLE_SVC_CHECK:nagios\#
      _command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_service|[servi\#
      ce][name]>[^;]*)
      """#,
      "A service is checked again.",
      match: "EXTERNAL COMMAND: ENABLE_SVC_CHECK;web1;HTTP",
      not: "EXTERNAL COMMAND: ENABLE_SVC_CHECK"),
    GrokDefinition(
      "NAGIOS_EC_LINE_ENABLE_HOST_CHECK",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_ENABLE_HOST_CHECK:nagio\#
      s_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*)
      """#,
      "A host is checked again.",
      match: "EXTERNAL COMMAND: ENABLE_HOST_CHECK;web1",
      not: "EXTERNAL COMMAND: ENABLE_HOST_CHECK"),
    GrokDefinition(
      "NAGIOS_EC_LINE_PROCESS_SERVICE_CHECK_RESULT",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_PROCESS_SERVICE_CHECK_R\#
      ESULT:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_se\#
      rvice|[service][name]>[^;]*);(?<nagios_state|[service][state]>[^;]*);%{GREEDYDATA:nagios_check_resul\#
      t|[nagios][log][check_result]}
      """#,
      "The result of a check of a service.",
      match: "EXTERNAL COMMAND: PROCESS_SERVICE_CHECK_RESULT;web1;HTTP;0;OK",
      not: "EXTERNAL COMMAND: PROCESS_SERVICE_CHECK_RESULT"),
    GrokDefinition(
      "NAGIOS_EC_LINE_PROCESS_HOST_CHECK_RESULT",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_PROCESS_HOST_CHECK_RESU\#
      LT:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_state\#
      |[service][state]>[^;]*);%{GREEDYDATA:nagios_check_result|[nagios][log][check_result]}
      """#,
      "The result of a check of a host.",
      match: "EXTERNAL COMMAND: PROCESS_HOST_CHECK_RESULT;web1;0;OK",
      not: "EXTERNAL COMMAND: PROCESS_HOST_CHECK_RESULT"),
    GrokDefinition(
      "NAGIOS_EC_LINE_DISABLE_HOST_SVC_NOTIFICATIONS",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_DISABLE_HOST_SVC_NOTIFI\#
      CATIONS:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*)
      """#,
      "Nobody is told any more about the services of a host.",
      match: "EXTERNAL COMMAND: DISABLE_HOST_SVC_NOTIFICATIONS;web1",
      not: "EXTERNAL COMMAND: DISABLE_HOST_SVC_NOTIFICATIONS"),
    GrokDefinition(
      "NAGIOS_EC_LINE_DISABLE_HOST_NOTIFICATIONS",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_DISABLE_HOST_NOTIFICATI\#
      ONS:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*)
      """#,
      "Nobody is told any more about a host.",
      match: "EXTERNAL COMMAND: DISABLE_HOST_NOTIFICATIONS;web1",
      not: "EXTERNAL COMMAND: DISABLE_HOST_NOTIFICATIONS"),
    GrokDefinition(
      "NAGIOS_EC_LINE_DISABLE_SVC_NOTIFICATIONS",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_DISABLE_SVC_NOTIFICATIO\#
      NS:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_servi\#
      ce|[service][name]>[^;]*)
      """#,
      "Nobody is told any more about a service.",
      match: "EXTERNAL COMMAND: DISABLE_SVC_NOTIFICATIONS;web1;HTTP",
      not: "EXTERNAL COMMAND: DISABLE_SVC_NOTIFICATIONS"),
    GrokDefinition(
      "NAGIOS_EC_LINE_ENABLE_HOST_SVC_NOTIFICATIONS",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_ENABLE_HOST_SVC_NOTIFIC\#
      ATIONS:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*)
      """#,
      "Somebody is told again about the services of a host.",
      match: "EXTERNAL COMMAND: ENABLE_HOST_SVC_NOTIFICATIONS;web1",
      not: "EXTERNAL COMMAND: ENABLE_HOST_SVC_NOTIFICATIONS"),
    GrokDefinition(
      "NAGIOS_EC_LINE_ENABLE_HOST_NOTIFICATIONS",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_ENABLE_HOST_NOTIFICATIO\#
      NS:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*)
      """#,
      "Somebody is told again about a host.",
      match: "EXTERNAL COMMAND: ENABLE_HOST_NOTIFICATIONS;web1",
      not: "EXTERNAL COMMAND: ENABLE_HOST_NOTIFICATIONS"),
    GrokDefinition(
      "NAGIOS_EC_LINE_ENABLE_SVC_NOTIFICATIONS",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_ENABLE_SVC_NOTIFICATION\#
      S:nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*);(?<nagios_servic\#
      e|[service][name]>[^;]*)
      """#,
      "Somebody is told again about a service.",
      match: "EXTERNAL COMMAND: ENABLE_SVC_NOTIFICATIONS;web1;HTTP",
      not: "EXTERNAL COMMAND: ENABLE_SVC_NOTIFICATIONS"),
    GrokDefinition(
      "NAGIOS_EC_LINE_SCHEDULE_HOST_DOWNTIME",
      #"""
      %{NAGIOS_TYPE_EXTERNAL_COMMAND:nagios_type|[nagios][log][type]}: %{NAGIOS_EC_SCHEDULE_HOST_DOWNTIME:\#
      nagios_command|[nagios][log][command]};(?<nagios_hostname|[host][hostname]>[^;]*);%{NUMBER:nagios_st\#
      art_time|[nagios][log][start_time]};%{NUMBER:nagios_end_time|[nagios][log][end_time]};%{NUMBER:nagio\#
      s_fixed|[nagios][log][fixed]};%{NUMBER:nagios_trigger_id|[nagios][log][trigger_id]};%{NUMBER:nagios_\#
      duration|[nagios][log][duration]:int};(?<author|[user][name]>[^;]*);(?<comment|[nagios][log][comment\#
      ]>.*)
      """#,
      "A host will be down.",
      match: """
        EXTERNAL COMMAND: SCHEDULE_HOST_DOWNTIME;web1;1427925600;1427929200;1;0;3600;alice;new disk
        """,
      not: "EXTERNAL COMMAND: SCHEDULE_HOST_DOWNTIME"),
    GrokDefinition(
      "NAGIOSLOGLINE",
      #"""
      %{NAGIOSTIME} (?:%{NAGIOS_WARNING}|%{NAGIOS_CURRENT_SERVICE_STATE}|%{NAGIOS_CURRENT_HOST_STATE}|%{NA\#
      GIOS_SERVICE_NOTIFICATION}|%{NAGIOS_HOST_NOTIFICATION}|%{NAGIOS_SERVICE_ALERT}|%{NAGIOS_HOST_ALERT}|\#
      %{NAGIOS_SERVICE_FLAPPING_ALERT}|%{NAGIOS_HOST_FLAPPING_ALERT}|%{NAGIOS_SERVICE_DOWNTIME_ALERT}|%{NA\#
      GIOS_HOST_DOWNTIME_ALERT}|%{NAGIOS_PASSIVE_SERVICE_CHECK}|%{NAGIOS_PASSIVE_HOST_CHECK}|%{NAGIOS_SERV\#
      ICE_EVENT_HANDLER}|%{NAGIOS_HOST_EVENT_HANDLER}|%{NAGIOS_TIMEPERIOD_TRANSITION}|%{NAGIOS_EC_LINE_DIS\#
      ABLE_SVC_CHECK}|%{NAGIOS_EC_LINE_DISABLE_HOST_CHECK}|%{NAGIOS_EC_LINE_ENABLE_SVC_CHECK}|%{NAGIOS_EC_\#
      LINE_ENABLE_HOST_CHECK}|%{NAGIOS_EC_LINE_PROCESS_SERVICE_CHECK_RESULT}|%{NAGIOS_EC_LINE_PROCESS_HOST\#
      _CHECK_RESULT}|%{NAGIOS_EC_LINE_DISABLE_HOST_SVC_NOTIFICATIONS}|%{NAGIOS_EC_LINE_DISABLE_HOST_NOTIFI\#
      CATIONS}|%{NAGIOS_EC_LINE_DISABLE_SVC_NOTIFICATIONS}|%{NAGIOS_EC_LINE_ENABLE_HOST_SVC_NOTIFICATIONS}\#
      |%{NAGIOS_EC_LINE_ENABLE_HOST_NOTIFICATIONS}|%{NAGIOS_EC_LINE_ENABLE_SVC_NOTIFICATIONS}|%{NAGIOS_EC_\#
      LINE_SCHEDULE_HOST_DOWNTIME})
      """#,
      "A log line of Nagios.",
      match: "[1427925600] SERVICE ALERT: web1;HTTP;CRITICAL;SOFT;1;refused",
      not: "[1427925600] LOG ROTATION: DAILY"),
  ]
}

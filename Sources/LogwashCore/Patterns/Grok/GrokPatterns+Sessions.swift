extension GrokLibrary {
  /// Lines of PAM and cron.
  static let sessions: [GrokDefinition] = [
    GrokDefinition(
      "SYSLOGPAMSESSION",
      #"""
      %{SYSLOGBASE} (?=%{GREEDYDATA:message})%{WORD:pam_module|[system][auth][pam][module]}\((?<pam_caller\#
      |[system][auth][pam][origin]>[^)]*)\): session %{WORD:pam_session_state|[system][auth][pam][session_\#
      state]} for user %{USERNAME:username|[user][name]}(?: by (?<pam_by|>.*))?
      """#,
      "A session that PAM opens or closes.",
      match: """
        Apr 13 10:00:00 web1 su[1234]: pam_unix(su:session): session opened for user root by alice(u\
        id=1000)
        """,
      not: "Apr 13 10:00:00 web1 su[1234]: failed"),
    GrokDefinition(
      "CRON_ACTION",
      "[A-Z ]+",
      "What cron does.",
      match: "RELOAD",
      not: "reload"),
    GrokDefinition(
      "CRONLOG",
      #"""
      %{SYSLOGBASE} \(%{USER:user|[user][name]}\) %{CRON_ACTION:action|[system][cron][action]} \((?<messag\#
      e>.*)\)
      """#,
      "A line of cron.",
      match: "Apr 13 10:00:00 web1 CRON[1234]: (root) CMD (run-parts /etc/cron.hourly)",
      not: "Apr 13 10:00:00 web1 CRON[1234]: (root) started"),
  ]
}

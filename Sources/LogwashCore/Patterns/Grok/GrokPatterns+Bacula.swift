extension GrokLibrary {
  /// Messages of Bacula.
  static let baculaParts: [GrokDefinition] = [
    GrokDefinition(
      "BACULA_TIMESTAMP",
      "%{MONTHDAY}-%{MONTH}(?:-%{YEAR})? %{HOUR}:%{MINUTE}",
      "A date and time of Bacula.",
      match: "09-Nov-2015 01:15",
      not: "09-Nov"),
    GrokDefinition(
      "BACULA_HOST",
      "[a-zA-Z0-9.-]+",
      "The name of a host.",
      match: "bacula-dir",
      not: "a b"),
    GrokDefinition(
      "BACULA_VOLUME",
      "%{USER}",
      "The name of a volume.",
      match: "Vol-0001",
      not: "Vol 1"),
    GrokDefinition(
      "BACULA_DEVICE",
      "%{USER}",
      "The name of a device.",
      match: "FileStorage",
      not: "File/Storage"),
    GrokDefinition(
      "BACULA_DEVICEPATH",
      "%{UNIXPATH}",
      "The path of a device.",
      match: "/dev/nst0",
      not: "nst0"),
    GrokDefinition(
      "BACULA_CAPACITY",
      "%{INT}(?:,[0-9]{3})*",
      "A number with commas.",
      match: "107,374,182,400",
      not: "x"),
    GrokDefinition(
      "BACULA_VERSION",
      "%{USER}",
      "A version.",
      match: "5.2.6",
      not: "5 2"),
    GrokDefinition(
      "BACULA_JOB",
      "%{USER}",
      "The name of a job.",
      match: "Backup.2015-11-09_01.05.00_03",
      not: "a b"),
    GrokDefinition(
      "BACULA_LOG_MAX_CAPACITY",
      #"""
      User defined maximum volume capacity %{BACULA_CAPACITY:|[bacula][volume][bytes]} exceeded on device \#
      "%{BACULA_DEVICE:device|[bacula][volume][device]}" \(%{BACULA_DEVICEPATH:|[bacula][volume][path]}\)\#
      \.?
      """#,
      "A message: a volume reached its bounds.",
      match: """
        User defined maximum volume capacity 107,374,182,400 exceeded on device "FileStorage" (/mnt/\
        backup).
        """,
      not: """
        User defined maximum volume capacity 107,374,182,400 exceeded on device "FileStorage" (/mnt/\
        backup)~
        """),
    GrokDefinition(
      "BACULA_LOG_END_VOLUME",
      #"""
      End of medium on Volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}" Bytes=%{BACULA_CAPACITY:|[b\#
      acula][volume][bytes]} Blocks=%{BACULA_CAPACITY:|[bacula][volume][blocks]} at %{BACULA_TIMESTAMP:|[b\#
      acula][timestamp]}\.
      """#,
      "A message: a medium is full.",
      match: """
        End of medium on Volume "Vol-0001" Bytes=107,374,182,400 Blocks=1,664,407 at 09-Nov-2015 01:\
        15.
        """,
      not: """
        End of medium on Volume "Vol-0001" Bytes=107,374,182,400 Blocks=1,664,407 at 09-Nov-2015 01:\
        15~
        """),
    GrokDefinition(
      "BACULA_LOG_NEW_VOLUME",
      #"Created new Volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}" in catalog\."#,
      "A message: a new volume.",
      match: "Created new Volume \"Vol-0001\" in catalog.",
      not: "Created new Volume \"Vol-0001\" in catalog~"),
    GrokDefinition(
      "BACULA_LOG_NEW_LABEL",
      #"""
      Labeled new Volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}" on (?:file )?device "%{BACULA_DE\#
      VICE:device|[bacula][volume][device]}" \(%{BACULA_DEVICEPATH:|[bacula][volume][path]}\)\.
      """#,
      "A message: a volume is labeled.",
      match: "Labeled new Volume \"Vol-0001\" on device \"FileStorage\" (/mnt/backup).",
      not: "Labeled new Volume \"Vol-0001\" on device \"FileStorage\" (/mnt/backup)~"),
    GrokDefinition(
      "BACULA_LOG_WROTE_LABEL",
      #"""
      Wrote label to prelabeled Volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}" on device "%{BACUL\#
      A_DEVICE:|[bacula][volume][device]}" \(%{BACULA_DEVICEPATH:|[bacula][volume][path]}\)
      """#,
      "A message: a label is written.",
      match: "Wrote label to prelabeled Volume \"Vol-0001\" on device \"FileStorage\" (/mnt/backup)",
      not: "Wrote label to prelabeled Volume"),
    GrokDefinition(
      "BACULA_LOG_NEW_MOUNT",
      #"""
      New volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}" mounted on device "%{BACULA_DEVICE:devic\#
      e|[bacula][volume][device]}" \(%{BACULA_DEVICEPATH:|[bacula][volume][path]}\) at %{BACULA_TIMESTAMP:\#
      |[bacula][timestamp]}\.
      """#,
      "A message: a volume is mounted.",
      match: """
        New volume "Vol-0001" mounted on device "FileStorage" (/mnt/backup) at 09-Nov-2015 01:15.
        """,
      not: """
        New volume "Vol-0001" mounted on device "FileStorage" (/mnt/backup) at 09-Nov-2015 01:15~
        """),
    GrokDefinition(
      "BACULA_LOG_NOOPEN",
      #"\s*Cannot open .*?: ERR=%{GREEDYDATA:berror|[error][message]}"#,
      "A message: a file cannot be opened.",
      match: " Cannot open /etc/shadow: ERR=Permission denied",
      not: "Cannot open"),
    GrokDefinition(
      "BACULA_LOG_NOOPENDIR",
      #"\s*Could not open directory "?(?<|[file][path]>.*?)"?: ERR=%{GREEDYDATA:berror|[error][message]}"#,
      "A message: a directory cannot be opened.",
      match: " Could not open directory \"/root\": ERR=Permission denied",
      not: "Could not open directory"),
    GrokDefinition(
      "BACULA_LOG_NOSTAT",
      #"\s*Could not stat (?<|[file][path]>.*?): ERR=%{GREEDYDATA:berror|[error][message]}"#,
      "A message: a file has no facts.",
      match: " Could not stat /var/lib/x: ERR=No such file or directory",
      not: "Could not stat"),
    GrokDefinition(
      "BACULA_LOG_NOJOBS",
      #"""
      There are no more Jobs associated with Volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}"\. Mar\#
      king it purged\.
      """#,
      "A message: a volume has no jobs left.",
      match: "There are no more Jobs associated with Volume \"Vol-0001\". Marking it purged.",
      not: "There are no more Jobs associated with Volume \"Vol-0001\". Marking it purged~"),
    GrokDefinition(
      "BACULA_LOG_ALL_RECORDS_PRUNED",
      #"""
      .*?All records pruned from Volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}"; marking it "Purg\#
      ed"
      """#,
      "A message: a volume has no records left.",
      match: "All records pruned from Volume \"Vol-0001\"; marking it \"Purged\"",
      not: "All records pruned from Volume \"Vol-0001\"; marking it \"Purged~"),
    GrokDefinition(
      "BACULA_LOG_BEGIN_PRUNE_JOBS",
      #"Begin pruning Jobs older than %{INT} months? %{INT} days \."#,
      "A message: old jobs go.",
      match: "Begin pruning Jobs older than 6 month 0 days .",
      not: "Begin pruning Jobs older than 6 month 0 days ~"),
  ]
}

extension GrokLibrary {
  /// Messages of Bacula.
  static let baculaMessages: [GrokDefinition] = [
    GrokDefinition(
      "BACULA_LOG_BEGIN_PRUNE_FILES",
      #"Begin pruning Files\."#,
      "A message: old files go.",
      match: "Begin pruning Files.",
      not: "Begin pruning Files~"),
    GrokDefinition(
      "BACULA_LOG_PRUNED_JOBS",
      #"Pruned %{INT} Jobs? for client %{BACULA_HOST:client|[bacula][client][name]} from catalog\."#,
      "A message: old jobs went.",
      match: "Pruned 2 Jobs for client web1-fd from catalog.",
      not: "Pruned 2 Jobs for client web1-fd from catalog~"),
    GrokDefinition(
      "BACULA_LOG_PRUNED_FILES",
      #"""
      Pruned Files from %{INT} Jobs? for client %{BACULA_HOST:client|[bacula][client][name]} from catalog\#
      \.
      """#,
      "A message: old files went.",
      match: "Pruned Files from 1 Jobs for client web1-fd from catalog.",
      not: "Pruned Files from 1 Jobs for client web1-fd from catalog~"),
    GrokDefinition(
      "BACULA_LOG_ENDPRUNE",
      #"End auto prune\."#,
      "A message: pruning ends.",
      match: "End auto prune.",
      not: "End auto prune~"),
    GrokDefinition(
      "BACULA_LOG_STARTJOB",
      "Start Backup JobId %{INT}, Job=%{BACULA_JOB:job|[bacula][job][name]}",
      "A message: a backup begins.",
      match: "Start Backup JobId 1, Job=Backup.2015-11-09_01.05.00_03",
      not: "Start Backup JobId 1, Job=Backup.2015-11-09_01.05.00_0~"),
    GrokDefinition(
      "BACULA_LOG_STARTRESTORE",
      "Start Restore Job %{BACULA_JOB:job|[bacula][job][name]}",
      "A message: a restore begins.",
      match: "Start Restore Job Restore.2015-11-09_01.05.00_03",
      not: "Start Restore Job Restore.2015-11-09_01.05.00_0~"),
    GrokDefinition(
      "BACULA_LOG_USEDEVICE",
      #"Using Device "%{BACULA_DEVICE:device|[bacula][volume][device]}".*"#,
      "A message: a device is used.",
      match: "Using Device \"FileStorage\" to write.",
      not: "Using Device FileStorage"),
    GrokDefinition(
      "BACULA_LOG_DIFF_FS",
      #"\s*%{UNIXPATH} is a different filesystem\. Will not descend from %{UNIXPATH} into it\."#,
      "A message: another file system is left out.",
      match: " /proc is a different filesystem. Will not descend from / into it.",
      not: " /proc is a different filesystem. Will not descend from / into it~"),
    GrokDefinition(
      "BACULA_LOG_JOBEND",
      #"""
      Job write elapsed time = (?<elapsed|[bacula][job][elapsed_time]>\S+), Transfer rate = %{NUMBER} [KMG\#
      T]? ?Bytes/second
      """#,
      "A message: a job has ended.",
      match: "Job write elapsed time = 00:01:02, Transfer rate = 4.20 M Bytes/second",
      not: "Job write elapsed time = 00:01:02, Transfer rate = 4.20 M Bytes/secon~"),
    GrokDefinition(
      "BACULA_LOG_NOPRUNE_JOBS",
      #"No Jobs found to prune\."#,
      "A message: no jobs to prune.",
      match: "No Jobs found to prune.",
      not: "No Jobs found to prune~"),
    GrokDefinition(
      "BACULA_LOG_NOPRUNE_FILES",
      #"No Files found to prune\."#,
      "A message: no files to prune.",
      match: "No Files found to prune.",
      not: "No Files found to prune~"),
    GrokDefinition(
      "BACULA_LOG_VOLUME_PREVWRITTEN",
      #"""
      Volume "?%{BACULA_VOLUME:volume|[bacula][volume][name]}"? previously written, moving to end of data\#
      \.
      """#,
      "A message: a volume has data.",
      match: "Volume \"Vol-0001\" previously written, moving to end of data.",
      not: "Volume \"Vol-0001\" previously written, moving to end of data~"),
    GrokDefinition(
      "BACULA_LOG_READYAPPEND",
      #"""
      Ready to append to end of Volume "%{BACULA_VOLUME:volume|[bacula][volume][name]}" size=(?<|[bacula][\#
      volume][size]:int>[0-9]+).*
      """#,
      "A message: a volume can be appended to.",
      match: "Ready to append to end of Volume \"Vol-0001\" size=1234",
      not: "Ready to append to end of Volume"),
    GrokDefinition(
      "BACULA_LOG_CANCELLING",
      #"Cancelling duplicate JobId=%{INT}\."#,
      "A message: a second job is canceled.",
      match: "Cancelling duplicate JobId=2.",
      not: "Cancelling duplicate JobId=2~"),
    GrokDefinition(
      "BACULA_LOG_MARKCANCEL",
      #"JobId %{INT}, Job %{BACULA_JOB:job|[bacula][job][name]} marked to be canceled\."#,
      "A message: a job will be canceled.",
      match: "JobId 2, Job Backup.2015-11-09_01.05.00_03 marked to be canceled.",
      not: "JobId 2, Job Backup.2015-11-09_01.05.00_03 marked to be canceled~"),
    GrokDefinition(
      "BACULA_LOG_CLIENT_RBJ",
      #"shell command: run ClientRunBeforeJob "(?<runjob|[bacula][job][client_run_before_command]>.*)""#,
      "A message: a program runs before the job.",
      match: "shell command: run ClientRunBeforeJob \"/etc/bacula/before\"",
      not: "shell command: run ClientRunBeforeJob \"/etc/bacula/before~"),
    GrokDefinition(
      "BACULA_LOG_VSS",
      "(?:Generate )?VSS (?:Writer|snapshots).*",
      "A message: shadow copies of Windows.",
      match: "Generate VSS snapshots. Driver=\"Win64 VSS\"",
      not: "Generate VSS"),
    GrokDefinition(
      "BACULA_LOG_MAXSTART",
      #"Fatal error: Job canceled because max start delay time exceeded\."#,
      "A message: a job started too late.",
      match: "Fatal error: Job canceled because max start delay time exceeded.",
      not: "Fatal error: Job canceled because max start delay time exceeded~"),
    GrokDefinition(
      "BACULA_LOG_DUPLICATE",
      #"Fatal error: JobId %{INT:duplicate|} already running\. Duplicate job not allowed\."#,
      "A message: a job runs already.",
      match: "Fatal error: JobId 2 already running. Duplicate job not allowed.",
      not: "Fatal error: JobId 2 already running. Duplicate job not allowed~"),
    GrokDefinition(
      "BACULA_LOG_NOJOBSTAT",
      #"Fatal error: No Job status returned from FD\."#,
      "A message: no status of a job.",
      match: "Fatal error: No Job status returned from FD.",
      not: "Fatal error: No Job status returned from FD~"),
    GrokDefinition(
      "BACULA_LOG_FATAL_CONN",
      #"""
      Fatal error: bsock\.c:[0-9]+ Unable to connect to (?:Client: %{BACULA_HOST:client|[bacula][client][n\#
      ame]}|Storage daemon) on %{IPORHOST:|[client][address]}:%{POSINT:|[client][port]:int}\. ERR=%{GREEDY\#
      DATA:berror|[error][message]}
      """#,
      "A message: no connection.",
      match: """
        Fatal error: bsock.c:133 Unable to connect to Client: web1-fd on web1.example.com:9102. ERR=\
        Connection refused
        """,
      not: "Fatal error: bsock.c:133 Unable to connect"),
    GrokDefinition(
      "BACULA_LOG_NO_CONNECT",
      #"""
      Warning: bsock\.c:[0-9]+ Could not connect to (?:Client: %{BACULA_HOST:client|[bacula][client][name]\#
      }|Storage daemon) on %{IPORHOST:|[client][address]}:%{POSINT:|[client][port]:int}\. ERR=%{GREEDYDATA\#
      :berror|[error][message]}
      """#,
      "A message: no connection yet.",
      match: """
        Warning: bsock.c:127 Could not connect to Storage daemon on 10.0.0.1:9103. ERR=Connection re\
        fused
        """,
      not: "Warning: bsock.c:127 Could not connect"),
    GrokDefinition(
      "BACULA_LOG_NO_AUTH",
      #"""
      Fatal error: Unable to authenticate with File daemon at "?%{IPORHOST:|[client][address]}(?::%{POSINT\#
      :|[client][port]:int})?"?\. Possible causes:
      """#,
      "A message: no authentication.",
      match: """
        Fatal error: Unable to authenticate with File daemon at "web1.example.com:9102". Possible ca\
        uses:
        """,
      not: """
        Fatal error: Unable to authenticate with File daemon at "web1.example.com:9102". Possible ca\
        uses~
        """),
    GrokDefinition(
      "BACULA_LOG_NOSUIT",
      #"No prior or suitable Full backup found in catalog\. Doing FULL backup\."#,
      "A message: no full backup before.",
      match: "No prior or suitable Full backup found in catalog. Doing FULL backup.",
      not: "No prior or suitable Full backup found in catalog. Doing FULL backup~"),
    GrokDefinition(
      "BACULA_LOG_NOPRIOR",
      #"No prior Full backup Job record found\."#,
      "A message: no backup before.",
      match: "No prior Full backup Job record found.",
      not: "No prior Full backup Job record found~"),
    GrokDefinition(
      "BACULA_LOG_JOB",
      #"(?:Error: )?Bacula %{BACULA_HOST} %{BACULA_VERSION} \(%{BACULA_VERSION}\):"#,
      "A message: the version.",
      match: "Bacula bacula-dir 5.2.6 (21Feb12):",
      not: "Bacula bacula-dir 5.2.6 (21Feb12)~"),
    GrokDefinition(
      "BACULA_LOG",
      #"""
      %{BACULA_TIMESTAMP:bts|timestamp} %{BACULA_HOST:hostname|[host][hostname]} JobId %{INT:jobid|[bacula\#
      ][job_id]}: (?:%{BACULA_LOG_MAX_CAPACITY}|%{BACULA_LOG_END_VOLUME}|%{BACULA_LOG_NEW_VOLUME}|%{BACULA\#
      _LOG_NEW_LABEL}|%{BACULA_LOG_WROTE_LABEL}|%{BACULA_LOG_NEW_MOUNT}|%{BACULA_LOG_NOOPEN}|%{BACULA_LOG_\#
      NOOPENDIR}|%{BACULA_LOG_NOSTAT}|%{BACULA_LOG_NOJOBS}|%{BACULA_LOG_ALL_RECORDS_PRUNED}|%{BACULA_LOG_B\#
      EGIN_PRUNE_JOBS}|%{BACULA_LOG_BEGIN_PRUNE_FILES}|%{BACULA_LOG_PRUNED_JOBS}|%{BACULA_LOG_PRUNED_FILES\#
      }|%{BACULA_LOG_ENDPRUNE}|%{BACULA_LOG_STARTJOB}|%{BACULA_LOG_STARTRESTORE}|%{BACULA_LOG_USEDEVICE}|%\#
      {BACULA_LOG_DIFF_FS}|%{BACULA_LOG_JOBEND}|%{BACULA_LOG_NOPRUNE_JOBS}|%{BACULA_LOG_NOPRUNE_FILES}|%{B\#
      ACULA_LOG_VOLUME_PREVWRITTEN}|%{BACULA_LOG_READYAPPEND}|%{BACULA_LOG_CANCELLING}|%{BACULA_LOG_MARKCA\#
      NCEL}|%{BACULA_LOG_CLIENT_RBJ}|%{BACULA_LOG_VSS}|%{BACULA_LOG_MAXSTART}|%{BACULA_LOG_DUPLICATE}|%{BA\#
      CULA_LOG_NOJOBSTAT}|%{BACULA_LOG_FATAL_CONN}|%{BACULA_LOG_NO_CONNECT}|%{BACULA_LOG_NO_AUTH}|%{BACULA\#
      _LOG_NOSUIT}|%{BACULA_LOG_NOPRIOR}|%{BACULA_LOG_JOB})
      """#,
      "A log line of Bacula.",
      match: """
        09-Nov 01:15 bacula-dir JobId 1: Start Backup JobId 1, Job=Backup.2015-11-09_01.05.00_03
        """,
      not: "09-Nov 01:15 bacula-dir JobId 1: something else"),
    GrokDefinition(
      "BACULA_LOGLINE",
      "%{BACULA_LOG}",
      "Short for BACULA_LOG.",
      match: "09-Nov 01:15 bacula-dir JobId 1: End auto prune.",
      not: "09-Nov 01:15 bacula-dir"),
  ]
}

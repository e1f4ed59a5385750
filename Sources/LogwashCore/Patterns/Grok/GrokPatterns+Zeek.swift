extension GrokLibrary {
  /// Logs of Zeek, which was called Bro: their fields stand between tabs, and `-` is nothing.
  static let zeek: [GrokDefinition] = [
    GrokDefinition(
      "BRO_BOOL",
      "[TF]",
      "True or false.",
      match: "T",
      not: "true"),
    GrokDefinition(
      "BRO_DATA",
      #"[^\t]+"#,
      "What stands between two tabs.",
      match: "two words",
      not: "a\tb"),
    GrokDefinition(
      "BRO_HTTP",
      #"""
      %{NUMBER:ts|timestamp}\t%{NOTSPACE:uid|[zeek][session_id]}\t%{IP:orig_h|[source][ip]}\t%{INT:orig_p|\#
      [source][port]:int}\t%{IP:resp_h|[destination][ip]}\t%{INT:resp_p|[destination][port]:int}\t%{INT:tr\#
      ans_depth|[zeek][http][trans_depth]:int}\t%{BRO_DATA:method|[http][request][method]?}\t%{BRO_DATA:do\#
      main|[url][domain]?}\t%{BRO_DATA:uri|[url][original]?}\t%{BRO_DATA:referrer|[http][request][referrer\#
      ]?}\t%{BRO_DATA:user_agent|[user_agent][original]?}\t%{NUMBER:request_body_len|[http][request][body]\#
      [bytes]:int?}\t%{NUMBER:response_body_len|[http][response][body][bytes]:int?}\t%{BRO_DATA:status_cod\#
      e|[http][response][status_code]:int?}\t%{BRO_DATA:status_msg|[zeek][http][status_msg]?}\t%{BRO_DATA:\#
      info_code|[zeek][http][info_code]:int?}\t%{BRO_DATA:info_msg|[zeek][http][info_msg]?}\t%{BRO_DATA:fi\#
      lename|[zeek][http][filename]?}\t%{BRO_DATA:bro_tags|[zeek][http][tags]?}\t%{BRO_DATA:username|[url]\#
      [username]?}\t%{BRO_DATA:password|[url][password]?}\t%{BRO_DATA:proxied|[zeek][http][proxied]?}\t%{B\#
      RO_DATA:orig_fuids|[zeek][http][orig_fuids]?}\t%{BRO_DATA:orig_mime_types|[http][request][mime_type]\#
      ?}\t%{BRO_DATA:resp_fuids|[zeek][http][resp_fuids]?}\t%{BRO_DATA:resp_mime_types|[http][response][mi\#
      me_type]?}
      """#,
      "A line of `http.log` before it was called Zeek.",
      match: """
        1432555199.633017\tCOpk6E3vkURP8QQNKl\t192.168.9.35\t55281\t178.236.7.146\t80\t4\tPOST\twww.\
        amazon.it\t/xa/dealcontent/v2/GetDeals?nocache=1\thttp://www.amazon.it/\tMozilla/4.0 (compat\
        ible)\t223\t1859\t200\tOK\t-\t-\t-\t(empty)\t-\t-\t-\tFrLEcY3AUPKdcYGf29\ttext/plain\tFOJpbG\
        zIMh9syPxH8\ttext/plain
        """,
      not: "1432555199.633017\tCOpk6E3vkURP8QQNKl"),
    GrokDefinition(
      "BRO_DNS",
      #"""
      %{NUMBER:ts|timestamp}\t%{NOTSPACE:uid|[zeek][session_id]}\t%{IP:orig_h|[source][ip]}\t%{INT:orig_p|\#
      [source][port]:int}\t%{IP:resp_h|[destination][ip]}\t%{INT:resp_p|[destination][port]:int}\t%{WORD:p\#
      roto|[network][transport]}\t%{INT:trans_id|[dns][id]:int?}\t%{BRO_DATA:query|[dns][question][name]?}\#
      \t%{BRO_DATA:qclass|[zeek][dns][qclass]:int?}\t%{BRO_DATA:qclass_name|[zeek][dns][qclass_name]?}\t%{\#
      BRO_DATA:qtype|[zeek][dns][qtype]:int?}\t%{BRO_DATA:qtype_name|[dns][question][type]?}\t%{BRO_DATA:r\#
      code|[zeek][dns][rcode]:int?}\t%{BRO_DATA:rcode_name|[dns][response_code]?}\t%{BRO_DATA:AA|[zeek][dn\#
      s][AA]?}\t%{BRO_DATA:TC|[zeek][dns][TC]?}\t%{BRO_DATA:RD|[zeek][dns][RD]?}\t%{BRO_DATA:RA|[zeek][dns\#
      ][RA]?}\t%{BRO_DATA:Z|[zeek][dns][Z]:int?}\t%{BRO_DATA:answers|[zeek][dns][answers]?}\t%{BRO_DATA:TT\#
      Ls|[zeek][dns][TTLs]?}\t%{BRO_DATA:rejected|[zeek][dns][rejected]?}
      """#,
      "A line of `dns.log` before it was called Zeek.",
      match: """
        1359565680.761790\tUWkUyAuUGXf\t192.168.6.10\t53209\t192.168.129.36\t53\tudp\t41477\tpaypal.\
        com\t1\tC_INTERNET\t48\tDNSKEY\t0\tNOERROR\tF\tF\tT\tF\t1\t-\t-\tF
        """,
      not: "1359565680.761790\tUWkUyAuUGXf"),
    GrokDefinition(
      "BRO_CONN",
      #"""
      %{NUMBER:ts|timestamp}\t%{NOTSPACE:uid|[zeek][session_id]}\t%{IP:orig_h|[source][ip]}\t%{INT:orig_p|\#
      [source][port]:int}\t%{IP:resp_h|[destination][ip]}\t%{INT:resp_p|[destination][port]:int}\t%{WORD:p\#
      roto|[network][transport]}\t%{BRO_DATA:service|[network][protocol]?}\t%{NUMBER:duration|[zeek][conne\#
      ction][duration]:float?}\t%{NUMBER:orig_bytes|[zeek][connection][orig_bytes]:int?}\t%{NUMBER:resp_by\#
      tes|[zeek][connection][resp_bytes]:int?}\t%{BRO_DATA:conn_state|[zeek][connection][state]?}\t%{BRO_D\#
      ATA:local_orig|[zeek][connection][local_orig]?}\t(?:(?<|[zeek][connection][local_resp]>[TF])\t)?%{BR\#
      O_DATA:missed_bytes|[zeek][connection][missed_bytes]:int?}\t%{BRO_DATA:history|[zeek][connection][hi\#
      story]?}\t%{BRO_DATA:orig_pkts|[source][packets]:int?}\t%{BRO_DATA:orig_ip_bytes|[source][bytes]:int\#
      ?}\t%{BRO_DATA:resp_pkts|[destination][packets]:int?}\t%{BRO_DATA:resp_ip_bytes|[destination][bytes]\#
      :int?}\t%{BRO_DATA:tunnel_parents|[zeek][connection][tunnel_parents]?}
      """#,
      "A line of `conn.log` before it was called Zeek.",
      match: """
        1432555199.000001\tCOpk6E3vkURP8QQNKl\t192.168.9.35\t55281\t178.236.7.146\t80\ttcp\thttp\t0.\
        5\t100\t200\tSF\tT\t0\tShADadfF\t5\t300\t4\t400\t(empty)
        """,
      not: "1432555199.000001\tCOpk6E3vkURP8QQNKl"),
    GrokDefinition(
      "BRO_FILES",
      #"""
      %{NUMBER:ts|timestamp}\t%{NOTSPACE:fuid|[zeek][files][fuid]}\t%{BRO_DATA:tx_hosts|[server][ip]?}\t%{\#
      BRO_DATA:rx_hosts|[client][ip]?}\t%{BRO_DATA:conn_uids|[zeek][files][session_ids]?}\t%{BRO_DATA:sour\#
      ce|[zeek][files][source]?}\t%{BRO_DATA:depth|[zeek][files][depth]:int?}\t%{BRO_DATA:analyzers|[zeek]\#
      [files][analyzers]?}\t%{BRO_DATA:mime_type|[file][mime_type]?}\t%{BRO_DATA:filename|[file][name]?}\t\#
      %{BRO_DATA:duration|[zeek][files][duration]:float?}\t%{BRO_DATA:local_orig|[zeek][files][local_orig]\#
      ?}\t%{BRO_DATA:is_orig|[zeek][files][is_orig]?}\t%{BRO_DATA:seen_bytes|[zeek][files][seen_bytes]:int\#
      ?}\t%{BRO_DATA:total_bytes|[file][size]:int?}\t%{BRO_DATA:missing_bytes|[zeek][files][missing_bytes]\#
      :int?}\t%{BRO_DATA:overflow_bytes|[zeek][files][overflow_bytes]:int?}\t%{BRO_DATA:timedout|[zeek][fi\#
      les][timedout]?}\t%{BRO_DATA:parent_fuid|[zeek][files][parent_fuid]?}\t%{BRO_DATA:md5|[file][hash][m\#
      d5]?}\t%{BRO_DATA:sha1|[file][hash][sha1]?}\t%{BRO_DATA:sha256|[file][hash][sha256]?}\t%{BRO_DATA:ex\#
      tracted|[zeek][files][extracted]?}
      """#,
      "A line of `files.log` before it was called Zeek.",
      match: """
        1362692527.009721\tFakNcS1Jfe01uljb3\t192.150.187.43\t141.142.228.5\tCXWv6p3arKYeMETxOg\tHTT\
        P\t0\t(empty)\ttext/plain\t-\t0.000054\t-\tF\t4705\t4705\t0\t0\tF\t-\t397168fd09991a0e712254\
        df7bc639ac\t-\t-\t-
        """,
      not: "1362692527.009721\tFakNcS1Jfe01uljb3"),
    GrokDefinition(
      "ZEEK_BOOL",
      "%{BRO_BOOL}",
      "Short for BRO_BOOL.",
      match: "F",
      not: "f"),
    GrokDefinition(
      "ZEEK_DATA",
      "%{BRO_DATA}",
      "Short for BRO_DATA.",
      match: "-",
      not: "\t"),
    GrokDefinition(
      "ZEEK_HTTP",
      #"""
      %{NUMBER:timestamp}\t%{NOTSPACE:[zeek][session_id]}\t%{IP:[source][ip]}\t%{INT:[source][port]:int}\t\#
      %{IP:[destination][ip]}\t%{INT:[destination][port]:int}\t%{INT:[zeek][http][trans_depth]:int}\t%{WOR\#
      D:[http][request][method]?}\t%{ZEEK_DATA:[url][domain]?}\t%{ZEEK_DATA:[url][original]?}\t%{ZEEK_DATA\#
      :[http][request][referrer]?}\t%{NUMBER:[http][version]?}\t%{ZEEK_DATA:[user_agent][original]?}\t%{ZE\#
      EK_DATA:[zeek][http][origin]?}\t%{NUMBER:[http][request][body][bytes]:int?}\t%{NUMBER:[http][respons\#
      e][body][bytes]:int?}\t%{POSINT:[http][response][status_code]:int?}\t%{ZEEK_DATA:[zeek][http][status\#
      _msg]?}\t%{POSINT:[zeek][http][info_code]:int?}\t%{ZEEK_DATA:[zeek][http][info_msg]?}\t(?:\(empty\)|\#
      %{ZEEK_DATA:[zeek][http][tags]?})\t%{ZEEK_DATA:[url][username]?}\t%{ZEEK_DATA:[url][password]?}\t%{Z\#
      EEK_DATA:[zeek][http][proxied]?}\t%{ZEEK_DATA:[zeek][http][orig_fuids]?}\t%{ZEEK_DATA:[zeek][http][o\#
      rig_filenames]?}\t%{ZEEK_DATA:[http][request][mime_type]?}\t%{ZEEK_DATA:[zeek][http][resp_fuids]?}\t\#
      %{ZEEK_DATA:[zeek][http][resp_filenames]?}\t%{ZEEK_DATA:[http][response][mime_type]?}
      """#,
      "A line of Zeek's `http.log`; the names are those of ECS in both vocabularies.",
      match: """
        1572563000.000000\tCMkabc\t10.0.0.5\t50000\t10.0.0.6\t80\t1\tGET\texample.com\t/a\t-\t1.1\tc\
        url/7.58\t-\t0\t12\t200\tOK\t-\t-\t(empty)\t-\t-\t-\t-\t-\t-\tFabc\t-\ttext/html
        """,
      not: "1572563000.000000\tCMkabc"),
    GrokDefinition(
      "ZEEK_DNS",
      #"""
      %{NUMBER:timestamp}\t%{NOTSPACE:[zeek][session_id]}\t%{IP:[source][ip]}\t%{INT:[source][port]:int}\t\#
      %{IP:[destination][ip]}\t%{INT:[destination][port]:int}\t%{WORD:[network][transport]}\t%{INT:[dns][i\#
      d]:int?}\t%{NUMBER:[zeek][dns][rtt]:float?}\t%{ZEEK_DATA:[dns][question][name]?}\t%{INT:[zeek][dns][\#
      qclass]:int?}\t%{ZEEK_DATA:[zeek][dns][qclass_name]?}\t%{INT:[zeek][dns][qtype]:int?}\t%{ZEEK_DATA:[\#
      dns][question][type]?}\t%{INT:[zeek][dns][rcode]:int?}\t%{ZEEK_DATA:[dns][response_code]?}\t%{ZEEK_B\#
      OOL:[zeek][dns][AA]}\t%{ZEEK_BOOL:[zeek][dns][TC]}\t%{ZEEK_BOOL:[zeek][dns][RD]}\t%{ZEEK_BOOL:[zeek]\#
      [dns][RA]}\t%{NONNEGINT:[zeek][dns][Z]:int}\t%{ZEEK_DATA:[zeek][dns][answers]?}\t%{ZEEK_DATA:[zeek][\#
      dns][TTLs]?}\t%{ZEEK_BOOL:[zeek][dns][rejected]?}
      """#,
      "A line of Zeek's `dns.log`; the names are those of ECS in both vocabularies.",
      match: """
        1359565680.761790\tUWkUyAuUGXf\t192.168.6.10\t53209\t192.168.129.36\t53\tudp\t41477\t0.1\tpa\
        ypal.com\t1\tC_INTERNET\t48\tDNSKEY\t0\tNOERROR\tF\tF\tT\tF\t1\t-\t-\tF
        """,
      not: "1359565680.761790\tUWkUyAuUGXf"),
    GrokDefinition(
      "ZEEK_CONN",
      #"""
      %{NUMBER:timestamp}\t%{NOTSPACE:[zeek][session_id]}\t%{IP:[source][ip]}\t%{INT:[source][port]:int}\t\#
      %{IP:[destination][ip]}\t%{INT:[destination][port]:int}\t%{WORD:[network][transport]}\t%{ZEEK_DATA:[\#
      network][protocol]?}\t%{NUMBER:[zeek][connection][duration]:float?}\t%{INT:[zeek][connection][orig_b\#
      ytes]:int?}\t%{INT:[zeek][connection][resp_bytes]:int?}\t%{ZEEK_DATA:[zeek][connection][state]?}\t%{\#
      ZEEK_BOOL:[zeek][connection][local_orig]?}\t%{ZEEK_BOOL:[zeek][connection][local_resp]?}\t%{INT:[zee\#
      k][connection][missed_bytes]:int?}\t%{ZEEK_DATA:[zeek][connection][history]?}\t%{INT:[source][packet\#
      s]:int?}\t%{INT:[source][bytes]:int?}\t%{INT:[destination][packets]:int?}\t%{INT:[destination][bytes\#
      ]:int?}\t%{ZEEK_DATA:[zeek][connection][tunnel_parents]?}(?:\t%{COMMONMAC:[source][mac]?}\t%{COMMONM\#
      AC:[destination][mac]?})?
      """#,
      "A line of Zeek's `conn.log`; the names are those of ECS in both vocabularies.",
      match: """
        1541001600.580233\tCvf4XX17hSAgXDdGEd\t10.0.0.5\t6000\t10.0.0.6\t22\ttcp\tssh\t0.05\t100\t-\
        \tS0\tT\tF\t0\tS\t1\t60\t0\t0\t-
        """,
      not: "1541001600.580233\tCvf4XX17hSAgXDdGEd"),
    GrokDefinition(
      "ZEEK_FILES_TX_HOSTS",
      #"""
      (?<[zeek][files][tx_hosts]>(?<[server][ip]>[0-9A-Fa-f.:]+)(?:[\s,][0-9A-Fa-f.:]+)+)|%{IP:[server][ip\#
      ]?}
      """#,
      "The hosts that sent a file.",
      match: "10.0.0.1",
      not: "host"),
    GrokDefinition(
      "ZEEK_FILES_RX_HOSTS",
      #"""
      (?<[zeek][files][rx_hosts]>(?<[client][ip]>[0-9A-Fa-f.:]+)(?:[\s,][0-9A-Fa-f.:]+)+)|%{IP:[client][ip\#
      ]?}
      """#,
      "The hosts that received a file.",
      match: "10.0.0.1,10.0.0.2",
      not: "host"),
    GrokDefinition(
      "ZEEK_FILES",
      #"""
      %{NUMBER:timestamp}\t%{NOTSPACE:[zeek][files][fuid]}\t(?:%{ZEEK_FILES_TX_HOSTS})\t(?:%{ZEEK_FILES_RX\#
      _HOSTS})\t%{ZEEK_DATA:[zeek][files][session_ids]?}\t%{ZEEK_DATA:[zeek][files][source]?}\t%{INT:[zeek\#
      ][files][depth]:int?}\t%{ZEEK_DATA:[zeek][files][analyzers]?}\t%{ZEEK_DATA:[file][mime_type]?}\t%{ZE\#
      EK_DATA:[file][name]?}\t%{NUMBER:[zeek][files][duration]:float?}\t%{ZEEK_DATA:[zeek][files][local_or\#
      ig]?}\t%{ZEEK_BOOL:[zeek][files][is_orig]?}\t%{INT:[zeek][files][seen_bytes]:int?}\t%{INT:[file][siz\#
      e]:int?}\t%{INT:[zeek][files][missing_bytes]:int?}\t%{INT:[zeek][files][overflow_bytes]:int?}\t%{ZEE\#
      K_BOOL:[zeek][files][timedout]?}\t%{ZEEK_DATA:[zeek][files][parent_fuid]?}\t%{ZEEK_DATA:[file][hash]\#
      [md5]?}\t%{ZEEK_DATA:[file][hash][sha1]?}\t%{ZEEK_DATA:[file][hash][sha256]?}\t%{ZEEK_DATA:[zeek][fi\#
      les][extracted]?}(?:\t%{ZEEK_BOOL:[zeek][files][extracted_cutoff]?}\t%{INT:[zeek][files][extracted_s\#
      ize]:int?})?
      """#,
      "A line of Zeek's `files.log`; the names are those of ECS in both vocabularies.",
      match: """
        1362692527.009721\tFakNcS1Jfe01uljb3\t192.150.187.43\t141.142.228.5\tCXWv6p3arKYeMETxOg\tHTT\
        P\t0\t-\ttext/plain\t-\t0.000054\t-\tF\t4705\t4705\t0\t0\tF\t-\t397168fd09991a0e712254df7bc6\
        39ac\t-\t-\t-\t-\t-
        """,
      not: "1362692527.009721\tFakNcS1Jfe01uljb3"),
  ]
}

extension GrokLibrary {
  /// Access logs of S3, of classic load balancers and of CloudFront.
  static let aws: [GrokDefinition] = [
    GrokDefinition(
      "S3_REQUEST_LINE",
      #"""
      %{WORD:verb|[http][request][method]} (?<request|[url][original]>[^\s"]+)(?: HTTP/%{NUMBER:httpversio\#
      n|[http][version]})?|(?<rawrequest|>[^"]*)
      """#,
      "A request line in an access log of S3.",
      match: "GET /bucket/photo.jpg?versioning HTTP/1.1",
      not: "GET \""),
    GrokDefinition(
      "S3_ACCESS_LOG",
      #"""
      %{WORD:owner|[aws][s3access][bucket_owner]} %{NOTSPACE:bucket|[aws][s3access][bucket]} \[%{HTTPDATE:\#
      timestamp}\] %{IP:clientip|[client][ip]?} %{NOTSPACE:requester|[client][user][id]?} %{NOTSPACE:reque\#
      st_id|[aws][s3access][request_id]} %{NOTSPACE:operation|[aws][s3access][operation]} %{NOTSPACE:key|[\#
      aws][s3access][key]?} (?:-|"%{S3_REQUEST_LINE:|[aws][s3access][request_uri]}") (?:-|%{INT:response:i\#
      nt|[http][response][status_code]:int}) (?:-|%{NOTSPACE:error_code|[aws][s3access][error_code]}) (?:-\#
      |%{INT:bytes:int|[aws][s3access][bytes_sent]:int}) (?:-|%{INT:object_size:int|[aws][s3access][object\#
      _size]:int}) (?:-|%{INT:request_time_ms:int|[aws][s3access][total_time]:int}) (?:-|%{INT:turnaround_\#
      time_ms:int|[aws][s3access][turn_around_time]:int}) (?:-|"(?:-(?=")|(?<referrer|[http][request][refe\#
      rrer]>[^"]*))") (?:-|"(?:-(?=")|(?<agent|[user_agent][original]>[^"]*))") (?:-|%{NOTSPACE:version_id\#
      |[aws][s3access][version_id]})(?: (?:-|%{NOTSPACE:host_id|[aws][s3access][host_id]}) (?:-|%{NOTSPACE\#
      :signature_version|[aws][s3access][signature_version]}) (?:-|%{NOTSPACE:cipher_suite|[tls][cipher]})\#
       (?:-|%{NOTSPACE:authentication_type|[aws][s3access][authentication_type]}) (?:-|%{NOTSPACE:host_hea\#
      der|[aws][s3access][host_header]}) (?:-|%{NOTSPACE:tls_version|[aws][s3access][tls_version]}))?
      """#,
      "An access log line of S3; what is `-` in quotes or for a number is missing.",
      match: """
        79a5 mybucket [06/Feb/2019:00:00:38 +0000] 192.0.2.3 79a5 3E57427F3EXAMPLE REST.GET.VERSIONI\
        NG - "GET /mybucket?versioning HTTP/1.1" 200 - 113 - 7 - "-" "S3Console/0.4" -
        """,
      not: "79a5 mybucket [06/Feb/2019:00:00:38 +0000] 192.0.2.3 79a5 3E57427F3EXAMPLE"),
    GrokDefinition(
      "ELB_URIHOST",
      "%{IPORHOST:|[url][domain]}(?::%{POSINT:port|[url][port]:int})?",
      "The host of a URL and its port.",
      match: "www.example.com:80",
      not: "www.example.com:"),
    GrokDefinition(
      "ELB_URIPATHQUERY",
      #"%{URIPATH:path|[url][path]}(?:(?<params|>\?%{URIQUERY:|[url][query]}))?"#,
      "The path of a URL and its query; the query is `params`, with its question mark.",
      match: "/a/b?c=d",
      not: "a?c=d"),
    GrokDefinition(
      "ELB_URIPATHPARAM",
      "%{ELB_URIPATHQUERY}",
      "Short for ELB_URIPATHQUERY.",
      match: "/a?b=c",
      not: "a"),
    GrokDefinition(
      "ELB_URI",
      #"""
      %{URIPROTO:proto|[url][scheme]}://(?:%{USER:|[url][username]}(?::[^@\s/]*)?@)?(?:%{ELB_URIHOST:uriho\#
      st|})?(?:%{ELB_URIPATHQUERY})?
      """#,
      "The URL of a request to a load balancer.",
      match: "http://www.example.com:80/a?b=c",
      not: "www.example.com:80/a"),
    GrokDefinition(
      "ELB_REQUEST_LINE",
      #"""
      %{WORD:verb|[http][request][method]} %{ELB_URI:request|[url][original]}(?: HTTP/%{NUMBER:httpversion\#
      |[http][version]})?|(?<rawrequest|>[^"]*)
      """#,
      "The request line of a load balancer.",
      match: "GET http://www.example.com:80/ HTTP/1.1",
      not: "GET \" HTTP/1.1"),
    GrokDefinition(
      "ELB_V1_HTTP_LOG",
      #"""
      %{TIMESTAMP_ISO8601:timestamp} %{NOTSPACE:elb|[aws][elb][name]} %{IP:clientip|[source][ip]}:%{INT:cl\#
      ientport:int|[source][port]:int} (?:-|%{IP:backendip|[aws][elb][backend][ip]}:%{INT:backendport:int|\#
      [aws][elb][backend][port]:int}) (?<request_processing_time:float|>-1|%{NUMBER:|[aws][elb][request_pr\#
      ocessing_time][sec]:float}) (?<backend_processing_time:float|>-1|%{NUMBER:|[aws][elb][backend_proces\#
      sing_time][sec]:float}) (?<response_processing_time:float|>-1|%{NUMBER:|[aws][elb][response_processi\#
      ng_time][sec]:float}) %{INT:response:int|[http][response][status_code]:int} (?:-|%{INT:backend_respo\#
      nse:int|[aws][elb][backend][http][response][status_code]:int}) %{INT:received_bytes:int|[http][reque\#
      st][body][bytes]:int} %{INT:bytes:int|[http][response][body][bytes]:int} "%{ELB_REQUEST_LINE}"(?: "(\#
      ?:-(?=")|(?<agent|[user_agent][original]>[^"]*))" (?:-|%{NOTSPACE:ssl_cipher|[tls][cipher]}) (?:-|%{\#
      NOTSPACE:ssl_protocol|[aws][elb][ssl_protocol]}))?
      """#,
      "An access log line of a classic load balancer.",
      match: """
        2014-02-15T23:39:43.945958Z my-test-loadbalancer 192.168.131.39:2817 10.0.0.1:80 0.000073 0.\
        001048 0.000057 200 200 0 29 "GET http://www.example.com:80/ HTTP/1.1"
        """,
      not: "2014-02-15T23:39:43.945958Z my-test-loadbalancer 192.168.131.39:2817"),
    GrokDefinition(
      "ELB_ACCESS_LOG",
      "%{ELB_V1_HTTP_LOG}",
      "Short for ELB_V1_HTTP_LOG.",
      match: """
        2014-02-15T23:39:43.945958Z lb 192.168.131.39:2817 - -1 -1 -1 503 0 0 0 "GET https://www.exa\
        mple.com:443/a?b=c HTTP/1.1" "curl/7.38.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2
        """,
      not: "2014-02-15T23:39:43.945958Z lb -"),
    GrokDefinition(
      "CLOUDFRONT_EDGE_LOCATION",
      "[A-Z]{3}[0-9]{1,2}(?:-[A-Z0-9]{2})?",
      "A place of CloudFront: an airport and a number.",
      match: "LHR62-C2",
      not: "London"),
    GrokDefinition(
      "CLOUDFRONT_ACCESS_LOG",
      #"""
      (?<timestamp>[0-9]{4}-%{MONTHNUM}-%{MONTHDAY}\t%{TIME})\t(?<x_edge_location|[aws][cloudfront][x_edge\#
      _location]>[A-Za-z0-9_-]+)\t(?:-|%{NUMBER:sc_bytes:int|[destination][bytes]:int})\t%{IPORHOST:client\#
      ip|[source][ip]}\t%{WORD:cs_method|[http][request][method]}\t%{HOSTNAME:cs_host|[url][domain]}\t(?<c\#
      s_uri_stem|[url][path]>\S+)\t(?:000|%{INT:sc_status:int|[http][response][status_code]:int})\t%{BRO_D\#
      ATA:referrer|[http][request][referrer]?}\t%{BRO_DATA:agent|[user_agent][original]}\t%{BRO_DATA:cs_ur\#
      i_query|[url][query]?}\t%{BRO_DATA:cookies|[aws][cloudfront][http][request][cookie]?}\t%{WORD:x_edge\#
      _result_type|[aws][cloudfront][x_edge_result_type]}\t%{NOTSPACE:x_edge_request_id|[aws][cloudfront][\#
      x_edge_request_id]}\t%{HOSTNAME:x_host_header|[aws][cloudfront][http][request][host]}\t%{URIPROTO:cs\#
      _protocol|[network][protocol]}\t(?:-|%{INT:cs_bytes:int|[source][bytes]:int})\t%{NUMBER:time_taken:f\#
      loat|[aws][cloudfront][time_taken]:float}\t%{BRO_DATA:x_forwarded_for|[network][forwarded_ip]?}\t%{B\#
      RO_DATA:ssl_protocol|[aws][cloudfront][ssl_protocol]?}\t%{BRO_DATA:ssl_cipher|[tls][cipher]?}\t%{WOR\#
      D:x_edge_response_result_type|[aws][cloudfront][x_edge_response_result_type]}(?:\t(?:-|HTTP/%{NUMBER\#
      :httpversion|[http][version]})\t%{BRO_DATA:fle_status|[aws][cloudfront][fle_status]?}\t%{BRO_DATA:fl\#
      e_encrypted_fields|[aws][cloudfront][fle_encrypted_fields]?}\t%{INT:clientport:int|[source][port]:in\#
      t}\t%{NUMBER:time_to_first_byte:float|[aws][cloudfront][time_to_first_byte]:float}\t%{BRO_DATA:x_edg\#
      e_detailed_result_type|[aws][cloudfront][x_edge_detailed_result_type]?}\t%{BRO_DATA:sc_content_type|\#
      [http][request][mime_type]?}\t(?:-|%{INT:sc_content_len:int|[aws][cloudfront][http][request][size]:i\#
      nt})\t(?:-|%{INT:sc_range_start:int|[aws][cloudfront][http][request][range][start]:int})\t(?:-|%{INT\#
      :sc_range_end:int|[aws][cloudfront][http][request][range][end]:int}))?
      """#,
      "An access log line of CloudFront, with its fields of 2014 or of later.",
      match: """
        2014-05-23\t01:13:11\tFRA2\t182\t192.0.2.10\tGET\td111111abcdef8.cloudfront.net\t/view/my/fi\
        le.html\t200\twww.displaymyfiles.com\tMozilla/4.0%20(compatible)\t-\tzip=98101\tRefreshHit\t\
        MRVMF7KydIvxMWfJIglgwHQwZsbG2IhRJ07sn9AkKUFSHS9EXAMPLE==\td111111abcdef8.cloudfront.net\thtt\
        p\t150\t0.001\t-\t-\t-\tRefreshHit
        """,
      not: "2014-05-23\t01:13:11\tFRA2"),
  ]
}

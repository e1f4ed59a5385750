/// Something that log records say, and what its member is called in the schemas that dashboards read.
///
/// A name that a schema has for something else, or in another unit, is not given: `duration` is in seconds, and
/// `event.duration` would be in nanoseconds.
package struct StandardName: Sendable, Hashable {
  /// What members are called that say it: as in the templates that come along, and then as in the grok patterns of old.
  package let names: [String]
  /// One sentence.
  package let summary: String
  /// In the Elastic Common Schema 8; nil where it has none that means the same.
  package let ecs: String?
  /// In OpenTelemetry: an attribute of the semantic conventions, or a field of the log data model as it is written in JSON.
  package let otel: String?
  /// What a record has to be about that the member means it.
  package let needs: RecordTraits
  /// What a record is about that has it.
  package let marks: RecordTraits

  private init(
    _ names: [String], _ summary: String, ecs: String?, otel: String?, needs: RecordTraits = [],
    marks: RecordTraits = []
  ) {
    self.names = names
    self.summary = summary
    self.ecs = ecs
    self.otel = otel
    self.needs = needs
    self.marks = marks
  }

  /// Of two that have the same name, the first whose needs are met counts.
  package static let all = event + code + failure + http + network

  private static let event = [
    Self(["timestamp"], "When it happened.", ecs: "@timestamp", otel: nil),
    Self(["level"], "How important it is.", ecs: "log.level", otel: "severity_text"),
    Self(["message"], "What is said.", ecs: nil, otel: "body"),
    Self(["app", "service"], "The program.", ecs: "service.name", otel: "service.name"),
    Self(["pid"], "The process.", ecs: "process.pid", otel: "process.pid"),
    Self(["user"], "Who is concerned.", ecs: "user.name", otel: "user.name"),
    Self(["event"], "What kind of thing happened.", ecs: "event.action", otel: "otel.event.name"),
    Self(["trace_id"], "The trace.", ecs: "trace.id", otel: nil),
    Self(["span_id"], "The span in it.", ecs: "span.id", otel: nil),
    Self(["stream"], "`stdout` or `stderr`.", ecs: nil, otel: "log.iostream"),
    Self(
      ["facility"], "The part of the system, of syslog.", ecs: "log.syslog.facility.name",
      otel: "syslog.facility"),
    Self(["container"], "The container.", ecs: "container.id", otel: "container.id"),
    Self(["region"], "The region of a cloud.", ecs: "cloud.region", otel: "cloud.region"),
  ]

  private static let code = [
    Self(["logger"], "The name of the logger.", ecs: "log.logger", otel: "otel.scope.name"),
    Self(["thread"], "The name of the thread.", ecs: "process.thread.name", otel: "thread.name"),
    Self(["tid"], "The number of the thread.", ecs: "process.thread.id", otel: "thread.id"),
    Self(["process"], "The name of the process.", ecs: "process.name", otel: nil),
    Self(["file"], "The source file.", ecs: "log.origin.file.name", otel: "code.file.path"),
    Self(["source_line"], "The line in it.", ecs: "log.origin.file.line", otel: "code.line.number"),
  ]

  private static let failure = [
    Self(
      ["exception", "error_type"], "The class of what was thrown.", ecs: "error.type", otel: "exception.type",
      marks: .exception),
    Self(["error"], "What it says.", ecs: "error.message", otel: "exception.message", needs: .exception),
    Self(["error"], "What went wrong.", ecs: "error.message", otel: "error.message"),
    Self(["error_message"], "What an exception says.", ecs: "error.message", otel: "exception.message"),
    Self(["stack"], "The stack trace.", ecs: "error.stack_trace", otel: "exception.stacktrace"),
  ]

  private static let http = [
    Self(
      ["method", "verb"], "Of the request.", ecs: "http.request.method", otel: "http.request.method",
      needs: .http, marks: .request),
    Self(
      ["status", "response"], "Of the answer.", ecs: "http.response.status_code",
      otel: "http.response.status_code", needs: .http, marks: .answer),
    Self(["path"], "Without the query.", ecs: "url.path", otel: "url.path", needs: .http),
    Self(
      ["query"], "What stands behind the question mark.", ecs: "url.query", otel: "url.query", needs: .http),
    Self(["scheme"], "`http` or `https`.", ecs: "url.scheme", otel: "url.scheme", needs: .http),
    Self(["url"], "As the client asked for it.", ecs: "url.original", otel: "url.original", needs: .http),
    Self(
      ["host"], "What the client asked for as host.", ecs: "url.domain", otel: "server.address", needs: .http),
    Self(
      ["bytes"], "The size of the answer.", ecs: "http.response.body.bytes", otel: "http.response.body.size",
      needs: .http),
    Self(
      ["request_bytes"], "The size of the request.", ecs: "http.request.bytes", otel: "http.request.size",
      needs: .http),
    Self(["request_id"], "The request.", ecs: "http.request.id", otel: nil, needs: .http),
    Self(["referrer"], "The page that led there.", ecs: "http.request.referrer", otel: nil, needs: .http),
    Self(["agent"], "What the client calls itself.", ecs: "user_agent.original", otel: "user_agent.original"),
    Self(["httpversion"], "The version alone.", ecs: "http.version", otel: "network.protocol.version"),
  ]

  private static let network = [
    Self(
      ["client", "clientip"], "The address of the client.", ecs: "source.address", otel: "client.address"),
    Self(["server"], "The address of the server.", ecs: "server.address", otel: "server.address"),
    Self(
      ["source", "src"], "Who sent it.", ecs: "source.address", otel: "source.address", needs: .flow,
      marks: .origin),
    Self(
      ["destination", "dst"], "Whom it was sent to.", ecs: "destination.address", otel: "destination.address",
      needs: .flow, marks: .destination),
    Self(
      ["source_port", "src_port"], "The port there.", ecs: "source.port", otel: "source.port", needs: .flow),
    Self(
      ["destination_port", "dst_port"], "The port there.", ecs: "destination.port", otel: "destination.port",
      needs: .flow),
    Self(["host"], "The machine that says it.", ecs: "host.name", otel: "host.name"),
  ]
}

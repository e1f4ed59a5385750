extension BuiltIn {
  /// `iso_utc`, `iso_local` and `iso(zone)`, each with an accuracy and with or without the zone: FreeMarker's
  /// older way to print ISO 8601, which `?string("iso …")` has replaced.
  static let datesISO: [BuiltIn] =
    Zones.allCases.flatMap { zone in
      accuracies.flatMap { accuracy in
        [iso(zone, accuracy, showsOffset: true), iso(zone, accuracy, showsOffset: false)]
      }
    } + [iso(.utc, accuracies[0], showsOffset: true, suffix: "_fz")]

  private enum Zones: String, CaseIterable {
    case utc = "iso_utc"
    case local = "iso_local"
    case argument = "iso"

    var summary: String {
      switch self {
      case .utc: "in UTC"
      case .local: "in the zone of the settings"
      case .argument: "in `zone`"
      }
    }
  }

  private struct Accuracy {
    var suffix: String
    var format: ISODateFormat.Accuracy
    var summary: String
    /// 04:05.12 behind the hours.
    var example: String
  }

  private static let accuracies = [
    Accuracy(suffix: "", format: .seconds, summary: "seconds", example: ":04:05"),
    Accuracy(suffix: "_h", format: .hours, summary: "hours", example: ""),
    Accuracy(suffix: "_m", format: .minutes, summary: "minutes", example: ":04"),
    Accuracy(suffix: "_ms", format: .milliseconds, summary: "milliseconds", example: ":04:05.12"),
  ]

  private static func iso(
    _ zone: Zones, _ accuracy: Accuracy, showsOffset: Bool, suffix: String = ""
  ) -> BuiltIn {
    let name = zone.rawValue + accuracy.suffix + suffix + (showsOffset ? "" : "_nz")
    let format = ISODateFormat(accuracy: accuracy.format, showsOffset: showsOffset, usesUTC: zone == .utc)
    let usesArgument = zone == .argument
    let call = usesArgument ? #"("GMT+02:00")"# : ""
    let shown = (usesArgument ? "15" : "13") + accuracy.example
    let ending = showsOffset ? "." : ", without the zone."
    let offset = showsOffset ? usesArgument ? "+02:00" : "Z" : ""
    return BuiltIn(
      name, .dates, on: .date, usesArgument ? [.text("zone")] : [], returns: .text,
      summary:
        "The date in ISO 8601 \(zone.summary), to \(accuracy.summary)\(ending)",
      examples: [
        #"${"2024-07-05T13:04:05.120Z"?datetime("iso")?\#(name)\#(call)}"#: "2024-07-05T\(shown)\(offset)",
        #"${"2024-07-05"?date("iso")?\#(name)\#(call)}"#: "2024-07-05",
      ]
    ) { machine, call throws(Fault) in
      try machine.isoText(call, format, usesArgument: usesArgument)
    }
  }
}

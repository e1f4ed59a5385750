internal import LogwashCore
internal import Synchronization

extension FuzzTarget {
  static func redaction() -> FuzzTarget {
    FuzzTarget("redaction", "The detectors, in texts and in JSON; what they find is in order.") {
      let text = TemplateProbe("<#ftl output=\"text\">${line?redact}")
      let actions = TemplateProbe(
        "${[line?redact(with=\"stars\"), line?redact(with=\"last4\"), line?redact(with=\"domain\"), line?redact(with=\"hash\"), {\"password\": line, \"a\": [line]}?redact(keys=[\"a\"])]?json}",
        writesJSON: true)
      let record = TemplateProbe("<#ftl input=\"json\" output=\"json\"><#redact>", writesJSON: true)
      return { bytes in
        let constant = ConstantBytes(bytes)
        var scan = DetectorScan()
        _ = scan.run(constant.view, .all)
        var end = 0
        for i in 0..<scan.findings.count {
          let finding = scan.findings[i]
          guard finding.start >= end, finding.end > finding.start, finding.end <= bytes.count else {
            fail("findings are not in order: \(finding) behind \(end)")
          }
          end = finding.end
        }
        extendLifetime(constant)
        for probe in [text, actions, record] { probe.run(bytes) }
      }
    }
  }

  static func redactionCheck() -> FuzzTarget {
    FuzzTarget("redaction-check", "What the detectors leave satisfies the second implementation.") {
      let probe = TemplateProbe("<#ftl output=\"text\">${line?redact}")
      let checks = Mutex(RedactionCheck(.all))
      return { bytes in
        let line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
        let output = ConstantBytes(probe.output(line))
        if let residue = checks.withLock({ $0.residue(in: output.view) }) {
          fail("\(residue) is left in \(shown(output.view.array)) of \(shown(line))")
        }
        extendLifetime(output)
      }
    }
  }
}

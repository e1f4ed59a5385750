package import LogwashCore
internal import LogwashSyntax

extension Pipeline {
  /// The names of the outputs that the last template writes to, beside its main one.
  package var outputNames: [String] { chain.last.outputNames }

  /// How the last template writes records.
  package var outputFormat: OutputFormat { chain.last.output }

  /// A digest of all that the templates were compiled from, with what they include.
  package var templateDigest: String {
    var hash = RunningHash(.sha256)
    func update(_ text: String) {
      // A length in front keeps two texts apart.
      hash.update(Array("\(text.utf8.count):\(text)".utf8).span)
    }
    for program in chain.programs {
      update("template")
      for source in program.sources {
        update(source.name)
        update(source.text)
      }
    }
    return hash.finish().hexadecimal
  }

  /// A digest of the key for pseudonyms that does not tell the key.
  package var redactionKeyDigest: String? {
    chain.redactionKey.map { key in
      let name = ConstantBytes(Array("logwash batch".utf8))
      let digest = key.code(of: name.view)
      extendLifetime(name)
      return digest.hexadecimal
    }
  }
}

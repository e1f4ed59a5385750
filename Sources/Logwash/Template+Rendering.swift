internal import LogwashCore

extension Template {
  /// Prints the template once over a data model, byte for byte as FreeMarker does.
  ///
  /// - Parameters:
  ///   - model: One JSON object; its members are the variables.
  ///   - output: Takes what is printed; when the template fails, what was printed by then.
  /// - Throws: Why the template failed.
  /// - Precondition: The template was made with `rendersModel`.
  public func render(_ model: some Collection<UInt8>, into output: inout [UInt8]) throws(Rejection) {
    precondition(place.rendersModel, "a template is rendered when it was made for it")
    let rendering = Rendering(program, model)
    output += rendering.output
    if let failure = rendering.failure { throw Rejection(failure) }
  }
}

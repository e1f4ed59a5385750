/// The values of a header entry, the first being the default of most: what the header, the command line and the reference read.
package protocol HeaderChoice: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the value means, in a sentence.
  var summary: String { get }
}

package import Logwash

/// Takes what is read, cleans it and writes what comes of it.
package protocol FollowSink: AnyObject {
  /// A file will be read: makes ready the place where its output goes.
  func prepare(for name: String) throws
  /// Files were found that will be read at once: notes how far all was cleaned, so that they can be found again.
  func noteFound() throws
  func clean(_ bytes: ArraySlice<UInt8>, of input: GrowingInput, name: String, isLast: Bool) throws
  func pause(_ input: GrowingInput, name: String) throws
  /// The file is one that is written here, so that to read it would never end.
  func writes(to identity: FileIdentity) -> Bool
}

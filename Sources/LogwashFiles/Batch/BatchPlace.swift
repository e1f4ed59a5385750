/// The directory of a batch's outputs, locked against other batches, or the one of the manifest alone when files are cleaned in
/// place.
struct BatchPlace {
  private let directory: OpenDirectory?
  private let manifestName: String
  private let lock: OpenFile?

  /// Makes the directory if it is not there.
  init(_ settings: BatchSettings, in system: FileSystem) throws(BatchError) {
    do throws(FileError) {
      switch settings.destination {
      case .directory(let path):
        let directory = try system.openDirectory(path, creates: true)
        self.directory = directory
        manifestName = Manifest.fileName
        do {
          lock = try directory.lock()
        } catch {
          directory.close()
          throw error
        }
      case .inPlace(_, let path?):
        let (parent, name) = FileSystem.split(path)
        directory = try system.openDirectory(parent)
        manifestName = name
        lock = nil
      case .inPlace(_, nil):
        directory = nil
        manifestName = ""
        lock = nil
      }
    } catch {
      throw error.isLocked ? .locked(error.path) : .file(error)
    }
  }

  /// Nobody else writes there.
  var isLocked: Bool { lock != nil }

  var manifestPath: String? { directory?.path(of: manifestName) }

  func hasManifest() throws(BatchError) -> Bool {
    guard let directory else { return false }
    do throws(FileError) {
      return try Manifest.exists(manifestName, in: directory)
    } catch {
      throw .file(error)
    }
  }

  func openManifest(keeping holds: (ManifestEntry) -> Bool) throws(BatchError) -> Manifest? {
    guard let directory else { return nil }
    do throws(FileError) {
      return try Manifest(manifestName, in: directory, keeping: holds)
    } catch {
      throw .file(error)
    }
  }

  func close() {
    lock?.closeAfterReading()
    directory?.close()
  }
}

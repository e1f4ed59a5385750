import Foundation

/// How many times the usual number of cases the generated tests run: `LOGWASH_CASES=100 swift test --filter Form`.
enum CaseCount {
  static let multiplier = max(1, Int(ProcessInfo.processInfo.environment["LOGWASH_CASES"] ?? "") ?? 1)
}

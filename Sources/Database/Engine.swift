/// The engines that this build can keep a database with; a contract is tested on each that is `available`.
package enum Engine: String, Sendable, CaseIterable {
  case sqlite

  /// Those that were built in and can be reached.
  package static var available: [Engine] { allCases }
}

import Markup
package import Workplace

/// Ids may stand in addresses: each has exactly one spelling.
extension ID: PathValue {}

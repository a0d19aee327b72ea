/// All that differs between the engines in what a statement says.
package enum Dialect: Sendable, Hashable, CaseIterable {
  case sqlite
  case postgres

  /// A word whose spelling is the engine's own; it stands in a statement as `\(.forUpdate)`.
  package enum Word: Sendable, Hashable, CaseIterable {
    /// The column type of bytes.
    case bytes
    /// The column type of 64-bit integers.
    case integer
    /// The column type of text.
    case text
    /// The end of a `SELECT` whose rows stay as they are until this transaction ends; nothing where only one
    /// transaction writes at a time anyway.
    case forUpdate
    /// The end of a `CREATE TABLE` that holds only values of its columns' types.
    case strict
    /// A list that holds nothing, for `IN`.
    case emptyList
  }

  /// How the engine spells `word`.
  package func spelling(of word: Word) -> String {
    switch (word, self) {
    case (.bytes, .sqlite): "BLOB"
    case (.bytes, .postgres): "BYTEA"
    case (.integer, .sqlite): "INTEGER"
    case (.integer, .postgres): "BIGINT"
    case (.text, _): "TEXT"
    case (.forUpdate, .sqlite): ""
    case (.forUpdate, .postgres): "FOR UPDATE"
    case (.strict, .sqlite): "STRICT"
    case (.strict, .postgres): ""
    case (.emptyList, .sqlite): "()"
    case (.emptyList, .postgres): "(SELECT NULL WHERE FALSE)"
    }
  }

  /// How the engine marks the place of the value at `position`, which counts from one.
  package func placeholder(_ position: Int) -> String {
    switch self {
    case .sqlite: "?"
    case .postgres: "$\(position)"
    }
  }

  /// The statement that begins a transaction which writes.
  package var begin: SQL {
    switch self {
    case .sqlite: "BEGIN IMMEDIATE"
    case .postgres: "BEGIN"
    }
  }
}

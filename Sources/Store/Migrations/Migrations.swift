import Database

/// Every step that the two stores have been through. One that was published is never changed; another is added.
enum Migrations {
  static let database = Migrator([
    (name: "0001-beginning", statements: beginning),
    (name: "0002-help-numbers", statements: helpNumbers),
    (name: "0003-absences", statements: absences),
    (name: "0004-uploads", statements: uploads),
    (name: "0005-ledger", statements: ledger),
    (name: "0006-erasures", statements: erasures),
    (name: "0007-witnesses", statements: witnesses),
    (name: "0008-seeds", statements: periodSeeds),
    (name: "0009-places", statements: places),
  ])
  static let second = Migrator([
    (name: "0001-second-store", statements: secondStore),
    (name: "0002-second-ledger", statements: secondLedger),
    (name: "0003-log-keys", statements: logKeys),
    (name: "0004-claims", statements: claims),
  ])
}

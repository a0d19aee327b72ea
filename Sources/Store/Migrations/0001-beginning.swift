import Database

/// The database's tables as they were first published. It holds envelopes and facts; what makes envelopes openable is in the
/// second store. Each table's danger, "an attacker who can change this can …", stands in `docs/security.md`.
extension Migrations {
  static let beginning: [SQL] = workplace + cases + seals + drafts + queues

  private static let workplace: [SQL] = [
    """
    CREATE TABLE people (
      id \(.bytes) PRIMARY KEY, number \(.text) NOT NULL UNIQUE, name \(.text) NOT NULL, aliases \(.text) NOT NULL,
      email \(.text), department \(.text) NOT NULL, title \(.text) NOT NULL, manager \(.text),
      assistant_of \(.text), gender \(.text) NOT NULL, languages \(.text) NOT NULL, status \(.text) NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX people_by_email ON people (email) WHERE email IS NOT NULL AND status <> 'left'",
    """
    CREATE TABLE lines (
      person \(.bytes) NOT NULL, above \(.bytes) NOT NULL, kind \(.text) NOT NULL,
      from_day \(.integer) NOT NULL, until_day \(.integer)
    )
    """,
    "CREATE INDEX lines_by_person ON lines (person, above)",
    "CREATE INDEX lines_by_above ON lines (above, person)",
    """
    CREATE TABLE seats (
      id \(.bytes) PRIMARY KEY, body \(.text) NOT NULL, person \(.bytes) NOT NULL, rank \(.text) NOT NULL,
      side \(.text) NOT NULL, from_day \(.integer) NOT NULL, until_day \(.integer) NOT NULL
    )
    """,
    "CREATE INDEX seats_by_person ON seats (person)",
    """
    CREATE TABLE person_keys (
      person \(.bytes) PRIMARY KEY, public_key \(.bytes) NOT NULL, signing_key \(.bytes) NOT NULL,
      locked \(.bytes) NOT NULL, made_at \(.integer) NOT NULL, confirmed_at \(.integer), confirmation \(.bytes)
    )
    """,
    """
    CREATE TABLE key_statements (
      person \(.bytes) NOT NULL, signer \(.bytes) NOT NULL, signing_key \(.bytes) NOT NULL,
      signature \(.bytes) NOT NULL, signed_at \(.integer) NOT NULL, PRIMARY KEY (person, signer)
    )
    """,
    """
    CREATE TABLE invitations (
      hash \(.bytes) PRIMARY KEY, person \(.bytes) NOT NULL, made_at \(.integer) NOT NULL, ends_at \(.integer) NOT NULL
    )
    """,
    """
    CREATE TABLE workplace_events (
      sequence \(.integer) PRIMARY KEY, at \(.integer) NOT NULL, facts \(.bytes) NOT NULL, nonce \(.bytes) NOT NULL
    )
    """,
    "CREATE TABLE settings (name \(.text) PRIMARY KEY, value \(.text) NOT NULL)",
  ]

  private static let cases: [SQL] = [
    """
    CREATE TABLE events (
      case_id \(.bytes) NOT NULL, sequence \(.integer) NOT NULL, facts \(.bytes) NOT NULL, sealed \(.bytes) NOT NULL,
      nonce \(.bytes) NOT NULL, PRIMARY KEY (case_id, sequence)
    )
    """,
    """
    CREATE TABLE cases (
      id \(.bytes) PRIMARY KEY, reference \(.integer) NOT NULL UNIQUE, state \(.text) NOT NULL, level \(.text) NOT NULL,
      received_at \(.integer) NOT NULL, next_due \(.integer), sequence \(.integer) NOT NULL, assignee \(.bytes),
      epoch \(.integer) NOT NULL
    )
    """,
    "CREATE INDEX cases_due ON cases (next_due, id) WHERE next_due IS NOT NULL",
    "CREATE INDEX cases_received ON cases (received_at, id)",
    "CREATE INDEX cases_by_state ON cases (state, received_at, id)",
    """
    CREATE TABLE duties (
      case_id \(.bytes) NOT NULL, number \(.integer) NOT NULL, kind \(.text) NOT NULL, owed_at \(.integer) NOT NULL,
      due \(.integer) NOT NULL, next_due \(.integer) NOT NULL, role \(.text) NOT NULL, holder \(.bytes),
      missed_at \(.integer), PRIMARY KEY (case_id, number)
    )
    """,
    "CREATE INDEX duties_due ON duties (next_due)",
    "CREATE INDEX duties_by_holder ON duties (holder, next_due)",
    "CREATE INDEX duties_by_role ON duties (role, case_id)",
  ]

  private static let seals: [SQL] = [
    """
    CREATE TABLE grants (
      case_id \(.bytes) NOT NULL, holder \(.bytes) NOT NULL, epoch \(.integer) NOT NULL, number \(.integer) NOT NULL,
      mark \(.bytes) NOT NULL, PRIMARY KEY (case_id, holder, epoch, number)
    )
    """,
    "CREATE INDEX grants_opened ON grants (holder, case_id) WHERE number = 9",
    """
    CREATE TABLE grant_seals (
      case_id \(.bytes) NOT NULL, holder \(.bytes) NOT NULL, epoch \(.integer) NOT NULL, number \(.integer) NOT NULL,
      encapsulation \(.bytes) NOT NULL, ciphertext \(.bytes) NOT NULL, PRIMARY KEY (case_id, holder, epoch, number)
    )
    """,
    "CREATE TABLE encapsulations (id \(.bytes) PRIMARY KEY, value \(.bytes) NOT NULL)",
    """
    CREATE TABLE body_bundles (
      case_id \(.bytes) NOT NULL, epoch \(.integer) NOT NULL, body \(.integer) NOT NULL, sealed \(.bytes) NOT NULL,
      PRIMARY KEY (case_id, epoch, body)
    )
    """,
    """
    CREATE TABLE share_offers (
      case_id \(.bytes) NOT NULL, epoch \(.integer) NOT NULL, giver \(.bytes) NOT NULL, taker \(.bytes) NOT NULL,
      encapsulation \(.bytes) NOT NULL, ciphertext \(.bytes) NOT NULL, PRIMARY KEY (case_id, epoch, giver, taker)
    )
    """,
    """
    CREATE TABLE receipts (
      hash \(.bytes) PRIMARY KEY, case_id \(.bytes) NOT NULL UNIQUE, public_key \(.bytes) NOT NULL,
      promise \(.text) NOT NULL
    )
    """,
  ]

  private static let drafts: [SQL] = [
    """
    CREATE TABLE drafts (
      hash \(.bytes) PRIMARY KEY, revision \(.integer) NOT NULL, sealed \(.bytes) NOT NULL,
      opened_at \(.integer) NOT NULL, ends_at \(.integer) NOT NULL
    )
    """,
    """
    CREATE TABLE files (
      id \(.bytes) PRIMARY KEY, draft \(.bytes), case_id \(.bytes), bytes \(.integer) NOT NULL, at \(.integer) NOT NULL
    )
    """,
    "CREATE INDEX files_by_draft ON files (draft) WHERE draft IS NOT NULL",
    "CREATE INDEX files_by_case ON files (case_id) WHERE case_id IS NOT NULL",
  ]

  /// What waits for the ledger's next leaf, in the order in which it was committed.
  private static let queues: [SQL] = [
    """
    CREATE TABLE commitments (
      place \(.integer) PRIMARY KEY, commitment \(.bytes) NOT NULL UNIQUE, tick \(.integer) NOT NULL
    )
    """
  ]
}

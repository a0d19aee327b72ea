import Witness

extension WitnessFault {
  /// Why a server that was asked gave nothing, for whoever asked it.
  var sentence: String {
    switch self {
    case .down: "Nobody answers there, or the connection broke, or its certificate isn't trusted."
    case .slow: "It didn't answer in time."
    case .refused(401), .refused(403): "It doesn't let everybody read. Its employees have a word for it."
    case .refused(let status) where (300..<400).contains(status):
      "It sends elsewhere (status \(status)). Give the address to which it sends, if you trust it."
    case .refused(let status): "It refused, with the status \(status)."
    case .tooLong: "Its answer is longer than any such answer may be."
    case .lying: "Its answer isn't what it should be: not of this form, or not by this key."
    case .ahead(let size): "The witness has signed for \(size) leaves already, more than there are here."
    case .inconsistent: "The witness has signed something before that this doesn't go on from."
    case .unproven: "The proof that the ledger has only grown couldn't be made."
    }
  }
}

extension StateFault {
  /// Why a witness's file can't be used, and what to do.
  func sentence(_ path: String) -> String {
    switch self {
    case .missing: "There is no \(path). For a new witness say its --name as well."
    case .inUse: "\(path) is in use by another witness process. One file has one process at a time."
    case .openToOthers: "\(path) holds the witness's key and may be read by others. Close it to them: chmod 600 \(path)"
    case .damaged:
      """
      \(path) is damaged, and the witness doesn't start. Don't make a new file of the same name and key: a witness that
      forgets what it signed would sign a second history as well. Bring back the newest copy of the file, if you are sure
      that nothing was signed after it. If there is none, move the file away, begin a new witness under a new name, and
      tell the workplaces that this one has ended.
      """
    case .version: "\(path) was written by a newer redress. Use that, or one that is newer still."
    case .disk(let number): "\(path) can't be read or written (number \(number) of the system)."
    }
  }
}

extension ServerAddress.Fault {
  /// Why an address isn't taken.
  var sentence: String {
    switch self {
    case .notAnAddress: "That is no address such as https://speak.example.org."
    case .unencrypted: "An address on another machine must begin with https://; --insecure allows http://."
    }
  }
}

import Foundation
import Office
import Workplace

/// Why a command stopped: one sentence for whoever typed it.
struct Stopped: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// What is read from files that somebody names.
enum Input {
  static func bytes(of path: String) throws -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw Stopped("\(path) can't be read.") }
    return [UInt8](bytes)
  }
}

extension SeatRefusal {
  var sentence: String {
    switch self {
    case .unknownPerson: "There is no such person in the list of people."
    case .hasLeft: "They have left."
    case .termEndsEarly: "The term must end after it begins."
    case .alreadySeated: "They sit on this body in that time already."
    case .rankTaken: "Somebody has this rank on the body in that time already; end their term first."
    case .adviserSitsOutside: "The outside adviser and deputy sit on the board with the side outside."
    case .unknownSeat: "There is no such seat; redress body list shows them."
    case .termIsOver: "That term is over already."
    }
  }
}

extension FoundRefusal {
  var sentence: String {
    switch self {
    case .alreadyFounded: "The bodies were founded already; use redress body seat."
    case .unknownPerson: "Somebody isn't in the list of people."
    case .seat(_, let refusal): refusal.sentence
    case .tooFew: "Each key is confirmed by two others, one of another body: seat more people, on two bodies at least."
    case .busy: "Too many keys are being made at this moment; try again."
    }
  }
}

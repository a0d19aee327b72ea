/// A value that may stand in a path. `description` and `init?(_:)` must undo each other, and neither `""`, `"."` nor
/// `".."` may be described.
package protocol PathValue: LosslessStringConvertible, Sendable {}

extension Int: PathValue {}
extension String: PathValue {}

/// An address of this site without holes: `root / "desk"`. It prints links and reads requests.
package struct Path: Sendable {
  let segments: [PathSegment]

  /// `/`.
  package static let root = Path(segments: [])

  /// The link to it.
  package func callAsFunction() -> Link { segments.link(filling: []) }

  /// How a router writes it.
  package var pattern: String { segments.pattern }

  /// Whether `path`, a request's path without its query, is this one.
  package func matches(_ path: String) -> Bool { segments.holes(of: path) != nil }

  package static func / (path: Path, segment: StaticString) -> Path {
    Path(segments: path.segments + [.literal(segment.description)])
  }

  package static func / <A: PathValue>(path: Path, hole: A.Type) -> Path1<A> {
    Path1(segments: path.segments + [.hole])
  }
}

/// An address with one hole: `root / "cases" / ID<Case>.self`.
package struct Path1<A: PathValue>: Sendable {
  let segments: [PathSegment]

  /// The link to it for this value.
  package func callAsFunction(_ value: A) -> Link { segments.link(filling: [value.description]) }

  /// How a router writes it, its hole as `{0}`.
  package var pattern: String { segments.pattern }

  /// The value in `path`, a request's path without its query; `nil` when it is another path or the value is none.
  package func value(in path: String) -> A? {
    segments.holes(of: path).flatMap { A($0[0]) }
  }

  package static func / (path: Path1, segment: StaticString) -> Path1 {
    Path1(segments: path.segments + [.literal(segment.description)])
  }

  package static func / <B: PathValue>(path: Path1, hole: B.Type) -> Path2<A, B> {
    Path2(segments: path.segments + [.hole])
  }
}

/// An address with two holes: `root / "cases" / ID<Case>.self / "files" / ID<File>.self`.
package struct Path2<A: PathValue, B: PathValue>: Sendable {
  let segments: [PathSegment]

  /// The link to it for these values.
  package func callAsFunction(_ first: A, _ second: B) -> Link {
    segments.link(filling: [first.description, second.description])
  }

  /// How a router writes it, its holes as `{0}` and `{1}`.
  package var pattern: String { segments.pattern }

  /// The values in `path`, a request's path without its query; `nil` when it is another path or one value is none.
  package func values(in path: String) -> (A, B)? {
    guard let holes = segments.holes(of: path), let first = A(holes[0]), let second = B(holes[1]) else { return nil }
    return (first, second)
  }

  package static func / (path: Path2, segment: StaticString) -> Path2 {
    Path2(segments: path.segments + [.literal(segment.description)])
  }
}

/// Every address below a path, for files that a format of others names: `(root / "tile").below`.
package struct PathBelow: Sendable {
  let segments: [PathSegment]

  /// How a router writes it.
  package var pattern: String { segments.pattern + "/**" }

  /// The link to what `rest` names: segments of ASCII letters, digits, `.` and `_`, with slashes between.
  package func callAsFunction(_ rest: String) -> Link {
    let parts = rest.split(separator: "/").map { String($0).percentEncoded }
    return Link(encoded: "\(segments.link(filling: []).address)/\(parts.joined(separator: "/"))")
  }

  /// What stands behind the path in `path`, a request's path without its query, as it was sent; nil when it is another.
  package func rest(of path: String) -> String? {
    let start = segments.link(filling: []).address + "/"
    return path.hasPrefix(start) && path.utf8.count > start.utf8.count ? String(path.dropFirst(start.count)) : nil
  }
}

extension Path {
  /// Every address below this one.
  package var below: PathBelow { PathBelow(segments: segments) }
}

/// What stands between two slashes.
enum PathSegment: Sendable {
  case literal(String)
  case hole
}

extension [PathSegment] {
  var pattern: String {
    var holes = 0
    let parts = map { segment in
      switch segment {
      case .literal(let text): return text
      case .hole:
        holes += 1
        return "{\(holes - 1)}"
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  func link(filling values: [String]) -> Link {
    var rest = values[...]
    let parts = map { segment in
      switch segment {
      case .literal(let text): text
      case .hole: rest.removeFirst().percentEncoded
      }
    }
    return Link(encoded: "/" + parts.joined(separator: "/"))
  }

  /// What stands in the holes of `path`, decoded.
  func holes(of path: String) -> [String]? {
    let parts = path.split(separator: "/")
    guard parts.count == count else { return nil }
    var values: [String] = []
    for (segment, part) in zip(self, parts) {
      switch segment {
      case .literal(let text): if text != part { return nil }
      case .hole:
        guard let value = part.percentDecoded else { return nil }
        values.append(value)
      }
    }
    return values
  }
}

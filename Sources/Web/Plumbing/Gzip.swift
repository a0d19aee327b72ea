import CZlib
import HTTPTypes
import Hummingbird

/// `bytes` as one gzip member (RFC 1952), the same each time: it holds neither a time nor a name. Nil where zlib has no
/// memory for it.
func gzip(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  let window = MAX_WBITS + gzipWindow
  let begun = deflateInit2_(
    &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, gzipMemory, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  guard begun == Z_OK else { return nil }
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
  let (ended, count) = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      return (deflate(&stream, Z_FINISH), Int(stream.total_out))
    }
  }
  return ended == Z_STREAM_END ? Array(output[..<count]) : nil
}

/// Added to the window's bits it asks zlib for gzip's frame.
private let gzipWindow: Int32 = 16
private let gzipMemory: Int32 = 8

extension Answer {
  /// The same answer, compressed where `request` takes gzip.
  ///
  /// Only for what is the same for everybody: bundles of the ledger, style and scripts. A page is never compressed. It
  /// holds what somebody else chose (a query, a text) beside what nobody may know (a draft's id, a name), and then its
  /// length tells whether the one occurs in the other (BREACH).
  func compressed(for request: Request) -> Answer {
    var answer = self
    answer.headers[.vary] = "Accept-Encoding"
    guard case .bytes(let bytes) = body, takesGzip(request.headers[.acceptEncoding]), let packed = gzip(bytes),
      packed.count < bytes.count
    else { return answer }
    answer.body = .bytes(packed)
    answer.headers[.contentEncoding] = "gzip"
    return answer
  }
}

/// Whether gzip is named, and not with a weight of nothing (RFC 9110, 12.5.3).
func takesGzip(_ accept: String?) -> Bool {
  (accept ?? "").lowercased().split(separator: ",").prefix(acceptedCodingsLimit).contains { item in
    let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
    guard parts.first == "gzip" else { return false }
    guard let weight = parts.dropFirst().first(where: { $0.hasPrefix("q=") }) else { return true }
    return Double(weight.dropFirst(2)).map { $0 > 0 } ?? false
  }
}

private let acceptedCodingsLimit = 32

import Testing

@testable import Ledger

@Suite("Proofs that are altered")
struct ForgeryTests {
  private let naive = NaiveTree(count: 300)
  private static let sizes = [1, 2, 3, 4, 7, 8, 13, 64, 65, 100, 255, 256, 257, 300]

  /// The path with each hash altered, doubled and left out, with two swapped, and with one more at either end.
  private func alterations(of path: [MerkleHash]) -> [[MerkleHash]] {
    var altered = [path + [.empty], [.empty] + path]
    for place in path.indices {
      for bit in [0, 100, 255] {
        var bytes = path[place].bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        altered.append(path)
        altered[altered.count - 1][place] = MerkleHash(bytes) ?? .empty
      }
      altered.append(path)
      altered[altered.count - 1].remove(at: place)
      altered.append(path)
      altered[altered.count - 1].insert(path[place], at: place)
      altered.append(path)
      altered[altered.count - 1].swapAt(place, path.count - 1 - place)
    }
    return altered.filter { $0 != path }
  }

  private func holds(_ leaf: MerkleHash, _ index: Int, _ size: Int, _ path: [MerkleHash]) -> Bool {
    guard index >= 0, size >= 0, size <= 300 else { return false }
    return (try? Proof.root(of: leaf, at: UInt64(index), in: UInt64(size), path: path)) == naive.root(0..<size)
  }

  @Test("No altered path, leaf, index or size proves that a leaf is in the tree.", arguments: sizes)
  func inclusion(size: Int) throws {
    let prover = Prover(size: UInt64(size), reading: naive.tile)
    for index in Set([0, 1, size / 2, size - 2, size - 1]).filter({ (0..<size).contains($0) }) {
      let (path, leaf) = (try prover.inclusion(of: UInt64(index)), naive.leaf(index))
      #expect(holds(leaf, index, size, path))
      for altered in alterations(of: path) { #expect(!holds(leaf, index, size, altered), "\(index) of \(size)") }
      for wrong in Set([0, index - 1, index + 1, index ^ 2, size - 1, size, size + 1]).subtracting([index]) {
        #expect(!holds(leaf, wrong, size, path), "\(index) of \(size) as \(wrong)")
        if (0..<size).contains(wrong) { #expect(!holds(naive.leaf(wrong), index, size, path)) }
      }
      for wrong in Set([0, 1, size - 1, size + 1, size * 2]).subtracting([size]) {
        #expect(!holds(leaf, index, wrong, path), "\(index) of \(size) in \(wrong)")
      }
    }
  }

  private func grows(_ old: Int, _ oldRoot: MerkleHash, _ new: Int, _ newRoot: MerkleHash, _ path: [MerkleHash]) -> Bool
  {
    (try? Proof.checkGrowth(from: UInt64(old), oldRoot, to: UInt64(new), newRoot, path: path)) != nil
  }

  @Test("No altered path, size or root proves that the tree has only grown.", arguments: sizes)
  func growth(size: Int) throws {
    let prover = Prover(size: UInt64(size), reading: naive.tile)
    let root = naive.root(0..<size)
    for old in Set([1, 2, 3, size / 2, size - 1]).filter({ (1..<size).contains($0) }) {
      let (path, oldRoot) = (try prover.consistency(from: UInt64(old)), naive.root(0..<old))
      #expect(grows(old, oldRoot, size, root, path))
      for altered in alterations(of: path) { #expect(!grows(old, oldRoot, size, root, altered), "\(old) to \(size)") }
      #expect(!grows(old, root, size, oldRoot, path) && !grows(size, root, old, oldRoot, path))
      #expect(!grows(old, .empty, size, root, path) && !grows(old, oldRoot, size, .empty, path))
      for wrong in Set([old - 1, old + 1, size]).subtracting([0]) {
        #expect(!grows(wrong, naive.root(0..<wrong), size, root, path), "\(old) as \(wrong)")
      }
      for wrong in [size - 1, size + 1] where (old...300).contains(wrong) {
        #expect(!grows(old, oldRoot, wrong, naive.root(0..<wrong), path), "\(size) as \(wrong)")
      }
    }
  }

  @Test("A tree grows from nothing and into itself without a proof, and never with one.")
  func emptyPaths() {
    let (seven, eight) = (naive.root(0..<7), naive.root(0..<8))
    #expect(grows(0, .empty, 8, eight, []) && grows(8, eight, 8, eight, []) && grows(0, .empty, 0, .empty, []))
    #expect(!grows(0, .empty, 8, eight, [seven]) && !grows(8, eight, 8, eight, [seven]))
    #expect(!grows(8, eight, 8, seven, []) && !grows(0, seven, 8, eight, []) && !grows(0, .empty, 0, seven, []))
    #expect(!grows(7, seven, 8, eight, []) && !grows(4, naive.root(0..<4), 8, eight, []))
    #expect(!grows(9, naive.root(0..<9), 8, eight, []))
  }

  @Test("Sizes and places beyond every tree are refused and end.")
  func huge() {
    let path = [MerkleHash](repeating: .empty, count: 64)
    for index in [0, 1, .max - 1, .max] as [UInt64] {
      for size in [0, 1, .max - 1, .max] as [UInt64] {
        let root = try? Proof.root(of: .empty, at: index, in: size, path: path)
        #expect(root == nil || index < size && root != .empty)
        #expect((try? Proof.checkGrowth(from: index, .empty, to: size, .empty, path: path)) == nil)
      }
    }
  }
}

"""The ledger's formats a second time, written from docs/formats/ and from the texts that those name: RFC 6962 and C2SP's
tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature, tlog-witness and tlog-proof. Nothing here is fast."""

import base64
import functools

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from formats import hkdf, mac, sha256, u32

LOG, WITNESS = b"\1", b"\4"


def u16(number):
    return number.to_bytes(2, "big")


def u48(number):
    return number.to_bytes(6, "big")


def u64(number):
    return number.to_bytes(8, "big")


def b64(data):
    return base64.b64encode(data).decode()


# RFC 6962, section 2.1.


def leaf(entry):
    return sha256(b"\0" + entry)


def node(left, right):
    return sha256(b"\1" + left + right)


def half(count):
    """The largest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1


class Tree:
    def __init__(self, entries):
        self.leaves = [leaf(entry) for entry in entries]
        self.root = functools.cache(self._root)

    def _root(self, low, high):
        if low == high:
            return sha256(b"")
        if high - low == 1:
            return self.leaves[low]
        middle = low + half(high - low)
        return node(self.root(low, middle), self.root(middle, high))

    def path(self, index, low, high):
        if high - low == 1:
            return []
        middle = low + half(high - low)
        if index < middle:
            return self.path(index, low, middle) + [self.root(middle, high)]
        return self.path(index, middle, high) + [self.root(low, middle)]

    def proof(self, old, low, high, whole=True):
        if old == high - low:
            return [] if whole else [self.root(low, high)]
        k = half(high - low)
        if old <= k:
            return self.proof(old, low, low + k, whole) + [self.root(low + k, high)]
        return self.proof(old - k, low + k, high, False) + [self.root(low, low + k)]

    def tiles(self, size):
        """(level, number, hashes) of every tile of the tree of `size` leaves."""
        level, found = 0, []
        while size >> 8 * level:
            span = 256**level
            hashes = [self.root(n * span, (n + 1) * span) for n in range(size // span)]
            found += [(level, start // 256, hashes[start : start + 256]) for start in range(0, len(hashes), 256)]
            level += 1
        return found


# Tiles and entry bundles.


def tile_path(number, width):
    groups = [f"{number % 1000:03}"]
    while number := number // 1000:
        groups.insert(0, f"x{number % 1000:03}")
    return "/".join(groups) + ("" if width == 256 else f".p/{width}")


def bundle(entries):
    return b"".join(u16(len(entry)) + entry for entry in entries)


# Notes.


class Key:
    def __init__(self, name, seed, kind):
        self.name, self.kind, self.private = name, kind, Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self.private.public_key().public_bytes_raw()
        self.id = sha256(name.encode() + b"\n" + kind + self.public)[:4]
        self.text = f"{name}+{self.id.hex()}+{b64(kind + self.public)}"

    def line(self, signature):
        return f"— {self.name} {b64(self.id + signature)}\n"

    def sign(self, text):
        return self.line(self.private.sign(text.encode()))

    def cosign(self, text, seconds):
        message = f"cosignature/v1\ntime {seconds}\n{text}".encode()
        return self.line(u64(seconds) + self.private.sign(message))


def checkpoint(origin, size, root, extensions=()):
    return "".join(line + "\n" for line in (origin, str(size), b64(root), *extensions))


def note(text, lines):
    return text + "\n" + "".join(lines)


def request(old, hashes, signed):
    return f"old {old}\n" + "".join(b64(hash) + "\n" for hash in hashes) + "\n" + signed


def tlog_proof(extra, index, hashes, signed):
    lines = ["c2sp.org/tlog-proof@v1", *([f"extra {b64(extra)}"] if extra else []), f"index {index}", *map(b64, hashes)]
    return "\n".join(lines) + "\n\n" + signed


# Ticks.


def period_seed(key, period):
    return hkdf(key, b"", b"redress/ledger-period/v1" + u64(period))


def tick_seed(period_seed, tick):
    return mac(period_seed, b"redress/ledger-tick/v1" + u64(tick))


def places(seed, count):
    found, block = {}, 0
    while len(found) < count:
        drawn = mac(seed, b"places" + u32(block))
        for start in range(0, 32, 2):
            place = int.from_bytes(drawn[start : start + 2], "big")
            if len(found) < count and place not in found:
                found[place] = True
        block += 1
    return list(found)


class TickTree:
    def __init__(self, seed, commitments):
        self.seed, self.places = seed, places(seed, len(commitments))
        self.rows = [{place: leaf(one) for place, one in zip(self.places, commitments)}]
        for height in range(16):
            above = {place >> 1 for place in self.rows[height]}
            self.rows.append({
                place: node(self.hash(height, 2 * place), self.hash(height, 2 * place + 1)) for place in above
            })
        self.root = self.hash(16, 0)

    def hash(self, height, place):
        return self.rows[height].get(place) or mac(self.seed, b"empty" + bytes([height]) + u32(place))

    def way(self, place):
        return [self.hash(height, place >> height ^ 1) for height in range(16)]


def tick_entry(tick, milliseconds, root):
    return b"\1" + u48(tick) + u48(milliseconds) + root


def commitment_extra(commitment, place, way, entry):
    return b"\1" + commitment + u16(place) + b"".join(way) + entry

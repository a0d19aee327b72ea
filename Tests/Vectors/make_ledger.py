"""What ledger.json holds; make_vectors.py writes it."""

import formats_ledger as l
from formats import sha256

# The eight entries that tests of Certificate Transparency logs use, and have published roots for.
EIGHT = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]


def tree(tree, size, indices, olds, tiles):
    found = tree.tiles(size)
    shown = [(level, number, hashes) for level, number, hashes in found if tiles(level, number)]
    return {
        "size": size, "root": tree.root(0, size), "tileCount": len(found),
        "inclusion": [{"index": index, "path": tree.path(index, 0, size)} for index in indices if 0 <= index < size],
        "consistency": [{"old": old, "path": tree.proof(old, 0, size)} for old in olds if 0 < old <= size],
        "tiles": [
            {"path": f"{level}/{l.tile_path(number, len(hashes))}", "hash": sha256(b"".join(hashes))}
            for level, number, hashes in shown
        ],
    }


def trees():
    """The entry at each place is the place in four bytes."""
    made = l.Tree([l.u32(number) for number in range(70_000)])
    every = lambda level, number: True
    some = lambda level, number: level > 0 or number in (0, 272, 273)
    sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 31, 255, 256, 257, 300, 512]
    return [
        *(tree(made, size, [0, 1, 6, 127, 255, 256, size - 1], [1, 2, 3, 7, 128, 255, 256, size], every) for size in sizes),
        tree(made, 65_536, [0, 65_535], [1, 256, 65_535], some),
        tree(made, 70_000, [0, 4_711, 65_535, 65_536, 69_887, 69_888, 69_999], [1, 255, 65_536, 69_888, 69_999], some),
    ]


def eight():
    entries = [bytes.fromhex(entry) for entry in EIGHT]
    made = l.Tree(entries)
    return {"entries": entries, "roots": [made.root(0, size) for size in range(9)]}


def bundles():
    """Byte k of entry j is j + k, modulo 256."""
    found = []
    for lengths in ([4] * 256, [0, 1, 300, 65_535], [0] * 256, []):
        entries = [bytes((j + k) & 255 for k in range(length)) for j, length in enumerate(lengths)]
        found.append({"lengths": lengths, "hash": sha256(l.bundle(entries))})
    return found


def paths():
    numbers = [0, 7, 999, 1_000, 1_234_067, 999_999, 1_000_000, 36_028_797_018_963_967]
    return [{"number": n, "width": w, "path": l.tile_path(n, w)} for n in numbers for w in (1, 112, 255, 256)]


def notes(drawn):
    origin, made = "ledger.example.org/redress", l.Tree([l.u32(number) for number in range(300)])
    keys = [l.Key(origin, drawn("log key"), l.LOG), l.Key(origin, drawn("next log key"), l.LOG)]
    witness = l.Key("证人.example/w1", drawn("witness key"), l.WITNESS)
    found = []
    for size, old, seconds, extensions in ((0, 0, 1, []), (1, 0, 1_679_315_147, []), (300, 256, 2**63 - 1, ["more"])):
        text = l.checkpoint(origin, size, made.root(0, size), extensions)
        signed = l.note(text, [key.sign(text) for key in keys])
        found.append({
            "size": size, "root": made.root(0, size), "extensions": extensions, "old": old, "seconds": seconds,
            "oldRoot": made.root(0, old), "text": text, "note": signed, "line": witness.cosign(text, seconds),
            "request": l.request(old, made.proof(old, 0, size) if old else [], signed),
        })
    named = lambda key, seed: {"seed": drawn(seed), "name": key.name, "id": key.id, "text": key.text}
    return {
        "keys": [named(keys[0], "log key"), named(keys[1], "next log key")],
        "witness": named(witness, "witness key"), "notes": found,
    }


def ticks(drawn):
    key = drawn("blinding key")
    found = []
    for tick, count in ((0, 0), (43_199, 1), (43_200, 2), (29_700_002, 40), (29_700_003, 3_000), (2**48 - 1, 65_536)):
        period = l.period_seed(key, tick // 43_200)
        seed = l.tick_seed(period, tick)
        commitments = [sha256(b"commitment" + l.u32(number)) for number in range(count)]
        made = l.TickTree(seed, commitments)
        numbers = sorted({number for number in (0, 1, count // 2, count - 1) if 0 <= number < count})
        found.append({
            "tick": tick, "count": count, "periodSeed": period, "tickSeed": seed, "root": made.root,
            "places": made.places[:40], "allPlaces": sha256(b"".join(map(l.u16, made.places))),
            "empty": [
                {"height": height, "place": place, "hash": l.mac(seed, b"empty" + bytes([height]) + l.u32(place))}
                for height, place in ((0, 0), (0, 65_535), (7, 300), (16, 0))
            ],
            "entry": l.tick_entry(tick, 60_000 * tick % 2**48, made.root),
            "proofs": [{"number": number, "path": made.way(made.places[number])} for number in numbers],
        })
    return {"key": key, "ticks": found}


def commitment_proof(drawn):
    origin = "ledger.example.org/redress"
    log, witness = l.Key(origin, drawn("log key"), l.LOG), l.Key("w.example", drawn("witness key"), l.WITNESS)
    tick, committed = 29_700_002, drawn("commitment")
    made = l.TickTree(l.tick_seed(l.period_seed(drawn("blinding key"), tick // 43_200), tick), [drawn("other"), committed])
    entry = l.tick_entry(tick, 1_782_000_120_250, made.root)
    ledger = l.Tree([l.u32(number) for number in range(4_711)] + [entry] + [l.u32(number) for number in range(288)])
    text = l.checkpoint(origin, 5_000, ledger.root(0, 5_000))
    signed = l.note(text, [log.sign(text), witness.cosign(text, 1_782_000_200)])
    extra = l.commitment_extra(committed, made.places[1], made.way(made.places[1]), entry)
    return {
        "commitment": committed, "place": made.places[1], "index": 4_711, "entry": entry, "log": log.text,
        "witness": witness.text, "root": ledger.root(0, 5_000),
        "file": l.tlog_proof(extra, 4_711, ledger.path(4_711, 0, 5_000), signed),
    }


def ledger(drawn):
    return {
        "trees": trees(), "eight": eight(), "bundles": bundles(), "tilePaths": paths(), "notes": notes(drawn),
        "ticks": ticks(drawn), "commitmentProof": commitment_proof(drawn),
    }

"""What witness.json holds; make_vectors.py writes it. Written from docs/formats/witness.md."""

import formats_ledger as l
from formats import sha256


def block(word, text):
    return f"{word} {len(text.encode())}\n{text}"


def fork(prefix, path, earlier, later):
    hashes = "".join(l.b64(one) + "\n" for one in [prefix, *path])
    return f"redress/fork/v1\n{hashes}\n" + block("note", earlier) + block("note", later)


def state(name, seed, notes, forks):
    text = f"redress/witness/v1\nname {name}\nseed {l.b64(seed)}\n"
    text += "".join(block("checkpoint", one) for one in notes) + "".join(block("fork", one) for one in forks)
    return text + f"end {sha256(text.encode()).hex()}\n"


def witness(drawn):
    log, other = l.Key("ledger.example.org", drawn("log key"), l.LOG), l.Key("台账.example", drawn("other"), l.LOG)
    name, seed = "见证方.example/w1", drawn("witness key")
    key = l.Key(name, seed, l.WITNESS)
    entries = [l.u32(number) for number in range(300)]
    honest, altered = l.Tree(entries), l.Tree([b"altered" if number == 77 else one for number, one in enumerate(entries)])

    def signed(log, tree, size, seconds=None):
        text = l.checkpoint(log.name, size, tree.root(0, size))
        return l.note(text, [log.sign(text), *([key.cosign(text, seconds)] if seconds else [])])

    notes = [signed(log, honest, 200, 1_782_000_200), signed(other, honest, 0, 1_782_000_260)]
    later = signed(log, altered, 300)
    forks = [fork(altered.root(0, 200), altered.proof(200, 0, 300), notes[0], later)]
    return {
        "name": name, "seed": seed, "verifierKey": key.text, "logs": [log.text, other.text], "notes": notes,
        "prefix": altered.root(0, 200), "path": altered.proof(200, 0, 300), "later": later, "forks": forks,
        "state": state(name, seed, notes, forks), "empty": state(name, seed, [], []),
    }

"""Writes the vectors beside this file, the same bytes every time. With --check it writes nothing: it compares what is
here with what it would write, and opens the grants that Swift sealed (grant-sealed-by-swift.json)."""

import hashlib
import json
import pathlib
import sys

import formats as f
import make_ledger
import make_purge
import make_witness

HERE = pathlib.Path(__file__).parent


def drawn(name, count=32):
    """Bytes that look random and are the same each time."""
    return hashlib.shake_256(b"redress vectors: " + name.encode()).digest(count)


def hexed(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {key: hexed(item) for key, item in value.items()}
    return [hexed(item) for item in value] if isinstance(value, list) else value


def receipts():
    codes = []
    for number in range(6):
        symbols = [byte & 31 for byte in drawn(f"receipt {number}", 19)] if number else [0] * 19
        code = f.receipt(symbols)
        public = f.xwing_public(code["keySeed"])
        codes.append({"random": bytes(symbols), **code, "publicKeyHash": f.sha256(public)})
    return {"codes": codes}


def person_keys():
    locked = []
    phrases = [
        ("amber window  quiet\tRiver ", 10),
        ("\u3000ａｍｂｅｒ wind\ufb01eld caf\u0065\u0301", 11),
        ("meadow lantern orange pencil harvest velvet sky", 17),
    ]
    for number, (phrase, log2_n) in enumerate(phrases):
        seed, pepper = drawn(f"seed {number}"), drawn(f"pepper {number}")
        salt, nonce = drawn(f"lock salt {number}", 16), drawn(f"lock nonce {number}", 12)
        public = f.xwing_public(seed)
        locked.append({
            "passphrase": phrase, "normalized": f.normalized(phrase), "log2N": log2_n, "pepper": pepper,
            "salt": salt, "nonce": nonce, "seed": seed, "publicKey": public, "fingerprint": f.fingerprint(public),
            "locked": f.lock(seed, phrase, pepper, log2_n, salt, nonce),
        })
    kept = []
    for purpose in ("person-key", "receipt-code"):
        plain, token, nonce = drawn("kept " + purpose), drawn("token " + purpose), drawn("kept nonce", 12)
        kept.append({
            "plain": plain, "token": token, "purpose": purpose, "nonce": nonce,
            "sealed": f.keep(plain, token, purpose, nonce),
        })
    return {"locked": locked, "kept": kept}


def key_statements():
    statements = []
    for number, milliseconds in enumerate((0, 1_614_560_400_000)):
        person, signer = drawn(f"person {number}", 16), drawn(f"signer {number}", 16)
        seed, public = drawn(f"signer seed {number}"), f.xwing_public(drawn(f"seed {number}"))
        text, signing, signature = f.key_statement(person, public, signer, milliseconds, seed)
        statements.append({
            "person": person, "publicKey": public, "signer": signer, "milliseconds": milliseconds, "signerSeed": seed,
            "signedText": text, "signingKey": signing, "signature": signature,
        })
    return {"statements": statements}


def envelopes():
    effective, sealed = [], []
    case, draft, file = drawn("case", 16), drawn("draft", 16), drawn("file", 16)
    for compartment, party, epoch in [(1, 0, 0), (2, 0, 1), (5, 3, 70000), (7, 255, 2**32 - 1)]:
        key, shred = drawn(f"cell {compartment}"), drawn("shred")
        effective.append({
            "case": case, "compartment": compartment, "party": party, "epoch": epoch, "cellKey": key, "shred": shred,
            "effective": f.effective_key(key, shred, case, f.cell(compartment, party, epoch)),
        })

    def add(kind, plain, info, **context):
        key, salt = drawn("envelope key " + kind), drawn(f"envelope salt {kind} {len(plain)}")
        whole = f.envelope(plain, key, info, salt)
        sealed.append({
            "kind": kind, "key": key, "salt": salt, "plainCount": len(plain), "plainHash": f.sha256(plain),
            "context": context, "head": whole[:65], "tag": whole[-16:], "sealedHash": f.sha256(whole),
            **({"plain": plain, "sealed": whole} if len(plain) < 100 else {}),
        })

    place = {"case": case, "compartment": 5, "party": 3, "epoch": 70000}
    field = b"redress/envelope/v1" + case + f.cell(5, 3, 70000) + f.u32(258) + b"\7"
    for plain in (b"", "她说的话。".encode(), *(bytes(n) for n in (1020, 1021, 4092, 4093, 100_000, 2**20 - 4))):
        add("field", plain, field, **place, sequence=258, field=7)
    add("draft", b"words", b"redress/draft/v1" + draft + f.u32(9) + b"\2", draft=draft, revision=9, field=2)
    add("draft-file-key", drawn("file key"), b"redress/draft-file-key/v1" + draft + file, draft=draft, file=file)
    add("file-key", drawn("file key"), b"redress/file-key/v1" + case + f.cell(5, 3, 70000) + file, **place, file=file)
    return {"effective": effective, "sealed": sealed}


def grants():
    case, holder, seed = drawn("case", 16), drawn("holder", 16), drawn("grant seed")
    public = f.xwing_public(seed)
    cells = lambda count: [(1 + number % 7, number // 7, 4) for number in range(count)]
    keyed = lambda count: {place: drawn(f"cell key {place}") for place in cells(count)}
    share = f.split(drawn("body key"), 7, [drawn(f"half {bit}") for bit in range(5)])
    contents = [
        ("nothing", b"\0", 512), ("keys", f.keys_content(keyed(7)), 512), ("keys", f.keys_content(keyed(13)), 512),
        ("keys", f.keys_content(keyed(26)), 1024), ("share", b"\2" + share[5], 512),
        ("bodyKey", b"\3" + drawn("body key"), 512),
    ]
    sealed = []
    for number, (kind, content, size) in enumerate(contents):
        context = f.grant_context(case, 4, holder, number)
        encapsulation, ciphertext = f.seal_grant(content, size, public, context, drawn(f"encapsulation {number}", 64))
        assert f.open_grant(encapsulation, ciphertext, seed, context).rstrip(b"\0") == content.rstrip(b"\0")
        sealed.append({
            "kind": kind, "content": content, "size": size, "seed": seed, "case": case, "epoch": 4, "holder": holder,
            "number": number, "encapsulation": encapsulation, "ciphertext": ciphertext,
        })
    bundle_info = b"redress/body-bundle/v1" + case + f.u32(4) + b"\2"
    bundles = [
        {"case": case, "epoch": 4, "body": 2, "bodyKey": drawn("body key"), "salt": drawn("bundle salt"),
         "content": content, "sealed": f.envelope(content, drawn("body key"), bundle_info, drawn("bundle salt"))}
        for content in (f.keys_content(keyed(6)), f.keys_content(keyed(26)))
    ]
    splits = [
        {"secret": drawn(f"split {count}"), "count": count, "halves": halves,
         "shares": f.split(drawn(f"split {count}"), count, halves)}
        for count in (2, 5, 32) for halves in [[drawn(f"half {count} {bit}") for bit in range(5)]]
    ]
    key, person = drawn("pseudonym key"), drawn("person", 16)
    marks = {
        "key": key, "person": person, "pseudonym": f.pseudonym(person, key), "case": case, "epoch": 4,
        "public": drawn("confirmed public key", 1216),
        "confirmation": f.confirmation(key, person, drawn("confirmed public key", 1216)), "number": 9, "mark": f.mark(key, case, f.pseudonym(person, key), 4, 9),
    }
    return {"sealed": sealed, "bundles": bundles, "splits": splits, "marks": marks}


def files():
    sealed = []
    for count in (0, 1, 1000, 65535, 65536, 65537, 131072, 200_000):
        plain = bytes((31 * place ^ place >> 11) & 255 for place in range(count))
        key, file, salt = drawn("file key"), drawn("file", 16), drawn(f"file salt {count}")
        whole = f.seal_file(plain, key, file, salt)
        sealed.append({
            "key": key, "file": file, "salt": salt, "plainCount": count, "plainHash": f.sha256(plain),
            "sealedCount": len(whole), "sealedHash": f.sha256(whole),
            **({"sealed": whole} if count <= 1000 else {}),
        })
    return {"sealed": sealed}


def ledger():
    events = [(b"", b""), (b"facts", b"sealed"), (drawn("facts", 300), drawn("sealed", 2000))]
    commitments = [
        {"nonce": drawn(f"nonce {number}"), "facts": facts, "sealed": sealed,
         "commitment": f.commitment(drawn(f"nonce {number}"), facts, sealed)}
        for number, (facts, sealed) in enumerate(events)
    ]
    origin, seed, promised = "ledger.example.org/redress", drawn("log key"), commitments[1]["commitment"]
    text, signature = f.promise(origin, seed, promised, 29_700_002)
    promises = [{
        "origin": origin, "seed": seed, "verifierKey": f.verifier_key(origin, seed), "commitment": promised,
        "tick": 29_700_002, "signedText": text, "signature": signature,
    }]
    return {"commitments": commitments}, {"promises": promises}


def period_seeds():
    person, seed, origin = drawn("person", 16), drawn("grant seed"), "ledger.example.org/redress"
    public, sealed, seeds = f.xwing_public(seed), [], {}
    for period in (0, 687, 2**32 + 5):
        seeds[period] = drawn(f"period seed {period}")
        context = f.seed_context(person, period, origin)
        encapsulation, ciphertext = f.seal_seed(seeds[period], public, context, drawn(f"seed encapsulation {period}", 64))
        assert f.open_seed(encapsulation, ciphertext, seed, context) == seeds[period]
        sealed.append({
            "periodSeed": seeds[period], "period": period, "person": person, "origin": origin, "seed": seed,
            "encapsulation": encapsulation, "ciphertext": ciphertext,
        })
    return {"sealed": sealed, "file": f.seeds_file(origin, seeds).encode()}


def open_what_swift_sealed():
    for sealed in json.loads((HERE / "period-seed-sealed-by-swift.json").read_text())["sealed"]:
        of = lambda name: bytes.fromhex(sealed[name])
        context = f.seed_context(of("person"), sealed["period"], sealed["origin"])
        plain = f.open_seed(of("encapsulation"), of("ciphertext"), of("seed"), context)
        assert plain == of("periodSeed"), "a seed that Swift sealed does not open"
    for grant in json.loads((HERE / "grant-sealed-by-swift.json").read_text())["sealed"]:
        of = lambda name: bytes.fromhex(grant[name])
        context = f.grant_context(of("case"), grant["epoch"], of("holder"), grant["number"])
        plain = f.open_grant(of("encapsulation"), of("ciphertext"), of("seed"), context)
        assert plain == of("content").ljust(grant["size"], b"\0"), "a grant that Swift sealed does not open"


def main():
    commitments, promises = ledger()
    made = {
        "receipt": receipts(), "person-key": person_keys(), "key-statement": key_statements(),
        "envelope": envelopes(), "grant": grants(), "file": files(),
        "commitment": commitments, "promise": promises, "ledger": make_ledger.ledger(drawn),
        "witness": make_witness.witness(drawn), "period-seed": period_seeds(),
        "purge-certificate": make_purge.certificates(drawn),
    }
    for name, vectors in made.items():
        path, text = HERE / f"{name}.json", json.dumps(hexed(vectors), indent=1, ensure_ascii=False) + "\n"
        if "--check" in sys.argv:
            assert path.read_text() == text, f"{path.name} is not what this script makes"
        else:
            path.write_text(text)
    if "--check" in sys.argv:
        open_what_swift_sealed()


main()

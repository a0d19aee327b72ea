"""The formats of docs/formats/ a second time, written from the descriptions and sharing no code with the Swift targets.

Needs Python 3.11 and, from PyPI, cryptography 48 and kyber-py 1.2 (ML-KEM-768 with chosen randomness).
"""

import base64
import hashlib
import hmac
import unicodedata

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from kyber_py.ml_kem import ML_KEM_768

ZERO_NONCE = bytes(12)
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def u32(number):
    return number.to_bytes(4, "big")


def sha256(data):
    return hashlib.sha256(data).digest()


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def extract(salt, ikm):
    return mac(salt or bytes(32), ikm)


def expand(prk, info, count):
    out, block = b"", b""
    for number in range(1, 256):
        if len(out) >= count:
            return out[:count]
        block = mac(prk, block + info + bytes([number]))
        out += block
    raise ValueError("too long")


def hkdf(ikm, salt, info, count=32):
    return expand(extract(salt, ikm), info, count)


# Receipt codes.


def grouped(symbols):
    text = "".join(CROCKFORD[symbol] for symbol in symbols)
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def damm(symbols):
    check = 0
    for symbol in symbols:
        check = (check ^ symbol) << 1
        if check & 32:
            check ^= 0b100101
    return check


def receipt(symbols):
    number = 0
    for symbol in symbols:
        number = number << 5 | symbol
    packed = (number << 1).to_bytes(12, "big")
    derive = lambda purpose: hkdf(packed, b"", b"redress/receipt/v1/" + purpose)
    return {
        "text": grouped(symbols + [damm(symbols)]),
        "packed": packed,
        "lookUp": derive(b"look-up"),
        "lookUpHash": sha256(derive(b"look-up")),
        "keySeed": derive(b"key"),
        "draftKey": derive(b"draft"),
    }


# X-Wing, draft-connolly-cfrg-xwing-kem-06.


def xwing_expand(seed):
    material = hashlib.shake_256(seed).digest(96)
    ek, dk = ML_KEM_768._keygen_internal(material[:32], material[32:64])
    x = X25519PrivateKey.from_private_bytes(material[64:])
    return ek, dk, x, x.public_key().public_bytes_raw()


def xwing_public(seed):
    ek, _, _, x_public = xwing_expand(seed)
    return ek + x_public


def xwing_combine(ss_m, ss_x, ct_x, pk_x):
    return hashlib.sha3_256(ss_m + ss_x + ct_x + pk_x + bytes.fromhex("5c2e2f2f5e5c")).digest()


def xwing_encapsulate(public, randomness):
    ss_m, ct_m = ML_KEM_768._encaps_internal(public[:1184], randomness[:32])
    ephemeral = X25519PrivateKey.from_private_bytes(randomness[32:64])
    ct_x = ephemeral.public_key().public_bytes_raw()
    ss_x = ephemeral.exchange(X25519PublicKey.from_public_bytes(public[1184:]))
    return xwing_combine(ss_m, ss_x, ct_x, public[1184:]), ct_m + ct_x


def xwing_decapsulate(seed, encapsulation):
    _, dk, x, pk_x = xwing_expand(seed)
    ct_m, ct_x = encapsulation[:1088], encapsulation[1088:]
    ss_x = x.exchange(X25519PublicKey.from_public_bytes(ct_x))
    return xwing_combine(ML_KEM_768.decaps(dk, ct_m), ss_x, ct_x, pk_x)


def fingerprint(public):
    bits = int.from_bytes(sha256(b"redress/fingerprint/v1" + public)[:25], "big")
    return grouped([bits >> 5 * place & 31 for place in range(39, -1, -1)])


# HPKE, RFC 9180: base mode, KEM 0x647a, HKDF-SHA256, AES-256-GCM.

SUITE = b"HPKE" + bytes.fromhex("647a00010002")


def labeled_extract(salt, label, ikm):
    return extract(salt, b"HPKE-v1" + SUITE + label + ikm)


def labeled_expand(prk, label, info, count):
    return expand(prk, count.to_bytes(2, "big") + b"HPKE-v1" + SUITE + label + info, count)


def hpke_key(shared, info):
    context = b"\0" + labeled_extract(b"", b"psk_id_hash", b"") + labeled_extract(b"", b"info_hash", info)
    secret = labeled_extract(shared, b"secret", b"")
    return labeled_expand(secret, b"key", context, 32), labeled_expand(secret, b"base_nonce", context, 12)


# Person keys, and what is kept for a visit.


def normalized(passphrase):
    words = unicodedata.normalize("NFKC", passphrase).split()
    return b" ".join(word.encode().lower() for word in words)  # bytes.lower() touches A to Z alone


def lock(seed, passphrase, pepper, log2_n, salt, nonce):
    header = bytes([1, log2_n, 8, 1]) + salt + nonce
    stretched = hashlib.scrypt(
        normalized(passphrase), salt=salt, n=1 << log2_n, r=8, p=1, maxmem=1 << 28, dklen=32
    )
    key = hkdf(stretched, pepper, b"redress/person-key/v1")
    return header + AESGCM(key).encrypt(nonce, seed, header)


def keep(plain, token, purpose, nonce):
    info = b"redress/session/v1" + purpose.encode()
    return b"\1" + nonce + AESGCM(hkdf(token, b"", info)).encrypt(nonce, plain, b"\1" + info)


# Envelopes.


def cell(compartment, party, epoch):
    return bytes([compartment, party]) + u32(epoch)


def effective_key(cell_key, shred, case, cell_bytes):
    return hkdf(cell_key, shred, b"redress/compartment/v1" + case + cell_bytes)


def envelope(plain, key, info, salt):
    size = next(1024 * k for k in (1, 4, 16, 64, 256, 1024) if 1024 * k >= len(plain) + 4)
    padded = (u32(len(plain)) + plain).ljust(size, b"\0")
    derived = hkdf(key, salt, info, 64)
    return b"\1" + salt + derived[32:] + AESGCM(derived[:32]).encrypt(ZERO_NONCE, padded, b"\1" + info)


# Grants, bundles, shares, pseudonyms, marks.


def keys_content(keys):
    """`keys` maps (compartment, party, epoch) to 32 bytes."""
    ordered = sorted((cell(*place), key) for place, key in keys.items())
    return bytes([1, len(ordered)]) + b"".join(place + key for place, key in ordered)


def grant_context(case, epoch, holder, number):
    return case + u32(epoch) + holder + bytes([number])


def seal_grant(content, size, public, context, randomness):
    shared, encapsulation = xwing_encapsulate(public, randomness)
    key, nonce = hpke_key(shared, b"redress/grant/v1")
    return encapsulation, b"\1" + AESGCM(key).encrypt(nonce, content.ljust(size, b"\0"), b"\1" + context)


def open_grant(encapsulation, ciphertext, seed, context):
    key, nonce = hpke_key(xwing_decapsulate(seed, encapsulation), b"redress/grant/v1")
    assert ciphertext[:1] == b"\1"
    return AESGCM(key).decrypt(nonce, ciphertext[1:], b"\1" + context)


def seed_context(person, period, origin):
    return person + period.to_bytes(8, "big") + origin.encode()


def seal_seed(seed, public, context, randomness):
    shared, encapsulation = xwing_encapsulate(public, randomness)
    key, nonce = hpke_key(shared, b"redress/period-seed/v1")
    return encapsulation, b"\1" + AESGCM(key).encrypt(nonce, seed, b"\1" + context)


def open_seed(encapsulation, ciphertext, key_seed, context):
    key, nonce = hpke_key(xwing_decapsulate(key_seed, encapsulation), b"redress/period-seed/v1")
    assert ciphertext[:1] == b"\1"
    return AESGCM(key).decrypt(nonce, ciphertext[1:], b"\1" + context)


def seeds_file(origin, seeds):
    return f"redress/period-seeds/v1\n{origin}\n" + "".join(f"{n} {seeds[n].hex()}\n" for n in sorted(seeds))


def split(secret, count, halves):
    other = lambda half: bytes(a ^ b for a, b in zip(half, secret))
    pick = lambda seat, bit: other(halves[bit]) if seat >> bit & 1 else halves[bit]
    return [bytes([seat]) + b"".join(pick(seat, bit) for bit in range(5)) for seat in range(count)]


def key_statement(person, public, signer, milliseconds, signer_seed):
    """The text that is signed, the signer's public key, the signature."""
    key = Ed25519PrivateKey.from_private_bytes(hkdf(signer_seed, b"", b"redress/signing/v1"))
    lines = [
        "redress key statement v1", person.hex(), sha256(b"redress/fingerprint/v1" + public).hex(), signer.hex(),
        str(milliseconds),
    ]
    text = "".join(line + "\n" for line in lines)
    return text, key.public_key().public_bytes_raw(), key.sign(text.encode())


def pseudonym(person, key):
    return mac(key, b"redress/pseudonym/v1" + person)[:16]


def confirmation(key, person, public):
    return mac(key, b"redress/confirmed-key/v1" + person + hashlib.sha256(public).digest())[:16]


def mark(key, case, holder, epoch, number):
    return mac(key, b"redress/mark/v1" + case + holder + u32(epoch) + bytes([number]))[:16]


# Files.


def seal_file(plain, key, file, salt):
    info = b"redress/file/v1" + file
    derived = hkdf(key, salt, info, 64)
    chunks = [plain[start : start + 65536] for start in range(0, len(plain), 65536)] or [b""]
    sealed = b"\1" + salt + derived[32:]
    for number, chunk in enumerate(chunks):
        nonce = bytes(7) + u32(number) + bytes([number == len(chunks) - 1])
        sealed += AESGCM(derived[:32]).encrypt(nonce, chunk, b"\1" + info)
    return sealed


# The ledger.


def commitment(nonce, facts, sealed):
    return sha256(b"redress/commitment/v1" + nonce + u32(len(facts)) + facts + sha256(sealed))


def verifier_key(origin, seed):
    public = b"\1" + Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    hint = sha256(origin.encode() + b"\n" + public)[:4].hex()
    return f"{origin}+{hint}+{base64.b64encode(public).decode()}"


def promise(origin, seed, committed, tick):
    text = f"redress/promise/v1\n{origin}\n{committed.hex()}\n{tick}\n"
    return text, Ed25519PrivateKey.from_private_bytes(seed).sign(text.encode())

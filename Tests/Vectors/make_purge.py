"""Purge certificates, docs/formats/purge-certificate.md, written a second time."""

import formats as f


def spelt(person):
    """16 bytes as 26 small symbols of Crockford's Base32."""
    number = int.from_bytes(person, "big")
    return "".join(f.CROCKFORD[number >> 5 * place & 31] for place in reversed(range(26))).lower()


def text(origin, nonce, reference, day, people, rule, events):
    lines = ["redress/purge-certificate/v1", origin, nonce.hex(), f"case {reference}", f"day {day}"]
    lines.append("by " + (" ".join(spelt(person) for person in people) or "command-line"))
    lines += [f"rule {rule}", f"events {len(events)}"]
    lines += [f"{entry} {commitment.hex()}" for entry, commitment in events]
    return "".join(line + "\n" for line in lines)


def certificates(drawn):
    people = [bytes(16), b"\xff" * 16, drawn("purging person", 16)]
    rules = ["retention: three years after its end", "court order: 海湾法院，2026年3月12日", "r" * 500]
    made = []
    for number, (rule, events) in enumerate(zip(rules, (1, 0, 40))):
        certificate = {
            "origin": "ledger.example.org/redress", "nonce": drawn(f"purge nonce {number}"), "reference": 417_000 + number,
            "day": f"2026-0{number + 1}-28", "people": people[:number], "rule": rule.encode(),
            "events": [[entry * 7, drawn(f"purged {number} {entry}")] for entry in range(events)],
        }
        whole = text(
            certificate["origin"], certificate["nonce"], certificate["reference"], certificate["day"],
            certificate["people"], rule, certificate["events"]).encode()
        made.append({**certificate, "text": whole, "digest": f.sha256(whole)})
    return {"certificates": made}

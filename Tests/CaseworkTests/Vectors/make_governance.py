"""Makes governance.json: the texts of docs/formats/governance.md a second time, written from the description.

Needs Python 3.11 and nothing else. `make_governance.py --check` says whether the file is what it would make.
"""

import datetime
import json
import pathlib
import sys

PLACE = pathlib.Path(__file__).with_name("governance.json")
SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz"
AT = 1627293600000


def identifier(number):
    """16 bytes of the same value, as 26 symbols of Crockford's Base32."""
    value = int.from_bytes(bytes([number]) * 16, "big")
    return "".join(SYMBOLS[value >> shift & 31] for shift in range(125, -5, -5))


def instant(milliseconds):
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=milliseconds)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03}Z"


def day(number):
    return (datetime.date(1970, 1, 1) + datetime.timedelta(days=number)).isoformat()


def text(what, *lines, by="server", at=AT):
    head = [("at", instant(at)), ("by", by), ("what", what)]
    return "redress/governance/v1\n" + "".join(f"{key} {value}\n" for key, value in head + list(lines))


PERSON, OTHER = identifier(2), identifier(3)
WITNESS = "witness.example.org+00000000+BAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
DIGEST = bytes(range(32)).hex()
SEAT = [
    ("seat", identifier(4)), ("body", "board"), ("person", PERSON), ("rank", "adviser-deputy"), ("side", "outside"),
    ("from", day(18628)), ("until", day(19723)),
]
KEY = ("fingerprint", "4k2m 9qxa")

TEXTS = {
    "founded": text("founded"),
    "chart changed": text("chart-changed", ("person", PERSON), ("person", OTHER)),
    "seated": text("seated", *SEAT, by=PERSON),
    "unseated": text("unseated", ("seat", identifier(4)), ("until", day(19000)), by=PERSON),
    "key made": text("key-made", ("person", OTHER), KEY, by=OTHER),
    "key vouched": text("key-vouched", ("person", OTHER), KEY, by=PERSON),
    "key confirmed": text("key-confirmed", ("person", OTHER), KEY),
    "help numbers": text("help-numbers", ("version", 2), ("file", DIGEST)),
    "rules": text("rules", ("part", "procedure"), ("id", "baseline"), ("version", 2), ("file", DIGEST)),
    "witness added": text("witness-added", ("key", WITNESS), ("address", "https://witness.example.org:8443")),
    "witness removed": text("witness-removed", ("key", WITNESS)),
    "witness overruled": text("witness-overruled", ("key", WITNESS), ("size", "52118")),
    "restored": text("restored", ("store", "database"), ("after", 27121560), ("through", 27121620)),
    "clock stepped": text("clock-stepped", ("from", instant(AT)), ("to", instant(AT - 24 * 3600000))),
    "erased": text("erased", ("certificate", DIGEST)),
    "log key rotated": text(
        "log-key-rotated", ("from", "a.example+00000000+AQ=="), ("to", "a.example+11111111+Ag==")),
}

# What is the workplace's own business.
NOT_SAID = ["absence ended", "absence planned", "imported", "invited"]

FOUNDED = TEXTS["founded"]
REFUSED = {
    "nothing": "",
    "another version": FOUNDED.replace("v1", "v2"),
    "no line feed at the end": FOUNDED[:-1],
    "an empty line behind": FOUNDED + "\n",
    "one more line": FOUNDED + "person " + PERSON + "\n",
    "carriage returns": FOUNDED.replace("\n", "\r\n"),
    "an unknown deed": FOUNDED.replace("founded", "found"),
    "two spaces": FOUNDED.replace("by server", "by  server"),
    "no value": FOUNDED.replace("by server", "by "),
    "a space behind": FOUNDED.replace("founded", "founded "),
    "lines in another order": "redress/governance/v1\nby server\nat " + instant(AT) + "\nwhat founded\n",
    "no milliseconds": FOUNDED.replace(".000Z", "Z"),
    "an hour that isn't": FOUNDED.replace("T10:", "T24:"),
    "another zone": FOUNDED.replace("Z\n", "+\n"),
    "a signed number": TEXTS["help numbers"].replace("version 2", "version +2"),
    "a number with a zero before": TEXTS["help numbers"].replace("version 2", "version 02"),
    "capital digits": TEXTS["help numbers"].replace(DIGEST, DIGEST.upper()),
    "a short digest": TEXTS["help numbers"].replace(DIGEST, DIGEST[:-2]),
    "an id in capitals": TEXTS["unseated"].replace(identifier(4), identifier(4).upper()),
    "a day that isn't": TEXTS["unseated"].replace("until 2022-01-08", "until 2022-02-30"),
    "a body that isn't": TEXTS["seated"].replace("body board", "body boards"),
    "nobody": text("chart-changed"),
    "a tab in a value": TEXTS["key made"].replace("4k2m 9qxa", "4k2m\t9qxa"),
}


def made():
    content = {
        "texts": [{"name": name, "text": value} for name, value in TEXTS.items()],
        "notSaid": NOT_SAID,
        "refused": [{"why": why, "text": value} for why, value in REFUSED.items()],
    }
    for why, value in REFUSED.items():
        assert value not in TEXTS.values(), why
    return json.dumps(content, indent=1) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PLACE.read_text() == made() else "governance.json is not what this script makes")
    PLACE.write_text(made())

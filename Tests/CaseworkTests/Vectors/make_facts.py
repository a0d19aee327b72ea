"""Makes facts.json: the facts of docs/formats/facts.md a second time, written from the description.

Needs Python 3.11 and nothing else. `make_facts.py --check` says whether the file is what it would make.
"""

import json
import pathlib
import sys

PLACE = pathlib.Path(__file__).with_name("facts.json")


def head(major, argument):
    if argument < 24:
        return bytes([major << 5 | argument])
    for extra, count in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << 8 * count:
            return bytes([major << 5 | extra]) + argument.to_bytes(count, "big")
    raise ValueError("too big")


def fact(value):
    """None, int, bytes, str or list."""
    if value is None:
        return b"\xf6"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        text = value.encode()
        return head(3, len(text)) + text
    return head(4, len(value)) + b"".join(fact(part) for part in value)


def described(value):
    """The value as JSON, where bytes are an object with their hexadecimal digits."""
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    return [described(part) for part in value] if isinstance(value, list) else value


def identifier(number):
    return bytes([number]) * 16


VALUES = [
    None, 0, 1, 10, 23, 24, 25, 100, 255, 256, 1000, 65535, 65536, 1000000, 4294967295, 4294967296,
    1000000000000, 9223372036854775807, -1, -10, -24, -25, -100, -256, -257, -1000, -65536, -65537,
    -4294967296, -4294967297, -9223372036854775808,
    b"", b"\x01\x02\x03\x04", bytes(23), bytes(24), bytes(range(256)),
    "", "a", "IETF", "\"\\", "\u00fc", "\u6c34", "\U00010151", "x" * 24, "\u9648\u8ff0" * 60,
    [], [1, 2, 3], [1, [2, 3], [4, 5]], list(range(1, 26)), [None, b"\x00", "", -1], [[[[[[[[]]]]]]]],
]

REFUSED = [
    ("nothing", ""),
    ("a number cut short", "19"), ("bytes cut short", "42ff"), ("text cut short", "6261"), ("a list cut short", "8201"),
    ("more than there is", "9b7fffffffffffffff"), ("more bytes than there are", "5bffffffffffffffff"),
    ("a number in two bytes for one", "1817"), ("a number in three bytes for two", "1900ff"),
    ("a number in five bytes for three", "1a0000ffff"), ("a number in nine bytes for five", "1b00000000ffffffff"),
    ("a negative number in two bytes for one", "3817"), ("a length in two bytes for one", "580100"),
    ("a count in two bytes for one", "980100"),
    ("a number past 64 bits with sign", "1b8000000000000000"), ("one below", "3b8000000000000000"),
    ("text that is not UTF-8", "61ff"), ("half of a surrogate pair", "63eda080"), ("an overlong letter", "62c1a1"),
    ("a map", "a0"), ("a tag", "c000"), ("false", "f4"), ("undefined", "f7"), ("a half float", "f93c00"),
    ("a simple value in two bytes", "f8f6"), ("a break", "ff"), ("a reserved length", "1c"),
    ("a list without an end", "9f01ff"), ("bytes without an end", "5f4101ff"),
    ("a byte behind the end", "0000"), ("a second fact behind the first", "8080"),
    ("lists too deep", "8181818181818181f6"), ("lists without bottom", "81" * 5000),
]

CASE = identifier(1)
ANNE, BEA = identifier(2), identifier(3)
RECEIVED_AT = 1627293600000
HOUR = 3600000
DUTY = [1, "contact", RECEIVED_AT, RECEIVED_AT + 4 * HOUR, None, ["aid-head", ANNE], None]
READING = [5, "reading", RECEIVED_AT, RECEIVED_AT + 80 * HOUR, 2021, ["aid", BEA], BEA]
ASKED = [6, "handler", RECEIVED_AT, RECEIVED_AT + 48 * HOUR, None, ["aid-head", ANNE], None]
PRESSURE = [7, "pressure", RECEIVED_AT, RECEIVED_AT + 48 * HOUR, None, ["aid-head", ANNE], None]
MOVE = [1, ["committee-chair", None], 2, RECEIVED_AT + 28 * HOUR]


def event(actor, deed, owes=(), meets=(), misses=(), moves=(), sequence=2, at=RECEIVED_AT + HOUR):
    return [1, CASE, sequence, at, actor, list(deed), list(owes), list(meets), list(misses), list(moves)]


REPORTER, SYSTEM = 0, 1
BY_ANNE = [ANNE, "aid-head"]

EVENTS = {
    "received": event(REPORTER, ["received", "crisis", 1, 1], owes=[DUTY], sequence=1, at=RECEIVED_AT),
    "messaged": event(REPORTER, ["messaged"]),
    "attached": event(REPORTER, ["attached"]),
    "withdrawn": event(REPORTER, ["withdrawn"]),
    "opened": event([BEA, "aid"], ["opened", 300], owes=[READING]),
    "assigned": event(BY_ANNE, ["assigned", ["aid", BEA]]),
    "accepted": event([BEA, "aid"], ["accepted"], moves=[[1, ["aid", BEA], 0, RECEIVED_AT + 4 * HOUR]]),
    "took over": event(BY_ANNE, ["took-over"]),
    "answered": event(BY_ANNE, ["answered"], meets=[1, 5]),
    "noted": event(BY_ANNE, ["noted"]),
    "naming proposed": event(BY_ANNE, ["proposed", ["naming"]]),
    "assessment proposed": event(BY_ANNE, ["proposed", ["assessment", "conduct-team", "minor"]]),
    "declining proposed": event(BY_ANNE, ["proposed", ["declining", "not-ours"]]),
    "closing proposed": event(BY_ANNE, ["proposed", ["closing"]]),
    "confirmed": event(REPORTER, ["confirmed", 24]),
    "pledged": event(BY_ANNE, ["pledged"]),
    "challenged": event(BY_ANNE, ["challenged"]),
    "challenge decided": event([BEA, "committee"], ["challenge-decided", 7, 1]),
    "stepped aside": event([BEA, "adviser"], ["stepped-aside"]),
    "opening asked": event([BEA, "board"], ["opening-asked", "board"]),
    "opened together": event([BEA, "panel"], ["opened-together", "panel"]),
    "rekeyed": event(SYSTEM, ["rekeyed", 2]),
    "granted": event(SYSTEM, ["granted"]),
    "missed": event(SYSTEM, ["missed"], misses=[1], moves=[MOVE]),
    "original opened": event(BY_ANNE, ["original-opened"]),
    "handed on": event(SYSTEM, ["handed-on"], moves=[[1, ["aid", BEA], 0, RECEIVED_AT + 4 * HOUR]]),
    "identity told": event(REPORTER, ["identity-told"]),
    "handler asked": event(REPORTER, ["handler-asked"], owes=[ASKED]),
    "people added": event(REPORTER, ["people-added"]),
    "withdrawal asked": event(REPORTER, ["withdrawal-asked", RECEIVED_AT + 168 * HOUR], owes=[PRESSURE]),
    "withdrawal taken back": event(REPORTER, ["withdrawal-taken-back"], meets=[6]),
    "before 1970": event(SYSTEM, ["missed"], at=-1),
}

SEAT = [identifier(4), "board", ANNE, "adviser-deputy", "outside", 18628, 19723]

WITNESS = "witness.example.org+00000000+BAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"


def workplace(deed, by=ANNE):
    return [1, "workplace", RECEIVED_AT, by, deed]


WORKPLACE_EVENTS = {
    "founded": workplace(["founded"], by=None),
    "imported": workplace(["imported", [60, 0, 1, 70, 300], bytes(range(32))], by=None),
    "chart changed": workplace(["chart-changed", [ANNE, BEA]], by=None),
    "seated": workplace(["seated", SEAT]),
    "unseated": workplace(["unseated", identifier(4), 19000]),
    "invited": workplace(["invited", BEA]),
    "key made": workplace(["key-made", BEA, "4k2m 9qxa"], by=BEA),
    "key vouched": workplace(["key-vouched", BEA, "4k2m 9qxa"]),
    "key confirmed": workplace(["key-confirmed", BEA, "4k2m 9qxa"], by=None),
    "help numbers": workplace(["help-numbers", 2, bytes(range(32))], by=None),
    "rules": workplace(["rules", "procedure", "baseline", 2, bytes(range(32))], by=None),
    "witness added": workplace(["witness-added", WITNESS, "https://witness.example.org:8443"], by=None),
    "witness removed": workplace(["witness-removed", WITNESS], by=None),
    "witness overruled": workplace(["witness-overruled", WITNESS, 52_118], by=None),
    "absence planned": workplace(["absence-planned", identifier(5), ANNE, 18840, 18854]),
    "absence ended": workplace(["absence-ended", identifier(5), 18850]),
    "restored": workplace(["restored", "database", 27121560, 27121620], by=None),
    "clock stepped": workplace(["clock-stepped", RECEIVED_AT, RECEIVED_AT - 24 * HOUR], by=None),
    "erased": workplace(["erased", bytes(range(32))], by=None),
    "log key rotated": workplace(["log-key-rotated", "a.example+00000000+AQ==", "a.example+11111111+Ag=="], by=None),
}


def made():
    content = {
        "values": [{"value": described(value), "bytes": fact(value).hex()} for value in VALUES],
        "refused": [{"why": why, "bytes": digits} for why, digits in REFUSED],
        "events": [{"name": name, "facts": fact(value).hex()} for name, value in EVENTS.items()],
        "workplaceEvents": [{"name": name, "facts": fact(value).hex()} for name, value in WORKPLACE_EVENTS.items()],
    }
    return json.dumps(content, indent=1) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PLACE.read_text() == made() else "facts.json is not what this script makes")
    PLACE.write_text(made())

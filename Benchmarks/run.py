#!/usr/bin/env python3
"""Measures the optimised build of redress; bin/bench builds it and calls this.

Each group starts a server of its own, with its data in a temporary folder, and load is made by wrk on the same machine.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time

import uploads
from server import Server

HERE = os.path.dirname(os.path.abspath(__file__))
REPORT_BYTES = 2048
CLIENTS = (1, 8, 32)
DESKS = (100, 10_000, 100_000)
PEOPLE = 250_000
TICKS = 20_000
LEAVES = 1_000_000
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰"

figures = []
arguments = None


def enter(name, value, unit):
    figures.append({"name": name, "value": round(value, 3), "unit": unit})
    print(f"  {name:<32}{value:>12,.1f} {unit}", flush=True)


def say(text):
    print(text, file=sys.stderr, flush=True)


def product(name):
    return os.path.join(arguments.products, name)


def load(address, clients, *script_arguments):
    """What wrk finds: requests a second, milliseconds at p50 and p99, how many were refused or broken."""
    command = ["wrk", "--threads", "1", "--connections", str(clients), "--duration", f"{arguments.seconds}s",
               "--timeout", "10s", "--script", os.path.join(HERE, "load.lua"), address, "--", *script_arguments]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = json.loads(next(line for line in output.splitlines() if line.startswith("{")))
    found["rate"] = (found["requests"] - found["refused"]) / found["seconds"]
    return found


def measure(name, address, clients, *script_arguments):
    load_warm(address, *script_arguments)
    found = load(address, clients, *script_arguments)
    enter(f"{name}.rate", found["rate"], "1/s")
    enter(f"{name}.p50", found["p50"], "ms")
    enter(f"{name}.p99", found["p99"], "ms")
    if found["refused"] or found["broken"]:
        enter(f"{name}.refused", found["refused"], "requests")
        enter(f"{name}.broken", found["broken"], "requests")


def load_warm(address, *script_arguments):
    seconds, arguments.seconds = arguments.seconds, 1
    load(address, 4, *script_arguments)
    arguments.seconds = seconds


class Watch(threading.Thread):
    """The most memory that a server held while this was watching."""

    def __init__(self, server, every_seconds=0.2):
        super().__init__(daemon=True)
        self.every_seconds = every_seconds
        self.server, self.most, self.is_over = server, 0.0, threading.Event()

    def run(self):
        while not self.is_over.wait(self.every_seconds):
            self.most = max(self.most, self.server.resident_megabytes())

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.join()


class Workplace:
    """A workplace founded by `fill` in a folder of its own, with so many cases; `serve` gives a server of it."""

    def __init__(self, cases=0, closed=0):
        self.folder = tempfile.TemporaryDirectory(prefix="redress-bench-")
        command = [product("fill"), self.folder.name, "--cases", str(cases), "--closed", str(closed)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        self.said = json.loads(said.splitlines()[-1])

    def serve(self):
        return Server([product("redress"), "serve", "--port", "PORT"], environment=self.said["environment"])

    def sign_in(self, server, role):
        account = next(a for a in self.said["accounts"] if a["role"] == role)
        return server.sign_in(account["email"], account["passphrase"])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()


def filing():
    with Workplace() as workplace, workplace.serve() as server:
        time.sleep(2)
        enter("memory.idle", server.resident_megabytes(), "MB")
        with Watch(server) as watch:
            for clients in CLIENTS:
                measure(f"filing.{clients}", server.address("/report"), clients, "report", str(REPORT_BYTES))
        enter("memory.load", watch.most, "MB")


def pages():
    with Server([product("hello"), "PORT"], ready="/") as hello:
        measure("hello", hello.address("/"), 32, "get", "text/html")
    with Workplace() as workplace, workplace.serve() as server:
        measure("home", server.address("/"), 32, "get", "text/html")
        measure("form", server.address("/report"), 32, "get", "text/html")


def desk():
    for cases in DESKS:
        for closed, name in ((0, f"desk.{cases}"), (90, f"desk.{cases}.closed")):
            with Workplace(cases, closed) as workplace, workplace.serve() as server:
                token = workplace.sign_in(server, "aid-head")
                measure(name, server.address("/desk"), 1, "get", "text/html", token)


def start():
    """From nothing to the first answer of a founded workplace, the best of five: what is in the way is not ours."""
    with Workplace() as workplace:
        best = float("inf")
        for _ in range(5):
            with workplace.serve() as server:
                best = min(best, server.start_milliseconds)
        enter("start.ms", best, "ms")


def people():
    """How long the whole command takes that imports a list of so many people into a new workplace."""
    with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder:
        path = os.path.join(folder, "people.csv")
        with open(path, "w") as file:
            file.write("id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status\n")
            for n in range(PEOPLE):
                manager = "" if n == 0 else (n - 1) // 8
                name = f"{SURNAMES[n % len(SURNAMES)]}{GIVEN[n // 7 % len(GIVEN)]}{GIVEN[n // 191 % len(GIVEN)]}"
                file.write(f"{n},{name},Alias{n},p{n}@example.org,D{n % 300},Clerk,{manager},,woman,zh;en,active\n")
        environment = {"REDRESS_DATA": os.path.join(folder, "data"), "REDRESS_KEYS": os.path.join(folder, "keys")}
        begun = time.monotonic()
        subprocess.run([product("redress"), "people", "import", path], check=True, capture_output=True,
                       env=dict(os.environ, **environment))
        enter(f"import.{PEOPLE}", time.monotonic() - begun, "s")


def files():
    """How fast files of each size come in, and how much memory they cost the server at most."""
    with Workplace() as workplace, workplace.serve() as server:
        for megabytes in uploads.MEGABYTES:
            for name, send in (("", uploads.whole), (".resumed", uploads.resumed)):
                before = server.resident_megabytes()
                with Watch(server, every_seconds=0.02) as watch:
                    seconds = send(server, megabytes)
                enter(f"upload.{megabytes}mb{name}.rate", megabytes / seconds, "MB/s")
                enter(f"upload.{megabytes}mb{name}.memory", max(0.0, watch.most - before), "MB")


def ledger():
    """The ledger alone: its tree, its ticks, its proofs. It needs no server."""
    said = subprocess.run([product("prove")], check=True, capture_output=True, text=True).stdout
    for figure in json.loads(said.splitlines()[-1]):
        enter(figure["name"], figure["value"], figure["unit"])


def weight(folder, kind, *tables):
    """How many bytes the tables and their indices take in a store."""
    import sqlite3

    path = os.path.join(folder, *{"data": ("data", "redress.db"), "keys": ("keys", "keys.db")}[kind])
    with sqlite3.connect(path) as database:
        names = [row[0] for row in database.execute(
            f"SELECT name FROM sqlite_master WHERE tbl_name IN ({','.join('?' * len(tables))})", tables)]
        asked = ",".join("?" * len(names))
        return database.execute(f"SELECT SUM(pgsize) FROM dbstat WHERE name IN ({asked})", names).fetchone()[0] or 0


def verify():
    """A ledger of so many leaves in the two stores: checked where it lies, opened with seeds, and from outside."""
    with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder:
        seeds = os.path.join(folder, "seeds.txt")
        said = subprocess.run([product("fill"), folder, "--grow", str(LEAVES), "--seeds", seeds], check=True,
                              capture_output=True, text=True).stdout
        environment = dict(os.environ, **json.loads(said.splitlines()[-1])["environment"])

        def checked(name, *command):
            begun = time.monotonic()
            process = subprocess.Popen([product("redress"), "ledger", *command], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, env=environment)
            process.stdout.read()
            _, status, used = os.wait4(process.pid, 0)
            if status:
                raise RuntimeError(f"{command} ended with {status}")
            enter(f"verify.{name}", time.monotonic() - begun, "s")
            enter(f"verify.{name}.memory", used.ru_maxrss / 1024, "MB")

        checked("stores", "verify")
        checked("audit", "audit", "--seeds", seeds)
        with Server([product("redress"), "serve", "--port", "PORT"], environment=environment) as server:
            checked("address", "verify", server.address(""))


def queue():
    """The ledger within filing, and what it takes on the disk: a tick in which nothing waited, an event alone in its tick,
    and one of ten. An event's row lies under the place of its commitment, which costs it nothing."""
    with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder:
        said = subprocess.run([product("fill"), folder, "--share"], check=True, capture_output=True, text=True).stdout
        times = json.loads(said.splitlines()[-1])
        enter("ledger.queue.share", 100 * times["queue"] / times["filing"], "%")
        enter("ledger.queue.microseconds", 1_000 * times["queue"], "us")
    weights = {}
    for each in (0, 1, 10):
        with tempfile.TemporaryDirectory(prefix="redress-bench-") as folder:
            subprocess.run([product("fill"), folder, "--ticks", str(TICKS), "--each", str(each)], check=True,
                           capture_output=True)
            lines = weight(folder, "data", "leaves", "tiles") + weight(folder, "keys", "leaves")
            held = weight(folder, "data", "commitments", "held")
            weights[each] = (lines / TICKS, held / (TICKS * each) if each else 0)
    enter("ledger.bytes.tick", weights[0][0], "bytes")
    enter("ledger.bytes.event.alone", weights[1][1], "bytes")
    enter("ledger.bytes.event", weights[10][1], "bytes")


def looks():
    """Each page of the gallery: size and time; and when a browser shows the first of it over a slow line."""
    import look  # Needs a browser, which the other groups don't.

    with Server([product("redress"), "demo", "--port", "PORT"]) as server:
        look.measure(server.port, enter)


GROUPS = {
    "start": start, "pages": pages, "look": looks, "filing": filing, "files": files, "desk": desk, "import": people,
    "ledger": ledger, "queue": queue, "verify": verify,
}


def main():
    global arguments
    parser = argparse.ArgumentParser(prog="bin/bench", description="Measures the optimised build on this machine.")
    parser.add_argument("--products", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS), help="these groups only")
    parser.add_argument("--seconds", type=int, default=10, help="how long each load lasts (10)")
    parser.add_argument("--json", metavar="FILE", help="write every figure there")
    arguments = parser.parse_args()

    print(f"{os.cpu_count()} cores, {platform.machine()}, the load made on the same machine")
    for name in arguments.only:
        print(name, flush=True)
        GROUPS[name]()
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump(figures, file, indent=1)
            file.write("\n")
        say(f"every figure is in {arguments.json}")


if __name__ == "__main__":
    main()

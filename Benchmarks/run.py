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
import threading
import time

from server import Server

HERE = os.path.dirname(os.path.abspath(__file__))
REPORT_BYTES = 2048
CLIENTS = (1, 8, 32)
DESKS = (100, 10_000, 100_000)
PEOPLE = 250_000

figures = []
arguments = None


def enter(name, value, unit):
    figures.append({"name": name, "value": round(value, 3), "unit": unit})
    print(f"  {name:<32}{value:>12,.1f} {unit}", flush=True)


def say(text):
    print(text, file=sys.stderr, flush=True)


def product(name):
    return os.path.join(arguments.products, name)


def demo():
    return Server([product("redress"), "demo", "--port", "PORT", "--accounts", "ACCOUNTS"])


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

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.most, self.is_over = server, 0.0, threading.Event()

    def run(self):
        while not self.is_over.wait(0.2):
            self.most = max(self.most, self.server.resident_megabytes())

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.join()


def filing():
    with demo() as server:
        time.sleep(2)
        enter("memory.idle", server.resident_megabytes(), "MB")
        with Watch(server) as watch:
            for clients in CLIENTS:
                measure(f"filing.{clients}", server.address("/report"), clients, "report", str(REPORT_BYTES))
        enter("memory.load", watch.most, "MB")


def pages():
    with Server([product("hello"), "PORT"], ready="/") as hello:
        measure("hello", hello.address("/"), 32, "get", "text/html")
    with demo() as server:
        measure("home", server.address("/"), 32, "get", "text/html")
        measure("form", server.address("/report"), 32, "get", "text/html")


def desk():
    """`fill --cases N --closed PERCENT` serves like `redress demo`, with so many more cases."""
    if not os.path.exists(product("fill")):
        return say("  the desk is not measured: there is no product fill")
    for cases in DESKS:
        for closed, name in ((0, f"desk.{cases}"), (90, f"desk.{cases}.closed")):
            command = [product("fill"), "--cases", str(cases), "--closed", str(closed)]
            with Server([*command, "--port", "PORT", "--accounts", "ACCOUNTS"], patience_seconds=3600) as server:
                measure(name, server.address("/desk"), 1, "get", "text/html", server.sign_in("aid-head"))


def start():
    """From nothing to the first answer of a founded workplace, the best of five: what is in the way is not ours."""
    command = founded_workplace()
    if command is None:
        return
    best = float("inf")
    for _ in range(5):
        with Server(command) as server:
            best = min(best, server.start_milliseconds)
    enter("start.ms", best, "ms")


def people():
    """`fill --people N` founds a workplace, imports so many people and prints {"seconds": …}."""
    if not os.path.exists(product("fill")):
        return say("  the import is not measured: there is no product fill")
    output = subprocess.run([product("fill"), "--people", str(PEOPLE)], check=True, capture_output=True, text=True)
    enter(f"import.{PEOPLE}", json.loads(output.stdout.splitlines()[-1])["seconds"], "s")


def founded_workplace():
    """The command that serves a workplace founded for this run; PORT stands for the port."""
    if not os.path.exists(product("fill")):
        say("  the start is not measured: there is no product fill")
        return None
    output = subprocess.run([product("fill"), "--found"], check=True, capture_output=True, text=True).stdout
    return [product("redress"), "serve", *json.loads(output.splitlines()[-1])["arguments"], "--port", "PORT"]


GROUPS = {"start": start, "pages": pages, "filing": filing, "desk": desk, "import": people}


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

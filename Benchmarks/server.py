"""A server that a benchmark starts, waits for, watches and stops."""

import http.client
import json
import os
import signal
import socket
import subprocess
import tempfile
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`command` with its port filled in for PORT, in an environment with a few variables more."""

    def __init__(self, command, ready="/health", patience_seconds=900, environment=None):
        self.port = free_port()
        self.folder = tempfile.TemporaryDirectory(prefix="redress-bench-")
        self.command = [word.replace("PORT", str(self.port)) for word in command]
        self.environment = environment or {}
        self.ready, self.patience_seconds = ready, patience_seconds
        self.log = open(os.path.join(self.folder.name, "output"), "w+")

    def __enter__(self):
        begun = time.monotonic()
        environment = dict(os.environ, TMPDIR=self.folder.name, **self.environment)
        self.process = subprocess.Popen(
            self.command, stdout=self.log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=environment)
        while not self.answers():
            if self.process.poll() is not None:
                raise SystemExit(f"{' '.join(self.command)} stopped before it answered:\n{self.output()}")
            if time.monotonic() - begun > self.patience_seconds:
                self.__exit__()
                raise SystemExit(f"{' '.join(self.command)} did not answer within {self.patience_seconds} s")
            time.sleep(0.002)
        self.start_milliseconds = (time.monotonic() - begun) * 1000
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
        self.folder.cleanup()

    def address(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def output(self):
        self.log.flush()
        with open(self.log.name) as file:
            return file.read()[-2000:]

    def answers(self):
        try:
            return self.ask("GET", self.ready)[0] == 200
        except OSError:
            return False

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def sign_in(self, email, passphrase):
        """A token of somebody who is signed in."""
        status, body = self.ask("POST", "/session", {"email": email, "passphrase": passphrase})
        if status not in (200, 201):
            raise SystemExit(f"signing in was answered {status}: {body[:300]!r}")
        return json.loads(body)["token"]

    def resident_megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmRSS:"))

"""Starts the demonstration once and gives each test a real browser: Debian's Chromium, driven by Playwright."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
START_SECONDS = 120


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Demonstration:
    """A running demonstration: where it is, and who can sign in."""

    def __init__(self, folder):
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        accounts = os.path.join(folder, "accounts.json")
        self.log = open(os.path.join(folder, "output"), "w+")
        command = [ROOT / ".build/debug/redress", "demo", "--port", str(self.port), "--accounts", accounts]
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=subprocess.STDOUT, env=dict(os.environ, TMPDIR=folder))
        self.wait()
        with open(accounts) as file:
            self.accounts = json.load(file)

    def wait(self):
        ends = time.monotonic() + START_SECONDS
        while time.monotonic() < ends:
            try:
                if self.ask("/health")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
            if self.process.poll() is not None:
                break
        self.log.flush()
        raise RuntimeError(open(self.log.name).read()[-3000:])

    def ask(self, path, body=None, token=None):
        """Status and JSON of one request, as a program makes it."""
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data, headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text[:1] in (b"{", b"[") else text
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def account(self, role):
        return next(account for account in self.accounts if account["role"] == role)

    def tokens(self, *roles):
        """A token of everybody who has one of these roles."""
        for account in self.accounts:
            if account["role"] in roles:
                yield self.token(account)

    def token(self, account):
        signed_in = self.ask("/session", {"email": account["email"], "passphrase": account["passphrase"]})
        return signed_in[1]["token"]

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        self.log.close()


@pytest.fixture(scope="session")
def demonstration():
    with tempfile.TemporaryDirectory(prefix="redress-browser-") as folder:
        running = Demonstration(folder)
        yield running
        running.stop()


class Handlers:
    """Those who work on cases, as programs, each signed in once."""

    def __init__(self, demonstration, *roles):
        self.demonstration = demonstration
        self.tokens = list(demonstration.tokens(*roles))

    def ask(self, path, body=None):
        """What each of them is answered, in turn; what isn't asked for isn't done."""
        for token in self.tokens:
            yield token, *self.demonstration.ask(path, body, token)

    def answer(self, case, text):
        """Whether each of them could answer, until somebody did."""
        for token, status, _ in self.ask(f"/cases/{case}"):
            yield status == 200 and self.demonstration.ask(f"/cases/{case}/answer", {"text": text}, token)[0] == 200


@pytest.fixture(scope="session")
def handlers(demonstration):
    return Handlers(demonstration, "aid-head", "aid")


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, demonstration):
    """Opens the site as somebody new: `visit("zh-CN", script=False, width=360, dark=True)` gives a page."""
    opened = []

    def open_page(language="en-GB", script=True, width=1280, dark=False):
        context = chromium.new_context(
            base_url=demonstration.address, locale=language, java_script_enabled=script,
            viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light")
        context.set_default_timeout(20_000)
        opened.append(context)
        return context.new_page()

    yield open_page
    for context in opened:
        context.close()

"""How large each page of the gallery is, how long it takes to write, and when something stands on it over a slow line."""

import http.client
import json
import re
import shutil
import statistics
import time

from playwright.sync_api import sync_playwright

LANGUAGES = ("en", "zh-Hans")
TRIES = 40
LOADED = re.compile(r'(?:href|src)="(/assets/[^"]+)"')
SLOW_KILOBITS = 400
# What a request waits for on such a line before its first byte.
SLOW_MILLISECONDS = 150
PAINTED = ("/", "/urgent", "/before", "/report", "/report/what", "/report/whole", "/receipt")

FIRST_PAINT = """() => new Promise((known) => {
  new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach((entry) => {
    known(entry.startTime);
  })).observe({ type: "paint", buffered: true });
})"""


class Pages:
    """The pages of a demonstration that runs on `port`, asked for over one connection."""

    def __init__(self, port):
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.assets = {}

    def get(self, path, accept="text/html"):
        self.connection.request("GET", path, headers={"Accept": accept})
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} was answered {answer.status}")
        return body

    def names(self):
        samples = json.loads(self.get("/gallery", "application/json"))["samples"]
        return list(dict.fromkeys(sample["name"] for sample in samples))

    def bytes_with_all(self, html):
        """The page with everything that it loads, as it goes over the line without compression."""
        loaded = set(LOADED.findall(html.decode()))
        for address in loaded - self.assets.keys():
            self.assets[address] = len(self.get(address))
        return len(html) + sum(self.assets[address] for address in loaded)

    def milliseconds(self, path):
        """The median of some requests, one after the other."""
        times = []
        for _ in range(TRIES):
            begun = time.perf_counter()
            self.get(path)
            times.append((time.perf_counter() - begun) * 1000)
        return statistics.median(times)


def measure(port, enter):
    """Enters the figures of each sample, in the language in which it is larger or slower, and of all."""
    pages = Pages(port)
    largest, heaviest, slowest = 0, 0, 0
    for name in pages.names():
        paths = [f"/gallery/{name}?lang={language}" for language in LANGUAGES]
        written = [pages.get(path) for path in paths]
        html, whole = max(map(len, written)), max(map(pages.bytes_with_all, written))
        took = max(map(pages.milliseconds, paths))
        enter(f"page.{name}.html", html / 1000, "kB")
        enter(f"page.{name}.all", whole / 1000, "kB")
        enter(f"page.{name}.time", took, "ms")
        largest, heaviest, slowest = max(largest, html), max(heaviest, whole), max(slowest, took)
    enter("page.largest.html", largest / 1000, "kB")
    enter("page.largest.all", heaviest / 1000, "kB")
    enter("page.slowest.time", slowest, "ms")
    paint(port, enter)


def paint(port, enter):
    """When the first text stands on a page, for a browser that has nothing of ours yet, over a slow line."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        for path in PAINTED:
            name = path.strip("/").replace("/", "-") or "home"
            enter(f"paint.{name}", statistics.median(painted(chromium, port, path) for _ in range(3)), "ms")
        chromium.close()


def painted(chromium, port, path):
    context = chromium.new_context(
        base_url=f"http://localhost:{port}", locale="zh-CN", viewport={"width": 360, "height": 740})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": SLOW_MILLISECONDS, "downloadThroughput": SLOW_KILOBITS * 1000 / 8,
        "uploadThroughput": SLOW_KILOBITS * 1000 / 8})
    page.goto(path, wait_until="load")
    at = page.evaluate(FIRST_PAINT)
    context.close()
    return at

"""What a person does with a keyboard, and what is asked of any page that stands before them."""

import re

from axe_playwright_python.sync_playwright import Axe

TAB_LIMIT = 200
OPTION_LIMIT = 30


def press_until(page, name):
    """Presses Tab until what is called `name` has the focus."""
    for _ in range(TAB_LIMIT):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count() and name in (accessible_name(focused) or ""):
            return
    raise AssertionError(f"no way by keyboard to {name}")


def accessible_name(element):
    """What an element is called: by its label, or by its own words."""
    label = element.get_attribute("aria-label")
    if label:
        return label
    identity = element.get_attribute("id")
    label = element.page.locator(f"label[for='{identity}']") if identity else None
    if label is not None and label.count():
        return label.first.inner_text()
    return element.inner_text()


def examine(page, words, width):
    """The page says its language, doesn't scroll sideways, and axe finds nothing."""
    assert page.locator("html").get_attribute("lang") == words["html"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    found = Axe().run(page)
    assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"


class Somebody:
    """One person at one device, without a mouse. Every page they come to says its language in one heading, and names
    all that can be pressed or filled in."""

    def __init__(self, page, words):
        self.page, self.words, self.titles = page, words, {}
        # From now on a file is asked for here, and not in a window of the browser's own.
        page.on("filechooser", lambda _: None)

    def goto(self, path):
        self.page.goto(path)
        return self.look()

    def look(self):
        found = self.page.evaluate(LOOK)
        assert found["language"] == self.words["html"], found
        assert len(found["headings"]) == 1 and found["headings"][0], found
        assert not found["nameless"], found
        assert not TELLING.search(found["title"]), found
        self.titles[found["path"]] = found["title"]
        return self

    def reach(self, selector):
        """Presses Tab until one of these has the focus."""
        for _ in range(self.page.evaluate(STOPS_BEFORE, selector)):
            self.page.keyboard.press("Tab")
        for _ in range(TAB_LIMIT):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"no way by keyboard to {selector} on {self.page.url}")

    def press(self, selector):
        """Follows a link or presses a button, and looks at where it leads."""
        self.reach(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self.look()

    def unfold(self, selector):
        self.reach(selector)
        self.page.keyboard.press("Enter")

    def go_on(self):
        return self.press("main form button.button:not(.unseen, .quiet)")

    def write(self, name, text):
        self.reach(f"[name='{name}']")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def tick(self, name, *values):
        for value in values:
            self.reach(f"input[name='{name}'][value='{value}']")
            self.page.keyboard.press("Space")

    def choose(self, name, value):
        """Of the answers to one question: Tab leads to the question, arrows to the answer."""
        self.reach(f"[name='{name}']")
        for _ in range(OPTION_LIMIT):
            if self.page.evaluate(CHOSEN) == value:
                return
            self.page.keyboard.press("Space" if self.page.evaluate(IS_NEXT, value) else "ArrowDown")
        raise AssertionError(f"no way by keyboard to {value} of {name}")

    def attach(self, selector, path):
        self.reach(selector)
        with self.page.expect_file_chooser() as opened:
            self.page.keyboard.press("Enter")
        opened.value.set_files(path)

    def day(self, name, year, month, day):
        """Types a day in the order in which this browser asks for it."""
        for order in ((month, day, year), (day, month, year), (year, month, day)):
            self.reach(f"[name='{name}']")
            for part in order:
                self.page.keyboard.type(part)
                if len(part) > 2 and order[0] is part:
                    self.page.keyboard.press("ArrowRight")
            if self.page.evaluate("document.activeElement.value") == f"{year}-{month}-{day}":
                return
        raise AssertionError(f"no way by keyboard to a day in {name}")

    @property
    def text(self):
        return self.page.locator("main").inner_text()

    @property
    def path(self):
        return self.page.evaluate("location.pathname")

    def reads(self, english, chinese):
        """The page says so, in the language of whoever reads it."""
        words = english if self.words["html"] == "en" else chinese
        assert words in self.text, f"{self.page.url} doesn't say “{words}”:\n{self.text}"

    def titles_differ(self):
        assert len(set(self.titles.values())) == len(self.titles), self.titles


TELLING = re.compile(r"harass|assault|abuse|report|complain|victim|骚扰|性侵|举报|反映|投诉|报案", re.IGNORECASE)

# How often Tab is pressed at least before it is worth looking where the focus is: looking takes longer than pressing.
STOPS_BEFORE = """(selector) => {
  const here = document.activeElement;
  const groups = new Set();
  const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility())
    .filter((one) => one.type !== "radio" || (!groups.has(one.name) && groups.add(one.name)));
  const from = stops.findIndex((one) => one === here || (one.type === "radio" && one.name === here.name));
  const to = stops.findIndex((one, place) => place > from && one.matches(selector));
  return Math.max(to - from - 1, 0);
}"""

CHOSEN = """() => {
  const one = document.activeElement;
  return one.type === "radio" && !one.checked ? null : one.value;
}"""

IS_NEXT = "(value) => document.activeElement.type === 'radio' && document.activeElement.value === value"

LOOK = """() => {
  const labels = (one) => [...(one.labels ?? [])].map((label) => label.textContent).join(" ");
  const name = (one) => one.getAttribute("aria-label") || labels(one) || one.textContent;
  const named = "input:not([type=hidden]), textarea, select, button, summary, a[href]";
  const nameless = [...document.querySelectorAll(named)].filter((one) => !name(one).trim());
  return {
    language: document.documentElement.lang, title: document.title, path: location.pathname,
    headings: [...document.querySelectorAll("h1")].map((one) => one.textContent.trim()),
    nameless: [...nameless, ...document.querySelectorAll("fieldset:not(:has(legend))")].map((one) => one.outerHTML),
  };
}"""

"""The gallery's samples, and axe put into a page once so that it can be asked many times."""

import importlib.resources

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text()
LANGUAGES = {"en": "en-GB", "zh-Hans": "zh-CN"}
WIDTHS = [360, 768, 1440]
HEIGHT = 800
TALLEST = 12_000

RUN = """async (rules) => {
  const options = { resultTypes: ["violations"] };
  if (rules) options.runOnly = rules;
  const found = await axe.run(document, options);
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}"""


def samples(demonstration):
    """The names of all samples."""
    status, gallery = demonstration.ask("/gallery")
    assert status == 200, gallery
    return [sample["name"] for sample in gallery["samples"]]


def address(name, language):
    return f"/gallery/{name}?lang={language}"


def show(page, width, dark):
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme="dark" if dark else "light")


def faults(page, rules=None):
    """What axe finds on the page as it is shown now, by all its rules or by these."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE)
    return page.evaluate(RUN, rules)


def is_sideways(page, width):
    return page.evaluate("document.documentElement.scrollWidth") > width


def picture(page, path):
    """The whole page, with the bar at its foot instead of across its middle."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": min(height, TALLEST)})
    page.screenshot(path=path, full_page=True)

"""What a person does with a keyboard, and what is asked of any page that stands before them."""

from axe_playwright_python.sync_playwright import Axe

TAB_LIMIT = 200


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

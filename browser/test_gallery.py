"""Every page in every state, in a real browser: axe finds nothing, and nothing scrolls sideways."""

import pytest
from gallery import LANGUAGES, WIDTHS, address, faults, is_sideways, samples, show


# What else axe asks of a page is the same in the dark.
COLOURS = ["color-contrast"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(visit, demonstration, language, dark):
    page = visit(LANGUAGES[language])
    found = []
    for name in samples(demonstration):
        page.goto(address(name, language))
        for width in [WIDTHS[0], WIDTHS[-1]] if dark else WIDTHS:
            show(page, width, dark)
            if is_sideways(page, width):
                found.append(f"{name} at {width}: wider than the page")
            found += [f"{name} at {width}: {fault}" for fault in faults(page, COLOURS if dark else None)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_320_pixels_nothing_is_wider_than_the_page(visit, demonstration, language):
    """320 pixels are what is left of 640 at twice the size."""
    page = visit(LANGUAGES[language], width=320)
    wide = []
    for name in samples(demonstration):
        page.goto(address(name, language))
        if is_sideways(page, 320):
            wide.append(name)
    assert not wide


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_smaller_than_fourteen_pixels(visit, demonstration, language):
    page = visit(LANGUAGES[language], width=360)
    small = []
    for name in samples(demonstration):
        page.goto(address(name, language))
        small += [f"{name}: {text}" for text in page.evaluate(SMALL)]
    assert not small


SMALL = """() => [...document.querySelectorAll("body *")].filter((one) =>
  [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
  && parseFloat(getComputedStyle(one).fontSize) < 14 && one.getClientRects().length && !one.closest("script, style, .unseen"))
  .map((one) => one.textContent.trim().slice(0, 60))"""


def test_a_page_that_is_unsound_is_found(visit):
    page = visit("en-GB", width=360)
    page.goto("/")
    page.evaluate("document.querySelector('main').innerHTML = '<input><pre>' + 'x'.repeat(200) + '</pre>'")
    assert is_sideways(page, 360)
    assert any(fault.startswith("label") for fault in faults(page))

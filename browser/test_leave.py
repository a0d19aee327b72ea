"""Leaving at once: where the way out is, what it leaves behind, and what it doesn't do by accident."""

import pytest
from slowline import SlowLine
from words import BOTH

ELSEWHERE = "https://www.wikipedia.org/"
OPEN = ["/", "/report", "/receipt", "/bodies", "/session"]


def open_page(visit, path, words, **how):
    page = visit(words["locale"], **how)
    page.context.route("https://www.wikipedia.org/**", lambda route: route.fulfill(
        body="<title>Elsewhere</title><p>Elsewhere</p>", content_type="text/html"))
    page.goto(path)
    return page


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
@pytest.mark.parametrize("path", OPEN)
def test_the_way_out_is_first_by_keyboard_and_at_the_lower_edge(visit, words, path):
    page = open_page(visit, path, words, width=360)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == words["leave"]
    edge = page.evaluate("document.querySelector('.leave').getBoundingClientRect().bottom")
    assert abs(edge - page.viewport_size["height"]) < 1


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_without_script_one_press_leaves_and_the_visit_has_ended(visit, words):
    page = open_page(visit, "/report", words, script=False)
    page.goto("/report")
    page.get_by_role("button", name=words["leave"], exact=True).click()
    page.wait_for_url(ELSEWHERE)
    assert page.context.cookies() == []


@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_shift_three_times_leaves_and_back_leads_elsewhere_again(visit, words):
    page = open_page(visit, "/", words)
    page.goto("/receipt")
    page.goto("/bodies")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(ELSEWHERE)
    for _ in range(2):
        page.go_back()
        page.wait_for_url(ELSEWHERE)


def test_what_stands_in_another_tab_goes_with_it(visit):
    page = open_page(visit, "/report/what", BOTH[0])
    other = page.context.new_page()
    other.goto("/report/whole")
    other.locator("textarea").first.fill("Something that I want to tell.")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(ELSEWHERE)
    other.wait_for_url(ELSEWHERE)
    assert page.context.cookies() == []


def test_escape_and_capital_letters_never_leave(visit):
    page = open_page(visit, "/receipt", BOTH[0])
    page.locator("input[name=receipt]").focus()
    for _ in range(5):
        page.keyboard.press("Escape")
    for letter in "ABCDE":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert page.url.endswith("/receipt")
    assert page.locator("input[name=receipt]").input_value() == "ABCDEa"


def test_who_comes_again_by_an_address_is_let_in(visit):
    page = open_page(visit, "/", BOTH[0])
    page.locator("#leave button").click()
    page.wait_for_url(ELSEWHERE)
    page.goto("/")
    page.wait_for_timeout(300)
    assert page.locator("h1").count() == 1 and page.url.endswith("/")


@pytest.mark.parametrize("height", [640, 360])
def test_the_bar_covers_nothing_that_has_the_focus(visit, height):
    page = open_page(visit, "/report", BOTH[0], width=360)
    page.set_viewport_size({"width": 360, "height": height})
    for _ in range(60):
        page.keyboard.press("Tab")
        box = page.evaluate(COVERED)
        assert not box, box


COVERED = """() => {
  const one = document.activeElement;
  const bar = document.querySelector(".leave");
  if (!one || one === document.body || bar.contains(one) || one.tagName === "TEXTAREA") return null;
  return one.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? one.outerHTML.slice(0, 120) : null;
}"""


@pytest.mark.parametrize("path", OPEN)
def test_no_cookie_is_set_by_looking(visit, path):
    page = open_page(visit, path, BOTH[1])
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_first_save_that_answers_after_one_has_left_brings_nothing_back(visit, demonstration):
    line = SlowLine(demonstration.port, "/report/draft")
    try:
        page = visit(BOTH[0]["locale"])
        waiting = []
        page.context.route("https://www.wikipedia.org/**", lambda route: waiting.append(route))
        page.goto(f"{line.address}/report/what")
        page.locator("textarea").first.fill("Something that I want to tell.")
        for _ in range(100):
            if line.arrived.is_set():
                break
            page.wait_for_timeout(100)
        assert line.arrived.is_set()
        for _ in range(3):
            page.keyboard.press("Shift")
        page.wait_for_timeout(1_500)
        line.go.set()
        page.wait_for_timeout(500)
        assert page.context.cookies() == []
        for route in waiting:
            route.fulfill(body="<title>Elsewhere</title>", content_type="text/html")
        page.wait_for_url(ELSEWHERE)
        page.goto(f"{line.address}/report/what")
        assert page.locator("textarea").first.input_value() == ""
    finally:
        line.stop()

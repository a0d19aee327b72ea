"""Somebody who works on cases signs in and sees the desk, in a real browser."""

import pytest
from hands import examine
from words import BOTH


def sign_in(page, account):
    page.goto("/session")
    page.locator("input[name=email]").fill(account["email"])
    page.locator("input[name=passphrase]").fill(account["passphrase"])
    page.locator("main form button").click()
    page.wait_for_url("**/desk*")


def open_first_case(page):
    """Opens the cover, if the first case of the desk has one, and passes the names."""
    page.locator("main a[href^='/cases/']").first.click()
    page.wait_for_url("**/cases/*")
    if page.locator("form[action^='/desk/open/']").count():
        page.locator("form[action^='/desk/open/'] button").click()
    if "/desk/names/" in page.url:
        page.locator("main a[href^='/cases/']").first.click()
    page.wait_for_url("**/cases/*")


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_a_handler_signs_in_opens_a_case_and_answers(visit, demonstration, words, script):
    page = visit(words["locale"], script=script)
    sign_in(page, demonstration.account("aid-head"))
    open_first_case(page)
    form = page.locator("form[action$='/answer']").first
    form.locator("textarea").fill(words["answer"])
    form.locator("button").first.click()
    page.wait_for_url("**/cases/*")
    assert words["answer"] in page.locator("main").inner_text()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])
def test_axe_finds_nothing_on_the_desk_and_a_case(visit, demonstration, words, width):
    page = visit(words["locale"], width=width)
    sign_in(page, demonstration.account("aid-head"))
    examine(page, words, width)
    page.locator("main a[href^='/cases/']").first.click()
    page.wait_for_url("**/cases/*")
    examine(page, words, width)
    page.goto("/desk")
    open_first_case(page)
    examine(page, words, width)
    page.goto("/desk/absence")
    examine(page, words, width)


def test_somebody_who_is_not_signed_in_is_asked_to(visit):
    page = visit("en-GB")
    page.goto("/desk")
    assert page.locator("input[name=passphrase]").count() == 1

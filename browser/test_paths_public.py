"""Whoever only reads: the person who may be named, the representative, the head of personnel, the administrator. And
what holds on every page that is open to all: no cookie, a title that tells nothing, the way out."""

import pytest
from hands import TELLING, Somebody
from words import BOTH, said

both = pytest.mark.parametrize("words", BOTH, ids=["english", "chinese"])

QUESTIONS = ["who", "knows", "name", "what", "when", "people", "exclude", "help", "told", "preserve", "wish", "contact"]
OPEN = ["/", "/urgent", "/urgent/versions/0", "/before", "/kept", "/bodies", "/sheet", "/poster", "/poster.svg",
        "/receipt", "/receipt/lost", "/case", "/report", "/report/then", "/report/free", "/report/device", "/report/whole",
        "/report/code", "/report/check", "/report/export", "/report/discard", "/report/receipt", "/session", "/desk",
        "/health", "/nothing/here", *(f"/report/{question}" for question in QUESTIONS)]


@pytest.fixture
def reader(visit):
    return lambda words, **how: Somebody(visit(words["locale"], script=False, **how), words)


@both
def test_whoever_may_be_named_finds_what_happens_then_and_is_told_no_verdict(reader, words):
    named = reader(words)
    named.goto("/").press("nav a[href='/before']")
    named.reach("nav.contents a[href='#about-you']")
    named.page.keyboard.press("Enter")
    named.page.wait_for_url("**/before#about-you")
    answer = named.page.locator("#about-you").inner_text()
    for english, chinese in [
            ("If a report is about you", "如果反映的是您"), ("heard before anybody decides", "一定先听您说"),
            ("may bring a companion", "可以请人陪同"), ("Measures meanwhile are no penalty", "临时措施不是处分"),
            ("Family, doctor, lawyer and union", "家人、医生、律师、工会"), ("not established", "不能认定")]:
        assert said(words, english, chinese) in answer
    assert "你" not in answer
    assert not named.page.locator("#about-you").get_by_text(said(words, "victim", "受害")).count()


@both
def test_who_reads_only_finds_who_is_there_what_is_promised_and_how_it_is_kept(reader, demonstration, words):
    reader = reader(words, width=360)
    reader.goto("/").press("nav a[href='/bodies']")
    bodies = demonstration.ask("/bodies")[1]["bodies"]
    assert reader.page.locator("main h2").count() == len(bodies)
    assert all(seat["name"] in reader.text for body in bodies for seat in body["seats"])
    reader.press("main a[href='/before']")
    assert reader.page.locator("main section h2").count() == 9
    reader.press("main a[href='/sheet']")
    reader.goto("/").press("main a[href='/kept']").reads("What we can't prevent", "我们防不住的")
    reader.goto("/").press("main a[href='/urgent']").reads("72 hours", "72 小时")
    reader.press("main a[href^='/urgent/versions/']").reads("They are shown now.", "现在用的就是这一版。")
    numbers = demonstration.ask("/urgent/versions/0")[1]["numbers"]
    assert all(number["source"] in reader.text for number in numbers), "each number says where it was read"
    reader.titles_differ()


@both
def test_no_page_that_is_open_to_all_sets_a_cookie_or_tells_by_its_title(reader, words):
    reader = reader(words)
    titles = {}
    for path in OPEN:
        answer = reader.page.request.get(path, headers={"Accept": "text/html"}, max_redirects=0)
        assert "set-cookie" not in answer.headers, path
        if answer.ok and "text/html" in answer.headers["content-type"]:
            titles[path] = answer.text().split("<title>")[1].split("</title>")[0]
    assert reader.page.context.cookies() == []
    assert len(titles) > 25 and not [title for title in titles.values() if TELLING.search(title)]
    del titles["/report/knows"]  # It stands in the place of the question after it, and only for some.
    assert len(set(titles.values())) == len(titles), titles


def test_shift_leaves_only_when_it_comes_three_times_within_five_seconds_and_escape_never(visit):
    page = visit("en-GB")
    page.context.route("https://www.wikipedia.org/**", lambda route: route.fulfill(body="<p>Elsewhere</p>"))
    page.clock.install()
    page.goto("/before")
    for _ in range(3):
        page.keyboard.press("Escape")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.fast_forward(5_100)
    page.keyboard.press("Shift")
    page.keyboard.press("Escape")
    page.clock.fast_forward(200)
    assert page.url.endswith("/before")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.wikipedia.org/**")

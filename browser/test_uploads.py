"""Files that are sent ahead of a form, on a bad line, in a real browser."""

import hashlib
import random

from words import BOTH

MEGABYTES = 30


def sample(path, megabytes):
    """A file of noise; gives its digest."""
    bytes_ = random.Random(7).randbytes(megabytes << 20)
    path.write_bytes(bytes_)
    return hashlib.sha256(bytes_).hexdigest()


def token_of(page):
    return next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "__Host-visit")


def draft_of(page, demonstration):
    return demonstration.ask("/report", token=token_of(page))[1]


def test_a_large_file_survives_a_cut_connection_byte_for_byte(visit, demonstration, tmp_path):
    words = BOTH[0]
    film = tmp_path / "film.mp4"
    digest = sample(film, MEGABYTES)
    page = visit(words["locale"])
    cut = []

    def break_some(route):
        if route.request.method == "PATCH" and len(cut) < 2:
            cut.append(route.request.headers["upload-offset"])
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/uploads/**", break_some)
    page.goto("/report/what")
    page.get_by_label(words["what"], exact=True).fill("See the film.")
    page.locator("#file").set_input_files(film)
    saved = page.locator(".uploads li", has_text="film.mp4").get_by_text("Saved", exact=True)
    saved.wait_for(timeout=120_000)
    assert len(cut) == 2, "the connection was cut twice"
    assert page.locator("#file").evaluate("input => input.files.length") == 0, "it isn't sent a second time"
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0, "nothing is kept in the browser"
    page.get_by_role("button", name=words["save"], exact=True).click()
    page.get_by_role("button", name=words["go_on"], exact=True).click()
    assert "film.mp4" in page.locator("main").inner_text()
    page.get_by_role("button", name=words["send"], exact=True).click()
    assert page.locator("h1").inner_text() == words["received"]
    token = token_of(page)
    kept = demonstration.ask("/case", token=token)[1]["files"][0]
    assert kept["bytes"] == MEGABYTES << 20
    body = demonstration.ask(f"/case/files/{kept['id']}", token=token)[1]
    assert hashlib.sha256(body).hexdigest() == digest


def test_a_file_goes_on_after_the_page_was_loaded_again_and_the_form_waits_for_it(visit, demonstration, tmp_path):
    words = BOTH[1]
    film = tmp_path / "影片.mp4"
    sample(film, 9)
    page = visit(words["locale"])
    offsets = []

    def stop_after_one(route):
        if route.request.method == "PATCH":
            offsets.append(int(route.request.headers["upload-offset"]))
            if len(offsets) == 2:
                return
        route.continue_()

    page.route("**/uploads/**", stop_after_one)
    page.goto("/report/what")
    page.get_by_label(words["what"], exact=True).fill(words["account"])
    page.locator("#file").set_input_files(film)
    page.wait_for_function("() => document.querySelector('.uploads progress')?.value > 40")
    page.get_by_role("button", name=words["save"], exact=True).click()
    page.get_by_text("文件还在传", exact=False).wait_for()
    assert page.url.endswith("/report/what"), "the form waits for its files"
    page.goto("/report/what")
    page.get_by_text("还没传完的", exact=False).wait_for()
    page.locator("#file").set_input_files(film)
    page.get_by_role("button", name=words["save"], exact=True).click()
    page.wait_for_url("**/report/code**", timeout=60_000)
    page.get_by_role("button", name=words["go_on"], exact=True).click()
    page.get_by_role("button", name=words["send"], exact=True).wait_for()
    assert offsets[:3] == [0, 4 << 20, 4 << 20], "it went on where it had stopped"
    assert [file["name"] for file in draft_of(page, demonstration)["files"]] == ["影片.mp4"]


def test_a_file_for_a_message_goes_with_it_and_one_that_was_removed_does_not(visit, demonstration, tmp_path):
    words = BOTH[0]
    kept, gone = tmp_path / "kept.pdf", tmp_path / "gone.pdf"
    sample(kept, 1)
    sample(gone, 1)
    page = visit(words["locale"])
    page.goto("/report/what")
    page.get_by_label(words["what"], exact=True).fill("More will follow.")
    page.get_by_role("button", name=words["save"], exact=True).click()
    page.get_by_role("button", name=words["go_on"], exact=True).click()
    page.get_by_role("button", name=words["send"], exact=True).click()
    page.goto("/case")
    page.locator("form[data-uploads] input[type=file]").set_input_files([kept, gone])
    page.locator(".uploads li", has_text="kept.pdf").get_by_text("Saved", exact=True).wait_for()
    page.locator(".uploads li", has_text="gone.pdf").get_by_text("Saved", exact=True).wait_for()
    page.get_by_role("button", name="Remove: gone.pdf").click()
    page.locator("form[data-uploads]").get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("link", name="kept.pdf").wait_for()
    files = demonstration.ask("/case", token=token_of(page))[1]["messages"][0]["files"]
    assert [file["name"] for file in files] == ["kept.pdf"]


def test_without_script_a_file_comes_with_the_form(visit, tmp_path):
    words = BOTH[0]
    note = tmp_path / "note.txt"
    note.write_text("A note.")
    page = visit(words["locale"], script=False)
    page.goto("/report/what")
    page.get_by_label(words["what"], exact=True).fill("See the note.")
    page.locator("#file").set_input_files(note)
    page.get_by_role("button", name=words["save"], exact=True).click()
    page.get_by_role("button", name=words["go_on"], exact=True).click()
    assert "note.txt" in page.locator("main").inner_text()

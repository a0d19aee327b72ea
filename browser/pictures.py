"""Takes a picture of every page in every state and writes beside each what a screen reader would say.

Into a folder with one page, index.html, to look at all of them: 360, 768 and 1440 px wide, light, dark and as printed.
"""

import argparse
import html
import pathlib
import shutil
import sys
import tempfile

from conftest import Demonstration
from gallery import LANGUAGES, WIDTHS, address, picture, samples, show
from playwright.sync_api import sync_playwright
from spoken import spoken

PAPER_WIDTH = 720

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 1rem; background: #777; color: #fff; }
section { margin: 0 0 2rem; } h2 { font-size: 1rem; margin: 0 0 .5rem; }
div { display: flex; gap: .75rem; align-items: flex-start; overflow-x: auto; }
img { display: block; background: #fff; } pre { background: #fff; color: #111; padding: .75rem; margin: 0; font: 13px/1.45 ui-monospace, monospace; white-space: pre-wrap; min-width: 26rem; }
"""


def main():
    parser = argparse.ArgumentParser(prog="bin/pictures", description=__doc__)
    parser.add_argument("--out", default=".build/pictures", help="the folder; .build/pictures unless told")
    parser.add_argument("--only", default="", help="samples whose name begins so")
    parser.add_argument("--language", choices=LANGUAGES, help="one language instead of both")
    options = parser.parse_args()
    folder = pathlib.Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    languages = [options.language] if options.language else list(LANGUAGES)
    with tempfile.TemporaryDirectory(prefix="redress-pictures-") as place, sync_playwright() as playwright:
        demonstration = Demonstration(place)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        try:
            names = [name for name in samples(demonstration) if name.startswith(options.only)]
            sections = []
            for language in languages:
                context = browser.new_context(base_url=demonstration.address, locale=LANGUAGES[language])
                page = context.new_page()
                sections += [sample(page, folder, name, language) for name in names]
                context.close()
        finally:
            browser.close()
            demonstration.stop()
    index = f'<!doctype html><meta charset="utf-8"><title>Pictures</title><style>{STYLE}</style>{"".join(sections)}'
    (folder / "index.html").write_text(index)
    print(folder / "index.html", file=sys.stderr)


def sample(page, folder, name, language):
    """Pictures of one sample in one language, as a section of the index."""
    page.goto(address(name, language))
    images = []
    for dark in (False, True):
        for width in WIDTHS:
            show(page, width, dark)
            images.append((f"{name}-{language}-{width}-{'dark' if dark else 'light'}.png", width))
            picture(page, folder / images[-1][0])
    page.emulate_media(media="print", color_scheme="light")
    page.set_viewport_size({"width": PAPER_WIDTH, "height": 1000})
    images.append((f"{name}-{language}-print.png", PAPER_WIDTH))
    picture(page, folder / images[-1][0])
    page.emulate_media(media="screen")
    text = spoken(page)
    (folder / f"{name}-{language}.txt").write_text(text)
    pictures = "".join(
        f'<img loading="lazy" src="{file}" width="{min(width, 1440) // (2 if width > 400 else 1)}" alt="">'
        for file, width in images)
    return f"<section><h2>{name} · {language}</h2><div>{pictures}<pre>{html.escape(text)}</pre></div></section>"


if __name__ == "__main__":
    main()

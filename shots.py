import json, shutil, sys, re
from playwright.sync_api import sync_playwright
PORT=sys.argv[1]; OUT="/tmp/trees/desk/shots/"
acc=json.load(open("/tmp/trees/desk/accounts.json"))
head=next(a for a in acc if a["role"]=="aid-head")
chair=next(a for a in acc if a["role"]=="committee-chair")
with sync_playwright() as p:
    b=p.chromium.launch(executable_path=shutil.which("chromium"),args=["--no-sandbox"])
    for loc in ("en-GB","zh-CN"):
        for w in (360,1280):
            for who,a in (("head",head),("chair",chair)):
                c=b.new_context(locale=loc,viewport={"width":w,"height":800},base_url=f"http://localhost:{PORT}")
                pg=c.new_page(); tag=f"{who}-{loc[:2]}-{w}"
                pg.goto("/session"); 
                if who=="head": pg.screenshot(path=OUT+f"signin-{loc[:2]}-{w}.png",full_page=True)
                pg.locator("input[name=email]").fill(a["email"]); pg.locator("input[name=passphrase]").fill(a["passphrase"])
                pg.locator("main form button").click(); pg.wait_for_url("**/desk*")
                pg.screenshot(path=OUT+f"desk-{tag}.png",full_page=True)
                links=[l.get_attribute("href") for l in pg.locator("main a[href^='/cases/']").all()]
                print(tag,len(links), "scroll", pg.evaluate("document.documentElement.scrollWidth"))
                for i,l in enumerate(links[:14]):
                    pg.goto(l)
                    kind="cover" if pg.locator("form[action^='/desk/open/']").count() else "case"
                    sw=pg.evaluate("document.documentElement.scrollWidth")
                    if sw>w: print("SCROLL",l,sw)
                    pg.screenshot(path=OUT+f"{kind}-{i}-{tag}.png",full_page=True)
                for path,n in (("/desk/absence","absence"),("/seats","seats"),("/session","session"),("/desk?sort=received","all")):
                    pg.goto(path); pg.screenshot(path=OUT+f"{n}-{tag}.png",full_page=True)
                if links: pg.goto(links[0].replace("/cases/","/desk/stepaside/")); pg.screenshot(path=OUT+f"stepaside-{tag}.png",full_page=True)
                c.close()
    b.close()

/// Saves a form marked `data-keep` five seconds after the last key and when the page is put away, and says in
/// `[data-kept]` whether it could. It keeps the hidden `draft` and `base` as the server answers; after the very first
/// save it puts the code behind a fold, as the next page will. It never takes the focus, sends no files, saves nothing
/// once one has left, and leaves whatever it could not save to the form itself, which is sent as it stands. A form that
/// is sent while a save is on its way waits for it, so that the two don't clash.
let keepingScript = """
  const keepMilliseconds = 5000;
  const keepWaitMilliseconds = 3000;
  const keepAliveCharacters = 15000;
  const keptCode = (form, code) => {
    if (!code || document.getElementById("code")) return;
    const fold = document.createElement("details");
    fold.append(Object.assign(document.createElement("summary"), { textContent: form.dataset.code }));
    fold.append(Object.assign(document.createElement("p"), { id: "code", textContent: code.replaceAll("-", " ") }));
    form.after(fold);
  };
  for (const form of document.querySelectorAll("form[data-keep]")) {
    let isChanged = false, timer = 0, saving = null;
    const words = () => {
      const data = new FormData(form);
      for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
      return data;
    };
    const keep = async () => {
      clearTimeout(timer);
      if (!isChanged || saving || document.documentElement.hidden) return;
      isChanged = false;
      const headers = { Accept: "application/json" };
      const body = words();
      const keepalive = document.hidden && [...body.values()].join("").length < keepAliveCharacters;
      const request = { method: "POST", body, headers, keepalive, redirect: "error", signal: leaving.signal };
      const said = form.querySelector("[data-kept]");
      saving = fetch(form.action, request).then(async (answer) => {
        if (!answer.ok) { said.textContent = form.dataset.unkept; return; }
        const saved = await answer.json();
        form.elements.draft.value = saved.draft;
        form.elements.base.value = saved.base;
        const now = new Date();
        const time = `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
        said.textContent = `${form.dataset.keep} ${time}`;
        keptCode(form, saved.receipt);
      }).catch(() => { isChanged = true; said.textContent = form.dataset.unkept; }).finally(() => {
        saving = null;
        if (isChanged) timer = setTimeout(keep, keepMilliseconds);
      });
    };
    form.addEventListener("input", () => {
      isChanged = true;
      clearTimeout(timer);
      timer = setTimeout(keep, keepMilliseconds);
    });
    form.addEventListener("submit", async (event) => {
      clearTimeout(timer);
      isChanged = false;
      if (!saving) return;
      event.preventDefault();
      await Promise.race([saving, new Promise((done) => setTimeout(done, keepWaitMilliseconds))]);
      if (leaving.signal.aborted) return;
      saving = null;
      form.requestSubmit(event.submitter);
    });
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  }

  """

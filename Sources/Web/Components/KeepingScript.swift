/// Saves a form marked `data-keep` five seconds after the last key and when the page is put away, says so in
/// `[data-kept]`, and keeps the hidden `draft` and `base` as the server answers. It never takes the focus, sends no
/// files, saves nothing once one has left, and leaves whatever it could not save to the form itself, which is sent as it stands. A form that is sent
/// while a save is on its way waits for it, so that the two don't clash.
let keepingScript = """
  const keepMilliseconds = 5000;
  const keepWaitMilliseconds = 3000;
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
      const request = { method: "POST", body: words(), headers, keepalive: true, redirect: "error" };
      saving = fetch(form.action, request).then(async (answer) => {
        if (!answer.ok) return;
        const saved = await answer.json();
        form.elements.draft.value = saved.draft;
        form.elements.base.value = saved.base;
        const now = new Date();
        const time = `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
        form.querySelector("[data-kept]").textContent = `${form.dataset.keep} ${time}`;
      }).catch(() => { isChanged = true; }).finally(() => {
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
      saving = null;
      form.requestSubmit(event.submitter);
    });
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  }

  """

/// Sends files of a form ahead of it, piece by piece (tus 1.0), so that a lost connection loses nothing. Without it the
/// form takes its files along as ever.
///
/// Nothing is kept in the browser, neither storage nor history: which files had begun is asked of the server, which knows
/// them by a fingerprint of what is in them, so they go on after a reload and on another device. While files are still
/// on their way the form waits for them; leaving at once is another form and waits for nothing.
let uploadScript = """
  {
    const pieceBytes = 4 << 20, sampleBytes = 1 << 16, stallMilliseconds = 60000;
    const waitsSeconds = [1, 2, 4, 8, 15, 30];
    const lostStatus = [0, 408, 409, 423, 425, 429, 500, 502, 503, 504];
    const bytesToText = (bytes) => btoa(String.fromCharCode(...bytes));
    const encoded = (text) => bytesToText(new TextEncoder().encode(text));
    const ask = (method, url, headers = {}) => fetch(url, {
      method, signal: leaving.signal, headers: { Accept: "application/json", "Tus-Resumable": "1.0.0", ...headers },
    }).catch(() => ({ status: 0 }));
    const pause = (tries) => new Promise((done) => {
      setTimeout(done, waitsSeconds[Math.min(tries, waitsSeconds.length - 1)] * 1000);
      addEventListener("online", done, { once: true });
    });

    async function fingerprint(file) {
      if (!crypto.subtle) return "";
      const parts = [`${file.name}\\n${file.size}\\n`, file.slice(0, sampleBytes), file.slice(-sampleBytes)];
      const hash = await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer());
      return bytesToText(new Uint8Array(hash));
    }

    class Refused extends Error {}

    async function reason(answer, words) {
      const said = await answer.json?.().catch(() => null);
      return new Refused(said?.message ?? words.failed);
    }

    /// Keeps what was typed, so that there is a visit to send files to.
    async function save(form, words) {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
      const headers = { Accept: "application/json" };
      const answer = await fetch(form.dataset.save, { method: "POST", body: fields, headers, signal: leaving.signal });
      if (!answer.ok) throw await reason(answer, words);
      const saved = await answer.json();
      for (const name of ["draft", "revision", "base"]) if (form.elements[name]) form.elements[name].value = saved[name];
    }

    /// Finds the file among those that had begun, or begins it.
    async function begin(one, form, words, taken) {
      const base = form.dataset.uploads;
      let open = await ask("GET", base);
      if (open.status === 401 && form.dataset.save) { await save(form, words); open = await ask("GET", base); }
      if (open.status === 0) return null;
      if (!open.ok) throw await reason(open, words);
      const mark = await fingerprint(one.file);
      const found = (await open.json()).uploads.find((old) => mark && old.fingerprint === mark && !taken.has(old.at));
      if (found) return found.at;
      const metadata = { filename: one.file.name, filetype: one.file.type, fingerprint: mark, draft: form.elements.draft?.value };
      const answer = await ask("POST", base, {
        "Upload-Length": one.file.size,
        "Upload-Metadata": Object.entries(metadata).filter(([, text]) => text)
          .map(([name, text]) => `${name} ${encoded(text)}`).join(","),
      });
      if (lostStatus.includes(answer.status) && answer.status !== 409) return null;
      if (answer.status !== 201) throw await reason(answer, words);
      return answer.headers.get("Location");
    }

    const patch = (one, offset, show) => new Promise((done) => {
      const request = one.request = new XMLHttpRequest();
      leaving.signal.addEventListener("abort", () => request.abort(), { once: true });
      let stalled;
      const wait = () => { clearTimeout(stalled); stalled = setTimeout(() => request.abort(), stallMilliseconds); };
      const end = (answer) => { clearTimeout(stalled); done(answer); };
      request.open("PATCH", one.url);
      request.setRequestHeader("Tus-Resumable", "1.0.0");
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Content-Type", "application/offset+octet-stream");
      request.setRequestHeader("Upload-Offset", offset);
      request.upload.onprogress = (event) => { wait(); show(offset + event.loaded); };
      request.onload = () => end({
        status: request.status, offset: Number(request.getResponseHeader("Upload-Offset")),
        json: async () => JSON.parse(request.responseText),
      });
      request.onerror = request.onabort = () => end({ status: 0 });
      wait();
      request.send(one.file.slice(offset, offset + pieceBytes));
    });

    async function send(one, form, words, taken, show, lost) {
      let offset = null, tries = 0;
      while (!one.isEnded && offset !== one.file.size) {
        if (!one.url) {
          one.url = await begin(one, form, words, taken);
          if (one.url) taken.add(one.url); else { lost(); await pause(tries++); }
          offset = null;
          continue;
        }
        if (offset === null) {
          const answer = await ask("HEAD", one.url);
          if (answer.status === 404) { taken.delete(one.url); one.url = null; continue; }
          if (answer.status === 200) offset = Number(answer.headers.get("Upload-Offset"));
          else if (lostStatus.includes(answer.status)) { lost(); await pause(tries++); }
          else throw new Refused(words.failed);
          continue;
        }
        await one.file.slice(offset, offset + 1).arrayBuffer().catch(() => { throw new Refused(words.unreadable); });
        show(offset);
        const answer = await patch(one, offset, show);
        if (one.isEnded) return;
        if (answer.status === 204) { offset = answer.offset; tries = 0; continue; }
        if (answer.status === 404) { offset = null; continue; }
        if (!lostStatus.includes(answer.status)) throw await reason(answer, words);
        offset = null;
        lost();
        await pause(tries++);
      }
    }

    function enhance(input) {
      const form = input.form, place = document.getElementById(`${input.id}-uploads`) ?? form?.querySelector(".uploads");
      if (!form?.dataset.uploads || !place) return;
      const words = place.dataset, list = place.querySelector("ul"), status = place.querySelector("[role=status]");
      const taken = new Set(), running = new Set();
      let queue = Promise.resolve(), held = null;
      const say = (text) => { status.textContent = text; };
      const forMessage = !form.dataset.save;

      const row = (name) => {
        const item = document.createElement("li"), bar = document.createElement("progress");
        const label = document.createElement("span"), state = document.createElement("span");
        const button = document.createElement("button");
        [label.textContent, bar.max, bar.value] = [name, 100, 0];
        bar.setAttribute("aria-label", name);
        [label.className, state.className, button.className, button.type] = ["written", "small soft", "button quiet", "button"];
        item.append(label, " ", bar, " ", state, " ", button);
        list.append(item);
        place.hidden = false;
        return { item, bar, state, button };
      };
      const call = (button, words, name) => {
        button.textContent = words;
        button.setAttribute("aria-label", `${words}: ${name}`);
      };
      const done = (one, view) => {
        view.bar.remove();
        view.state.textContent = words.saved;
        if (forMessage) {
          one.field = Object.assign(document.createElement("input"), { type: "hidden", name: "upload", value: one.url.split("/").pop() });
          form.append(one.field);
        }
        call(view.button, words.remove, one.name);
      };
      const drop = async (one, view) => {
        one.isEnded = true;
        one.request?.abort();
        one.field?.remove();
        view.item.remove();
        say(`${one.name}: ${words.removed}`);
        input.focus();
        if (one.url) { taken.delete(one.url); await ask("DELETE", one.url); }
      };
      const release = (one, isKept) => {
        running.delete(one);
        if (!isKept) held = null;
        if (running.size || held === null || leaving.signal.aborted) return;
        form.requestSubmit(held || undefined);
        held = null;
      };

      const take = (file) => {
        const one = { file, name: file.name }, view = row(file.name);
        let told = 0;
        const show = (bytes) => {
          const percent = Math.min(99, Math.floor(100 * bytes / file.size));
          view.bar.value = percent;
          view.state.textContent = words.sending.replace("{percent}", percent);
          if (percent >= told + 25) { told = percent; say(`${one.name}: ${view.state.textContent}`); }
        };
        const lost = () => { view.state.textContent = words.lost; say(`${one.name}: ${words.lost}`); };
        call(view.button, words.cancel, one.name);
        view.button.onclick = () => { drop(one, view); release(one, true); };
        view.state.textContent = words.waiting;
        running.add(one);
        queue = queue.then(async () => {
          try {
            await send(one, form, words, taken, show, lost);
            if (one.isEnded) return;
            done(one, view);
            say(`${one.name}: ${words.saved}`);
            release(one, true);
          } catch (error) {
            view.bar.remove();
            view.state.className = "small refusal";
            view.state.textContent = error instanceof Refused ? error.message : words.failed;
            say(`${one.name}: ${view.state.textContent}`);
            call(view.button, words.remove, one.name);
            release(one, false);
          }
        });
      };

      input.addEventListener("change", () => {
        const files = [...input.files];
        input.value = "";
        files.forEach(take);
      });
      form.addEventListener("submit", (event) => {
        if (!running.size) return;
        event.preventDefault();
        held = event.submitter ?? false;
        say(words.hold);
        place.scrollIntoView({ block: "nearest" });
      });
      if (!forMessage && !form.elements.draft?.value) return;
      ask("GET", form.dataset.uploads).then(async (answer) => {
        if (!answer.ok) return;
        let unfinished = [];
        for (const old of (await answer.json()).uploads) {
          if (old.offset !== old.bytes) { unfinished.push(old.name); continue; }
          if (taken.has(old.at)) continue;
          const one = { name: old.name, url: old.at }, view = row(old.name);
          taken.add(old.at);
          done(one, view);
          view.button.onclick = () => drop(one, view);
        }
        if (!unfinished.length) return;
        place.hidden = false;
        say(`${words.unfinished} ${unfinished.join(", ")}`);
      });
    }
    document.querySelectorAll("input[type=file][data-resume]").forEach(enhance);
  }

  """

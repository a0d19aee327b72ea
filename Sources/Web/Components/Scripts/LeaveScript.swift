/// Shift three times within five seconds leaves. Esc never does: it ends the input of pinyin, and is how screen readers
/// leave a field.
///
/// Leaving empties the page at once, calls back what is still on its way (a first save would bring a visit to a browser
/// that has just left), asks the server to end the visit, and replaces this page by the neutral place, so
/// that *back* doesn't lead here. What stands in other tabs goes with it. When the server doesn't answer within a second, one leaves all the same.
let leaveScript = """
  const pressWindowMilliseconds = 5000;
  const leavingMilliseconds = 1000;
  let presses = [];
  let isShiftAlone = false;
  const leaving = new AbortController();
  const tabs = new BroadcastChannel("leave");
  const leave = async (isFirst = true) => {
    const form = document.getElementById("leave");
    if (!form) return;
    if (isFirst) tabs.postMessage("");
    document.documentElement.hidden = true;
    leaving.abort();
    try { sessionStorage.setItem("left", form.dataset.to); } catch { }
    document.title = form.dataset.title;
    const ending = new Promise((resolve) => setTimeout(resolve, leavingMilliseconds));
    const told = fetch(form.action, { method: "POST", keepalive: true, headers: { Accept: "application/json" } });
    await Promise.race([told.catch(() => {}), ending]);
    location.replace(form.dataset.to);
  };
  tabs.addEventListener("message", () => leave(false));
  document.getElementById("leave")?.addEventListener("submit", (event) => { event.preventDefault(); leave(); });
  addEventListener("keydown", (event) => { isShiftAlone = event.key === "Shift" && !event.repeat; });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !isShiftAlone) { if (event.key !== "Shift") presses = []; return; }
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time < pressWindowMilliseconds);
    if (presses.length >= 3) leave();
  });

  """

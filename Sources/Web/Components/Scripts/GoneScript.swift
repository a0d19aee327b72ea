/// Runs before anything of a page is shown: who left and whose browser now goes *back* is sent to the neutral place again,
/// and that step of the history is replaced too. What is remembered is this tab's only, says nothing of what was done
/// here, and is forgotten when somebody comes by an address or a link.
let goneScript = """
  "use strict";
  (() => {
    const place = () => { try { return sessionStorage.getItem("left"); } catch { return null; } };
    const how = performance.getEntriesByType("navigation")[0];
    if (how && how.type === "back_forward") { if (place()) location.replace(place()); }
    else if (how && how.type === "navigate") { try { sessionStorage.removeItem("left"); } catch { } }
    addEventListener("pageshow", (event) => { if (event.persisted && place()) location.replace(place()); });
  })();

  """

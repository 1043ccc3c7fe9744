// Served by `casebook serve` only: reloads the page when the site is not the one it came from.
"use strict";
(() => {
  const shown = document.currentScript.dataset.generation;
  let events = null;
  // Browsers allow six connections to a server: hidden tabs give theirs back.
  const rest = () => {
    events?.close();
    events = null;
  };
  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource("/-/events");
    events.onmessage = (event) => {
      if (event.data === shown) return;
      rest();
      location.reload();
    };
  };
  addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();

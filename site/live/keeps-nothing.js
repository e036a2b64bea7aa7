// What `notes serve` gives in the place of offline.js: pages that are still being written are kept for no other day, and
// what an earlier server under this address has kept is removed.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await registration.unregister();
    })()
  )
);

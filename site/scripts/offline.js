// Keeps what was visited, for when there is no network. With one, everything is asked for anew, so that nothing here is
// ever older than it must be.
"use strict";
const name = "notes-1";
// Asked for anew, whatever the browser remembers; navigations cannot be told so.
const fresh = (request) => fetch(request, request.mode === "navigate" ? {} : { cache: "no-cache" });

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  if (!event.data?.keep) return;
  const own = event.data.keep.filter((address) => new URL(address).origin === location.origin);
  event.waitUntil(
    caches.open(name).then((cache) => Promise.allSettled(own.map((address) => cache.add(address))))
  );
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(name);
      try {
        const response = await fresh(request);
        if (response.ok) event.waitUntil(cache.put(request, response.clone()));
        return response;
      } catch (error) {
        const kept = (await cache.match(request)) ?? (await cache.match(request, { ignoreSearch: true }));
        if (kept) return kept;
        throw error;
      }
    })()
  );
});

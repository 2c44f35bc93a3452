// The service worker that takes itself away: while the page is being developed, so that no copy hides a change,
// and for publishing (`cargo xtask build --without-offline`) when a site wants its offline copies gone.
// It deletes the copies of this folder, unregisters, and leaves open pages as they are.
'use strict';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  const prefix = 'florilege ' + registration.scope + ' ';
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
})()));

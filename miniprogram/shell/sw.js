// 没网也打得开: keeps the pages' own files, and nothing else. Answers of the server are never kept here; what a person saved lies in
// the page's storage (src/state/shelf.ts). The build writes in the names of the files, which change whenever the files do.
const FILES = __FILES__
const SHELF = 'doorplate-shell-__VERSION__'
/** A weak network gets this long to bring the newest page, ms. */
const PATIENCE = 4000
const page = new URL('./', self.location).href

self.addEventListener('install', (event) => {
  const wanted = [new Request(page, { cache: 'reload' }), ...FILES.map((file) => new URL(file, page).href)]
  event.waitUntil(caches.open(SHELF).then((shelf) => shelf.addAll(wanted)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  // The shelf before this one stays: a page of that build may still be open, and ask for a part that it has not needed yet.
  const old = (names) => names.filter((name) => name.startsWith('doorplate-shell-') && name !== SHELF).slice(0, -1)
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && url.pathname === new URL(page).pathname) event.respondWith(newest(request))
  else if (url.href.startsWith(`${page}assets/`) || url.href.startsWith(`${page}static/`)) event.respondWith(kept(request))
})

/** The server's page; the kept one when it does not come, or not in time. */
async function newest(request) {
  const shelf = await caches.open(SHELF)
  const known = await shelf.match(page)
  const asked = fetch(request).then((answer) => {
    if (answer.ok) void shelf.put(page, answer.clone())
    return answer.ok || !known ? answer : known
  })
  if (!known) return asked
  const late = new Promise((resolve) => setTimeout(() => resolve(known), PATIENCE))
  return Promise.race([asked.catch(() => known), late])
}

/** A file's name changes with its content, so a kept one is never old. One of an older build is still looked for on every shelf. */
async function kept(request) {
  const known = await caches.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) void caches.open(SHELF).then((shelf) => shelf.put(request, answer.clone()))
  return answer
}

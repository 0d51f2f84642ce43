/** How a resident arrived: with a plate's scene code, with a code this page cannot read, or without any. */
export interface Entry {
  scene: string | null
}

/** The longest scene code the server takes; what is longer is no plate of ours. */
export const SCENE_LIMIT = 64

/**
 * Reads the home page's query.
 * `scene` comes from a mini-program code, `q` from the ordinary link https://<domain>/d/<code> printed on the plate.
 * WeChat hands both over percent-encoded once; a browser's router has decoded them already.
 */
export function entryFrom(query: Record<string, string | undefined> | undefined): Entry {
  const scene = clean(decodeOnce(query?.scene))
  if (scene) return { scene }
  return { scene: query?.q ? sceneOfLink(query.q) : null }
}

/** The code of another way in (a poster, a text message): `entry` in the query, or the ordinary link https://<domain>/e/<code>. */
export function channelEntry(query: Record<string, string | undefined> | undefined): string | null {
  const named = clean(decodeOnce(query?.entry))
  if (named) return named
  const q = query?.q
  if (!q) return null
  const found = (/^https?:\/\//i.test(q) ? q : decodeOnce(q))?.match(/^https?:\/\/[^/?#]+(?:\/[^?#]*?)?\/e\/([^/?#]+)/i)
  return found ? clean(decodeOnce(found[1])) : null
}

/** The code at the end of a plate's link, or null when the link is somebody else's. */
export function sceneOfLink(q: string): string | null {
  const link = /^https?:\/\//i.test(q) ? q : decodeOnce(q)
  const found = link?.match(/^https?:\/\/[^/?#]+(?:\/[^?#]*?)?\/d\/([^/?#]+)/i)
  return found ? clean(decodeOnce(found[1])) : null
}

/** What someone typed from under the code: spaces and dashes are only there to be read more easily. */
export function typedScene(text: string): string | null {
  return clean(text.replace(/[\s\u3000]+/g, ''))
}

/** “5QYDJT5R” -> “5QYD JT5R”: as it is printed on the plate, so that it can be compared at a glance. */
export function spaced(scene: string): string {
  return /^[0-9A-Z]{8}$/.test(scene) ? `${scene.slice(0, 4)} ${scene.slice(4)}` : scene
}

function decodeOnce(text: string | undefined): string | null {
  if (!text) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function clean(text: string | null): string | null {
  const bare = text?.trim() ?? ''
  return bare ? bare.slice(0, SCENE_LIMIT) : null
}

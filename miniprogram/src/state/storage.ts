const PREFIX = 'doorplate.'

/** What stays on this phone only. A full or forbidden storage must never stop a page, so both ways forgive. */
export function recall<T>(key: string, otherwise: T): T {
  try {
    const kept = uni.getStorageSync(PREFIX + key) as T | '' | undefined | null
    return kept === '' || kept === undefined || kept === null ? otherwise : kept
  } catch {
    return otherwise
  }
}

export function keep(key: string, value: unknown): void {
  try {
    uni.setStorageSync(PREFIX + key, value)
  } catch {
    // A private window or a full phone: the page goes on, it just forgets.
  }
}

export function forget(key: string): void {
  try {
    uni.removeStorageSync(PREFIX + key)
  } catch {
    // As above.
  }
}

/** The names of all that is kept here. */
export function keptKeys(): string[] {
  try {
    return uni.getStorageInfoSync().keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
  } catch {
    return []
  }
}

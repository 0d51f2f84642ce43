/** An id for what somebody makes here: they give it a name, the id is for files and addresses. Small letters and digits, never the same twice in a second. */
export const newId = (stem: string, now = Date.now()): string => `${stem}-${Math.floor(now / 100).toString(36)}`

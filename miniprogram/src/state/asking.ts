/** 问一声: a question that is answered before anything else happens, in our own letters: the platforms' dialogs do not grow with 大字版. */
export interface Question {
  title?: string
  text: string
  yes: string
  /** Left out: there is nothing to decide, only to read. */
  no?: string
}
type Sheet = (question: Question) => Promise<boolean>

/** One a page, in the order of the pages: the last one is in front. */
const sheets: Sheet[] = []

/** Returns how to stop being asked. */
export function answerQuestions(mine: Sheet): () => void {
  sheets.push(mine)
  return () => void sheets.splice(sheets.indexOf(mine), 1)
}

/** True for “yes”; closing the question, or leaving the page, is a no. */
export const ask = (question: Question): Promise<boolean> => sheets.at(-1)?.(question) ?? Promise.resolve(false)

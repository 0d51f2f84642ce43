// Made from zh-CN by `npm run words`. Do not edit.
/** Marks between words: each writing has its own. */
export const marks = {
  colon: '：',
  comma: '，',
  and: '、',
  stop: '。',
  semicolon: '；',
  quoted: (words: string) => `「${words}」`,
  aside: (words: string) => `（${words}）`,
  headed: (words: string) => `【${words}】`,
  titled: (words: string) => `《${words}》`,
}

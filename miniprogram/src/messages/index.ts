import { zhCN } from './zh-CN'

/** Every word of the interface. Other languages must have the same keys; content itself stays in Chinese. */
export type Messages = typeof zhCN

export const t: Messages = zhCN

/** The word for one of the server's codes; a code this client does not know yet is shown as it is rather than not at all. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}

/** A text handed to the person: a file in a browser, the clipboard in WeChat. Resolves to whether it got there. */
export function handOver(text: string, name: string): Promise<boolean> {
  // #ifdef H5
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return Promise.resolve(true)
  // #endif
  // #ifndef H5
  return new Promise((resolve) => uni.setClipboardData({ data: text, showToast: false, success: () => resolve(true), fail: () => resolve(false) }))
  // #endif
}

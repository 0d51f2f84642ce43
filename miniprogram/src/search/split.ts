/** 分岔问题: the one question that tells near matters apart (补办、换领、挂失), where the search has one. */
export interface SplitQuestion {
  text: string
  options: { id: string; label: string }[]
}

/** Reads the search's `question`; null when there is none or it offers nothing to choose between. */
export function splitQuestion(value: unknown): SplitQuestion | null {
  if (typeof value !== 'object' || value === null) return null
  const { text, options } = value as { text?: unknown; options?: unknown }
  if (typeof text !== 'string' || !Array.isArray(options)) return null
  const offered = options.filter(
    (option): option is { id: string; label: string } =>
      typeof option === 'object' && option !== null && typeof option.id === 'string' && typeof option.label === 'string',
  )
  return offered.length > 1 ? { text, options: offered } : null
}

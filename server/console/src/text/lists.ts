/** Words for the lists that residents carry. */
export const FORMS = { original: '原件', copy: '复印件', original_and_copy: '原件和复印件', electronic: '电子证照', fill_in: '填写' } as const

export const STEPS = {
  checked: { word: '核对', type: 'success' },
  unchecked: { word: '取消核对', type: 'info' },
  refused: { word: '退回', type: 'danger' },
  accepted: { word: '收件', type: 'primary' },
  mismatch: { word: '清单和窗口不一致', type: 'warning' },
} as const

/** “原件和复印件 2 份”; of a paper of several matters “原件 2 份、复印件 2 份” where one original is not enough. */
export function piecesOf(material: { form: keyof typeof FORMS; copies: number; originals?: number }): string {
  if (material.form === 'original_and_copy' && (material.originals ?? 1) > 1) return `原件 ${material.originals} 份、复印件 ${material.copies} 份`
  return `${FORMS[material.form]}${material.copies ? ` ${material.copies} 份` : ''}`
}

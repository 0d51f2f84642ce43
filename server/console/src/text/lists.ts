/** Words for the lists that residents carry. */
export const FORMS = { original: '原件', copy: '复印件', original_and_copy: '原件和复印件', electronic: '电子证照', fill_in: '填写' } as const

export const STEPS = {
  checked: { word: '核对', type: 'success' },
  unchecked: { word: '取消核对', type: 'info' },
  refused: { word: '退回', type: 'danger' },
  accepted: { word: '收件', type: 'primary' },
  mismatch: { word: '清单和窗口不一致', type: 'warning' },
} as const

// Made from zh-CN by `npm run words`. Do not edit.
/** 顯示設置: how the pages look and in which language they speak. */
export const look = {
  title: '顯示設置',
  note: '只存在這臺手機',
  type: '字的大小',
  types: { normal: '標準', elder: '大字' },
  colour: '顏色',
  colours: { auto: '跟隨系統', light: '淺色', dark: '深色' },
  language: '語言',
  /** Said on every page in another language; in Chinese there is nothing to say. */
  content: '事項、材料、地址等內容為官方簡體中文。',
  failed: '沒有換成，請看看手機有沒有網',
}

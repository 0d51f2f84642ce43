/** 显示设置: how the pages look and in which language they speak. */
export const look = {
  title: '显示设置',
  note: '只存在这台手机',
  type: '字的大小',
  types: { normal: '标准', elder: '大字' },
  colour: '颜色',
  colours: { auto: '跟随系统', light: '浅色', dark: '深色' },
  language: '语言',
  /** Said on every page in another language; in Chinese there is nothing to say. */
  content: '',
  failed: '没有换成，请看看手机有没有网',
}

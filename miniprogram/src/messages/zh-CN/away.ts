/** 没网、网慢: what is told while the server does not answer. */
export const away = {
  mark: '现在没有网',
  markText: '存过的清单、最近看的攻略还能看；您写的、点的都留着。',
  stale: (when: string) => `网没通，这是 ${when} 存在这部手机里的。`,
  back: '网通了',
  renew: '重新取一次',
  look: '看存着的',
  guides: '没网也能看的攻略',
  waiting: (n: number) => `有 ${n} 样在等网络，通了就送`,
}

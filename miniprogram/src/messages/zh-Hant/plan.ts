// Made from zh-CN by `npm run words`. Do not edit.
export const plan = {
  title: '出門安排',
  ask: '看幾點出門、今晚備什麼',
  loading: '正在算路程和開門時間…',
  failed: '沒算出來',
  to: (name: string) => `去${name}`,
  going: { go: '現在去正好', tight: '有點來不及', wait: '晚點再出門', unknown: '先打電話問一下', nowhere: '先不用跑' },
  tonight: '今晚備好',
}

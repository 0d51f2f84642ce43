export const plan = {
  title: '出门安排',
  ask: '看几点出门、今晚备什么',
  loading: '正在算路程和开门时间…',
  failed: '没算出来',
  to: (name: string) => `去${name}`,
  going: { go: '现在去正好', tight: '有点来不及', wait: '晚点再出门', unknown: '先打电话问一下', nowhere: '先不用跑' },
  tonight: '今晚备好',
}

// Made from zh-CN by `npm run words`. Do not edit.
/** The bar above each page, by the last part of its address. The same words stand in pages.json, for the moment before this is read. */
export const titles: Record<string, string> = {
  home: '崑山數字政務門牌',
  results: '找一找',
  matter: '辦事攻略',
  ask: '問幾句就好',
  list: '我的材料清單',
  halls: '去哪兒辦',
  help: '找人幫忙',
  mine: '我的',
  ticket: '工單進度',
  tickets: '我的工單',
  lodge: '寫下來，交給部門辦',
  visit: '辦得怎麼樣',
  notices: '給您的通知',
  privacy: '我的信息和隱私',
  booking: '預約幫辦',
  saved: '我的清單',
  bundle: '一件事',
  policy: '政策',
  report: '告訴我們',
  join: '幫辦員接通話',
}

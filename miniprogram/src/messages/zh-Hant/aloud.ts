// Made from zh-CN by `npm run words`. Do not edit.
/** 念給我聽: what a card says when it is read out. Content is Chinese, so the sentences around it are too, in every language. */
export const aloud = {
  say: '念給我聽',
  stop: '停',
  silent: '這部手機念不出聲。想聽人說，可以打 12345。',
  fine: '知道了',
  thing: (n: number, name: string, form: string) => `第${n}樣，${name}，${form}。`,
  because: (why: string) => `為什麼要：${why}。`,
  from: (source: string) => `哪裡拿：${source}。`,
  list: (name: string, { bring, fill }: { bring: number; fill: number }) =>
    `${name}，${[bring && `要帶${bring}樣`, fill && `現場填${fill}樣`].filter(Boolean).join('，')}。`,
  choices: (labels: string) => `可以選：${labels}。`,
  part: (title: string, text: string) => `${title}：${text}。`,
}

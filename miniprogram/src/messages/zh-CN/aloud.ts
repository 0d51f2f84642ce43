/** 念给我听: what a card says when it is read out. Content is Chinese, so the sentences around it are too, in every language. */
export const aloud = {
  say: '念给我听',
  stop: '停',
  silent: '这部手机念不出声。想听人说，可以打 12345。',
  fine: '知道了',
  thing: (n: number, name: string, form: string) => `第${n}样，${name}，${form}。`,
  because: (why: string) => `为什么要：${why}。`,
  from: (source: string) => `哪里拿：${source}。`,
  list: (name: string, { bring, fill }: { bring: number; fill: number }) =>
    `${name}，${[bring && `要带${bring}样`, fill && `现场填${fill}样`].filter(Boolean).join('，')}。`,
  choices: (labels: string) => `可以选：${labels}。`,
  part: (title: string, text: string) => `${title}：${text}。`,
}

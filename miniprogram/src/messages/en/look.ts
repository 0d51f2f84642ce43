import type { Messages } from '..'

export const look: Messages['look'] = {
  title: 'Display',
  note: 'Kept on this phone only',
  type: 'Text size',
  types: { normal: 'Standard', elder: 'Large' },
  colour: 'Colours',
  colours: { auto: 'As the phone', light: 'Light', dark: 'Dark' },
  language: 'Language',
  content: 'Services, papers and addresses are shown in official Chinese.',
  failed: 'Could not change it. Please check your network',
}

export const marks: Messages['marks'] = {
  colon: ': ',
  comma: ', ',
  and: ', ',
  stop: '. ',
  semicolon: '; ',
  quoted: (words) => `“${words}”`,
  aside: (words) => ` (${words})`,
  headed: (words) => `[${words}]`,
  titled: (words) => words,
}

export const titles: Messages['titles'] = {
  home: 'Kunshan Doorplate',
  results: 'Search',
  matter: 'Guide',
  ask: 'A few questions',
  list: 'What to bring',
  halls: 'Where to go',
  help: 'Get help',
  mine: 'Mine',
  ticket: 'Progress',
  tickets: 'My requests',
  lodge: 'Leave a request',
  visit: 'How did it go?',
  notices: 'Notices',
  privacy: 'My data and privacy',
  booking: 'Book help',
  saved: 'My lists',
  bundle: 'All in one',
  policy: 'Policy',
  report: 'Tell us',
  join: 'Join the call',
}

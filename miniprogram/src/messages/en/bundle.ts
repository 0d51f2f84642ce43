import type { Messages } from '..'

export const bundle: Messages['bundle'] = {
  loading: 'Opening…',
  failed: 'This did not open',
  which: 'Which of these do you need? Tap to choose',
  start: (n) => `Start, ${n} together`,
  none: 'Choose what you need first',
  about: (name) => `About “${name}”`,
  several: 'Asked once for several services',
  back: 'Change the last answer',
  again: 'Choose again',
  order: 'Do them in this order',
  trip: (n) => `Trip ${n}`,
  sameTrip: 'These can be done in one trip',
  nextTrip: 'Go once you have the results of the earlier ones',
  after: (names) => `Best after “${names}”`,
  online: 'Can be done online',
  toBring: ({ bring, fill }) =>
    [bring && `${bring} ${bring === 1 ? 'thing' : 'things'} to bring in all`, fill && `${fill} ${fill === 1 ? 'form' : 'forms'} to fill in there`].filter(Boolean).join(', '),
  onTheWay: (name) => `Nothing to bring: you get it from “${name}”`,
  called: (name, line) => `The list of “${name}” calls it “${line}”`,
  usedFor: (names) => `For: ${names}`,
  cannot: 'These cannot be done now',
  list: 'See the list of this one',
  newer: 'The requirements have just changed',
  newerText: 'There is a new version of these services. Tap for the new one.',
  renew: 'See the new one',
}

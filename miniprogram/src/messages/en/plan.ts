import type { Messages } from '..'

export const plan: Messages['plan'] = {
  title: 'Your trip',
  ask: 'When to leave, what to prepare tonight',
  loading: 'Working out the way and the opening hours…',
  failed: 'Could not work it out',
  to: (name) => `To ${name}`,
  going: { go: 'Now is a good time', tight: 'It may be too late', wait: 'Leave a little later', unknown: 'Call first', nowhere: 'No need to go yet' },
  tonight: 'Prepare tonight',
}

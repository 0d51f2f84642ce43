import type { Messages } from '..'

export const away: Messages['away'] = {
  mark: 'No network',
  markText: 'Saved lists and the guides read last still open; what you write and tick is kept.',
  stale: (when) => `No answer from the network: this was kept on the phone at ${when}.`,
  back: 'The network is back',
  renew: 'Get it again',
  look: 'What is kept',
  guides: 'Guides that open without a network',
  waiting: (n) => `${n} waiting for the network`,
}

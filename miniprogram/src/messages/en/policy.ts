import type { Messages } from '..'

export const policy: Messages['policy'] = {
  loading: 'Opening the policy…',
  failed: 'The policy did not open',
  who: 'Who benefits',
  gain: 'What it says',
  how: 'How',
  from: (issuer) => `Issued by ${issuer}`,
  number: (number) => `Document ${number}`,
  published: (day) => `Published ${day}`,
  valid: (from, until) => (from && until ? `Valid from ${from} to ${until}` : from ? `In force from ${from}` : until ? `Until ${until}` : ''),
  matters: 'Do this now',
  newer: 'This policy has just changed',
  newerText: 'There is a new version of this card. Tap for the new one.',
  renew: 'See the new one',
}

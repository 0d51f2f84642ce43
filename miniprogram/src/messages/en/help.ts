import type { Messages } from '..'

export const help: Messages['help'] = {
  otherTitle: 'Something else',
  savedOpen: 'Open a saved list, or enter a pick-up code',
  scanTitle: 'The code does not scan',
  scanSteps: [
    'Wipe the plate, step back a little or change the angle, and scan again',
    'Use Scan in WeChat, or any other scanner',
    'If that fails, type the number printed under the code',
  ],
  scanReport: 'Tell us about the scanning problem',
  coveredTitle: 'Code covered, or wrong place',
  coveredText: 'If the name on the plate does not match where you are, or another code is stuck over it, do not pay and do not enter bank details. Tell us and somebody will go and look.',
  coveredReport: 'Report it',
  safeTitle: 'Beware of fake codes',
  safeText: 'Government doorplates never ask for money, bank passwords or text-message codes.',
  privacyTitle: 'Your privacy',
  privacyText: 'No sign-in needed. Your answers and ticks stay on this phone; only when you ask for help does your helper see them. Your location is used once, when you tap “Use my location”.',

  reportTitle: { scan_problem: 'Trouble scanning', wrong_fact: 'What is wrong?', plate_covered: 'Code covered, or wrong place' },
  reportIntro: {
    scan_problem: 'What happened? A few words will do.',
    wrong_fact: 'What is wrong, and what is right? Tell us as much as you know.',
    plate_covered: 'What did you see? For example: another code stuck over it, or this is not the place on the plate.',
  },
  reportChoices: {
    scan_problem: ['Nothing happens', 'The plate is broken or unreadable', 'It opens another place'],
    wrong_fact: ['The papers are wrong', 'The conditions or steps are wrong', 'The time or cost is wrong', 'It cannot be done online'],
    wrong_hall: ['Wrong address', 'Wrong hours', 'Wrong phone number', 'No longer handled here'],
    plate_covered: ['Another code is stuck over it', 'Place and name do not match', 'The plate has fallen off or is broken'],
  },
  reportAbout: 'About',
  reportPlaceholder: 'Write here (no names or ID numbers)',
  reportSend: 'Send',
  reportSending: 'Sending…',
  reportEmpty: 'Please choose one or write a few words',
  reportTooLong: (max) => `No more than ${max} characters, please`,
  reportDone: 'Received, thank you',
  reportDoneText: 'We will check and correct it. If you need help at once, call 12345.',
  reportFailed: 'It was not sent',
  backToWhere: 'Back to where I was',
}

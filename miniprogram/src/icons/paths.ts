/** Line icons drawn for this product on a 24 × 24 grid, 1.9 wide, round ends. Each value is the inside of an <svg>. */
export const PATHS = {
  search: '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.2 5.2"/>',
  plate: '<rect x="3" y="6" width="18" height="12" rx="2.5"/><path d="M7 10.3h5M7 13.9h3"/><path d="M15 10.2h2.6v3.6H15z"/>',
  pin: '<path d="M12 21c4.4-4.6 6.6-8 6.6-10.9a6.6 6.6 0 1 0-13.2 0C5.4 13 7.6 16.4 12 21z"/><circle cx="12" cy="10" r="2.3"/>',
  clock: '<circle cx="12" cy="12" r="8.2"/><path d="M12 7.4V12l3.2 2"/>',
  phone: '<path d="M6.3 3.8h2.5l1.6 4.1-2 1.6a12 12 0 0 0 6.1 6.1l1.6-2 4.1 1.6v2.5a2 2 0 0 1-2.2 2C10.9 19.2 4.8 13.1 4.3 6a2 2 0 0 1 2-2.2z"/>',
  check: '<path d="M4.8 12.6l4.7 4.7L19.3 7.2"/>',
  done: '<circle cx="12" cy="12" r="8.5"/><path d="M8 12.3l2.8 2.8 5.3-5.7"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  refuse: '<circle cx="12" cy="12" r="8.5"/><path d="M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4"/>',
  alert: '<path d="M12 4.2l8.6 15H3.4z"/><path d="M12 10v4.2M12 16.7v.2"/>',
  right: '<path d="M9.2 5.5l6.5 6.5-6.5 6.5"/>',
  down: '<path d="M5.5 9.2l6.5 6.5 6.5-6.5"/>',
  left: '<path d="M14.8 5.5L8.3 12l6.5 6.5"/>',
  route: '<path d="M4 12.3L20 4.2l-5.2 16-3.2-6.6z"/>',
  doc: '<path d="M6.5 3.5h7.2l4 4.2v12.8H6.5z"/><path d="M13.5 3.7v4.2h4M9.3 12.2h5.6M9.3 15.7h5.6"/>',
  copy: '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2"/><path d="M15.5 5.5V5a1.5 1.5 0 0 0-1.5-1.5H5.5A1.5 1.5 0 0 0 4 5v8.5A1.5 1.5 0 0 0 5.5 15H6"/>',
  print: '<path d="M7 8.5V3.8h10v4.7M7 17H4.5A1.5 1.5 0 0 1 3 15.5V10a1.5 1.5 0 0 1 1.5-1.5h15A1.5 1.5 0 0 1 21 10v5.5a1.5 1.5 0 0 1-1.5 1.5H17"/><path d="M7 14h10v6.2H7z"/>',
  home: '<path d="M3.8 11.3L12 4.2l8.2 7.1"/><path d="M6 9.7v10h12v-10M10 19.5v-5.2h4v5.2"/>',
  type: '<path d="M3 19L8.5 5.5 14 19M4.9 14.5h7.2M15.2 19l3-7.5 3 7.5M16.3 16.4h3.8"/>',
  person: '<circle cx="12" cy="8" r="3.7"/><path d="M4.8 20c.8-4 3.6-6 7.2-6s6.4 2 7.2 6"/>',
  question: '<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.7a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.2.9-1.2 1.8M12 16.7v.1"/>',
  outside: '<path d="M10 5H5v14h14v-5M13.5 4.5H19.5v6M19 5l-8.5 8.5"/>',
  hall: '<path d="M3.5 9.5L12 4l8.5 5.5zM5.5 9.8v8M9.8 9.8v8M14.2 9.8v8M18.5 9.8v8M3.5 20h17"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.1"/>',
  again: '<path d="M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.6 3.8v4h-4"/>',
  flag: '<path d="M6 21V4M6 4.8c4-2.3 7 2.2 12 0v9c-5 2.2-8-2.3-12 0"/>',
  target: '<circle cx="12" cy="12" r="6.5"/><circle cx="12" cy="12" r="1.8"/><path d="M12 2.8v2.7M12 18.5v2.7M2.8 12h2.7M18.5 12h2.7"/>',
  hand: '<path d="M12 20.5C6 16.5 3.5 13.3 3.5 9.7A4.3 4.3 0 0 1 12 8a4.3 4.3 0 0 1 8.5 1.7c0 3.6-2.5 6.8-8.5 10.8z"/>',
  coin: '<circle cx="12" cy="12" r="8.5"/><path d="M8.5 7.5L12 12l3.5-4.5M8.7 12.3h6.6M8.7 15h6.6M12 12v5"/>',
  book: '<path d="M12 6.3C10 4.9 7.3 4.5 4 4.7v13.6c3.3-.2 6 .2 8 1.6 2-1.4 4.7-1.8 8-1.6V4.7c-3.3-.2-6 .2-8 1.6zM12 6.3v13.6"/>',
  bell: '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5c1.2.9 2.8.9 4 0M12 5V3.5"/>',
  shield: '<path d="M12 3.5l7.5 2.7v5.5c0 4.3-2.8 7.3-7.5 9-4.7-1.7-7.5-4.7-7.5-9V6.2z"/><path d="M9 12l2.2 2.2 4-4.3"/>',
  chat: '<path d="M4 5.5h16v10.5H11l-4.5 4v-4H4z"/><path d="M8 9.3h8M8 12.4h5"/>',
  helper: '<path d="M5 13v-1.5a7 7 0 0 1 14 0V13"/><rect x="3.6" y="12.5" width="3.8" height="6" rx="1.6"/><rect x="16.6" y="12.5" width="3.8" height="6" rx="1.6"/><path d="M18.5 18.5c0 1.6-1.6 2.4-4 2.4"/>',
  video: '<rect x="3" y="6.5" width="12" height="11" rx="2.2"/><path d="M15 10.8l6-3.3v9l-6-3.3"/>',
  camera: '<path d="M4 8h3.6l1.6-2.5h5.6L16.4 8H20v11H4z"/><circle cx="12" cy="13.2" r="3.4"/>',
  picture: '<rect x="3.5" y="5" width="17" height="14" rx="2"/><circle cx="8.8" cy="9.8" r="1.6"/><path d="M4 17l5-4.5 3.6 3.2 3.4-3 4.4 4"/>',
  mic: '<rect x="9" y="3.5" width="6" height="11" rx="3"/><path d="M5.8 11.5a6.2 6.2 0 0 0 12.4 0M12 17.8V21"/>',
  micOff: '<rect x="9" y="3.5" width="6" height="11" rx="3"/><path d="M5.8 11.5a6.2 6.2 0 0 0 12.4 0M12 17.8V21M4 4l16 16"/>',
  hangUp: '<path d="M3.5 14.5c0-5.5 17-5.5 17 0v1.8l-4.8-.8v-2.7a12 12 0 0 0-7.4 0v2.7l-4.8.8z"/>',
  speaker: '<path d="M4 9.5h3.5L12 6v12l-4.5-3.5H4z"/><path d="M15.3 9.2a4 4 0 0 1 0 5.6M17.8 6.8a7.4 7.4 0 0 1 0 10.4"/>',
  send: '<path d="M4 12L20 4.8l-4.6 14.4-3.6-5.6z"/><path d="M11.8 13.6L20 4.8"/>',
  star: '<path d="M12 4l2.5 5.2 5.6.7-4.1 3.9 1 5.6-5-2.7-5 2.7 1-5.6L3.9 9.9l5.6-.7z"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.3 3.5v4M15.7 3.5v4"/>',
  hush: '<path d="M4 9.5h3.5L12 6v12l-4.5-3.5H4z"/><path d="M15.5 9.5l5 5M20.5 9.5l-5 5"/>',
  globe: '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c-5.2 5-5.2 12 0 17M12 3.5c5.2 5 5.2 12 0 17"/>',
  share: '<path d="M12 14.5V4M8 7.6L12 3.6l4 4M6.5 11H5v9.2h14V11h-1.5"/>',
} as const

export type IconName = keyof typeof PATHS

/** The icon as a picture to mask with, so that it takes the colour of the text beside it on WeChat and on H5 alike. */
export function iconUrl(name: IconName): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${PATHS[name]}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

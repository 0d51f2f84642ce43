/** Reasons that tell more than the name on the card does; the server parts them with “；”. */
export function newWhy(matter: { plain_name: string; why: string }): string {
  return matter.why
    .split('；')
    .filter((reason) => !reason.includes(matter.plain_name))
    .join('；')
}

/** The login's token lives as long as the browser tab: on a shared counter PC nothing stays behind. */
const KEY = 'doorplate.console.token'

export const tokenStore = {
  read: (): string => sessionStorage.getItem(KEY) ?? '',
  keep: (token: string): void => sessionStorage.setItem(KEY, token),
  forget: (): void => sessionStorage.removeItem(KEY),
}

/** Who is signed in, and what they may do where: as the server says it, asked once a tab. */
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, got } from '@/api/client'
import { Refusal } from '@/api/refusal'
import type { components } from '@/api/schema'
import { useDesk } from '@/desk/store'
import { forgetAreas } from '@/plates/areas'
import { tokenStore } from './token'

export type Me = components['schemas']['MeView']

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)

  /** Is somebody signed in? Asks the server the first time; a server out of reach is thrown, not taken for "no". */
  async function known(): Promise<boolean> {
    if (me.value) return true
    if (!tokenStore.read()) return false
    try {
      await refresh()
      return true
    } catch (fault) {
      if (fault instanceof Refusal && fault.status === 401) {
        forget()
        return false
      }
      throw fault
    }
  }

  async function refresh(): Promise<void> {
    me.value = await got(api.GET('/api/v1/staff/me'))
  }

  async function signIn(body: components['schemas']['LoginBody']): Promise<void> {
    const login = await got(api.POST('/api/v1/staff/login', { body }))
    tokenStore.keep(login.token)
    await refresh()
  }

  async function signOut(): Promise<void> {
    try {
      await got(api.POST('/api/v1/staff/logout'))
    } finally {
      forget()
    }
  }

  function forget(): void {
    forgetAreas()
    useDesk().forget()
    tokenStore.forget()
    me.value = null
  }

  /** May they do it anywhere? The server decides again for each record. */
  const may = (action: string): boolean => me.value?.permissions[action] !== undefined
  /** The areas in which they may do it; undefined: everywhere. */
  function where(action: string): string[] | undefined {
    const permission = me.value?.permissions[action]
    return permission?.everywhere ? undefined : (permission?.areas ?? [])
  }
  const name = computed(() => me.value?.display_name ?? '')
  const practice = computed(() => me.value?.practice ?? false)
  /** "password" or "second_factor": what has to be done before anything else is open. */
  const must = computed(() => me.value?.must ?? null)
  const grantWords = computed(() => (me.value?.grants ?? []).map((grant) => [grant.area.name, grant.department, grant.role_name].filter(Boolean).join(' · ')))

  return { me, known, refresh, signIn, signOut, forget, may, where, name, practice, must, grantWords }
})

/** A card that is about to be pushed. */
export interface Offer {
  kind: 'matter' | 'list' | 'material' | 'hall'
  id: string
  material?: string
  title: string
  /** What stands below the title on the card. */
  detail: string
}

export const CARD_WORDS = { matter: '事项', list: '材料清单', material: '材料', hall: '网点' } as const

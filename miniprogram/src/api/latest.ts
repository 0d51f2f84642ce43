/** Something that can be called off, like a request under way. */
export interface Abortable {
  abort(): void
}

/**
 * Only the last question counts: starting a new one calls off the one before,
 * and an answer that comes too late is reported as undefined.
 */
export class Latest {
  private turn = 0
  private running: Abortable | null = null

  async run<T>(start: (own: (task: Abortable) => void) => Promise<T>): Promise<T | undefined> {
    const mine = ++this.turn
    this.running?.abort()
    this.running = null
    try {
      const answer = await start((task) => {
        if (mine === this.turn) this.running = task
        else task.abort()
      })
      return mine === this.turn ? answer : undefined
    } catch (error) {
      if (mine !== this.turn) return undefined
      throw error
    }
  }

  cancel(): void {
    this.turn++
    this.running?.abort()
    this.running = null
  }
}

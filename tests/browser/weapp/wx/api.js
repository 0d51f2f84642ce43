// What every call of wx has in common: it is written down, and it answers through success, fail and complete or a promise.

/** All calls, in order, for the test to read: {name, args}. */
export const calls = (globalThis.__calls = [])
/** What must fail the test, even when the client swallowed it. */
export const faults = (globalThis.__faults = [])
/** What this phone has and what its owner allows; the test sets it before the page opens. */
export const phone = (globalThis.__phone = { location: null, scan: null, phoneCode: null, ...globalThis.__phone })

/** A call that WeChat refuses: `openLocation:fail <reason>`. */
export class Refused extends Error {}

export function fault(text) {
  faults.push(text)
  console.error(text)
}

export function note(name, args) {
  const plain = args === undefined ? null : JSON.parse(JSON.stringify(args) ?? 'null')
  calls.push({ name, args: plain })
}

/** A call that answers at once with what `work` returns. */
export const plain = (name, work) => (...args) => {
  note(name, args.length > 1 ? args : args[0])
  return work(...args)
}

/** A call with success, fail and complete; without any of them it returns a promise, as wx does. */
export const asking = (name, work) => (options = {}) => {
  note(name, options)
  const { success, fail, complete } = options
  const answer = Promise.resolve()
    .then(() => work(options))
    .then(
      (result) => ({ ok: true, result: { errMsg: `${name}:ok`, ...result } }),
      (error) => {
        if (!(error instanceof Refused)) fault(`wx.${name}: ${error?.stack ?? error}`)
        return { ok: false, result: { errMsg: `${name}:fail ${error.message}` } }
      },
    )
  if (!success && !fail && !complete) return answer.then(({ ok, result }) => (ok ? result : Promise.reject(result)))
  answer.then(({ ok, result }) => {
    if (ok) success?.(result)
    else fail?.(result)
    complete?.(result)
  })
  return undefined
}

/** WeChat checks the type of what it is given: “parameter.latitude should be Number instead of String;”. */
export function mustBe(type, options, ...fields) {
  for (const field of fields) {
    const given = options[field]
    const kind = given === null || given === undefined ? 'Undefined' : given.constructor.name
    if (kind !== type || (type === 'Number' && Number.isNaN(given))) {
      throw new Refused(`parameter error: parameter.${field} should be ${type} instead of ${kind};`)
    }
  }
}

/** The API's types, generated once from the server's OpenAPI document for both clients (`python -m tests.drift --write`). */
export type { components, paths } from '../../../../miniprogram/src/api/schema'

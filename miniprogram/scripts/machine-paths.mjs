// A client must not carry the folders of the machine that built it: they tell strangers about it and change from build to build.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/').replace(/\/$/, '')
// The name under which the build keeps its folder: found even in a package that another machine has built.
const TRACES = [folder, 'VITE_ROOT_DIR']

/** The first of `files` (paths) with a trace of the building machine in it, with that trace; undefined when there is none. */
export function machinePathIn(files) {
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const trace = TRACES.find((one) => text.includes(one))
    if (trace) return { file, trace }
  }
  return undefined
}

/** Ends the check with a failure when a built file names the building machine. */
export function refuseMachinePaths(files) {
  const found = machinePathIn(files)
  if (!found) return
  console.error(`构建结果里有构建机器的路径：${found.file} 含 ${found.trace}，见 vite.config.ts 的 define`)
  process.exit(1)
}

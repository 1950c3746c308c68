// Bundles the actions into dist/: CommonJS, one file per phase. egg's names stay as they are written, blanks
// go: they are a fifth of what Node would have to read.
import { readFile } from 'node:fs/promises'
import { build, type Plugin, transform } from 'esbuild'

/**
 * `@actions/*` and `@octokit/*` do not declare what importing them does. It does nothing that
 * egg relies on, so what is not used (the HTTP clients, undici: 400 KB and 60 ms) is left out.
 */
const withoutSideEffects: Plugin = {
  name: 'without-side-effects',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /.*/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'seen' || from.kind === 'entry-point') return undefined
      const resolved = await resolve(path, { ...from, pluginData: 'seen' })
      const pure = resolved.external || /node_modules\/@(actions|octokit)\//.test(resolved.path)
      return pure ? { ...resolved, sideEffects: false } : resolved
    })
  },
}

/**
 * The names inside of other people's files are shortened, file by file: they are a fifth of main, and
 * whoever wants to read those files has them by the lock file. egg's own keep theirs.
 */
const shortForeignNames: Plugin = {
  name: 'short-foreign-names',
  setup: ({ onLoad }) => {
    onLoad({ filter: /node_modules[\\/].*\.m?js$/ }, async ({ path }) => ({
      contents: (
        await transform(await readFile(path, 'utf8'), { minifyIdentifiers: true, target: 'node24' })
      ).code,
      loader: 'js',
    }))
  },
}

/**
 * Octokit speaks through egg's own client (github/fetch.ts). What @actions/github would bring for it
 * is asked for while it is imported, and never used.
 */
const withoutTheirHttp: Plugin = {
  name: 'without-their-http',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(undici|@actions\/http-client)$/ }, ({ path }) => ({
      path,
      namespace: 'none',
      sideEffects: false,
    }))
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents: `export class HttpClient { getAgent() {} getAgentDispatcher() {} }
export const fetch = undefined`,
    }))
  },
}

const bundle = async (entryPoints: Readonly<Record<string, string>>, plugins: Plugin[]) => {
  const { metafile } = await build({
    entryPoints: { ...entryPoints },
    define: { 'import.meta.dirname': '__dirname' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    legalComments: 'inline',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 240,
    plugins,
    metafile: true,
    logLevel: 'warning',
  })
  return metafile.outputs
}

const outputs = {
  ...(await bundle(
    {
      main: 'action/main.ts',
      post: 'action/post.ts',
      put: 'action/put.ts',
      watch: 'client/watch.ts',
    },
    [withoutSideEffects, shortForeignNames],
  )),
  ...(await bundle({ 'policy-check': 'policy-check/main.ts' }, [
    withoutTheirHttp,
    withoutSideEffects,
    shortForeignNames,
  ])),
}

const LIMITS: Readonly<Record<string, number>> = {
  'dist/main.cjs': 102_400,
  'dist/post.cjs': 15_360,
  'dist/put.cjs': 100_000,
  'dist/watch.cjs': 12_000,
  'dist/policy-check.cjs': 480_000,
}
for (const [file, { bytes, inputs }] of Object.entries(outputs)) {
  console.log(`${file} ${bytes} bytes`)
  const stray = Object.keys(inputs).find((input) => /node_modules\/(undici|tunnel)\//.test(input))
  if (stray) throw new Error(`${file} contains ${stray}`)
  if (bytes > (LIMITS[file] ?? 0)) throw new Error(`${file} is larger than it may be`)
}

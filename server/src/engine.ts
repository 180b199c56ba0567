// How the JavaScript engine is set up for reading texts, and how it is spared compiling the same code at every start.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Lets V8 inline less into the functions that it optimises. By its own measure it spends more processor time on optimising the
 * analysis than the analysis of a long text takes, most of it on the same small functions in ever other places. It is asked
 * once, at the start; an engine without the flag says so on standard error and goes on.
 */
export function limitInlining(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
}

/** Where the code lies that V8 has compiled of a bundle when it was built. */
export function compiledCodePath(bundle: string): string {
  return `${bundle}.compiled`;
}

/** What Node wraps round a CommonJS module. */
type Wrapped = (exports: object, require: NodeJS.Require, module: { readonly exports: object }, filename: string, folder: string) => void;

/**
 * Makes a script of the bundle at a path, the whole of it one function that takes what a CommonJS module is given. With `compiled`,
 * V8 takes the code from there; it does not where another version or other flags have compiled it.
 */
export function scriptOf(bundle: string, compiled?: Buffer): Script {
  const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(bundle, 'utf8')}\n})`;
  return new Script(source, { filename: bundle, ...(compiled && { cachedData: compiled }) });
}

/** Runs the bundle at an absolute path as `require` would, faster where the build has left compiled code beside it. Returns its exports. */
export function runBundle(bundle: string): object {
  const module = { exports: {} };
  const run = scriptOf(bundle, readIfThere(compiledCodePath(bundle))).runInThisContext() as Wrapped;
  run(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return module.exports;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

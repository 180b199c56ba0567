// Where the benchmark finds what it measures, and the texts it measures on. scripts/bench.mjs puts them there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/articles';
import type { TextName } from './texts';

/** A copy of the product as it was built, so that a build meanwhile disturbs nothing. */
export const commandLine = join(root, 'out/bench/product/bin/policy-lens.mjs');
export const server = join(root, 'out/bench/product/dist/server.cjs');

/** A program of test/bench/programs/, built. */
export function programPath(name: 'probe' | 'stub'): string {
  return join(root, `out/bench/built/programs/${name}.cjs`);
}

/** A program of test/bench/peers/, beside the packages that it needs. */
export function peerPath(name: 'autocorrect' | 'bare' | 'jieba' | 'recognizers'): string {
  return join(root, `.cache/bench-peers/${name}.mjs`);
}

export function textPath(name: TextName): string {
  return join(root, `out/bench/texts/${name}.txt`);
}

export function readText(name: TextName): string {
  return readFileSync(textPath(name), 'utf8');
}

// How the JavaScript engine is set up for reading texts.
import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 inline less into the functions that it optimises. By its own measure it spends more processor time on optimising the
 * analysis than the analysis of a long text takes, most of it on the same small functions in ever other places. It is asked
 * once, at the start; an engine without the flag says so on standard error and goes on.
 */
export function limitInlining(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
}

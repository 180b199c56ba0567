// Which files and folders the patterns of the settings mean.
import picomatch from 'picomatch';
import { reasonOf } from '../faults';

/** As settings are written: `**` for any folders, `{txt,md}` for one of several, with `/` between folders on every system. */
export interface Patterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Paths are those below the workspace folder, parted by `/`. */
export interface PathFilter {
  /** Whether a file of this path is to be read; the folders above it are asked about as well. */
  readonly includesFile: (path: string) => boolean;
  /** Whether nothing in a folder can be wanted, so that it need not be looked into. */
  readonly excludesFolder: (path: string) => boolean;
}

/** Compiles patterns. One that does not compile is passed over, after a word to `log`. */
export function pathFilter({ include, exclude }: Patterns, log: (message: string) => void): PathFilter {
  const isIncluded = matcher(include, log);
  const isExcluded = matcher(exclude, log);
  // `**/node_modules/**` means what lies in the folder, `**/drafts` the folder with all that is in it.
  const excludesFolder = (path: string): boolean => isExcluded(path) || isExcluded(`${path}/…`);
  return {
    excludesFolder,
    includesFile: path => isIncluded(path) && !isExcluded(path) && !foldersAbove(path).some(excludesFolder),
  };
}

function matcher(patterns: readonly string[], log: (message: string) => void): (path: string) => boolean {
  const matchers = patterns.flatMap(pattern => {
    try {
      // The names of files are told apart by their letters' case here and there, those of kinds (`REPORT.TXT`) nowhere.
      return [picomatch(pattern.replace(/^\.?\//, ''), { dot: true, nocase: true, nonegate: true })];
    } catch (fault) {
      log(`the pattern ${JSON.stringify(pattern)} cannot be used: ${reasonOf(fault)}`);
      return [];
    }
  });
  return path => matchers.some(matches => matches(path));
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_part, i) => parts.slice(0, i + 1).join('/'));
}

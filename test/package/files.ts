// The files of the project, as git sees them: what is committed and what is about to be.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/articles';

/** A text file of the project. */
export interface SourceFile {
  /** From the project's folder, with strokes. */
  readonly path: string;
  readonly text: string;
}

/** Every file that git holds or would add; none where git or its folder is missing. */
export function sourceFiles(): readonly SourceFile[] {
  return paths().flatMap(path => {
    try {
      return [{ path, text: readFileSync(join(root, path), 'utf8') }];
    } catch {
      // Removed, but not yet for git.
      return [];
    }
  });
}

function paths(): readonly string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return listed.split('\0').filter(path => path !== '');
  } catch {
    return [];
  }
}

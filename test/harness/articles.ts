// Whole articles for the tests: the samples, and the annotated texts where they lie beside this checkout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const root = process.env.POLICY_LENS_ROOT ?? process.cwd();

/** A text of a folder. */
export interface NamedArticle {
  /** The file's name up to its first dot: `newspaper-page`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The articles of a folder of the project, by name; none where there is no such folder. */
export function readArticles(folder: string): readonly NamedArticle[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter(file => /\.txt$|\.policy\.md$/.test(file))
    .sort()
    .map(file => ({ name: file.slice(0, file.indexOf('.')), file: join(path, file), text: readFileSync(join(path, file), 'utf8') }));
}

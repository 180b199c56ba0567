// The entry of server/dist/reader.cjs: what the commands that read texts load, and no other needs.
import { analyze } from '../analysis/analyze';
import { createKnowledge } from '../knowledge/knowledge';

export { analyze, createKnowledge };

/** What the bundle exports. */
export interface Reader {
  readonly analyze: typeof analyze;
  readonly createKnowledge: typeof createKnowledge;
}

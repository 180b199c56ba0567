// The tree of the side bar's view: answers for its nodes, and tells the client when they may have changed.
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { traceOf } from './faults';
import { treePage, type TreeIndex } from './index/tree';
import { unitsAbove } from './knowledge/divisions';
import type { Reference } from './knowledge/reference';
import { nameMatcherOf } from './nameMatching';
import { indexChangedMethod, treeMethod, type IndexChanged, type IndexState, type TreeGrouping, type TreePage, type TreeParams } from './protocol';
import { refusal, type Phase } from './requests';

/** What a tree is made of. */
export interface TreeSource {
  readonly index: TreeIndex;
  readonly state: IndexState;
  /** Resolves when the index holds all that it is to tell of now. */
  settle(): Promise<void>;
}

/** What the service must know of the server round it. */
interface Surroundings {
  readonly connection: Connection;
  readonly phase: () => Phase;
  readonly source: TreeSource;
  readonly reference: () => Reference;
}

/** Milliseconds between two words to the client that the index has changed: a folder that is being read changes all the time. */
const pause = 500;

const groupings: readonly unknown[] = ['district', 'metric', 'programme', 'file'] satisfies readonly TreeGrouping[];
/** Nobody looks through more, and a client may ask for anything. */
const mostNodes = 10_000;

export class TreeService {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly surroundings: Surroundings) {
    surroundings.connection.onRequest(treeMethod, (params: TreeParams, token: CancellationToken) => this.page(params, token));
  }

  /** The index has changed; the client is told soon, and once for all that changes until then. */
  changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const { connection, phase, source } = this.surroundings;
      if (phase() === 'running') void connection.sendNotification(indexChangedMethod, { state: source.state } satisfies IndexChanged);
    }, pause);
  }

  private async page(params: TreeParams, token: CancellationToken): Promise<TreePage | ResponseError> {
    const { connection, phase, source, reference } = this.surroundings;
    const refused = refusal(phase());
    if (refused !== null) return refused;
    if (!isTreeParams(params)) return new ResponseError(ErrorCodes.InvalidParams, 'tree: no such parameters');
    try {
      // A cancellation that is already on its way is seen before the work begins.
      await new Promise(resolve => setImmediate(resolve));
      await source.settle();
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'tree: cancelled');
      const { grouping, path, filter, most } = params;
      return { state: source.state, ...treePage(source.index, { grouping, path, filter, most: Math.min(most, mostNodes) }, nameMatcherOf(reference()), ({ key }) => unitsAbove(key)[0]?.name ?? null) };
    } catch (fault) {
      connection.console.error(`tree failed: ${traceOf(fault)}`);
      return new ResponseError(ErrorCodes.InternalError, 'tree failed; the server’s log says more');
    }
  }
}

function isTreeParams(params: unknown): params is TreeParams {
  const { grouping, path, filter, most } = (params ?? {}) as Partial<Record<keyof TreeParams, unknown>>;
  return groupings.includes(grouping) && Array.isArray(path) && path.every(id => typeof id === 'string') && typeof filter === 'string' && typeof most === 'number' && most >= 0;
}

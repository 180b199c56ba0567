// The person's settings, from wherever the client keeps them.

/** Where the server speaks up: `auto` lets the text decide. */
export const enableValues = ['auto', 'on', 'off'] as const;
export type Enable = (typeof enableValues)[number];

/** What stands behind figures: what they come to in plain units, what those measure whose metric stands elsewhere, or both. */
export const inlayHintValues = ['off', 'plainUnits', 'carriedMetric', 'all'] as const;
export type InlayHintSetting = (typeof inlayHintValues)[number];

/** The settings as they reach the server, checked: a value that is none of ours is the default. */
export interface SettingValues {
  readonly enable: Enable;
  readonly hover: {
    /** Whether the hover of a figure tells by which rules it was read. */
    readonly explain: boolean;
  };
  readonly inlayHints: InlayHintSetting;
  /** Whether a line over each district tells its claims. */
  readonly codeLens: boolean;
  /** Which files of the workspace's folders are read besides the open ones. */
  readonly workspace: {
    readonly index: boolean;
    /** Glob patterns of paths below a folder of the workspace. */
    readonly include: readonly string[];
    readonly exclude: readonly string[];
  };
}

export const defaultSettings: SettingValues = {
  enable: 'auto',
  hover: { explain: false },
  inlayHints: 'off',
  codeLens: true,
  workspace: { index: true, include: ['**/*.{txt,text,md,markdown}'], exclude: ['**/{node_modules,.git,.hg,.svn}/**'] },
};

/** Asks the client for the section `policyLens` as it holds for one document. */
export type AskClient = (uri: string) => Promise<unknown>;

/**
 * The settings of each document. A client that can be asked is asked once a document; any other one tells, at the start
 * and whenever something changed, and what it told holds for all documents.
 */
export class Settings {
  private asked = new Map<string, Promise<SettingValues>>();
  private told: SettingValues;

  /** `told`: the client's initialization options; `ask`: `null` for a client that cannot be asked. */
  constructor(told: unknown, private readonly ask: AskClient | null, private readonly log: (message: string) => void) {
    this.told = readTold(told) ?? defaultSettings;
  }

  of(uri: string): Promise<SettingValues> {
    if (this.ask === null) return Promise.resolve(this.told);
    const known = this.asked.get(uri);
    if (known !== undefined) return known;
    const { asked } = this;
    // A client may have no such section and still have told us something.
    const answer = this.ask(uri).then(section => (isRecord(section) ? readSection(section) : this.told)).catch((fault: unknown) => {
      asked.delete(uri);
      this.log(`settings of ${uri}: ${String(fault)}`);
      return this.told;
    });
    asked.set(uri, answer);
    return answer;
  }

  /** Takes `workspace/didChangeConfiguration`: settings that were told, or word that they should be asked for again. */
  change(told: unknown): void {
    this.told = readTold(told) ?? this.told;
    this.asked = new Map();
  }

  forget(uri: string): void {
    this.asked.delete(uri);
  }
}

/** Told settings come as the section itself or, as editors keep them, under its name. */
function readTold(told: unknown): SettingValues | null {
  if (!isRecord(told)) return null;
  if (isRecord(told.policyLens)) return readSection(told.policyLens);
  return Object.keys(defaultSettings).some(key => key in told) ? readSection(told) : null;
}

function readSection(section: Readonly<Record<string, unknown>>): SettingValues {
  const enable = enableValues.find(value => value === section.enable) ?? defaultSettings.enable;
  const hover = isRecord(section.hover) ? section.hover : {};
  const workspace = isRecord(section.workspace) ? section.workspace : {};
  const { index, include, exclude } = defaultSettings.workspace;
  return {
    enable,
    hover: { explain: booleanOr(hover.explain, defaultSettings.hover.explain) },
    inlayHints: inlayHintValues.find(value => value === section.inlayHints) ?? defaultSettings.inlayHints,
    codeLens: booleanOr(section.codeLens, defaultSettings.codeLens),
    workspace: { index: booleanOr(workspace.index, index), include: wordsOr(workspace.include, include), exclude: wordsOr(workspace.exclude, exclude) },
  };
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function wordsOr(value: unknown, otherwise: readonly string[]): readonly string[] {
  return Array.isArray(value) && value.every(word => typeof word === 'string') ? value : otherwise;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

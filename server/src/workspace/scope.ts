// Decides for which documents the server speaks up, and hands out the reading of those.
import type { Reading, Readings } from './readings';
import type { StoredDocument } from './textStore';
import type { Enable, SettingValues, Settings } from './settings';

/** The language of texts that a person called policy text; they are read whatever the setting says. */
export const policyLanguage = 'policytext';

/** A document for which the server speaks up. */
export interface Served {
  readonly reading: Reading;
  readonly settings: SettingValues;
}

interface Decision {
  readonly isServed: boolean;
  /** In words, for the log. */
  readonly reason: string;
}

export class Scope {
  private readonly lastDecisions = new WeakMap<StoredDocument, boolean>();

  constructor(
    private readonly settings: Settings,
    private readonly readings: Readings,
    private readonly log: (message: string) => void,
  ) {}

  /** The reading of a document as it stands when the promise settles, and its settings; `null` where the server keeps silent. */
  async read(document: StoredDocument): Promise<Served | null> {
    const settings = await this.settings.of(document.uri);
    const reading = this.readings.of(document);
    const { isServed, reason } = decide(document.languageId, settings.enable, reading);
    if (this.lastDecisions.get(document) !== isServed) {
      this.lastDecisions.set(document, isServed);
      this.log(`${document.uri}: ${isServed ? 'read' : 'left alone'}, ${reason}`);
    }
    return isServed ? { reading, settings } : null;
  }
}

/** The text is measured only where it decides. */
function decide(languageId: string, enable: Enable, reading: Pick<Reading, 'prose'>): Decision {
  if (languageId === policyLanguage) return { isServed: true, reason: `its language is ${policyLanguage}` };
  switch (enable) {
    case 'on': return { isServed: true, reason: 'policyLens.enable is on' };
    case 'off': return { isServed: false, reason: 'policyLens.enable is off' };
    case 'auto': return { isServed: reading.prose.isPolicyProse, reason: reading.prose.reason };
  }
}

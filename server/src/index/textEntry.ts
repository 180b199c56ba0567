// What the index keeps of one text, taken from its analysis.
import { ownDocumentKeys } from '../analysis/documentNames';
import { districtKey, metricKey, nameMentions, type Name, type NameKind, type NameKnowledge } from '../analysis/names';
import { limits, type EntryClaim, type EntryMention, type TextEntry } from './entry';
import { LinePlaces } from './linePlaces';
import type { Analysis } from '../analysis/model';

/**
 * The entry of a text. `analysis` is that of this very text, made with this knowledge. Costs little beside the analysis. Of what
 * is beyond `limits` the first is kept.
 */
export function textEntry(analysis: Analysis, text: string, knowledge: NameKnowledge): TextEntry {
  const places = new LinePlaces(text);
  const names = new EntryNames();
  const mentions = nameMentions(analysis, knowledge).slice(0, limits.mentions).map((mention): EntryMention => ({ name: names.indexOf(mention.named), place: places.ofPhrase(mention), isFull: mention.isFull }));
  const claims = analysis.claims.slice(0, limits.claims).map(({ figure, metric, district, period, isTarget }): EntryClaim => ({
    figure: figure.text,
    metricWords: metric?.text ?? null,
    metric: metric && names.indexIn('metric', metricKey(metric.text, knowledge), metric.text),
    district: district && names.indexIn('district', districtKey(district), district.name),
    period: period && (period.iso ?? period.words.text),
    isTarget,
    place: places.ofPhrase(figure),
  }));
  const title = analysis.articles.find(article => article.title !== null)?.title?.text ?? null;
  return { title, documents: ownDocumentKeys(analysis).slice(0, limits.documents), names: names.all, mentions, claims };
}

/** The names of an entry, each once. */
class EntryNames {
  readonly all: Name[] = [];
  private readonly indexes = new Map<string, number>();
  /** Most mentions come with the very name of one before. */
  private readonly byName = new Map<Name, number>();

  indexOf(name: Name): number {
    let index = this.byName.get(name);
    if (index === undefined) this.byName.set(name, (index = this.indexIn(name.kind, name.key, name.name)));
    return index;
  }

  /** The index of the name with that key, which is called so if nothing has named it before. */
  indexIn(kind: NameKind, key: string, name: string): number {
    const own = `${kind} ${key}`;
    let index = this.indexes.get(own);
    if (index === undefined) {
      this.indexes.set(own, (index = this.all.length));
      this.all.push({ kind, key, name });
    }
    return index;
  }
}

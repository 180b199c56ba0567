// The other names by which people look for what a text calls by one: English ones, abbreviations, aliases.

/** What is known of a metric or a programme; `knowledge/reference.ts` has such entries. */
interface Entry {
  readonly aliases: readonly string[];
  readonly en?: string;
}

/** Where entries come from. */
interface Entries {
  readonly allMetrics: readonly (Entry & { readonly zh: string })[];
  readonly allProgrammes: readonly (Entry & { readonly name: string; readonly fullName?: string })[];
}

/** The other names of whatever bears a name, for `NameMatcher`; none for a name that nobody has listed. */
export function otherNames({ allMetrics, allProgrammes }: Entries): (name: string) => readonly string[] {
  const byName = new Map<string, readonly string[]>();
  const add = (name: string, others: readonly (string | undefined)[]): void => {
    const known = byName.get(name) ?? [];
    byName.set(name, [...new Set([...known, ...others.filter(other => other !== undefined && other !== name) as string[]])]);
  };
  for (const { zh, en, aliases } of allMetrics) add(zh, [en, ...aliases]);
  for (const { name, fullName, en, aliases } of allProgrammes) {
    const all = [name, fullName, en, ...aliases];
    for (const one of [name, fullName]) if (one !== undefined) add(one, all);
  }
  return name => byName.get(name) ?? [];
}

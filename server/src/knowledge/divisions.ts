// China's administrative divisions, compiled from a maintained package into what the analysis looks places up in.
import { areaList } from '@vant/area-data';
import type { District, DivisionChange } from '../analysis/model';
import places from './data/places.json';
import type { GlossaryPlace } from './glossary';
import { listChangedDivisions, type ChangedDivision } from './divisionChanges';

/** A division with what stands above it and how it is called for short. */
export interface Division extends District {
  /** `西湖` for 西湖区, `浙江` for 浙江省; the full name where nothing shorter is in use. */
  readonly shortName: string;
  /** The province above, itself for a province. */
  readonly province: Division;
  /** The prefecture above, itself for a prefecture; the province where none lies between, as in Beijing. */
  readonly prefecture: Division;
  /** Whether the name is also an everyday word (`新城区`), so that only `呼和浩特市新城区` names the division. */
  readonly needsContext: boolean;
  /** Whether it is gone; `changes` then ends with what it became. */
  readonly isFormer: boolean;
  /** Further names that count as much as the full one: those that the user gave a place of their own. */
  readonly otherNames?: readonly string[];
}

/**
 * The places of a user's glossary as divisions. What stands above one is what it says itself, else what its code says; where that is
 * unknown it is its own province and prefecture.
 */
export function ownDivisions(places: readonly GlossaryPlace[], known: readonly Division[]): readonly Division[] {
  if (places.length === 0) return [];
  const today = known.filter(({ isFormer }) => !isFormer);
  const byCode = new Map(today.map(division => [division.code, division]));
  const byName = new Map<string, Division | null>();
  // A name that several bear says nothing of which is meant.
  for (const division of today) byName.set(division.name, byName.has(division.name) ? null : division);
  return places.map(({ name, level, code = null, shortNames, parent }): Division => {
    const above = parent === undefined ? (byCode.get(`${code?.slice(0, 4) ?? ''}00`) ?? byCode.get(`${code?.slice(0, 2) ?? ''}0000`)) : (byCode.get(parent) ?? byName.get(parent) ?? undefined);
    const division = { name, level, code, shortName: shortNames[0] ?? name, otherNames: shortNames, needsContext: false, isFormer: false } as { -readonly [key in keyof Division]: Division[key] };
    const upper = above === undefined || above.name === name ? division : above;
    division.province = level === 'province' || upper === division ? division : upper.province;
    division.prefecture = level === 'county' && upper !== division ? upper.prefecture : division;
    return division;
  });
}

/**
 * Every province, prefecture and county of today, then those that are gone. Functional zones and streets, which the package
 * lists too, are left out.
 */
export function listDivisions(): readonly Division[] {
  const changed = listChangedDivisions();
  const divisions = new Map<string, Division>();
  const provinceOf = (code: string): Division | undefined => divisions.get(`${code.slice(0, 2)}0000`);
  const add = (code: string, name: string, level: District['level'], province?: Division, prefecture?: Division): void => {
    const changes = changed.get(code)?.find(division => division.name === name)?.changes;
    // The package goes on listing some that are gone: 港闸区, 梅列区.
    if (!isGone(changes)) divisions.set(code, divisionOf({ code, name, level, changes }, province, prefecture));
  };
  for (const [code, name] of Object.entries(areaList.province_list)) add(code, name, 'province');
  for (const [code, name] of Object.entries(areaList.city_list)) {
    const province = provinceOf(code);
    if (isPrefecture(name) && name !== province?.name) add(code, name, 'prefecture', province);
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    if (isCounty(code, name)) add(code, name, 'county', provinceOf(code), divisions.get(`${code.slice(0, 4)}00`));
  }
  return [...divisions.values(), ...formerDivisions([...changed.values()].flat(), divisions)];
}

/** The names of the prefecture and the province in which a division of a GB/T 2260 code lies, itself left out; the nearer one first. */
export function unitsAbove(code: string): readonly { readonly code: string; readonly name: string }[] {
  const prefecture = `${code.slice(0, 4)}00`;
  const province = `${code.slice(0, 2)}0000`;
  const names = { [prefecture]: areaList.city_list[prefecture], [province]: areaList.province_list[province] };
  return [prefecture, province].flatMap(above => {
    const name = names[above];
    const isShown = above !== code && name !== undefined && (above === province || (isPrefecture(name) && name !== names[province]));
    return isShown ? [{ code: above, name }] : [];
  });
}

/** The divisions that are gone. The prefecture above one is today's of that code, else the former one: 毕节地区 above 毕节市. */
function formerDivisions(changed: readonly ChangedDivision[], today: ReadonlyMap<string, Division>): readonly Division[] {
  const gone = changed.filter(({ changes }) => isGone(changes));
  const isPrefectureCode = ({ code }: ChangedDivision): boolean => code.endsWith('00');
  const provinceOf = (code: string): Division | undefined => today.get(`${code.slice(0, 2)}0000`);
  const prefectures = new Map(gone.filter(isPrefectureCode).map(division => [division.code, divisionOf({ ...division, level: 'prefecture', isFormer: true }, provinceOf(division.code))]));
  const counties = gone.filter(division => !isPrefectureCode(division)).map(division => {
    const above = `${division.code.slice(0, 4)}00`;
    return divisionOf({ ...division, level: 'county', isFormer: true }, provinceOf(division.code), today.get(above) ?? prefectures.get(above));
  });
  return [...prefectures.values(), ...counties];
}

function isGone(changes: readonly DivisionChange[] = []): boolean {
  return changes.some(({ kind }) => kind === 'became');
}

interface Facts {
  readonly code: string;
  readonly name: string;
  readonly level: District['level'];
  readonly changes: readonly DivisionChange[] | undefined;
  readonly isFormer?: boolean;
}

function divisionOf({ code, name, level, changes, isFormer = false }: Facts, province?: Division, prefecture?: Division): Division {
  const division = { code, name, level, shortName: shortNameOf(name), needsContext: needsContext.has(name), isFormer } as { -readonly [key in keyof Division]: Division[key] };
  division.province = province ?? division;
  division.prefecture = prefecture ?? (level === 'county' ? division.province : division);
  if (changes !== undefined) division.changes = changes;
  return division;
}

const needsContext = new Set(places.needContext);
const zones = new Set(places.zones);

/** The package fills its second level with placeholders such as `省直辖县`. */
function isPrefecture(name: string): boolean {
  return /..[市州盟]$|地区$/.test(name);
}

/** Under GB/T 2260 the last two digits of zones that only statistics know are 70 to 80 or above 90; a few have other codes. `市辖区` is a placeholder. */
function isCounty(code: string, name: string): boolean {
  const last = Number(code.slice(4));
  const isZone = (last >= 70 && last <= 80) || last >= 90 || zones.has(name);
  return /[区县市旗]$/.test(name) && name !== '市辖区' && !isZone;
}

const suffixes = /(特别行政区|自治[区州县旗]|新区|地区|特区|[省市区县盟旗])$/;
const ethnicGroups = new RegExp(`(${places.ethnicGroups.join('|')})+$`);

function shortNameOf(name: string): string {
  const listed = (places.shortNames as Record<string, string | undefined>)[name];
  if (listed !== undefined) return listed;
  const bare = name.replace(suffixes, '');
  // Only these hold a people's name, and the search for it takes long.
  const short = bare !== name && /自治|族/.test(name) ? bare.replace(ethnicGroups, '') : bare;
  return short.length >= 2 ? short : name;
}

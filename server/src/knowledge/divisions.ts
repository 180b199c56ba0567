// China's administrative divisions, compiled from a maintained package into what the analysis looks places up in.
import { areaList } from '@vant/area-data';
import type { District } from '../analysis/model';
import places from './data/places.json';

/** A division with what stands above it and how it is called for short. */
export interface Division extends District {
  readonly code: string;
  /** `西湖` for 西湖区, `浙江` for 浙江省; the full name where nothing shorter is in use. */
  readonly shortName: string;
  /** The province above, itself for a province. */
  readonly province: Division;
  /** The prefecture above, itself for a prefecture; the province where none lies between, as in Beijing. */
  readonly prefecture: Division;
  /** Whether the name is also an everyday word (`新城区`), so that only `呼和浩特市新城区` names the division. */
  readonly needsContext: boolean;
}

/** Every province, prefecture and county. Functional zones and streets, which the package lists too, are left out. */
export function listDivisions(): readonly Division[] {
  const divisions = new Map<string, Division>();
  const provinceOf = (code: string): Division | undefined => divisions.get(`${code.slice(0, 2)}0000`);
  for (const [code, name] of Object.entries(areaList.province_list)) divisions.set(code, divisionOf(code, name, 'province'));
  for (const [code, name] of Object.entries(areaList.city_list)) {
    const province = provinceOf(code);
    if (isPrefecture(name) && name !== province?.name) divisions.set(code, divisionOf(code, name, 'prefecture', province));
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    if (isCounty(code, name)) divisions.set(code, divisionOf(code, name, 'county', provinceOf(code), divisions.get(`${code.slice(0, 4)}00`)));
  }
  return [...divisions.values()];
}

function divisionOf(code: string, name: string, level: District['level'], province?: Division, prefecture?: Division): Division {
  const division = { code, name, level, shortName: shortNameOf(name), needsContext: needsContext.has(name) } as { -readonly [key in keyof Division]: Division[key] };
  division.province = province ?? division;
  division.prefecture = prefecture ?? (level === 'county' ? division.province : division);
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

const suffixes = /(特别行政区|自治[区州县旗]|新区|地区|[省市区县盟旗])$/;
const ethnicGroups = new RegExp(`(${places.ethnicGroups.join('|')})+$`);

function shortNameOf(name: string): string {
  const listed = (places.shortNames as Record<string, string | undefined>)[name];
  if (listed !== undefined) return listed;
  const bare = name.replace(suffixes, '');
  const short = bare === name ? name : bare.replace(ethnicGroups, '');
  return short.length >= 2 ? short : name;
}

import type { District } from '../model';

/** The nation as a district. */
export const nation: District = { code: '000000', name: '全国', level: 'nation' };

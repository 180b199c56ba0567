// The particles that make a construction what it is. Words of meaning are data.

/** What joins the members of a row. */
export const listMarks = '、和与及';

/** Leads the parts of a whole: `48家,其中国家级17家`. */
export const among = '其中';

/** Deals values out over a list: `分别增长31.5%、21.6%`. */
export const dealing = '分别';

/** Leads the whole of a share: `占全县总产值45.6%`. */
export const shareOf = '占';

/** Lead where something began and where it has come to: `由15亿元提高到30亿元`. */
export const starting = '从由';
export const reaching = '到至';

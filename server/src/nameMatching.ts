// What queries for names are matched with.
import { NameMatcher } from './index/nameQuery';
import { otherNames } from './index/otherNames';
import { oncePer } from './analysis/text/oncePer';
import { initialsOf } from './knowledge/pinyin';
import type { Reference } from './knowledge/reference';

/** The matcher that goes with what is known of names; it keeps what it has worked out of names as long as that. */
export const nameMatcherOf = oncePer((reference: Reference) => new NameMatcher({ initialsOf, otherNamesOf: otherNames(reference) }));

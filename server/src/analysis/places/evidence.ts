// What some blocks say of the places that their text speaks of, as far as it bears on how other blocks are read.
import { sightingsIn, shortNamesIn } from './gazetteer';
import { openingsIn } from './shortNames';
import type { PlaceNames } from '../../knowledge/knowledge';

/** A key: texts that differ only in some blocks next to one another, and have equal keys of these, have the same places, settled the same way. */
export function placeEvidence(texts: readonly string[], places: PlaceNames): string {
  const sightings = texts.flatMap(text => sightingsIn(text, places)).map(({ candidates, before }) => `${candidates.map(({ code }) => code).join('/')}<${before}`);
  const openings = texts.flatMap(text => openingsIn(text, places)).map(({ code }) => code);
  const shortNames = texts.flatMap(text => shortNamesIn(text, places)).map(({ code }) => code);
  const standpoints = Object.values(places.standpoints).map(words => Number(words.some(word => texts.some(text => text.includes(word)))));
  return [sightings, openings, shortNames, standpoints].map(list => list.join(',')).join(';');
}

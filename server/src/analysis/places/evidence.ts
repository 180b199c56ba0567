// What one block says of the places that its text speaks of, as far as it bears on how other blocks are read.
import { sightingsIn, shortNamesIn } from './gazetteer';
import { openingsIn } from './shortNames';
import type { PlaceNames } from '../../knowledge/knowledge';

/** A key: texts that differ only in blocks of equal keys, one for one, have the same places, settled the same way. */
export function placeEvidence(text: string, places: PlaceNames): string {
  const sightings = sightingsIn(text, places).map(({ candidates, before }) => `${candidates.map(({ code }) => code).join('/')}<${before}`);
  const openings = openingsIn(text, places).map(({ code }) => code);
  const shortNames = shortNamesIn(text, places).map(({ code }) => code);
  const standpoints = Object.values(places.standpoints).map(words => Number(words.some(word => text.includes(word))));
  return [sightings, openings, shortNames, standpoints].map(list => list.join(',')).join(';');
}

// What may stand at an offset of a block, as bits of a `WordFilter`: a block's text is looked at once, for all that read its words.

export const hitKinds = {
  /** A mark between words. */
  mark: 1,
  /** The beginning of a figure, a time, a quote, a title or a fixed word. */
  token: 2,
  /** The known name of a programme. */
  programme: 4,
  /** A noun that only plans bear. */
  planNoun: 8,
  /** A word that compares. */
  comparing: 16,
  /** A programme's name that the text has introduced. */
  ownProgramme: 32,
  /** The last two units of a place's full name. */
  fullPlace: 64,
  /** The beginning of a place's name, in full or for short, or of a word for the text's own place. */
  place: 128,
} as const;

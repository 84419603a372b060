/** The sizes of the pages of a PDF. */
export type Paper = 'a4' | 'letter';

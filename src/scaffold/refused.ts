/** Why nothing was made, as a sentence for the user without a full stop. */
export interface Refused {
  readonly refused: string;
}

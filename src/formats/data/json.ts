/** A list that is made while it is written, so that not all of it is in memory. */
export class LazyList {
  constructor(readonly items: () => Iterable<unknown>) {}
}

/**
 * Returns the text that `JSON.stringify(value, null, 2)` gives, in pieces. Objects with lists that are made on the way
 * are written property by property, everything else at once.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* piecesOf(value, '');
  yield '\n';
}

function* piecesOf(value: unknown, indent: string): Generator<string> {
  if (value instanceof LazyList) yield* listPieces(value.items(), indent);
  else if (isOpen(value)) yield* objectPieces(value, indent);
  // A line break in a string is written as an escape, so every one in the text is between values.
  else yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** Whether a value is an object with a lazy list in it. */
function isOpen(value: unknown): value is object {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).some((one) => one instanceof LazyList || isOpen(one));
}

function* objectPieces(value: object, indent: string): Generator<string> {
  const inner = `${indent}  `;
  let before = '{';
  for (const [name, one] of Object.entries(value)) {
    if (one === undefined) continue;
    yield `${before}\n${inner}${JSON.stringify(name)}: `;
    yield* piecesOf(one, inner);
    before = ',';
  }
  yield `\n${indent}}`;
}

/** The length from which a piece is written, in UTF-16 code units. */
const ENOUGH = 64 * 1024;

function* listPieces(items: Iterable<unknown>, indent: string): Generator<string> {
  const inner = `${indent}  `;
  let text = '[';
  let isEmpty = true;
  for (const item of items) {
    text += `${isEmpty ? '' : ','}\n${inner}`;
    isEmpty = false;
    for (const piece of piecesOf(item, inner)) text += piece;
    if (text.length < ENOUGH) continue;
    yield text;
    text = '';
  }
  yield `${text}${isEmpty ? '' : `\n${indent}`}]`;
}

import { type Data, type Diagnostic, diagnostic } from '../../model/index.js';
import { append, type BlockBuilder, type Field, placed } from './fields.js';

const NUMBER = '-?\\d+(?:\\.\\d+)?(?![\\d.,])';
/** The default (number and unit), the range, the stricter direction and the reason. */
const PARAMETER = new RegExp(
  `^((${NUMBER})(?: (?![( ]))?([^()]*?)) ?\\( ?(${NUMBER}) ?(?:to|–|-) ?(${NUMBER}) ?; ?(\\S+) is stricter ?\\) ?: ?(.+)$`,
  'd',
);
const FORM =
  'write it like `Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong entry`';

/**
 * Reads a line such as `Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong
 * entry`.
 */
export function readParameter(field: Field, property: string, builder: BlockBuilder): void {
  const match = PARAMETER.exec(field.value.text);
  const name = field.argument.text;
  if (name === '' || !match) {
    builder.diagnostics.push(malformed(field, name === ''));
    builder.excused.push(placeholder(name));
    return;
  }
  const earlier = ((builder.data[property] ?? []) as Data[]).findIndex((parameter) => parameter.name === name);
  if (earlier >= 0) {
    builder.diagnostics.push(
      diagnostic('key-is-unique', field.argument.place, `the parameter "${name}" is already declared`, {
        hints: ['give one of the two another name'],
        related: [
          {
            message: 'first declared here',
            place: { path: field.key.path, ...(builder.places[`/${property}/${earlier}/name`]?.value ?? field.key) },
          },
        ],
      }),
    );
    return;
  }
  const [, shown = '', value = '', unit = '', min = '', max = '', stricter = '', reason = ''] = match;
  const parameter = {
    name,
    default: shown,
    value: Number(value),
    unit,
    min: Number(min),
    max: Number(max),
    stricter: stricter.toLowerCase(),
    reason,
  };
  const base = `/${property}/${append(builder, field, property, parameter, field.value.place)}`;
  builder.places[base] = placed(field.place, field.keySpan);
  builder.places[`${base}/name`] = placed(field.argument.place);
  for (const [index, key] of ['default', 'value', 'unit', 'min', 'max', 'stricter', 'reason'].entries()) {
    const [start, end] = match.indices?.[index + 1] ?? [0, 0];
    builder.places[`${base}/${key}`] = placed(field.value.part(start, end).place);
  }
}

/**
 * Returns the text before the reason of a parameter, as written and with normalised spacing; undefined if the text is
 * not a parameter.
 */
export function canonicalParameter(text: string): { written: string; canonical: string } | undefined {
  const match = PARAMETER.exec(text);
  if (!match) return undefined;
  const [, shown = '', , , min = '', max = '', stricter = '', reason = ''] = match;
  return {
    written: text.slice(0, text.length - reason.length),
    canonical: `${shown} (${min} to ${max}; ${stricter.toLowerCase()} is stricter): `,
  };
}

/** Returns the mark for a parameter whose line could not be read, so that its use is not reported as undeclared. */
function placeholder(name: string): string {
  return `{{${name}}}`;
}

function malformed(field: Field, nameless: boolean): Diagnostic {
  const place = nameless ? field.key : field.value.place;
  const message = nameless
    ? 'the parameter has no name'
    : 'this is not a default with a range, a stricter direction and a reason';
  return diagnostic('parameter-is-well-formed', place, message, { hints: [FORM] });
}

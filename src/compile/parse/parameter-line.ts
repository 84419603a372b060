import { type Data, type Diagnostic, diagnostic } from '../../model/index.js';
import { append, type BlockBuilder, type Field } from './fields.js';

const NUMBER = '-?\\d+(?:\\.\\d+)?(?![\\d.,])';
/** Default (number, unit), range, stricter direction, reason. */
const PARAMETER = new RegExp(
  `^((${NUMBER})(?: (?![( ]))?([^()]*?)) ?\\( ?(${NUMBER}) ?(?:to|–|-) ?(${NUMBER}) ?; ?(\\S+) is stricter ?\\) ?: ?(.+)$`,
  'd',
);
const LIKE =
  'write it like `Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong entry`';

/** `Parameter notice_period: 5 working days (1 to 30; more is stricter): time to correct a wrong entry`. */
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
      diagnostic('key-is-unique', field.argument.place, `the parameter "${name}" is declared for the second time`, {
        hints: ['give one of the two another name'],
        related: [
          {
            message: 'the first time',
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
  builder.places[base] = { key: field.key, value: field.place };
  builder.places[`${base}/name`] = { value: field.argument.place };
  for (const [index, key] of ['default', 'value', 'unit', 'min', 'max', 'stricter', 'reason'].entries()) {
    const [start, end] = match.indices?.[index + 1] ?? [0, 0];
    builder.places[`${base}/${key}`] = { value: field.value.part(start, end).place };
  }
}

/** What stands before the reason of a parameter, as it is written and in its one spacing; undefined for what is no parameter. */
export function canonicalParameter(text: string): { written: string; wanted: string } | undefined {
  const match = PARAMETER.exec(text);
  if (!match) return undefined;
  const [, shown = '', , , min = '', max = '', stricter = '', reason = ''] = match;
  return {
    written: text.slice(0, text.length - reason.length),
    wanted: `${shown} (${min} to ${max}; ${stricter.toLowerCase()} is stricter): `,
  };
}

/** How a parameter whose line could not be read is remembered, so that its use is not told as undeclared. */
export function placeholder(name: string): string {
  return `{{${name}}}`;
}

function malformed(field: Field, nameless: boolean): Diagnostic {
  const place = nameless ? field.key : field.value.place;
  const message = nameless
    ? 'the parameter has no name'
    : 'this is not a default with its range, the stricter direction and a reason';
  return diagnostic('parameter-is-well-formed', place, message, { hints: [LIKE] });
}

import { type Data, type Finding, isData, type Json } from '../../model/index.js';
import { altered, looser, type Pair, spoken, stricter, unclear } from './finding.js';

interface Parameter {
  readonly name: string;
  readonly default: string;
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly stricter: 'more' | 'less';
  readonly reason: string;
}

/** Compares parameters: their default, and the range from which cities may choose. */
export function compareParameters(pair: Pair): Finding[] {
  const [before, after] = [parametersOf(pair.before.data), parametersOf(pair.after.data)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => compareParameter(pair, before.get(name), after.get(name)));
}

function parametersOf(data: Data): ReadonlyMap<string, Parameter> {
  const list = Array.isArray(data.parameter) ? (data.parameter as readonly Json[]).filter(isData) : [];
  return new Map(list.map((one) => [String(one.name), one as unknown as Parameter]));
}

function compareParameter(pair: Pair, before: Parameter | undefined, after: Parameter | undefined): Finding[] {
  const name = before?.name ?? after?.name ?? '';
  const aspect = `parameter ${name}`;
  if (!before || !after) {
    // Without the parameter, a city can no longer choose; with a new one, it can.
    return before
      ? [stricter(pair, aspect, before.default, null, `cities can no longer choose ${spoken(name)}`)]
      : [looser(aspect, null, after?.default ?? null, `cities can now choose ${spoken(name)}`)];
  }
  if (before.unit !== after.unit || before.stricter !== after.stricter) {
    const reason = `${spoken(name)} ${before.default} to ${after.default}`;
    return [unclear(aspect, before.default, after.default, reason)];
  }
  return [...compareDefaults(pair, aspect, before, after), ...compareRanges(pair, aspect, before, after)];
}

function compareDefaults(pair: Pair, aspect: string, before: Parameter, after: Parameter): Finding[] {
  if (before.value === after.value) return [];
  const reason = `${spoken(before.name)} ${before.value} to ${after.value} ${after.unit}`.trim();
  const details = [aspect, before.default, after.default, reason] as const;
  const isStricter = after.value > before.value === (after.stricter === 'more');
  // Within its range a default is advice: cities that chose another value still conform.
  if (isStricter)
    return [{ ...stricter(pair, ...details), bump: 'minor', effect: { conformance: false, citation: false } }];
  return [looser(...details)];
}

function compareRanges(pair: Pair, aspect: string, before: Parameter, after: Parameter): Finding[] {
  if (before.min === after.min && before.max === after.max) {
    return before.reason === after.reason
      ? []
      : [altered('patch', aspect, before.reason, after.reason, `reason for ${spoken(before.name)} reworded`)];
  }
  const range = ({ min, max }: Parameter) => `${min} to ${max}`;
  const reason = `range of ${spoken(before.name)} was ${range(before)}, now ${range(after)} ${after.unit}`.trim();
  const details = [aspect, range(before), range(after), reason] as const;
  const isNarrower = after.min > before.min || after.max < before.max;
  return [isNarrower ? stricter(pair, ...details) : looser(...details)];
}

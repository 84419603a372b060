import { cancel, intro, isCancel, outro, select, type TextOptions, text } from '@clack/prompts';
import { UsageError } from '../index.js';

/** Whether somebody sits at a terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}

/** What a question says beside its words. */
export interface Question {
  /** A list to pick from; without one, a line is typed. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Shown as an example, and never taken as an answer. */
  readonly example?: string;
  /** The answer of somebody who only presses Enter. */
  readonly initial?: string;
  readonly optional?: boolean;
}

/** One question: with choices a list to pick from, else a line to type. Ends the command when it is called off. */
export async function ask(message: string, question: Question = {}): Promise<string> {
  const { choices = [], initial } = question;
  const answer =
    choices.length > 0
      ? await select({
          message,
          options: choices.map((one) => ({ ...one })),
          maxItems: 12,
          ...(initial !== undefined && { initialValue: initial }),
        })
      : await text(lineOptions(message, question));
  if (isCancel(answer)) {
    cancel('nothing was written');
    throw new UsageError('called off');
  }
  return String(answer ?? '').trim();
}

/** How a line is asked for. What is typed stands alone: the initial answer is shown until then, and not typed ahead. */
export function lineOptions(message: string, { example, initial, optional = false }: Question): TextOptions {
  const shown = initial ?? example;
  const isNeeded = !optional && initial === undefined;
  return {
    message,
    ...(shown !== undefined && { placeholder: shown }),
    ...(initial !== undefined && { defaultValue: initial }),
    validate: (value) => (isNeeded && (value ?? '').trim() === '' ? 'something is needed here' : undefined),
  };
}

export { intro, outro };

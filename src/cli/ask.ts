import { cancel, intro, isCancel, outro, select, type TextOptions, text } from '@clack/prompts';
import { UsageError } from '../index.js';

/** Whether questions can be asked: input and output are a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}

/** The settings of a question. */
export interface Question {
  /** A list to choose from; without one, the answer is a line of text. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Shown as an example; never used as an answer. */
  readonly example?: string;
  /** The default answer. */
  readonly initial?: string;
  readonly optional?: boolean;
}

/** Asks one question. Throws a UsageError if it is cancelled. */
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
    throw new UsageError('cancelled');
  }
  return String(answer ?? '').trim();
}

/** The options of a text prompt. The default answer is a placeholder, so that the first key replaces it. */
export function lineOptions(message: string, { example, initial, optional = false }: Question): TextOptions {
  const shown = initial ?? example;
  const isNeeded = !optional && initial === undefined;
  return {
    message,
    ...(shown !== undefined && { placeholder: shown }),
    ...(initial !== undefined && { defaultValue: initial }),
    validate: (value) => (isNeeded && (value ?? '').trim() === '' ? 'a value is required' : undefined),
  };
}

export { intro, outro };

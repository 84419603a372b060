import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { UsageError } from '../index.js';

/** Whether somebody sits at a terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}

/** One question: with choices a list to pick from, else a line to type. Ends the command when it is called off. */
export async function ask(
  message: string,
  more: {
    readonly choices?: readonly { readonly value: string; readonly label: string }[];
    readonly example?: string;
    readonly initial?: string;
    readonly optional?: boolean;
  } = {},
): Promise<string> {
  const { choices = [], example, initial, optional = false } = more;
  const answer =
    choices.length > 0
      ? await select({
          message,
          options: choices.map((one) => ({ ...one })),
          maxItems: 12,
          ...(initial !== undefined && { initialValue: initial }),
        })
      : await text({
          message,
          ...(example !== undefined && { placeholder: example }),
          ...(initial !== undefined && { initialValue: initial }),
          validate: (value) => (optional || (value ?? '').trim() !== '' ? undefined : 'something is needed here'),
        });
  if (isCancel(answer)) {
    cancel('nothing was written');
    throw new UsageError('called off');
  }
  return String(answer ?? '').trim();
}

export { intro, outro };

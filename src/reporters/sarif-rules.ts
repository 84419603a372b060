import type { ReportingDescriptor } from 'sarif';
import type { Explanation } from '../model/index.js';
import { fenced } from './fence.js';

/** What SARIF says of the rules whose codes are given, in the order of the codes. */
export function sarifRules(codes: readonly string[], explanations: readonly Explanation[]): ReportingDescriptor[] {
  return codes.map((code) => {
    const found = explanations.find((one) => one.code === code);
    return found ? describe(found) : { id: code };
  });
}

function describe(one: Explanation): ReportingDescriptor {
  return {
    id: one.code,
    name: one.code.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase()),
    shortDescription: { text: one.property },
    fullDescription: { text: `${one.property} ${one.why}` },
    help: { text: helpText(one), markdown: helpMarkdown(one) },
    defaultConfiguration: { level: one.severity === 'info' ? 'note' : one.severity },
  };
}

function helpText({ code, property, why, example }: Explanation): string {
  const { path, before, after } = example;
  return `${property}\n\n${why}\n\nBefore, in ${path}:\n\n${before}\nAfter:\n\n${after}\ncharter explain ${code}`;
}

function helpMarkdown({ code, property, why, example }: Explanation): string {
  return [
    `**${property}**`,
    why,
    `Before, in \`${example.path}\`:`,
    fenced(example.before),
    'After:',
    fenced(example.after),
    `\`charter explain ${code}\` shows the same at a terminal.`,
  ].join('\n\n');
}

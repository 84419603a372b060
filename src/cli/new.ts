import type { Command } from '@commander-js/extra-typings';
import { KINDS } from '../index.js';
import type { Report } from './exit.js';

const HELP = `
Examples:
  charter new                                     asks for what it needs
  charter new standard "Waste containers that measure" --set principle=sustainability
  charter new term "safe state" --text "The condition that a device takes by itself when power is lost."
  charter new reference "City law on cameras" --set kind=ordinance --set jurisdiction=NL --set access=free
  charter new city "Utrecht" --set country=NL
  charter new requirement "Keep logs" --in PS-003 --text "The supplier shall keep the logs for 90 days."
  charter new requirement "Tell people first" --in PS-003 --set evidence="the notices" --set rationale="People can ask."
  charter new test --in PS-003-R02 --set do="read the logs." --set pass_if="none is younger than 90 days."

--set takes the keys of the file. For a requirement it also takes statement, rationale and guidance, and for its first
test method, do and pass_if. Separate the names in a list with commas, or repeat --set.
Values that you leave out are written as "(to be written)": charter check warns about them, and a release refuses them.
Facts that have no placeholder, such as a country, are required. Charter writes nothing that would be invalid.
The id is the next free one. Ids are never reused, not even retired ones.`;

/** `charter new`: writes a valid file of a kind from its schema, with the next free id. Prints its path to stdout. */
export function addNew(program: Command, report: Report): void {
  program
    .command('new')
    .summary('create a standard, term, requirement or other entity')
    .description(
      'Creates a valid file of a kind from its schema, with the next free id. At a terminal, asks for missing values.',
    )
    .argument('[kind]', `${KINDS.map((kind) => kind.name).join(', ')}, or a kind of your own`)
    .argument('[title]', 'its title, label or name')
    .option('--id <id>', 'its id (default: the next free one, or one made from the title)')
    .option('--in <id>', 'the standard that contains the requirement, or the requirement that contains the test')
    .option('--set <key=value...>', 'a value for a key of the file; may be repeated')
    .option(
      '--text <text>',
      'the text before the first heading, such as the definition of a term; for a requirement, its statement',
    )
    .option('--root <folder>', 'the folder that contains standards/ (default: this folder or the nearest one above)')
    .option('--quiet', 'print only the result and errors')
    .addHelpText('after', HELP)
    .action(async (kindName, title, options) => {
      const { runNew } = await import('./actions/new.js');
      report(await runNew(kindName, title, options));
    });
}

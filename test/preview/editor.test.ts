import { expect, test } from 'vitest';
import { UsageError } from '../../src/index.js';
import { editorLinks } from '../../src/preview/editor.js';

const START = { line: 12, column: 3 };

test.each([
  ['vscode', '/home/ada/standards/PS-001.md', 'vscode://file/home/ada/standards/PS-001.md:12:3'],
  ['cursor', '/home/ada/my standards/PS-001.md', 'cursor://file/home/ada/my%20standards/PS-001.md:12:3'],
  ['vscode', 'C:\\Users\\Ada B\\standards\\PS-001.md', 'vscode://file/C:/Users/Ada%20B/standards/PS-001.md:12:3'],
  ['vscode', '\\\\server\\share\\PS-001.md', 'vscode://file//server/share/PS-001.md:12:3'],
  ['vscode', '/a/50%/#1?/b:c.md', 'vscode://file/a/50%25/%231%3F/b%3Ac.md:12:3'],
  ['vscode', '/a/é.md', 'vscode://file/a/%C3%A9.md:12:3'],
  ['idea', '/a/b&line=9.md', 'idea://open?file=/a/b%26line%3D9.md&line=12&column=3'],
  ['sublime', '/a/b.md', 'subl://open?url=file:///a/b.md&line=12&column=3'],
  ['vscode://vscode-remote/wsl+Ubuntu{path}:{line}', '/home/a.md', 'vscode://vscode-remote/wsl+Ubuntu/home/a.md:12'],
  // A backslash is a letter of a name outside Windows, and so are the signs of a replacement.
  ['vscode', '/a/b\\c.md', 'vscode://file/a/b%5Cc.md:12:3'],
  ['vscode', '/a/$&{line}.md', 'vscode://file/a/%24%26%7Bline%7D.md:12:3'],
])('%s opens %s', (setting, path, address) => {
  expect(editorLinks(setting)(path, START)).toBe(address);
});

test('without an editor, a place is no link', () => {
  expect(editorLinks('none')('/a/b.md', START)).toBe('');
});

test.each([
  'javascript:alert({path})',
  'https://example.org/{path}',
  'file://{path}',
  'data:text/html,{path}',
  'ms-msdt:{path}',
  'vscode://file',
  'emacs-of-my-aunt',
  '__proto__',
  '',
])('refuses the setting %o', (setting) => {
  expect(() => editorLinks(setting)).toThrow(UsageError);
});

test('names the editor that was meant', () => {
  expect(() => editorLinks('vscod')).toThrow('write vscode');
});

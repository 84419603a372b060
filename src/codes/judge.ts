import type { Explanation } from '../model/index.js';

/** What the entries of accepted.yaml must be. */
export const JUDGE: readonly Explanation[] = [
  {
    code: 'acceptance-is-current',
    severity: 'warning',
    property: 'No fault outlives the day until which it was accepted.',
    why: 'A fault is accepted for a time because somebody has promised to mend it. When the day has passed, the fault counts again, and the entry shows what was promised. Correct the text and take the entry out.',
    example: {
      path: 'standards/accepted.yaml',
      before:
        'accepted:\n  - code: term-is-used\n    place: standards/terms/lamp.md\n    reason: The standard on lamps, which uses the term, is being written.\n    expires: 2026-01-31\n',
      after: '',
    },
  },
  {
    code: 'acceptance-is-needed',
    severity: 'warning',
    property: 'Every entry of accepted.yaml is about a fault that is still there.',
    why: 'An entry that outlives its fault would hide the next one at the same place, and makes the list of debts longer than it is. Take it out; its history stays in the repository.',
    example: {
      path: 'standards/accepted.yaml',
      before:
        'accepted:\n  - code: term-is-used\n    place: standards/terms/device.md\n    reason: The standard that uses the term is being written.\n    expires: 2027-06-30\n',
      after: 'accepted: []\n',
    },
  },
  {
    code: 'acceptance-names-a-rule',
    severity: 'error',
    property: 'Every entry of accepted.yaml names a rule.',
    why: 'A rule says what a good standard is, and a framework can be published while it works towards that. What keeps a file from being read, or a reference from being resolved, would publish something broken, so it cannot be accepted.',
    example: {
      path: 'standards/accepted.yaml',
      before:
        'accepted:\n  - code: reference-resolves\n    place: standards/PS-001-register.md\n    reason: The actor is decided in the consultation.\n    expires: 2027-06-30\n',
      after: 'accepted: []\n',
    },
  },
];

export { type Added, addBlock, type BlockRequest } from './block.js';
export { type Debts, settleDebts } from './debt.js';
export { type Drafted, draftDocument, type Ground, type Request } from './document.js';
export { type Beginning, starterFiles } from './starter.js';
export { titleKeyOf, type Wanted, wantedBy } from './values.js';

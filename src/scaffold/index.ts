export { type AddedBlock, addBlock, type BlockDraft } from './block.js';
export { type Debts, settleDebts } from './debt.js';
export { type DraftContext, type DraftedDocument, type DraftRequest, draftDocument } from './document.js';
export { refusedFaults } from './given.js';
export { type StarterOptions, starterFiles, starterLanguage } from './starter.js';
export { type GivenValues, type RequiredProperty, requiredProperties, titleKeyOf } from './values.js';

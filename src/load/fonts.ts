import type { Materials } from '../model/index.js';
export async function loadFonts(): Promise<Materials['fonts']> {
  return [];
}

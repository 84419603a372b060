import { page, titleOf } from '../page.js';

export default function render(data) {
  return page(titleOf(data), data.content);
}

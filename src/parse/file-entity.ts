import { type Data, isData, type Json, type Kind, type ParsedEntity, type Places, topOf } from '../model/index.js';
import { fileId } from './file-id.js';

/** The entity that a file is, from its data; undefined when the data are not keys and values. */
export function fileEntity(path: string, kind: Kind, data: Json, places: Places): ParsedEntity | undefined {
  if (!isData(data)) return undefined;
  const top = topOf(path);
  const named = kind.id === 'file-name' && !Object.hasOwn(data, 'id');
  const full: Data = named ? { id: fileId(path), ...data } : data;
  const all = named ? { ...places, '/id': { value: top } } : places;
  const id = all['/id']?.value;
  return { kind: kind.name, data: full, places: all, within: undefined, place: id ? { path, ...id } : top, parts: [] };
}

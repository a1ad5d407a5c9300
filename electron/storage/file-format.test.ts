import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_LEVEL, NUMBERING_STYLES } from '../../shared/model/block.ts';
import { COLUMN_ROLES } from '../../shared/model/column.ts';
import { FIGURE_PARTS, MAX_DECIMALS } from '../../shared/model/field.ts';
import {
  FLOW_DIRECTIONS,
  FLOW_KINDS,
  MAX_FLOW_EDGES,
  MAX_FLOW_NODES,
} from '../../shared/model/flowchart-block.ts';
import { MAX_IMAGE_MM, MIN_IMAGE_MM } from '../../shared/model/image-block.ts';
import { MARKS } from '../../shared/model/inline.ts';
import { REPORT_KIND, SCHEMA_VERSION } from '../../shared/model/report.ts';
import {
  IMAGE_TYPES,
  MAX_IMAGE_BYTES,
  MAX_IMAGE_SIDE,
  MAX_IMAGES_BYTES,
} from '../../shared/model/report-image.ts';
import { ROW_STATES } from '../../shared/model/row.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../shared/model/table-block.ts';
import { MAX_BAND } from '../../shared/model/targets.ts';
import { MAX_YEAR, MIN_YEAR } from '../../shared/model/year.ts';
import { appRoot } from '../paths.ts';
import { MAX_REPORT_BYTES, understandReport } from './read-report.ts';

const DOCUMENT = readFileSync(join(appRoot(), 'docs', 'file-format.md'), 'utf8');
const EXAMPLE: unknown = JSON.parse(/```json\n(.*?)```/su.exec(DOCUMENT)?.[1] ?? '');

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Field {
  readonly name: string;
  readonly type: string;
}

/** The tables of the page: what each describes, and its fields. */
function tables(): ReadonlyMap<string, readonly Field[]> {
  const found = new Map<string, Field[]>();
  let fields: Field[] | null = null;
  for (const line of DOCUMENT.split('\n')) {
    const head = /^\| field(?: of an? (.+?))? \|/u.exec(line);
    if (head !== null) {
      fields = [];
      found.set(head[1] ?? 'Report', fields);
      continue;
    }
    const row = /^\| `(\w+)` \| (.+?) \|/u.exec(line);
    if (row !== null) fields?.push({ name: row[1] ?? '', type: row[2] ?? '' });
  }
  return found;
}
const TABLES = tables();

/** Where the example has a record of each table. */
const PLACES: Readonly<Record<string, readonly (string | number)[]>> = {
  Report: [],
  'prose Section': ['sections', 0],
  'table Section': ['sections', 1],
  Row: ['sections', 1, 'rows', 0],
  Assessment: ['sections', 1, 'rows', 0, 'assessments', 'row'],
  paragraph: ['sections', 1, 'rows', 0, 'cells', 'result', 0],
  item: ['sections', 1, 'rows', 0, 'cells', 'result', 2],
  table: ['sections', 1, 'rows', 0, 'cells', 'result', 3],
  image: ['sections', 1, 'rows', 0, 'cells', 'result', 4],
  flowchart: ['sections', 1, 'rows', 0, 'cells', 'result', 5],
  'flowchart step': ['sections', 1, 'rows', 0, 'cells', 'result', 5, 'nodes', 0],
  'flowchart arrow': ['sections', 1, 'rows', 0, 'cells', 'result', 5, 'edges', 1],
  Image: ['images', 'i1'],
  'Targets object': ['targets'],
  Band: ['targets', 'cellCharacters'],
  Companion: ['lastYear'],
  'carried place': ['lastYear', 'places', 0],
  'carried text': ['lastYear', 'places', 0, 'parts', 0],
  'kept place': ['leftOver', 0],
  'kept assessment': ['leftOver', 0, 'assessments', 0],
  Thread: ['comments', 0],
  'Comment place': ['comments', 0, 'place'],
  Message: ['comments', 0, 'messages', 0],
  'text Inline': ['sections', 1, 'rows', 0, 'cells', 'result', 0, 'children', 1],
  'quantity Figure': ['figures', 0],
  'formula Figure': ['figures', 2],
  'figure Field': ['sections', 1, 'rows', 0, 'cells', 'result', 1, 'children', 3, 'field'],
  'break Inline': ['sections', 1, 'rows', 0, 'cells', 'result', 1, 'children', 1],
  Form: ['form'],
  Source: ['form', 'source'],
  Deadline: ['form', 'deadlines', 0],
  Unit: ['roster', 0],
  'prose form section': ['form', 'sections', 0],
  'standard paragraph': ['form', 'sections', 0, 'standardText', 0],
  'table form section': ['form', 'sections', 1],
  Column: ['form', 'sections', 1, 'columns', 0],
  'form row': ['form', 'sections', 1, 'rows', 0],
};

function at(path: readonly (string | number)[]): JsonObject {
  let value: unknown = EXAMPLE;
  for (const key of path) value = Reflect.get(Object(value), key);
  if (!isObject(value)) throw new Error(`the example has nothing at ${path.join('.')}`);
  return value;
}

/** A report without pictures cannot show any. */
function withoutImageBlocks(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((entry) => !isObject(entry) || entry['type'] !== 'image');
    return kept.map(withoutImageBlocks);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, withoutImageBlocks(entry)]),
  );
}

/** The example with one field of one record taken away. */
function without(path: readonly (string | number)[], field: string): unknown {
  const copy: unknown = structuredClone(EXAMPLE);
  let record: unknown = copy;
  for (const key of path) record = Reflect.get(Object(record), key);
  Reflect.deleteProperty(Object(record), field);
  return field === 'images' ? withoutImageBlocks(copy) : copy;
}

describe('docs/file-format.md', () => {
  it('has an example that the program opens, and that is the fixture of its version', () => {
    expect(understandReport(EXAMPLE, 'example')).toEqual({
      ok: true,
      value: { report: EXAMPLE, version: SCHEMA_VERSION },
    });
    const fixture = join(
      appRoot(),
      'test',
      'fixtures',
      'reports',
      `version-${SCHEMA_VERSION}.json`,
    );
    expect(EXAMPLE).toEqual(JSON.parse(readFileSync(fixture, 'utf8')));
  });

  it('says what becomes of a run that names a thread which is not there', () => {
    const { comments: _, ...lost } = EXAMPLE as JsonObject;
    const opened = understandReport(lost, 'example');
    expect(opened.ok && JSON.stringify(opened.value.report)).not.toContain('"comments"');
  });

  it.each(Object.entries(PLACES))('describes every field of a %s in the example', (name, path) => {
    const described = (TABLES.get(name) ?? []).map((field) => field.name);
    expect(described).toEqual(expect.arrayContaining(Object.keys(at(path))));
  });

  it.each(Object.entries(PLACES))(
    'says rightly which fields of a %s are required',
    (name, path) => {
      for (const field of TABLES.get(name) ?? []) {
        const isOptional = field.type.includes('*optional*');
        const result = understandReport(without(path, field.name), 'example');
        expect({ field: field.name, isOptional: result.ok }).toEqual({
          field: field.name,
          isOptional,
        });
      }
    },
  );

  it.each([
    ['Row', 'state', ROW_STATES],
    ['item', 'style', NUMBERING_STYLES],
    ['text Inline', 'marks', MARKS],
    ['Column', 'role', COLUMN_ROLES],
    ['Report', 'kind', [REPORT_KIND]],
    ['Image', 'mime', IMAGE_TYPES],
    ['flowchart', 'direction', FLOW_DIRECTIONS],
    ['figure Field', 'show', FIGURE_PARTS],
    ['flowchart step', 'kind', FLOW_KINDS],
  ])('lists the values of %s.%s', (table, field, values) => {
    const type = TABLES.get(table)?.find(({ name }) => name === field)?.type ?? '';
    expect([...type.matchAll(/`"([^"]+)"`/gu)].map((match) => match[1])).toEqual(values);
  });

  it('names the limits that the program has', () => {
    const type = (table: string, field: string): string =>
      TABLES.get(table)?.find(({ name }) => name === field)?.type ?? '';
    expect(type('Report', 'year')).toBe(`whole number, ${MIN_YEAR} to ${MAX_YEAR}`);
    expect(type('Report', 'schemaVersion')).toBe(`\`${SCHEMA_VERSION}\``);
    expect(type('item', 'level')).toBe(`whole number, 0 to ${MAX_LEVEL}`);
    expect(type('Band', 'max')).toBe(`whole number, 0 to ${MAX_BAND}`);
    expect(type('Image', 'width')).toBe(`whole number, 1 to ${MAX_IMAGE_SIDE}`);
    expect(type('Image', 'data')).toContain(`at most ${MAX_IMAGE_BYTES / 1000} kB`);
    expect(DOCUMENT).toContain(`at most ${MAX_IMAGES_BYTES / 1_000_000} MB.`);
    expect(type('table', 'rows')).toContain(`1 to ${MAX_TABLE_ROWS} rows`);
    expect(type('table', 'rows')).toContain(`1 to ${MAX_TABLE_COLUMNS} cells`);
    expect(type('figure Field', 'decimals')).toContain(`0 to ${MAX_DECIMALS}`);
    expect(type('image', 'widthMm')).toBe(`number, ${MIN_IMAGE_MM} to ${MAX_IMAGE_MM}`);
    expect(type('flowchart', 'nodes')).toBe(`list of 1 to ${MAX_FLOW_NODES} flowchart steps`);
    expect(type('flowchart', 'edges')).toBe(`list of at most ${MAX_FLOW_EDGES} flowchart arrows`);
    expect(type('flowchart', 'widthMm')).toBe(`number, ${MIN_IMAGE_MM} to ${MAX_IMAGE_MM}`);
    expect(DOCUMENT).toContain(`At most ${MAX_REPORT_BYTES / 1024 / 1024} MiB.`);
  });
});

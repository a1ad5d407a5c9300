import { unzipSync } from 'fflate';
import { orderFaults } from './element-order.ts';
import { contentTypeFaults, readXmlParts, relationshipFaults } from './package-faults.ts';
import { referenceFaults } from './reference-faults.ts';
import { tableFaults } from './table-faults.ts';

/**
 * What is wrong with the structure of a Word document by ECMA-376, and by what Word repairs though the schema allows it;
 * nothing for a sound one. Written apart from what makes the documents, and from what reads them back.
 */
export function structureFaults(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const { parts, faults } = readXmlParts(files);
  const perPart = [...parts].flatMap(([path, root]) =>
    [...orderFaults(root), ...tableFaults(root)].map((fault) => `${path}: ${fault}`),
  );
  return [
    ...faults,
    ...contentTypeFaults(paths, parts),
    ...relationshipFaults(paths, parts),
    ...perPart,
    ...referenceFaults(parts),
  ];
}

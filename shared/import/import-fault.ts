import type { PackageFault } from '../package/read-package.ts';
import type { XmlFault } from './xml-tree.ts';

/** Why a document could not be read. */
export type ImportFault =
  | PackageFault
  | XmlFault
  /** A package of another kind: a sheet, slides, any zip file. */
  | { readonly code: 'other-kind' };

import type { DocumentRefusal } from '../../shared/model/reason.ts';
import type { PackageFault } from '../../shared/package/read-package.ts';

/** Why a document is refused whose package is not read, in the terms of reasons. */
export function packageRefusal(fault: PackageFault): DocumentRefusal {
  switch (fault.code) {
    case 'compound-file':
      return fault.isEncrypted ? 'encrypted' : 'old-format';
    case 'encrypted':
      return 'encrypted';
    case 'not-package':
    case 'bad-name':
      return 'not-package';
    case 'too-large':
    case 'too-many-parts':
    case 'bomb':
      return 'too-large';
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SAMPLE_FILE, sampleText } from './read-sample.ts';

mkdirSync(new URL('.', SAMPLE_FILE), { recursive: true });
writeFileSync(SAMPLE_FILE, sampleText());
console.log(`wrote ${fileURLToPath(SAMPLE_FILE)}`);

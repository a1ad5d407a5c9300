import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeIco, encodePng } from './encode-image.mjs';

// Draws the program's icon: a sheet of official paper with its table, one row being written.
// Run it after a change here; the files it writes are committed: node build/icons/draw-icon.mjs

/** @typedef {readonly [red: number, green: number, blue: number]} Colour */
/** @typedef {{ x: number, y: number, width: number, height: number, radius: number, colour: Colour }} Box */

/** @type {Record<'ground' | 'paper' | 'ink' | 'accent' | 'head', Colour>} */
const COLOUR = {
  ground: [20, 92, 110],
  paper: [252, 252, 250],
  ink: [44, 52, 58],
  accent: [208, 92, 36],
  head: [214, 228, 230],
};

/**
 * The drawing on a board of 64 × 64 units, back to front.
 * @type {readonly Box[]}
 */
const DRAWING = [
  { x: 2, y: 2, width: 60, height: 60, radius: 12, colour: COLOUR.ground },
  { x: 12, y: 9, width: 40, height: 46, radius: 2, colour: COLOUR.paper },
  { x: 20, y: 14, width: 24, height: 4, radius: 1, colour: COLOUR.ink },
  { x: 16, y: 22, width: 32, height: 28, radius: 0, colour: COLOUR.ink },
  { x: 18, y: 24, width: 9, height: 6, radius: 0, colour: COLOUR.head },
  { x: 29, y: 24, width: 17, height: 6, radius: 0, colour: COLOUR.head },
  { x: 18, y: 32, width: 9, height: 7, radius: 0, colour: COLOUR.paper },
  { x: 29, y: 32, width: 17, height: 7, radius: 0, colour: COLOUR.accent },
  { x: 18, y: 41, width: 9, height: 7, radius: 0, colour: COLOUR.paper },
  { x: 29, y: 41, width: 17, height: 7, radius: 0, colour: COLOUR.paper },
];

const BOARD = 64;
/** Samples per pixel and direction, for smooth corners. */
const SAMPLES = 4;

/**
 * @param {number} size in pixels
 * @returns {Uint8Array} RGBA, row by row
 */
function draw(size) {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) pixels.set(pixelAt(x, y, size), (y * size + x) * 4);
  }
  return pixels;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function pixelAt(x, y, size) {
  const total = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const sampleX = ((x + ((i % SAMPLES) + 0.5) / SAMPLES) * BOARD) / size;
    const sampleY = ((y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * BOARD) / size;
    const box = DRAWING.findLast((candidate) => holds(candidate, sampleX, sampleY));
    if (box === undefined) continue;
    covered += 1;
    box.colour.forEach((value, channel) => {
      total[channel] = (total[channel] ?? 0) + value;
    });
  }
  if (covered === 0) return [0, 0, 0, 0];
  const colour = total.map((value) => Math.round(value / covered));
  return [...colour, Math.round((covered * 255) / (SAMPLES * SAMPLES))];
}

/**
 * Whether a rounded box holds a point.
 * @param {Box} box
 * @param {number} x
 * @param {number} y
 */
function holds(box, x, y) {
  const dx = Math.max(box.x + box.radius - x, x - (box.x + box.width - box.radius), 0);
  const dy = Math.max(box.y + box.radius - y, y - (box.y + box.height - box.radius), 0);
  return box.radius === 0 ? dx === 0 && dy === 0 : dx * dx + dy * dy <= box.radius * box.radius;
}

const folder = import.meta.dirname;
writeFileSync(join(folder, 'icon.png'), encodePng(draw(512), 512));
const sizes = [16, 24, 32, 48, 64, 128, 256];
writeFileSync(
  join(folder, 'icon.ico'),
  encodeIco(sizes.map((size) => ({ size, png: encodePng(draw(size), size) }))),
);
// The window's own icon, on systems that take it from a file.
writeFileSync(join(folder, '..', '..', 'assets', 'icons', 'icon.png'), encodePng(draw(256), 256));

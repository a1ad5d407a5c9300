import { BorderStyle } from 'docx';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Thin black rules around a table and between its cells. */
export const RULES = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
};

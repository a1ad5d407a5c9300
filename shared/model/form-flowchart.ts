import * as v from 'valibot';

/** A box of a printed flowchart. */
export interface FormFlowchartBox {
  readonly id: string;
  /** As printed. */
  readonly text: string;
  /** Whether the source asks something here (是／否). */
  readonly isDecision: boolean;
}

/** An arrow between boxes; `to` is null where nobody knows where it leads. */
export interface FormFlowchartArrow {
  readonly from: string;
  readonly to: string | null;
  /** The label as printed: 是; null when it has none. */
  readonly label: string | null;
}

/** A flowchart that a source prints: its caption and the texts of its boxes, word for word. */
export interface FormFlowchart {
  readonly id: string;
  /** With the number as printed, right or wrong: 「圖 1 法規技術及線上申辦輔導流程圖」. */
  readonly captionPrinted: string;
  readonly boxes: readonly FormFlowchartBox[];
  /** Labels of arrows as printed, where the arrows themselves are lost. */
  readonly branchLabels: readonly string[];
  /** A reading of the boxes by their meaning, where the source lost its arrows: never to be taken as printed. */
  readonly inferredArrows: readonly FormFlowchartArrow[];
  /** What a user should know of it; null when nothing. */
  readonly note: string | null;
}

const id = v.pipe(v.string(), v.minLength(1));

export const formFlowchartSchema: v.GenericSchema<unknown, FormFlowchart> = v.looseObject({
  id,
  captionPrinted: v.pipe(v.string(), v.minLength(1)),
  boxes: v.array(
    v.looseObject({ id, text: v.pipe(v.string(), v.minLength(1)), isDecision: v.boolean() }),
  ),
  branchLabels: v.array(v.string()),
  inferredArrows: v.array(
    v.looseObject({ from: id, to: v.nullable(id), label: v.nullable(v.string()) }),
  ),
  note: v.nullable(v.string()),
});

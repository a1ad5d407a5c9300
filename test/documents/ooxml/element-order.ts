import { everyElement, type XmlElement } from './xml-tree.ts';

/** What may stand in an element. `in order`: each at most once; `many` may come again, side by side. */
interface Content {
  readonly inOrder: readonly string[];
  readonly many?: readonly string[];
  /** Comes after the ordered ones, in any order and number. */
  readonly after?: readonly string[];
  /** Must be there. */
  readonly needs?: readonly string[];
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const RANGES = words(
  'w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:proofErr w:permStart w:permEnd',
);
const BLOCKS = [...words('w:p w:tbl w:sdt'), ...RANGES];
const RUN_PROPERTIES = words(`
  w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint
  w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u
  w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath`);
const EDGES = words('w:top w:start w:left w:bottom w:end w:right w:insideH w:insideV');

/**
 * What ECMA-376 Part 1 says of the elements that these documents are made of (17.2 to 17.9, 20.4). The order of run
 * properties is free in its transitional schema, and fixed in the strict one and for Word on the web.
 */
const CONTENTS: Readonly<Record<string, Content>> = {
  'w:document': { inOrder: words('w:background w:body'), needs: ['w:body'] },
  'w:body': { inOrder: [], after: [...BLOCKS, 'w:sectPr'] },
  'w:hdr': { inOrder: [], after: BLOCKS },
  'w:ftr': { inOrder: [], after: BLOCKS },
  'w:comments': { inOrder: [], after: ['w:comment'] },
  'w:comment': { inOrder: [], after: BLOCKS },
  'w:txbxContent': { inOrder: [], after: BLOCKS, needs: ['w:p'] },
  'w:p': {
    inOrder: ['w:pPr'],
    after: [...words('w:r w:hyperlink w:fldSimple w:sdt w:ins w:del'), ...RANGES],
  },
  'w:hyperlink': { inOrder: [], after: [...words('w:r w:fldSimple'), ...RANGES] },
  'w:r': {
    inOrder: ['w:rPr'],
    after: words(`
      w:t w:tab w:br w:cr w:drawing w:pict w:fldChar w:instrText w:sym w:noBreakHyphen w:softHyphen w:annotationRef
      w:commentReference w:footnoteReference w:endnoteReference w:footnoteRef w:endnoteRef w:separator
      w:continuationSeparator w:lastRenderedPageBreak mc:AlternateContent`),
  },
  'w:pPr': {
    inOrder: words(`
      w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr
      w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN
      w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc
      w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`),
  },
  'w:rPr': { inOrder: RUN_PROPERTIES },
  'w:numPr': { inOrder: words('w:ilvl w:numId') },
  'w:tabs': { inOrder: [], after: ['w:tab'], needs: ['w:tab'] },
  'w:pBdr': { inOrder: words('w:top w:left w:bottom w:right w:between w:bar') },
  'w:tbl': {
    inOrder: words('w:tblPr w:tblGrid'),
    after: ['w:tr', 'w:sdt', ...RANGES],
    needs: words('w:tblPr w:tblGrid w:tr'),
  },
  'w:tblPr': {
    inOrder: words(`
      w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc
      w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription
      w:tblPrChange`),
  },
  'w:tblGrid': { inOrder: ['w:gridCol', 'w:tblGridChange'], many: ['w:gridCol'] },
  'w:tblBorders': { inOrder: EDGES },
  'w:tblCellMar': { inOrder: words('w:top w:start w:left w:bottom w:end w:right') },
  'w:tr': {
    inOrder: words('w:tblPrEx w:trPr'),
    after: ['w:tc', 'w:sdt', ...RANGES],
    needs: ['w:tc'],
  },
  'w:trPr': {
    inOrder: [],
    after: words(`
      w:cnfStyle w:divId w:gridBefore w:gridAfter w:wBefore w:wAfter w:cantSplit w:trHeight w:tblHeader w:tblCellSpacing
      w:jc w:hidden w:ins w:del w:trPrChange`),
  },
  'w:tc': { inOrder: ['w:tcPr'], after: BLOCKS, needs: ['w:p'] },
  'w:tcPr': {
    inOrder: words(`
      w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText
      w:vAlign w:hideMark w:headers w:cellIns w:cellDel w:cellMerge w:tcPrChange`),
  },
  'w:tcBorders': { inOrder: [...EDGES, 'w:tl2br', 'w:tr2bl'] },
  'w:sectPr': {
    inOrder: words(`
      w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders
      w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter
      w:docGrid w:printerSettings w:sectPrChange`),
    many: words('w:headerReference w:footerReference'),
    needs: words('w:pgSz w:pgMar'),
  },
  'w:styles': { inOrder: words('w:docDefaults w:latentStyles w:style'), many: ['w:style'] },
  'w:style': {
    inOrder: words(`
      w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed
      w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr
      w:tblStylePr`),
    many: ['w:tblStylePr'],
    needs: ['w:name'],
  },
  'w:numbering': {
    inOrder: words('w:numPicBullet w:abstractNum w:num w:numIdMacAtCleanup'),
    many: words('w:numPicBullet w:abstractNum w:num'),
  },
  'w:abstractNum': {
    inOrder: words('w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl'),
    many: ['w:lvl'],
  },
  'w:lvl': {
    inOrder: words(`
      w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr`),
  },
  'w:num': {
    inOrder: words('w:abstractNumId w:lvlOverride'),
    many: ['w:lvlOverride'],
    needs: ['w:abstractNumId'],
  },
  'w:lvlOverride': { inOrder: words('w:startOverride w:lvl') },
  'wp:inline': {
    inOrder: words('wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic'),
    needs: words('wp:extent wp:docPr a:graphic'),
  },
  'pic:pic': {
    inOrder: words('pic:nvPicPr pic:blipFill pic:spPr'),
    needs: words('pic:nvPicPr pic:blipFill pic:spPr'),
  },
  'wpg:wgp': {
    inOrder: words('wpg:cNvPr wpg:cNvGrpSpPr wpg:grpSpPr'),
    after: words('wps:wsp wpg:grpSp pic:pic'),
    needs: words('wpg:cNvGrpSpPr wpg:grpSpPr'),
  },
  'wps:wsp': {
    inOrder: words(
      'wps:cNvPr wps:cNvSpPr wps:cNvCnPr wps:spPr wps:style wps:extLst wps:txbx wps:bodyPr',
    ),
    needs: words('wps:spPr wps:bodyPr'),
  },
  'mc:AlternateContent': {
    inOrder: words('mc:Choice mc:Fallback'),
    many: ['mc:Choice'],
    needs: ['mc:Choice'],
  },
};

/** Elements in which the standard does not allow what is there, or not in that order, or something is missing. */
export function orderFaults(root: XmlElement): readonly string[] {
  return [...everyElement(root)].flatMap((element) => {
    const content = CONTENTS[element.name];
    return content === undefined ? [] : contentFaults(element, content);
  });
}

function contentFaults(
  { name, children }: XmlElement,
  { inOrder, many = [], after = [], needs = [] }: Content,
): readonly string[] {
  const faults: string[] = [];
  let last = -1;
  for (const child of children) {
    const isLater = after.includes(child.name);
    const at = isLater ? inOrder.length : inOrder.indexOf(child.name);
    if (at === -1) faults.push(`${name} may not hold ${child.name}`);
    else if (at < last) faults.push(`${name} holds ${child.name} too late`);
    else if (at === last && !isLater && !many.includes(child.name)) {
      faults.push(`${name} holds ${child.name} twice`);
    }
    last = Math.max(last, at);
  }
  const names = new Set(children.map((child) => child.name));
  faults.push(...needs.filter((need) => !names.has(need)).map((need) => `${name} lacks ${need}`));
  return faults;
}

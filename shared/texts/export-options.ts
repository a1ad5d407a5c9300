/** Words of the choices beside the export button. */
export const exportOptionsTexts = {
  otherFormats: '其他格式',
} as const;

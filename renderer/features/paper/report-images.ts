import { createContext, useContext } from 'react';
import {
  NO_IMAGES,
  type ReportImage,
  type ReportImages,
} from '../../../shared/model/report-image.ts';

const Context = createContext<ReportImages>(NO_IMAGES);

/** Gives the blocks on the paper the report's pictures. */
export const ReportImagesProvider = Context.Provider;

/** The picture of an id; undefined when the report has none. */
export function useImage(imageId: string): ReportImage | undefined {
  return useContext(Context)[imageId];
}

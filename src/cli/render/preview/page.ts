import type { Preview } from '../../preview/preview.ts';
import type { PreviewOutline } from './outline.ts';

export function previewPage(outline: PreviewOutline, _: Preview): string {
  return outline.title;
}

import type { Remark } from '../../domain/ports/document-format.ts';

/** Words that readers of a page do not see were left out. */
export const hiddenRemark: Remark = {
  code: 'hidden-text',
  message:
    'Text that readers of this page cannot see was left out; show it if it belongs to the document, or delete it.',
};

/** Words that are struck through were left out. */
export const struckRemark: Remark = {
  code: 'struck-text',
  message:
    'Text that is struck through was left out, as if it were deleted; delete it, or take the line through it away if it still holds.',
};

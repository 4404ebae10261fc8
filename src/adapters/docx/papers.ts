import { evaluationDocument } from "./evaluation-document";
import { openTemplate } from "./filled-template";
import { noticeDocument } from "./notice-document";

/** The papers that a pane hands out as Word documents, loaded together since they share their library. */
export const docxWriter = { notice: noticeDocument, evaluation: evaluationDocument, template: openTemplate };

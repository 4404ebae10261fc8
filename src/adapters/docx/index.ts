export { commentedCopy, type DocumentNote } from "./commented-copy";
export { readDocument, type ReportDocument } from "./report-document";

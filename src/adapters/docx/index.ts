export { commentedCopy } from "./commented-copy";
export { readDocument, type ReportDocument } from "./report-document";

export { XlsxPackage } from "./package";
export { readWorkbook, writeEdits } from "./workbook-file";
export { XlsxError, type XlsxErrorCode } from "./xlsx-error";
export { removeMarks, writeMarks } from "./marks";
export { reportWorkbook } from "./report-workbook";

/** The media type of a .docx (ECMA-376, part 1, 15.2). */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

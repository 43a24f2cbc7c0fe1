/** Why a file was refused, or a document could not be written. Callers compare `code`; `message` is English and for logs. */
export type XlsxErrorCode =
  | "NotXlsx"
  | "Encrypted"
  | "Truncated"
  | "Damaged"
  | "TooLarge"
  | "ZipBomb"
  | "MacroEnabled"
  | "StrictOpenXml"
  | "UnsafeXml"
  | "InvalidDocument";

export class XlsxError extends Error {
  readonly code: XlsxErrorCode;
  /** The part of the package that was being read, where one is to blame. */
  readonly part: string | undefined;

  constructor(code: XlsxErrorCode, message: string, part?: string) {
    super(part === undefined ? message : `${message} (${part})`);
    this.name = "XlsxError";
    this.code = code;
    this.part = part;
  }
}

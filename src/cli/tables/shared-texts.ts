import { findOpening, isPlain, readTag, richText } from "./xml-bytes";

/** The shared strings of a book: found at once, made into texts only where a wanted cell asks for one. */
export class SharedTexts {
  private readonly known = new Map<number, string>();

  private constructor(private readonly xml: Buffer, private readonly starts: readonly number[], private readonly ends: readonly number[]) {}

  static none(): SharedTexts {
    return new SharedTexts(Buffer.alloc(0), [], []);
  }

  /** Undefined for a part that has to be read by a parser. */
  static read(xml: Buffer): SharedTexts | undefined {
    if (!isPlain(xml, "sst")) return undefined;
    const starts: number[] = [];
    const ends: number[] = [];
    for (let at = findOpening(xml, "si", 0, xml.length); at >= 0; at = findOpening(xml, "si", at + 1, xml.length)) {
      const tag = readTag(xml, at, () => undefined);
      const end = tag?.isEmpty === true ? tag.end : xml.indexOf("</si>", at);
      if (!tag || end < 0) return undefined;
      starts.push(tag.end);
      ends.push(end);
      at = end - 1;
    }
    return new SharedTexts(xml, starts, ends);
  }

  /** An empty text for an index that is not there; undefined for an item that has to be read by a parser. */
  at(index: number): string | undefined {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const [start, end] = [this.starts[index], this.ends[index]];
    const text = start === undefined || end === undefined ? "" : richText(this.xml, start, end);
    if (text !== undefined) this.known.set(index, text);
    return text;
  }
}

/** Opening and saving as a person sees them: what happened is told, what failed is told with the reason. */
import type { Office } from "../workbench";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export async function openBytes(office: Office, bytes: Uint8Array, name: string): Promise<void> {
  const { session, notices } = office.workbench;
  try {
    await session.open(bytes, name);
  } catch (error) {
    notices.fail(office.text("openFailed", { name, reason: reasonOf(error) }));
    return;
  }
  notices.tell(office.text("opened", { name }), session.warnings);
}

export async function openFile(office: Office, file: File): Promise<void> {
  await openBytes(office, new Uint8Array(await file.arrayBuffer()), file.name);
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: xlsxType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export async function saveFile(office: Office): Promise<void> {
  const { session, notices } = office.workbench;
  const text = office.text;
  try {
    const { name, bytes, report } = await session.save();
    download(bytes, name);
    notices.tell(text("saved", { name }), [
      text("savedSize", { bytes: bytes.length.toLocaleString(office.preferences.locale) }),
      text("unchangedParts", { count: report.kept.length }),
      text("rewrittenParts", { count: report.rewritten.length }),
      ...(report.lost.length === 0 ? [] : [text("lostTitle")]),
      ...report.lost.map(({ part, what }) => (part === "" ? what : `${what} (${part})`)),
    ]);
  } catch (error) {
    notices.fail(text("saveFailed", { reason: reasonOf(error) }));
  }
}

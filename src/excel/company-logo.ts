import type { ProfileImage } from "../catalog/profile";
import { asLiaisonError } from "./office-error";

/** Points; a logo is drawn no wider and no higher. */
const most = { width: 150, height: 44 } as const;

/**
 * Puts the organisation's logo at the top right of a sheet's page. Pictures in printed headers are out of reach of Office.js, so it stands on the sheet.
 * A request of its own: an Excel without shapes refuses it, and everything else stands already.
 * @returns false where this Excel has no shapes, or refuses the picture
 */
export async function placeLogo(context: Excel.RequestContext, sheet: string, { base64 }: ProfileImage): Promise<boolean> {
  try {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const [picture, place] = [worksheet.shapes.addImage(base64), worksheet.getRange("H2")];
    picture.name = "Liaison_Logo";
    picture.lockAspectRatio = true;
    picture.load("width,height");
    place.load("left,top,width");
    await context.sync();
    const scale = Math.min(1, most.width / picture.width, most.height / picture.height);
    const width = picture.width * scale;
    picture.height = picture.height * scale;
    picture.left = place.left + place.width - width;
    picture.top = place.top;
    await context.sync();
    return true;
  } catch (error) {
    // A picture is not worth calling a workbook that stands unfinished; the report says that it is missing.
    const { code } = asLiaisonError(error, [], false);
    if (code === "not-supported" || code === "host-refused") return false;
    throw error;
  }
}

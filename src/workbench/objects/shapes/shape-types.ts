/** Handles and states of shapes. Pictures are the only ones that this host keeps. */
import { objectType } from "../../protocol/host-object";
import type { SheetIdentity } from "../object-types";

export interface ShapeState extends SheetIdentity {
  readonly shapeId: string;
}

export const ShapeCollectionType = objectType<SheetIdentity>("ShapeCollection");
export const ShapeType = objectType<ShapeState>("Shape");

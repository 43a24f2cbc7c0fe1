/** Beside the selected cell: its list's arrow, the list itself, and the rule's prompt, as Excel shows them. */
import { ICommandService } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { ILayoutService } from "@univerjs/ui";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { toUniverRange } from "../../engine/geometry";
import type { EditMode } from "../edit-mode";
import type { GridView } from "../grid-view";
import type { Session } from "../session";
import type { Texts } from "../texts";
import { listItems } from "./list-items";
import { validationAt } from "./typed-input";
import { useActiveCell } from "./use-active-cell";

interface DropDownProps {
  readonly session: Session;
  readonly view: GridView;
  readonly editMode: EditMode;
  readonly text: Texts;
}

const arrowWidth = 18;

export function DropDown({ session, view, editMode, text }: DropDownProps) {
  useSyncExternalStore(view.moved.subscribe, () => view.moved.version);
  useSyncExternalStore(editMode.changed.subscribe, () => editMode.changed.version);
  const { sheetId, range } = useActiveCell(session);
  const place = `${sheetId}!${range.row},${range.column}`;
  const [opened, setOpened] = useState<{ readonly place: string; readonly items: readonly string[] }>();
  const items = opened?.place === place ? opened.items : undefined;

  const rule = validationAt(session, sheetId, range.row, range.column);
  const isList = rule?.kind === "list" && rule.inCellDropDown !== false;
  const area = view.cellArea;
  const box = view.cellBox(range.row, range.column);

  const open = async (): Promise<void> => {
    if (rule && isList) setOpened({ place, items: await listItems(session.engine, sheetId, range.row, range.column, rule) });
  };
  const close = (): void => {
    setOpened(undefined);
    session.engine.injector.get(ILayoutService).focus();
  };
  const choose = (item: string): void => {
    const number = Number(item);
    const value = { v: item.trim() !== "" && Number.isFinite(number) ? number : item, f: null, p: null };
    session.engine.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: session.engine.unitId, subUnitId: sheetId, range: toUniverRange({ ...range, rowCount: 1, columnCount: 1 }), value,
    });
    close();
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== "ArrowDown" || !isList) return;
      event.preventDefault();
      event.stopPropagation();
      void open();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  });

  if (!rule || !area || !box || editMode.active) return null;
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const hidden = right < area.left || bottom < area.top || box.left > area.left + area.width || box.top > area.top + area.height;
  if (hidden) return null;
  const { showPrompt, title, message } = rule.prompt;
  return (
    <div className="cell-layer">
      {isList && (
        <button type="button" className="drop-arrow" aria-label={text("dropDown")} aria-haspopup="listbox" aria-expanded={items !== undefined} style={{ left: right, top: bottom - Math.min(box.height, 20), width: arrowWidth, height: Math.min(box.height, 20) }} onClick={() => void (items ? close() : open())}>
          <svg width="8" height="5" aria-hidden="true"><path d="M0 0h8L4 5z" fill="currentColor" /></svg>
        </button>
      )}
      {items && <ItemList items={items} chosen={items.indexOf(shownValue(session, sheetId, range.row, range.column))} left={box.left} top={bottom} width={box.width + arrowWidth} label={text("dropDown")} onChoose={choose} onClose={close} />}
      {!items && showPrompt && (title || message) && (
        <div className="cell-prompt" role="note" style={{ left: box.left + 12, top: bottom + 8 }}>
          {title && <strong>{title}</strong>}
          <span>{message}</span>
        </div>
      )}
    </div>
  );
}

function shownValue(session: Session, sheetId: string, row: number, column: number): string {
  const value = session.engine.readCells(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0]?.value;
  return value === null || value === undefined || typeof value === "object" ? "" : String(value);
}

interface ItemListProps {
  readonly items: readonly string[];
  /** The item that the cell holds; -1 for none. */
  readonly chosen: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly label: string;
  readonly onChoose: (item: string) => void;
  readonly onClose: () => void;
}

function ItemList({ items, chosen, left, top, width, label, onChoose, onClose }: ItemListProps) {
  const [current, setCurrent] = useState(Math.max(0, chosen));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
  const onKey = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    const item = items[current];
    if (event.key === "ArrowDown") setCurrent(Math.min(items.length - 1, current + 1));
    else if (event.key === "ArrowUp") setCurrent(Math.max(0, current - 1));
    else if ((event.key === "Enter" || event.key === " ") && item !== undefined) onChoose(item);
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} className="drop-list" role="listbox" tabIndex={-1} aria-label={label} aria-activedescendant={`drop-item-${current}`} style={{ left, top, minWidth: width }} onKeyDown={onKey} onBlur={onClose}>
      {items.map((item, index) => (
        <li key={index} id={`drop-item-${index}`} role="option" aria-selected={index === current} onMouseEnter={() => setCurrent(index)} onMouseDown={(event) => { event.preventDefault(); onChoose(item); }}>{item}</li>
      ))}
    </ul>
  );
}

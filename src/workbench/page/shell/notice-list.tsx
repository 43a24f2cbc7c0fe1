import type { Notices } from "../notices";
import type { Texts } from "../texts";
import { useEmitter } from "./use-emitter";

export function NoticeList({ notices, text }: { notices: Notices; text: Texts }) {
  useEmitter(notices.changed);
  return (
    <div className="notices" role="log" aria-live="polite" aria-label={text("product")}>
      {notices.list.map((notice) => (
        <div key={notice.id} className={`notice ${notice.kind}`} role={notice.kind === "error" ? "alert" : undefined}>
          <div>
            <strong>{notice.text}</strong>
            {notice.details.length > 0 && <ul>{notice.details.map((line, index) => <li key={index}>{line}</li>)}</ul>}
          </div>
          <button type="button" aria-label={text("dismiss")} onClick={() => notices.dismiss(notice.id)}>×</button>
        </div>
      ))}
    </div>
  );
}

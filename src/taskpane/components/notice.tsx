import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface NoticeProps {
  readonly intent: "info" | "success" | "warning";
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something worth knowing that stands in the page; failures are shown by WorkBanner. */
export function Notice({ intent, title, children }: NoticeProps): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

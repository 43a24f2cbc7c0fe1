import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, useIsOverflowItemVisible, useOverflowMenu } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BarPage } from "../model/page";
import { usePane } from "../model/pane-model";

/** The pages for which the bar has no room. */
export function MorePages({ pages }: { readonly pages: readonly BarPage[] }): ReactNode {
  const { t } = useTranslation();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={ref} appearance="subtle" icon={<MoreHorizontalRegular />} title={t("bar.more")} aria-label={t("bar.more")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {pages.map((page) => <HiddenPage key={page} page={page} />)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenPage({ page }: { readonly page: BarPage }): ReactNode {
  const { t } = useTranslation();
  const { commands } = usePane();
  const visible = useIsOverflowItemVisible(page);
  if (visible) return null;
  return <MenuItem onClick={() => commands.goTo(page)}>{t(`bar.${page}`)}</MenuItem>;
}

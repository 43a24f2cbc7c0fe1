import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { i18n } from "i18next";
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LiaisonError } from "../../domain/liaison-error";
import type { TextNamespace } from "../i18n";
import { usePane } from "../model/pane-model";
import type { PageRecord } from "../pages/page-record";

const useStyles = makeStyles({ loading: { paddingTop: tokens.spacingVerticalXXXL } });

/** A text that failed to come once is asked for again only when i18next is told so. */
async function fetchTexts(texts: i18n, namespaces: readonly TextNamespace[]): Promise<void> {
  const missing = (): readonly TextNamespace[] => namespaces.filter((one) => !texts.hasResourceBundle(texts.language, one));
  await texts.loadNamespaces([...namespaces]);
  if (missing().length > 0) await texts.reloadResources(texts.language, [...missing()]);
  if (missing().length > 0) throw new Error(missing().join());
}

async function fetchPage(record: PageRecord, texts: i18n): Promise<ComponentType> {
  const [{ default: component }] = await Promise.all([record.load(), fetchTexts(texts, record.texts)]);
  return component;
}

/** A page with its texts; both are fetched when it is first opened. A file that does not come is told as any other failure. */
export function PageView({ record }: { readonly record: PageRecord }): ReactNode {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { fail } = usePane();
  const [loaded, setLoaded] = useState<ComponentType | undefined>(() => record.component);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    if (record.component !== undefined) return;
    let left = false;
    fetchPage(record, i18n).then(
      (component) => {
        if (!left) setLoaded(() => component);
      },
      (error: unknown) => {
        if (!left) fail("open", new LiaisonError("page-not-fetched", {}, { cause: error }), () => setAttempt(attempt + 1));
      },
    );
    return () => {
      left = true;
    };
  }, [attempt, fail, i18n, record]);
  const Page = loaded;
  if (Page === undefined) return <Spinner className={styles.loading} labelPosition="below" label={t("page.loading")} />;
  return <Page />;
}

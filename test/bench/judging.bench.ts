/**
 * How many rows a second are judged and summed up, beside peers of the same run: 100,000 tasks and a roster of fifty unless a number is named, of
 * which none, five or all in a hundred have several mistakes. `npm run bench -- judging [rows]`. Ratios hold elsewhere; rows a second are this machine's.
 */
import { judgeBook, summariseBook } from "../../src/actions/check/judge-book";
import { summarise, summaryRow } from "../../src/forms/tracker/summarise";
import { trackerForm } from "../../src/forms/tracker/register";
import { bookFacts, registersOf } from "../../src/excel/book-facts";
import { tableOf, type Book } from "../../src/excel/read-book";
import { judgedRows, judgeRegisters } from "../../src/judging/judge-rows";
import { translator } from "../../src/locales/translate";
import { asOf, bookOf, emptyBook } from "./judging/sample-book";
import { loopByHand, schemaAlone, sumsInMaps } from "./judging/peers";

const rounds = 5;
const environment = { language: "en-US" } as const;

/** The best of several rounds in processor time: others on the machine make a round slower, never faster. */
function thousandsASecond(rows: number, work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.round(rows / Math.min(...times));
}

function judged(book: Book) {
  const registers = judgeRegisters(bookFacts(book, asOf), registersOf(book), book.registry.feeds, translator("en-US"));
  const table = tableOf(book, trackerForm);
  return judgedRows(registers.get(trackerForm.key), table?.rows ?? []);
}

async function main(): Promise<void> {
  const sample = await emptyBook();
  const rows = process.argv.slice(2).map(Number).find((size) => size > 0) ?? 100_000;
  const books = [0, 5, 100].map((percent) => bookOf(sample, rows, percent));
  const line = (what: string, work: (book: Book) => unknown): void => {
    console.log(what.padEnd(44), ...books.map((book) => String(thousandsASecond(rows, () => work(book))).padStart(8)));
  };
  console.log(`${rows} rows, thousands a second`.padEnd(44), "     0 %", "     5 %", "   100 %");
  line("schema alone (valibot)", schemaAlone);
  line("loop by hand, the same findings", (book) => loopByHand(book, asOf));
  line("ours, flags", (book) => judged(book).reduce((sum, { flag }) => sum + (flag === "red" ? 1 : 0), 0));
  line("ours, flags and findings", (book) => judgeBook(environment, book, asOf).findings.length);
  const [book] = books;
  if (book === undefined) return;
  const records = judged(book);
  const summed = records.map(summaryRow);
  console.log();
  console.log(`${rows} rows rolled up, thousands a second`);
  console.log("sums in maps".padEnd(44), String(thousandsASecond(rows, () => sumsInMaps(summed))).padStart(8));
  console.log("ours, of rows with their flags".padEnd(44), String(thousandsASecond(rows, () => summarise(book, records, asOf))).padStart(8));
  console.log("ours, flags included".padEnd(44), String(thousandsASecond(rows, () => summariseBook(environment, book, asOf))).padStart(8));
}

main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
